import type { Change, RecordContent } from '../model/changes.ts'

/** The fields of a record's content, all scalars. */
const FIELDS = [
  'host',
  'type',
  'line',
  'lineId',
  'value',
  'ttl',
  'mx',
  'weight',
  'enabled',
  'remark'
] as const satisfies readonly (keyof RecordContent)[]

/** Whether two contents are the same to the letter. Where DNS sees no difference, `sameRecord` says so. */
export const sameContent = (a: RecordContent | null, b: RecordContent | null): boolean =>
  a === b || (a !== null && b !== null && FIELDS.every((field) => a[field] === b[field]))

const sameChange = (a: Change, b: Change): boolean =>
  sameContent(a.before, b.before) && sameContent(a.after, b.after)

/** How one entry of a change set is to be; null: not in it. */
export type Put = readonly [id: string, change: Change | null]

/**
 * What `edits` do to `staged`, as entries to put: of a record that is staged already its first `before` stays, for that
 * is what the person began with; what is again as it was before leaves the set. Entries that stay as they are, are not
 * among them. The second half puts everything back.
 */
export function editsToPuts(
  staged: ReadonlyMap<string, Change>,
  edits: readonly Change[]
): { puts: Put[]; back: Put[] } {
  const next = new Map<string, Change | null>()
  for (const { id, before, after } of edits) {
    const known = next.has(id) ? next.get(id) : staged.get(id)
    const begun = known ? known.before : before
    next.set(id, sameContent(begun, after) ? null : { id, before: begun, after })
  }
  const puts = [...next].filter(([id, change]) => {
    const known = staged.get(id)
    return known && change ? !sameChange(known, change) : known !== (change ?? undefined)
  })
  return { puts, back: puts.map(([id]) => [id, staged.get(id) ?? null] as const) }
}

/** Carries out `puts`: a changed entry keeps its place, a new one comes last. */
export function putAll(staged: Map<string, Change>, puts: readonly Put[]): void {
  for (const [id, change] of puts)
    if (change === null) staged.delete(id)
    else staged.set(id, change)
}
