import type { RecordContent } from '../model/changes.ts'
import { CONTENT_FIELDS, sameField } from './fields.ts'

/** A write that brings a record nearer to what is wanted. */
export type WriteKind = 'create' | 'modify' | 'status' | 'remark' | 'remove'

/** Fields that Record.Modify sets; all of them are sent, for it overwrites what is omitted. */
const MODIFIED = CONTENT_FIELDS.filter((field) => field !== 'enabled' && field !== 'remark')

/**
 * The next write that takes `live` to `target`, null when nothing is left to send. Never one that changes nothing: the
 * document counts that as abuse.
 */
export function nextWrite(live: RecordContent | null, target: RecordContent | null): WriteKind | null {
  if (target === null) return live === null ? null : 'remove'
  if (live === null) return 'create'
  if (MODIFIED.some((field) => !sameField(field, live, target))) return 'modify'
  if (live.enabled !== target.enabled) return 'status'
  return live.remark === target.remark ? null : 'remark'
}

/** How many writes it takes: a remark has one of its own. */
export function writesOf(live: RecordContent | null, target: RecordContent | null): number {
  if (target === null) return live === null ? 0 : 1
  const others =
    live === null ||
    live.enabled !== target.enabled ||
    MODIFIED.some((field) => !sameField(field, live, target))
  return Number(others) + Number((live?.remark ?? '') !== target.remark)
}
