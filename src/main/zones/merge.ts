import type { RecordDraft } from '../../shared/model/record.ts'

/** Fields of a draft that stand for themselves; line and line id are one. */
const PLAIN = ['host', 'type', 'value', 'ttl', 'mx', 'weight', 'enabled'] as const

const sameLine = (a: RecordDraft, b: RecordDraft): boolean =>
  a.lineId !== null && b.lineId !== null ? a.lineId === b.lineId : a.line === b.line

export type Merge = { ok: true; draft: RecordDraft } | { ok: false; field: keyof RecordDraft; live: string }

/**
 * What to send so that only the person's own edits take effect. `then` is what the person began with, `now` the record as
 * it is: a field that only changed there keeps its live value; one that both changed, to different values, is a conflict.
 */
export function mergeDraft(then: RecordDraft, now: RecordDraft, wanted: RecordDraft): Merge {
  const merged = { ...now }
  for (const field of PLAIN) {
    if (wanted[field] === then[field]) continue
    if (now[field] !== then[field] && now[field] !== wanted[field])
      return { ok: false, field, live: String(now[field] ?? '') }
    // One field of a draft, taken from a draft.
    Object.assign(merged, { [field]: wanted[field] })
  }
  if (sameLine(wanted, then)) return { ok: true, draft: merged }
  if (!sameLine(now, then) && !sameLine(now, wanted)) return { ok: false, field: 'line', live: now.line }
  return { ok: true, draft: { ...merged, line: wanted.line, lineId: wanted.lineId } }
}
