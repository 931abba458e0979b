import type { Domain, DomainGroup } from '../../src/shared/model/domain.ts'
import type { DnsRecord, Zone } from '../../src/shared/model/record.ts'

/** Believable domains and zones for looking at pages: long and short names, an IDN, every status, big zones. */
const domain = (id: string, name: string, patch: Partial<Domain> = {}): Domain => ({
  id,
  name,
  punycode: name,
  grade: 'DP_Free',
  status: 'enabled',
  extStatus: '',
  records: 12,
  groupId: '1',
  starred: false,
  vip: false,
  vipEnds: null,
  remark: '',
  updatedAt: '2026-11-20 16:09:35',
  createdAt: null,
  sharedToMe: false,
  minTtl: 600,
  ...patch
})

export const DEMO_DOMAINS: { domains: Domain[]; groups: DomainGroup[] } = {
  domains: [
    domain('101', 'beichen.cn', {
      starred: true,
      vip: true,
      grade: 'DP_Ultra',
      records: 300,
      remark: '官网与邮箱',
      minTtl: 1
    }),
    domain('102', '北辰科技.中国', {
      punycode: 'xn--1lqs71dw7apv7b.xn--fiqs8s',
      records: 4,
      remark: '品牌保护'
    }),
    domain('103', 'cdn-assets.example.com', {
      grade: 'DP_Plus',
      vip: true,
      records: 10_000,
      groupId: '2',
      remark: 'Asset delivery'
    }),
    domain('104', 'legacy-project.net', { status: 'paused', records: 27 }),
    domain('105', 'partner-shared.org', { sharedToMe: true, records: 8, remark: '合作方共享，只读' }),
    domain('106', 'a.io', { extStatus: 'dnserror', records: 2 }),
    domain('107', 'not-registered-yet.com', { extStatus: 'notexist', records: 0, groupId: '2' }),
    domain('108', 'locked-during-transfer.cn', { status: 'locked', records: 19 }),
    domain('109', 'spam-flagged.top', { status: 'banned', records: 3 }),
    domain('110', 'an-unusually-long-domain-name-that-somebody-registered-for-a-campaign-in-2026.com', {
      remark:
        '一段特别长的备注，用来确认列表在列宽不够的时候会截断而不是撑破布局，并且完整内容可以在提示里看到'
    })
  ],
  groups: [
    { id: '1', name: '默认分组', kind: 'system' },
    { id: '2', name: '客户项目', kind: 'user' }
  ]
}

const CYCLE = [
  { type: 'A', value: '203.0.113.10', mx: null },
  { type: 'AAAA', value: '2001:db8::10', mx: null },
  { type: 'CNAME', value: 'beichen.cn.cdn.dnsv1.com.', mx: null },
  { type: 'TXT', value: 'v=spf1 include:spf.mail.qq.com ~all', mx: null },
  { type: 'MX', value: 'mxbiz1.qq.com.', mx: 5 }
] as const
const LINES = ['默认', '电信', '联通', '移动', '境外']

/** A zone with as many records as the domain list says. */
export function demoZone(domainId: string): Zone {
  const found = DEMO_DOMAINS.domains.find((one) => one.id === domainId)
  if (!found) throw new Error(`no demo domain ${domainId}`)
  const records = Array.from({ length: found.records ?? 0 }, (_, index): DnsRecord => {
    const { type, value, mx } = CYCLE[index % CYCLE.length] ?? CYCLE[0]
    return {
      id: String(9000 + index),
      host: index === 0 ? '@' : index === 1 ? 'www' : `host-${index}`,
      type,
      line: LINES[index % 7] ?? '默认',
      lineId: null,
      value,
      ttl: 600,
      mx,
      weight: null,
      enabled: index % 11 !== 10,
      remark: index % 9 === 0 ? '主站入口' : '',
      monitorStatus: '',
      updatedAt: '2026-11-18 09:30:00'
    }
  })
  return {
    domain: found,
    records,
    types: ['A', 'CNAME', 'MX', 'TXT', 'NS', 'AAAA', 'SRV', '显性URL', '隐性URL', 'CAA'],
    lines: LINES.map((name) => ({ name, id: null })),
    minTtl: found.minTtl ?? 600,
    fetchedAt: Date.now() - 40_000
  }
}
