import type { Change, RecordContent } from '../model/changes.ts'
import { CONTENT_FIELDS, fieldDiffs, sameField, withField, type FieldDiff } from './fields.ts'

export interface Merged {
  /** What is wanted of the record as it is now; null to delete it. */
  target: RecordContent | null
  /** What was changed elsewhere since the edit was begun. */
  drift: FieldDiff[]
  /** Whether a person must decide: both changed the same field to different things, or what is to go was changed. */
  conflict: boolean
}

/** A value means something only together with its type. */
const sameData = (a: RecordContent, b: RecordContent): boolean =>
  sameField('type', a, b) && sameField('value', a, b)

/**
 * The person's edit upon the record as it is now: only the fields that the person changed are taken from `after`, so that
 * what was changed elsewhere stays. `live` is the record of `change.before`, which is there.
 */
export function mergeChange(change: Change, live: RecordContent): Merged {
  const before = change.before ?? live
  const drift = fieldDiffs(before, live)
  const { after } = change
  if (after === null) return { target: null, drift, conflict: drift.length > 0 }
  const edited = CONTENT_FIELDS.filter((field) => !sameField(field, before, after))
  const target = edited.reduce((content, field) => withField(content, field, after), live)
  const clash = edited.some((field) => !sameField(field, before, live) && !sameField(field, live, after))
  const torn = !sameData(before, after) && !sameData(before, live) && !sameData(live, after)
  return { target, drift, conflict: clash || torn }
}
