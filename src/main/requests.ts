import type { RequestLogEntry } from '../shared/model/request-log.ts'
import type { RequestEntry } from './dnspod/client.ts'
import type { Clock } from './ports.ts'
import { throttle } from './throttle.ts'

export interface RequestLog {
  add(accountId: string, entry: RequestEntry): void
  /** Newest first. */
  list(): RequestLogEntry[]
  /** The account goes, and its entries with it. */
  forget(accountId: string): void
  clear(): void
  close(): void
}

const KEPT = 1000
/** The page is told once a second at most. */
const EVERY = 1000

/** The last requests of this run, in memory only. */
export function createRequestLog(clock: Clock, changed: () => void): RequestLog {
  let entries: RequestLogEntry[] = []
  let count = 0
  const news = throttle(clock, EVERY, changed)
  return {
    add(accountId, { action, origin, at, took, code }) {
      // Field by field: whatever else an entry may hold one day stays here.
      entries.push({ id: String(++count), accountId, action, origin, at, took, code })
      // In strides, for taking one from the front of a thousand at every request is waste.
      if (entries.length >= 2 * KEPT) entries = entries.slice(-KEPT)
      news.touch()
    },
    list: () => entries.slice(-KEPT).reverse(),
    forget(accountId) {
      entries = entries.filter((entry) => entry.accountId !== accountId)
      news.touch()
    },
    clear() {
      entries = []
      news.touch()
    },
    close: () => news.stop()
  }
}
