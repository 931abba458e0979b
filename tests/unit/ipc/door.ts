import { CallFailure } from '../../../src/main/ipc/failure.ts'
import { type Runs, withSchemas } from '../../../src/main/ipc/schemas.ts'
import {
  type InvokeEvent,
  type IpcMainLike,
  serve,
  type SenderFrame,
  type ServeOptions
} from '../../../src/main/ipc/serve.ts'
import { CALLS, type Calls, type Envelope } from '../../../src/shared/ipc/contract.ts'

export const PAGE = 'app://zonedeck/index.html'
export const mainFrame: SenderFrame = { url: PAGE, parent: null, isDestroyed: () => false }

export interface Door {
  /** Calls like a page does, from `frame`. */
  call: (channel: string, args: readonly unknown[], frame?: SenderFrame | null) => Promise<Envelope<unknown>>
  channels: string[]
  /** Every run that took place: channel and arguments. */
  ran: [channel: string, args: unknown[]][]
  internal: [channel: string, error: unknown][]
}

/**
 * A served contract whose runs only note their arguments; `runs` puts others in their place. What a note answers is of
 * no type of the contract, so a table of them is one cast.
 */
export function door(runs: Partial<Runs> = {}, options: Partial<ServeOptions> = {}): Door {
  const ran: Door['ran'] = []
  const internal: Door['internal'] = []
  const answers = new Map<string, Parameters<IpcMainLike['handle']>[1]>()
  const note =
    (channel: keyof Calls) =>
    (...args: unknown[]) => {
      ran.push([channel, args])
      return null
    }
  const noted = Object.fromEntries(CALLS.map((channel) => [channel, note(channel)])) as unknown as Runs
  serve(
    { handle: (channel, answer) => void answers.set(channel, answer) },
    withSchemas({ ...noted, ...runs }),
    {
      allowed: ['app://zonedeck'],
      onInternalError: (channel, error) => void internal.push([channel, error]),
      ...options
    }
  )
  return {
    ran,
    internal,
    channels: [...answers.keys()],
    call: async (channel, args, frame = mainFrame) => {
      const answer = answers.get(channel)
      if (!answer) throw new Error(`nobody answers ${channel}`)
      const event: InvokeEvent = { senderFrame: frame }
      // Every answer of serve() is an envelope; its type for Electron says less.
      return (await answer(event, ...args)) as Envelope<unknown>
    }
  }
}

export const offline = new CallFailure({
  code: 'OFFLINE',
  message: { zh: '没有网络。', en: 'There is no network.' },
  retryAt: 5
})
