import type { Dialect } from '../shared/api/spec.ts'
import type { RecordLocks } from './access/record-locks.ts'
import type { Retrievals } from './access/retrievals.ts'
import type { Answer } from './answer.ts'
import type { Mail } from './inbox.ts'
import type { Breaches } from './report.ts'
import type { Account, User } from './state/model.ts'
import type { World } from './state/world.ts'
import type { Params } from './wire/params.ts'

/** One signed-in request, as an action sees it. */
export interface Call {
  params: Params
  account: Account
  user: User
  world: World
  dialect: Dialect
  /** IP address of the client. The sandbox listens on IPv4 alone, so it is never one mapped into IPv6. */
  address: string
  /** ms since the epoch, and the same in China time. */
  now: number
  stamp: string
  /** Whether an empty list is an error (`error_on_empty`, yes unless the client says no). */
  errorOnEmpty: boolean
  /** Answers ids as numbers and as strings by turns, as the service does from place to place. */
  mixedIds: boolean
  locks: RecordLocks
  retrievals: Retrievals
  /** Where mails go: `deliver` puts them there. */
  inbox: Mail[]
  breaches: Breaches
}

/** Runs an action; throws a `Refusal` with its code. */
export type Handler = (call: Call) => Answer

/** Handlers by action, "Domain.List". */
export type Handlers = Readonly<Record<string, Handler>>
