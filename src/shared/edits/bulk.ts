import { sameContent } from '../changes/edit.ts'
import type { StagedRecord } from '../changes/overlay.ts'
import { contentOf, isNewId, type Change, type RecordContent } from '../model/changes.ts'

/** What can be set for many records at once; fields that are not there stay. */
export type BulkPatch = Partial<
  Pick<RecordContent, 'line' | 'lineId' | 'value' | 'ttl' | 'mx' | 'weight' | 'enabled' | 'remark'>
>

/** Types whose records of one name take turns, so that a weight says something. */
const WEIGHTED = new Set(['A', 'AAAA', 'CNAME'])

/** Whether a priority means something to the record: others keep the one they carry, which has another sense there. */
export const hasPriority = ({ type }: Pick<RecordContent, 'type'>): boolean => type === 'MX'
/** Whether a weight means something to the record; one that is there can be taken away. */
export const hasWeight = ({ type, weight }: Pick<RecordContent, 'type' | 'weight'>): boolean =>
  WEIGHTED.has(type) || weight !== null

/**
 * The change that makes a record on the screen `after`, or null where it would change nothing or the record is about to
 * be deleted. What is compared is what the person sees: an edit that is staged already goes on from there.
 */
export function editTo(record: StagedRecord, after: RecordContent): Change | null {
  if (record.staged === 'delete') return null
  const seen = contentOf(record)
  // A line known by name only is the same line when its id comes to be known.
  const sameLine = seen.line === after.line && (seen.lineId === null || after.lineId === null)
  const wanted = sameLine ? { ...after, lineId: seen.lineId } : after
  if (sameContent(seen, wanted)) return null
  return { id: record.id, before: isNewId(record.id) ? null : seen, after: wanted }
}

/** The record with those fields of `patch` that mean something to it. */
function patched(record: StagedRecord, patch: BulkPatch): RecordContent {
  const { mx, weight, ...rest } = patch
  return {
    ...contentOf(record),
    ...rest,
    ...(mx !== undefined && hasPriority(record) ? { mx } : {}),
    ...(weight !== undefined && hasWeight(record) ? { weight } : {})
  }
}

/** The changes that set `patch` on each of `records`; none that changes nothing, none for what is to be deleted. */
export const bulkChanges = (records: readonly StagedRecord[], patch: BulkPatch): Change[] =>
  records.flatMap((record) => editTo(record, patched(record, patch)) ?? [])
