import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import document from '../../fixtures/document-v4.6.json' with { type: 'json' }
import { call, code, domainId, open, type Answer, type Form } from './client.ts'

const DIALECTS: Dialect[] = ['2012', 'today']
const names = ({ domains }: Answer): unknown[] => domains.map((domain) => domain['name'])

describe.each(DIALECTS)('Domain.List, %s', (dialect) => {
  it('filters by type as its counters count', async () => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const { info } = await call(sandbox, 'Domain.List')
    for (const type of ['all', 'mine', 'share', 'ismark', 'pause']) {
      const answer = await call(sandbox, 'Domain.List', { type })
      expect(answer.domains).toHaveLength(Number(info[`${type}_total`]))
      expect(answer.info['domain_total']).toBe(answer.domains.length)
      expect(answer.domains.length).toBeGreaterThan(2)
    }
    const vip = await call(sandbox, 'Domain.List', { type: 'vip' })
    expect(vip.domains.every((domain) => domain['is_vip'] === 'yes' && 'vip_end_at' in domain)).toBe(true)
    const unknown = await call(sandbox, 'Domain.List', { type: '__proto__' })
    expect(unknown.domains).toHaveLength(Number(info['all_total']))
    const shared = await call(sandbox, 'Domain.List', { type: 'share' })
    expect(shared.domains.every((domain) => domain['group_id'] === '8')).toBe(true)
  })

  it('filters by group', async () => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const { domains } = await call(sandbox, 'Domain.List', { group_id: 102 })
    expect(domains.length).toBeGreaterThan(1)
    expect(domains.every((domain) => domain['group_id'] === '102')).toBe(true)
  })

  it('pages: never more than 3000 at once, and all of them in turn', async () => {
    const sandbox = await open({ dialect, scenario: 'many' })
    const first = await call(sandbox, 'Domain.List')
    expect(first.domains).toHaveLength(3000)
    expect(first.info['all_total']).toBe(9000)
    const seen = new Set<unknown>()
    for (let offset = 0; offset < 9000; offset += 3000)
      for (const name of names(await call(sandbox, 'Domain.List', { offset, length: 9000 }))) seen.add(name)
    expect(seen.size).toBe(9000)
  })

  it('refuses a bad offset (6) and length (7)', async () => {
    const sandbox = await open({ dialect })
    expect(await code(sandbox, 'Domain.List', { offset: -1, length: 5 })).toBe('6')
    expect(await code(sandbox, 'Domain.List', { offset: 'x' })).toBe('6')
    expect(await code(sandbox, 'Domain.List', { length: 0 })).toBe('7')
    expect(await code(sandbox, 'Domain.List', { length: '1.5' })).toBe('7')
  })

  it('answers 9 for nothing, or an empty list where asked', async () => {
    const sandbox = await open({ dialect, scenario: 'empty' })
    expect(await code(sandbox, 'Domain.List')).toBe('9')
    expect(await code(sandbox, 'Domain.List', { error_on_empty: 'yes' })).toBe('9')
    expect(await call(sandbox, 'Domain.List', { error_on_empty: 'no' })).toMatchObject({
      status: { code: '1' },
      info: { domain_total: 0 },
      domains: []
    })
  })
})

describe('Domain.List, where the dialects differ', () => {
  it('searches by keyword only today', async () => {
    const found = async (dialect: Dialect, keyword: string): Promise<number> =>
      (await call(await open({ dialect, scenario: 'default' }), 'Domain.List', { keyword })).domains.length
    expect(await found('today', 'partner')).toBe(4)
    expect(await found('today', '示例')).toBe(1)
    expect(await found('today', 'XN--FIQ26AN')).toBe(1)
    expect(await found('2012', 'partner')).toBe(40)
  })

  it('today an offset needs a length', async () => {
    const count = async (dialect: Dialect): Promise<number> =>
      (await call(await open({ dialect }), 'Domain.List', { offset: 1 })).domains.length
    expect(await count('2012')).toBe(1)
    expect(await count('today')).toBe(2)
  })

  it('shows every status and problem', async () => {
    const { domains } = await call(await open({ scenario: 'default' }), 'Domain.List')
    const all = (field: string): Set<unknown> => new Set(domains.map((domain) => domain[field]))
    expect(all('status')).toEqual(new Set(['enable', 'pause', 'lock', 'spam']))
    expect(all('ext_status')).toEqual(new Set(['', 'dnserror', 'notexist']))
  })
})

describe('Domain.Create', () => {
  const create = async (sandbox: Sandbox, domain: string, form: Form = {}): Promise<Answer> =>
    call(sandbox, 'Domain.Create', { domain, ...form })

  it('adds a free domain', async () => {
    const sandbox = await open({ dialect: 'today' })
    const { domain } = await create(sandbox, 'Fresh.Example', { group_id: 3, is_mark: 'yes' })
    expect(domain).toEqual({
      id: expect.stringMatching(/^\d+$/),
      punycode: 'fresh.example',
      domain: 'fresh.example'
    })
    const info = await call(sandbox, 'Domain.Info', { domain_id: String(domain['id']) })
    expect(info.domain).toMatchObject({ grade: 'DP_Free', group_id: '3', is_mark: 'yes', records: '2' })
    expect(names(await call(sandbox, 'Domain.List'))[0]).toBe('fresh.example')
  })

  it('adds none but the domain in 2012', async () => {
    const sandbox = await open({ dialect: '2012' })
    const { domain } = await create(sandbox, 'fresh.example')
    const info = await call(sandbox, 'Domain.Info', { domain_id: String(domain['id']) })
    expect(info.domain).toMatchObject({ grade: 'D_Free', records: '0', remark: '' })
  })

  it('takes Unicode and answers punycode', async () => {
    const sandbox = await open()
    const { domain } = await create(sandbox, '例子.测试')
    expect(domain['punycode']).toBe('xn--fsqu00a.xn--0zwm56d')
    const info = await call(sandbox, 'Domain.Info', { domain: 'xn--fsqu00a.xn--0zwm56d' })
    expect(info.domain['name']).toBe('例子.测试')
  })

  it.each([
    '',
    'example',
    'www.site.example',
    'a_b.example',
    '-a.example',
    '192.0.2.1',
    'a b.example',
    'a..example'
  ])('refuses "%s" by 6', async (domain) => {
    expect((await create(await open(), domain)).status.code).toBe('6')
  })

  it('tells whose it already is: 7 mine, 12 of another, 11 an alias', async () => {
    const sandbox = await open({ scenario: 'default' })
    expect((await create(sandbox, 'moonbridge.example')).status.code).toBe('7')
    expect((await create(sandbox, 'partner-private.example')).status.code).toBe('12')
    sandbox.state.find('moonbridge.example')!.aliases.push({ id: 1, name: 'alias.example' })
    expect((await create(sandbox, 'alias.example')).status.code).toBe('11')
  })
})

describe('rights and states', () => {
  const setup = async (dialect: Dialect = '2012') => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const ask = (action: string, name: string, form: Form = {}): Promise<string> =>
      code(sandbox, action, { domain_id: domainId(sandbox, name), ...form })
    return { sandbox, ask }
  }

  it.each([
    ['Domain.Remove', {}, '9'],
    ['Domain.Status', { status: 'disable' }, '8'],
    ['Domain.Info', {}, '8'],
    ['Domain.Ismark', { is_mark: 'yes' }, '6'],
    ['Domain.Remark', { remark: 'x' }, '6'],
    ['Domain.Changegroup', { group_id: 2 }, '6']
  ])("%s refuses another's domain, and an unknown id by 6", async (action, form, expected) => {
    const { ask, sandbox } = await setup()
    expect(await ask(action, 'partner-private.example', form)).toBe(expected)
    expect(await code(sandbox, action, { domain_id: 1, ...form })).toBe('6')
    expect(await code(sandbox, action, form)).toBe('6')
  })

  it('a share lets read, star and remark, but not remove, pause or move', async () => {
    const { ask, sandbox } = await setup()
    for (const name of ['partner-shop.example', 'partner-readonly.example']) {
      expect(await ask('Domain.Info', name)).toBe('1')
      expect(await ask('Domain.Ismark', name, { is_mark: 'yes' })).toBe('1')
      expect(await ask('Domain.Remark', name, { remark: 'mine' })).toBe('1')
      expect(await ask('Domain.Remove', name)).toBe('9')
      expect(await ask('Domain.Status', name, { status: 'disable' })).toBe('8')
      expect(await ask('Domain.Changegroup', name, { group_id: 2 })).toBe('6')
    }
    const form = { domain_id: domainId(sandbox, 'partner-shop.example') }
    const theirs = await call(sandbox, 'Domain.Info', form, sandbox.accounts[1])
    expect(theirs.domain).toMatchObject({ is_mark: 'no', remark: '', group_id: '1' })
  })

  it('removes a domain with its records, but none that is locked (7), VIP (8) or banned (-15)', async () => {
    const { ask, sandbox } = await setup()
    expect(await ask('Domain.Remove', 'static-assets.example')).toBe('7')
    expect(await ask('Domain.Remove', 'moonbridge.example')).toBe('8')
    expect(await ask('Domain.Remove', 'cheap-pills.example')).toBe('-15')
    const form = { domain_id: domainId(sandbox, 'paper-crane.example') }
    expect(await code(sandbox, 'Domain.Remove', form)).toBe('1')
    expect(await code(sandbox, 'Record.List', form)).toBe('6')
    expect(await code(sandbox, 'Domain.Create', { domain: 'paper-crane.example' })).toBe('1')
  })

  it('pauses and enables, but none that is locked (7) or banned (-15)', async () => {
    const { ask, sandbox } = await setup('today')
    const status = async (): Promise<unknown> =>
      (await call(sandbox, 'Domain.Info', { domain: 'moonbridge.example' })).domain['status']
    expect(await ask('Domain.Status', 'moonbridge.example', { status: 'disable' })).toBe('1')
    expect(await status()).toBe('pause')
    expect(await ask('Domain.Status', 'moonbridge.example', { status: 'enable' })).toBe('1')
    expect(await status()).toBe('enable')
    expect(sandbox.breaches.unchanged).toBe(0)
    expect(await ask('Domain.Status', 'moonbridge.example', { status: 'enable' })).toBe('1')
    expect(sandbox.breaches.unchanged).toBe(1)
    expect(await ask('Domain.Status', 'static-assets.example', { status: 'disable' })).toBe('7')
    expect(await ask('Domain.Status', 'cheap-pills.example', { status: 'enable' })).toBe('-15')
    expect(await ask('Domain.Status', 'moonbridge.example', { status: 'on' })).toBe('3')
  })

  it('moves between groups that exist, never into the one of shared domains', async () => {
    const { ask, sandbox } = await setup()
    expect(await ask('Domain.Changegroup', 'moonbridge.example', { group_id: 102 })).toBe('1')
    const { domain } = await call(sandbox, 'Domain.Info', { domain: 'moonbridge.example' })
    expect(domain['group_id']).toBe('102')
    for (const group_id of [8, 99, 'x'])
      expect(await ask('Domain.Changegroup', 'moonbridge.example', { group_id })).toBe('7')
  })

  it('lists system groups first, then own ones', async () => {
    const { sandbox } = await setup()
    const { groups } = await call(sandbox, 'Domaingroup.List')
    expect(groups.map((group) => group['group_type'])).toEqual([...Array(8).fill('system'), 'user', 'user'])
    expect(groups[0]).toEqual({ group_id: 1, group_name: '默认分组', group_type: 'system' })
    expect(groups[9]).toEqual({ group_id: 102, group_name: 'Infrastructure', group_type: 'user' })
  })

  it.each([
    ['enterprise', '-7', '升级'],
    ['customer', '-8', '代理']
  ])(
    'scenario %s: a free domain answers %s in 2012 and no ban; a VIP one and today nothing',
    async (scenario, expected, word) => {
      const sandbox = await open({ scenario, dialect: '2012' })
      const form = { domain_id: domainId(sandbox, 'tiny-two.example') }
      for (const action of ['Domain.Info', 'Record.List']) {
        const { status } = await call(sandbox, action, { ...form, lang: 'cn' })
        expect(status.code).toBe(expected)
        expect(status.message).toContain(word)
      }
      expect(await code(sandbox, 'Domain.Info', { domain: 'tiny-one.example' })).toBe('1')
      expect(
        await code(await open({ scenario, dialect: 'today' }), 'Domain.Info', { domain: 'tiny-two.example' })
      ).toBe('1')
    }
  )

  it('takes a domain by name: everywhere today, only in Domain.Info in 2012', async () => {
    const form = { domain: 'tiny-two.example' }
    expect(await code(await open({ dialect: 'today' }), 'Record.List', form)).toBe('1')
    expect(await code(await open({ dialect: '2012' }), 'Record.List', form)).toBe('6')
    expect(await code(await open({ dialect: '2012' }), 'Domain.Info', form)).toBe('1')
    expect(await code(await open({ dialect: '2012' }), 'Domain.Info', { domain: 'no.example' })).toBe('6')
    expect(await code(await open({ dialect: 'today' }), 'Domain.Info', { domain: 'no.example' })).toBe('13')
  })
})

describe('settings', () => {
  const setup = async (dialect: Dialect) => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const ask = (action: string, name: string, form: Form = {}): Promise<string> =>
      code(sandbox, action, { domain_id: domainId(sandbox, name), ...form })
    return { sandbox, ask }
  }

  it.each([
    ['Domain.Searchenginepush', '2012', 'searchEnginePush', true],
    ['Domain.Searchenginepush', 'today', 'searchEnginePush', true],
    ['Domain.Urlincn', '2012', 'urlInChina', false]
  ] as const)(
    '%s (%s) is for the owner, and no locked or banned domain',
    async (action, dialect, flag, at) => {
      const { sandbox, ask } = await setup(dialect)
      const domain = sandbox.state.find('moonbridge.example')!
      expect(domain[flag]).toBe(at)
      expect(await ask(action, domain.name, { status: at ? 'no' : 'yes' })).toBe('1')
      expect(domain[flag]).toBe(!at)
      expect(await ask(action, domain.name, { status: 'perhaps' })).toBe('3')
      expect(await ask(action, domain.name, { status: at ? 'no' : 'yes' })).toBe('1')
      expect(sandbox.breaches.unchanged).toBe(1)
      expect(await ask(action, 'partner-shop.example', { status: 'yes' })).toBe('8')
      expect(await ask(action, 'partner-private.example', { status: 'yes' })).toBe('8')
      expect(await ask(action, 'static-assets.example', { status: 'yes' })).toBe('7')
      expect(await ask(action, 'cheap-pills.example', { status: 'yes' })).toBe('-15')
    }
  )

  it('Domain.Info tells whether search engines are told', async () => {
    const { sandbox, ask } = await setup('today')
    await ask('Domain.Searchenginepush', 'moonbridge.example', { status: 'no' })
    const { domain } = await call(sandbox, 'Domain.Info', { domain: 'moonbridge.example' })
    expect(domain['searchengine_push']).toBe('no')
  })

  const purview = async (sandbox: Sandbox, name: string): Promise<unknown[]> => {
    const answer = await call(sandbox, 'Domain.Purview', { domain_id: domainId(sandbox, name) })
    // Its rows are checked by those who ask.
    return (answer as unknown as { purview: unknown[] }).purview
  }

  it("Domain.Purview gives the document's figures for the highest grade, in its order", async () => {
    const { sandbox } = await setup('2012')
    expect(await purview(sandbox, 'harbour-maps.example')).toEqual(document['Domain.Purview'].json.purview)
  })

  it('Domain.Purview follows the grade, of shared domains too', async () => {
    const { sandbox, ask } = await setup('today')
    const free = await purview(sandbox, 'home-of-li.example')
    for (const row of [
      { name: 'URL 转发条数', value: 5 },
      { name: '子域名级数', value: 3 },
      { name: '记录 TTL 最低', value: 600 },
      { name: '增强线路类型', value: 'no' }
    ])
      expect(free).toContainEqual(row)
    expect(await purview(sandbox, 'partner-readonly.example')).toContainEqual({
      name: '记录 TTL 最低',
      value: 120
    })
    expect(await ask('Domain.Purview', 'partner-private.example')).toBe('6')
  })
})
