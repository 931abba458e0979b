import type { Args, CallError, Calls, Events, Result } from '../../shared/ipc/contract.ts'
import { bridge } from './bridge.ts'

/** A call that failed, with what the main process said about it. `message` is for logs; people read `error`. */
export class ApiError extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(`${error.code}: ${error.message.en}`)
    this.name = 'ApiError'
    this.error = error
  }
}

/**
 * `value` without Vue's proxies, at any depth: a reactive object cannot be cloned across the bridge
 * (DataCloneError). Only arrays and plain objects travel; anything else is a scalar.
 */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) {
    // The same list with plain elements is still a T.
    return value.map((item: unknown) => plain(item)) as T
  }
  if (typeof value === 'object' && value !== null) {
    // The same keys with plain values are still a T.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain<unknown>(item)])) as T
  }
  return value
}

/** Calls the main process and answers its value; throws `ApiError` where it says no. */
export async function call<K extends keyof Calls>(channel: K, ...args: Args<K>): Promise<Result<K>> {
  const envelope = await bridge().call(channel, ...plain(args))
  if (envelope.ok) return envelope.value
  throw new ApiError(envelope.error)
}

/** Subscribes to an event of the main process; the answer unsubscribes. */
export const on = <K extends keyof Events>(
  channel: K,
  listener: (payload: Events[K]) => void
): (() => void) => bridge().on(channel, listener)

/** Whatever was thrown as a CallError: a defect of the page itself is INTERNAL, its text kept for the details. */
export function callErrorOf(thrown: unknown): CallError {
  if (thrown instanceof ApiError) return thrown.error
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    code: 'INTERNAL',
    message: { zh: `程序内部出错：${detail}`, en: `Something inside Zonedeck failed: ${detail}` },
    advice: {
      zh: '重试一次；如果仍然出错，请重启 Zonedeck。',
      en: 'Try again; if it fails again, restart Zonedeck.'
    }
  }
}
