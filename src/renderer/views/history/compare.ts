import { diffRecords } from '../../../shared/changes/diff.ts'
import { fieldDiffs, type FieldDiff } from '../../../shared/changes/fields.ts'
import { contentOf, kindOf, type ChangeKind, type RecordContent } from '../../../shared/model/changes.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'

/** One difference between two states of a zone. */
export interface Difference {
  /** Of the change that makes the one into the other. */
  id: string
  kind: ChangeKind
  /** The record as it is shown: as it becomes, or as it was where it goes. */
  record: RecordContent
  /** What changes of it; empty for one that comes or goes. */
  fields: FieldDiff[]
}

/** What makes the records `from` into those of `to`. */
export const differences = (from: readonly DnsRecord[], to: readonly DnsRecord[]): Difference[] =>
  diffRecords(
    from,
    to.map((record) => ({ id: record.id, content: contentOf(record) }))
  ).flatMap((change) => {
    const { id, before, after } = change
    const record = after ?? before
    if (record === null) return []
    return {
      id,
      kind: kindOf(change),
      record,
      fields: before !== null && after !== null ? fieldDiffs(before, after) : []
    }
  })

export function countKinds(list: readonly Difference[]): Record<ChangeKind, number> {
  const counts = { add: 0, change: 0, delete: 0 }
  for (const { kind } of list) counts[kind]++
  return counts
}

/** Those that have every word of `text` in their host, type, line, values or remarks. */
export function matching(list: readonly Difference[], text: string): readonly Difference[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return list
  return list.filter(({ record, fields }) => {
    const { host, type, line, value, remark } = record
    const hay = [host, type, line, value, remark, ...fields.map(({ from }) => String(from))]
      .join('\n')
      .toLowerCase()
    return words.every((word) => hay.includes(word))
  })
}
