import { reactive, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { ApiError, call, callErrorOf, plain } from '@/api/call.ts'
import { scene } from './support.ts'

describe('plain', () => {
  it('takes Vue’s proxies off at any depth, so that a value can be cloned', () => {
    const inner = reactive({ list: [{ host: 'www' }], nothing: null, flag: true })
    const value = { draft: inner, items: ref([reactive({ n: 1 })]).value }
    expect(() => structuredClone(value)).toThrow()
    expect(structuredClone(plain(value))).toEqual({
      draft: { list: [{ host: 'www' }], nothing: null, flag: true },
      items: [{ n: 1 }]
    })
  })
})

describe('call', () => {
  it('answers the value of the envelope', async () => {
    const { fake } = await scene()
    await expect(call('app:state')).resolves.toEqual(fake.state())
  })

  it('sends reactive arguments', async () => {
    const { fake } = await scene()
    await call('accounts:edit', 'a1', reactive({ name: 'New', color: 'red' }))
    expect(fake.argsOf('accounts:edit')).toEqual([['a1', { name: 'New', color: 'red' }]])
  })

  it('throws the error of the envelope', async () => {
    const { fake } = await scene()
    const error = { code: 'OFFLINE', message: { zh: '离线', en: 'Offline' } } as const
    fake.fail('domains:refresh', error)
    const thrown: unknown = await call('domains:refresh', 'a1').catch((reason: unknown) => reason)
    expect(thrown).toBeInstanceOf(ApiError)
    expect(callErrorOf(thrown)).toEqual(error)
  })
})

it('callErrorOf names anything else an internal failure and keeps its text', () => {
  const error = callErrorOf(new TypeError('x is not a function'))
  expect(error.code).toBe('INTERNAL')
  expect(error.message.en).toContain('x is not a function')
})
