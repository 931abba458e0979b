import { domainToUnicode } from 'node:url'
import type { Params, Result } from '../../shared/api/catalog/index.ts'
import {
  SHARED_GROUP_ID,
  type Domain,
  type DomainGroup,
  type DomainStatus
} from '../../shared/model/domain.ts'
import type { DnsRecord, Line, RecordDraft } from '../../shared/model/record.ts'
import { hostKey, toAscii } from '../../shared/rules/idn.ts'

type WireDomain = Result<'Domain.Info'>['domain']
type WireRecord = Result<'Record.List'>['records'][number]
type WireRecordInfo = Result<'Record.Info'>['record']

/** The value of `status` in Domain.List and Domain.Info. */
const STATUS: ReadonlyMap<string, DomainStatus> = new Map([
  ['enable', 'enabled'],
  ['enabled', 'enabled'],
  ['disable', 'paused'],
  ['disabled', 'paused'],
  ['pause', 'paused'],
  ['lock', 'locked'],
  ['spam', 'banned']
])

// eslint-disable-next-line no-control-regex -- "not plain ASCII" is what is meant.
const needsConversion = (name: string): boolean => /[^\x00-\x7f]|xn--/i.test(name)

/** `name` in both forms; a name that IDNA does not accept stays as it is. */
function bothForms(name: string, punycode: string): { name: string; punycode: string } {
  if (!needsConversion(name)) return { name, punycode: punycode === '' ? name : punycode }
  const ascii = punycode === '' ? toAscii(name) : punycode
  const unicode = domainToUnicode(name)
  return { name: unicode === '' ? name : unicode, punycode: ascii ?? name }
}

/** A host as people read it: Unicode, where that says the same; a label that IDNA does not accept stays as it is. */
function shownHost(host: string): string {
  if (host === '') return '@'
  const unicode = /xn--/i.test(host) ? domainToUnicode(host) : ''
  return unicode !== '' && hostKey(unicode) === hostKey(host) ? unicode : host
}

/** A domain of Domain.List or Domain.Info. */
export const toDomain = (wire: WireDomain): Domain => ({
  id: wire.id,
  ...bothForms(wire.name === '' ? wire.punycode : wire.name, wire.punycode),
  grade: wire.grade,
  status: STATUS.get(wire.status.toLowerCase()) ?? 'unknown',
  // 2012 writes "dnserver" where the name servers are ours.
  extStatus: wire.ext_status === 'dnserver' ? '' : wire.ext_status,
  records: wire.records,
  groupId: wire.group_id,
  starred: wire.is_mark,
  vip: wire.is_vip,
  vipEnds: wire.vip_end_at,
  remark: wire.remark,
  createdAt: wire.created_on,
  updatedAt: wire.updated_on,
  sharedToMe: wire.group_id === SHARED_GROUP_ID,
  minTtl: wire.min_ttl
})

export const toGroup = (wire: Result<'Domaingroup.List'>['groups'][number]): DomainGroup => ({
  id: wire.group_id,
  name: wire.group_name,
  kind: wire.group_type === 'system' ? 'system' : 'user'
})

type CommonFields = Pick<
  WireRecord,
  'id' | 'value' | 'ttl' | 'mx' | 'weight' | 'enabled' | 'remark' | 'monitor_status' | 'updated_on'
>

const recordOf = (
  wire: CommonFields,
  host: string,
  type: string,
  line: string,
  lineId: string
): DnsRecord => ({
  id: wire.id,
  host: shownHost(host),
  type,
  line,
  lineId: lineId === '' ? null : lineId,
  value: wire.value,
  ttl: wire.ttl,
  // "mx": "0" stands at every other type; a type this version does not know keeps its priority.
  mx: type === 'MX' || (wire.mx ?? 0) > 0 ? wire.mx : null,
  weight: wire.weight,
  enabled: wire.enabled,
  remark: wire.remark,
  monitorStatus: wire.monitor_status,
  updatedAt: wire.updated_on
})

/** A record of Record.List. */
export const toRecord = (wire: WireRecord): DnsRecord =>
  recordOf(wire, wire.name, wire.type, wire.line, wire.line_id)

/** A record of Record.Info, which names its fields differently. */
export const toRecordFromInfo = (wire: WireRecordInfo): DnsRecord =>
  recordOf(wire, wire.sub_domain, wire.record_type, wire.record_line, wire.record_line_id)

/** Record.Line as lines with their ids, where the dialect has them. */
export const toLines = (wire: Result<'Record.Line'>): Line[] =>
  wire.lines.map((name) => ({
    name,
    id: Object.hasOwn(wire.line_ids, name) ? (wire.line_ids[name] ?? null) : null
  }))

type RecordFields = Omit<Params<'Record.Create'>, 'domain_id'>

/**
 * A draft as the parameters of Record.Create and Record.Modify: all of them, for Modify overwrites what is omitted. What
 * the draft leaves open (null) is not sent, and the service takes its default.
 */
export const recordParams = (draft: RecordDraft): RecordFields => ({
  sub_domain: draft.host,
  record_type: draft.type,
  record_line: draft.line,
  record_line_id: draft.lineId ?? undefined,
  value: draft.value,
  mx: draft.mx ?? undefined,
  ttl: draft.ttl ?? undefined,
  weight: draft.weight ?? undefined,
  status: draft.enabled ? 'enable' : 'disable'
})

const DRAFT_FIELDS: ReadonlyMap<string, keyof RecordDraft> = new Map([
  ['sub_domain', 'host'],
  ['record_type', 'type'],
  ['record_line', 'line'],
  ['record_line_id', 'line'],
  ['value', 'value'],
  ['mx', 'mx'],
  ['ttl', 'ttl'],
  ['weight', 'weight'],
  ['status', 'enabled']
])

/** The field of a draft that an API parameter fills, so that an error can stand beside it. */
export const draftField = (param: string | undefined): keyof RecordDraft | undefined =>
  param === undefined ? undefined : DRAFT_FIELDS.get(param)
