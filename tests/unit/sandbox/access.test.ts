import { describe, expect, it } from 'vitest'
import { judgeAgent } from '../../../src/sandbox/access/agent.ts'
import { SlidingWindow } from '../../../src/sandbox/access/window.ts'
import { day, millis, stamp } from '../../../src/sandbox/state/time.ts'

describe('judgeAgent', () => {
  it.each([
    ['MJJ DDNS Client/1.0.0 (shallwedance@126.com)', 'fine'],
    ['Zonedeck/0.1.0 (contact@zonedeck.example)', 'fine'],
    ['', 'missing'],
    ['  ', 'missing'],
    ['Mozilla/5.0 (a@b.example)', 'browser'],
    ['X/1 Chrome/120 (a@b.example)', 'browser'],
    ['curl/8.5.0', 'malformed'],
    ['Zonedeck (contact@zonedeck.example)', 'malformed'],
    ['Zonedeck/0.1.0 (contact)', 'malformed'],
    ['节点/1.0 (a@b.example)', 'malformed']
  ])('%j is %s', (agent, verdict) => {
    expect(judgeAgent(agent)).toBe(verdict)
  })
})

describe('SlidingWindow', () => {
  it('forgets what is older than its span, to the millisecond', () => {
    const window = new SlidingWindow(1000)
    expect([window.add(0), window.add(500), window.add(999)]).toEqual([1, 2, 3])
    expect([window.count(999), window.count(1000), window.count(1500)]).toEqual([3, 2, 1])
    expect(window.count(10_000)).toBe(0)
  })

  it('stays right over very many', () => {
    const window = new SlidingWindow(100)
    for (let now = 0; now < 20_000; now++) expect(window.add(now)).toBe(Math.min(now + 1, 100))
  })
})

describe('China time', () => {
  it('is UTC+8', () => {
    const ms = Date.UTC(2026, 11, 31, 16, 0, 1)
    expect(stamp(ms)).toBe('2027-01-01 00:00:01')
    expect(day(ms)).toBe('2027-01-01')
    expect(millis(stamp(ms))).toBe(ms)
  })
})
