import type { Dialect } from '../../shared/api/spec.ts'
import { Refusal } from '../answer.ts'
import type { Breaches } from '../report.ts'
import type { Account } from '../state/model.ts'
import type { World } from '../state/world.ts'
import { text } from '../wire/params.ts'
import { judgeAgent } from './agent.ts'
import { addressOf, identityOf, sha256, signIn, type Knock, type SignedIn } from './signin.ts'
import { Windows } from './window.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Document, rules of use 2: more than 30 failed sign-ins in 5 minutes. */
const MOST_FAILURES = 30
/** Bad User-Agents within an hour that end in a ban; the document names no figure. */
const TOO_MANY_BAD_AGENTS = 5
/** What counts as a failed sign-in: wrong credentials, an unknown token, a wrong D-token code. */
const FAILURES = new Set(['-1', '52', '10002'])

export interface Limits {
  /** Requests one account may send in an hour, else -2. The document names no figure; users speak of 3600. */
  requestsPerHour: number
}

/** Everything between a request and its action: User-Agents, bans, sign-in, and the hourly limit. */
export class Gate {
  readonly limits: Limits
  readonly #world: World
  readonly #dialect: Dialect
  readonly #breaches: Breaches
  readonly #failures = new Windows(5 * MINUTE)
  readonly #agents = new Windows(HOUR)
  readonly #requests = new Windows(HOUR)
  /** End of the ban by identity, ms. */
  readonly #bans = new Map<string, number>()
  /** Hashes of credentials that were refused before. */
  readonly #refused = new Set<string>()

  constructor(world: World, dialect: Dialect, limits: Limits, breaches: Breaches) {
    this.#world = world
    this.#dialect = dialect
    this.limits = limits
    this.#breaches = breaches
  }

  /** Whether the User-Agent is let through; repeated offences end in a ban. */
  admitsAgent(agent: string, knock: Knock): boolean {
    const verdict = judgeAgent(agent)
    if (verdict === 'fine') return true
    this.#breaches.userAgent++
    if (verdict === 'malformed') return true
    const identity = identityOf(knock, this.#world.accounts)
    if (this.#agents.at(identity).add(knock.now) >= TOO_MANY_BAD_AGENTS) this.ban(identity, knock.now)
    return false
  }

  /** The account that asks, or a refusal. */
  enter(knock: Knock): SignedIn {
    const { now } = knock
    const identity = identityOf(knock, this.#world.accounts)
    if ([identity, addressOf(knock)].some((who) => now < (this.#bans.get(who) ?? 0))) {
      this.#breaches.whileBanned++
      throw new Refusal('-8', 'common')
    }
    const signed = this.#signIn(knock, identity)
    const used = this.#requests.at(String(signed.account.userId))
    if (used.count(now) >= this.limits.requestsPerHour) {
      this.#breaches.overLimit++
      throw new Refusal('-2', 'common')
    }
    used.add(now)
    return signed
  }

  /** Bans an identity ("user:1" for an account) for an hour (document, rules of use 3). */
  ban(identity: string, now: number): void {
    this.#bans.set(identity, now + HOUR)
  }

  /** Bans an account for an hour. */
  banAccount(account: Account, now: number): void {
    this.ban(`user:${account.userId}`, now)
  }

  /** Lifts every ban and forgets every count. */
  pardon(): void {
    this.#bans.clear()
    this.#failures.clear()
    this.#agents.clear()
    this.#requests.clear()
  }

  #signIn(knock: Knock, identity: string): SignedIn {
    const credentials = sha256(
      ['login_token', 'login_email', 'login_password', 'login_code']
        .map((name) => text(knock.params, name))
        .join('\n')
    )
    try {
      return signIn(knock, this.#world, this.#dialect)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (this.#refused.has(credentials)) this.#breaches.refusedAgain++
      this.#refused.add(credentials)
      if (FAILURES.has(error.code) && this.#failures.at(identity).add(knock.now) > MOST_FAILURES) {
        this.ban(identity, knock.now)
        throw new Refusal('-8', 'common')
      }
      throw error
    }
  }
}
