import { linesOf } from '../../shared/model/grades.ts'
import type { Json } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain, RecordRow } from '../state/model.ts'

const LINE_IDS = new Map(linesOf('DP_Ultra', 'today').map(({ name, id }) => [name, id ?? '0']))

/** Numbers of record types in DNS (RFC 1035 and later), as today's `record_type_v1` tells them. */
const TYPE_NUMBERS: Readonly<Record<string, string>> = {
  A: '1',
  NS: '2',
  CNAME: '5',
  MX: '15',
  TXT: '16',
  AAAA: '28',
  SRV: '33',
  SVCB: '64',
  HTTPS: '65',
  SPF: '99',
  CAA: '257'
}

/** A row of Record.List in the document's fields: everything is text. */
export const row2012 = (row: RecordRow, id: string | number): Json => ({
  id,
  name: row.host,
  line: row.line,
  type: row.type,
  ttl: String(row.ttl),
  value: row.value,
  mx: String(row.mx),
  enabled: row.enabled ? '1' : '0',
  monitor_status: row.monitorStatus,
  remark: row.remark,
  updated_on: row.updatedOn
})

/** A row of Record.List in today's fields (dnspod-api-today 5.7). */
export const rowToday = (row: RecordRow, id: string | number): Json => ({
  id,
  ttl: String(row.ttl),
  value: row.value,
  enabled: row.enabled ? '1' : '0',
  status: row.enabled ? 'enabled' : 'disabled',
  updated_on: row.updatedOn,
  record_type_v1: TYPE_NUMBERS[row.type] ?? '',
  name: row.host,
  line: row.line,
  line_id: LINE_IDS.get(row.line) ?? '0',
  type: row.type,
  weight: row.weight,
  monitor_status: row.monitorStatus,
  remark: row.remark,
  use_aqb: 'no',
  mx: String(row.mx),
  ...(row.hold ? { hold: 'hold' } : {})
})

/** Record.Info names its fields differently from Record.List (document, Record.Info). */
export function recordInfo({ dialect }: Call, domain: Domain, row: RecordRow): Record<string, Json> {
  const today = dialect === 'today'
  return {
    domain: { id: String(domain.id), domain: domain.name, domain_grade: domain.grade },
    record: {
      id: String(row.id),
      sub_domain: row.host,
      record_type: row.type,
      record_line: row.line,
      ...(today ? { record_line_id: LINE_IDS.get(row.line) ?? '0' } : {}),
      value: row.value,
      ...(today ? { weight: row.weight } : {}),
      mx: String(row.mx),
      ttl: String(row.ttl),
      enabled: row.enabled ? '1' : '0',
      monitor_status: row.monitorStatus,
      remark: row.remark,
      updated_on: row.updatedOn,
      domain_id: String(domain.id)
    }
  }
}

export const lineId = (line: string): string => LINE_IDS.get(line) ?? '0'
