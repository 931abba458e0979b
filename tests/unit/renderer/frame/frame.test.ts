import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import App from '@/App.vue'
import BannerArea from '@/components/BannerArea.vue'
import ViewBar from '@/components/ViewBar.vue'
import AccountSwitcher from '@/frame/AccountSwitcher.vue'
import AppFrame from '@/frame/AppFrame.vue'
import { keyStoreHidden } from '@/frame/banners.ts'
import { frameDialog } from '@/frame/dialogs.ts'
import { activeShortcuts, dispatch } from '@/keys.ts'
import { demoAccount, demoState, firstStart, onlineService } from '../../../support/renderer-bridge.ts'
import { SLOW, button, click, find, pageText, press, rendered, scene } from '../components/support.ts'

const TWO = demoState({
  accounts: [
    demoAccount(),
    demoAccount({ id: 'a2', name: 'Acme', color: 'violet', service: onlineService({ state: 'stopped' }) })
  ]
})
afterEach(() => {
  frameDialog.value = null
  keyStoreHidden.value = false
})

describe('the account switcher', () => {
  const openMenu = async (): Promise<void> => {
    find<HTMLButtonElement>('.trigger').click()
    await flushPromises()
  }

  it('shows the account in use with its masked address, and switches to another', async () => {
    const { fake, router, mount } = await scene(TWO)
    const view = mount(AccountSwitcher)
    expect(view.text()).toContain('北辰科技')
    expect(view.text()).toContain('o•••@beichen.cn')
    await openMenu()
    expect(view.findAll('.account')[1]?.text()).toContain('已停止')
    await view.findAll('.account')[1]?.trigger('click')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([['a2']])
    await expect.poll(() => router.currentRoute.value.path, { timeout: SLOW }).toBe('/domains')
    expect(view.find('.trigger').text()).toContain('Acme')
  })

  it('does nothing when the account in use is chosen', async () => {
    const { fake, mount } = await scene(TWO)
    const view = mount(AccountSwitcher)
    await openMenu()
    await view.findAll('.account')[0]?.trigger('click')
    await flushPromises()
    expect(fake.argsOf('accounts:switch')).toEqual([])
  })

  it('opens the dialogs to add and to sign out', async () => {
    const { mount } = await scene(TWO)
    mount(AccountSwitcher)
    await openMenu()
    await click('添加账号')
    expect(frameDialog.value).toEqual({ kind: 'add' })
    await openMenu()
    await click('退出登录')
    expect(frameDialog.value).toEqual({ kind: 'sign-out', accountId: 'a1' })
  })

  it('is the way to the first account while there is none', async () => {
    const { mount } = await scene(firstStart())
    mount(AccountSwitcher)
    await click('添加账号')
    expect(frameDialog.value).toEqual({ kind: 'add' })
  })
})

describe('banners', () => {
  it('stay away while all is well', async () => {
    const { mount } = await scene()
    expect(mount(BannerArea).text()).toBe('')
  })

  it('tell of a stopped account, why, and the two ways on', async () => {
    const service = onlineService({ state: 'stopped', reason: { zh: 'Token 已被删除。', en: 'Deleted.' } })
    const { fake, mount } = await scene(demoState({ accounts: [demoAccount({ service })] }))
    const view = mount(BannerArea)
    expect(view.text()).toContain('“北辰科技”登录失败')
    expect(view.text()).toContain('Token 已被删除。')
    await click('再试一次')
    expect(fake.argsOf('accounts:retry')).toEqual([['a1']])
    await click('更新凭据')
    expect(frameDialog.value).toEqual({ kind: 'renew', accountId: 'a1' })
  })

  it('ask again for credentials that were not kept', async () => {
    const { mount } = await scene(demoState({ accounts: [demoAccount({ hasCredentials: false })] }))
    mount(BannerArea)
    await click('输入凭据')
    expect(frameDialog.value).toEqual({ kind: 'renew', accountId: 'a1' })
  })

  it('warn of an unsafe key store until dismissed, but not for the sandbox alone', async () => {
    const { mount } = await scene(demoState({ keyStore: 'memory' }))
    const view = mount(BannerArea)
    await click('设置口令')
    expect(frameDialog.value).toEqual({ kind: 'passphrase' })
    await click('知道了')
    expect(view.text()).toBe('')
    keyStoreHidden.value = false
    const sandbox = await scene(
      demoState({ keyStore: 'memory', accounts: [demoAccount({ kind: 'sandbox' })] })
    )
    expect(sandbox.mount(BannerArea).text()).toBe('')
  })

  it('show what the app has to say about itself and dismiss it for good', async () => {
    const text = { zh: '缓存文件已损坏。', en: 'A cache file was damaged.' }
    const { fake, mount } = await scene(demoState({ notices: [{ id: 'n1', level: 'warning', text }] }))
    const view = mount(BannerArea)
    expect(view.text()).toContain('缓存文件已损坏。')
    await click('知道了')
    expect(fake.argsOf('app:dismiss-notice')).toEqual([['n1']])
    expect(view.text()).toBe('')
  })
})

describe('a view’s bar', () => {
  it('puts the account before the path and the title last, as the only h1', async () => {
    const { mount } = await scene()
    const view = mount(
      ViewBar,
      { title: 'beichen.cn', path: [{ label: '域名', to: '/domains' }] },
      { facts: '312 条', actions: '<button>添加</button>' }
    )
    expect(view.findAll('.path li').map((part) => part.text())).toEqual(['北辰科技', '域名', 'beichen.cn'])
    expect(view.findAll('h1').map((title) => title.text())).toEqual(['beichen.cn'])
    expect(view.find('.path a').attributes('href')).toBe('/domains')
    expect(view.text()).toContain('312 条')
  })

  it('goes back, or up the path where there is nowhere to go back to', async () => {
    const { router, mount } = await scene()
    mount(ViewBar, { title: 'beichen.cn', path: [{ label: '域名', to: '/domains' }] })
    await click('返回上一页')
    await expect.poll(() => router.currentRoute.value.path, { timeout: SLOW }).toBe('/domains')
  })

  it('has no back button at the top of the path', async () => {
    const { mount } = await scene()
    expect(mount(ViewBar, { title: '设置' }).find('.back').exists()).toBe(false)
  })
})

describe('the frame', () => {
  const frame = async (path = '/settings') => {
    const made = await scene(demoState(), path)
    made.mount(AppFrame, {}, { default: rendered(() => h('p', 'view')) })
    return made
  }
  const keydown = async (key: string, options: KeyboardEventInit): Promise<void> => {
    dispatch(new KeyboardEvent('keydown', { key, cancelable: true, ...options }))
    await flushPromises()
  }

  it('has its landmarks, a skip link that leads to the content, and marks where one is', async () => {
    await frame()
    for (const mark of ['main', 'nav', 'footer']) expect(document.querySelector(mark)).not.toBeNull()
    expect(find('nav [aria-current=page]').textContent).toBe('设置')
    find('a[href="#content"]').click()
    expect(document.activeElement).toBe(find('main'))
  })

  it('shows the areas that exist and no other', async () => {
    await frame()
    expect([...document.querySelectorAll('nav .area')].map((one) => one.textContent)).toEqual([
      '域名',
      '活动',
      '账号',
      '设置'
    ])
  })

  it.each([
    ['1', '/domains'],
    ['3', '/account'],
    ['4', '/settings'],
    [',', '/settings']
  ])('goes by Ctrl+%s to %s', async (key, path) => {
    const { router } = await frame('/domains/101')
    await keydown(key, { ctrlKey: true })
    await expect.poll(() => router.currentRoute.value.path, { timeout: SLOW }).toBe(path)
  })

  it('is free of its shortcuts when it is gone', async () => {
    const made = await scene(demoState(), '/settings')
    const view = made.mount(AppFrame)
    expect(activeShortcuts()).not.toEqual([])
    view.unmount()
    expect(activeShortcuts()).toEqual([])
  })
})

describe('the app', () => {
  it('says why it could not start and tries again', async () => {
    const made = await scene(demoState(), '/settings')
    made.fake.fail('app:state', { code: 'INTERNAL', message: { zh: '读取失败。', en: 'Reading failed.' } })
    await made.app.start()
    made.mount(App)
    await flushPromises()
    expect(pageText()).toContain('Zonedeck 没能启动')
    made.fake.answer('app:state', () => demoState())
    await click('重试')
    expect(pageText()).not.toContain('没能启动')
  })

  it('asks for the passphrase and nothing else while the vault is locked', async () => {
    const { mount } = await scene(firstStart({ keyStore: 'locked' }), '/welcome')
    mount(App)
    await expect.poll(pageText, { timeout: SLOW }).toContain('解锁 Zonedeck')
    expect(document.querySelector('nav')).toBeNull()
  })

  it('opens the cheat sheet with ? and lists what works', async () => {
    const { mount } = await scene(demoState(), '/settings')
    mount(App)
    await flushPromises()
    await press('?')
    await expect.poll(pageText, { timeout: SLOW }).toContain('键盘快捷键')
    await expect.poll(() => button('关闭'), { timeout: SLOW }).toBeTruthy()
    expect(pageText()).toContain('打开“域名”')
    await press('Escape')
    expect(frameDialog.value).toBeNull()
  })

  it('leads back to the welcome page when the last account is signed out', async () => {
    const { fake, router, mount } = await scene(demoState(), '/settings')
    mount(App)
    fake.change({ accounts: [], activeAccountId: null })
    await expect.poll(() => router.currentRoute.value.path, { timeout: SLOW }).toBe('/welcome')
    fake.change({ accounts: [demoAccount()], activeAccountId: 'a1' })
    await expect.poll(() => router.currentRoute.value.path, { timeout: SLOW }).toBe('/domains')
  })
})
