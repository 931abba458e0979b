/** What the service tells of one domain beside what the list shows. */
export interface DomainFacts {
  /** China time as the service writes it; null where it does not say. */
  createdAt: string | null
  updatedAt: string | null
  vipStarts: string | null
  vipEnds: string | null
  /** The owner's address, masked; "" where the service does not say. */
  maskedOwner: string
  /** Registered with the authorities (备案). */
  registered: boolean
  /** Search engines are told of changes (搜索引擎推送). */
  searchPush: boolean
  /** URL records forward from within China (国内 URL 转发): as this app set it last, for no action tells; null before that. */
  urlInChina: boolean | null
  /** The name servers that the domain should have, in lower case without a dot at the end. */
  nameServers: string[]
}

/** The settings that are a switch. */
export const DOMAIN_SWITCHES = ['searchPush', 'urlInChina'] as const
export type DomainSwitch = (typeof DOMAIN_SWITCHES)[number]

/** One thing that the grade of a domain allows, as Domain.Purview names it: a number of them, yes or no, or words. */
export interface PurviewRow {
  name: string
  value: boolean | number | string
}

export interface Purview {
  /** The grade of the domain when it was asked: with another one it is out of date. */
  grade: string
  rows: PurviewRow[]
}

/** The log of a domain, newest first, as far back as it was asked for. */
export interface DomainLog {
  lines: string[]
  /** There may be older lines. */
  more: boolean
}

/**
 * What the live DNS says of the name servers of a domain. right: just the ones it should have; partly: some of them are
 * among others, or some are missing; elsewhere: none of them; none: no name servers, or no such name; unreachable: no
 * answer.
 */
export interface Delegation {
  verdict: 'right' | 'partly' | 'elsewhere' | 'none' | 'unreachable'
  /** False for a name that by its very ending exists nowhere: nobody was asked. */
  asked: boolean
  found: string[]
  expected: string[]
  /** ms since the epoch. */
  checkedAt: number
}
