/** A request as it arrived, kept in memory only: `params` holds its secrets as they were given. */
export interface SandboxRequest {
  action: string
  method: string
  params: Record<string, string>
  /** By the sandbox's clock, ms. */
  time: number
  /** Status code of the answer; null where none was given. */
  code: string | null
  /** null when the connection was dropped. */
  httpStatus: number | null
  userAgent: string
  /** Whether a cookie came along. */
  cookie: boolean
  /** Name of the account that signed in. */
  account: string | null
}

/** How often a rule of use was broken. A well-behaved client leaves all at 0. */
export interface Breaches {
  /** Another method than POST. */
  method: number
  /** Missing, browser-like or not "Name/Version (mail)". */
  userAgent: number
  /** Requests while banned. */
  whileBanned: number
  /** Requests beyond the hourly limit. */
  overLimit: number
  /** The same credentials sent again after they were refused. */
  refusedAgain: number
  /** Writes that changed nothing. */
  unchanged: number
  /** Modifications of a record that is locked for too many unchanged ones. */
  whileRecordLocked: number
  /** Writes that began while another write of the account was under way. */
  overlappingWrites: number
  /** Most requests of one account that were under way together. */
  mostAtOnce: number
}

export const noBreaches = (): Breaches => ({
  method: 0,
  userAgent: 0,
  whileBanned: 0,
  overLimit: 0,
  refusedAgain: 0,
  unchanged: 0,
  whileRecordLocked: 0,
  overlappingWrites: 0,
  mostAtOnce: 0
})
