import { describe, expect, it } from 'vitest'
import { createRequestLog } from '../../../src/main/requests.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const entry = (at: number) => ({
  action: 'Domain.List' as const,
  origin: 'person' as const,
  at,
  took: 12,
  code: '1'
})

describe('the request log', () => {
  it('keeps the last thousand, newest first, each with an id of its own', () => {
    const log = createRequestLog(new FakeClock(), () => undefined)
    for (let at = 1; at <= 3456; at++) log.add('a1', entry(at))
    const kept = log.list()
    expect(kept).toHaveLength(1000)
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([3456, 2457])
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1000)
  })

  it('takes over nothing but what it names', () => {
    const log = createRequestLog(new FakeClock(), () => undefined)
    const more = { ...entry(5), params: { login_token: 'secret' } }
    log.add('a1', more)
    expect(log.list()).toEqual([{ id: '1', accountId: 'a1', ...entry(5) }])
  })

  it('tells of changes once a second at most', async () => {
    const clock = new FakeClock()
    let told = 0
    const log = createRequestLog(clock, () => told++)
    for (let at = 0; at < 50; at++) log.add('a1', entry(at))
    expect(told).toBe(1)
    await clock.advance(5000)
    expect(told).toBe(2)
  })

  it('forgets an account that goes, and nobody else', () => {
    const log = createRequestLog(new FakeClock(), () => undefined)
    log.add('a1', entry(1))
    log.add('a2', entry(2))
    log.forget('a1')
    expect(log.list().map(({ accountId }) => accountId)).toEqual(['a2'])
    log.clear()
    expect(log.list()).toEqual([])
  })
})
