import type { DomainFacts, DomainLog, Purview } from '../../src/shared/model/domain-facts.ts'
import type { Seen } from '../../src/shared/model/seen.ts'

export const FACTS: DomainFacts = {
  createdAt: '2019-03-04 10:11:12',
  updatedAt: '2026-11-18 09:30:00',
  vipStarts: null,
  vipEnds: null,
  maskedOwner: 'o•••@beichen.cn',
  registered: true,
  searchPush: true,
  urlInChina: null,
  nameServers: ['f1g1ns1.dnspod.net', 'f1g1ns2.dnspod.net']
}

export const PURVIEW: Purview = {
  grade: 'DP_Free',
  rows: [
    { name: 'URL 转发条数', value: 5 },
    { name: 'NS 记录条数', value: 99_999 },
    { name: 'AAAA 记录条数', value: 99_999 },
    { name: 'SRV 记录条数', value: 99_999 },
    { name: '子域名级数', value: 3 },
    { name: '泛解析级数', value: 3 },
    { name: '负载均衡数量', value: 2 },
    { name: '记录 TTL 最低', value: 600 },
    { name: '混合泛解析支持', value: false },
    { name: '增强线路类型', value: true },
    { name: '量子解析', value: '按需开通' }
  ]
}

export const LOG: DomainLog = {
  lines: [
    '2026-11-18 09:30:00(API): (203.0.113.9) 修改 A 记录 默认 线路 www 值 203.0.113.10',
    '2026-11-17 18:00:00: (203.0.113.9) 添加 MX 记录 默认 线路 @ 值 mxbiz1.qq.com.',
    '系统维护，记录缺失'
  ],
  more: false
}

export const seen = <T>(value: T, age = 40_000): Seen<T> => ({ value, fetchedAt: Date.now() - age })

/** What the calls about one domain answer; to be spread into the bridge's handlers. */
export const demoFacts = {
  'domain:overview': () => seen(FACTS),
  'domain:purview': () => seen(PURVIEW),
  'domain:log': () => seen(LOG),
  'domain:older-log': () => seen(LOG),
  'domain:switch': (_account: string, _domain: string, which: 'searchPush' | 'urlInChina', on: boolean) =>
    seen({ ...FACTS, [which]: on }, 0),
  'domain:delegation': () => ({
    verdict: 'right' as const,
    asked: true,
    found: FACTS.nameServers,
    expected: FACTS.nameServers,
    checkedAt: Date.now()
  })
}
