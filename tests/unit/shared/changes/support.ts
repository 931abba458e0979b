import type { Change, RecordContent } from '../../../../src/shared/model/changes.ts'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../../../src/shared/model/record.ts'

export const content = (patch: Partial<RecordContent> = {}): RecordContent => ({
  host: 'www',
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.1',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  ...patch
})
export const record = (id: string, patch: Partial<RecordContent> = {}): DnsRecord => ({
  ...content(patch),
  id,
  monitorStatus: '',
  updatedAt: null
})
export const zoneOf = (records: DnsRecord[], grade = 'DP_Ultra'): Zone => ({
  domain: {
    id: '1',
    name: 'plan.example',
    punycode: 'plan.example',
    grade,
    status: 'enabled',
    extStatus: '',
    records: records.length,
    groupId: '1',
    starred: false,
    vip: false,
    vipEnds: null,
    remark: '',
    createdAt: null,
    updatedAt: null,
    sharedToMe: false,
    minTtl: null
  },
  records,
  types: [],
  lines: [],
  minTtl: 1,
  fetchedAt: 0
})
export const change = (of: DnsRecord, patch: Partial<RecordContent>): Change => ({
  id: of.id,
  before: contentOf(of),
  after: { ...contentOf(of), ...patch }
})
export const removal = (of: DnsRecord): Change => ({ id: of.id, before: contentOf(of), after: null })
export const addition = (id: string, patch: Partial<RecordContent> = {}): Change => ({
  id: `new-${id}`,
  before: null,
  after: content(patch)
})
