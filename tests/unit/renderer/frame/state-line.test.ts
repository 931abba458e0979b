import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announcement } from '@/components/announce.ts'
import { frameDialog } from '@/frame/dialogs.ts'
import StateLine from '@/frame/StateLine.vue'
import type { ServiceState } from '../../../../src/shared/model/account.ts'
import { demoAccount, demoState, firstStart, onlineService } from '../../../support/renderer-bridge.ts'
import { click, find, pageText, scene, type Scene } from '../components/support.ts'

const NOW = new Date(2026, 10, 23, 14, 3).getTime()
const MINUTE = 60_000

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  frameDialog.value = null
  vi.useRealTimers()
})

async function line(service: Partial<ServiceState> = {}, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Scene> {
  const made = await scene(
    demoState({ locale, accounts: [demoAccount({ service: onlineService({ since: NOW, ...service }) })] })
  )
  made.mount(StateLine)
  return made
}
const shown = (): string => find('.content').textContent.replaceAll(/\s+/g, ' ').trim()

describe('the state line', () => {
  it('says that the service answers, since when, and the hour’s budget', async () => {
    await line()
    expect(shown()).toBe('在线14:03 起本小时请求 126 / 3,000')
  })

  it('counts a ban down to the second and drops the countdown at its end', async () => {
    await line({ state: 'banned', until: NOW + 60 * MINUTE, waiting: 3 })
    expect(shown()).toContain('已被封禁')
    expect(shown()).toContain('还需等待 1:00:00')
    expect(shown()).toContain('3 个请求在排队')
    vi.advanceTimersByTime(115_000)
    await flushPromises()
    expect(shown()).toContain('还需等待 58:05')
    vi.advanceTimersByTime(59 * MINUTE)
    await flushPromises()
    expect(shown()).not.toContain('还需等待')
  })

  it('tells a change of state to assistive technology, once, and never the countdown', async () => {
    const { fake } = await line()
    announcement.value = ''
    fake.service({ state: 'offline', since: NOW })
    await flushPromises()
    expect(announcement.value).toBe('已离线，内容来自缓存')
    announcement.value = ''
    vi.advanceTimersByTime(10_000)
    await flushPromises()
    expect(announcement.value).toBe('')
    fake.service({ state: 'online' })
    await flushPromises()
    expect(announcement.value).toBe('已恢复在线')
  })

  it('has nothing to say of an account that is not there', async () => {
    const { mount } = await scene(firstStart())
    mount(StateLine)
    expect(shown()).toBe('未登录')
  })

  it('speaks English', async () => {
    await line({ state: 'limited', until: NOW + 5 * MINUTE, waiting: 1 }, 'en')
    expect(shown()).toBe('Slowed downsince 14:035:00 to wait1 request waiting126 / 3,000 requests this hour')
  })
})

describe('its explanation', () => {
  const open = async (service: Partial<ServiceState>): Promise<Scene> => {
    const made = await line(service)
    find<HTMLButtonElement>('.trigger').click()
    await flushPromises()
    return made
  }

  it('gives the reason and the end of a wait, and offers no way around a ban', async () => {
    await open({ state: 'banned', until: NOW + MINUTE, reason: { zh: '登录失败过多。', en: 'Too many.' } })
    for (const text of [
      '倒计时结束前不会再发出任何请求',
      '登录失败过多。',
      '2026-11-23 14:04:00',
      '(1:00)'
    ]) {
      expect(pageText()).toContain(text)
    }
    expect(document.querySelectorAll('.explained button')).toHaveLength(0)
  })

  it('offers new credentials or one more attempt where the account has stopped', async () => {
    const { fake } = await open({ state: 'stopped' })
    await click('再试一次')
    expect(fake.argsOf('accounts:retry')).toEqual([['a1']])
    await click('更新凭据')
    expect(frameDialog.value).toEqual({ kind: 'renew', accountId: 'a1' })
    expect(document.querySelector('.explained')).toBeNull()
  })

  it('says why the attempt failed', async () => {
    const { fake } = await open({ state: 'stopped' })
    fake.fail('accounts:retry', { code: 'OFFLINE', message: { zh: '连不上服务器。', en: 'No connection.' } })
    await click('再试一次')
    expect(pageText()).toContain('连不上服务器。')
  })
})
