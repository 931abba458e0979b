import { DEFAULT_LINE, gradeRules, isGrade } from '../model/grades.ts'
import type { DnsRecord, Line, RecordDraft } from '../model/record.ts'
import ipaddr from 'ipaddr.js'
import { isIpv6 } from './hostname.ts'
import { hostKey } from './idn.ts'
import { error, type Fix, type RecordIssue, warning, type ZoneIndex, type ZoneRules } from './issue.ts'
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

interface OnLine {
  line: string
  lineId: string | null
}
const isDefault = ({ line, lineId }: OnLine): boolean =>
  lineId === null ? line === DEFAULT_LINE : lineId === '0'
/** Line ids win over names where both sides have one. */
const sameLine = (a: OnLine, b: OnLine): boolean =>
  a.lineId !== null && b.lineId !== null ? a.lineId === b.lineId : a.line === b.line

/** What the draft means for the other records of its host; `recordId` is the record it would replace. */
export function checkNeighbours(draft: RecordDraft, zone: ZoneRules, recordId?: string): RecordIssue[] {
  const others = recordsAt(draft.host, zone.records).filter(({ id }) => id !== recordId)
  const onLine = others.filter((other) => sameLine(other, draft))
  const duplicate = checkDuplicate(draft, onLine)
  return [
    ...(duplicate ? [duplicate] : [checkConflict(draft, onLine), checkRoundRobin(draft, onLine, zone)]),
    checkDefaultLine(draft, others, zone.lines),
    checkNsLine(draft, zone.lines)
  ].filter((issue) => issue !== null)
}

function checkDuplicate(draft: RecordDraft, onLine: readonly DnsRecord[]): RecordIssue | null {
  const value = comparable(draft)
  const same = onLine.some((other) => other.type === draft.type && comparable(other) === value)
  const text = {
    zh: '已有一条主机记录、类型、线路和记录值都相同的记录。',
    en: 'There already is a record with this host, type, line and value.'
  }
  return same ? error('value', '104', text) : null
}

/** The value so that two ways of writing one thing are equal. */
function comparable({ type, value, mx }: Pick<RecordDraft, 'type' | 'value' | 'mx'>): string {
  switch (type) {
    case 'AAAA':
      return isIpv6(value) ? ipaddr.IPv6.parse(value).toNormalizedString() : value
    case 'CNAME':
    case 'NS':
    case 'SRV':
      return value.toLowerCase().replace(/\.$/, '')
    case 'MX':
      return `${mx ?? ''} ${value.toLowerCase().replace(/\.$/, '')}`
    default:
      return value
  }
}

const BALANCED = new Set(['A', 'AAAA', 'CNAME'])
/** Whether records of a type say where a name's visitors go; URL records do so through an address of the service's. */
const leads = (type: string): boolean => BALANCED.has(type) || type.endsWith('URL')
/** Whether a name with such a record is another name's alias, so that it has no addresses of its own. */
const aliases = (type: string): boolean => type === 'CNAME' || type.endsWith('URL')

function checkConflict(draft: RecordDraft, onLine: readonly DnsRecord[]): RecordIssue | null {
  const others = onLine.filter(({ type }) => type !== draft.type)
  const clashing = others.filter(
    ({ type }) => leads(type) && leads(draft.type) && (aliases(type) || aliases(draft.type))
  )
  if (clashing.length > 0) {
    const certain = draft.enabled && clashing.some(({ enabled }) => enabled)
    return (certain ? error : warning)('type', '31', {
      zh: `与同一主机记录、同一线路上的 ${typesOf(clashing)} 记录冲突，请先暂停或删除它们，或者换一条线路。`,
      en: `It clashes with the ${typesOf(clashing)} records of this host and line. Pause or delete those first, or use another line.`
    })
  }
  // A CNAME stands alone (RFC 1034 3.6.2). Whether the service minds is not documented; it keeps NS records of its own
  // at "@" and lets a CNAME stand beside those.
  const alone = draft.type === 'CNAME' ? others : others.filter(({ type }) => type === 'CNAME')
  if (alone.length === 0) return null
  return warning('type', '31', {
    zh: `同一主机记录、同一线路上有 ${typesOf(alone)} 记录，而 CNAME 按 DNS 规范只能单独存在，并存的记录可能失效。`,
    en: `This host and line has ${typesOf(alone)} records, and a CNAME must stand alone: records beside it may not be found.`
  })
}

const typesOf = (records: readonly DnsRecord[]): string =>
  [...new Set(records.map(({ type }) => type))].join('/')

/** Enabled A, AAAA or CNAME records of one host and line take turns; the grade says how many there may be. */
function checkRoundRobin(
  draft: RecordDraft,
  onLine: readonly DnsRecord[],
  { domain }: ZoneRules
): RecordIssue | null {
  if (!draft.enabled || !BALANCED.has(draft.type) || !isGrade(domain.grade)) return null
  const { roundRobin, title } = gradeRules(domain.grade)
  const count = onLine.filter(({ type, enabled }) => enabled && type === draft.type).length + 1
  if (count <= roundRobin) return null
  const text = {
    zh: `“${title.zh}”的同一主机记录、同一线路最多 ${roundRobin} 条 ${draft.type} 记录，这是第 ${count} 条。`,
    en: `The ${title.en} grade has at most ${roundRobin} ${draft.type} records of one host and line; this is number ${count}.`
  }
  if (!isOfDocument(domain.grade)) return warning('value', draft.type === 'CNAME' ? '500026' : '500025', text)
  // The document gives the figure for the free grade alone (Record.Ddns, code 25).
  return (domain.grade === 'D_Free' ? error : warning)('value', '25', text)
}

const toDefaultLine = (lines: readonly Line[]): Fix => ({
  label: { zh: '改为默认线路', en: 'Use the default line' },
  patch: { line: DEFAULT_LINE, lineId: lines.find(({ name }) => name === DEFAULT_LINE)?.id ?? null }
})

/** Visitors of no listed line get the default line's records. Only today's service insists (31), so this warns. */
function checkDefaultLine(
  draft: RecordDraft,
  others: readonly DnsRecord[],
  lines: readonly Line[]
): RecordIssue | null {
  const serves = ({ type }: DnsRecord): boolean => type === draft.type || (leads(type) && leads(draft.type))
  if (isDefault(draft) || others.some((other) => other.enabled && isDefault(other) && serves(other)))
    return null
  const text = {
    zh: '这个主机记录在默认线路上没有对应的记录，其他线路的访客会解析不到；请先添加默认线路。',
    en: 'This host has no such record on the default line, so visitors of other lines would find nothing. Add that one first.'
  }
  return warning('line', '31', text, toDefaultLine(lines))
}

function checkNsLine(draft: RecordDraft, lines: readonly Line[]): RecordIssue | null {
  if (draft.type !== 'NS' || draft.host !== '@' || isDefault(draft)) return null
  const text = {
    zh: '@ 主机的 NS 记录只能使用默认线路。',
    en: 'NS records at "@" are for the default line only.'
  }
  return error('line', '36', text, toDefaultLine(lines))
}
