import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import FrameDialogs from '@/frame/FrameDialogs.vue'
import { frameDialog, openDialog } from '@/frame/dialogs.ts'
import ConfirmHost from '@/components/ConfirmHost.vue'
import { toasts } from '@/components/toasts.ts'
import { setLocale } from '@/i18n/index.ts'
import UnlockView from '@/views/welcome/UnlockView.vue'
import WelcomeView from '@/views/welcome/WelcomeView.vue'
import { demoAccount, demoState, firstStart } from '../../../support/renderer-bridge.ts'
import { button, click, errorAt, field, find, pageText, scene, type } from '../components/support.ts'

afterEach(() => {
  frameDialog.value = null
  setLocale('zh-CN')
})

describe('the welcome page', () => {
  it('says what Zonedeck is, that it is nobody’s, and starts with the token', async () => {
    const { mount } = await scene(firstStart())
    const view = mount(WelcomeView)
    expect(view.text()).toContain('DNSPod 的桌面控制台')
    expect(view.text()).toContain('没有隶属关系')
    expect(view.findAll('.way')).toHaveLength(3)
    expect(view.find<HTMLInputElement>('input[value=token]').element.checked).toBe(true)
    await flushPromises()
    expect(document.activeElement).toBe(field('ID 和 Token'))
  })

  it('enters the sandbox without asking anything', async () => {
    const { fake, mount } = await scene(firstStart())
    const view = mount(WelcomeView)
    await view.find('input[value=sandbox]').setValue()
    await click('进入沙盒')
    expect(fake.argsOf('accounts:sign-in')).toEqual([[{ method: 'sandbox' }]])
    expect(fake.argsOf('app:set-contact')).toEqual([])
  })

  it('says why the sandbox did not open', async () => {
    const { fake, mount } = await scene(firstStart())
    fake.fail('accounts:sign-in', { code: 'INTERNAL', message: { zh: '端口被占用。', en: 'Port in use.' } })
    const view = mount(WelcomeView)
    await view.find('input[value=sandbox]').setValue()
    await click('进入沙盒')
    expect(find('[role=alert]').textContent).toContain('端口被占用。')
  })

  it('changes the language of the whole app', async () => {
    const { fake, mount } = await scene(firstStart())
    const view = mount(WelcomeView)
    await view.find('input[value=en]').setValue()
    await flushPromises()
    expect(fake.argsOf('app:set-settings')).toEqual([[{ locale: 'en' }]])
    expect(view.text()).toContain('A desktop console for DNSPod')
  })

  it('puts the other ways aside while the D-token’s code is asked for', async () => {
    const { fake, mount } = await scene(firstStart({ maskedContact: 'x' }))
    fake.answer('accounts:sign-in', () => ({ status: 'code-needed' }))
    const view = mount(WelcomeView)
    await view.find('input[value=password]').setValue()
    await type('登录邮箱', 'me@example.com')
    await type('密码', 'secret')
    await click('登录')
    expect(view.find('h2').text()).toBe('需要 D 令牌')
    expect(view.findAll('.way')).toHaveLength(0)
  })

  it('shows what was damaged', async () => {
    const text = { zh: '账号文件已损坏。', en: 'Damaged.' }
    const { fake, mount } = await scene(
      firstStart({ notices: [{ id: 'v', level: 'error', text }] }),
      '/welcome'
    )
    expect(mount(WelcomeView).text()).toContain('账号文件已损坏。')
    await click('知道了')
    expect(fake.argsOf('app:dismiss-notice')).toEqual([['v']])
  })
})

describe('unlocking', () => {
  it('asks for the passphrase, has the focus there, and sends it', async () => {
    const { fake, mount } = await scene(firstStart({ keyStore: 'locked' }))
    mount(UnlockView)
    await flushPromises()
    expect(document.activeElement).toBe(field('口令'))
    await click('解锁')
    expect(errorAt('口令')).toBe('请填写“口令”。')
    await type('口令', 'correct horse')
    await click('解锁')
    expect(fake.argsOf('vault:unlock')).toEqual([['correct horse']])
  })

  it('puts a wrong passphrase at the field', async () => {
    const { fake, mount } = await scene(firstStart({ keyStore: 'locked' }))
    fake.fail('vault:unlock', {
      code: 'INVALID',
      field: 'passphrase',
      message: { zh: '口令不正确。', en: 'Wrong.' }
    })
    mount(UnlockView)
    await type('口令', 'wrong')
    await click('解锁')
    expect(errorAt('口令')).toBe('口令不正确。')
  })

  it('forgets everything only after the word was typed', async () => {
    const { fake, mount } = await scene(firstStart({ keyStore: 'locked' }))
    mount(UnlockView)
    mount(ConfirmHost)
    await click('忘记口令')
    expect(button('清除并重新开始').disabled).toBe(true)
    await type('请输入“清除”以确认', '清除')
    await click('清除并重新开始')
    expect(fake.argsOf('vault:reset')).toEqual([[]])
  })
})

describe('the frame’s dialogs', () => {
  const TOKEN = '13490,6b5976c68aba5b14a0558b77c17c3932'

  it('add an account, say so, and close', async () => {
    const { fake, mount } = await scene()
    mount(FrameDialogs)
    openDialog({ kind: 'add' })
    await flushPromises()
    await type('ID 和 Token', TOKEN)
    await type('名称', 'Acme')
    await click('登录')
    expect(fake.state().accounts.map((one) => one.name)).toEqual(['北辰科技', 'Acme'])
    expect(frameDialog.value).toBeNull()
    expect(toasts.at(-1)?.text).toBe('已添加账号“Acme”')
  })

  it('offer the sandbox only while there is none', async () => {
    const { fake, mount } = await scene()
    mount(FrameDialogs)
    openDialog({ kind: 'add' })
    await flushPromises()
    expect(document.querySelector('input[value=sandbox]')).not.toBeNull()
    fake.change({ accounts: [demoAccount(), demoAccount({ id: 's', kind: 'sandbox' })] })
    await flushPromises()
    expect(document.querySelector('input[value=sandbox]')).toBeNull()
  })

  it('sign out, with the cache kept or deleted as chosen', async () => {
    const { fake, mount } = await scene()
    mount(FrameDialogs)
    openDialog({ kind: 'sign-out', accountId: 'a1' })
    await flushPromises()
    expect(document.activeElement).toBe(button('取消'))
    find<HTMLInputElement>('input[type=checkbox]').click()
    await flushPromises()
    await click('退出登录')
    expect(fake.argsOf('accounts:sign-out')).toEqual([['a1', true]])
    expect(toasts.at(-1)?.text).toBe('已退出“北辰科技”')
    expect(frameDialog.value).toBeNull()
  })

  it('keep the cache when nothing is ticked', async () => {
    const { fake, mount } = await scene()
    mount(FrameDialogs)
    openDialog({ kind: 'sign-out', accountId: 'a1' })
    await flushPromises()
    await click('退出登录')
    expect(fake.argsOf('accounts:sign-out')).toEqual([['a1', false]])
  })

  it('renew the credentials of the account they were opened for', async () => {
    const { fake, mount } = await scene(
      demoState({ accounts: [demoAccount(), demoAccount({ id: 'a2', name: 'B' })] })
    )
    mount(FrameDialogs)
    openDialog({ kind: 'renew', accountId: 'a2' })
    await flushPromises()
    expect(pageText()).toContain('更新“B”的登录凭据')
    await type('新的 ID 和 Token', TOKEN)
    await click('验证并保存')
    expect(fake.argsOf('accounts:renew')).toEqual([['a2', { token: TOKEN }]])
    expect(frameDialog.value).toBeNull()
  })

  it('set a passphrase', async () => {
    const { fake, mount } = await scene(demoState({ keyStore: 'memory' }))
    mount(FrameDialogs)
    openDialog({ kind: 'passphrase' })
    await flushPromises()
    expect(document.activeElement).toBe(field('口令'))
    await type('口令', 'correct horse')
    await type('再输入一次', 'correct horse')
    await click('设置口令')
    expect(fake.argsOf('vault:set-passphrase')).toEqual([['correct horse']])
    expect(fake.state().keyStore).toBe('passphrase')
  })
})
