// Nothing here runs: the type check of the tests proves that each marked line does not compile.
import { z } from 'zod'
import { schemas } from '../../../src/main/ipc/schemas.ts'
import type { Handler, Handlers } from '../../../src/main/ipc/serve.ts'
import type { Bridge } from '../../../src/shared/ipc/contract.ts'

declare const handlers: Handlers
declare const bridge: Bridge
declare const rest: Omit<Handlers, 'vault:reset'>

export const complete: Handlers = { ...rest, 'vault:reset': handlers['vault:reset'] }
// @ts-expect-error A call without its handler.
export const missing: Handlers = rest
// @ts-expect-error A handler of no call.
export const unknown: Handlers = { ...handlers, 'shell:exec': handlers['vault:reset'] }

type Star = Handler<'domains:star'>
type Args = Star['args']
type Run = Star['run']

export const takesAll: Args = schemas['domains:star']
// @ts-expect-error The schema takes one argument of three.
export const takesOne: Args = z.tuple([z.string()])

export const fails: Run = () => Promise.reject(new Error())
// @ts-expect-error The third argument is a boolean.
export const readsText: Run = (...args: [string, string, string]) => Promise.reject(new Error(args[2]))
// @ts-expect-error The call answers a domain list.
export const answersText: Run = () => 'done'

export const uses = [
  () => bridge.call('domains:star', 'a1', '1', true),
  // @ts-expect-error No such call.
  () => bridge.call('shell:exec'),
  // @ts-expect-error An argument is missing.
  () => bridge.call('domains:star', 'a1', '1'),
  // @ts-expect-error The listener of another event.
  () => bridge.on('zone:changed', ({ domainId }: { domainId: number }) => Math.abs(domainId))
]
