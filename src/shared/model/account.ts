import type { ActionName } from '../api/catalog/index.ts'
import type { Text } from '../text.ts'

/** How an account reaches its service right now: the governor's and the network's state in one. */
export interface ServiceState {
  /**
   * online — the last request was answered; offline — it was not; stopped — sign-in failed, waits for a person;
   * banned / limited — the service asked us to wait until `until`; unknown — nothing was sent yet.
   */
  state: 'unknown' | 'online' | 'offline' | 'stopped' | 'banned' | 'limited'
  /** Since when, ms since the epoch. */
  since: number
  /** End of the wait, ms since the epoch; null when a person or the network decides. */
  until: number | null
  /** Why, for people; null when all is well. */
  reason: Text | null
  /** Requests of the last hour, and how many an hour may have. */
  budget: { used: number; limit: number }
  /** Requests waiting for their turn. */
  waiting: number
  /** Actions that the service said it no longer has: only a person's retry is sent. */
  gone: readonly ActionName[]
}

/** An account as the renderer sees it: never a secret, e-mail addresses only masked. */
export interface Account {
  id: string
  /** sandbox — the embedded one, nothing leaves this machine. */
  kind: 'dnspod' | 'sandbox'
  method: 'token' | 'password'
  /** Chosen by the person, or the masked address; "" for a sandbox that nobody has named. */
  name: string
  /** One of ACCOUNT_COLORS. */
  color: AccountColor
  /** "m•••@dnspod.com" or "". */
  maskedEmail: string
  /** Whether credentials are at hand: false after a restart when nothing could be kept. */
  hasCredentials: boolean
  service: ServiceState
}

export const ACCOUNT_COLORS = ['blue', 'green', 'amber', 'red', 'violet', 'grey'] as const
export type AccountColor = (typeof ACCOUNT_COLORS)[number]

/** "mjj@dnspod.com" → "m•••@dnspod.com"; anything without an @ → "•••". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
