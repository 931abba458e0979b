import { DEFAULT_LINE, gradeRules } from '../../shared/model/grades.ts'
import { comparable } from '../../shared/model/record.ts'
import { hostKey } from '../../shared/rules/idn.ts'
import { leads } from '../../shared/rules/neighbours.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain, RecordFields, RecordRow } from '../state/model.ts'
import type { Zone } from '../state/zone.ts'

const isUrl = (type: string): boolean => type.endsWith('URL')
/** Types of which several records of one host and line share the load (负载均衡). */
const BALANCED = new Set(['A', 'AAAA', 'CNAME'])

/**
 * Refuses a record that does not go with its neighbours; `old` is the one that it replaces. Today: 104, 31, 500025 and
 * 500026; in the document 25; quotas in both.
 */
export function checkNeighbours(
  { world, dialect }: Call,
  domain: Domain,
  fields: RecordFields,
  old: RecordRow | null
): void {
  const zone = world.zone(domain)
  const mates = [...zone.at(fields.host)].filter((row) => row !== old)
  if (dialect === 'today') {
    if (mates.some((row) => sameData(row, fields))) throw new Refusal('104')
    checkConflict(mates, fields)
  }
  checkQuota(zone, domain, fields, old, dialect === 'today')
  checkBalance(
    zone,
    domain,
    fields,
    old,
    dialect === '2012' ? '25' : fields.type === 'CNAME' ? '500026' : '500025'
  )
}

/** Refuses, with `code`, a record beside which too many others of its host, type and line share the load. */
export function checkBalance(
  zone: Zone,
  domain: Domain,
  { host, type, line, enabled }: RecordFields,
  old: RecordRow | null,
  code: string
): void {
  // dnspod-api-today 5.4: a paused record skips the balance check.
  if (!BALANCED.has(type) || !enabled) return
  const sharing = [...zone.at(host)].filter(
    (row) => row !== old && row.enabled && row.type === type && row.line === line
  )
  if (sharing.length >= gradeRules(domain.grade).roundRobin) throw new Refusal(code)
}

const sameData = (row: RecordRow, fields: RecordFields): boolean =>
  row.type === fields.type &&
  row.line === fields.line &&
  comparable(row.type, row.value) === comparable(fields.type, fields.value) &&
  row.mx === fields.mx &&
  hostKey(row.host) === hostKey(fields.host)

/** 31 today: an A, AAAA or URL beside a CNAME or URL, or a line without a record on the default one. */
function checkConflict(mates: RecordRow[], { type, line, enabled }: RecordFields): void {
  const clash = (other: RecordRow): boolean => {
    if (!other.enabled || other.line !== line || other.type === type) return false
    const address = (kind: string): boolean => kind === 'A' || kind === 'AAAA'
    const alias = (kind: string): boolean => kind === 'CNAME' || isUrl(kind)
    return (alias(type) && (alias(other.type) || address(other.type))) || (address(type) && alias(other.type))
  }
  if (enabled && mates.some(clash)) throw new Refusal('31')
  // Nothing tells of which type it has to be; 默认 A beside 电信 CNAME is quite usual.
  const hasDefault = (): boolean =>
    mates.some((row) => row.line === DEFAULT_LINE && (row.type === type || (leads(row.type) && leads(type))))
  if (line !== DEFAULT_LINE && !hasDefault()) throw new Refusal('31')
}

/** 31 (URL, 2012), 32 (NS), 33 (AAAA), 37 (SRV, today), 110 (URL without a registration, today). */
function checkQuota(
  zone: Zone,
  domain: Domain,
  { type }: RecordFields,
  old: RecordRow | null,
  today: boolean
): void {
  const { quotas } = gradeRules(domain.grade)
  if (isUrl(type) && today && !domain.registered) throw new Refusal('110')
  if (type === old?.type) return
  if (isUrl(type) && !today && zone.count('URL') >= quotas.URL) throw new Refusal('31')
  if (type === 'NS' && zone.count('NS') >= quotas.NS) throw new Refusal('32', { like: 'NS' })
  if (type === 'AAAA' && zone.count('AAAA') >= quotas.AAAA) throw new Refusal('33')
  if (type === 'SRV' && today && zone.count('SRV') >= quotas.SRV) throw new Refusal('37')
}
