import { describe, expect, test } from 'vitest'
import { ACTIONS, specOf, type ActionName } from '../../../src/shared/api/catalog/index.ts'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { CONSOLE_ANSWER_MAX, CONSOLE_FORMATS } from '../../../src/shared/model/console.ts'
import { bench, signIn, until, type App, type Bench } from './harness.ts'

const BOTH: Dialect[] = ['2012', 'today']
const ONE = 'tiny-one.example'

interface Desk {
  on: Bench
  app: App
  account: string
  id: string
}

/** Signed in by token, the list of domains read, the log of requests empty. */
async function open(dialect: Dialect = '2012', scenario = 'tiny'): Promise<Desk> {
  const on = await bench({ scenario, dialect })
  const app = await on.start()
  const account = await signIn(app, on)
  const { domains } = await app.call('domains:refresh', account)
  on.sent()
  return { on, app, account, id: domains.find(({ name }) => name === ONE)?.id ?? '' }
}

describe('the console', () => {
  test.each(BOTH.flatMap((dialect) => CONSOLE_FORMATS.map((format) => [dialect, format] as const)))(
    'shows the request and the answer as they were, in %s and %s',
    async (dialect, format) => {
      const { on, app, account, id } = await open(dialect)
      const told = await app.call(
        'console:call',
        account,
        'Record.List',
        { domain_id: id, length: 1 },
        format
      )
      expect(told).toMatchObject({
        url: `${on.sandbox.url}/Record.List`,
        code: '1',
        meaning: null,
        cut: false,
        kept: null
      })
      expect(told.answer).toContain(format === 'json' ? '"records"' : '<records>')
      expect(told.size).toBe(Buffer.byteLength(told.answer))
      const sent = Object.fromEntries(told.request.map(({ name, value }) => [name, value]))
      expect(sent).toEqual({
        login_token: '•••',
        format,
        lang: 'cn',
        error_on_empty: 'no',
        domain_id: id,
        length: '1'
      })
      expect(on.sandbox.log.at(-1)?.params).toMatchObject({ ...sent, login_token: expect.any(String) })
    }
  )

  test('an answer that refuses is shown with its meaning; it stands in the log of requests', async () => {
    const { app, account } = await open()
    const told = await app.call('console:call', account, 'Domain.Info', { domain_id: '1' }, 'json')
    expect(told.code).toBe('6')
    expect(told.meaning).toMatchObject({ kind: 'missing' })
    expect(told.meaning?.advice.zh).not.toBe('')
    expect(told.answer).toContain('"code"')
    expect((await app.call('requests:list'))[0]).toMatchObject({ action: 'Domain.Info', code: '6' })
  })

  test('a parameter that breaks its rule is told at it, and nothing is sent', async () => {
    const { on, app, account, id } = await open()
    for (const [action, params, field] of [
      ['Domain.Info', { domain_id: 'x' }, 'domain_id'],
      ['Domain.Info', {}, 'domain_id'],
      ['Record.List', { domain_id: id, length: 5000 }, 'length']
    ] as const)
      expect(await app.fail('console:call', account, action, params, 'json')).toMatchObject({
        code: 'API',
        field,
        api: { code: 'param' }
      })
    const odd = { domain_id: id, nonsense: '1' }
    expect(await app.fail('console:call', account, 'Domain.Info', odd, 'json')).toMatchObject({
      code: 'BAD_ARGUMENT'
    })
    expect(on.sent()).toEqual([])
  })

  test('every action of the catalogue can be asked for, and no credential comes back', async () => {
    const { on, app, account } = await open('2012')
    const { token } = on.sandbox.accounts[0]!
    const params = (action: ActionName): Record<string, string | number> =>
      Object.fromEntries(
        Object.entries(specOf(action).params)
          .filter(([name, { required }]) => required || isFirstOf(action, name))
          .map(([name, { values, range, id, form }]) => [
            name,
            range?.[0] ??
              values?.[0] ??
              (id ? '1' : form === 'email' ? 'a@b.example' : form === 'url' ? 'http://a.example/' : 'x1')
          ])
      )
    const codes = new Set<string>()
    for (const action of ACTIONS)
      codes.add((await app.call('console:call', account, action, params(action), 'xml')).code)
    expect(new Set(on.sent())).toEqual(new Set(ACTIONS))
    expect(codes).toContain('1')
    expect(on.said.join('\n')).not.toContain(token.split(',')[1])
    expect(on.sandbox.breaches.refusedAgain).toBe(0)
  })

  test('an unlock code is blotted out and kept in the vault, and spent from there', async () => {
    for (const format of CONSOLE_FORMATS) {
      const { on, app, account, id } = await open('2012')
      const told = await app.call('console:call', account, 'Domain.Lock', { domain_id: id, days: 2 }, format)
      expect(told).toMatchObject({ code: '1', kept: 'lock-code' })
      expect(told.answer).toMatch(/lock_code.*•••/)
      expect((await app.call('domain:lock', account, id, true))?.value).toMatchObject({
        locked: true,
        hasCode: true
      })
      await app.call('domain:copy-unlock-code', account, id)
      const code = on.clipboard[0]!
      expect(code).not.toBe('')
      const ended = await app.call(
        'console:call',
        account,
        'Domain.Unlock',
        { domain_id: id, lock_code: code },
        format
      )
      expect(ended.request.find(({ name }) => name === 'lock_code')).toMatchObject({
        value: '•••',
        secret: true
      })
      expect(ended.code).toBe('1')
      expect(on.said.join('\n')).not.toContain(code)
      expect(await app.fail('domain:copy-unlock-code', account, id)).toMatchObject({ field: 'code' })
    }
  })

  test('after a write what it touched is read anew: the list, or the zone that was seen', async () => {
    const { on, app, account, id } = await open()
    app.events.length = 0
    await app.call('console:call', account, 'Domain.Remark', { domain_id: id, remark: '改过' }, 'json')
    await until(() => app.events.some(([event]) => event === 'domains:changed'))
    const { domains } = (await app.call('domains:cached', account)) ?? { domains: [] }
    expect(domains.find((one) => one.id === id)?.remark).toBe('改过')
    expect(on.sent()).toContain('Domain.List')

    const zone = await app.call('zones:refresh', account, id)
    app.events.length = 0
    const record = {
      domain_id: id,
      sub_domain: 'console',
      record_type: 'A',
      record_line: '默认',
      value: '192.0.2.9'
    }
    expect((await app.call('console:call', account, 'Record.Create', record, 'json')).code).toBe('1')
    await until(() => app.events.some(([event]) => event === 'zone:changed'))
    expect((await app.call('zones:cached', account, id))?.records).toHaveLength(zone.records.length + 1)
  })

  test('a read leaves the caches alone', async () => {
    const { on, app, account } = await open()
    app.events.length = 0
    await app.call('console:call', account, 'Domain.List', {}, 'json')
    expect(on.sent()).toEqual(['Domain.List'])
    expect(app.events.filter(([event]) => event === 'domains:changed')).toEqual([])
  })

  test('the password of a password account may be changed from here; everything follows', async () => {
    const on = await bench({ scenario: 'tiny', dialect: '2012' })
    const app = await on.start()
    await app.call('app:set-contact', 'owner.of.this@example.org')
    const { email, password } = on.sandbox.accounts[0]!
    const request = { method: 'password', email, password, name: '', color: 'blue' } as const
    const answer = await app.call('accounts:sign-in', request)
    const account = answer.status === 'signed-in' ? answer.accountId : ''
    const params = { old_password: password, new_password: 'a quite different one' }
    const told = await app.call('console:call', account, 'Userpasswd.Modify', params, 'json')
    expect(told.code).toBe('1')
    expect(told.request.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'login_email',
      'login_password',
      'old_password',
      'new_password'
    ])
    await app.close()
    const next = await on.start()
    await next.call('domains:refresh', account)
    expect(on.sandbox.log.filter(({ code }) => code === '-1')).toEqual([])
    expect(on.said.join('\n')).not.toContain('a quite different one')
  })

  test('an action that is gone is refused as such, and asked for again from here', async () => {
    const { on, app, account } = await open('today')
    const ask = () => app.call('console:call', account, 'User.Modify', { nick: '李 老师' }, 'json')
    expect((await ask()).meaning?.kind).toBe('abolished')
    expect(await app.fail('account:edit-profile', account, { nick: '李 老师' })).toMatchObject({
      api: { kind: 'abolished' }
    })
    on.sent()
    expect((await ask()).meaning?.kind).toBe('abolished')
    expect(on.sent()).toEqual(['User.Modify'])
  })

  test('the governor holds it back as everything else', async () => {
    const { on, app, account } = await open()
    on.sandbox.ban(on.sandbox.accounts[0]!)
    expect((await app.call('console:call', account, 'Info.Version', {}, 'json')).meaning?.kind).toBe('banned')
    on.sent()
    expect(await app.fail('console:call', account, 'Info.Version', {}, 'json')).toMatchObject({
      api: { kind: 'banned' }
    })
    expect(on.sent()).toEqual([])
  })

  test('a write is refused while offline, and of a long answer only the beginning is shown', async () => {
    const { on, app, account, id } = await open()
    on.network.on = false
    const params = { domain_id: id, remark: 'x' }
    expect(await app.fail('console:call', account, 'Domain.Info', { domain_id: id }, 'json')).toMatchObject({
      code: 'OFFLINE'
    })
    expect(await app.fail('console:call', account, 'Domain.Remark', params, 'json')).toMatchObject({
      code: 'OFFLINE'
    })

    const big = await open('2012', 'many')
    const told = await big.app.call('console:call', big.account, 'Domain.List', {}, 'json')
    expect(told.answer).toHaveLength(CONSOLE_ANSWER_MAX)
    expect(told).toMatchObject({ cut: true })
    expect(told.size).toBeGreaterThan(CONSOLE_ANSWER_MAX)
  })
})

/** Whether the parameter is the first of a group of which one must be sent. */
const isFirstOf = (action: ActionName, name: string): boolean =>
  [...(specOf(action).oneOf ?? []), ...(specOf(action).anyOf ?? [])].some(([first]) => first === name)
