import { isAction, specOf } from '../shared/api/catalog/index.ts'
import type { Dialect } from '../shared/api/spec.ts'
import { RecordLocks } from './access/record-locks.ts'
import { Retrievals } from './access/retrievals.ts'
import type { Gate } from './access/gate.ts'
import type { Knock } from './access/signin.ts'
import { Refusal, type Answer, type Json } from './answer.ts'
import type { Mail } from './inbox.ts'
import type { MonitorEngine } from './monitors/engine.ts'
import { ACTIONS } from './registry.ts'
import type { Breaches } from './report.ts'
import type { Account } from './state/model.ts'
import { stamp } from './state/time.ts'
import type { World } from './state/world.ts'
import { completed, messageOf, type Lang } from './wire/message.ts'
import { text } from './wire/params.ts'

/** How a scenario bends the service. */
export interface Bent {
  /** Actions that answer -99, "*" for all. */
  suspended: readonly string[]
  mixedIds: boolean
}

/** What the service answers: its status and all else, and what the server needs to know of it. */
export interface Outcome {
  code: string
  answer: Record<string, Json>
  account: Account | null
  setCookie: string | null
}

/** The service behind its HTTP door: from a request that knocks to the answer. */
export class Service {
  readonly gate: Gate
  /** Newest last. */
  readonly inbox: Mail[] = []
  readonly #world: World
  readonly #dialect: Dialect
  readonly #bent: Bent
  readonly #breaches: Breaches
  readonly #monitors: MonitorEngine
  readonly #locks = new RecordLocks()
  readonly #retrievals = new Retrievals()

  constructor(
    world: World,
    dialect: Dialect,
    bent: Bent,
    gate: Gate,
    breaches: Breaches,
    monitors: MonitorEngine
  ) {
    this.gate = gate
    this.#world = world
    this.#dialect = dialect
    this.#bent = bent
    this.#breaches = breaches
    this.#monitors = monitors
  }

  /** Answers one request; `refusal` is given instead of running it. */
  answer(action: string, method: string, knock: Knock, refusal: Refusal | null): Outcome {
    const lang: Lang = text(knock.params, 'lang') === 'cn' ? 'cn' : 'en'
    const outcome: Outcome = { code: '1', answer: {}, account: null, setCookie: null }
    try {
      if (refusal) throw refusal
      const { body, message } = this.#run(action, method, knock, outcome)
      outcome.answer = { status: this.#status('1', message ?? completed(lang), knock.now), ...body }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const message = messageOf(error, action, this.#dialect, lang)
      outcome.code = error.code
      outcome.answer = { status: this.#status(error.code, message, knock.now) }
    }
    return outcome
  }

  /**
   * Whether the web server in front of the service answers that there is no such page. Nothing tells how the service
   * answers what it no longer has (reference 5.3 knows -7, -99 and 404): what was abolished answers -99 here and what the
   * later documents left out a 404, so that a client meets both.
   */
  lacks(action: string): boolean {
    return this.#dialect === 'today' && isAction(action) && specOf(action).unlisted === true
  }

  #run(action: string, method: string, knock: Knock, outcome: Outcome): Answer {
    if (method !== 'POST') {
      this.#breaches.method++
      throw new Refusal('2', 'common')
    }
    const { account, setCookie } = this.gate.enter(knock)
    outcome.account = account
    outcome.setCookie = setCookie
    const handler = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    // Nothing tells what an unknown action is answered with; 3 (未知错误) is the one code that is left for it.
    if (!handler) throw new Refusal('3', 'common')
    if (this.#closed(action)) throw new Refusal('-99', 'common')
    const user = this.#world.users.get(account.userId)
    if (!user) throw new Error(`no user ${account.userId}`)
    this.#monitors.runTo(knock.now)
    return handler({
      params: knock.params,
      account,
      user,
      world: this.#world,
      dialect: this.#dialect,
      address: knock.address,
      now: knock.now,
      stamp: stamp(knock.now),
      errorOnEmpty: text(knock.params, 'error_on_empty') !== 'no',
      mixedIds: this.#bent.mixedIds,
      locks: this.#locks,
      retrievals: this.#retrievals,
      inbox: this.inbox,
      breaches: this.#breaches
    })
  }

  /** Suspended by the scenario, or abolished since the document. */
  #closed(action: string): boolean {
    if (this.#bent.suspended.includes(action) || this.#bent.suspended.includes('*')) return true
    return this.#dialect === 'today' && isAction(action) && specOf(action).abolished !== undefined
  }

  #status(code: string, message: string, now: number): Json {
    return { code, message, created_at: stamp(now) }
  }
}

/** Whether an action changes something; unknown ones do not. */
export const isWrite = (action: string): boolean => isAction(action) && specOf(action).kind === 'write'
