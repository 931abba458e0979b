import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox, type SandboxAccount } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open, parse, send, temporaryFolder, type Form, type Row } from './client.ts'

const detail = async (sandbox: Sandbox, account?: SandboxAccount): Promise<Row> =>
  // User.Detail gives an object here.
  (await call(sandbox, 'User.Detail', {}, account)).info['user'] as Row

/** The code of a sign-in by e-mail and password. */
const signIn = async (sandbox: Sandbox, login_email: string, login_password: string): Promise<string> => {
  const reply = await send(sandbox, 'Info.Version', { login_email, login_password, format: 'json' })
  return parse(reply.text).status.code
}

describe('User.Modify', () => {
  const old = () => open({ dialect: '2012' })

  it('changes what is sent, and nothing else', async () => {
    const sandbox = await old()
    const before = await detail(sandbox)
    expect(await code(sandbox, 'User.Modify', { nick: '老李', im: '10000' })).toBe('1')
    expect(await detail(sandbox)).toEqual({ ...before, nick: '老李', im: '10000' })
    expect(await code(sandbox, 'User.Modify', { real_name: '李大明', nick: '' })).toBe('1')
    expect(await detail(sandbox)).toMatchObject({ real_name: '李大明', nick: '老李' })
  })

  it.each([
    ['8', { telephone: '1390000000' }],
    ['8', { telephone: '+8613900000000', im: 'wrong too' }],
    ['9', { im: '1234' }],
    ['9', { im: '012345' }]
  ])('answers %s to %j, and changes nothing', async (expected, form) => {
    const sandbox = await old()
    const before = await detail(sandbox)
    expect(await code(sandbox, 'User.Modify', { ...form, nick: 'x' })).toBe(expected)
    expect(await detail(sandbox)).toEqual(before)
  })

  it('leaves a changed mobile number unverified, the same one verified', async () => {
    const sandbox = await old()
    const { telephone } = await detail(sandbox)
    await call(sandbox, 'User.Modify', { telephone: String(telephone), nick: 'x' })
    expect((await detail(sandbox))['telephone_verified']).toBe('yes')
    await call(sandbox, 'User.Modify', { telephone: '15900000000' })
    expect(await detail(sandbox)).toMatchObject({ telephone: '15900000000', telephone_verified: 'no' })
  })

  it('that changes nothing is counted, and not logged', async () => {
    const sandbox = await old()
    const { nick } = await detail(sandbox)
    const { log } = await call(sandbox, 'User.Log')
    expect(await code(sandbox, 'User.Modify', { nick: String(nick) })).toBe('1')
    expect(sandbox.breaches.unchanged).toBe(1)
    expect((await call(sandbox, 'User.Log')).log).toEqual(log)
  })
})

describe('Userpasswd.Modify', () => {
  it('lets only the new password sign in', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { email, password } = sandbox.accounts[0]!
    const change = { old_password: password, new_password: '新的密码 & more' }
    expect(await code(sandbox, 'Userpasswd.Modify', change)).toBe('1')
    expect(await signIn(sandbox, email, password)).toBe('-1')
    expect(await signIn(sandbox, email, '新的密码 & more')).toBe('1')
    // The old one is wrong now, and the new one is the one to change.
    expect(await code(sandbox, 'Userpasswd.Modify', { ...change, new_password: 'third-one' })).toBe('8')
    const again = { old_password: '新的密码 & more', new_password: 'third-one' }
    expect(await code(sandbox, 'Userpasswd.Modify', again)).toBe('1')
    expect(await signIn(sandbox, email, 'third-one')).toBe('1')
  })

  it('refuses a new password that is short, long or the old one', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { email, password } = sandbox.accounts[0]!
    for (const new_password of ['', '12345', 'x'.repeat(33), password])
      expect(await code(sandbox, 'Userpasswd.Modify', { old_password: password, new_password })).toBe('9')
    expect(await signIn(sandbox, email, password)).toBe('1')
  })
})

describe('Useremail.Modify', () => {
  const setup = async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    const { email, password } = sandbox.accounts[0]!
    const change = (form: Form) =>
      code(sandbox, 'Useremail.Modify', {
        old_email: email,
        new_email: 'new@zonedeck.example',
        password,
        ...form
      })
    return { sandbox, email, password, change }
  }

  it('lets only the new address sign in', async () => {
    const { sandbox, email, password, change } = await setup()
    expect(await change({ old_email: email.toUpperCase() })).toBe('1')
    expect(await signIn(sandbox, email, password)).toBe('-1')
    expect(await signIn(sandbox, 'New@zonedeck.example', password)).toBe('1')
    expect((await detail(sandbox))['email']).toBe('new@zonedeck.example')
    expect(sandbox.accounts[0]!.email).toBe('new@zonedeck.example')
    const other = sandbox.accounts[1]!
    expect(await signIn(sandbox, other.email, other.password)).toBe('1')
  })

  it('counts the failures of both addresses to the same account', async () => {
    const { sandbox, email, change } = await setup()
    for (let i = 0; i < 30; i++) expect(await signIn(sandbox, email, `wrong ${i}`)).toBe('-1')
    expect(await change({})).toBe('1')
    expect(await signIn(sandbox, 'new@zonedeck.example', 'wrong')).toBe('-8')
  })

  it('refuses a wrong old one, a new one that is none or taken, and a wrong password', async () => {
    const { sandbox, email, password, change } = await setup()
    expect(await change({ old_email: 'other@zonedeck.example' })).toBe('8')
    for (const new_email of ['', 'nobody', 'a@b', 'a b@zonedeck.example', email, sandbox.accounts[1]!.email])
      expect(await change({ new_email })).toBe('9')
    expect(await change({ password: 'wrong' })).toBe('10')
    expect(await signIn(sandbox, email, password)).toBe('1')
  })
})

describe('a changed password and address', () => {
  it('survive a restart, and the file holds no password', async () => {
    const stateFile = join(await temporaryFolder(), 'state.json')
    const first = await open({ stateFile, dialect: '2012' })
    const { email, password } = first.accounts[0]!
    await call(first, 'Userpasswd.Modify', { old_password: password, new_password: 'kept-password' })
    const moved = { old_email: email, new_email: 'kept@zonedeck.example', password: 'kept-password' }
    expect(await code(first, 'Useremail.Modify', moved)).toBe('1')
    await first.stop()
    expect(await readFile(stateFile, 'utf8')).not.toMatch(/kept-password|-sandbox-/)

    const second = await startSandbox({ stateFile })
    try {
      expect(second.damagedFile).toBeNull()
      expect(second.accounts[0]!.email).toBe('kept@zonedeck.example')
      expect(await signIn(second, 'kept@zonedeck.example', 'kept-password')).toBe('1')
      expect(await signIn(second, 'kept@zonedeck.example', password)).toBe('-1')
      expect(await signIn(second, email, 'kept-password')).toBe('-1')
    } finally {
      await second.stop()
    }
  })

  it('are salted: the same password of two users is two hashes', async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    for (const account of sandbox.accounts) {
      const form = { old_password: account.password, new_password: 'the-same-one' }
      expect(await code(sandbox, 'Userpasswd.Modify', form, account)).toBe('1')
    }
    const hashes = [...sandbox.state.users.values()].map(({ passwordHash }) => passwordHash)
    expect(new Set(hashes).size).toBe(2)
  })
})

describe('Telephoneverify.Code', () => {
  const setup = async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    const account = sandbox.accounts[1]!
    const ask = async (telephone: string) =>
      (await call(sandbox, 'Telephoneverify.Code', { telephone }, account)).user
    return { sandbox, account, ask }
  }

  it("gives a code in the document's words, and the number is verified once the message arrives", async () => {
    const { sandbox, account, ask } = await setup()
    expect((await detail(sandbox, account))['telephone_verified']).toBe('no')
    const { verify_code, verify_desc } = await ask('15913810101')
    expect(verify_code).toMatch(/^\d{6}$/)
    expect(String(verify_desc)).toContain(
      `请使用 15913810101 编辑短信，将 ${String(verify_code)} 发送至号码 `
    )
    expect(sandbox.state.receiveSms('15913810101', '000000')).toBe(false)
    expect(sandbox.state.receiveSms('15913810102', String(verify_code))).toBe(false)
    expect((await detail(sandbox, account))['telephone_verified']).toBe('no')
    expect(sandbox.state.receiveSms('15913810101', String(verify_code))).toBe(true)
    expect(await detail(sandbox, account)).toMatchObject({
      telephone: '15913810101',
      telephone_verified: 'yes'
    })
    expect(sandbox.state.receiveSms('15913810101', String(verify_code))).toBe(false)
  })

  it('answers 5 to what is no mobile number, and 4 to a verified user', async () => {
    const { sandbox, account } = await setup()
    for (const telephone of ['', '110', '25913810101', '159138101010'])
      expect(await code(sandbox, 'Telephoneverify.Code', { telephone }, account)).toBe('5')
    expect(await code(sandbox, 'Telephoneverify.Code', { telephone: '110' })).toBe('4')
  })

  it('gives a code that is void once another was asked for, or the number was changed', async () => {
    const { sandbox, account, ask } = await setup()
    const first = String((await ask('15913810101'))['verify_code'])
    const second = String((await ask('15913810102'))['verify_code'])
    expect(sandbox.state.receiveSms('15913810101', first)).toBe(false)
    await call(sandbox, 'User.Modify', { telephone: '15913810103' }, account)
    expect(sandbox.state.receiveSms('15913810102', second)).toBe(false)
  })

  it('leaves its code in the state as a hash', async () => {
    const { sandbox, ask } = await setup()
    const { verify_code } = await ask('15913810101')
    const users = JSON.stringify(sandbox.state.snapshot().users)
    expect(users).toContain('15913810101')
    expect(users).not.toContain(`"${String(verify_code)}"`)
  })
})

describe('User.Log', () => {
  it('tells newest first what was done, by the API and on the web site', async () => {
    const sandbox = await open({ dialect: '2012', now: () => Date.UTC(2026, 10, 23, 3, 17, 55) })
    const { email, password } = sandbox.accounts[0]!
    const before = (await call(sandbox, 'User.Log')).log
    expect(before.length).toBeGreaterThan(0)
    for (const line of before) expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d: 127\.0\.0\.1 \S/)
    await call(sandbox, 'User.Modify', { nick: 'x' })
    sandbox.clock.advance(1000)
    await call(sandbox, 'Userpasswd.Modify', { old_password: password, new_password: 'another' })
    sandbox.clock.advance(1000)
    await call(sandbox, 'Useremail.Modify', {
      old_email: email,
      new_email: 'n@zonedeck.example',
      password: 'another'
    })
    expect((await call(sandbox, 'User.Log')).log).toEqual([
      '2026-11-23 11:17:57(API): 127.0.0.1 修改用户资料 423255',
      '2026-11-23 11:17:56(API): 127.0.0.1 修改用户资料 423255',
      '2026-11-23 11:17:55(API): 127.0.0.1 修改用户资料 423255',
      ...before
    ])
  })

  it('names the domains that were added, to their own account alone', async () => {
    const sandbox = await open({ dialect: 'today', scenario: 'default' })
    const other = (await call(sandbox, 'User.Log', {}, sandbox.accounts[1])).log
    const { domain } = await call(sandbox, 'Domain.Create', { domain: 'new.example' })
    const [line] = (await call(sandbox, 'User.Log')).log
    expect(line).toMatch(
      new RegExp(`\\(API\\): \\(127\\.0\\.0\\.1\\) 添加域名 new\\.example \\(${String(domain['id'])}\\)$`)
    )
    expect((await call(sandbox, 'User.Log', {}, sandbox.accounts[1])).log).toEqual(other)
  })

  it('names the domains that were removed, whose own log is gone', async () => {
    const sandbox = await open({ dialect: 'today' })
    const domain_id = domainId(sandbox, 'tiny-two.example')
    await call(sandbox, 'Domain.Remove', { domain_id })
    const [line] = (await call(sandbox, 'User.Log')).log
    expect(line).toMatch(/\(API\): \(127\.0\.0\.1\) 删除域名 tiny-two\.example \(\d+\)$/)
    expect(line).toContain(`(${domain_id})`)
  })

  it('keeps 2000 lines', async () => {
    const sandbox = await open({ dialect: '2012' })
    const user = sandbox.state.users.get(sandbox.accounts[0]!.userId)!
    user.log = Array.from({ length: 2000 }, (_, i) => `line ${i}`)
    await call(sandbox, 'User.Modify', { nick: 'x' })
    const { log } = await call(sandbox, 'User.Log')
    expect(log).toHaveLength(2000)
    expect(log[1]).toBe('line 0')
  })

  it('refused changes leave no trace in it', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { log } = await call(sandbox, 'User.Log')
    await call(sandbox, 'Userpasswd.Modify', { old_password: 'wrong', new_password: 'another' })
    expect((await call(sandbox, 'User.Log')).log).toEqual(log)
  })
})

describe('today', () => {
  it.each(['User.Modify', 'Userpasswd.Modify', 'Useremail.Modify', 'Telephoneverify.Code'])(
    '%s is abolished, and changes nothing',
    async (action) => {
      const sandbox = await open({ dialect: 'today' })
      const { email, password } = sandbox.accounts[0]!
      const before = structuredClone(sandbox.state.snapshot().users)
      const form = {
        nick: 'x',
        telephone: '15913810101',
        old_password: password,
        new_password: 'another',
        old_email: email,
        new_email: 'n@zonedeck.example',
        password
      }
      expect(await code(sandbox, action, form)).toBe('-99')
      expect(sandbox.state.snapshot().users).toEqual(before)
    }
  )

  it('has the log of the account', async () => {
    const { log } = await call(await open({ dialect: 'today' }), 'User.Log')
    expect(log[0]).toContain('登陆 成功')
  })
})
