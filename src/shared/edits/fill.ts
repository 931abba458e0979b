import type { StagedRecord } from '../changes/overlay.ts'
import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import { editTo, hasPriority, hasWeight } from './bulk.ts'

/** A field that can be filled down; a line goes along with its id. */
export type FillField = Exclude<keyof RecordContent, 'lineId'>

/**
 * The changes that give the first record's `field` to the others, in the order of `records`; none that changes nothing,
 * none for what is to be deleted. Priority and weight go only to records they mean something to.
 */
export function fillDown(records: readonly StagedRecord[], field: FillField): Change[] {
  const [first, ...others] = records
  if (first === undefined) return []
  const from = contentOf(first)
  const patch: Partial<RecordContent> =
    field === 'line' ? { line: from.line, lineId: from.lineId } : { [field]: from[field] }
  return others.flatMap((record) => {
    if (field === 'mx' && !hasPriority(record)) return []
    if (field === 'weight' && !hasWeight(record)) return []
    return editTo(record, { ...contentOf(record), ...patch }) ?? []
  })
}
