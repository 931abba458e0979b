import { parseFilter } from '../../../src/renderer/components/table/filter.ts'
import { createMatcher } from '../../../src/renderer/components/table/filter-match.ts'
import { RECORD_FIELDS, recordHaystack } from '../../../src/renderer/views/records/fields.ts'
import type { DnsRecord } from '../../../src/shared/model/record.ts'
import { compare, timed, type Row } from '../measure.ts'

/** What is typed, and what the plain filter looks for. */
const WORD = 'hub-1'
const TERMS = `type:CNAME ${WORD} status:enabled -remark:spare`

/** Reading what was typed and filtering by it, beside `includes` on every text of a record. */
export function measureFilter(records: readonly DnsRecord[]): Promise<Row[]> {
  const filter = (match: ReturnType<typeof newMatcher>, input: string): number => {
    const wanted = match(parseFilter(input, RECORD_FIELDS))
    if (wanted === null) throw new Error(`"${input}" filters nothing`)
    return records.filter(wanted).length
  }
  const plain = (): number =>
    records.filter(({ host, type, line, value, remark }) =>
      [host, type, line, value, remark].some((text) => text.includes(WORD))
    ).length
  const warm = newMatcher()
  const found = plain()
  if (found === 0 || filter(warm, WORD) !== found) throw new Error('The filters do not find the same records')
  const size = records.length.toLocaleString('en')
  return compare({
    subjects: [
      {
        id: 'filter-first-key',
        name: `filter ${size}: first key`,
        run: timed(() => filter(newMatcher(), WORD))
      },
      { id: 'filter-key', name: `filter ${size}: next key`, run: timed(() => filter(warm, WORD)) },
      {
        id: 'filter-terms',
        name: `filter ${size}: four terms`,
        run: timed(() => filter(warm, TERMS))
      }
    ],
    reference: { name: 'Array.filter, includes on 5 fields', run: timed(plain) },
    runs: 15,
    warmUp: 3
  })
}

/** As a view has when it opens: nothing is known of any record yet. */
const newMatcher = () => createMatcher(RECORD_FIELDS, recordHaystack)
