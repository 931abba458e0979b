import type { PurviewRow } from '../../../shared/model/domain-facts.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'

/** What the rows of Domain.Purview are called (document, its sample); a name that is not here is shown as it comes. */
const NAMES = {
  'URL 转发条数': 'url',
  'NS 记录条数': 'ns',
  'AAAA 记录条数': 'aaaa',
  'SRV 记录条数': 'srv',
  域名绑定个数: 'aliases',
  域名锁定天数: 'lockDays',
  域名共享个数: 'shares',
  子域名级数: 'levels',
  泛解析级数: 'wildcards',
  负载均衡数量: 'balance',
  '记录 TTL 最低': 'ttl',
  混合泛解析支持: 'mixed',
  增强线路类型: 'enhanced',
  分省线路类型: 'provinces',
  分大洲线路类型: 'continents'
} as const satisfies Record<string, string>
export type PurviewName = (typeof NAMES)[keyof typeof NAMES]

export const purviewName = (name: string): PurviewName | null =>
  // Asked for as an own key, so it is one of them.
  Object.hasOwn(NAMES, name) ? NAMES[name as keyof typeof NAMES] : null

/** "99999" is how the service writes "as many as you like" (document, Domain.Purview). */
export const isUnlimited = ({ value }: PurviewRow): boolean => typeof value === 'number' && value >= 99_999

/** How many of a thing are in use now; of a TTL the least. */
export interface Usage {
  shares: number | null
  aliases: number | null
  /** null while the zone was never read. */
  records: readonly DnsRecord[] | null
}

const URL_TYPES = new Set(['URL', '显性URL', '隐性URL'])
const levelsOf = ({ host }: DnsRecord): number => (host === '@' || host === '' ? 0 : host.split('.').length)
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0)

/** Enabled records of one host and type on one line are answered in turn: the size of the largest such group. */
function largestGroup(records: readonly DnsRecord[]): number {
  const sizes = new Map<string, number>()
  for (const { enabled, host, type, line } of records) {
    if (!enabled || !['A', 'AAAA', 'CNAME'].includes(type)) continue
    const key = `${host.toLowerCase()} ${type} ${line}`
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  return most([...sizes.values()])
}

/** What is used of `name`; null where that cannot be counted, or is not known here. */
export function usedOf(name: PurviewName | null, { shares, aliases, records }: Usage): number | null {
  if (name === 'shares') return shares
  if (name === 'aliases') return aliases
  if (records === null) return null
  const ofType = (type: string): number => records.filter((record) => record.type === type).length
  switch (name) {
    case 'url':
      return records.filter(({ type }) => URL_TYPES.has(type)).length
    case 'ns':
      return ofType('NS')
    case 'aaaa':
      return ofType('AAAA')
    case 'srv':
      return ofType('SRV')
    case 'levels':
      return most(records.filter(({ host }) => !host.startsWith('*')).map(levelsOf))
    case 'wildcards':
      return most(records.filter(({ host }) => host.startsWith('*')).map(levelsOf))
    case 'balance':
      return largestGroup(records)
    case 'ttl': {
      const ttls = records.flatMap(({ ttl }) => ttl ?? [])
      return ttls.length === 0 ? null : ttls.reduce((a, b) => Math.min(a, b))
    }
    default:
      return null
  }
}
