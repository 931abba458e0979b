import type { Change, RecordContent } from '../model/changes.ts'
import type { DnsRecord } from '../model/record.ts'
import type { ImportMode, ImportRow } from '../model/transfer-file.ts'
import { hostKey } from '../rules/idn.ts'
import { diffRecords, type Wanted } from './diff.ts'
import { finderOf, identity, onto, place, thereOf, wantedOf, type There } from './import-match.ts'

/**
 * What of several TXT records of one host stands for the same thing: "v=spf1", "v=DMARC1", "google-site-verification".
 * One of another kind is never overwritten.
 */
function txtKind(value: string): string {
  const text = value.replace(/^"/, '')
  const version = /^v=[\w-]+/i.exec(text)?.[0]
  if (version !== undefined) return version.toLowerCase()
  const at = text.indexOf('=')
  return at < 0 ? text : text.slice(0, at).toLowerCase()
}

/** Where a record can stand for another: its host, type and line. */
const standsAt = (content: RecordContent): string =>
  content.type === 'TXT' || content.type === 'SPF'
    ? `${place(content)}\n${txtKind(content.value)}`
    : place(content)

const isApexNs = ({ type, host }: RecordContent): boolean => type === 'NS' && hostKey(host) === '@'

type Draft = Omit<Change, 'id'> & { id: string | null }

function merged(records: readonly DnsRecord[], wanted: ReadonlyMap<string, RecordContent>): Draft[] {
  const find = finderOf(records)
  const rows = [...wanted].map(([key, row]) => ({ key, row, place: standsAt(row) }))
  /** What each place of the file has, in the file and in the zone. */
  const places = new Map(rows.map(({ place }) => [place, { rows: 0, live: 0, last: null as There | null }]))
  for (const { place } of rows) {
    const at = places.get(place)
    if (at) at.rows++
  }
  for (const one of records.map(thereOf)) {
    const at = places.get(standsAt(one.content))
    if (!at) continue
    at.live++
    at.last = one
  }
  return rows.flatMap(({ key, row, place }): Draft[] => {
    const at = places.get(place)
    const found = find(row, key) ?? (at?.rows === 1 && at.live === 1 ? at.last : undefined)
    if (!found) return [{ id: null, before: null, after: row }]
    const after = onto(found.content, row)
    return after === found.content ? [] : [{ id: found.id, before: found.content, after }]
  })
}

function replaced(records: readonly DnsRecord[], wanted: ReadonlyMap<string, RecordContent>): Draft[] {
  const find = finderOf(records)
  const drafts: Draft[] = []
  const taken = new Set<string>()
  const rest: Wanted[] = []
  let apex = false
  for (const [key, row] of wanted) {
    apex ||= isApexNs(row)
    const found = find(row, key)
    if (found === undefined || taken.has(found.id)) {
      rest.push({ id: null, content: row })
      continue
    }
    taken.add(found.id)
    const after = onto(found.content, row)
    if (after !== found.content) drafts.push({ id: found.id, before: found.content, after })
  }
  // The name servers of the zone itself are the service's: a file that does not speak of them leaves them alone.
  const left = records.filter((record) => !taken.has(record.id) && (apex || !isApexNs(record)))
  for (const { id, before, after } of diffRecords(left, rest)) {
    const full = before && after ? onto(before, after) : after
    if (full !== before) drafts.push({ id: before === null ? null : id, before, after: full })
  }
  return drafts
}

/**
 * What taking the rows of a file into a zone changes (`ImportMode`). What a file does not say (no TTL, no remark, …) of a
 * record that is there stays as it is; what is as the file has it, in DNS's terms, is not among the changes. `newId` is
 * asked once for each record to add.
 */
export function importChanges(
  records: readonly DnsRecord[],
  rows: readonly ImportRow[],
  mode: ImportMode,
  newId: () => string
): Change[] {
  const wanted = wantedOf(rows)
  const find = mode === 'add' ? finderOf(records) : null
  const drafts = find
    ? [...wanted]
        .filter(([key, row]) => !find(row, key))
        .map(([, after]): Draft => ({ id: null, before: null, after }))
    : mode === 'merge'
      ? merged(records, wanted)
      : replaced(records, wanted)
  return drafts.map(({ id, before, after }) => ({ id: id ?? newId(), before, after }))
}

/** `rows` with a note at each record that says what an earlier one says: it is taken once. */
export function noteDuplicates(rows: readonly ImportRow[]): ImportRow[] {
  const first = new Map<string, number>()
  return rows.map((row) => {
    if (row.record === null) return row
    const key = identity(row.record)
    const line = first.get(key)
    if (line === undefined) {
      first.set(key, row.line)
      return row
    }
    const note = {
      zh: `与第 ${line} 行是同一条记录，只取一次。`,
      en: `The same record as in line ${line}; it is taken once.`
    }
    return { ...row, notes: [...row.notes, note] }
  })
}
