import type { DnsRecord } from '../../../../src/shared/model/record.ts'

/** A record with everything filled in that a test does not care about. */
export const record = (id: string, patch: Partial<DnsRecord> = {}): DnsRecord => ({
  id,
  host: `host-${id}`,
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.10',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  monitorStatus: '',
  updatedAt: null,
  ...patch
})
