import { specOf, type ActionName, type Params, type Result } from '../../shared/api/catalog/index.ts'
import { wireParams } from '../../shared/api/check.ts'
import { isSecretParam } from '../../shared/api/secrets.ts'
import type { ServiceState } from '../../shared/model/account.ts'
import type { RequestOrigin } from '../../shared/model/request-log.ts'
import type { Clock, Http, Random } from '../ports.ts'
import {
  authParams,
  cookieHeader,
  credentialsAfter,
  secretsOf,
  sessionCookie,
  type Credentials,
  type SessionCookie
} from './auth.ts'
import { valueOf } from './decode/value.ts'
import { DnspodError, localError } from './errors.ts'
import { orGone } from './gone.ts'
import { createGovernor, type GovernorStore } from './governor.ts'
import { createTransport } from './transport.ts'

/** The address of the real service. */
export const DNSPOD_URL = 'https://dnsapi.cn/'

export type { GovernorStore }

export interface ClientOptions {
  /** Base address: https, or http on a loopback address (the sandbox). */
  url: string
  /** Of the app, for the User-Agent. */
  version: string
  /** Contact address for the User-Agent as it is now; null while it is not known, and then nothing is sent. */
  contact: () => string | null
  credentials: Credentials
  http: Http
  clock: Clock
  random: Random
  store: GovernorStore
  format?: 'json' | 'xml'
  lang?: 'cn' | 'en'
  /** Requests an hour; default 3000. */
  budget?: number
  /** After every change of state, at most once per turn of the event loop. */
  onState?: (state: ServiceState) => void
  /** A new D-token cookie to keep (encrypted), or null: the one at hand is no longer accepted. */
  onCookie?: (cookie: SessionCookie | null) => void
  /**
   * The account's own password or address was just changed by a request of this client: these sign in from now on. No
   * other request is sent before what it answers is done.
   */
  onCredentials?: (credentials: Extract<Credentials, { method: 'password' }>) => Promise<void>
  /** After every request that was sent: no parameter, no secret. */
  onRequest?: (entry: RequestEntry) => void
}

export interface RequestEntry {
  action: ActionName
  origin: RequestOrigin
  /** Sent at, ms since the epoch. */
  at: number
  /** Milliseconds until the answer. */
  took: number
  /** The code of the answer: the service's, "1" for success, or one of the client's own. */
  code: string
}

export interface CallOptions {
  /** A person goes first and may try again; what else there is leaves a share of the budget to them. */
  origin: RequestOrigin
  signal?: AbortSignal | undefined
  /** The D-token's code. Counts as `retry`. */
  loginCode?: string | undefined
  /**
   * A person asks for one more attempt in spite of a stop, a limit (never of a ban), or an action that was gone: exactly
   * this request.
   */
  retry?: boolean | undefined
  /** Tries these instead of the account's: exactly this request, whatever comes of it. Not in a ban or a limit. */
  credentials?: Credentials | undefined
  /** Instead of the client's. */
  format?: 'json' | 'xml' | undefined
  /** Told of the exchange before the answer is judged; it holds secrets. Not told when no readable answer came. */
  onExchange?: ((exchange: Exchange) => void) | undefined
}

/** A request as it was sent, and its answer as it came. */
export interface Exchange {
  url: string
  params: Readonly<Record<string, string>>
  code: string
  message: string
  bytes: Uint8Array
  /** Milliseconds until the answer. */
  took: number
}

/** One account's door to the service; every request passes its governor. */
export interface Client {
  /** Rejects with `DnspodError`, or with the reason of the aborted signal. Nothing is ever sent twice by itself. */
  call<A extends ActionName>(action: A, params: Params<A>, options: CallOptions): Promise<Result<A>>
  state(): ServiceState
  /**
   * New credentials from a person: ends a stop, not a ban. The next request tries them, alone, unless they have `worked`
   * already.
   */
  renew(credentials: Credentials, worked?: boolean): void
  /** From when on background work may be sent, ms since the epoch; null when a person must act first. */
  backgroundAt(): number | null
  /** The network is back: background work need not wait any longer. Tells what ended while the computer slept. */
  networkBack(): void
  /** Writes the state that is not yet saved. Nothing may be called afterwards. */
  close(): Promise<void>
}

/** A call's options as one request of it uses them. */
type Attempt = CallOptions & { credentials: Credentials; signal: AbortSignal }

/** What of `wire` must not come back in a message. */
const secretParams = (action: ActionName, wire: Readonly<Record<string, string>>): string[] =>
  Object.entries(wire).flatMap(([name, value]) =>
    value !== '' && isSecretParam(action, name) ? [value] : []
  )

/** Requests an hour that one account may send. */
const BUDGET = 3000

/** Opens the door of one account, with the governor's memory of earlier runs. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { clock, format = 'json', lang = 'cn' } = options
  const transport = createTransport(options)
  const governor = await createGovernor({
    clock,
    random: options.random,
    store: options.store,
    budget: options.budget ?? BUDGET,
    onState: options.onState ?? (() => undefined)
  })
  const closing = new AbortController()
  let credentials = options.credentials
  /** The cookies of credentials that are only tried. */
  const triedCookies = new WeakMap<Credentials, SessionCookie>()

  async function call<A extends ActionName>(
    action: A,
    params: Params<A>,
    callOptions: CallOptions
  ): Promise<Result<A>> {
    const { origin, signal, loginCode, retry = false, credentials: others } = callOptions
    const { kind } = specOf(action)
    const read = wireParams(action, params)
    if (!read.ok)
      throw localError(action, 'param', 'invalid', read.problem.text, CHECK_FIELD, {
        field: read.problem.field
      })
    const { wire } = read
    transport.check(action)
    const ends = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])
    const record = kind === 'write' ? wire['record_id'] : undefined
    // What is under way while the password changes would be refused, and so would what is sent before it is known here.
    const changesSignIn = credentialsAfter(action, wire, others ?? credentials) !== null
    const job = {
      action,
      kind,
      origin,
      // A code that comes with the account's own credentials is a person's, too.
      retry: retry || (loginCode !== undefined && others === undefined),
      others: others !== undefined,
      subject: JSON.stringify(wire),
      record,
      alone: changesSignIn,
      signal: ends
    }
    return governor.run(job, () =>
      attempt(action, wire, { ...callOptions, credentials: others ?? credentials, signal: ends })
    )
  }

  /** One request, noted for the log whatever comes of it. */
  async function attempt<A extends ActionName>(
    action: A,
    wire: Readonly<Record<string, string>>,
    by: Attempt
  ): Promise<Result<A>> {
    const at = clock.now()
    const note = (code: string): void =>
      options.onRequest?.({ action, origin: by.origin, at, took: clock.now() - at, code })
    try {
      const { code, value } = await exchange(action, wire, by)
      note(code)
      return value
    } catch (error) {
      note(error instanceof DnspodError ? error.code : 'aborted')
      throw error
    }
  }

  /** Sends with the credentials of `by`, keeps what the answer changes of them, and answers the value with its code. */
  async function exchange<A extends ActionName>(
    action: A,
    wire: Readonly<Record<string, string>>,
    by: Attempt
  ): Promise<{ code: string; value: Result<A> }> {
    const { credentials: used, loginCode, signal } = by
    const secrets = [...secretsOf(used, loginCode), ...secretParams(action, wire)]
    const cookie = cookieHeader(used, loginCode, clock.now())
    const begun = clock.now()
    const params = {
      ...authParams(used, loginCode),
      format: by.format ?? format,
      lang,
      error_on_empty: 'no',
      ...wire
    }
    const next = credentialsAfter(action, wire, used)
    try {
      const answer = await transport.send({ action, params, cookie, signal })
      const { url, code, message, bytes } = answer
      by.onExchange?.({ url, params, code, message, bytes, took: clock.now() - begun })
      const fresh = sessionCookie(answer.cookies, clock.now())
      if (fresh !== null) keepCookie(used, fresh)
      else if (code === '50' && cookie !== null) keepCookie(used, null)
      const value = valueOf(action, answer)
      if (next !== null && used === credentials) {
        credentials = next
        await options.onCredentials?.(next)
      }
      return { code, value }
    } catch (error) {
      if (!(error instanceof DnspodError)) throw error
      // Whether the change was made is not known: no more than one request finds out.
      if (next !== null && error.kind === 'transport') governor.doubted()
      throw orGone(action, error.without(secrets))
    }
  }

  function keepCookie(used: Credentials, cookie: SessionCookie | null): void {
    if (cookie !== null) triedCookies.set(used, cookie)
    // Credentials renewed while the request was under way have a cookie of their own to come.
    if (used !== credentials || used.method !== 'password') return
    credentials = { ...used, cookie }
    options.onCookie?.(cookie)
  }

  return {
    call,
    state: () => governor.state(),
    renew(renewed, worked = false) {
      credentials = renewed
      const cookie = triedCookies.get(renewed)
      if (cookie !== undefined) keepCookie(renewed, cookie)
      governor.renewed(worked)
    },
    backgroundAt: () => governor.backgroundAt(),
    networkBack: () => governor.networkBack(),
    close() {
      closing.abort(new DOMException('The account was closed', 'AbortError'))
      return governor.close()
    }
  }
}

const CHECK_FIELD = { zh: '请改正后再提交。', en: 'Correct it and submit again.' }
