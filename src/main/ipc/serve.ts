import type { z } from 'zod'
import {
  type Args,
  CALLS,
  type CallError,
  type Calls,
  type Envelope,
  type Result
} from '../../shared/ipc/contract.ts'
import { CallFailure } from './failure.ts'
import { isPlain } from './plain.ts'

/** What answers one call: the schema of its arguments, as a tuple, and the work. */
export interface Handler<K extends keyof Calls> {
  args: z.ZodType<Args<K>>
  run: (...args: Args<K>) => Result<K> | Promise<Result<K>>
}

/** One handler for every call of the contract: a missing one does not compile. */
export type Handlers = { [K in keyof Calls]: Handler<K> }

/** Of Electron's WebFrameMain what the sender check reads. */
export interface SenderFrame {
  readonly url: string
  /** null for the main frame of a window. */
  readonly parent: unknown
  isDestroyed?(): boolean
}

/** Of Electron's IpcMainInvokeEvent. `senderFrame` is null once the frame has navigated or is gone. */
export interface InvokeEvent {
  readonly senderFrame: SenderFrame | null
}

/** Of Electron's `ipcMain`, or of one window's `webContents.ipc`. */
export interface IpcMainLike {
  handle(channel: string, answer: (event: InvokeEvent, ...args: unknown[]) => Promise<unknown>): void
}

export interface ServeOptions {
  /** Scheme and host of the pages that may call, such as "app://zonedeck". */
  allowed: readonly string[]
  /** Told of an exception nobody foresaw, with all its detail; must not let secrets into the log. */
  onInternalError: (channel: keyof Calls, error: unknown) => void
  /** What a service's own error means to people; null when it is none it knows. `CallFailure` needs no mapping. */
  toCallError?: (error: unknown) => CallError | null
}

const FORBIDDEN: CallError = {
  code: 'FORBIDDEN',
  message: { zh: '这个页面无权调用应用的功能。', en: 'This page may not call the app.' }
}
const BAD_ARGUMENT: CallError = {
  code: 'BAD_ARGUMENT',
  message: {
    zh: '请求的参数不符合约定，没有执行任何操作。',
    en: 'The arguments are not what this call takes. Nothing was done.'
  }
}
const INTERNAL: CallError = {
  code: 'INTERNAL',
  message: {
    zh: '应用内部出错，详情已写入日志。',
    en: 'Something failed inside the app. The log has the details.'
  }
}

/**
 * Answers every call of the contract on `ipc`. In this order, each step only after the one before: sender (main frame
 * of an allowed page), schema (plain data of bounded size, exactly the arguments of the call), run, envelope. Never
 * rejects: Electron would pass on nothing but the message of an error.
 */
export function serve(ipc: IpcMainLike, handlers: Handlers, options: ServeOptions): void {
  const allowed = new Set(options.allowed)
  const register = <K extends keyof Calls>(channel: K): void => {
    const handler: Handler<K> = handlers[channel]
    ipc.handle(channel, async (event, ...args): Promise<Envelope<Result<K>>> => {
      if (!isTrusted(event, allowed)) return { ok: false, error: FORBIDDEN }
      const parsed = isPlain(args) ? handler.args.safeParse(args) : null
      if (!parsed?.success) return { ok: false, error: BAD_ARGUMENT }
      try {
        return { ok: true, value: await handler.run(...parsed.data) }
      } catch (error) {
        return { ok: false, error: explain(channel, error, options) }
      }
    })
  }
  for (const channel of CALLS) register(channel)
}

/** Whether the call comes from the main frame of an allowed page that still exists. */
function isTrusted(event: InvokeEvent, allowed: ReadonlySet<string>): boolean {
  try {
    const frame = event.senderFrame
    if (frame === null || frame.isDestroyed?.() === true || frame.parent !== null) return false
    const { protocol, host } = new URL(frame.url)
    return allowed.has(`${protocol}//${host}`)
  } catch {
    // Electron throws when a frame is read that was disposed of in between; an empty address is no URL.
    return false
  }
}

function explain(channel: keyof Calls, error: unknown, options: ServeOptions): CallError {
  if (error instanceof CallFailure) return error.error
  try {
    const known = options.toCallError?.(error)
    if (known) return known
    options.onInternalError(channel, error)
  } catch {
    // The mapping or the log itself failed (a full disk): the page still gets its answer.
  }
  return INTERNAL
}
