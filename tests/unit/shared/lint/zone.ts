import type { Finding } from '../../../../src/shared/lint/finding.ts'
import { createLint } from '../../../../src/shared/lint/lint.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { record, zone } from '../rules/zone.ts'

export { record, zone }

/** Everything found in a zone "example.com". */
export function lintOf(records: readonly DnsRecord[], grade = 'DP_Free'): Finding[] {
  const lint = createLint(zone(grade), records)
  lint.step()
  return [...lint.findings().values()].flat()
}

/** "www A: conflict error 31": what the tables compare. */
export const brief = (findings: readonly Finding[], records: readonly DnsRecord[]): string[] =>
  findings.map(({ recordId, rule, level, code }) => {
    const found = records.find(({ id }) => id === recordId)!
    return `${found.host} ${found.type}: ${rule} ${level} ${code ?? '-'}`
  })

export const lintBrief = (records: readonly DnsRecord[], grade?: string): string[] =>
  brief(lintOf(records, grade), records)

export const a = (host: string, fields: Partial<DnsRecord> = {}): DnsRecord => record({ host, ...fields })
export const cname = (host: string, value: string, fields: Partial<DnsRecord> = {}): DnsRecord =>
  record({ host, type: 'CNAME', value, ...fields })
export const txt = (host: string, value: string, fields: Partial<DnsRecord> = {}): DnsRecord =>
  record({ host, type: 'TXT', value, ...fields })
export const mx = (host: string, value: string, fields: Partial<DnsRecord> = {}): DnsRecord =>
  record({ host, type: 'MX', value, mx: 5, ...fields })
export const ns = (host: string, value: string, fields: Partial<DnsRecord> = {}): DnsRecord =>
  record({ host, type: 'NS', value, ...fields })
export const on = (line: string): Partial<DnsRecord> => ({ line })
