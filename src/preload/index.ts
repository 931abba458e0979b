import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, CALLS, type Envelope, EVENTS } from '../shared/ipc/contract.ts'

/**
 * The page's only door to the app: one global, `zonedeck`, that reaches the channels of the contract and no other.
 * Runs in Electron's sandbox (no Node, no require but a few modules), apart from the page's own world.
 */
const calls: ReadonlySet<unknown> = new Set(CALLS)
const events: ReadonlySet<unknown> = new Set(EVENTS)

const unknownCall: Envelope<never> = {
  ok: false,
  error: { code: 'BAD_ARGUMENT', message: { zh: '没有这个功能。', en: 'There is no such call.' } }
}

const bridge: Bridge = {
  // The main process answers each channel of CALLS with the envelope of that channel (src/main/ipc/serve.ts).
  call: (channel, ...args) =>
    calls.has(channel) ? ipcRenderer.invoke(channel, ...args) : Promise.resolve(unknownCall),

  // Every function that crosses into this world is a new proxy, so a listener could never be found again by itself:
  // only this closure can remove it.
  on: (channel, listener) => {
    if (!events.has(channel)) throw new TypeError('no such event')
    if (typeof listener !== 'function') throw new TypeError('the listener is not a function')
    // The event object stays here: it carries a way to send to any channel.
    const relay = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(channel, relay)
    return () => void ipcRenderer.removeListener(channel, relay)
  }
}

contextBridge.exposeInMainWorld('zonedeck', bridge)
