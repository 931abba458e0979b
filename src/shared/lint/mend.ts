import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import type { DnsRecord } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import type { ZoneFacts } from '../rules/issue.ts'
import type { RuleId } from '../rules/names.ts'
import type { Finding, Mend } from './finding.ts'
import { createLint } from './lint.ts'

/** Rules whose fix for one record may be for nothing once another one of the host is mended. */
const AMONG: ReadonlySet<RuleId> = new Set<RuleId>([
  'duplicate',
  'round-robin',
  'default-line',
  'ns-line',
  'ttl-differs'
])
/** Rules whose fix is one of several ways, or an example: a person takes it one by one. */
const ONE_BY_ONE: ReadonlySet<RuleId> = new Set<RuleId>([
  'conflict',
  'target-address',
  'address',
  'spf-missing'
])

/** Whether the fixes of a rule can be carried out at once. */
export const canMendAll = (rule: RuleId): boolean => !ONE_BY_ONE.has(rule)

const withoutRemark = (content: Omit<RecordContent, 'remark'>): RecordContent => ({ ...content, remark: '' })

/** The edit that carries out one fix of `record`; `newId` names a record to add. */
export function mend(record: DnsRecord, fix: Mend, newId: () => string): Change {
  const before = contentOf(record)
  if ('add' in fix) return { id: newId(), before: null, after: withoutRemark(fix.add) }
  return { id: record.id, before, after: 'remove' in fix ? null : { ...before, ...fix.patch } }
}

/**
 * The edits that carry out the fixes of `findings`, all of one rule, upon `records` (those of the hosts concerned, at
 * least): one after the other, so that what an earlier fix has mended already is left alone.
 */
export function mendAll(
  facts: ZoneFacts,
  records: readonly DnsRecord[],
  findings: readonly Finding[],
  newId: () => string
): Change[] {
  const [first] = findings
  if (first === undefined) return []
  const byId = new Map(records.map((record) => [record.id, record]))
  if (!AMONG.has(first.rule)) {
    return findings.flatMap(({ recordId, fix }) => {
      const record = byId.get(recordId)
      return record && fix ? mend(record, fix, newId) : []
    })
  }
  const hosts = new Map<string, DnsRecord[]>()
  for (const { recordId } of findings) {
    const record = byId.get(recordId)
    if (record) hosts.set(hostKey(record.host), [])
  }
  for (const record of records) hosts.get(hostKey(record.host))?.push(record)
  return [...hosts.values()].flatMap((own) => mendHost(facts, own, first.rule, newId))
}

function mendHost(
  facts: ZoneFacts,
  records: readonly DnsRecord[],
  rule: RuleId,
  newId: () => string
): Change[] {
  const lint = createLint(facts, records)
  lint.step()
  const now = new Map(records.map((record) => [record.id, record]))
  const edits = new Map<string, Change>()
  const tried = new Set<string>()
  for (;;) {
    const next = [...lint.findings().values()]
      .flat()
      .find(({ rule: own, fix, recordId }) => own === rule && fix && !tried.has(recordId))
    const record = next && now.get(next.recordId)
    if (record === undefined || next?.fix === undefined) return [...edits.values()]
    tried.add(record.id)
    const edit = mend(record, next.fix, newId)
    edits.set(edit.id, edit)
    const after = edit.after && { ...record, ...edit.after, id: edit.id }
    if (after) now.set(edit.id, after)
    else now.delete(edit.id)
    lint.update([{ id: edit.id, record: after }])
  }
}
