import { kindOf, type Change, type RecordContent } from '../model/changes.ts'
import type { StagedRecord } from '../changes/overlay.ts'
import type { DnsRecord, Zone } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import { checkRecord, type RecordIssue } from '../rules/record.ts'

/** A change that the service would refuse, and why. */
export interface Refusal {
  change: Change
  issues: RecordIssue[]
}

/** Whether the service is asked to judge the record: a remark has a call of its own, and a pause is never refused. */
function isJudged({ before, after }: Change): boolean {
  if (after === null) return false
  if (before === null) return true
  // Both have the same keys, all of them scalars.
  const keys = Object.keys(after) as (keyof RecordContent)[]
  return keys.some(
    (key) => key !== 'remark' && before[key] !== after[key] && !(key === 'enabled' && !after.enabled)
  )
}

const asRecord = (id: string, content: RecordContent): DnsRecord => ({
  ...content,
  id,
  monitorStatus: '',
  updatedAt: null
})

/**
 * Judges `changes` one after the other, in their order: each against what stays as it is and the changes before it that
 * were found good. So of two that would become alike only the second is one too many, and two records may swap values.
 * Each judgement takes well under a millisecond; the caller may pause between them.
 */
export function createJudge(
  records: readonly StagedRecord[],
  changes: readonly Change[],
  zone: Zone
): (change: Change) => RecordIssue[] {
  const moving = new Set(changes.map(({ id }) => id))
  const index = new Map<string, DnsRecord[]>()
  const put = (record: DnsRecord): void => {
    const key = hostKey(record.host)
    const there = index.get(key)
    if (there) there.push(record)
    else index.set(key, [record])
  }
  for (const record of records) if (record.staged !== 'delete' && !moving.has(record.id)) put(record)
  const rules = { ...zone, records: index }

  return (change) => {
    const { id, before, after } = change
    if (after === null) return []
    const issues = isJudged(change) ? checkRecord(after, rules, id) : []
    const refused = issues.some(({ level }) => level === 'error')
    const left = refused ? before : after
    if (left !== null) put(asRecord(id, left))
    return issues
  }
}

/** The errors among `issues`: what the service would refuse. */
export const errorsOf = (issues: readonly RecordIssue[]): RecordIssue[] =>
  issues.filter(({ level }) => level === 'error')

/** The changes among `changes` that the service would refuse. */
export function refusals(
  records: readonly StagedRecord[],
  changes: readonly Change[],
  zone: Zone
): Refusal[] {
  const judge = createJudge(records, changes, zone)
  return changes.flatMap((change) => {
    if (kindOf(change) === 'delete') return []
    const issues = errorsOf(judge(change))
    return issues.length > 0 ? [{ change, issues }] : []
  })
}
