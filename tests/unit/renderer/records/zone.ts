import type { Domain } from '../../../../src/shared/model/domain.ts'
import type { CallError } from '../../../../src/shared/ipc/contract.ts'
import type { DnsRecord, Zone } from '../../../../src/shared/model/record.ts'
import { record } from '../table/rows.ts'

export const DOMAIN: Domain = {
  id: '7',
  name: 'example.com',
  punycode: 'example.com',
  grade: 'DP_Free',
  status: 'enabled',
  extStatus: '',
  records: 5,
  groupId: '1',
  starred: false,
  vip: false,
  vipEnds: null,
  remark: '',
  updatedAt: null,
  createdAt: null,
  sharedToMe: false,
  minTtl: 600
}

export const RECORDS: DnsRecord[] = [
  record('1', { host: '@', value: '203.0.113.1', remark: '主站' }),
  record('2', { host: 'www', value: '203.0.113.2' }),
  record('3', { host: 'old', value: '203.0.113.3', enabled: false }),
  record('4', { host: 'mail', type: 'MX', value: 'mx.example.net.', mx: 5 }),
  record('5', { host: 'odd', type: 'TYPE65534', value: '\\# 4 C0000201', line: '火星' })
]

export const zone = (patch: Partial<Zone> = {}): Zone => ({
  domain: DOMAIN,
  records: RECORDS,
  types: ['A', 'CNAME', 'MX', 'TXT', 'AAAA'],
  lines: [
    { name: '默认', id: null },
    { name: '电信', id: null }
  ],
  minTtl: 600,
  fetchedAt: Date.now() - 120_000,
  ...patch
})

export const refused = (patch: Partial<CallError> = {}): CallError => ({
  code: 'API',
  message: { zh: '服务端拒绝了。', en: 'The service refused.' },
  advice: { zh: '改一改。', en: 'Change it.' },
  api: { action: 'Record.Modify', code: '17', kind: 'invalid', serverMessage: 'no' },
  ...patch
})

export const offline: CallError = {
  code: 'OFFLINE',
  message: { zh: '连不上。', en: 'Not reachable.' }
}
