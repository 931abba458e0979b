import { readFileSync, statSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CALLS, EVENTS } from '../../src/shared/ipc/contract.ts'
import { BUNDLE, ensureBundle, loadBundle, type Loaded } from './bundle.ts'

/** The bridge as a page may misuse it: any argument to any function. */
interface LooseBridge {
  call(...args: unknown[]): Promise<unknown>
  on(...args: unknown[]): () => unknown
}

let loaded: Loaded
let bridge: LooseBridge

beforeAll(ensureBundle)
beforeEach(() => {
  loaded = loadBundle()
  // Its real type is the contract's Bridge, which takes less.
  bridge = loaded.exposed.get('zonedeck') as LooseBridge
})

describe('the bundle', () => {
  it('is small and requires Electron alone', () => {
    expect(statSync(BUNDLE).size).toBeLessThanOrEqual(5_000)
    expect(loaded.required).toEqual(['electron'])
    expect(readFileSync(BUNDLE, 'utf8')).not.toMatch(
      /\bimport\s*\(|^\s*(?:import|export)\s|\beval\b|\bprocess\b/m
    )
  })

  it('gives the page one global with two functions, and leaves none in its own world', () => {
    expect([...loaded.exposed.keys()]).toEqual(['zonedeck'])
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'on'])
    expect(loaded.leaked).toEqual([])
    expect([loaded.invoked, loaded.listeners]).toEqual([[], []])
  })
})

const HOSTILE = [
  'shell:exec',
  '',
  'APP:STATE',
  'app:state ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'ELECTRON_BROWSER_SANDBOX_LOAD',
  undefined,
  null,
  0,
  {},
  ['app:state'],
  { toString: () => 'app:state' }
]

describe('call', () => {
  it.each(CALLS)('passes %s on with its arguments', async (channel) => {
    await expect(bridge.call(channel, 'a1', { b: 1 })).resolves.toEqual({ ok: true, value: channel })
    expect(loaded.invoked).toEqual([[channel, 'a1', { b: 1 }]])
  })

  it.each([...HOSTILE, ...EVENTS])('refuses %j with a code, and nothing is sent', async (channel) => {
    await expect(bridge.call(channel, 'x')).resolves.toMatchObject({
      ok: false,
      error: { code: 'BAD_ARGUMENT' }
    })
    expect(loaded.invoked).toEqual([])
  })
})

describe('on', () => {
  it.each(EVENTS)('relays %s without the event object until unsubscribed', (channel) => {
    const heard: unknown[][] = []
    const off = bridge.on(channel, (...args: unknown[]) => heard.push(args))
    const other = bridge.on(channel, () => undefined)
    const [[name, relay] = []] = loaded.listeners
    expect(name).toBe(channel)
    relay?.({ sender: 'a way to send anything' }, { accountId: 'a1' })
    expect(heard).toEqual([[{ accountId: 'a1' }]])
    expect(off()).toBeUndefined()
    off()
    expect(loaded.listeners).toHaveLength(1)
    other()
    expect(loaded.listeners).toEqual([])
  })

  it('keeps two subscriptions of one listener apart', () => {
    const listener = () => undefined
    const first = bridge.on('app:changed', listener)
    bridge.on('app:changed', listener)
    first()
    first()
    expect(loaded.listeners).toHaveLength(1)
  })

  it.each([...HOSTILE, ...CALLS])('refuses the event %j', (channel) => {
    expect(() => bridge.on(channel, () => undefined)).toThrow('no such event')
    expect(loaded.listeners).toEqual([])
  })

  it.each([undefined, null, 'alert(1)', {}, { handleEvent: () => undefined }])(
    'refuses the listener %j',
    (listener) => {
      expect(() => bridge.on('app:changed', listener)).toThrow('not a function')
      expect(loaded.listeners).toEqual([])
    }
  )
})
