import { afterEach, describe, expect, it } from 'vitest'
import type { Credentials, SessionCookie } from '../../../src/main/dnspod/auth.ts'
import type { Client, ClientOptions } from '../../../src/main/dnspod/client.ts'
import { needsLoginCode } from '../../../src/main/dnspod/errors.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { failureOf, openClient } from './harness.ts'

const person = { origin: 'person' } as const
const background = { origin: 'background' } as const
const HOUR = 3600_000

let sandbox: Sandbox
let client: Client
let clock: FakeClock
afterEach(async () => {
  await client.close()
  await sandbox.stop()
})

async function start(options: SandboxOptions, more: Partial<ClientOptions> & { byPassword?: boolean } = {}) {
  clock = new FakeClock()
  sandbox = await startSandbox({ scenario: 'tiny', dialect: '2012', ...options, now: () => clock.now() })
  const { byPassword, ...rest } = more
  const { token, email, password } = accountOf()
  const credentials: Credentials = byPassword
    ? { method: 'password', email, password }
    : { method: 'token', token }
  client = await openClient({ url: sandbox.url, clock, credentials, ...rest })
}
const accountOf = (): Sandbox['accounts'][number] => {
  const [account] = sandbox.accounts
  if (account === undefined) throw new Error('The scenario has no account')
  return account
}
const codes = (): (string | null)[] => sandbox.log.map(({ code }) => code)

describe('e-mail and password', () => {
  it('sign in as in the document', async () => {
    await start({}, { byPassword: true })
    await client.call('User.Detail', {}, person)
    expect(sandbox.log[0]?.params).toMatchObject({
      login_email: 'try@zonedeck.example',
      login_password: accountOf().password
    })
  })

  it('are refused today, with a word on what to use instead', async () => {
    await start({ dialect: 'today' }, { byPassword: true })
    const error = await failureOf(client.call('Domain.Status', { domain_id: '1', status: 'enable' }, person))
    expect(error).toMatchObject({ code: '8', kind: 'auth' })
    expect(error.advice.zh).toContain('Token')
    expect(client.state().state).toBe('stopped')
  })
})

describe('the D-token', () => {
  it('is asked for once and remembered by its cookie for a month', async () => {
    const cookies: (SessionCookie | null)[] = []
    await start({ scenario: 'dtoken' }, { byPassword: true, onCookie: (cookie) => cookies.push(cookie) })
    expect(needsLoginCode(await failureOf(client.call('User.Detail', {}, person)))).toBe(true)
    expect(
      needsLoginCode(await failureOf(client.call('User.Detail', {}, { ...person, loginCode: '0' })))
    ).toBe(true)
    await client.call('User.Detail', {}, { ...person, loginCode: accountOf().code ?? '' })
    await client.call('User.Detail', {}, background)
    expect(codes()).toEqual(['50', '52', '1', '1'])
    expect(sandbox.log.map(({ params }) => params['login_remember'])).toEqual([
      undefined,
      'yes',
      'yes',
      undefined
    ])
    expect(sandbox.log.map(({ cookie }) => cookie)).toEqual([false, false, false, true])
    expect(cookies).toHaveLength(1)

    await clock.advance(31 * 24 * HOUR)
    expect(needsLoginCode(await failureOf(client.call('User.Detail', {}, background)))).toBe(true)
    expect(sandbox.log.at(-1)?.cookie).toBe(false)
  })

  it('is revived with a kept cookie, and given up when the cookie is no longer accepted', async () => {
    const cookies: (SessionCookie | null)[] = []
    await start({ scenario: 'dtoken' }, { byPassword: true, onCookie: (cookie) => cookies.push(cookie) })
    await client.call('User.Detail', {}, { ...person, loginCode: accountOf().code ?? '' })
    await client.close()
    const { email, password } = accountOf()
    const credentials = { method: 'password', email, password, cookie: cookies[0] ?? null } as const
    client = await openClient({ url: sandbox.url, clock, credentials, onCookie: (one) => cookies.push(one) })
    await client.call('User.Detail', {}, background)
    sandbox.state.remembered = []
    expect((await failureOf(client.call('User.Detail', {}, background))).code).toBe('50')
    expect(cookies.slice(1)).toEqual([null])
  })

  it('is not asked for with a token', async () => {
    await start({ scenario: 'dtoken' })
    await client.call('User.Detail', {}, person)
    expect(codes()).toEqual(['1'])
  })
})

describe.each([
  ['-1', { dialect: '2012', scenario: 'tiny' }, '20481,00000000000000000000000000000000'],
  ['10002', { dialect: 'today', scenario: 'tiny' }, '99999,00000000000000000000000000000000'],
  ['83', { dialect: 'today', scenario: 'locked' }, null],
  ['85', { dialect: 'today', scenario: 'area' }, null],
  ['98', { dialect: 'today', scenario: 'ip' }, null]
] as const)('a sign-in that fails with %s', (code, options, token) => {
  it('is tried once, also after a restart, until a person asks for one more', async () => {
    const store = new MemoryStore()
    await start(options, { store, ...(token === null ? {} : { credentials: { method: 'token', token } }) })
    const credentials: Credentials = { method: 'token', token: token ?? accountOf().token }
    const calls = Array.from({ length: 10 }, () => failureOf(client.call('User.Detail', {}, background)))
    expect((await Promise.all(calls)).map((error) => error.code)).toEqual(Array(10).fill(code))
    expect(codes()).toEqual([code])

    await client.close()
    client = await openClient({ url: sandbox.url, clock, store, credentials })
    await clock.advance(24 * HOUR)
    expect((await failureOf(client.call('User.Detail', {}, background))).code).toBe(code)
    expect(codes()).toEqual([code])
    expect((await failureOf(client.call('User.Detail', {}, { ...person, retry: true }))).code).toBe(code)
    expect((await failureOf(client.call('User.Detail', {}, person))).code).toBe(code)
    expect(codes()).toEqual([code, code])
  })
})

it('renewed credentials end the stop', async () => {
  await start({}, { credentials: { method: 'token', token: '20481,00000000000000000000000000000000' } })
  await failureOf(client.call('User.Detail', {}, background))
  client.renew({ method: 'token', token: accountOf().token })
  await client.call('User.Detail', {}, background)
  expect(codes()).toEqual(['-1', '1'])
})

it.each(['2012', 'today'] as const)(
  'a ban (%s) is waited for: nothing is sent for an hour',
  async (dialect) => {
    await start({ dialect, scenario: 'banned' })
    const error = await failureOf(client.call('Domain.List', {}, background))
    expect(error).toMatchObject({ code: '-8', kind: 'banned', retryAt: clock.now() + HOUR })
    await clock.advance(HOUR - 1)
    await failureOf(client.call('Domain.List', {}, { ...person, retry: true }))
    expect(codes()).toEqual(['-8'])
    await clock.advance(1)
    await client.call('Domain.List', {}, { ...person, retry: true })
    expect(sandbox.breaches.whileBanned).toBe(1)
  }
)

it("-8 of the action itself (an agent's customer) is no ban", async () => {
  await start({ scenario: 'customer' })
  const { domains } = await client.call('Domain.List', {}, person)
  const free = domains.find(({ grade }) => grade.endsWith('Free'))
  const call = client.call('Domain.Status', { domain_id: free?.id ?? '', status: 'disable' }, person)
  expect(await failureOf(call)).toMatchObject({ code: '-8', kind: 'permission' })
  expect(client.state().state).toBe('online')
})

it('a limit is waited for', async () => {
  await start({ scenario: 'limited' })
  for (let i = 0; i < 10; i++) await client.call('Info.Version', {}, background)
  expect(await failureOf(client.call('Info.Version', {}, background))).toMatchObject({ kind: 'throttled' })
  expect(client.state()).toMatchObject({ state: 'limited', until: clock.now() + 300_000 })
  await clock.advance(299_999)
  await failureOf(client.call('Info.Version', {}, background))
  expect(sandbox.breaches.overLimit).toBe(1)
})

it('a suspended service is left alone by background work', async () => {
  await start({ scenario: 'suspended' })
  await failureOf(client.call('Info.Version', {}, background))
  expect(await failureOf(client.call('Info.Version', {}, background))).toMatchObject({ code: 'backoff' })
  expect(codes()).toEqual(['-99'])
})

it('writes go one at a time, reads four at once at most', async () => {
  await start({ scenario: 'tiny' })
  const { domains } = await client.call('Domain.List', {}, person)
  const [id = ''] = domains.map((domain) => domain.id)
  sandbox.faults.inject({ kind: 'latency', ms: 5, times: Infinity })
  await Promise.all([
    ...['a', 'b', 'c'].map((remark) => client.call('Domain.Remark', { domain_id: id, remark }, person)),
    ...Array.from({ length: 12 }, () => client.call('Domain.Info', { domain_id: id }, person))
  ])
  expect(sandbox.breaches).toMatchObject({ overlappingWrites: 0 })
  expect(sandbox.breaches.mostAtOnce).toBeGreaterThan(1)
  expect(sandbox.breaches.mostAtOnce).toBeLessThanOrEqual(5)
})

it('no secret is in an error, in the kept state or in the request log of the client', async () => {
  const store = new MemoryStore()
  const seen: unknown[] = []
  await start({ scenario: 'dtoken' }, { store, byPassword: true, onRequest: (entry) => seen.push(entry) })
  const { email, password, code } = accountOf()
  const error = await failureOf(client.call('User.Detail', {}, person))
  const told = await failureOf(client.call('User.Detail', {}, { ...person, loginCode: '135799' }))
  await client.close()
  const all = [error, told].flatMap((one) => [JSON.stringify(one), String(one), one.stack])
  const text = JSON.stringify([all, store.content, seen, client.state()])
  for (const secret of [email, password, code ?? '', '135799']) expect(text).not.toContain(secret)
})
