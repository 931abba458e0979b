import { beforeEach, expect, it, vi } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import { createConnection, type Connection } from '../../../src/main/zones/connection.ts'
import type { ServiceState } from '../../../src/shared/model/account.ts'
import { FakeClock } from '../../support/fake-clock.ts'

let clock: FakeClock
let connection: Connection
let back: string[]
let backgroundAt: number | null
const call = vi.fn(() => Promise.reject(new Error('no answer')))
const networkBack = vi.fn()

const is = (state: ServiceState['state']): void =>
  connection.changed('a', {
    state,
    since: 0,
    until: null,
    reason: null,
    budget: { used: 0, limit: 1 },
    waiting: 0,
    gone: []
  })

beforeEach(() => {
  vi.clearAllMocks()
  clock = new FakeClock()
  back = []
  backgroundAt = 0
  // What the connection uses of a client.
  const client = { call, networkBack, backgroundAt: () => backgroundAt } as unknown as Client
  connection = createConnection({
    clock,
    accounts: () => ['a'],
    client: () => client,
    onBack: (id) => back.push(id)
  })
})

it('asks when the governor allows it, one light request in the background at a time', async () => {
  backgroundAt = clock.now() + 60_000
  is('offline')
  is('offline')
  await clock.advance(59_000)
  expect(call).not.toHaveBeenCalled()
  backgroundAt = clock.now() + 500_000
  await clock.advance(1000)
  expect(call.mock.calls).toEqual([['Info.Version', {}, { origin: 'background' }]])
  await clock.advance(498_000)
  expect(call).toHaveBeenCalledTimes(1)
  await clock.advance(2000)
  expect(call).toHaveBeenCalledTimes(2)
})

it('asks at once when the network is back, but only for who is offline', async () => {
  connection.networkBack()
  backgroundAt = clock.now() + 600_000
  is('offline')
  expect(call).not.toHaveBeenCalled()
  connection.networkBack()
  await clock.advance(0)
  // Every governor hears of it: a ban may have ended while the computer slept.
  expect(networkBack).toHaveBeenCalledTimes(2)
  expect(call).toHaveBeenCalledTimes(1)
})

it('asks once, and goes on with one timer, however often the network is back', async () => {
  is('offline')
  for (let wake = 1; wake <= 3; wake++) {
    const answer = Promise.withResolvers<never>()
    call.mockReturnValueOnce(answer.promise)
    connection.networkBack()
    connection.networkBack()
    await clock.advance(60_000)
    expect(call).toHaveBeenCalledTimes(wake)
    answer.reject(new Error('no answer'))
    await clock.advance(0)
    expect(clock.pending).toBe(1)
  }
})

it('says once that the service is back, and asks no more', async () => {
  is('offline')
  is('online')
  is('online')
  expect(back).toEqual(['a'])
  await clock.advance(3600_000)
  expect(call).not.toHaveBeenCalled()
})

it('does not take the first sign of life for a return', () => {
  is('unknown')
  is('online')
  expect(back).toEqual([])
})

it.each(['stopped', 'banned', 'limited'] as const)('%s ends the asking, and is no return', async (state) => {
  is('offline')
  is(state)
  await clock.advance(3600_000)
  expect(call).not.toHaveBeenCalled()
  expect(back).toEqual([])
})

it('asks nothing where only a person can go on, and nothing after the end', async () => {
  backgroundAt = null
  is('offline')
  await clock.advance(3600_000)
  is('online')
  backgroundAt = 0
  is('offline')
  connection.stop()
  await clock.advance(3600_000)
  expect(call).not.toHaveBeenCalled()
})
