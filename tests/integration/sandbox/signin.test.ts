import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open, parse, send, type Form } from './client.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Asked {
  code: string
  message: string
  cookie: string | null
}

const ask = async (sandbox: Sandbox, form: Form, cookie?: string): Promise<Asked> => {
  const reply = await send(
    sandbox,
    'Info.Version',
    { format: 'json', ...form },
    cookie ? { Cookie: cookie } : {}
  )
  return { ...parse(reply.text).status, cookie: reply.headers.get('set-cookie') }
}

describe('signing in today', () => {
  it('takes a token, and nothing else', async () => {
    const sandbox = await open({ dialect: 'today' })
    const { token, email, password } = sandbox.accounts[0]!
    expect((await ask(sandbox, { login_token: token })).code).toBe('1')
    expect((await ask(sandbox, {})).code).toBe('-1')
    const byEmail = await ask(sandbox, { login_email: email, login_password: password })
    expect(byEmail).toMatchObject({ code: '8', message: 'Prohibit req by email, Request by token' })
  })

  it('tells a wrong token from an unknown id', async () => {
    const sandbox = await open({ dialect: 'today' })
    const id = sandbox.accounts[0]!.token.split(',')[0]!
    expect((await ask(sandbox, { login_token: `${id},0000` })).code).toBe('-1')
    expect((await ask(sandbox, { login_token: '99999,0000' })).code).toBe('10002')
    expect((await ask(sandbox, { login_token: 'AKIDexample' })).code).toBe('10002')
  })
})

describe('signing in as in 2012', () => {
  it('takes e-mail and password, and a token too', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { token, email, password } = sandbox.accounts[0]!
    expect((await ask(sandbox, { login_email: email, login_password: password })).code).toBe('1')
    expect((await ask(sandbox, { login_email: email.toUpperCase(), login_password: password })).code).toBe(
      '1'
    )
    expect((await ask(sandbox, { login_email: email, login_password: 'wrong' })).code).toBe('-1')
    expect((await ask(sandbox, { login_email: 'no@zonedeck.example', login_password: password })).code).toBe(
      '-1'
    )
    expect((await ask(sandbox, { login_token: token })).code).toBe('1')
    expect((await ask(sandbox, { login_token: '99999,0000' })).code).toBe('-1')
  })

  it('refuses a code for an account without a D-token', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { email, password } = sandbox.accounts[0]!
    expect((await ask(sandbox, { login_email: email, login_password: password, login_code: '1' })).code).toBe(
      '51'
    )
  })
})

describe('the D-token', () => {
  const setup = async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'dtoken' })
    const { email, password, code, userId } = sandbox.accounts[0]!
    return { sandbox, form: { login_email: email, login_password: password }, right: code!, userId }
  }

  it('asks for a code, refuses a wrong one, and gives a cookie for a month', async () => {
    const { sandbox, form, right, userId } = await setup()
    expect((await ask(sandbox, form)).code).toBe('50')
    expect((await ask(sandbox, { ...form, login_code: '000000' })).code).toBe('52')
    const first = await ask(sandbox, { ...form, login_code: right })
    expect(first.code).toBe('1')
    expect(first.cookie).toMatch(new RegExp(`^t${userId}=[0-9a-f]{32}; Expires=.* GMT; Path=/$`))
    const cookie = first.cookie?.split(';')[0]
    const again = await ask(sandbox, form, `other=1; ${cookie}`)
    expect(again).toMatchObject({ code: '1', cookie: null })
    sandbox.clock.advance(30 * DAY - MINUTE)
    expect((await ask(sandbox, form, cookie)).code).toBe('1')
    sandbox.clock.advance(MINUTE)
    expect((await ask(sandbox, form, cookie)).code).toBe('50')
  })

  it('gives no cookie where none is wanted, and takes no other', async () => {
    const { sandbox, form, right, userId } = await setup()
    expect((await ask(sandbox, { ...form, login_code: right, login_remember: 'no' })).cookie).toBeNull()
    expect((await ask(sandbox, form, `t${userId}=`)).code).toBe('50')
    expect((await ask(sandbox, form, `t${userId}=${'0'.repeat(32)}`)).code).toBe('50')
  })

  it('is remembered also where the action itself refuses, and for its own account alone', async () => {
    const { sandbox, form, right, userId } = await setup()
    const refused = await send(sandbox, 'Domain.Info', {
      ...form,
      format: 'json',
      login_code: right,
      domain_id: 1
    })
    expect(parse(refused.text).status.code).toBe('6')
    const cookie = refused.headers.get('set-cookie')!.split(';')[0]!
    expect((await ask(sandbox, form, cookie)).code).toBe('1')
    const other = sandbox.accounts[1]!
    other.code = '135790'
    const theirs = { login_email: other.email, login_password: other.password }
    expect((await ask(sandbox, theirs, cookie.replace(`t${userId}`, `t${other.userId}`))).code).toBe('50')
  })

  it('bans the account for an hour at the 31st wrong code, and a missing one is no failure', async () => {
    const { sandbox, form, right } = await setup()
    for (let i = 0; i < 40; i++) expect((await ask(sandbox, form)).code).toBe('50')
    for (let i = 0; i < 30; i++) expect((await ask(sandbox, { ...form, login_code: `${i}` })).code).toBe('52')
    expect((await ask(sandbox, { ...form, login_code: 'x' })).code).toBe('-8')
    expect((await ask(sandbox, { ...form, login_code: right })).code).toBe('-8')
    sandbox.clock.advance(60 * MINUTE)
    expect((await ask(sandbox, { ...form, login_code: right })).code).toBe('1')
  })

  it('is needed to manage a domain whose owner has one: 54', async () => {
    const { sandbox } = await setup()
    const form = { domain_id: domainId(sandbox, 'guarded.example') }
    expect(await code(sandbox, 'Record.List', form, sandbox.accounts[1])).toBe('54')
    expect(await code(sandbox, 'Record.List', form, sandbox.accounts[0])).toBe('1')
  })
})

describe('too many failures', () => {
  const wrong = (sandbox: Sandbox): Promise<Asked> =>
    ask(sandbox, { login_email: sandbox.accounts[0]!.email, login_password: 'wrong' })

  it('ban the account for an hour at the 31st within five minutes', async () => {
    const sandbox = await open({ dialect: '2012' })
    for (let i = 0; i < 30; i++) expect((await wrong(sandbox)).code).toBe('-1')
    expect(sandbox.breaches.refusedAgain).toBe(29)
    expect(await code(sandbox, 'Info.Version')).toBe('1')
    expect((await wrong(sandbox)).code).toBe('-8')
    // Also by token, which is right.
    expect(await code(sandbox, 'Info.Version')).toBe('-8')
    sandbox.clock.advance(60 * MINUTE)
    expect(await code(sandbox, 'Info.Version')).toBe('1')
  })

  it('do not when they are spread', async () => {
    const sandbox = await open({ dialect: '2012' })
    for (let i = 0; i < 62; i++) {
      sandbox.clock.advance(10_001)
      expect((await wrong(sandbox)).code).toBe('-1')
    }
  })

  it('are counted by account', async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    for (let i = 0; i < 31; i++) await wrong(sandbox)
    expect(await code(sandbox, 'Info.Version', {}, sandbox.accounts[1])).toBe('1')
  })
})

describe('what the service holds against an account', () => {
  it.each([
    ['locked', '83'],
    ['area', '85'],
    ['ip', '98'],
    ['banned', '-8'],
    ['suspended', '-99']
  ])('scenario %s answers %s', async (scenario, expected) => {
    const sandbox = await open({ scenario })
    const answer = await call(sandbox, 'Domain.List')
    expect(answer.status.code).toBe(expected)
    expect(answer.status.message).not.toBe('Unknown error')
  })

  it('an hourly limit answers -2 until the hour is over', async () => {
    const sandbox = await open({ scenario: 'limited' })
    for (let i = 0; i < 10; i++) {
      expect(await code(sandbox, 'Info.Version')).toBe('1')
      sandbox.clock.advance(MINUTE)
    }
    expect(await code(sandbox, 'Info.Version')).toBe('-2')
    expect(sandbox.breaches.overLimit).toBe(1)
    sandbox.clock.advance(50 * MINUTE)
    expect(await code(sandbox, 'Info.Version')).toBe('1')
    expect(await code(sandbox, 'Info.Version')).toBe('-2')
  })

  it('is 3600 requests an hour by itself, and can be set', async () => {
    const sandbox = await open()
    expect(sandbox.limits.requestsPerHour).toBe(3600)
    sandbox.limits.requestsPerHour = 1
    expect([await code(sandbox, 'Info.Version'), await code(sandbox, 'Info.Version')]).toEqual(['1', '-2'])
    sandbox.pardon()
    expect(await code(sandbox, 'Info.Version')).toBe('1')
  })
})
