/** What the simulated service knows. Dates are written as the service writes them: China time, "2011-10-13 11:33:47". */

export interface User {
  id: number
  email: string
  kind: 'personal' | 'enterprise'
  /** A customer of an agent (代理): free domains then answer -8 in the dialect of 2012. */
  underAgent: boolean
  agent: { discount: number; points: number; users: number } | null
  realName: string
  nick: string
  telephone: string
  telephoneVerified: boolean
  /** Number and SHA-256 of the code in hex, in between Telephoneverify.Code and the message that brings the code. */
  verifying: { telephone: string; codeHash: string } | null
  im: string
  balance: string
  smsBalance: string
  /** Salted hash of the password as Userpasswd.Modify set it; null while it is the scenario's. */
  passwordHash: string | null
  groups: { id: number; name: string }[]
  /** Newest first, as User.Log shows it. */
  log: string[]
}

export interface Share {
  /** null while there is no account of that e-mail address: the share waits for one (today only). */
  userId: number | null
  /** As it was given. */
  email: string
  mode: 'r' | 'rw'
  /** The host that is shared; "" is the whole domain (today only). */
  subDomain: string
}

/** What belongs to one account's view of a domain: an owner and the ones it is shared to each have their own. */
export interface DomainView {
  groupId: number
  starred: boolean
  remark: string
}

export interface Domain {
  id: number
  /** Unicode. */
  name: string
  punycode: string
  grade: string
  state: 'enable' | 'pause' | 'spam'
  /** "" (fine), "dnserror" or "notexist". */
  extStatus: string
  ownerId: number
  createdOn: string
  updatedOn: string
  /** Days, "2012-10-21"; null for free grades. */
  vip: { start: string; end: string } | null
  searchEnginePush: boolean
  /** URL records forward from within China (Domain.Urlincn). */
  urlInChina: boolean
  /** Registered with the authorities (备案): URL records need it today. */
  registered: boolean
  /** SHA-256 of the unlock code in hex, and days; it may have ended: ask `lockOf`. */
  lock: { codeHash: string; start: string; end: string } | null
  shares: Share[]
  /** E-mail addresses that its registrar knows, to which a retrieval code goes; null: admin@ the domain. */
  contacts: string[] | null
  aliases: { id: number; name: string }[]
  /** By user id. */
  views: Record<string, DomainView>
  log: string[]
}

export interface RecordRow {
  id: number
  host: string
  type: string
  /** By its Chinese name. */
  line: string
  value: string
  ttl: number
  /** 0 for types without a priority. */
  mx: number
  weight: number | null
  enabled: boolean
  remark: string
  /** "", "Ok", "Warn" or "Down". */
  monitorStatus: string
  updatedOn: string
  /** Set by the service itself: the name servers at the apex. */
  hold: boolean
}

/** The fields that make two records the same to DNS. */
export type RecordFields = Omit<RecordRow, 'id' | 'remark' | 'monitorStatus' | 'updatedOn' | 'hold'>

/** A sign-in that need not be repeated with a D-token code: SHA-256 of its cookie in hex, end in ms. */
export interface Remembered {
  userId: number
  cookieHash: string
  until: number
}

/** A way into the service: made by the scenario, never written to a file. */
export interface Account {
  name: string
  userId: number
  /** As it is now: Useremail.Modify changes it. */
  email: string
  /** The scenario's; it no longer holds once the user has changed it (`User.passwordHash`). */
  password: string
  /** "ID,TOKEN". */
  token: string
  /**
   * Code of its D-token (D 令牌), null without one. The real one changes every 30 seconds; this one stays, so that
   * scripts can know it: the request log tells whether a client keeps sending it.
   */
  code: string | null
  /** Answered to every sign-in although the credentials are right: 83, 85 or 98; -7, a sub-account (dnspod-api-today 5.1). */
  refusal: string | null
}

/** Group of every domain that was shared to an account (document, Domain.Changegroup). */
export const SHARED_GROUP = 8
export const DEFAULT_GROUP = 1

/** The system groups of the document's Domaingroup.List; their ids begin at 1. */
export const SYSTEM_GROUPS = [
  '默认分组',
  '经常修改',
  '很少修改',
  '即将到期',
  '私人域名',
  '公司域名',
  '客户域名',
  '与我共享'
] as const
