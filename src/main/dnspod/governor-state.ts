import { z } from 'zod'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** -2 waits 5 minutes, then 10, 20 … up to this. */
const LONGEST_LIMIT = 4 * HOUR
/** Background work waits 5 s after the first failure, then 10 s, 20 s … up to this. */
const LONGEST_BACKOFF = 10 * MINUTE

/** For so long a person's call of an action that is gone is refused; then it may have come back, and one call asks. */
const GONE = 30 * 24 * HOUR

const time = z.number().nonnegative()

const schema = z.object({
  version: z.literal(1),
  /** The sign-in that failed: everything automatic waits for a person. */
  stop: z
    .object({ code: z.string().max(20), cause: z.object({ zh: z.string(), en: z.string() }), at: time })
    .nullable(),
  /** End of the ban; 0 when there is none. */
  banUntil: time,
  /** The last -2: end of its wait, and how many came in a row. */
  limit: z.object({ until: time, strikes: z.int().nonnegative() }),
  /** Failures without an answer in a row: end of the wait of background work. */
  backoff: z.object({ until: time, failures: z.int().nonnegative() }),
  /** Requests by the minute they were sent in (minutes since the epoch). */
  minutes: z.record(z.string().regex(/^[0-9]+$/), z.int().positive()),
  /** When background work modified a record, by record id. */
  modified: z.record(z.string(), z.array(time)),
  /** Actions that the service no longer has, and when it said so last. States written before this was kept lack it. */
  gone: z.record(z.string(), time).default({})
})

/** What the governor must remember across a restart. All times are ms since the epoch. */
export type GovernorState = z.infer<typeof schema>

export const freshState = (): GovernorState => ({
  version: 1,
  stop: null,
  banUntil: 0,
  limit: { until: 0, strikes: 0 },
  backoff: { until: 0, failures: 0 },
  minutes: {},
  modified: {},
  gone: {}
})

/** A state that cannot be read may have held a stop; to forget it would send refused credentials once more by itself. */
const stoppedState = (now: number): GovernorState => ({
  ...freshState(),
  stop: {
    code: '-1',
    cause: { zh: '无法确认上次登录是否成功', en: 'It is not known whether the last sign-in succeeded' },
    at: now
  }
})

/**
 * The state as it was saved: fresh where there is none (null), stopped where it is damaged. A wait that lies further
 * ahead than any wait can (the system clock was set back) is cut to its longest.
 */
export function reviveState(saved: unknown, now: number): GovernorState {
  if (saved === null || saved === undefined) return freshState()
  const parsed = schema.safeParse(saved)
  if (!parsed.success) return stoppedState(now)
  const state = parsed.data
  state.banUntil = Math.min(state.banUntil, now + HOUR)
  state.limit.until = Math.min(state.limit.until, now + LONGEST_LIMIT)
  state.backoff.until = Math.min(state.backoff.until, now + LONGEST_BACKOFF)
  state.gone = Object.fromEntries(
    Object.entries(state.gone).map(([action, at]) => [action, Math.min(at, now)])
  )
  return state
}

/** One more -2: waits at least five minutes and doubles; an hour of quiet forgets the strikes. */
export function addStrike(state: GovernorState, now: number): void {
  const strikes = now > state.limit.until + HOUR ? 1 : state.limit.strikes + 1
  state.limit = { strikes, until: now + Math.min(5 * MINUTE * 2 ** (strikes - 1), LONGEST_LIMIT) }
}

/** One more failure without an answer. `jitter` in [0, 1) spreads the wait, so that clients do not return in step. */
export function addFailure(state: GovernorState, now: number, jitter: number): void {
  const failures = state.backoff.failures + 1
  const wait = Math.min(5_000 * 2 ** (failures - 1), LONGEST_BACKOFF)
  state.backoff = { failures, until: now + wait / 2 + (wait / 2) * jitter }
}

const minuteOf = (now: number): number => Math.floor(now / MINUTE)

export function countRequest(state: GovernorState, now: number): void {
  const minute = minuteOf(now)
  // An hour in whole minutes, the one that is running included, so that none is forgotten too early.
  state.minutes = Object.fromEntries(
    Object.entries(state.minutes).filter(([key]) => Number(key) >= minute - 60)
  )
  state.minutes[minute] = (state.minutes[minute] ?? 0) + 1
}

/** Requests of the last hour. */
export const usedBudget = (state: GovernorState, now: number): number =>
  Object.entries(state.minutes).reduce(
    (sum, [key, requests]) => (Number(key) >= minuteOf(now) - 60 ? sum + requests : sum),
    0
  )

/** When fewer than `limit` requests lie in the last hour: `now`, or the time by which enough of them are forgotten. */
export function budgetAt(state: GovernorState, now: number, limit: number): number {
  let used = usedBudget(state, now)
  if (used < limit) return now
  const minutes = Object.entries(state.minutes)
    .map(([key, requests]) => [Number(key), requests] as const)
    .filter(([minute]) => minute >= minuteOf(now) - 60)
    .sort(([a], [b]) => a - b)
  for (const [minute, requests] of minutes) {
    used -= requests
    if (used < limit) return (minute + 61) * MINUTE
  }
  return now + HOUR
}

const recentChanges = (state: GovernorState, record: string, now: number): number[] =>
  (state.modified[record] ?? []).filter((at) => at > now - HOUR)

export function countModification(state: GovernorState, record: string, now: number): void {
  const kept = Object.keys(state.modified)
    .map((key) => [key, recentChanges(state, key, now)] as const)
    .filter(([, times]) => times.length > 0)
  state.modified = Object.fromEntries(kept)
  state.modified[record] = [...recentChanges(state, record, now), now]
}

/** When background work may modify `record` again: at most `most` times an hour. */
export function modificationAt(state: GovernorState, record: string, now: number, most: number): number {
  const times = recentChanges(state, record, now)
  const oldest = times[times.length - most]
  return oldest === undefined ? now : oldest + HOUR
}

/** The service said at `now` that it no longer has `action`. */
export function markGone(state: GovernorState, action: string, now: number): void {
  state.gone = { ...state.gone, [action]: now }
}

/** The service has `action`. Answers whether that is news. */
export function markThere(state: GovernorState, action: string): boolean {
  if (!Object.hasOwn(state.gone, action)) return false
  state.gone = Object.fromEntries(Object.entries(state.gone).filter(([one]) => one !== action))
  return true
}

/** Until when a person's calls of `action` are refused because it is gone; null when it is not. */
export function goneUntil(state: GovernorState, action: string): number | null {
  const at = Object.hasOwn(state.gone, action) ? state.gone[action] : undefined
  return at === undefined ? null : at + GONE
}
