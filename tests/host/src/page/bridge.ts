// contextBridge: values cross between the page's world and the preload's by copy, functions and promises by proxy.
// makeBridge runs in both worlds, as text: it uses nothing from outside its own body.

export type Side = 'page' | 'preload'

export interface Bridge {
  /** Sends to the other world at once (events are dispatched synchronously). */
  post(message: BridgeMessage): void
  /** What crosses for a value. Throws "An object could not be cloned." as Electron does. */
  outgoing(value: unknown): Crossing
  /** The value on this side. What an API is made of is frozen, what its functions answer is not. */
  incoming(crossing: Crossing, frozen?: boolean): unknown
  on<T extends BridgeMessage['type']>(
    type: T,
    listener: (message: Extract<BridgeMessage, { type: T }>) => void
  ): void
}

export type Crossing =
  | { kind: 'plain'; value: unknown }
  | { kind: 'function'; id: number }
  | { kind: 'promise'; id: number }
  | { kind: 'error'; message: string }
  | { kind: 'array'; items: Crossing[] }
  | { kind: 'object'; entries: [string, Crossing][] }

export type BridgeMessage =
  | { type: 'call'; functionId: number; callId: number; args: Crossing[] }
  | { type: 'returned'; callId: number; value?: Crossing; error?: Crossing }
  | { type: 'settled'; promiseId: number; value?: Crossing; error?: Crossing }
  | { type: 'expose'; key: string; api: Crossing }
  | { type: 'hooks'; hooks: Crossing }

export function makeBridge(side: Side, eventName: string, clone: (value: unknown) => unknown): Bridge {
  const mine = eventName + side
  const theirs = eventName + (side === 'page' ? 'preload' : 'page')
  // Kept now: the page may replace what it finds in its globals later.
  const Custom = CustomEvent
  const target = document
  let lastId = 0
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const functionIds = new WeakMap<object, number>()
  const promises = new Map<number, { resolve: (v: unknown) => void; reject: (e: unknown) => void }>()
  const returned = new Map<number, Extract<BridgeMessage, { type: 'returned' }>>()
  const listeners = new Map<string, (message: never) => void>()

  const post = (message: BridgeMessage): void => {
    target.dispatchEvent(new Custom(theirs, { detail: message }))
  }
  const idOf = (f: (...args: unknown[]) => unknown): number => {
    const id = functionIds.get(f) ?? (lastId += 1)
    functionIds.set(f, id)
    functions.set(id, f)
    return id
  }
  const errorOf = (e: unknown): Crossing => ({
    kind: 'error',
    message: e instanceof Error ? e.message : String(e)
  })
  const isSpecial = (v: object): boolean =>
    [Date, RegExp, Map, Set, ArrayBuffer, Blob].some((type) => v instanceof type) || ArrayBuffer.isView(v)
  /** Whether a function or a promise is somewhere inside, which the structured clone would refuse. */
  const isLive = (v: unknown): boolean =>
    typeof v === 'function' ||
    v instanceof Promise ||
    (typeof v === 'object' && v !== null && !isSpecial(v) && Object.values(v).some(isLive))

  const outgoing = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      // Any function may be called with anything; what it makes of it is its own affair.
      return { kind: 'function', id: idOf(value as (...args: unknown[]) => unknown) }
    }
    if (value instanceof Promise) {
      const id = (lastId += 1)
      value.then(
        (v) => post({ type: 'settled', promiseId: id, value: outgoing(v) }),
        (e: unknown) => post({ type: 'settled', promiseId: id, error: errorOf(e) })
      )
      return { kind: 'promise', id }
    }
    if (value instanceof Error) return errorOf(value)
    // The clone refuses a Proxy (such as Vue's reactive objects), and so does Electron.
    if (!isLive(value)) return { kind: 'plain', value: clone(value) }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(outgoing) }
    // isLive has found an object here.
    return { kind: 'object', entries: Object.entries(value as object).map(([k, v]) => [k, outgoing(v)]) }
  }
  const freezeDeep = (v: unknown): unknown => {
    if (typeof v !== 'object' || v === null || isSpecial(v)) return v
    Object.values(v).forEach(freezeDeep)
    return Object.freeze(v)
  }
  const incoming = (crossing: Crossing, frozen = false): unknown => {
    const freeze = (v: object): object => (frozen ? Object.freeze(v) : v)
    switch (crossing.kind) {
      case 'plain':
        return frozen ? freezeDeep(crossing.value) : crossing.value
      case 'function':
        return (...args: unknown[]) => call(crossing.id, args)
      case 'promise':
        return new Promise((resolve, reject) => promises.set(crossing.id, { resolve, reject }))
      case 'error':
        return new Error(crossing.message)
      case 'array':
        return freeze(crossing.items.map((item) => incoming(item, frozen)))
      case 'object':
        return freeze(Object.fromEntries(crossing.entries.map(([k, v]) => [k, incoming(v, frozen)])))
    }
  }
  const call = (functionId: number, args: unknown[]): unknown => {
    const callId = (lastId += 1)
    post({ type: 'call', functionId, callId, args: args.map(outgoing) })
    const answer = returned.get(callId)
    returned.delete(callId)
    if (!answer) throw new Error('The other world is gone.')
    if (answer.error) throw incoming(answer.error) as Error
    return answer.value && incoming(answer.value)
  }
  const answer = (m: Extract<BridgeMessage, { type: 'call' }>): void => {
    try {
      const value = functions.get(m.functionId)?.(...m.args.map((arg) => incoming(arg)))
      post({ type: 'returned', callId: m.callId, value: outgoing(value) })
    } catch (e) {
      post({ type: 'returned', callId: m.callId, error: errorOf(e) })
    }
  }
  const settle = (m: Extract<BridgeMessage, { type: 'settled' }>): void => {
    const waiting = promises.get(m.promiseId)
    promises.delete(m.promiseId)
    if (m.error) waiting?.reject(incoming(m.error))
    else waiting?.resolve(m.value && incoming(m.value))
  }
  target.addEventListener(
    mine,
    (event) => {
      event.stopImmediatePropagation()
      // Only post() on the other side knows this event's name.
      const message = (event as CustomEvent<BridgeMessage>).detail
      if (message.type === 'call') answer(message)
      else if (message.type === 'returned') returned.set(message.callId, message)
      else if (message.type === 'settled') settle(message)
      else listeners.get(message.type)?.(message as never)
    },
    true
  )
  return { post, outgoing, incoming, on: (type, listener) => void listeners.set(type, listener) }
}
