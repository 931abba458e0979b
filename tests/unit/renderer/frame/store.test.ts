import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { createAppRouter } from '@/router.ts'
import { demoAccount, demoState, firstStart, onlineService } from '../../../support/renderer-bridge.ts'
import { scene } from '../components/support.ts'

describe('the app store', () => {
  it('mirrors the state and follows its changes, language and look included', async () => {
    const { fake, app } = await scene()
    expect(app.account?.id).toBe('a1')
    fake.change({ locale: 'en', settings: { ...fake.state().settings, theme: 'dark', density: 'compact' } })
    expect(document.documentElement.lang).toBe('en')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(document.documentElement.classList.contains('dark')).toBe(true)
    expect(document.documentElement.dataset['density']).toBe('compact')
    fake.change({ locale: 'zh-CN' })
  })

  it('keeps the newer state when an event overtakes the first answer', async () => {
    const { fake, app } = await scene()
    app.$patch({ state: null })
    fake.answer('app:state', () => {
      const old = fake.state()
      fake.change({ version: '9.9.9' })
      return old
    })
    await app.start()
    expect(app.state?.version).toBe('9.9.9')
  })

  it('keeps the reason when the state cannot be had, and forgets it when it can', async () => {
    const { fake, app } = await scene()
    fake.fail('app:state', { code: 'INTERNAL', message: { zh: '坏了。', en: 'Broken.' } })
    await app.start()
    expect(app.failure?.message.zh).toBe('坏了。')
    fake.answer('app:state', () => demoState())
    await app.start()
    expect(app.failure).toBeNull()
  })

  it.each([
    ['online', null],
    ['unknown', null],
    ['limited', null],
    ['offline', '当前离线，联网后才能修改。'],
    ['stopped', '登录失败，更新凭据后才能修改。'],
    ['banned', '账号被 DNSPod 暂时封禁，解除后才能修改。']
  ] as const)('says why writing is not possible when the service is %s', async (state, reason) => {
    const { app } = await scene(demoState({ accounts: [demoAccount({ service: onlineService({ state }) })] }))
    expect(app.writeBlock).toBe(reason)
  })

  it('says so when the credentials were not kept, and when there is no account', async () => {
    const kept = await scene(demoState({ accounts: [demoAccount({ hasCredentials: false })] }))
    expect(kept.app.writeBlock).toBe('登录凭据没有保存，重新输入后才能修改。')
    const none = await scene(firstStart())
    expect(none.app.writeBlock).toBe('请先登录一个账号。')
  })
})

describe('routes', () => {
  const at = async (path: string): Promise<string> => {
    const router = createAppRouter(createMemoryHistory())
    await router.push(path)
    return router.currentRoute.value.path
  }

  it('lead to the welcome page while there is no account, but for the settings', async () => {
    await scene(firstStart())
    expect(await at('/')).toBe('/welcome')
    expect(await at('/domains/101')).toBe('/welcome')
    expect(await at('/settings')).toBe('/settings')
  })

  it('lead to the domains once there is one', async () => {
    await scene()
    expect(await at('/welcome')).toBe('/domains')
    expect(await at('/nowhere/at/all')).toBe('/domains')
    expect(await at('/domains/101/records')).toBe('/domains/101/records')
  })
})
