/** enabled, paused (暂停), locked (锁定), banned (封禁, "spam" in the API), or a status this version does not know. */
export type DomainStatus = 'enabled' | 'paused' | 'locked' | 'banned' | 'unknown'

/** A domain as the lists show it. */
export interface Domain {
  id: string
  /** For people: Unicode. */
  name: string
  /** For the wire: A-labels. Equal to `name` for plain ASCII names. */
  punycode: string
  /** D_Free … DP_Ultra, or a grade this version does not know. */
  grade: string
  status: DomainStatus
  /** What DNSPod sees outside: "" (fine), dnserror (name servers elsewhere), notexist (not registered). */
  extStatus: string
  /** Number of records, or null when the service did not say. */
  records: number | null
  groupId: string
  starred: boolean
  vip: boolean
  vipEnds: string | null
  remark: string
  /** China time, as below; null when the service did not say. */
  createdAt: string | null
  /** China time as the service writes it, "2011-10-21 16:09:35". */
  updatedAt: string | null
  /** Shared to this account by its owner: the group is fixed then. */
  sharedToMe: boolean
  /** Least TTL in seconds, where the service says it. */
  minTtl: number | null
}

export interface DomainGroup {
  id: string
  name: string
  /** System groups cannot be renamed or removed. */
  kind: 'system' | 'user'
}

/** The system group 与我共享: "其它用户共享过来的域名全在…下，不能更改" (V4.6, Domain.Changegroup; ids: Domaingroup.List). */
export const SHARED_GROUP_ID = '8'

/** The six `type` filters of Domain.List. */
export const DOMAIN_FILTERS = ['all', 'mine', 'share', 'ismark', 'pause', 'vip'] as const
export type DomainFilter = (typeof DOMAIN_FILTERS)[number]

/** The account's domains as last seen. */
export interface DomainList {
  domains: Domain[]
  groups: DomainGroup[]
  /** When it was read, ms since the epoch. */
  fetchedAt: number
}

/** Whether `domain` belongs to `filter`, as Domain.List would answer for `type`. */
export function matchesFilter(domain: Domain, filter: DomainFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return !domain.sharedToMe
    case 'share':
      return domain.sharedToMe
    case 'ismark':
      return domain.starred
    case 'pause':
      return domain.status === 'paused'
    case 'vip':
      return domain.vip
  }
}
