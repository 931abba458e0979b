import { describe, expect, it } from 'vitest'
import { throttle } from '../../../src/main/throttle.ts'
import { FakeClock } from '../../support/fake-clock.ts'

function scene() {
  const clock = new FakeClock()
  const begin = clock.now()
  const at: number[] = []
  return { clock, at, touched: throttle(clock, 250, () => at.push(clock.now() - begin)) }
}

describe('throttle', () => {
  it('says the first thing at once, and then what came meanwhile together', async () => {
    const { clock, at, touched } = scene()
    touched.touch()
    expect(at).toEqual([0])
    for (let step = 0; step < 10; step++) {
      await clock.advance(20)
      touched.touch()
    }
    expect(at).toEqual([0])
    await clock.advance(50)
    expect(at).toEqual([0, 250])
  })

  it('speaks four times a second while it goes on, and is silent afterwards', async () => {
    const { clock, at, touched } = scene()
    for (let step = 0; step < 100; step++) {
      touched.touch()
      await clock.advance(10)
    }
    expect(at).toEqual([0, 250, 500, 750, 1000])
    await clock.advance(5000)
    expect(at).toEqual([0, 250, 500, 750, 1000])
    expect(clock.pending).toBe(0)
    touched.touch()
    expect(at.at(-1)).toBe(6000)
  })

  it('says nothing once it was stopped', async () => {
    const { clock, at, touched } = scene()
    touched.touch()
    touched.touch()
    touched.stop()
    touched.touch()
    await clock.advance(1000)
    expect(at).toEqual([0])
  })
})
