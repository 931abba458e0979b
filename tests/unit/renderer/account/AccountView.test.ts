import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ConfirmHost from '@/components/ConfirmHost.vue'
import { toasts } from '@/components/toasts.ts'
import { setLocale } from '@/i18n/index.ts'
import EmailForm from '@/views/account/EmailForm.vue'
import PasswordForm from '@/views/account/PasswordForm.vue'
import PhoneCheck from '@/views/account/PhoneCheck.vue'
import ProfileForm from '@/views/account/ProfileForm.vue'
import { demoAccount, DEMO_PROFILE } from '../../../support/renderer-bridge.ts'
import { button, click, errorAt, field, leave, pageText, scene, type } from '../components/support.ts'

afterEach(() => setLocale('zh-CN'))

const ABOLISHED = {
  code: 'API',
  message: { zh: 'DNSPod 已于 2019-11-26 停用此接口', en: 'DNSPod abolished this action on 2019-11-26' },
  api: { action: 'User.Modify', code: 'abolished', kind: 'abolished', serverMessage: '' }
} as const

describe('the profile form', () => {
  const props = { accountId: 'a1', profile: DEMO_PROFILE }

  it('sends only what was changed; what is masked starts empty, with the mask as a placeholder', async () => {
    const { fake, mount } = await scene()
    const form = mount(ProfileForm, props)
    await flushPromises()
    expect(field('手机号码').value).toBe('')
    expect(field('手机号码').placeholder).toBe('139••••0000')
    await type('称呼', '李 老师')
    await type('QQ', ' 87026417 ')
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(fake.argsOf('account:edit-profile')).toEqual([['a1', { nick: '李 老师', im: '87026417' }]])
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('sends nothing that changes nothing', async () => {
    const { fake, mount } = await scene()
    const form = mount(ProfileForm, props)
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(fake.argsOf('account:edit-profile')).toEqual([])
    expect(form.emitted('done')).toEqual([[null]])
  })

  it('says what is wrong at its field, before and after it was sent', async () => {
    const { fake, mount } = await scene()
    const form = mount(ProfileForm, props)
    await type('QQ', 'abc')
    await leave('QQ')
    expect(errorAt('QQ')).toContain('数字')
    await type('QQ', '1')
    fake.fail('account:edit-profile', {
      ...ABOLISHED,
      field: 'im',
      message: { zh: '用户 qq 不正确', en: 'Wrong' }
    })
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(errorAt('QQ')).toContain('用户 qq 不正确')
  })
})

describe('a change of the password', () => {
  const account = demoAccount({ method: 'password' })

  it('asks twice, sends once, and forgets what was typed', async () => {
    const { fake, mount } = await scene()
    const form = mount(PasswordForm, { account })
    expect(pageText()).toContain('会同时更新')
    await type('当前密码', 'old one')
    await type('新密码', 'new one')
    await type('再次输入新密码', 'new on')
    await form.find('form').trigger('submit')
    expect(fake.argsOf('account:set-password')).toEqual([])
    await type('再次输入新密码', 'new one')
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(fake.argsOf('account:set-password')).toEqual([['a1', 'old one', 'new one']])
    expect(field('当前密码').value).toBe('')
    expect(toasts.at(-1)?.text).toContain('密码已修改')
  })

  it('that the service no longer has leads to the console', async () => {
    const { fake, mount } = await scene()
    const form = mount(PasswordForm, { account })
    fake.fail('account:set-password', ABOLISHED)
    await type('当前密码', 'old one')
    await type('新密码', 'new one')
    await type('再次输入新密码', 'new one')
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(pageText()).toContain('DNSPod 已停用这项功能')
    expect(document.querySelector('form')).toBeNull()
    await click('打开 DNSPod 控制台')
    expect(fake.argsOf('app:open-link')).toEqual([['console']])
  })

  it('is known to be closed from the account’s state, and is back when that says so', async () => {
    const { fake, mount } = await scene()
    fake.service({ gone: ['Userpasswd.Modify'] })
    mount(PasswordForm, { account })
    await flushPromises()
    expect(pageText()).toContain('DNSPod 已停用这项功能')
    fake.service({ gone: [] })
    await flushPromises()
    expect(field('当前密码').value).toBe('')
  })

  it('cannot be sent while nothing can be written', async () => {
    const { fake, mount } = await scene()
    fake.service({ state: 'offline' })
    mount(PasswordForm, { account })
    await flushPromises()
    expect(button('修改密码').disabled).toBe(true)
    expect(pageText()).toContain('联网后才能修改')
  })
})

describe('a change of the address', () => {
  it('is sent when the new one was typed a second time', async () => {
    const { fake, mount } = await scene()
    mount(ConfirmHost)
    const form = mount(EmailForm, { account: demoAccount() })
    await type('新邮箱', ' new@example.org ')
    await type('当前密码', 'pw')
    await form.find('form').trigger('submit')
    await flushPromises()
    expect(fake.argsOf('account:set-email')).toEqual([])
    const typed = document.querySelector<HTMLInputElement>('.typed input')!
    typed.value = 'new@example.org'
    typed.dispatchEvent(new Event('input', { bubbles: true }))
    await flushPromises()
    document.querySelector<HTMLButtonElement>('[data-verb]')!.click()
    await flushPromises()
    expect(fake.argsOf('account:set-email')).toEqual([['a1', 'new@example.org', 'pw']])
  })

  it('is not sent when the question is declined', async () => {
    const { fake, mount } = await scene()
    mount(ConfirmHost)
    const form = mount(EmailForm, { account: demoAccount() })
    await type('新邮箱', 'new@example.org')
    await type('当前密码', 'pw')
    await form.find('form').trigger('submit')
    await flushPromises()
    await click('取消')
    expect(fake.argsOf('account:set-email')).toEqual([])
    expect(field('新邮箱').value).toBe('new@example.org')
  })
})

it('verifying the telephone shows the text to send, and looks again', async () => {
  const { fake, mount } = await scene()
  const profile = { ...DEMO_PROFILE, telephoneVerified: false }
  fake.answer('account:profile', () => ({ value: profile, fetchedAt: 1 }))
  const form = mount(PhoneCheck, { accountId: 'a1', profile })
  await form.find('form').trigger('submit')
  await flushPromises()
  expect(fake.argsOf('account:verify-phone')).toEqual([['a1', null]])
  expect(pageText()).toContain('724153')
  expect(pageText()).toContain('1 0690 0000 0000 000')
  await form.find('form').trigger('submit')
  await flushPromises()
  expect(pageText()).toContain('还没有收到短信')
  fake.answer('account:profile', () => ({ value: DEMO_PROFILE, fetchedAt: 2 }))
  await form.find('form').trigger('submit')
  await flushPromises()
  expect(form.emitted('profile')?.at(-1)).toEqual([{ value: DEMO_PROFILE, fetchedAt: 2 }])
})
