import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bench, CONTACT, signIn } from './harness.ts'

const WRONG = '20481,00000000000000000000000000000000'

describe('with a token', () => {
  it('takes one request, keeps the account, and needs none after a restart', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    expect(b.sent()).toEqual(['User.Detail'])
    const [account] = (await app.call('app:state')).accounts
    expect(account).toMatchObject({
      id,
      kind: 'dnspod',
      method: 'token',
      name: 't•••@zonedeck.example',
      maskedEmail: 't•••@zonedeck.example',
      hasCredentials: true,
      service: { state: 'online' }
    })
    await app.close()

    const again = await b.start()
    expect(b.sent()).toEqual([])
    expect(await again.call('app:state')).toMatchObject({
      keyStore: 'secure',
      maskedContact: 'o•••@example.org',
      activeAccountId: id,
      accounts: [{ id, hasCredentials: true }]
    })
    expect((await again.call('domains:refresh', id)).domains).toHaveLength(2)
  })

  it('reads a pasted token kindly, and sends it clean', async () => {
    const b = await bench()
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const token = ` ${b.sandbox.accounts[0]!.token.replace(',', '，')} `
    await app.call('accounts:sign-in', { method: 'token', token, name: '', color: 'blue' })
    expect(b.sandbox.log[0]?.params['login_token']).toBe(b.sandbox.accounts[0]!.token)
  })

  it.each([
    ['AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', /SecretId/],
    ['Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', /SecretKey/],
    ['6b5976c68aba5b14a0558b77c17c3932', /ID/],
    ['hello', /DNSPod/]
  ])('explains %s without asking the service', async (token, words) => {
    const b = await bench()
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const error = await app.fail('accounts:sign-in', { method: 'token', token, name: '', color: 'blue' })
    expect(error).toMatchObject({ code: 'INVALID', field: 'token' })
    expect(error.message.en).toMatch(words)
    expect(b.sent()).toEqual([])
  })

  it('asks for the contact address first, and sends it', async () => {
    const b = await bench()
    const app = await b.start()
    const token = b.sandbox.accounts[0]!.token
    const request = { method: 'token', token, name: '', color: 'blue' } as const
    expect(await app.fail('accounts:sign-in', request)).toMatchObject({ code: 'CONTACT_NEEDED' })
    expect(await app.fail('app:set-contact', 'nobody')).toMatchObject({ code: 'INVALID', field: 'email' })
    expect(b.sent()).toEqual([])
    await app.call('app:set-contact', CONTACT)
    await app.call('accounts:sign-in', request)
    expect(b.sandbox.log[0]?.userAgent).toBe(`Zonedeck/0.1.0 (${CONTACT})`)
    expect(b.sandbox.breaches.userAgent).toBe(0)
  })

  it('that is wrong: one attempt, named at its field, and nothing is kept', async () => {
    const b = await bench()
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const request = { method: 'token', token: WRONG, name: '', color: 'blue' } as const
    expect(await app.fail('accounts:sign-in', request)).toMatchObject({
      code: 'API',
      field: 'token',
      api: { kind: 'auth' }
    })
    expect(b.sent()).toEqual(['User.Detail'])
    await b.clock.advance(3600_000)
    expect(b.sent()).toEqual([])
    expect((await app.call('app:state')).accounts).toEqual([])
    await app.close()
    expect((await (await b.start()).call('app:state')).accounts).toEqual([])
    expect(b.sent()).toEqual([])
  })

  it('of an account that is here already renews that account', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    expect(await signIn(app, b)).toBe(id)
    expect((await app.call('app:state')).accounts).toHaveLength(1)
    expect((await app.call('domains:refresh', id)).domains).toHaveLength(2)
  })
})

describe('a token that is refused later', () => {
  it('stops everything after one attempt, also after a restart, until a person acts', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    await app.call('domains:refresh', id)
    b.sent()
    const account = b.sandbox.accounts[0]!
    const good = account.token
    account.token = '20481,ffffffffffffffffffffffffffffffff'
    expect(await app.fail('domains:refresh', id)).toMatchObject({ code: 'API', api: { kind: 'auth' } })
    expect(b.sent()).toHaveLength(1)
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('stopped')
    expect(await app.fail('domains:refresh', id)).toMatchObject({ code: 'API', api: { kind: 'auth' } })
    await b.clock.advance(2 * 3600_000)
    expect(b.sent()).toEqual([])
    await app.close()

    const again = await b.start()
    expect((await again.call('app:state')).accounts[0]?.service.state).toBe('stopped')
    await again.fail('domains:refresh', id)
    await b.clock.advance(2 * 3600_000)
    expect(b.sent()).toEqual([])
    expect((await again.call('domains:cached', id))?.domains).toHaveLength(2)

    // A person asks for one attempt: exactly one more.
    await again.fail('accounts:retry', id)
    expect(b.sent()).toEqual(['User.Detail'])
    account.token = good
    await again.call('accounts:retry', id)
    expect((await again.call('domains:refresh', id)).domains).toHaveLength(2)
  })

  it('is replaced by a new one; one of another user or a wrong one is not taken', async () => {
    const b = await bench({ scenario: 'dtoken' })
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const [, partner] = b.sandbox.accounts
    const token = partner!.token
    const signedIn = await app.call('accounts:sign-in', { method: 'token', token, name: 'P', color: 'red' })
    expect(signedIn.status).toBe('signed-in')
    const id = (await app.call('app:state')).activeAccountId!
    partner!.token = '20482,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    await app.fail('domains:refresh', id)
    expect(await app.fail('accounts:renew', id, { token: WRONG })).toMatchObject({ field: 'token' })
    await app.call('accounts:renew', id, { token: partner!.token })
    await app.call('domains:refresh', id)
    await app.close()
    expect((await (await b.start()).call('app:state')).accounts).toMatchObject([
      { id, name: 'P', color: 'red' }
    ])
  })

  it("another account's token is never used for it, while it is tried or afterwards", async () => {
    const b = await bench({ scenario: 'dtoken' })
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const [owner, partner] = b.sandbox.accounts
    const token = partner!.token
    await app.call('accounts:sign-in', { method: 'token', token, name: 'P', color: 'red' })
    const id = (await app.call('app:state')).activeAccountId!
    await app.call('domains:refresh', id)
    const tried = async () => {
      // What else the account asks for meanwhile waits for no other's credentials.
      const renewal = app.fail('accounts:renew', id, { token: owner!.token })
      await Promise.allSettled([app.call('domains:refresh', id), renewal])
      expect(await renewal).toMatchObject({ code: 'INVALID', field: 'token' })
      const used = b.sandbox.log.filter(({ params }) => params['login_token'] === owner!.token)
      expect(used.map(({ action }) => action)).toEqual(['User.Detail'])
      b.sent()
    }
    await tried()
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('online')
    partner!.token = '20482,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    await app.fail('domains:refresh', id)
    b.sent()
    await tried()
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('stopped')
    expect(await app.fail('domains:refresh', id)).toMatchObject({ api: { kind: 'auth' } })
    await b.pass(2 * 3600_000)
    expect(b.sent()).toEqual([])
    await app.call('accounts:renew', id, { token: partner!.token })
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('online')
    await app.call('domains:refresh', id)
  })

  it('stays stopped when the attempt to renew it gets no answer', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    const account = b.sandbox.accounts[0]!
    account.token = '20481,ffffffffffffffffffffffffffffffff'
    await app.fail('domains:refresh', id)
    b.sent()
    b.network.on = false
    expect(await app.fail('accounts:renew', id, { token: account.token })).toMatchObject({ code: 'OFFLINE' })
    b.network.on = true
    app.networkBack()
    await b.pass(3600_000)
    await app.fail('domains:refresh', id)
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('stopped')
    expect(b.sent()).toEqual([])
  })

  it('is replaced as well by signing in anew as the same user', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    b.sandbox.accounts[0]!.token = '20481,ffffffffffffffffffffffffffffffff'
    await app.fail('domains:refresh', id)
    expect(await signIn(app, b)).toBe(id)
    expect((await app.call('domains:refresh', id)).domains).toHaveLength(2)
    await app.close()
    expect((await (await b.start()).call('domains:refresh', id)).domains).toHaveLength(2)
  })

  it('a slip while renewing working credentials does not lose them', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    expect(await app.fail('accounts:renew', id, { token: WRONG })).toMatchObject({ field: 'token' })
    expect((await app.call('domains:refresh', id)).domains).toHaveLength(2)
  })
})

it.each([
  ['locked', '83'],
  ['area', '85'],
  ['ip', '98']
])('scenario %s: code %s is one attempt with advice', async (scenario, code) => {
  const b = await bench({ scenario })
  const app = await b.start()
  await app.call('app:set-contact', CONTACT)
  const token = b.sandbox.accounts[0]!.token
  const error = await app.fail('accounts:sign-in', { method: 'token', token, name: '', color: 'blue' })
  expect(error).toMatchObject({ code: 'API', api: { code, kind: 'auth' } })
  expect(error.advice?.zh).not.toBe('')
  expect(b.sent()).toHaveLength(1)
})

it('a ban: the end is told, nothing is sent before it, and it holds for the next attempt', async () => {
  const b = await bench({ scenario: 'banned' })
  const app = await b.start()
  await app.call('app:set-contact', CONTACT)
  const token = b.sandbox.accounts[0]!.token
  const request = { method: 'token', token, name: '', color: 'blue' } as const
  const error = await app.fail('accounts:sign-in', request)
  expect(error).toMatchObject({ code: 'API', api: { kind: 'banned' }, retryAt: b.clock.now() + 3600_000 })
  b.sent()
  expect((await app.fail('accounts:sign-in', request)).retryAt).toBe(error.retryAt)
  await b.clock.advance(3599_000)
  await app.fail('accounts:sign-in', request)
  expect(b.sent()).toEqual([])
  await b.clock.advance(2000)
  await app.call('accounts:sign-in', request)
  // The first attempt could not know.
  expect(b.sandbox.breaches.whileBanned).toBe(1)
})

it('a ban of an account that is signed in counts down, also after a restart', async () => {
  const b = await bench()
  const app = await b.start()
  const id = await signIn(app, b)
  b.sandbox.ban(b.sandbox.accounts[0]!)
  await app.fail('domains:refresh', id)
  const end = b.clock.now() + 3600_000
  const service = async (from = app) => (await from.call('app:state')).accounts[0]!.service
  expect(await service()).toMatchObject({ state: 'banned', until: end })
  b.sent()
  await app.close()
  const again = await b.start()
  expect(await service(again)).toMatchObject({ state: 'banned', until: end })
  expect(await again.fail('domains:refresh', id)).toMatchObject({ retryAt: end })
  expect(b.sent()).toEqual([])
})

describe('a ban or a limit is not got around', () => {
  const tokenOf = (b: Awaited<ReturnType<typeof bench>>) =>
    ({ method: 'token', token: b.sandbox.accounts[0]!.token, name: '', color: 'blue' }) as const

  it.each([
    ['-8', 'banned', 3600_000],
    ['-2', 'throttled', 300_000]
  ])('%s: not by adding the account again, signing out, or a restart', async (code, kind, wait) => {
    const b = await bench()
    let app = await b.start()
    const id = await signIn(app, b)
    b.sandbox.faults.inject({ kind: 'code', code, action: 'Domain.List' })
    await app.fail('domains:refresh', id)
    const refusal = { code: 'API', api: { code, kind }, retryAt: b.clock.now() + wait }
    b.sent()
    expect(await app.fail('accounts:sign-in', tokenOf(b))).toMatchObject(refusal)
    const token = b.sandbox.accounts[0]!.token
    expect(await app.fail('accounts:renew', id, { token })).toMatchObject(refusal)
    await app.call('accounts:sign-out', id, true)
    expect(await app.fail('accounts:sign-in', tokenOf(b))).toMatchObject(refusal)
    await app.close()
    app = await b.start()
    await b.clock.advance(wait - 1000)
    expect(await app.fail('accounts:sign-in', tokenOf(b))).toMatchObject(refusal)
    expect(b.sent()).toEqual([])
    await b.clock.advance(1000)
    await app.call('accounts:sign-in', tokenOf(b))
    expect(b.sent()).toEqual(['User.Detail'])
  })

  it('by a restart after a sign-in that failed, while others may sign in', async () => {
    const b = await bench({ scenario: 'banned' })
    let app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const { retryAt } = await app.fail('accounts:sign-in', tokenOf(b))
    b.sent()
    await app.close()
    app = await b.start()
    expect(await app.fail('accounts:sign-in', tokenOf(b))).toMatchObject({ api: { kind: 'banned' }, retryAt })
    expect(b.sent()).toEqual([])
    const token = '20999,00000000000000000000000000000000'
    const other = await app.fail('accounts:sign-in', { ...tokenOf(b), token })
    expect(other).toMatchObject({ api: { kind: 'auth' } })
  })
})

describe('with e-mail and password', () => {
  const request = (b: Awaited<ReturnType<typeof bench>>, code?: string) => {
    const { email, password } = b.sandbox.accounts[0]!
    return {
      method: 'password',
      email,
      password,
      name: 'Home',
      color: 'green',
      ...(code === undefined ? {} : { code })
    } as const
  }

  it('asks for the D-token code once, remembers it by its cookie, also after a restart', async () => {
    const b = await bench({ scenario: 'dtoken', dialect: '2012' })
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    expect(await app.call('accounts:sign-in', request(b))).toEqual({ status: 'code-needed' })
    expect(await app.fail('accounts:sign-in', request(b, '000000'))).toMatchObject({ field: 'code' })
    const { code } = b.sandbox.accounts[0]!
    expect((await app.call('accounts:sign-in', request(b, code!))).status).toBe('signed-in')
    expect(b.sent()).toEqual(['User.Detail', 'User.Detail', 'User.Detail'])
    const id = (await app.call('app:state')).activeAccountId!
    await app.call('domains:refresh', id)
    await app.close()
    const again = await b.start()
    await again.call('domains:refresh', id)
    for (const { cookie, params } of b.sandbox.log) {
      expect(cookie).toBe(true)
      expect(params).not.toHaveProperty('login_code')
    }
    expect(b.sandbox.log.length).toBeGreaterThan(1)
  })

  it('a password that was changed is renewed with the code', async () => {
    const b = await bench({ scenario: 'dtoken', dialect: '2012' })
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const account = b.sandbox.accounts[0]!
    await app.call('accounts:sign-in', request(b, account.code!))
    const id = (await app.call('app:state')).activeAccountId!
    account.password = 'a-new-password'
    await app.fail('domains:refresh', id)
    expect(await app.fail('accounts:renew', id, { password: 'wrong' })).toMatchObject({ field: 'password' })
    const code = account.code!
    expect((await app.call('accounts:renew', id, { password: account.password, code })).status).toBe(
      'signed-in'
    )
    await app.call('domains:refresh', id)
    await app.close()
    // The cookie that came with the renewal is kept: no code is asked for.
    await (await b.start()).call('domains:refresh', id)
  })

  it.each([
    [{ email: 'nobody', password: 'x' }, 'email'],
    [{ email: '', password: 'x' }, null]
  ])('%j is refused before anything is sent', async (bad, field) => {
    const b = await bench()
    const app = await b.start()
    await app.call('app:set-contact', CONTACT)
    const error = await app.fail('accounts:sign-in', { ...request(b), ...bad })
    expect(error.field ?? null).toBe(field)
    expect(b.sent()).toEqual([])
  })
})

describe('the embedded sandbox', () => {
  it('needs no contact address, is there once, and comes back with its state on another port', async () => {
    const b = await bench()
    const app = await b.start()
    const first = await app.call('accounts:sign-in', { method: 'sandbox' })
    expect(await app.call('accounts:sign-in', { method: 'sandbox' })).toEqual(first)
    const id = (await app.call('app:state')).activeAccountId!
    const [domain] = (await app.call('domains:refresh', id)).domains
    await app.call('domains:remark', id, domain!.id, '改过的备注')
    await app.close()
    const again = await b.start()
    expect((await again.call('app:state')).accounts).toMatchObject([
      { id, kind: 'sandbox', hasCredentials: true }
    ])
    const list = await again.call('domains:refresh', id)
    expect(list.domains.find((one) => one.id === domain!.id)?.remark).toBe('改过的备注')
    expect(b.sent()).toEqual([])
  })

  it('is found again, with its cache, after it was signed out', async () => {
    const b = await bench()
    const app = await b.start()
    const first = await app.call('accounts:sign-in', { method: 'sandbox' })
    const id = (await app.call('app:state')).activeAccountId!
    await app.call('domains:refresh', id)
    await app.call('accounts:sign-out', id, false)
    expect((await app.call('app:state')).accounts).toEqual([])
    expect(await app.call('accounts:sign-in', { method: 'sandbox' })).toEqual(first)
    expect((await app.call('domains:cached', id))?.domains).toHaveLength(2)
    expect((await app.call('domains:refresh', id)).domains).toHaveLength(2)
    expect((await app.call('app:state')).accounts).toHaveLength(1)
  })

  it('begins anew after it was signed out and forgotten', async () => {
    const b = await bench()
    const app = await b.start()
    await app.call('accounts:sign-in', { method: 'sandbox' })
    const id = (await app.call('app:state')).activeAccountId!
    const { domains } = await app.call('domains:refresh', id)
    await app.call('domains:remove', id, domains.find(({ vip }) => !vip)!.id)
    await app.call('accounts:sign-out', id, true)
    await app.call('accounts:sign-in', { method: 'sandbox' })
    const next = (await app.call('app:state')).activeAccountId!
    expect(next).not.toBe(id)
    expect((await app.call('domains:refresh', next)).domains).toHaveLength(2)
  })
})

describe('signing out', () => {
  it('removes credentials, the governor and, if wanted, the cache', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    const list = await app.call('domains:refresh', id)
    await app.call('zones:refresh', id, list.domains[0]!.id)
    const other = await app.call('accounts:sign-in', { method: 'sandbox' })
    await app.call('accounts:switch', id)
    await app.close()
    const again = await b.start()
    expect(readdirSync(join(b.folder, 'governor'))).toContain(`${id}.json`)
    expect(readdirSync(join(b.folder, 'cache', id)).length).toBeGreaterThan(2)
    await again.call('accounts:sign-out', id, true)
    expect(readdirSync(join(b.folder, 'governor'))).not.toContain(`${id}.json`)
    expect(existsSync(join(b.folder, 'cache', id))).toBe(false)
    expect(await again.call('app:state')).toMatchObject({
      activeAccountId: other.status === 'signed-in' ? other.accountId : '',
      accounts: [{ kind: 'sandbox' }]
    })
    expect(await again.fail('domains:refresh', id)).toMatchObject({ code: 'INVALID' })
    expect(b.sandbox.log.every(({ action }) => action !== 'Domain.Remove')).toBe(true)
  })

  it('keeps the cache otherwise, and the same user finds it again', async () => {
    const b = await bench()
    const app = await b.start()
    const id = await signIn(app, b)
    await app.call('domains:refresh', id)
    await app.call('accounts:sign-out', id, false)
    expect((await app.call('app:state')).accounts).toEqual([])
    expect((await app.call('app:state')).activeAccountId).toBeNull()
    await app.close()
    const again = await b.start()
    expect(await signIn(again, b)).toBe(id)
    b.sent()
    expect((await again.call('domains:cached', id))?.domains).toHaveLength(2)
    expect(b.sent()).toEqual([])
  })
})

it('several accounts: switched without signing in again, named and coloured', async () => {
  const b = await bench()
  const app = await b.start()
  const id = await signIn(app, b)
  await app.call('accounts:sign-in', { method: 'sandbox' })
  b.sent()
  await app.call('accounts:switch', id)
  await app.call('accounts:edit', id, { name: '公司', color: 'amber' })
  expect((await app.call('app:state')).activeAccountId).toBe(id)
  expect((await app.call('app:state')).accounts[0]).toMatchObject({ name: '公司', color: 'amber' })
  expect(b.sent()).toEqual([])
  expect(await app.fail('accounts:switch', 'nobody')).toMatchObject({ code: 'INVALID' })
})

it('the page hears of changes, gathered', async () => {
  const b = await bench()
  const app = await b.start()
  await signIn(app, b)
  await b.pass(50)
  const changes = app.events.filter(([event]) => event === 'app:changed')
  expect(changes.length).toBeGreaterThan(0)
  expect(changes.length).toBeLessThan(4)
  expect(changes.at(-1)?.[1]).toEqual(await app.call('app:state'))
})

describe('without a secure key store', () => {
  it(
    'nothing is written, until there is a passphrase; locked after a restart',
    { timeout: 30_000 },
    async () => {
      const b = await bench()
      b.keyStore.isSecure = false
      const app = await b.start()
      const id = await signIn(app, b)
      await app.call('domains:refresh', id)
      expect((await app.call('app:state')).keyStore).toBe('memory')
      await app.close()
      expect(readdirSync(b.folder)).toEqual(['logs'])

      const second = await b.start()
      expect((await second.call('app:state')).accounts).toEqual([])
      const kept = await signIn(second, b)
      await second.call('domains:refresh', kept)
      await second.call('vault:set-passphrase', 'correct horse battery')
      await second.close()
      expect(readdirSync(b.folder).toSorted()).toEqual(['cache', 'governor', 'logs', 'vault.json'])

      const third = await b.start()
      b.sent()
      expect(await third.call('app:state')).toMatchObject({
        keyStore: 'locked',
        accounts: [],
        maskedContact: null
      })
      expect(await third.fail('domains:cached', kept)).toMatchObject({ code: 'LOCKED' })
      expect(await third.fail('accounts:sign-in', { method: 'sandbox' })).toMatchObject({ code: 'LOCKED' })
      expect(await third.fail('vault:unlock', 'wrong horse battery')).toMatchObject({ field: 'passphrase' })
      await third.call('vault:unlock', 'correct horse battery')
      expect((await third.call('domains:cached', kept))?.domains).toHaveLength(2)
      expect(b.sent()).toEqual([])
      expect((await third.call('domains:refresh', kept)).domains).toHaveLength(2)

      await third.call('vault:reset')
      expect(readdirSync(b.folder)).toEqual(['logs'])
      expect(await third.call('app:state')).toMatchObject({ keyStore: 'memory', accounts: [] })
    }
  )
})
