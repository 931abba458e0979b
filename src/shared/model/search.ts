import type { DomainStatus } from './domain.ts'

/** A domain that was found. */
export interface DomainHit {
  kind: 'domain'
  accountId: string
  domainId: string
  /** For people: Unicode. */
  domain: string
  punycode: string
  status: DomainStatus
  remark: string
}

/** A record that was found. */
export interface RecordHit {
  kind: 'record'
  accountId: string
  domainId: string
  domain: string
  recordId: string
  host: string
  type: string
  line: string
  value: string
  enabled: boolean
  remark: string
}

export type SearchHit = DomainHit | RecordHit

export interface SearchAnswer {
  /** Domains first, each kind with the best first. */
  hits: SearchHit[]
  /** False while the cache is still being read: there may be more, and `search:changed` says when to ask again. */
  complete: boolean
}

/** The longest text that can be looked for. */
export const SEARCH_TEXT_MAX = 256
/** The most hits that one answer can have. */
export const SEARCH_LIMIT_MAX = 100
