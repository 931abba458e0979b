import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import TimeAgo from '@/components/TimeAgo.vue'
import { setLocale } from '@/i18n/index.ts'
import { clockTime, countdown, exact, fromChinaTime, relative } from '@/time.ts'

enableAutoUnmount(afterEach)

const NOW = Date.UTC(2026, 10, 23, 12)
const MINUTE = 60_000

describe('countdown', () => {
  it.each([
    [-5, '0:00'],
    [0, '0:00'],
    [1, '0:01'],
    [42_000, '0:42'],
    [58 * MINUTE + 7000, '58:07'],
    [60 * MINUTE, '1:00:00'],
    [26 * 60 * MINUTE + 1000, '26:00:01']
  ])('writes %d ms as %s', (ms, text) => expect(countdown(ms)).toBe(text))
})

describe('relative', () => {
  it.each([
    [-20_000, null, null],
    [-50_000, '1 分钟前', '1 minute ago'],
    [-3 * MINUTE, '3 分钟前', '3 minutes ago'],
    [-119 * MINUTE, '1 小时前', '1 hour ago'],
    [-24 * 60 * MINUTE, '昨天', 'yesterday'],
    [5 * MINUTE, '5 分钟后', 'in 5 minutes']
  ])('tells %d ms from now in both languages', (ms, zh, en) => {
    expect(relative(NOW + ms, NOW, 'zh-CN')).toBe(zh)
    expect(relative(NOW + ms, NOW, 'en')).toBe(en)
  })
})

it('exact names the zone', () => {
  expect(exact(NOW, 'Asia/Shanghai')).toBe('2026-11-23 20:00:00 UTC+8')
  expect(exact(NOW, 'UTC')).toBe('2026-11-23 12:00:00 UTC+0')
})

it('clockTime is in hours and minutes of a day of 24', () => {
  expect(clockTime(new Date(2026, 0, 1, 0, 5).getTime(), 'en')).toBe('00:05')
})

it('fromChinaTime reads the service’s own writing as UTC+8', () => {
  expect(fromChinaTime('2026-11-23 20:00:00')).toBe(NOW)
  expect(fromChinaTime('2026-11-23')).toBe(Date.UTC(2026, 10, 22, 16))
  expect(fromChinaTime('soon')).toBeNull()
})

describe('TimeAgo', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOW }))
  afterEach(() => {
    vi.useRealTimers()
    setLocale('zh-CN')
  })

  it('moves on with the clock and shows the exact time on hover', async () => {
    const view = mount(TimeAgo, { props: { at: NOW - 2000 } })
    expect(view.text()).toBe('刚刚')
    vi.advanceTimersByTime(3 * MINUTE)
    await nextTick()
    expect(view.text()).toBe('3 分钟前')
    expect(view.attributes('title')).toContain('2026-11-23')
    setLocale('en')
    await nextTick()
    expect(view.text()).toBe('3 minutes ago')
  })

  it('reads China time and says so', () => {
    const view = mount(TimeAgo, { props: { china: '2026-11-23 19:00:00' } })
    expect(view.text()).toBe('1 小时前')
    expect(view.attributes('title')).toBe('2026-11-23 19:00:00 UTC+8 · 北京时间')
  })

  it('says never where there is no time', () => {
    expect(mount(TimeAgo, { props: { at: null } }).text()).toBe('从未')
  })

  it('stops its timer when nothing shows a time any more', () => {
    const views = [mount(TimeAgo, { props: { at: NOW } }), mount(TimeAgo, { props: { at: NOW } })]
    expect(vi.getTimerCount()).toBe(1)
    views.forEach((view) => view.unmount())
    expect(vi.getTimerCount()).toBe(0)
  })
})
