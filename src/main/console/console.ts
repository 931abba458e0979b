import { specOf, type ActionName, type Params } from '../../shared/api/catalog/index.ts'
import { AUTH_PARAMS, BLOT, isSecretParam } from '../../shared/api/secrets.ts'
import { CONSOLE_ANSWER_MAX, type ConsoleAnswer, type ConsoleFormat } from '../../shared/model/console.ts'
import type { LockCodes } from '../accounts/lock-codes.ts'
import { toCallError } from '../call-error.ts'
import type { Client, Exchange } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import { clientForWrite, type ZonesWorld } from '../zones/world.ts'
import { blotAnswer } from './blot.ts'
import type { Touched } from './touched.ts'

export type ConsoleParams = Readonly<Record<string, string | number>>

export interface ConsoleService {
  /**
   * Sends any action as a person's request, by the same rules as every other. An answer that refuses is an answer, too;
   * rejects where none came, or where a rule forbids sending.
   */
  call(
    accountId: string,
    action: ActionName,
    params: ConsoleParams,
    format: ConsoleFormat
  ): Promise<ConsoleAnswer>
}

export interface ConsoleWorld extends ZonesWorld {
  codes: LockCodes
  /** Reads anew what an action has changed. */
  touched: Touched
  /** Announces a secret to the log. */
  hide: (secret: string) => void
}

const isAuth = (name: string): boolean => AUTH_PARAMS.some((one) => one === name)

export function createConsole(world: ConsoleWorld): ConsoleService {
  return {
    async call(accountId, action, params, format) {
      const { kind } = specOf(action)
      const client = kind === 'write' ? await clientForWrite(world, accountId) : await world.client(accountId)
      for (const [name, value] of Object.entries(params))
        if (isSecretParam(action, name) && value !== '') world.hide(String(value))
      const { heard, failure, lockCode } = await exchange(client, action, params, format)
      if (lockCode !== null) await world.codes.keep(accountId, lockCode.domainId, lockCode.kept)
      if (failure === null && action === 'Domain.Unlock')
        await world.codes.forget(accountId, String(params['domain_id'] ?? ''))
      if (failure === null && kind === 'write') world.touched(accountId, action, heard.params)
      return {
        ...shown(action, heard),
        meaning:
          failure === null ? null : { kind: failure.kind, cause: failure.cause, advice: failure.advice },
        kept: lockCode === null ? null : 'lock-code'
      }
    }
  }
}

interface Outcome {
  heard: Exchange
  failure: DnspodError | null
  /** The unlock code that Domain.Lock tells once. */
  lockCode: { domainId: string; kept: { code: string; endsAt: string | null } } | null
}

async function exchange(
  client: Client,
  action: ActionName,
  params: ConsoleParams,
  format: ConsoleFormat
): Promise<Outcome> {
  const told: { exchange: Exchange | null } = { exchange: null }
  const { state, gone } = client.state()
  const options = {
    origin: 'person',
    format,
    onExchange: (exchange: Exchange) => void (told.exchange = exchange),
    // Whoever sends an action from here that was gone asks whether it is back. A stop or a limit stays in force.
    retry: gone.includes(action) && (state === 'online' || state === 'unknown')
  } as const
  try {
    if (action === 'Domain.Lock') {
      // Checked against the catalogue by the client, as everything that was typed in.
      const { lock } = await client.call(action, params as Params<'Domain.Lock'>, options)
      const lockCode = {
        domainId: String(params['domain_id']),
        kept: { code: lock.lock_code, endsAt: lock.lock_end }
      }
      return { heard: answered(told.exchange), failure: null, lockCode }
    }
    // The same.
    await client.call(action, params, options)
    return { heard: answered(told.exchange), failure: null, lockCode: null }
  } catch (error) {
    if (!(error instanceof DnspodError)) throw error
    if (told.exchange !== null) return { heard: told.exchange, failure: error, lockCode: null }
    const refusal = toCallError(error)
    // At the parameter, for here the fields are the API's.
    throw refusal === null
      ? error
      : new CallFailure({ ...refusal, ...(error.field && { field: error.field }) })
  }
}

function answered(heard: Exchange | null): Exchange {
  if (heard === null) throw new Error('the client answered and told of no exchange')
  return heard
}

/** The exchange with every secret blotted out. */
function shown(
  action: ActionName,
  { url, params, code, message, bytes, took }: Exchange
): Omit<ConsoleAnswer, 'meaning' | 'kept'> {
  const request = Object.entries(params).map(([name, value]) => {
    const secret = (isAuth(name) && name !== 'login_remember') || isSecretParam(action, name)
    return { name, value: secret && value !== '' ? BLOT : value, secret }
  })
  const secrets = Object.entries(params).flatMap(([name, value]) =>
    // The address that signs in is what User.Detail is asked for.
    (isAuth(name) && name !== 'login_remember' && name !== 'login_email') || isSecretParam(action, name)
      ? [value]
      : []
  )
  const answer = blotAnswer(new TextDecoder().decode(bytes), secrets)
  return {
    url,
    request,
    answer: answer.slice(0, CONSOLE_ANSWER_MAX).toWellFormed(),
    size: bytes.byteLength,
    cut: answer.length > CONSOLE_ANSWER_MAX,
    code,
    message: blotAnswer(message, secrets),
    took
  }
}
