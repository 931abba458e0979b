import { gradeRules, isGrade } from '../model/grades.ts'
import { comparable, type DnsRecord, type Line, type RecordDraft } from '../model/record.ts'
import { hostKey } from './idn.ts'
import {
  error,
  type Fix,
  type RecordIssue,
  warning,
  type ZoneFacts,
  type ZoneIndex,
  type ZoneRules
} from './issue.ts'
import { defaultLine, isDefault, isDefaultKey, lineKey } from './lines.ts'
import { isOfDocument } from './numbers.ts'

/** The records of a zone by host, for checking many drafts against it. */
export function indexZone(records: readonly DnsRecord[]): ZoneIndex {
  const index = new Map<string, DnsRecord[]>()
  for (const record of records) {
    const key = hostKey(record.host)
    const there = index.get(key)
    if (there) there.push(record)
    else index.set(key, [record])
  }
  return index
}

function recordsAt(host: string, records: ZoneRules['records']): readonly DnsRecord[] {
  const key = hostKey(host)
  if ('get' in records) return records.get(key) ?? []
  return records.filter((record) => record.host === host || hostKey(record.host) === key)
}

/** How many enabled records of each type one host has, by line. */
export type HostTypes = Map<string, Map<string, number>>

/** Name servers of the service, and last of the sandbox. */
const OF_SERVICE = /(?:\.dnspod\.(?:net|com)|\.dnsv[2-5]\.com|\.iidns\.com|-dns\.example)\.?$/i

/** At "@" the service's own name servers stand beside everything: it keeps them there by itself. */
const isOfService = ({ host, type, value }: RecordDraft): boolean =>
  type === 'NS' && host === '@' && OF_SERVICE.test(value)

/** Counts a record among the types of its host; a paused one counts for nothing. */
export function countType(types: HostTypes, record: RecordDraft, lines: readonly Line[]): void {
  if (!record.enabled || isOfService(record)) return
  const key = lineKey(record, lines)
  const there = types.get(key) ?? new Map<string, number>()
  types.set(key, there)
  there.set(record.type, (there.get(record.type) ?? 0) + 1)
}

/** What the draft means for the other records of its host; `recordId` is the record it would replace. */
export function checkNeighbours(draft: RecordDraft, zone: ZoneRules, recordId?: string): RecordIssue[] {
  const { lines } = zone
  const key = lineKey(draft, lines)
  const identity = sameness(draft, key)
  const types: HostTypes = new Map()
  let twin: DnsRecord | null = null
  for (const other of recordsAt(draft.host, zone.records)) {
    if (other.id === recordId) continue
    countType(types, other, lines)
    if (other.type === draft.type && sameness(other, lineKey(other, lines)) === identity) twin = other
  }
  const there = types.get(key)
  return [
    ...(twin === null
      ? [checkConflict(draft, there), checkRoundRobin(draft, (there?.get(draft.type) ?? 0) + 1, zone)]
      : [duplicateIssue()]),
    checkDefaultLine(draft, types) ? defaultLineIssue(toDefaultLine(lines)) : null,
    checkNsLine(draft, lines)
  ].filter((issue) => issue !== null)
}

/** Records of one host that are the same by this are duplicates; `key` is of their line. */
export const sameness = ({ type, value, mx }: RecordDraft, key: string): string =>
  `${key}\n${type}\n${type === 'MX' ? (mx ?? '') : ''}\n${comparable(type, value)}`

export const duplicateIssue = (): RecordIssue =>
  error('duplicate', 'value', '104', {
    zh: '已有一条主机记录、类型、线路和记录值都相同的记录。',
    en: 'There already is a record with this host, type, line and value.'
  })

const BALANCED = new Set(['A', 'AAAA', 'CNAME'])
/** Whether records of a type say where a name's visitors go; URL records do so through an address of the service's. */
export const leads = (type: string): boolean => BALANCED.has(type) || type.endsWith('URL')
/** Whether a name with such a record is another name's alias, so that it has no addresses of its own. */
const aliases = (type: string): boolean => type === 'CNAME' || type.endsWith('URL')

/** `types`: of the enabled records of the draft's host and line. A paused record clashes with nothing. */
export function checkConflict(
  draft: RecordDraft,
  types: ReadonlyMap<string, number> | undefined
): RecordIssue | null {
  if (!draft.enabled || types === undefined || isOfService(draft)) return null
  const others = [...types.keys()].filter((type) => type !== draft.type)
  if (others.length === 0) return null
  const clashing = others.filter(
    (type) => leads(type) && leads(draft.type) && (aliases(type) || aliases(draft.type))
  )
  if (clashing.length > 0) {
    return error('conflict', 'type', '31', {
      zh: `与同一主机记录、同一线路上的 ${clashing.join('/')} 记录冲突，请先暂停或删除它们，或者换一条线路。`,
      en: `It clashes with the ${clashing.join('/')} records of this host and line. Pause or delete those first, or use another line.`
    })
  }
  // A CNAME stands alone (RFC 1034 3.6.2). Whether the service minds is not documented; it keeps NS records of its own
  // at "@" and lets a CNAME stand beside those.
  const alone = draft.type === 'CNAME' ? others : others.filter((type) => type === 'CNAME')
  if (alone.length === 0) return null
  return warning('cname-alone', 'type', '31', {
    zh: `同一主机记录、同一线路上有 ${alone.join('/')} 记录，而 CNAME 按 DNS 规范只能单独存在，并存的记录可能失效。`,
    en: `This host and line has ${alone.join('/')} records, and a CNAME must stand alone: records beside it may not be found.`
  })
}

/** Enabled A, AAAA or CNAME records of one host and line take turns; the grade says how many, this is number `count`. */
export function checkRoundRobin(
  draft: RecordDraft,
  count: number,
  { domain }: Pick<ZoneFacts, 'domain'>
): RecordIssue | null {
  if (!draft.enabled || !BALANCED.has(draft.type) || !isGrade(domain.grade)) return null
  const { roundRobin, title } = gradeRules(domain.grade)
  if (count <= roundRobin) return null
  const text = {
    zh: `“${title.zh}”的同一主机记录、同一线路最多 ${roundRobin} 条 ${draft.type} 记录，这是第 ${count} 条。`,
    en: `The ${title.en} grade has at most ${roundRobin} ${draft.type} records of one host and line; this is number ${count}.`
  }
  if (!isOfDocument(domain.grade))
    return warning('round-robin', 'value', draft.type === 'CNAME' ? '500026' : '500025', text)
  // The document gives the figure for the free grade alone (Record.Ddns, code 25).
  return (domain.grade === 'D_Free' ? error : warning)('round-robin', 'value', '25', text)
}

const toDefaultLine = (lines: readonly Line[]): Fix => ({
  label: { zh: '改为默认线路', en: 'Use the default line' },
  patch: defaultLine(lines)
})

/**
 * Whether a draft on a special line lacks a record on the default one. `types`: of the other enabled records of its host.
 * Any record that leads visitors somewhere serves for any other that does: 默认 A beside 电信 CNAME is quite usual.
 */
export function checkDefaultLine(draft: RecordDraft, types: HostTypes): boolean {
  // NS at "@" has a rule of its own.
  if (isDefault(draft) || (draft.type === 'NS' && draft.host === '@')) return false
  const serves = (type: string): boolean => type === draft.type || (leads(type) && leads(draft.type))
  for (const [key, there] of types) if (isDefaultKey(key) && [...there.keys()].some(serves)) return false
  return true
}

/** Visitors of no listed line get the default line's records. Only today's service insists (31), so this warns. */
export function defaultLineIssue(fix?: Fix): RecordIssue {
  const text = {
    zh: '这个主机记录在默认线路上没有对应的记录，其他线路的访客会解析不到；请先添加默认线路。',
    en: 'This host has no such record on the default line, so visitors of other lines would find nothing. Add that one first.'
  }
  return warning('default-line', 'line', '31', text, fix)
}

/** NS records of the domain itself are for everybody. */
export function checkNsLine(draft: RecordDraft, lines: readonly Line[]): RecordIssue | null {
  if (draft.type !== 'NS' || draft.host !== '@' || isDefault(draft)) return null
  const text = {
    zh: '@ 主机的 NS 记录只能使用默认线路。',
    en: 'NS records at "@" are for the default line only.'
  }
  return error('ns-line', 'line', '36', text, toDefaultLine(lines))
}
