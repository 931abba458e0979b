import { draftOf, type RecordDraft } from '../model/record.ts'
import type { ZoneFacts } from '../rules/issue.ts'
import { defaultLine } from '../rules/lines.ts'
import {
  checkConflict,
  checkDefaultLine,
  checkNsLine,
  checkRoundRobin,
  countType,
  defaultLineIssue,
  duplicateIssue,
  sameness,
  type HostTypes
} from '../rules/neighbours.ts'
import { byRank, type Entry } from './entry.ts'
import type { Mend, Remark } from './finding.ts'
import { lintMail } from './mail.ts'

const PAUSE: Mend = { label: { zh: '暂停这条', en: 'Pause it' }, patch: { enabled: false } }
const REMOVE: Mend = { label: { zh: '删除这条', en: 'Delete it' }, remove: true }

const NOTHING: readonly Remark[] = []

function say(entry: Entry, remark: Remark | null): void {
  if (remark !== null) entry.atHost = [...entry.atHost, remark]
}

/** What the records of one host mean for each other: each entry is told. `entries`: all of the host; they are put in order. */
export function lintHost(entries: Entry[], facts: ZoneFacts): void {
  const [only] = entries
  for (const entry of entries) entry.atHost = NOTHING
  const types: HostTypes = new Map()
  /** Of those that are no duplicates, by what they say. */
  const first = new Map<string, Entry>()
  // Most hosts have one record.
  if (entries.length > 1 || only?.record.type === 'MX') {
    entries.sort(byRank)
    for (const { record } of entries) countType(types, record, facts.lines)
    lintPlaces(entries, types, first, facts)
  }
  for (const entry of entries) {
    const { record } = entry
    if (checkDefaultLine(record, types)) say(entry, missingDefault(entry, first, facts))
    say(entry, checkNsLine(record, facts.lines))
  }
  if (first.size === 0) return
  for (const [entry, remark] of differingTtls(entries, facts.minTtl)) say(entry, remark)
  for (const [entry, remark] of lintMail(entries, facts)) say(entry, remark)
}

/** Who is there already, who clashes with whom, and who is one too many. */
function lintPlaces(
  entries: readonly Entry[],
  types: HostTypes,
  first: Map<string, Entry>,
  facts: ZoneFacts
): void {
  /** How many of a line and type have had their turn. */
  const running = new Map<string, number>()
  for (const entry of entries) {
    const { record, line } = entry
    const identity = sameness(record, line)
    if (first.has(identity)) {
      say(entry, { ...duplicateIssue(), fix: REMOVE })
      continue
    }
    first.set(identity, entry)
    const set = `${line}\n${record.type}`
    const count = (running.get(set) ?? 0) + 1
    running.set(set, count)
    say(entry, withFix(checkConflict(record, types.get(line)), PAUSE, 'conflict'))
    say(entry, withFix(checkRoundRobin(record, count, facts), PAUSE))
  }
}

const withFix = (remark: Remark | null, fix: Mend, only?: string): Remark | null =>
  remark === null || (only !== undefined && remark.rule !== only) ? remark : { ...remark, fix }

/** The same record for everybody else: what is there already, paused, is not offered again. */
function missingDefault({ record }: Entry, there: ReadonlyMap<string, Entry>, facts: ZoneFacts): Remark {
  const remark: Remark = defaultLineIssue()
  const add: RecordDraft = { ...draftOf(record), ...defaultLine(facts.lines), enabled: true }
  const isThere = there.has(sameness(add, '0'))
  if (isThere || !record.enabled) return remark
  return { ...remark, fix: { label: { zh: '在默认线路上添加一条', en: 'Add it on the default line' }, add } }
}

/** One name, type and line is one set, and a set has one TTL (RFC 2181 5.2): resolvers go by the least. */
function* differingTtls(entries: readonly Entry[], minTtl: number): Iterable<[Entry, Remark]> {
  if (entries.length < 2) return
  const least = new Map<string, number>()
  const floor = (ttl: number): number => Math.max(ttl, minTtl)
  const setOf = ({ line, record }: Entry): string => `${line}\n${record.type}`
  for (const entry of entries) {
    const { ttl, enabled } = entry.record
    const key = setOf(entry)
    if (enabled && ttl !== null) least.set(key, Math.min(floor(ttl), least.get(key) ?? Infinity))
  }
  for (const entry of entries) {
    const { ttl, enabled } = entry.record
    const low = least.get(setOf(entry))
    if (!enabled || ttl === null || low === undefined || ttl <= low) continue
    yield [
      entry,
      {
        rule: 'ttl-differs',
        field: 'ttl',
        level: 'hint',
        code: null,
        text: {
          zh: `同一主机记录、类型和线路的记录 TTL 不一致，解析时以最小的 ${low} 秒为准。`,
          en: `Records of this host, type and line have different TTLs; resolvers go by the least, ${low} s.`
        },
        fix: { label: { zh: `TTL 改为 ${low}`, en: `Set the TTL to ${low}` }, patch: { ttl: low } }
      }
    ]
  }
}
