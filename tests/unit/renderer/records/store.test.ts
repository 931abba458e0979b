import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import { reconcile } from '../../../../src/renderer/stores/reconcile.ts'
import { useZoneStore } from '../../../../src/renderer/stores/zone.ts'
import { createFakeBridge, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { settle } from '../table/page.ts'
import { offline, RECORDS, zone } from './zone.ts'

test('reconcile keeps the objects of rows that did not change, and the list when none did', () => {
  const before = [
    { id: '1', text: 'a' },
    { id: '2', text: 'b' }
  ]
  const next = reconcile(before, [
    { id: '1', text: 'a' },
    { id: '2', text: 'c' },
    { id: '3', text: 'd' }
  ])
  expect(next[0]).toBe(before[0])
  expect(next[1]).toEqual({ id: '2', text: 'c' })
  expect(next).toHaveLength(3)
  expect(reconcile(before, structuredClone(before))).toBe(before)
  expect(reconcile(before, before.toReversed()).map(({ id }) => id)).toEqual(['2', '1'])
})

describe('the zone on the screen', () => {
  let fake: FakeBridge
  beforeEach(() => {
    fake = createFakeBridge()
    Object.defineProperty(window, 'zonedeck', { value: fake.bridge, configurable: true })
    setActivePinia(createPinia())
    fake.answer('zones:cached', () => zone())
    fake.answer('zones:refresh', () => zone({ fetchedAt: 42 }))
  })

  test('the cached one is there before the service answers', async () => {
    const store = useZoneStore()
    let answer = (): void => undefined
    fake.answer(
      'zones:refresh',
      () => new Promise((resolve) => (answer = () => resolve(zone({ fetchedAt: 42 }))))
    )
    const opening = store.open('a1', '7')
    await settle()
    expect(store.records).toHaveLength(5)
    expect(store.refreshing).toBe(true)
    answer()
    await opening
    expect(store.zone?.fetchedAt).toBe(42)
  })

  test('a failed refresh keeps what is shown and says why', async () => {
    const store = useZoneStore()
    fake.fail('zones:refresh', offline)
    await store.open('a1', '7')
    expect(store.error?.code).toBe('OFFLINE')
    expect(store.records).toHaveLength(5)
    fake.answer('zones:refresh', () => zone())
    await store.refresh()
    expect(store.error).toBeNull()
  })

  test('an answer for a zone that was left meanwhile is dropped', async () => {
    const store = useZoneStore()
    let answer = (): void => undefined
    fake.answer('zones:cached', (_account, id) => zone({ fetchedAt: Number(id) }))
    fake.answer('zones:refresh', (_account, id) =>
      id === '7'
        ? new Promise((resolve) => (answer = () => resolve(zone({ fetchedAt: 70 }))))
        : new Promise(() => undefined)
    )
    void store.open('a1', '7')
    await settle()
    void store.open('a1', '8')
    await settle()
    answer()
    await settle()
    expect(store.zone?.fetchedAt).toBe(8)
    expect(fake.argsOf('zones:refresh')).toEqual([
      ['a1', '7'],
      ['a1', '8']
    ])
  })

  test('a slow refresh of one zone neither holds up the next nor ends its turn', async () => {
    const store = useZoneStore()
    const answers = new Map<string, () => void>()
    fake.answer(
      'zones:refresh',
      (_account, id) => new Promise((resolve) => answers.set(id, () => resolve(zone({ fetchedAt: 1 }))))
    )
    void store.open('a1', '7')
    await settle()
    void store.open('a1', '8')
    await settle()
    expect(fake.argsOf('zones:refresh')).toEqual([
      ['a1', '7'],
      ['a1', '8']
    ])
    answers.get('7')?.()
    await settle()
    expect(store.refreshing).toBe(true)
    answers.get('8')?.()
    await settle()
    expect(store.refreshing).toBe(false)
  })

  test('a failure is over when an event brings what was read since, not when it brings a write', async () => {
    const store = useZoneStore()
    fake.answer('zones:cached', () => zone({ fetchedAt: 1 }))
    fake.fail('zones:refresh', offline)
    await store.open('a1', '7')
    fake.answer('zones:cached', () => zone({ fetchedAt: 1, records: [] }))
    fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await settle()
    expect(store.records).toEqual([])
    expect(store.error?.code).toBe('OFFLINE')
    fake.answer('zones:cached', () => zone({ fetchedAt: 2 }))
    fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await settle()
    expect(store.error).toBeNull()
  })

  test('follows zone:changed of its own zone only, a burst with few readings', async () => {
    const store = useZoneStore()
    await store.open('a1', '7')
    const before = fake.argsOf('zones:cached').length
    fake.emit('zone:changed', { accountId: 'a1', domainId: 'other' })
    await settle()
    expect(fake.argsOf('zones:cached')).toHaveLength(before)
    fake.answer('zones:cached', () => zone({ records: RECORDS.slice(1) }))
    for (let i = 0; i < 20; i++) fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await settle()
    expect(store.records).toHaveLength(4)
    expect(fake.argsOf('zones:cached').length - before).toBe(2)
  })
})
