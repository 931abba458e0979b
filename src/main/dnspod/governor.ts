import PQueue from 'p-queue'
import { COMMON_CODES, isAction, type ActionName } from '../../shared/api/catalog/index.ts'
import type { ServiceState } from '../../shared/model/account.ts'
import type { RequestOrigin } from '../../shared/model/request-log.ts'
import type { Clock, Random } from '../ports.ts'
import { DnspodError } from './errors.ts'
import { backgroundTime, refusalOf } from './admission.ts'
import { GovernorMemory, type GovernorStore } from './governor-memory.ts'
import {
  addFailure,
  addStrike,
  countModification,
  countRequest,
  goneUntil,
  HOUR,
  markGone,
  markThere,
  usedBudget,
  type GovernorState
} from './governor-state.ts'
import { Turns } from './governor-turns.ts'
import { Unanswered } from './governor-unanswered.ts'

export type { GovernorStore }

export interface GovernorOptions {
  clock: Clock
  random: Random
  store: GovernorStore
  /** Requests an hour. */
  budget: number
  onState: (state: ServiceState) => void
}

export interface Job {
  action: ActionName
  kind: 'read' | 'write'
  origin: RequestOrigin
  /** A person asks for one more attempt in spite of a stop, a limit, or an action that was gone: exactly this request. */
  retry: boolean
  /** Tries other credentials than the account's: a stop is not about them, nor is their refusal about the account. */
  others: boolean
  /** What is asked, so that the same request is known again. */
  subject: string
  /** The record that a write is about. */
  record: string | undefined
  /** Goes alone: what is under way ends first, and everything else waits until it is over. */
  alone: boolean
  signal: AbortSignal
}

/** -8: "一般需要一个小时后才会解封". */
const BAN = HOUR
const READS_AT_ONCE = 4
const PRIORITY: Readonly<Record<RequestOrigin, number>> = { person: 2, task: 1, background: 0 }

/** Kinds that only an accepted sign-in can lead to. */
const SIGNED_IN = new Set(['permission', 'missing', 'conflict', 'limit', 'invalid'])

const nameOf = ({ action, subject }: Job): string => `${action} ${subject}`

/** The rules of use of one account, in front of every request; its memory outlasts a restart. */
export async function createGovernor(options: GovernorOptions): Promise<Governor> {
  return new Governor(options, await GovernorMemory.open(options.store, options.clock))
}

export class Governor {
  readonly #clock: Clock
  readonly #random: Random
  readonly #memory: GovernorMemory
  readonly #budget: number
  readonly #onState: (state: ServiceState) => void
  readonly #state: GovernorState
  readonly #reads = new PQueue({ concurrency: READS_AT_ONCE })
  readonly #writes = new PQueue({ concurrency: 1 })
  #waiting = 0
  #link: { state: 'unknown' | 'online' | 'offline'; error: DnspodError | null } = {
    state: 'unknown',
    error: null
  }
  #shown: { state: ServiceState['state']; since: number }
  /** Whether the service has accepted these credentials since they were set: until then requests go one by one. */
  #proven = false
  readonly #turns = new Turns()
  readonly #unanswered = new Unanswered()
  /** Grows with every stop, limit and renewal, so that an older request's outcome cannot undo it. */
  #era = 0
  /** How often a person renewed the credentials. */
  #renewals = 0
  #emitting = false
  #closed = false
  #cancelWake: (() => void) | null = null

  constructor({ clock, random, budget, onState }: GovernorOptions, memory: GovernorMemory) {
    this.#clock = clock
    this.#random = random
    this.#memory = memory
    this.#budget = budget
    this.#onState = onState
    this.#state = memory.state
    this.#shown = { state: this.#name(), since: clock.now() }
    this.#wakeAtEnd()
  }

  /**
   * Sends by `send` when it is the job's turn: a person before background work, writes one at a time. Rejects without
   * sending where a rule forbids it; otherwise as `send` does, with the time of the next try.
   */
  async run<T>(job: Job, send: () => Promise<T>): Promise<T> {
    const era = this.#era
    // A wait may have ended unnoticed (timers stand still while the computer sleeps): what is shown follows.
    this.#emit()
    this.#admit(job, era)
    const lane = job.kind === 'write' ? this.#writes : this.#reads
    this.#waiting++
    this.#emit()
    let waits = true
    const leave = (): void => {
      if (waits) this.#waiting--
      waits = false
      this.#emit()
    }
    try {
      return await lane.add(
        async () => {
          const finished = await this.#turn(job, era)
          leave()
          return this.#send(job, send, finished)
        },
        { priority: PRIORITY[job.origin], signal: job.signal }
      )
    } finally {
      leave()
    }
  }

  state(): ServiceState {
    const now = this.#clock.now()
    const { banUntil, limit, stop } = this.#state
    const name = this.#name()
    const until = name === 'banned' ? banUntil : name === 'limited' ? limit.until : null
    const reason =
      name === 'stopped'
        ? (stop?.cause ?? null)
        : name === 'banned'
          ? COMMON_CODES['-8'].cause
          : name === 'limited'
            ? COMMON_CODES['-2'].cause
            : (this.#link.error?.cause ?? null)
    return {
      state: name,
      since: this.#shown.since,
      until,
      reason,
      budget: { used: usedBudget(this.#state, now), limit: this.#budget },
      waiting: this.#waiting,
      gone: Object.keys(this.#state.gone)
        .filter(isAction)
        .filter((action) => now < (goneUntil(this.#state, action) ?? 0))
    }
  }

  /**
   * A person renewed the credentials: ends a stop, not a ban or a limit. The next request tries them, alone, unless they
   * have `worked` already.
   */
  renewed(worked: boolean): void {
    this.#era++
    this.#renewals++
    this.#proven = worked
    this.#state.stop = null
    this.#link = { state: worked ? 'online' : 'unknown', error: null }
    void this.#memory.save()
    this.#emit()
  }

  /** The credentials may no longer be right: the next request tries them, alone. */
  doubted(): void {
    this.#proven = false
  }

  /** From when on background work may be sent; null when a person must act first. */
  backgroundAt(): number | null {
    return backgroundTime(this.#state, this.#clock.now(), this.#budget)
  }

  /** The network is back: background work need not wait any longer. Tells what ended while the computer slept. */
  networkBack(): void {
    this.#state.backoff = { until: 0, failures: 0 }
    this.#memory.saveSoon()
    this.#emit()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#cancelWake?.()
    await this.#memory.close()
  }

  /**
   * Waits for the job's turn, then asks the rules once more, for they may have changed since. Answers what to call when
   * the request is over.
   */
  async #turn(job: Job, era: number): Promise<() => void> {
    const over = await this.#turns.take(job.alone, () => !this.#proven)
    try {
      job.signal.throwIfAborted()
      this.#admit(job, era)
      return over
    } catch (refusal) {
      over()
      throw refusal
    }
  }

  /** Throws the `DnspodError` of the rule that forbids `job` now. `era`: when the person asked for a retry. */
  #admit(job: Job, era: number): void {
    const insists = job.retry && job.origin === 'person' && era === this.#era
    const request = { ...job, insists }
    const refusal = refusalOf(request, this.#state, this.#clock.now(), this.#budget, this.#link.error)
    if (refusal !== null) throw refusal
  }

  async #send<T>(job: Job, send: () => Promise<T>, finished: () => void): Promise<T> {
    const now = this.#clock.now()
    const era = this.#era
    const renewals = this.#renewals
    countRequest(this.#state, now)
    if (job.origin === 'background' && job.record !== undefined)
      countModification(this.#state, job.record, now)
    this.#memory.saveSoon()
    this.#emit()
    try {
      const value = await send()
      this.#answered(job, era, true)
      return value
    } catch (error) {
      throw error instanceof DnspodError ? await this.#failed(job, error, era, renewals) : error
    } finally {
      finished()
      this.#emit()
    }
  }

  /** The service answered. Only what was sent after the last stop or limit can end it. */
  #answered(job: Job, era: number, signedIn: boolean): void {
    this.#link = { state: 'online', error: null }
    // Only the action itself leads to a success or to a code of what was asked of it.
    if (signedIn && markThere(this.#state, job.action)) void this.#memory.save()
    if (this.#unanswered.answered(nameOf(job), this.#clock.now()))
      this.#state.backoff = { until: 0, failures: 0 }
    const { stop, limit } = this.#state
    if (era !== this.#era || !signedIn || job.others) return
    this.#proven = true
    if (stop === null && limit.until <= this.#clock.now()) return
    this.#state.stop = null
    this.#state.limit = { ...limit, until: Math.min(limit.until, this.#clock.now()) }
    void this.#memory.save()
  }

  /** Draws the conclusions of a failure; answers the error with the time of the next try. */
  async #failed(job: Job, error: DnspodError, era: number, renewals: number): Promise<DnspodError> {
    const now = this.#clock.now()
    const { code, kind } = error
    if (kind === 'transport' || code === '-99') {
      // A person who tries again and again must not push the automatic return ever further away.
      if (job.origin === 'background' || this.#state.backoff.failures === 0)
        addFailure(this.#state, now, (this.#random(1)[0] ?? 0) / 256)
      const alone = job.kind === 'read' && this.#unanswered.failed(nameOf(job), now)
      this.#link =
        kind === 'transport' && !alone ? { state: 'offline', error } : { state: 'online', error: null }
      this.#memory.saveSoon()
      return error.until(this.#state.backoff.until)
    }
    const banned = kind === 'banned'
    if (banned || kind === 'auth') {
      this.#link = { state: 'online', error: null }
      // Credentials that a person has renewed in the meantime are not to blame; a ban is everybody's.
      if (!banned && (job.others || renewals !== this.#renewals)) return error
      this.#era++
      this.#proven = false
      this.#state.stop = { code, cause: error.cause, at: now }
      if (banned) this.#state.banUntil = now + BAN
      // Known on disk before the caller can end the app: no restart may try the same again.
      await this.#memory.save()
      return banned ? error.until(this.#state.banUntil) : error
    }
    if (kind === 'throttled') {
      this.#link = { state: 'online', error: null }
      if (era === this.#era) {
        this.#era++
        addStrike(this.#state, now)
        await this.#memory.save()
      }
      return error.until(this.#state.limit.until)
    }
    this.#answered(job, era, SIGNED_IN.has(kind))
    if (kind === 'abolished') {
      markGone(this.#state, job.action, now)
      // Known on disk at once: no restart may ask again by itself.
      await this.#memory.save()
    }
    return error
  }

  #name(): ServiceState['state'] {
    const now = this.#clock.now()
    if (now < this.#state.banUntil) return 'banned'
    if (this.#state.stop !== null) return 'stopped'
    return now < this.#state.limit.until ? 'limited' : this.#link.state
  }

  /** Tells of a change, once for all changes of this turn of the event loop. */
  #emit(): void {
    if (this.#emitting) return
    this.#emitting = true
    queueMicrotask(() => {
      this.#emitting = false
      if (this.#closed) return
      const state = this.#name()
      if (state !== this.#shown.state) this.#shown = { state, since: this.#clock.now() }
      this.#wakeAtEnd()
      this.#onState(this.state())
    })
  }

  /** The end of a ban or a limit is a change, too. */
  #wakeAtEnd(): void {
    this.#cancelWake?.()
    const now = this.#clock.now()
    const { banUntil, limit } = this.#state
    const next = [banUntil, limit.until].filter((at) => at > now)
    this.#cancelWake =
      next.length === 0 ? null : this.#clock.after(Math.min(...next) - now, () => this.#emit())
  }
}
