import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { toasts } from '@/components/toasts.ts'
import { frameDialog } from '@/frame/dialogs.ts'
import { setLocale } from '@/i18n/index.ts'
import SettingsView from '@/views/settings/SettingsView.vue'
import { demoAccount, demoState, firstStart } from '../../../support/renderer-bridge.ts'
import { button, click, errorAt, field, find, pageText, press, scene, type } from '../components/support.ts'

afterEach(() => {
  frameDialog.value = null
  setLocale('zh-CN')
})

describe('the settings', () => {
  it.each([
    ['locale', 'en', { locale: 'en' }],
    ['theme', 'dark', { theme: 'dark' }],
    ['density', 'compact', { density: 'compact' }]
  ])('change %s at once', async (_name, value, patch) => {
    const { fake, mount } = await scene()
    const view = mount(SettingsView)
    await view.find(`input[value="${value}"]`).setValue()
    await flushPromises()
    expect(fake.argsOf('app:set-settings')).toEqual([[patch]])
    expect(view.find<HTMLInputElement>(`input[value="${value}"]`).element.checked).toBe(true)
  })

  it('go back to the system’s language as null', async () => {
    const state = demoState()
    const { fake, mount } = await scene({ ...state, settings: { ...state.settings, locale: 'zh-CN' } })
    const view = mount(SettingsView)
    await view.find('input[value=system]').setValue()
    expect(fake.argsOf('app:set-settings')).toEqual([[{ locale: null }]])
  })

  it('switch closing to the tray off', async () => {
    const { fake, mount } = await scene()
    mount(SettingsView)
    find('[role=switch]').click()
    await flushPromises()
    expect(fake.argsOf('app:set-settings')).toEqual([[{ closeToTray: false }]])
  })

  it('say when a setting could not be saved, and show what is in force', async () => {
    const { fake, mount } = await scene()
    fake.fail('app:set-settings', { code: 'INTERNAL', message: { zh: '磁盘已满。', en: 'Disk full.' } })
    const view = mount(SettingsView)
    await view.find('input[value=dark]').setValue()
    await flushPromises()
    expect(toasts.at(-1)?.text).toContain('磁盘已满。')
    expect(view.find<HTMLInputElement>('input[value=light]').element.checked).toBe(true)
  })

  it('name the version, open the pages outside by name, and show the shortcuts', async () => {
    const { fake, mount } = await scene()
    const view = mount(SettingsView)
    expect(view.text()).toContain('版本 0.1.0')
    expect(view.text()).toContain('没有隶属关系')
    await click('DNSPod 控制台')
    await click('DNSPod API 文档')
    expect(fake.argsOf('app:open-link')).toEqual([['console'], ['docs']])
    await click('键盘快捷键')
    expect(frameDialog.value).toEqual({ kind: 'keys' })
  })
})

describe('accounts in the settings', () => {
  const two = demoState({
    accounts: [
      demoAccount(),
      demoAccount({ id: 's1', kind: 'sandbox', name: '沙盒', color: 'green', maskedEmail: '' })
    ]
  })

  it('are listed with how they sign in; the sandbox has nothing to renew', async () => {
    const { mount } = await scene(two)
    const rows = mount(SettingsView).findAll('li[data-account]')
    expect(rows.map((row) => row.find('.words').text())).toEqual([
      '北辰科技DNSPod Token · o•••@beichen.cn',
      '沙盒本机沙盒'
    ])
    expect(rows.map((row) => row.findAll('.actions button').length)).toEqual([3, 2])
  })

  it('take a name and a colour', async () => {
    const { fake, mount } = await scene(two)
    const view = mount(SettingsView)
    await click('修改名称和颜色: 北辰科技')
    expect(document.activeElement).toBe(field('名称'))
    await type('名称', '')
    await click('保存')
    expect(errorAt('名称')).toBe('请填写名称。')
    await type('名称', ' 北辰 ')
    await view.find('input[value=red]').setValue()
    await click('保存')
    expect(fake.argsOf('accounts:edit')).toEqual([['a1', { name: '北辰', color: 'red' }]])
    expect(document.activeElement).toBe(button('修改名称和颜色: 北辰'))
  })

  it('leave editing by Esc, unchanged', async () => {
    const { fake, mount } = await scene(two)
    const view = mount(SettingsView)
    await click('修改名称和颜色: 北辰科技')
    await press('Escape')
    expect(view.find('form').exists()).toBe(false)
    expect(fake.argsOf('accounts:edit')).toEqual([])
  })

  it('open the dialogs to renew, to sign out and to add', async () => {
    const { mount } = await scene(two)
    mount(SettingsView)
    await click('更新凭据: 北辰科技')
    expect(frameDialog.value).toEqual({ kind: 'renew', accountId: 'a1' })
    await click('退出登录: 沙盒')
    expect(frameDialog.value).toEqual({ kind: 'sign-out', accountId: 's1' })
    await click('添加账号')
    expect(frameDialog.value).toEqual({ kind: 'add' })
  })

  it('say so when there is none', async () => {
    const { mount } = await scene(firstStart())
    expect(mount(SettingsView).text()).toContain('还没有登录任何账号。')
  })
})

describe('the contact address in the settings', () => {
  it('is shown masked and checked before it is changed', async () => {
    const { fake, mount } = await scene()
    mount(SettingsView)
    expect(pageText()).toContain('o•••@beichen.cn')
    await click('修改')
    await type('新的联系邮箱', 'nobody')
    await click('保存')
    expect(errorAt('新的联系邮箱')).toContain('邮箱格式不对')
    expect(fake.argsOf('app:set-contact')).toEqual([])
    await type('新的联系邮箱', 'new@beichen.cn')
    await click('保存')
    expect(fake.argsOf('app:set-contact')).toEqual([['new@beichen.cn']])
    expect(pageText()).toContain('n•••@beichen.cn')
  })
})

describe('how credentials are kept', () => {
  it.each([
    ['secure', '由系统密钥库加密保存', null],
    ['passphrase', '由口令加密保存', '修改口令'],
    ['memory', '不保存，退出后需要重新登录', '设置口令']
  ] as const)('is said for %s', async (keyStore, text, action) => {
    const { mount } = await scene(demoState({ keyStore, accounts: [demoAccount({ kind: 'sandbox' })] }))
    mount(SettingsView)
    expect(pageText()).toContain(text)
    if (action === null) {
      expect(pageText()).not.toMatch(/设置口令|修改口令/)
    } else {
      await click(action)
      expect(frameDialog.value).toEqual({ kind: 'passphrase' })
    }
  })
})
