import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { gradeRules } from '../../../src/shared/model/grades.ts'
import { bench, signIn, type App, type Bench } from './harness.ts'

const DAY = 86_400_000
const SELF = 'try@zonedeck.example'
const PARTNER = 'partner@zonedeck.example'
const COMPANY = 'company@zonedeck.example'

interface Desk {
  on: Bench
  app: App
  account: string
  /** Id of a domain by its name. */
  id: (name: string) => string
}

/** Two persons and a company; signed in as the first of them, the log of requests empty. */
async function open(dialect: Dialect = 'today'): Promise<Desk> {
  const on = await bench({ scenario: 'people', dialect })
  const app = await on.start()
  const account = await signIn(app, on)
  const { domains } = await app.call('domains:refresh', account)
  on.sent()
  const id = (name: string): string => domains.find((one) => one.name === name)?.id ?? name
  return { on, app, account, id }
}

const ONE = 'tiny-one.example'
const TWO = 'tiny-two.example'
const BOTH: Dialect[] = ['2012', 'today']

describe('shares', () => {
  test.each(BOTH)('are added, changed and taken back, in %s', async (dialect) => {
    const { on, app, account, id } = await open(dialect)
    expect(await app.call('domain:shares', account, id(ONE), false)).toBeNull()
    expect(on.sent()).toEqual([])
    const none = await app.call('domain:shares', account, id(ONE), true)
    expect(none?.value).toEqual({ list: [], allowed: gradeRules('DP_Plus').shares })

    const state = dialect === 'today' ? 'enabled' : null
    const added = await app.call('domain:share', account, id(ONE), ` ${PARTNER} `, 'r')
    expect(added.value.list).toEqual([{ email: PARTNER, mode: 'r', state, host: '' }])
    const changed = await app.call('domain:share-mode', account, id(ONE), PARTNER, '', 'rw')
    expect(changed.value.list).toEqual([{ email: PARTNER, mode: 'rw', state, host: '' }])
    expect(on.sandbox.state.find(ONE)?.shares).toMatchObject([{ mode: 'rw' }])
    expect(await app.call('domain:shares', account, id(ONE), false)).toEqual(changed)
    const gone = await app.call('domain:unshare', account, id(ONE), PARTNER)
    expect(gone.value.list).toEqual([])
    expect(on.sandbox.state.find(ONE)?.shares).toEqual([])
    expect(on.sandbox.breaches.unchanged).toBe(0)
  })

  test('nothing is sent that changes nothing', async () => {
    const { on, app, account, id } = await open()
    await app.call('domain:share', account, id(ONE), PARTNER, 'r')
    on.sent()
    expect(await app.fail('domain:share', account, id(ONE), PARTNER.toUpperCase(), 'rw')).toMatchObject({
      code: 'INVALID',
      field: 'email'
    })
    await app.call('domain:share-mode', account, id(ONE), PARTNER, '', 'r')
    await app.call('domain:unshare', account, id(ONE), 'nobody@zonedeck.example')
    expect(on.sent().filter((action) => !action.endsWith('.List'))).toEqual(['User.Detail'])
  })

  test('to oneself is said before it is sent, and what is no address as well', async () => {
    const { on, app, account, id } = await open()
    for (const email of [SELF, 'Try@Zonedeck.Example', 'nobody'])
      expect(await app.fail('domain:share', account, id(ONE), email, 'r')).toMatchObject({
        code: 'INVALID',
        field: 'email'
      })
    expect(on.sent()).not.toContain('Domainshare.Create')
  })

  test('to a missing account: the answer of 2012 stands at the field, today it waits', async () => {
    const old = await open('2012')
    expect(
      await old.app.fail('domain:share', old.account, old.id(ONE), 'nobody@zonedeck.example', 'r')
    ).toMatchObject({ field: 'email', api: { action: 'Domainshare.Create', code: '8' } })
    const now = await open()
    const added = await now.app.call('domain:share', now.account, now.id(ONE), 'new@zonedeck.example', 'r')
    expect(added.value.list).toMatchObject([{ email: 'new@zonedeck.example', state: 'pending' }])
  })

  test('beyond the limit of the plan: the answer stands at the field', async () => {
    const { app, account, id } = await open()
    for (const name of ['a', 'b'])
      await app.call('domain:share', account, id(TWO), `${name}@zonedeck.example`, 'r')
    expect(await app.fail('domain:share', account, id(TWO), PARTNER, 'r')).toMatchObject({
      code: 'API',
      field: 'email',
      api: { code: '10', kind: 'limit' }
    })
  })

  test('of one host keep their host when their mode changes', async () => {
    const { on, app, account, id } = await open()
    const shares = on.sandbox.state.find(ONE)!.shares
    shares.push({ userId: null, email: 'new@zonedeck.example', mode: 'r', subDomain: 'www' })
    const changed = await app.call('domain:share-mode', account, id(ONE), 'new@zonedeck.example', 'www', 'rw')
    expect(changed.value.list).toMatchObject([{ mode: 'rw', host: 'www' }])
    expect(shares).toMatchObject([{ subDomain: 'www', mode: 'rw' }])
    expect(
      await app.fail('domain:share-mode', account, id(ONE), 'new@zonedeck.example', '', 'r')
    ).toMatchObject({ code: 'INVALID' })
  })

  test('a domain that is shared to the account is not shared on', async () => {
    const { on, app, account } = await open()
    const theirs = on.sandbox.state.find('lost-and-found.example')!
    const me = on.sandbox.state.find(ONE)!.ownerId
    theirs.shares.push({ userId: me, email: SELF, mode: 'rw', subDomain: '' })
    await app.call('domains:refresh', account)
    on.sent()
    const domainId = String(theirs.id)
    for (const error of [
      await app.fail('domain:share', account, domainId, PARTNER, 'r'),
      await app.fail('domain:add-alias', account, domainId, 'other.example'),
      await app.fail('domain:lock-for', account, domainId, 3),
      await app.fail('domain:transfer', account, domainId, PARTNER)
    ])
      expect(error).toMatchObject({ code: 'INVALID', message: { en: expect.stringContaining('its owner') } })
    expect(on.sent()).toEqual([])
  })

  test('nothing is begun while the service is out of reach, and what was seen can be read', async () => {
    const { on, app, account, id } = await open()
    await app.call('domain:share', account, id(ONE), PARTNER, 'r')
    on.network.on = false
    await app.fail('domain:shares', account, id(ONE), true)
    expect((await app.fail('domain:unshare', account, id(ONE), PARTNER)).code).toBe('OFFLINE')
    expect((await app.call('domain:shares', account, id(ONE), false))?.value.list).toHaveLength(1)
  })
})

describe('aliases', () => {
  test.each(BOTH)('are added and removed, IDN as well, in %s', async (dialect) => {
    const { on, app, account, id } = await open(dialect)
    const none = await app.call('domain:aliases', account, id(ONE), true)
    expect(none?.value).toEqual({ list: [], allowed: gradeRules('DP_Plus').aliases })
    await app.call('domain:add-alias', account, id(ONE), 'https://Alias.example/')
    const both = await app.call('domain:add-alias', account, id(ONE), '云山茶.测试')
    expect(both.value.list).toMatchObject([
      { name: 'alias.example', punycode: 'alias.example' },
      { name: '云山茶.测试', punycode: 'xn--9kq115azk4a.xn--0zwm56d' }
    ])
    on.sent()
    const left = await app.call('domain:remove-alias', account, id(ONE), both.value.list[0]!.id)
    expect(left.value.list.map(({ name }) => name)).toEqual(['云山茶.测试'])
    expect(await app.call('domain:aliases', account, id(ONE), false)).toEqual(left)
    await app.call('domain:remove-alias', account, id(ONE), both.value.list[0]!.id)
    expect(on.sent().filter((action) => action === 'Domainalias.Remove')).toHaveLength(1)
  })

  test('what cannot be one is said at the field, before it is sent where that is known', async () => {
    const { on, app, account, id } = await open()
    await app.call('domain:add-alias', account, id(ONE), 'alias.example')
    on.sent()
    for (const name of ['192.0.2.1', 'no ending', ONE, 'ALIAS.example'])
      expect(await app.fail('domain:add-alias', account, id(ONE), name)).toMatchObject({
        code: 'INVALID',
        field: 'domain'
      })
    expect(on.sent()).not.toContain('Domainalias.Create')
    for (const [name, code] of [
      [TWO, '8'],
      ['company-site.example', '8']
    ] as const)
      expect(await app.fail('domain:add-alias', account, id(ONE), name)).toMatchObject({
        field: 'domain',
        api: { code }
      })
    expect(await app.fail('domain:add-alias', account, id(TWO), 'alias.example')).toMatchObject({
      field: 'domain',
      api: { code: '9' }
    })
    for (const name of ['a.example', 'b.example']) await app.call('domain:add-alias', account, id(TWO), name)
    expect(await app.fail('domain:add-alias', account, id(TWO), 'c.example')).toMatchObject({
      field: 'domain',
      api: { code: '10', kind: 'limit' }
    })
  })
})

/** The code that the service has just told; it goes over the wire once. */
async function lockCode({ on, app, account, id }: Desk): Promise<string> {
  await app.call('domain:copy-unlock-code', account, id(ONE))
  return on.clipboard.at(-1) ?? ''
}
const statusOf = async ({ app, account }: Desk, name: string) =>
  (await app.call('domains:cached', account))?.domains.find((one) => one.name === name)?.status

/** Everything below the folder, as text. */
const onDisk = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

describe('the lock', () => {
  test.each(BOTH)(
    'goes on and off with the code of the vault, and the list follows, in %s',
    async (dialect) => {
      const desk = await open(dialect)
      const { on, app, account, id } = desk
      const before = await app.call('domain:lock', account, id(ONE), true)
      const max = gradeRules('DP_Plus').lockDays
      expect(before?.value).toEqual({
        locked: false,
        startsAt: null,
        endsAt: null,
        hasCode: false,
        maxDays: max
      })

      const locked = await app.call('domain:lock-for', account, id(ONE), 7)
      const end = on.sandbox.state.find(ONE)!.lock!.end
      expect(locked.value).toMatchObject({ locked: true, endsAt: end, hasCode: true })
      expect(await statusOf(desk, ONE)).toBe('locked')
      // Where the service no longer tells the days, the vault knows them.
      expect((await app.call('domain:lock', account, id(ONE), true))?.value).toMatchObject({
        locked: true,
        endsAt: end,
        startsAt: dialect === 'today' ? null : expect.any(String)
      })
      expect((await app.fail('domain:lock-for', account, id(ONE), 3)).message.en).toContain(end)

      const unlocked = await app.call('domain:unlock', account, id(ONE), null)
      expect(unlocked.value).toMatchObject({ locked: false, endsAt: null, hasCode: false })
      expect(await statusOf(desk, ONE)).toBe('enabled')
      expect(on.sandbox.state.find(ONE)!.lock).toBeNull()
      on.sent()
      await app.call('domain:unlock', account, id(ONE), 'abcdef')
      expect(on.sent()).not.toContain('Domain.Unlock')
    }
  )

  test('days beyond the plan are said before they are sent', async () => {
    const { on, app, account, id } = await open()
    const max = gradeRules('DP_Free').lockDays
    for (const days of [0, -1, max + 1])
      expect(await app.fail('domain:lock-for', account, id(TWO), days)).toMatchObject({
        code: 'INVALID',
        field: 'days'
      })
    expect(on.sent()).toEqual([])
    expect((await app.call('domain:lock-for', account, id(TWO), max)).value.locked).toBe(true)
  })

  test('a wrong code stands at its field, and the one in the vault stays', async () => {
    const desk = await open()
    const { app, account, id } = desk
    await app.call('domain:lock-for', account, id(ONE), 7)
    for (const [code, expected] of [
      ['abcdef', { field: 'code', api: { action: 'Domain.Unlock', code: '9' } }],
      ['  ', { code: 'INVALID', field: 'code' }]
    ] as const)
      expect(await app.fail('domain:unlock', account, id(ONE), code)).toMatchObject(expected)
    const code = await lockCode(desk)
    expect((await app.call('domain:unlock', account, id(ONE), ` ${code} `)).value.locked).toBe(false)
    expect(await app.fail('domain:copy-unlock-code', account, id(ONE))).toMatchObject({ field: 'code' })
  })

  test.each(BOTH)('a domain locked elsewhere has no code here, in %s', async (dialect) => {
    const { on, app, account, id } = await open(dialect)
    on.sandbox.state.find(ONE)!.lock = { codeHash: '', start: '2026-01-01', end: '2099-12-31' }
    expect((await app.call('domain:lock', account, id(ONE), true))?.value).toMatchObject({
      locked: true,
      hasCode: false
    })
    expect(await statusOf({ on, app, account, id }, ONE)).toBe('locked')
    expect(await app.fail('domain:unlock', account, id(ONE), null)).toMatchObject({ field: 'code' })
    expect(on.sent()).not.toContain('Domain.Unlock')
  })

  test('the code outlasts a restart, encrypted, and never reaches the page or the log', async () => {
    const desk = await open()
    const { on, app, account, id } = desk
    await app.call('domain:lock-for', account, id(ONE), 7)
    const code = await lockCode(desk)
    expect(code).toMatch(/^[0-9a-f]{6}$/)
    await app.fail('domain:unlock', account, id(ONE), 'abcdef')
    await app.close()
    expect(onDisk(on.folder)).not.toContain(code)

    const again = await on.start()
    expect((await again.call('domain:lock', account, id(ONE), false))?.value.hasCode).toBe(true)
    expect((await again.call('domain:unlock', account, id(ONE), null)).value.locked).toBe(false)
    await again.close()
    expect(on.said.join('\n')).not.toContain(code)
    expect(onDisk(on.folder)).not.toContain(code)
  })

  test('the code goes with the account, and stays where its cache stays', async () => {
    const desk = await open()
    const { on, app, account, id } = desk
    await app.call('domain:lock-for', account, id(ONE), 7)
    await app.call('accounts:sign-out', account, false)
    expect(await signIn(app, on)).toBe(account)
    expect((await app.call('domain:lock', account, id(ONE), true))?.value.hasCode).toBe(true)
    await app.call('accounts:sign-out', account, true)
    const next = await signIn(app, on)
    await app.call('domains:refresh', next)
    expect((await app.call('domain:lock', next, id(ONE), true))?.value).toMatchObject({
      locked: true,
      hasCode: false
    })
  })

  test('where nothing is kept, the code is gone at quit', async () => {
    const on = await bench({ scenario: 'people' })
    on.keyStore.isSecure = false
    const app = await on.start()
    const account = await signIn(app, on)
    const { domains } = await app.call('domains:refresh', account)
    const id = domains.find(({ name }) => name === ONE)!.id
    expect((await app.call('domain:lock-for', account, id, 7)).value.hasCode).toBe(true)
    await app.call('domain:copy-unlock-code', account, id)
    await app.close()
    expect(onDisk(on.folder)).not.toContain(on.clipboard.at(-1))
    const again = await on.start()
    const anew = await signIn(again, on)
    await again.call('domains:refresh', anew)
    expect((await again.call('domain:lock', anew, id, true))?.value).toMatchObject({
      locked: true,
      hasCode: false
    })
  })

  test.each(BOTH)('ends by itself, in %s', async (dialect) => {
    const desk = await open(dialect)
    const { on, app, account, id } = desk
    await app.call('domain:lock-for', account, id(ONE), 2)
    await on.clock.advance(3 * DAY)
    expect((await app.call('domain:lock', account, id(ONE), true))?.value).toMatchObject({
      locked: false,
      endsAt: null,
      hasCode: false
    })
    expect(await statusOf(desk, ONE)).toBe('enabled')
  })
})

describe('a transfer', () => {
  test.each(BOTH)('hands the domain over, and it leaves the list, in %s', async (dialect) => {
    const { on, app, account, id } = await open(dialect)
    await app.call('zones:refresh', account, id(ONE))
    await app.call('domain:share', account, id(ONE), COMPANY, 'r')
    await app.call('domain:check-transfer', account, id(ONE), PARTNER)
    const { domains } = await app.call('domain:transfer', account, id(ONE), PARTNER)
    expect(domains.map(({ name }) => name)).not.toContain(ONE)
    const { email } = on.sandbox.state.users.get(on.sandbox.state.find(ONE)!.ownerId)!
    expect(email).toBe(PARTNER)
    // Nothing of it stays on the disk but the snapshot.
    expect(await app.call('domain:shares', account, id(ONE), false)).toBeNull()
    expect((await app.call('domains:refresh', account)).domains).toEqual(domains)
  })

  test.each(BOTH)('what stands against it is told at the field, in %s', async (dialect) => {
    const { on, app, account, id } = await open(dialect)
    for (const email of [SELF, 'nobody'])
      expect(await app.fail('domain:check-transfer', account, id(ONE), email)).toMatchObject({
        code: 'INVALID',
        field: 'email'
      })
    expect(await app.fail('domain:transfer', account, id(ONE), SELF)).toMatchObject({ field: 'email' })
    expect(on.sent()).not.toContain('Domain.Transfer')
    expect(await app.fail('domain:transfer', account, id(ONE), 'nobody@zonedeck.example')).toMatchObject({
      field: 'email',
      api: { code: dialect === 'today' ? '1008' : '8' }
    })
    expect(await app.fail('domain:transfer', account, id(ONE), COMPANY)).toMatchObject({
      field: 'email',
      api: { code: '10' }
    })
    expect(on.sandbox.state.find(ONE)).toBeDefined()
  })

  test('a locked domain stays until it is unlocked', async () => {
    const { on, app, account, id } = await open()
    await app.call('domain:lock-for', account, id(ONE), 7)
    on.sent()
    expect((await app.fail('domain:transfer', account, id(ONE), PARTNER)).message.en).toContain('locked')
    expect(on.sent()).toEqual(['Domain.Info'])
  })

  test('a lock that was set elsewhere is seen before anything is sent', async () => {
    const { on, app, account, id } = await open()
    const domain = on.sandbox.state.find(ONE)
    if (domain) domain.lock = { codeHash: '', start: '2026-01-01', end: '2099-01-01' }
    on.sent()
    expect((await app.fail('domain:transfer', account, id(ONE), PARTNER)).message.en).toContain('locked')
    expect(on.sent()).toEqual(['Domain.Info'])
  })
})
