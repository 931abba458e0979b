// The preload's world: ipcRenderer, contextBridge and what else a sandboxed preload may require. Runs as text.
import type { Codec } from '../codec.ts'
import type { Bridge } from './bridge.ts'

/** What the stand-in tells each page. */
export interface PageInfo {
  /** The function through which the page speaks to the stand-in, and the one that hears its answers. */
  send: string
  receive: string
  process: {
    platform: string
    arch: string
    versions: Record<string, string | undefined>
    argv: string[]
  }
}

/** From the page to the stand-in. Values inside are text of the codec. */
export type FromPage =
  | { type: 'invoke'; id: number; channel: string; args: string }
  | { type: 'send'; channel: string; args: string }
  | { type: 'open'; url: string; name: string; features: string }
  | { type: 'close' }
  | { type: 'title'; title: string }
  | { type: 'permission'; id: number; how: 'ask' | 'check'; name: string }
  | { type: 'preload-error'; message: string }

/** From the stand-in to the page. */
export type ToPage =
  | { type: 'answer'; id: number; value?: string; error?: string }
  | { type: 'message'; channel: string; args: string }

type Listener = (event: object, ...args: unknown[]) => void
type Preload = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: object
) => void

export function runPreload(bridge: Bridge, codec: Codec, info: PageInfo, preload: Preload): void {
  let lastId = 0
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>()
  const listeners = new Map<string, { listener: Listener; run: Listener }[]>()
  const send = (message: FromPage): void => {
    // The stand-in has added this binding to this world.
    const binding = Reflect.get(globalThis, info.send) as (text: string) => void
    binding(JSON.stringify(message))
  }
  const request = (make: (id: number) => FromPage): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1)
      const message = make(id)
      waiting.set(id, { resolve, reject })
      send(message)
    })
  const receive = (message: ToPage): void => {
    if (message.type === 'answer') {
      const { resolve, reject } = waiting.get(message.id) ?? {}
      waiting.delete(message.id)
      if (message.error !== undefined) reject?.(new Error(message.error))
      else resolve?.(codec.unpack(message.value ?? 'null'))
      return
    }
    // pack() was given the array of arguments.
    const args = codec.unpack(message.args) as unknown[]
    const event = { sender: ipcRenderer, ports: [] }
    for (const { run } of [...(listeners.get(message.channel) ?? [])]) run(event, ...args)
  }
  Reflect.set(globalThis, info.receive, receive)

  const add = (channel: string, listener: Listener, run: Listener): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, run }])
    return ipcRenderer
  }
  const on = (channel: string, listener: Listener): object => add(channel, listener, listener)
  const off = (channel: string, listener: Listener): object => {
    const kept = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const notRepresented = (name: string) => (): never => {
    throw new Error(`The stand-in for Electron does not represent ${name}.`)
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => {
      const packed = codec.pack(args)
      return request((id) => ({ type: 'invoke', id, channel, args: packed }))
    },
    send: (channel: string, ...args: unknown[]) => {
      send({ type: 'send', channel, args: codec.pack(args) })
    },
    on,
    addListener: on,
    once: (channel: string, listener: Listener) =>
      add(channel, listener, (...args) => {
        off(channel, listener)
        listener(...args)
      }),
    off,
    removeListener: off,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
    sendSync: notRepresented('sendSync'),
    postMessage: notRepresented('postMessage')
  }
  const exposed = new Set<string>()
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      bridge.post({ type: 'expose', key, api: bridge.outgoing(api) })
    },
    exposeInIsolatedWorld: notRepresented('exposeInIsolatedWorld')
  }
  const electron = {
    ipcRenderer,
    contextBridge,
    webFrame: { getZoomFactor: () => 1, setZoomFactor: () => undefined, getZoomLevel: () => 0 },
    webUtils: { getPathForFile: notRepresented('getPathForFile') }
  }
  const require = (id: string): unknown => {
    if (/^electron(\/(renderer|common))?$/.test(id)) return electron
    throw new Error(`module not found: ${id}`)
  }

  const permission = (how: 'ask' | 'check') => (name: string) =>
    request((id) => ({ type: 'permission', id, how, name }))
  bridge.post({
    type: 'hooks',
    hooks: bridge.outgoing({
      open: (url: string, name: string, features: string) => send({ type: 'open', url, name, features }),
      close: () => send({ type: 'close' }),
      ask: permission('ask'),
      check: permission('check')
    })
  })
  // A link that would open a window is asked for too: one that the app denies must not flash up.
  const onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '')
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button > 1) return
    if (link.target !== '_blank' && !event.ctrlKey && !event.metaKey && event.button !== 1) return
    event.preventDefault()
    send({ type: 'open', url: link.href, name: link.target, features: '' })
  }
  addEventListener('click', onClick)
  addEventListener('auxclick', onClick)
  addEventListener('DOMContentLoaded', () => {
    const element = document.querySelector('title')
    const tell = (): void => send({ type: 'title', title: document.title })
    tell()
    if (element)
      new MutationObserver(tell).observe(element, { childList: true, characterData: true, subtree: true })
  })

  const process = { ...info.process, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true }
  try {
    const module = { exports: {} }
    preload(require, module, module.exports, process, globalThis)
  } catch (e) {
    const message = e instanceof Error ? (e.stack ?? e.message) : String(e)
    send({ type: 'preload-error', message })
    console.error(`Unable to load preload script\n${message}`)
  }
}
