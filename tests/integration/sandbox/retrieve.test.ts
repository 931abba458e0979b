import { describe, expect, it } from 'vitest'
import type { SandboxAccount } from '../../../src/sandbox/index.ts'
import { AGENT, call, open } from './client.ts'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 23, 4)
const LOST = 'lost-and-found.example'
const ADMIN = `admin@${LOST}`

const setup = async () => {
  const sandbox = await open({ dialect: '2012', scenario: 'people', now: () => NOON })
  const [mine, partner, company] = sandbox.accounts
  const domain = sandbox.state.find(LOST)!
  const sendCode = async (form = {}, account?: SandboxAccount): Promise<string> =>
    (await call(sandbox, 'Domain.Acquiresend', { domain: LOST, email: ADMIN, ...form }, account)).status.code
  const validate = async (code: string, form = {}, account?: SandboxAccount): Promise<string> =>
    (await call(sandbox, 'Domain.Acquirevalidate', { domain: LOST, code, ...form }, account)).status.code
  const mailed = (): string => sandbox.inbox.at(-1)!.code
  /** A code that is surely not the one mailed last. */
  const wrong = (): string => `${mailed() === '000000' ? 1 : 0}00000`
  return {
    sandbox,
    domain,
    mine: mine!,
    partner: partner!,
    company: company!,
    sendCode,
    validate,
    mailed,
    wrong
  }
}

describe('retrieving a domain', () => {
  it('lists addresses, mails a code, and moves the domain to who sends it back', async () => {
    const { sandbox, domain, mine, partner, sendCode, validate, mailed } = await setup()
    const { records } = await call(sandbox, 'Record.List', { domain_id: domain.id }, partner)
    expect(await call(sandbox, 'Domain.Acquire', { domain: ' Lost-And-Found.Example ' })).toMatchObject({
      status: { code: '1' },
      emails: [ADMIN]
    })
    expect(sandbox.inbox).toEqual([])
    expect(await sendCode({ email: ADMIN.toUpperCase() })).toBe('1')
    expect(sandbox.inbox).toEqual([
      {
        to: ADMIN,
        subject: expect.stringContaining(LOST),
        text: expect.stringContaining(mailed()),
        code: mailed(),
        at: NOON
      }
    ])
    expect(mailed()).toMatch(/^\d{6}$/)
    expect(await validate(mailed())).toBe('1')
    expect(domain.ownerId).toBe(mine.userId)
    expect((await call(sandbox, 'Record.List', { domain_id: domain.id })).records).toEqual(records)
    expect((await call(sandbox, 'Record.List', { domain_id: domain.id }, partner)).status.code).toBe('9')
    expect(domain.log[0]).toContain('取回域名')
    // What is one's own cannot be retrieved again.
    expect(await validate(mailed())).toBe('10')
  })

  it('takes the addresses that the registrar knows, when it knows some', async () => {
    const { sandbox, domain, sendCode, mailed } = await setup()
    domain.contacts = ['li@registrant.example', 'wang@registrant.example']
    expect((await call(sandbox, 'Domain.Acquire', { domain: LOST })).emails).toEqual(domain.contacts)
    expect(await sendCode()).toBe('16')
    expect(await sendCode({ email: 'wang@registrant.example' })).toBe('1')
    expect(sandbox.inbox).toMatchObject([{ to: 'wang@registrant.example', code: mailed() }])
  })

  it('refuses a wrong code, and after five of them the right one too', async () => {
    const { domain, partner, sendCode, validate, mailed, wrong } = await setup()
    await sendCode()
    for (let i = 0; i < 4; i++) expect(await validate(wrong())).toBe('15')
    expect(await validate('')).toBe('15')
    expect(await validate(mailed())).toBe('15')
    expect(domain.ownerId).toBe(partner.userId)
    await sendCode()
    expect(await validate(mailed())).toBe('1')
  })

  it('refuses a code half an hour after it was sent', async () => {
    const { sandbox, sendCode, validate, mailed } = await setup()
    await sendCode()
    sandbox.clock.advance(30 * MINUTE)
    expect(await validate(mailed())).toBe('15')
    await sendCode()
    sandbox.clock.advance(30 * MINUTE - 1)
    expect(await validate(mailed())).toBe('1')
  })

  it('takes the last code alone, for the account and domain it was sent for', async () => {
    const { sandbox, mine, partner, sendCode, validate, mailed } = await setup()
    const other = sandbox.state.addDomain({
      name: 'other-lost.example',
      grade: 'DP_Free',
      ownerId: partner.userId,
      createdOn: '2011-10-13 11:33:47'
    })
    const stranger = sandbox.accounts[2]!
    sandbox.state.users.get(stranger.userId)!.kind = 'personal'
    await sendCode()
    expect(await validate(mailed(), {}, stranger)).toBe('16')
    expect(await validate(mailed(), { domain: other.name })).toBe('16')
    const first = mailed()
    do await sendCode()
    while (mailed() === first)
    expect(await validate(first)).toBe('15')
    expect(await validate(mailed())).toBe('1')
    expect(other.ownerId).toBe(partner.userId)
    expect(sandbox.state.find(LOST)!.ownerId).toBe(mine.userId)
  })

  it('looks at the domain again before it moves it', async () => {
    const { domain, partner, sendCode, validate, mailed } = await setup()
    await sendCode()
    domain.lock = { codeHash: '', start: '2026-11-23', end: '2026-11-24' }
    expect(await validate(mailed())).toBe('12')
    domain.lock = null
    domain.state = 'spam'
    expect(await validate(mailed())).toBe('11')
    expect(domain.ownerId).toBe(partner.userId)
  })

  it.each([
    ['', '6'],
    ['a b.example', '6'],
    ['a..example', '6'],
    ['lost_and_found!.example', '6'],
    ['中文示例.测试', '7'],
    ['xn--fiq228c.example', '7'],
    ['example', '8'],
    ['www.example', '8'],
    ['192.0.2.1', '8'],
    ['-lost.example', '8'],
    ['free.tk', '9'],
    ['tiny-two.example', '10']
  ])('answers %j with code %s', async (domain, expected) => {
    const { sandbox } = await setup()
    for (const action of ['Domain.Acquire', 'Domain.Acquiresend', 'Domain.Acquirevalidate'])
      expect((await call(sandbox, action, { domain })).status.code).toBe(expected)
  })
})

describe('the inbox', () => {
  it('is read at GET /inbox, as JSON, without signing in, and is no request of the service', async () => {
    const { sandbox, sendCode } = await setup()
    const read = async (): Promise<unknown> => {
      const response = await fetch(`${sandbox.url}/inbox`, { headers: { 'User-Agent': 'Mozilla/5.0' } })
      expect(response.headers.get('content-type')).toContain('application/json')
      return response.json()
    }
    expect(await read()).toEqual([])
    await sendCode()
    const logged = sandbox.log.length
    expect(await read()).toEqual(sandbox.inbox)
    expect(sandbox.inbox).toHaveLength(1)
    expect(sandbox.log).toHaveLength(logged)
    expect(sandbox.breaches.userAgent).toBe(0)
    const posted = await fetch(`${sandbox.url}/inbox`, { method: 'POST', headers: { 'User-Agent': AGENT } })
    expect(await posted.text()).not.toContain(ADMIN)
  })

  it('keeps the thousand newest', async () => {
    const { sandbox, sendCode } = await setup()
    const old = { to: 'x', subject: '', text: '', code: '', at: 0 }
    sandbox.inbox.push(...Array.from({ length: 1000 }, () => ({ ...old })))
    await sendCode()
    expect(sandbox.inbox).toHaveLength(1000)
    expect(sandbox.inbox.at(-1)).toMatchObject({ to: ADMIN })
  })
})
