import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import { useAppliesStore } from '../../../../src/renderer/stores/applies.ts'
import type { ApplyRow } from '../../../../src/shared/model/changes.ts'
import { createFakeBridge, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { RECORDS, refused } from '../records/zone.ts'
import { edit, row, run } from './runs.ts'

const [, WWW] = RECORDS as [(typeof RECORDS)[0], (typeof RECORDS)[0]]
const waiting = (): ApplyRow => row(edit(WWW, { ttl: 900 }), 'waiting')
const done = (): ApplyRow => row(edit(WWW, { ttl: 900 }), 'done')

let fake: FakeBridge
beforeEach(() => {
  fake = createFakeBridge()
  Object.defineProperty(window, 'zonedeck', { value: fake.bridge, configurable: true })
  setActivePinia(createPinia())
})

describe('the mirror of the runs', () => {
  test('an event that overtakes the first reading wins', async () => {
    const store = useAppliesStore()
    fake.answer('applies:list', () => {
      fake.emit('applies:changed', { runs: [run({ id: 'new' })], rows: [] })
      return [run({ id: 'old' })]
    })
    await store.start()
    expect(store.runs.map(({ id }) => id)).toEqual(['new'])
  })

  test('a failed reading is told and tried again', async () => {
    const store = useAppliesStore()
    fake.fail('applies:list', refused())
    await store.start()
    expect(store.error?.code).toBe('API')
    fake.answer('applies:list', () => [run()])
    await store.start()
    expect(store.error).toBeNull()
    expect(store.runFor('a1', '7')?.id).toBe('p1')
    expect(store.runFor('a1', '8')).toBeNull()
  })

  test('rows are read once, kept up, and go with their run', async () => {
    const store = useAppliesStore()
    fake.answer('applies:list', () => [run()])
    fake.answer('applies:rows', () => [waiting(), waiting()])
    await store.start()
    expect(store.rowsOf('p1')).toBeNull()
    expect(store.rowsOf('p1')).toBeNull()
    await store.load('p1')
    fake.emit('applies:changed', { runs: [run()], rows: [{ runId: 'p1', changed: [[1, done()]] }] })
    expect(store.rowsOf('p1')?.map(({ state }) => state)).toEqual(['waiting', 'done'])
    expect(fake.argsOf('applies:rows')).toEqual([['p1']])
    fake.emit('applies:changed', { runs: [], rows: [] })
    expect(store.loaded('p1')).toBeNull()
  })

  test.each(['done', 'stopped', 'cancelled', 'waiting'] as const)(
    'waits until a run is %s',
    async (state) => {
      const store = useAppliesStore()
      fake.answer('applies:list', () => [run()])
      fake.answer('applies:rows', () => [done()])
      let ended = false
      const asked = store.waitFor('p1').then((answer) => {
        ended = true
        return answer
      })
      await new Promise((resolve) => setTimeout(resolve))
      fake.emit('applies:changed', { runs: [run({ state: 'checking' })], rows: [] })
      await new Promise((resolve) => setTimeout(resolve))
      expect(ended).toBe(false)
      fake.emit('applies:changed', { runs: [run({ state })], rows: [] })
      const answer = await asked
      expect(answer.run.state).toBe(state)
      expect(answer.rows.map((one) => one.state)).toEqual(['done'])
    }
  )

  test('a run that was begun just now is found though no event has told of it', async () => {
    const store = useAppliesStore()
    await store.start()
    fake.answer('applies:list', () => [run({ id: 'p9', state: 'done' })])
    expect((await store.waitFor('p9')).run.id).toBe('p9')
    await expect(store.waitFor('none')).rejects.toThrow('no run none')
  })
})
