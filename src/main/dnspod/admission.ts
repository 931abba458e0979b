import type { ActionName } from '../../shared/api/catalog/index.ts'
import type { RequestOrigin } from '../../shared/model/request-log.ts'
import type { DnspodError } from './errors.ts'
import { goneError } from './gone.ts'
import { budgetAt, goneUntil, modificationAt, type GovernorState } from './governor-state.ts'
import {
  backoffRefusal,
  bannedRefusal,
  budgetRefusal,
  limitRefusal,
  recordRefusal,
  stopRefusal
} from './refusals.ts'

/** Of the hourly budget, what tasks and background work leave to the person. */
const PERSONS_SHARE = 0.1
/** "记录内容没有任何改变的刷新" is abuse, and five an hour lock the record: nothing automatic comes near it. */
const MODIFICATIONS_AN_HOUR = 5

export interface Request {
  action: ActionName
  origin: RequestOrigin
  /** The record that a write is about. */
  record: string | undefined
  /** A person asked for it in spite of the stop or limit that is in force, or of the action being gone. */
  insists: boolean
  /** With other credentials than those that were stopped. */
  others: boolean
}

const budgetOf = (origin: Request['origin'], budget: number): number =>
  origin === 'person' ? budget : Math.floor(budget * (1 - PERSONS_SHARE))

/**
 * The rule of use that forbids `request` now, or null. `budget`: requests an hour; `failure`: why the last request got no
 * answer.
 */
export function refusalOf(
  request: Request,
  state: GovernorState,
  now: number,
  budget: number,
  failure: DnspodError | null
): DnspodError | null {
  const { action, origin, record, insists, others } = request
  const { stop, banUntil, limit, backoff } = state
  const gone = goneUntil(state, action)
  // Background work never asks whether an action has come back: nothing it does needs one that may be gone.
  if (gone !== null && !insists && (origin === 'background' || now < gone)) return goneError(action)
  if (now < banUntil) return bannedRefusal(action, banUntil)
  if (stop !== null && !insists && !others) return stopRefusal(action, stop)
  if (now < limit.until && !insists) return limitRefusal(action, limit.until)
  const free = budgetAt(state, now, budgetOf(origin, budget))
  if (now < free) return budgetRefusal(action, free)
  // What a person has begun is no less theirs because it takes long.
  if (origin !== 'background') return null
  if (now < backoff.until) return backoffRefusal(action, backoff.until, failure)
  if (record === undefined) return null
  const again = modificationAt(state, record, now, MODIFICATIONS_AN_HOUR)
  return now < again ? recordRefusal(action, again) : null
}

/** From when on background work may be sent; null when a person must act first. */
export function backgroundTime(state: GovernorState, now: number, budget: number): number | null {
  const { stop, banUntil, limit, backoff } = state
  if (stop !== null) return null
  return Math.max(banUntil, limit.until, backoff.until, budgetAt(state, now, budgetOf('background', budget)))
}
