import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../../src/renderer/api/call.ts'
import { useBulk } from '../../../../src/renderer/views/records/useBulk.ts'
import { offline, refused } from './zone.ts'

describe('work on many records', () => {
  test('goes one by one and tells how far it is', async () => {
    const bulk = useBulk<number>()
    let running = 0
    const seen: number[] = []
    const end = await bulk.run('pausing', [1, 2, 3], async () => {
      expect(++running).toBe(1)
      seen.push(bulk.state.value?.done ?? -1)
      await Promise.resolve()
      running--
    })
    expect(seen).toEqual([0, 1, 2])
    expect(end).toMatchObject({ done: 3, failed: [], running: false })
  })

  test('one failure is told and does not stop the others', async () => {
    const bulk = useBulk<number>()
    const end = await bulk.run('removing', [1, 2, 3], (item) =>
      item === 2 ? Promise.reject(new ApiError(refused())) : Promise.resolve()
    )
    expect(end).toMatchObject({ done: 2, failed: [{ item: 2, error: { code: 'API' } }] })
  })

  test.each([
    ['offline', offline],
    ['banned', refused({ api: { action: 'x', code: '-8', kind: 'banned', serverMessage: '' } })],
    ['throttled', refused({ api: { action: 'x', code: '-2', kind: 'throttled', serverMessage: '' } })]
  ])('%s stops the rest: every further request would do harm', async (_name, error) => {
    const bulk = useBulk<number>()
    const asked: number[] = []
    await bulk.run('pausing', [1, 2, 3], (item) => {
      asked.push(item)
      return Promise.reject(new ApiError(error))
    })
    expect(asked).toEqual([1])
    expect(bulk.left.value).toBe(2)
  })

  test('cancelled, it finishes the one on its way and begins no other', async () => {
    const bulk = useBulk<number>()
    const asked: number[] = []
    const end = await bulk.run('enabling', [1, 2, 3], (item) => {
      asked.push(item)
      bulk.cancel()
      return Promise.resolve()
    })
    expect(asked).toEqual([1])
    expect(end).toMatchObject({ done: 1, cancelled: true, running: false })
    expect(bulk.left.value).toBe(2)
  })

  test('a second run while one is going is refused', async () => {
    const bulk = useBulk<number>()
    const first = bulk.run('pausing', [1], () => Promise.resolve())
    expect(await bulk.run('removing', [2], () => Promise.resolve())).toBeNull()
    await first
  })
})
