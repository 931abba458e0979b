import { describe, expect, it } from 'vitest'
import { CALLS } from '../../../src/shared/ipc/contract.ts'
import type { SenderFrame } from '../../../src/main/ipc/serve.ts'
import { door, mainFrame, offline, PAGE } from './door.ts'

const frame = (fields: Partial<SenderFrame>): SenderFrame => ({ ...mainFrame, ...fields })
const boom = (): never => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed')
}

describe('who may call', () => {
  it('answers every call of the contract and no other', () => {
    expect(door().channels.toSorted()).toEqual([...CALLS].toSorted())
  })

  it.each(['app://zonedeck/', 'app://zonedeck/index.html#/domains', 'app://zonedeck', 'APP://zonedeck/x'])(
    'lets %s in',
    async (url) => {
      const { call, ran } = door()
      expect(await call('app:state', [], frame({ url }))).toEqual({ ok: true, value: null })
      expect(ran).toEqual([['app:state', []]])
    }
  )

  it('lets a frame in that has no isDestroyed', async () => {
    expect(await door().call('app:state', [], { url: PAGE, parent: null })).toMatchObject({ ok: true })
  })

  it.each<[string, SenderFrame | null]>([
    ['a frame that has gone', null],
    ['a sub-frame', frame({ parent: mainFrame })],
    ['a frame without a known parent', frame({ parent: undefined })],
    ['a destroyed frame', frame({ isDestroyed: () => true })],
    [
      'a frame disposed of while read',
      {
        get url() {
          return boom()
        },
        parent: null
      }
    ],
    ['a frame that throws', frame({ isDestroyed: boom })],
    ...[
      '',
      'about:blank',
      'zonedeck',
      'file:///usr/share/zonedeck/index.html',
      'https://zonedeck/',
      'http://zonedeck/',
      'app://zonedeck.evil/',
      'app://evil.zonedeck/',
      'app://zonedeck:80/',
      'app://ZONEDECK/',
      'app:zonedeck',
      'app:///zonedeck/',
      'xapp://zonedeck/',
      'data:text/html,app://zonedeck/',
      'blob:app://zonedeck/1',
      'javascript:0',
      'devtools://devtools/bundled/inspector.html',
      'https://evil.example/#app://zonedeck/',
      'https://app://zonedeck@evil.example/'
    ].map((url): [string, SenderFrame] => [`the page ${url}`, frame({ url })])
  ])('keeps %s out, and nothing runs', async (_, sender) => {
    const { call, ran, internal } = door()
    const answer = await call('vault:reset', [], sender)
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect([ran, internal]).toEqual([[], []])
  })

  it('asks who before it asks what', async () => {
    const answer = await door().call('app:set-contact', [1, 2, 3], null)
    expect(answer).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

describe('what comes back', () => {
  it('is the value', async () => {
    const { call } = door({ 'zones:cached': () => Promise.resolve(null) })
    expect(await call('zones:cached', ['a', '1'])).toEqual({ ok: true, value: null })
  })

  it('is the failure that was thrown, now or later', async () => {
    const fail = door({
      'vault:reset': () => {
        throw offline
      },
      'app:state': () => Promise.reject(offline)
    })
    const failure = { ok: false, error: { code: 'OFFLINE', message: offline.error.message, retryAt: 5 } }
    expect(await fail.call('vault:reset', [])).toEqual(failure)
    expect(await fail.call('app:state', [])).toEqual(failure)
    expect(fail.internal).toEqual([])
  })

  it('is what the mapping makes of an error of a service', async () => {
    const error = new RangeError('-1')
    const fail = door(
      {
        'vault:reset': () => {
          throw error
        }
      },
      { toCallError: (thrown) => (thrown === error ? { ...offline.error, code: 'API' } : null) }
    )
    expect(await fail.call('vault:reset', [])).toMatchObject({ error: { code: 'API' } })
    expect(fail.internal).toEqual([])
  })

  it.each([
    ['an error', new Error('token 13490,abcdef at /home/li/zonedeck')],
    ['a text', 'token 13490,abcdef at /home/li'],
    ['nothing', undefined]
  ])('is INTERNAL and no detail for %s, which the log gets', async (_, thrown) => {
    const fail = door(
      {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a library may throw anything
        'vault:reset': () => Promise.reject(thrown)
      },
      { toCallError: () => null }
    )
    const answer = await fail.call('vault:reset', [])
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(JSON.stringify(answer)).not.toMatch(/13490|home/)
    expect(fail.internal).toEqual([['vault:reset', thrown]])
  })

  it('is INTERNAL even when the mapping or the log fails', async () => {
    const fails = { 'vault:reset': boom }
    for (const options of [{ toCallError: boom }, { onInternalError: boom }]) {
      const answer = await door(fails, options).call('vault:reset', [])
      expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    }
  })

  it('is said in both languages', async () => {
    const answers = [
      await door().call('app:state', [], null),
      await door().call('app:state', [1]),
      await door({ 'app:state': boom }).call('app:state', [])
    ]
    for (const answer of answers) {
      if (answer.ok) throw new Error('it was answered')
      expect(answer.error.message.zh).toMatch(/\p{Script=Han}/u)
      expect(answer.error.message.en).toMatch(/^[\x20-\x7e]+$/)
    }
  })
})
