import { describe, expect, test } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { bench, CONTACT, signIn, type App, type Bench } from './harness.ts'

const BOTH: Dialect[] = ['2012', 'today']
const NEW_EMAIL = 'moved@zonedeck.example'
const NEW_PASSWORD = 'a quite different one'

interface Desk {
  on: Bench
  app: App
  account: string
}

/** Signed in by token; the log of requests empty. */
async function open(dialect: Dialect, scenario = 'people'): Promise<Desk> {
  const on = await bench({ scenario, dialect })
  const app = await on.start()
  const account = await signIn(app, on)
  on.sent()
  return { on, app, account }
}

/** Signed in with e-mail and password, which only 2012 takes. */
async function openByPassword(scenario = 'people', code?: string): Promise<Desk> {
  const on = await bench({ scenario, dialect: '2012' })
  const app = await on.start()
  await app.call('app:set-contact', CONTACT)
  const { email, password } = on.sandbox.accounts[0]!
  const request = { method: 'password', email, password, name: '', color: 'blue' } as const
  const answer = await app.call('accounts:sign-in', { ...request, ...(code !== undefined && { code }) })
  if (answer.status !== 'signed-in') throw new Error('a code was asked for')
  on.sent()
  return { on, app, account: answer.accountId }
}

const userOf = ({ on }: Desk) => {
  const user = on.sandbox.state.users.get(on.sandbox.accounts[0]!.userId)
  if (user === undefined) throw new Error('no user')
  return user
}

const refused = ({ on }: Desk): number => on.sandbox.log.filter(({ code }) => code === '-1').length

describe('the profile', () => {
  test.each(BOTH)('is read anew when asked, else as it was seen, in %s', async (dialect) => {
    const { on, app, account } = await open(dialect)
    expect(await app.call('account:profile', account, false)).toBeNull()
    expect(on.sent()).toEqual([])
    const seen = await app.call('account:profile', account, true)
    expect(seen?.value).toMatchObject({
      nick: '李 先生',
      realName: '李晓明',
      kind: 'personal',
      email: 't•••@zonedeck.example',
      telephone: dialect === 'today' ? '139****0000' : '139••••0000',
      im: '•••',
      emailVerified: true,
      telephoneVerified: true,
      wechatBound: dialect === 'today' ? false : null,
      grade: dialect === 'today' ? 'DP_Free' : '',
      balance: 0,
      smsBalance: 20,
      agent: null
    })
    expect(seen?.value.apiVersion).toMatch(/^\d/)
    expect(on.sent().toSorted()).toEqual(['Info.Version', 'User.Detail'])
    expect(await app.call('account:profile', account, false)).toEqual(seen)
    expect(on.sent()).toEqual([])
  })

  test('shows what an agent has', async () => {
    const desk = await open('today')
    userOf(desk).agent = { discount: 50, points: 2792, users: 3 }
    const seen = await desk.app.call('account:profile', desk.account, true)
    expect(seen?.value.agent).toEqual({ discount: 50, points: 2792, users: 3 })
  })

  test('is edited in 2012; what is empty or the same is not sent', async () => {
    const desk = await open('2012')
    const { on, app, account } = desk
    const same = { nick: '李 先生', realName: '', telephone: ' 13900000000 ', im: '10000' }
    await app.call('account:edit-profile', account, same)
    expect(on.sent()).not.toContain('User.Modify')
    const next = await app.call('account:edit-profile', account, { ...same, nick: '李 老师', im: '87026417' })
    expect(next.value).toMatchObject({ nick: '李 老师', im: '87••••7', telephone: '139••••0000' })
    expect(on.sandbox.log.find(({ action }) => action === 'User.Modify')?.params).not.toHaveProperty(
      'telephone'
    )
    expect(userOf(desk)).toMatchObject({ nick: '李 老师', im: '87026417', telephoneVerified: true })
    expect(on.sandbox.breaches.unchanged).toBe(0)
  })

  test('a wrong number is told at its field', async () => {
    const { app, account } = await open('2012')
    expect(await app.fail('account:edit-profile', account, { telephone: '12' })).toMatchObject({
      code: 'API',
      field: 'telephone',
      api: { code: '8' }
    })
    expect(await app.fail('account:edit-profile', account, { im: 'abc' })).toMatchObject({ field: 'im' })
  })

  test('no personal datum reaches the page', async () => {
    const { on, app, account } = await open('2012')
    await app.call('account:profile', account, true)
    for (const datum of ['try@zonedeck.example', '13900000000', '"10000"'])
      expect(on.said.join('\n')).not.toContain(datum)
  })

  test('the telephone is verified by a message that the person sends', async () => {
    const desk = await open('2012')
    const { on, app, account } = desk
    const user = userOf(desk)
    expect(await app.fail('account:verify-phone', account, null)).toMatchObject({ api: { code: '4' } })
    user.telephoneVerified = false
    expect(await app.fail('account:verify-phone', account, '12')).toMatchObject({ field: 'telephone' })
    const check = await app.call('account:verify-phone', account, null)
    expect(check.instructions).toContain(check.code)
    expect(check.instructions).toContain('13900000000')
    expect((await app.call('account:profile', account, true))?.value.telephoneVerified).toBe(false)
    on.sandbox.state.receiveSms(user.telephone, check.code)
    expect((await app.call('account:profile', account, true))?.value.telephoneVerified).toBe(true)
  })

  test('today what changes the account is gone, and after the first refusal nothing more is sent', async () => {
    const { on, app, account } = await open('today')
    const abolished = { code: 'API', api: { kind: 'abolished' } }
    const ask = [
      () => app.fail('account:edit-profile', account, { nick: '李 老师' }),
      () => app.fail('account:verify-phone', account, '13900000000'),
      () => app.fail('account:set-password', account, 'old one', NEW_PASSWORD),
      () => app.fail('account:set-email', account, NEW_EMAIL, 'old one')
    ]
    for (const one of ask) expect(await one()).toMatchObject(abolished)
    const { accounts } = await app.call('app:state')
    expect(accounts[0]?.service.gone.toSorted()).toEqual([
      'Telephoneverify.Code',
      'User.Modify',
      'Useremail.Modify',
      'Userpasswd.Modify'
    ])
    on.sent()
    for (const one of ask) expect(await one()).toMatchObject(abolished)
    expect(on.sent().filter((action) => action !== 'User.Detail')).toEqual([])
  })

  test('the log of the account is kept as it was seen', async () => {
    const desk = await open('2012')
    const { on, app, account } = desk
    expect(await app.call('account:log', account, false)).toBeNull()
    const seen = await app.call('account:log', account, true)
    expect(seen?.value).toEqual(userOf(desk).log)
    on.sent()
    expect(await app.call('account:log', account, false)).toEqual(seen)
    expect(on.sent()).toEqual([])
  })
})

describe('a change of what the account signs in with', () => {
  test('the vault and the client follow a new password', async () => {
    const desk = await openByPassword()
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    await app.call('account:set-password', account, password, NEW_PASSWORD)
    await app.call('domains:refresh', account)
    // A restart signs in from the vault.
    await app.close()
    const next = await on.start()
    await next.call('domains:refresh', account)
    expect(refused(desk)).toBe(0)
    expect(on.sandbox.breaches.refusedAgain).toBe(0)
    for (const secret of [password, NEW_PASSWORD]) expect(on.said.join('\n')).not.toContain(secret)
  })

  test('and a new address, which the account shows masked', async () => {
    const desk = await openByPassword()
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    await app.call('account:set-email', account, ` ${NEW_EMAIL} `, password)
    const { accounts } = await app.call('app:state')
    expect(accounts[0]).toMatchObject({ maskedEmail: 'm•••@zonedeck.example', name: 'm•••@zonedeck.example' })
    await app.close()
    const next = await on.start()
    await next.call('account:set-password', account, password, NEW_PASSWORD)
    await next.call('domains:refresh', account)
    expect(userOf(desk).email).toBe(NEW_EMAIL)
    expect(refused(desk)).toBe(0)
    expect(on.said.join('\n')).not.toContain(NEW_EMAIL)
  })

  test('with reading going on, before and after: nothing is refused', async () => {
    const desk = await openByPassword()
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    const { domains } = await app.call('domains:refresh', account)
    const read = () => domains.map(({ id }) => app.call('zones:refresh', account, id))
    const busy = [
      ...read(),
      app.call('account:log', account, true),
      app.call('account:set-password', account, password, NEW_PASSWORD),
      app.call('account:profile', account, true),
      ...read(),
      app.call('account:set-email', account, NEW_EMAIL, NEW_PASSWORD).catch(() => undefined),
      app.call('domains:refresh', account)
    ]
    await Promise.all(busy)
    await Promise.all([
      app.call('account:set-email', account, NEW_EMAIL, NEW_PASSWORD).catch(() => undefined),
      ...read()
    ])
    await app.call('domains:refresh', account)
    expect(refused(desk)).toBe(0)
    expect(on.sandbox.breaches.refusedAgain).toBe(0)
    expect((await app.call('app:state')).accounts[0]?.service.state).toBe('online')
  })

  test('goes alone: nothing else is under way while the service changes the password', async () => {
    const desk = await openByPassword()
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    // It reaches the service before the change, and shows its credentials after it, were the change not to wait.
    on.sandbox.faults.inject({ action: 'User.Log', kind: 'latency', ms: 500 })
    await Promise.all([
      app.call('account:log', account, true),
      app.call('account:set-password', account, password, NEW_PASSWORD)
    ])
    expect(refused(desk)).toBe(0)
  })

  test('keeps the remembered code of a D-token', async () => {
    const desk = await openByPassword('dtoken', '246810')
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    await app.call('account:set-password', account, password, NEW_PASSWORD)
    await app.close()
    const next = await on.start()
    await next.call('domains:refresh', account)
    expect(on.sandbox.log.filter(({ code }) => code === '50' || code === '-1')).toEqual([])
  })

  test('what is known to be wrong is not sent, and what the service refuses is told at its field', async () => {
    const { on, app, account } = await openByPassword()
    const { password, email } = on.sandbox.accounts[0]!
    const set = (old: string, next: string) => app.fail('account:set-password', account, old, next)
    expect(await set('wrong', NEW_PASSWORD)).toMatchObject({ code: 'INVALID', field: 'oldPassword' })
    expect(await set(password, password)).toMatchObject({ code: 'INVALID', field: 'newPassword' })
    expect(on.sent()).toEqual([])
    expect(await set(password, '123')).toMatchObject({
      code: 'API',
      field: 'newPassword',
      api: { code: '9' }
    })
    const move = (to: string, by: string) => app.fail('account:set-email', account, to, by)
    expect(await move('nobody', password)).toMatchObject({ code: 'INVALID', field: 'email' })
    expect(await move(NEW_EMAIL, 'wrong')).toMatchObject({ code: 'INVALID', field: 'password' })
    expect(await move(email.toUpperCase(), password)).toMatchObject({ code: 'INVALID', field: 'email' })
    expect(await move('partner@zonedeck.example', password)).toMatchObject({
      field: 'email',
      api: { code: '9' }
    })
    // The old password holds on.
    await app.call('domains:refresh', account)
  })

  test('works for a token account as well; its token stays', async () => {
    const desk = await open('2012')
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    expect(await app.fail('account:set-password', account, 'wrong', NEW_PASSWORD)).toMatchObject({
      field: 'oldPassword',
      api: { code: '8' }
    })
    await app.call('account:set-password', account, password, NEW_PASSWORD)
    await app.call('account:set-email', account, NEW_EMAIL, NEW_PASSWORD)
    expect((await app.call('app:state')).accounts[0]?.maskedEmail).toBe('m•••@zonedeck.example')
    await app.call('domains:refresh', account)
    expect(refused(desk)).toBe(0)
  })

  test('when its answer is lost, at most one request finds out that the old password is gone', async () => {
    const desk = await openByPassword()
    const { on, app, account } = desk
    const { password } = on.sandbox.accounts[0]!
    on.sandbox.faults.inject({ action: 'Userpasswd.Modify', kind: 'drop', when: 'after' })
    const lost = await app.fail('account:set-password', account, password, NEW_PASSWORD)
    expect(lost).toMatchObject({ code: 'OFFLINE' })
    expect(lost.advice?.en).toContain('renew the credentials')
    await Promise.allSettled([
      app.call('account:log', account, true),
      app.call('account:profile', account, true),
      app.call('domains:refresh', account)
    ])
    expect(refused(desk)).toBe(1)
    await app.call('accounts:renew', account, { password: NEW_PASSWORD })
    await app.call('domains:refresh', account)
    expect(refused(desk)).toBe(1)
    expect(on.sandbox.breaches.refusedAgain).toBe(0)
  })
})
