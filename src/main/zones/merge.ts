import { draftOf, type DnsRecord, type RecordDraft } from '../../shared/model/record.ts'

/** Fields of a draft that stand for themselves; line and line id are one. */
const PLAIN = ['host', 'type', 'value', 'ttl', 'mx', 'weight', 'enabled'] as const

const sameLine = (a: RecordDraft, b: RecordDraft): boolean =>
  a.lineId !== null && b.lineId !== null ? a.lineId === b.lineId : a.line === b.line

/** Whether sending `a` would leave a record that is `b` as it is. */
export const sameDraft = (a: RecordDraft, b: RecordDraft): boolean =>
  PLAIN.every((field) => a[field] === b[field]) && sameLine(a, b)

export type Merge = { ok: true; draft: RecordDraft } | { ok: false; field: keyof RecordDraft; live: string }

/**
 * What to send so that only the person's own edits take effect. `seen` is the record that the person edited, `live` as it
 * is now: a field that only changed there keeps its live value; one that both changed, to different values, is a conflict.
 */
export function mergeDraft(seen: DnsRecord, live: DnsRecord, wanted: RecordDraft): Merge {
  const then = draftOf(seen)
  const now = draftOf(live)
  const merged = { ...now }
  for (const field of PLAIN) {
    if (wanted[field] === then[field]) continue
    if (now[field] !== then[field] && now[field] !== wanted[field])
      return { ok: false, field, live: String(now[field] ?? '') }
    // One field of a draft, taken from a draft.
    Object.assign(merged, { [field]: wanted[field] })
  }
  if (sameLine(wanted, then)) return { ok: true, draft: merged }
  if (!sameLine(now, then) && !sameLine(now, wanted)) return { ok: false, field: 'line', live: live.line }
  return { ok: true, draft: { ...merged, line: wanted.line, lineId: wanted.lineId } }
}
