import { contentOf, type RecordContent } from '../model/changes.ts'
import type { DnsRecord } from '../model/record.ts'
import type { ImportRow } from '../model/transfer-file.ts'
import { CONTENT_FIELDS, identityOf, placeOf, sameField, withField, type ContentField } from './fields.ts'

/** A record that is there. */
export interface There {
  id: string
  content: RecordContent
}

/** What `make` makes of each object, once: a file is taken in three ways at a time. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const fresh = make(of)
    made.set(of, fresh)
    return fresh
  }
}
/** `identityOf` and `placeOf` of contents that nobody changes. */
export const identity = once(identityOf)
export const place = once(placeOf)
/** What a record says, as one and the same object each time. */
export const thereOf = once((record: DnsRecord): There => ({ id: record.id, content: contentOf(record) }))

/** Whether a file says something about a field: an empty cell says nothing. */
const says = (content: RecordContent, field: ContentField): boolean =>
  field === 'remark' ? content.remark !== '' : content[field] !== null

/** `live` with what the file says otherwise; the same object where it says nothing else. */
export function onto(live: RecordContent, row: RecordContent): RecordContent {
  let after = live
  for (const field of CONTENT_FIELDS)
    if (says(row, field) && !sameField(field, live, row)) after = withField(after, field, row)
  return after
}

/** What an MX record says without a priority, for rows that name none. */
const unranked = (content: RecordContent): string => identityOf({ ...content, mx: null })

/** The records of a file by what they say, each once: of several that say the same the first is taken. */
function recordsOf(rows: readonly ImportRow[]): Map<string, RecordContent> {
  const unique = new Map<string, RecordContent>()
  for (const { record } of rows) {
    if (record === null) continue
    const key = identity(record)
    if (!unique.has(key)) unique.set(key, record)
  }
  return unique
}

/** Finds the record of a zone that a row of a file speaks of: the one that says the same. */
export function finder(live: readonly There[]): (row: RecordContent, key?: string) => There | undefined {
  const known = new Map<string, There>()
  const ranked = new Map<string, There>()
  for (const one of live) {
    known.set(identity(one.content), one)
    if (one.content.mx !== null) ranked.set(unranked(one.content), one)
  }
  return (row, key = identity(row)) =>
    known.get(key) ?? (row.mx === null ? ranked.get(unranked(row)) : undefined)
}

/** The records that a file wants, by what they say. */
export const wantedOf = once(recordsOf)
/** `finder` among records. */
export const finderOf = once((records: readonly DnsRecord[]) => finder(records.map(thereOf)))
