import type { GuardKind, RecordContent } from '../model/changes.ts'
import type { DnsRecord, Zone } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import { leads } from '../rules/neighbours.ts'
import type { PlanRow } from './plan.ts'

/** Something that must be confirmed by typing: `names` are what it is about (hosts), `n` how many records. */
export interface Guard {
  kind: GuardKind
  n: number
  names: string[]
}

/** From this size on a change of a large part of the zone is worth a question (design 4). */
const SMALL_ZONE = 10
const LARGE_PART = 0.3

const isApexNs = (content: RecordContent | null): boolean => content?.type === 'NS' && content.host === '@'
const answers = (content: RecordContent | null): content is RecordContent =>
  content !== null && content.enabled && leads(content.type)

/** The guards that the rows to send call for (design 4). */
export function guardsOf(zone: Pick<Zone, 'records'>, rows: readonly PlanRow[]): Guard[] {
  const guards: Guard[] = []
  const touched = rows.filter(({ live }) => live !== null)
  if (zone.records.length >= SMALL_ZONE && touched.length > zone.records.length * LARGE_PART)
    guards.push({ kind: 'many', n: touched.length, names: [] })
  const ns = rows.filter(({ live, target }) => isApexNs(live) || isApexNs(target))
  if (ns.length > 0) guards.push({ kind: 'ns', n: ns.length, names: ['@'] })
  const last = silenced(zone.records, rows)
  if (last.length > 0) guards.push({ kind: 'last', n: last.length, names: last })
  return guards
}

/** Names that lead somewhere now, and would lead nowhere. */
function silenced(records: readonly DnsRecord[], rows: readonly PlanRow[]): string[] {
  const names = new Map<string, string>()
  for (const { live, target } of rows) {
    const leaves = answers(live) && !(answers(target) && hostKey(target.host) === hostKey(live.host))
    if (leaves) names.set(hostKey(live.host), live.host)
  }
  if (names.size === 0) return []
  const left = new Map<string, number>()
  const add = (content: RecordContent | null, by: number): void => {
    if (!answers(content)) return
    const key = hostKey(content.host)
    left.set(key, (left.get(key) ?? 0) + by)
  }
  for (const record of records) add(record, 1)
  for (const { live, target } of rows) {
    add(live, -1)
    add(target, 1)
  }
  return [...names].filter(([key]) => (left.get(key) ?? 0) <= 0).map(([, host]) => host)
}
