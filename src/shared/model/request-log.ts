import type { ActionName } from '../api/catalog/index.ts'

/** Who asks: a person, work that a person has begun and that goes on by itself, or the app on its own. */
export type RequestOrigin = 'person' | 'task' | 'background'

/** A request that was sent: neither its parameters nor its answer, but for the code. */
export interface RequestLogEntry {
  /** Its place in this run. */
  id: string
  /** An account that is only being tried, at sign-in, is in no list. */
  accountId: string
  action: ActionName
  origin: RequestOrigin
  /** Sent at, ms since the epoch. */
  at: number
  /** Milliseconds until the answer. */
  took: number
  /** The service's code, "1" for success, or one of the client's own words, such as "timeout". */
  code: string
}
