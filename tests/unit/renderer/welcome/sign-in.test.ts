import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SignInForm from '@/account/SignInForm.vue'
import { demoAccount, demoState, firstStart } from '../../../support/renderer-bridge.ts'
import { click, errorAt, field, find, leave, pageText, scene, type } from '../components/support.ts'

const TOKEN = '13490,6b5976c68aba5b14a0558b77c17c3932'
const ID = 'ID 和 Token'

describe('signing in with a token', () => {
  it('says nothing while one types, and explains on leaving the field', async () => {
    const { mount } = await scene(firstStart())
    mount(SignInForm, { method: 'token' })
    await type(ID, '123')
    expect(errorAt(ID)).toBeNull()
    await leave(ID)
    expect(errorAt(ID)).toContain('只有 ID')
  })

  it('says nothing when an empty field is left', async () => {
    const { mount } = await scene(firstStart())
    mount(SignInForm, { method: 'token' })
    await flushPromises()
    field(ID).focus()
    await leave(ID)
    expect(errorAt(ID)).toBeNull()
  })

  it('recognises a Tencent SecretId as soon as it is pasted, sends nothing, and opens the page that helps', async () => {
    const { fake, mount } = await scene(firstStart())
    mount(SignInForm, { method: 'token' })
    await type(ID, 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA')
    field(ID).dispatchEvent(new Event('paste', { bubbles: true }))
    await flushPromises()
    expect(errorAt(ID)).toContain('腾讯云 API 密钥（SecretId），不是 DNSPod Token')
    await click('登录')
    expect(fake.argsOf('accounts:sign-in')).toEqual([])
    await click('打开密钥管理')
    expect(fake.argsOf('app:open-link')).toEqual([['tokens']])
  })

  it('asks for the contact address once, keeps it first, then signs in with the token put right', async () => {
    const { fake, mount } = await scene(firstStart())
    const view = mount(SignInForm, { method: 'token' })
    await type(ID, ` ${TOKEN.replace(',', '，')} `)
    await type('联系邮箱', 'ops@beichen')
    await leave('联系邮箱')
    expect(errorAt('联系邮箱')).toContain('邮箱格式不对')
    await type('联系邮箱', 'ops@beichen.cn')
    await click('登录')
    expect(fake.calls.map((one) => one.channel).filter((name) => name !== 'app:state')).toEqual([
      'app:set-contact',
      'accounts:sign-in'
    ])
    expect(fake.argsOf('app:set-contact')).toEqual([['ops@beichen.cn']])
    expect(fake.argsOf('accounts:sign-in')).toEqual([
      [{ method: 'token', token: TOKEN, name: '', color: 'blue' }]
    ])
    expect(view.emitted('done')).toEqual([['a1']])
  })

  it('does not ask again for a contact address that is known, and gives a further account another colour', async () => {
    const { fake, mount } = await scene(demoState())
    mount(SignInForm, { method: 'token', named: true })
    expect(pageText()).not.toContain('联系邮箱')
    await type(ID, TOKEN)
    await type('名称', ' 客户 A ')
    await click('登录')
    expect(fake.argsOf('accounts:sign-in')[0]?.[0]).toMatchObject({ name: '客户 A', color: 'green' })
  })

  it('shows every missing field at submit and puts the focus on the first', async () => {
    const { fake, mount } = await scene(firstStart())
    mount(SignInForm, { method: 'token' })
    await click('登录')
    expect(errorAt(ID)).not.toBeNull()
    expect(errorAt('联系邮箱')).not.toBeNull()
    expect(document.activeElement).toBe(field(ID))
    expect(fake.calls.map((one) => one.channel)).toEqual(['app:state'])
  })

  it('says what the service answered, with its words in the details, and tries nothing by itself', async () => {
    const { fake, mount } = await scene()
    fake.fail('accounts:sign-in', {
      code: 'API',
      message: { zh: '登录失败。', en: 'Signing in failed.' },
      api: { action: 'User.Detail', code: '-1', kind: 'auth', serverMessage: '登录失败，请检查' }
    })
    mount(SignInForm, { method: 'token' })
    await type(ID, TOKEN)
    await click('登录')
    expect(find('[role=alert]').textContent).toContain('登录失败。')
    expect(pageText()).toContain('登录失败，请检查')
    expect(fake.argsOf('accounts:sign-in')).toHaveLength(1)
    expect(field(ID).value).toBe(TOKEN)
  })

  it('puts a refusal that names the field at the field', async () => {
    const { fake, mount } = await scene()
    fake.fail('accounts:sign-in', {
      code: 'INVALID',
      field: 'token',
      message: { zh: '已停用。', en: 'Off.' }
    })
    mount(SignInForm, { method: 'token' })
    await type(ID, TOKEN)
    await click('登录')
    expect(errorAt(ID)).toContain('已停用。')
  })

  it('tells where to get a token', async () => {
    const { fake, mount } = await scene()
    mount(SignInForm, { method: 'token' })
    await click('在哪里获取')
    expect(fake.argsOf('app:open-link')).toEqual([['tokens']])
  })
})

describe('signing in with e-mail and password', () => {
  async function withCode() {
    const made = await scene(firstStart())
    made.fake.answer('accounts:sign-in', (request) =>
      request.method === 'password' && request.code === '123456'
        ? { status: 'signed-in', accountId: 'a1' }
        : { status: 'code-needed' }
    )
    const view = made.mount(SignInForm, { method: 'password' })
    await type('登录邮箱', 'me@example.com')
    await leave('登录邮箱')
    await type('密码', 'secret')
    await click('登录')
    return { ...made, view }
  }

  it('offers the sign-in address as the contact address', async () => {
    const { fake } = await withCode()
    expect(fake.argsOf('app:set-contact')).toEqual([['me@example.com']])
  })

  it('asks for the D-token’s code when the service does, and sends it with the password', async () => {
    const { fake, view } = await withCode()
    expect(view.emitted('code')).toEqual([[true]])
    expect(pageText()).toContain('这个账号开启了 D 令牌')
    expect(document.activeElement).toBe(field('D 令牌验证码'))
    await type('D 令牌验证码', 'abc')
    await click('验证')
    expect(errorAt('D 令牌验证码')).toContain('验证码只有数字')
    await type('D 令牌验证码', ' 123456 ')
    await click('验证')
    expect(fake.argsOf('accounts:sign-in').at(-1)).toEqual([
      {
        method: 'password',
        email: 'me@example.com',
        password: 'secret',
        code: '123456',
        name: '',
        color: 'blue'
      }
    ])
    expect(view.emitted('done')).toEqual([['a1']])
  })

  it('goes back to the password, which is still there', async () => {
    const { view } = await withCode()
    await click('返回修改密码')
    expect(view.emitted('code')?.at(-1)).toEqual([false])
    expect(field('密码').value).toBe('secret')
  })
})

describe('an unsafe key store', () => {
  it('is explained, and without a passphrase nothing is set', async () => {
    const { fake, mount } = await scene(demoState({ keyStore: 'memory' }))
    mount(SignInForm, { method: 'token' })
    expect(pageText()).toContain('系统密钥库不安全')
    await type(ID, TOKEN)
    await click('登录')
    expect(fake.argsOf('vault:set-passphrase')).toEqual([])
    expect(fake.argsOf('accounts:sign-in')).toHaveLength(1)
  })

  it('can be replaced by a passphrase, checked and set before signing in', async () => {
    const { fake, mount } = await scene(demoState({ keyStore: 'memory' }))
    const view = mount(SignInForm, { method: 'token' })
    await view.find('input[value=passphrase]').setValue()
    await type(ID, TOKEN)
    await type('口令', 'short')
    await leave('口令')
    expect(errorAt('口令')).toContain('至少 8 个字符')
    await type('口令', 'correct horse')
    await type('再输入一次', 'correct house')
    await click('登录')
    expect(errorAt('再输入一次')).toBe('两次输入的口令不一致。')
    await type('再输入一次', 'correct horse')
    await click('登录')
    const order = fake.calls.map((one) => one.channel)
    expect(order.indexOf('vault:set-passphrase')).toBeLessThan(order.indexOf('accounts:sign-in'))
    expect(fake.argsOf('vault:set-passphrase')).toEqual([['correct horse']])
  })
})

describe('renewing', () => {
  it('sends the new token for that account and asks nothing else', async () => {
    const { fake, mount } = await scene(demoState({ keyStore: 'memory' }))
    const view = mount(SignInForm, { method: 'token', account: demoAccount({ id: 'a1' }) })
    expect(pageText()).not.toContain('系统密钥库不安全')
    await type('新的 ID 和 Token', TOKEN)
    await click('验证并保存')
    expect(fake.argsOf('accounts:renew')).toEqual([['a1', { token: TOKEN }]])
    expect(view.emitted('done')).toEqual([['a1']])
  })

  it('sends the password, and the code when it is asked for', async () => {
    const { fake, mount } = await scene()
    fake.answer('accounts:renew', (accountId, renew) =>
      'password' in renew && renew.code ? { status: 'signed-in', accountId } : { status: 'code-needed' }
    )
    mount(SignInForm, { method: 'password', account: demoAccount({ id: 'a1', method: 'password' }) })
    expect(pageText()).not.toContain('登录邮箱')
    await type('密码', 'secret')
    await click('验证并保存')
    await type('D 令牌验证码', '654321')
    await click('验证')
    expect(fake.argsOf('accounts:renew').at(-1)).toEqual(['a1', { password: 'secret', code: '654321' }])
  })
})
