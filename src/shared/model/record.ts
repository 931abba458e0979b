import ipaddr from 'ipaddr.js'
import { hostKey } from '../rules/idn.ts'
import type { Domain } from './domain.ts'

/** A record of a zone. */
export interface DnsRecord {
  id: string
  /** Host (主机记录): "@", "www", "*.dev". */
  host: string
  type: string
  /** Line (线路类型) by its Chinese name, as the API speaks it. */
  line: string
  /** Line id where the dialect has one ("10=1"), which then wins over the name. */
  lineId: string | null
  value: string
  /** Seconds. */
  ttl: number | null
  /** MX priority; null for other types. */
  mx: number | null
  /** 0–100; null when none is set. */
  weight: number | null
  enabled: boolean
  remark: string
  /** What a monitor says of it: "", "Ok", "Warn", "Down". */
  monitorStatus: string
  /** China time as the service writes it. */
  updatedAt: string | null
}

/** What a person fills in for a record: everything that Create and Modify send, for Modify overwrites what is omitted. */
export interface RecordDraft {
  host: string
  type: string
  line: string
  lineId: string | null
  value: string
  ttl: number | null
  mx: number | null
  weight: number | null
  enabled: boolean
}

export interface Line {
  name: string
  id: string | null
}

/** A domain with all its records, as last seen. */
export interface Zone {
  domain: Domain
  records: DnsRecord[]
  /** The record types and lines that the domain's grade allows. */
  types: string[]
  lines: Line[]
  /** Least TTL in seconds that this zone accepts. */
  minTtl: number
  /** When it was read, ms since the epoch. */
  fetchedAt: number
}

/** The fields of `record` as a draft, ready to be edited or sent whole. */
export const draftOf = (record: DnsRecord): RecordDraft => ({
  host: record.host,
  type: record.type,
  line: record.line,
  lineId: record.lineId,
  value: record.value,
  ttl: record.ttl,
  mx: record.mx,
  weight: record.weight,
  enabled: record.enabled
})

/** Types whose value is one or more host names, which DNS compares without regard to case and a final dot. */
const NAMES = new Set(['CNAME', 'MX', 'NS', 'SRV', 'PTR'])

/** The value so that two ways of writing one thing are equal. */
export const comparable = (type: string, value: string): string => {
  if (NAMES.has(type)) return value.trim().replace(/\.$/, '').toLowerCase()
  // The service trims every value, texts too.
  if (type !== 'AAAA') return value.trim()
  const address = value.trim().toLowerCase()
  return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toString() : address
}

/**
 * Whether `draft` would leave `live` as it is. Such a modification is never sent: the document counts it as abuse, and
 * after five in an hour the service locks the record.
 */
export function sameRecord(live: DnsRecord, draft: RecordDraft): boolean {
  const sameLine =
    live.lineId !== null && draft.lineId !== null ? live.lineId === draft.lineId : live.line === draft.line
  return (
    sameLine &&
    hostKey(live.host) === hostKey(draft.host) &&
    live.type === draft.type &&
    comparable(live.type, live.value) === comparable(draft.type, draft.value) &&
    live.ttl === draft.ttl &&
    live.mx === draft.mx &&
    live.weight === draft.weight &&
    live.enabled === draft.enabled
  )
}
