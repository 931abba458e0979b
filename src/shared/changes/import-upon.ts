import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import type { DnsRecord } from '../model/record.ts'
import type { ImportCounts, ImportMode, ImportRow } from '../model/transfer-file.ts'
import { sameContent } from './edit.ts'
import { finder, once, onto, thereOf, wantedOf } from './import-match.ts'
import { importChanges } from './import.ts'
import { overlay } from './overlay.ts'

/** A zone as the person sees it: its records, and what is staged for them. */
export interface ImportZone {
  records: readonly DnsRecord[]
  staged: ReadonlyMap<string, Change>
}

/** A zone with what is staged upon it, and a finder among what is to be deleted. */
const seenOf = once(({ records, staged }: ImportZone) => {
  const all = overlay(records, staged)
  return {
    there: all.filter((record) => record.staged !== 'delete'),
    find: finder(all.filter((record) => record.staged === 'delete').map(thereOf))
  }
})

/**
 * The same for a zone for which something may be staged already, as edits of its change set: the file goes upon what is
 * staged, and a record that was to be deleted comes back instead of being added a second time. For one call, in order.
 */
export function importEdits(
  zone: ImportZone,
  rows: readonly ImportRow[],
  mode: ImportMode,
  newId: () => string
): Change[] {
  const { records, staged } = zone
  const { there, find } = seenOf(zone)
  const changes = importChanges(there, rows, mode, newId)
  const now = new Map(records.map((record) => [record.id, record]))
  const back = new Set<string>()
  /** An edit of a record for which something is staged. */
  const anew = (known: Change, after: RecordContent | null): Change[] => {
    const { id, before } = known
    const record = now.get(id)
    const live = record && before ? contentOf(record) : before
    if (sameContent(before, live)) return [{ id, before, after }]
    // Begun on a record that has changed since: what goes back to that beginning would count as no change at all.
    return [
      { id, before, after: before },
      { id, before: live, after }
    ]
  }
  return changes.flatMap((change) => {
    const { before, after } = change
    const known = staged.get(change.id)
    if (known) return anew(known, after)
    const left = before === null && after !== null ? find(after) : undefined
    const leaves = left && staged.get(left.id)
    if (left === undefined || leaves === undefined || after === null || back.has(left.id)) return [change]
    back.add(left.id)
    return anew(leaves, onto(left.content, after))
  })
}

/** What `edits` of an import do, in numbers. A record that comes back counts as added. */
export function countEdits(
  { staged }: ImportZone,
  rows: readonly ImportRow[],
  edits: readonly Change[]
): ImportCounts {
  const counts = { add: 0, change: 0, delete: 0, same: 0 }
  // Of several for one record the last one holds.
  for (const { id, before, after } of new Map(edits.map((edit) => [edit.id, edit])).values()) {
    if (after === null) counts.delete++
    else if (staged.has(id) ? staged.get(id)?.after === null : before === null) counts.add++
    else counts.change++
  }
  counts.same = wantedOf(rows).size - counts.add - counts.change
  return counts
}
