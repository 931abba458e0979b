import { createLint } from '../../../src/shared/lint/lint.ts'
import { linesOf, typesOf } from '../../../src/shared/model/grades.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { compare, timed, type Row } from '../measure.ts'

/** The lint of a whole zone, and of one edit in it, beside JSON.parse of its records. */
export async function measureLint(zone: Zone): Promise<Row[]> {
  const { records, domain } = zone
  const facts = { ...zone, types: typesOf(domain.grade, 'today'), lines: linesOf(domain.grade, 'today') }
  const kept = createLint(facts, records)
  kept.step()
  const text = JSON.stringify(records)
  let turn = 0
  const size = records.length.toLocaleString('en')
  return compare({
    subjects: [
      {
        id: 'lint-whole',
        name: `lint a zone of ${size}`,
        run: timed(() => {
          const lint = createLint(facts, records)
          lint.step()
          if (lint.size() !== records.length) throw new Error('The lint lost records')
        }),
        target: '≤ 150 ms'
      },
      {
        id: 'lint-edit',
        name: `lint one edit in ${size}`,
        run: timed(() => {
          const record = records[turn++ % records.length]
          if (record === undefined) throw new Error('The zone is empty')
          kept.update([{ id: record.id, record: { ...record, value: `192.0.2.${turn % 250}` } }])
        }),
        target: '≤ 5 ms'
      }
    ],
    reference: { name: 'JSON.parse of its records', run: timed((): unknown => JSON.parse(text)) },
    runs: 15,
    warmUp: 3
  })
}
