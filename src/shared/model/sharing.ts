/** r: read only; rw: records may be changed too. */
export const SHARE_MODES = ['r', 'rw'] as const
export type ShareMode = (typeof SHARE_MODES)[number]

/** One account that a domain is shared to. */
export interface Share {
  email: string
  /** null for a mode this version does not know. */
  mode: ShareMode | null
  /** pending: nobody has signed up with the address yet; null where the service does not say. */
  state: 'enabled' | 'pending' | null
  /** The one host that is shared; "" for the whole domain. */
  host: string
}

/** The shares of a domain, and how many its plan allows. */
export interface Shares {
  list: Share[]
  allowed: number
}

/** Another name (绑定) for which a domain's records answer too. */
export interface Alias {
  id: string
  /** For people: Unicode. */
  name: string
  punycode: string
}

/** The aliases of a domain, and how many its plan allows. */
export interface Aliases {
  list: Alias[]
  allowed: number
}

/** Whether a domain is locked, and what can be done about it. */
export interface DomainLock {
  locked: boolean
  /** As the service writes them, China time; null where nobody tells. */
  startsAt: string | null
  endsAt: string | null
  /** The vault holds the unlock code. */
  hasCode: boolean
  /** Most days that the plan allows a lock to last. */
  maxDays: number
}
