import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, domainId, open, recordId, type Answer, type Form, type Row } from './client.ts'

/** tiny-one is a DP_Plus domain, tiny-two a DP_Free one; the base is a record that fits anywhere. */
const BASE = { sub_domain: 'new', record_type: 'A', record_line: '默认', value: '192.0.2.7' }

const setup = async (dialect: Dialect, grade?: string) => {
  const sandbox = await open({ dialect })
  const domain = sandbox.state.find('tiny-two.example')!
  if (grade !== undefined) domain.grade = grade
  domain.registered = true
  const www = recordId(sandbox, 'tiny-two.example', 'www', 'A')
  const ask = (action: string, form: Form): Promise<Answer> =>
    call(sandbox, action, { domain_id: domain.id, ...form })
  const create = (form: Form = {}): Promise<Answer> => ask('Record.Create', { ...BASE, ...form })
  const modify = (form: Form = {}): Promise<Answer> =>
    ask('Record.Modify', { ...BASE, sub_domain: 'www', record_id: www, ...form })
  const info = async (record_id: number): Promise<Row> => (await ask('Record.Info', { record_id })).record
  const rows = () => sandbox.state.zone(domain).rows
  return { sandbox, domain, www, ask, create, modify, info, rows }
}

/** What a record of tiny-two (DP_Free) is refused for: by Record.Create and Record.Modify, in each dialect. */
const REFUSED: [what: string, form: Form, create2012: string, modify2012: string, today: string][] = [
  ['a host with a space', { sub_domain: 'a b' }, '22', '22', '22'],
  ['a host with an empty label', { sub_domain: 'a..b' }, '22', '22', '22'],
  ['a host that begins with a hyphen', { sub_domain: '-a' }, '22', '22', '22'],
  ['a label of 64 characters', { sub_domain: 'a'.repeat(64) }, '22', '22', '22'],
  ['a host of four levels', { sub_domain: 'a.b.c.d' }, '23', '23', '23'],
  ['a wildcard beside letters', { sub_domain: 'a*' }, '24', '24', '24'],
  ['a wildcard in the middle', { sub_domain: 'a.*.b' }, '24', '24', '24'],
  ['a wildcard of four levels', { sub_domain: '*.a.b.c' }, '24', '24', '24'],
  ['an unknown type', { record_type: 'LOC' }, '27', '27', '27'],
  ['a type in small letters', { record_type: 'a' }, '27', '27', '27'],
  ['an unknown line', { record_line: '火星' }, '26', '26', '26'],
  ['a line above the grade', { record_line: '百度' }, '26', '26', '26'],
  ['no line', { record_line: '' }, '26', '26', '26'],
  ['no value', { value: '' }, '6', '34', '17'],
  ['an address that is none', { value: '192.0.2.256' }, '34', '34', '34'],
  ['no address', { value: '0.0.0.0' }, '34', '34', '34'],
  ['a blacklisted address', { value: '203.0.113.66' }, '34', '35', '82'],
  ['an IPv4 address in AAAA', { record_type: 'AAAA' }, '34', '34', '34'],
  ['an address in CNAME', { record_type: 'CNAME' }, '34', '34', '34'],
  ['a single label in CNAME', { record_type: 'CNAME', value: 'host' }, '34', '34', '34'],
  ['an SRV of three parts', { record_type: 'SRV', value: '1 2 host.example.' }, '34', '34', '34'],
  ['an SRV port above 65535', { record_type: 'SRV', value: '1 2 65536 host.example.' }, '34', '34', '34'],
  ['a text with a line break', { record_type: 'TXT', value: 'a\nb' }, '34', '34', '34'],
  ['an endless URL', { record_type: 'URL', value: `http://a.example/${'x'.repeat(2048)}` }, '34', '34', '27'],
  ['a TTL below the grade', { ttl: 599 }, '6', '29', '32'],
  ['a TTL above 604800', { ttl: 604_801 }, '6', '29', '32'],
  ['a TTL that is no number', { ttl: 'long' }, '6', '29', '32'],
  ['MX without a priority', { record_type: 'MX', value: 'mx.example.net.' }, '30', '30', '30'],
  ['MX 0', { record_type: 'MX', value: 'mx.example.net.', mx: 0 }, '30', '30', '30'],
  ['MX 21', { record_type: 'MX', value: 'mx.example.net.', mx: 21 }, '30', '30', '30'],
  [
    'NS of @ on a line',
    { sub_domain: '@', record_type: 'NS', value: 'ns.example.net', record_line: '电信' },
    '36',
    '36',
    '36'
  ]
]

describe.each(REFUSED)('%s', (_, form, create2012, modify2012, today) => {
  it(`answers ${create2012} and ${modify2012} in 2012, ${today} today`, async () => {
    const [old, now] = [await setup('2012'), await setup('today')]
    const before = structuredClone([old.rows(), now.rows()])
    const created = await old.create(form)
    expect(created.status.code).toBe(create2012)
    expect((await old.modify(form)).status.code).toBe(modify2012)
    const refused = [await now.create(form), await now.modify(form)]
    expect(refused.map(({ status }) => status.code)).toEqual([today, today])
    for (const { status } of [created, ...refused]) expect(status.message).not.toBe('Unknown error')
    expect([old.rows(), now.rows()]).toEqual(before)
  })
})

describe('values', () => {
  it.each([
    ['CNAME', 'www.example.net', 'www.example.net.'],
    ['CNAME', '例子.测试', '例子.测试.'],
    ['NS', 'ns1.example.net.', 'ns1.example.net.'],
    ['AAAA', '2001:db8::1', '2001:db8::1'],
    ['SRV', '1  2 5060 sip.example.net', '1 2 5060 sip.example.net.'],
    ['TXT', 'v=spf1 -all', 'v=spf1 -all'],
    ['CAA', '0 issue "ca.example.net"', '0 issue "ca.example.net"'],
    ['显性URL', 'https://www.example.net/a', 'https://www.example.net/a'],
    ['HTTPS', '1 . alpn=h2', '1 . alpn=h2']
  ])('%s keeps "%s" as "%s"', async (record_type, value, kept) => {
    const { create, info } = await setup('today')
    const { record } = await create({ record_type, value })
    expect(await info(Number(record['id']))).toMatchObject({ record_type, value: kept })
  })
})

describe('Record.Create', () => {
  it('fills in what is omitted: @, 600 seconds, enabled', async () => {
    const { create, info } = await setup('2012')
    const { record } = await create({ sub_domain: '', record_type: 'TXT', value: 'x' })
    expect(await info(Number(record['id']))).toMatchObject({
      sub_domain: '@',
      ttl: '600',
      enabled: '1',
      mx: '0'
    })
  })

  it('takes status, weight and the line by its id today, and none of them in 2012', async () => {
    const form = {
      sub_domain: 'www',
      status: 'disable',
      weight: 40,
      record_line: '默认',
      record_line_id: '10=1'
    }
    const now = await setup('today')
    const row = await now.info(Number((await now.create(form)).record['id']))
    expect(row).toMatchObject({ enabled: '0', weight: 40, record_line: '联通', record_line_id: '10=1' })
    expect((await now.create({ weight: 101 })).status.code).toBe('34')
    const old = await setup('2012')
    const before = await old.info(Number((await old.create(form)).record['id']))
    expect(before).toMatchObject({ enabled: '1', record_line: '默认' })
  })

  it('writes the domain log', async () => {
    const { create, domain } = await setup('2012')
    await create()
    expect(domain.log[0]).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\(API\): \(127\.0\.0\.1\) 添加 A 记录 默认 线路 new 值 192\.0\.2\.7$/
    )
  })
})

describe('neighbours', () => {
  it('104 today: the same record again, also by Modify; in 2012 nothing', async () => {
    const now = await setup('today')
    await now.create()
    const again = await now.create({ sub_domain: 'NEW' })
    expect(again.status.code).toBe('104')
    expect((await now.modify({ sub_domain: 'new' })).status.code).toBe('104')
    const old = await setup('2012')
    await old.create()
    expect((await old.create()).status.code).toBe('1')
  })

  it('31 today: CNAME beside an address, an address beside CNAME, on the same line', async () => {
    const { create, ask } = await setup('today')
    expect(
      (await create({ sub_domain: 'www', record_type: 'CNAME', value: 'a.example.net' })).status.code
    ).toBe('31')
    const alias = await create({ record_type: 'CNAME', value: 'a.example.net' })
    expect((await create({ record_type: 'AAAA', value: '2001:db8::1' })).status.code).toBe('31')
    expect((await create({ record_type: '显性URL', value: 'http://a.example.net' })).status.code).toBe('31')
    expect((await create({ record_type: 'TXT', value: 'x' })).status.code).toBe('1')
    await ask('Record.Status', { record_id: String(alias.record['id']), status: 'disable' })
    expect((await create({ record_type: 'AAAA', value: '2001:db8::1' })).status.code).toBe('1')
  })

  it('31 today: a line without a record on the default one, also by Modify', async () => {
    const { create, modify } = await setup('today')
    expect((await create({ record_line: '电信' })).status.code).toBe('31')
    expect((await modify({ record_line: '电信' })).status.code).toBe('31')
    await create()
    expect((await create({ record_line: '电信' })).status.code).toBe('1')
  })

  it('31 in 2012: too many URL records', async () => {
    const { create } = await setup('2012')
    const codes: string[] = []
    for (let i = 0; i < 6; i++)
      codes.push(
        (await create({ sub_domain: `go${i}`, record_type: 'URL', value: 'http://a.example.net' })).status
          .code
      )
    expect(codes).toEqual(['1', '1', '1', '1', '1', '31'])
  })

  it('110 today: a URL record in a domain that is not registered', async () => {
    const { create, domain } = await setup('today')
    domain.registered = false
    expect((await create({ record_type: '显性URL', value: 'http://a.example.net' })).status.code).toBe('110')
  })

  it.each([
    ['2012', 'A', '192.0.2.', '25'],
    ['today', 'A', '192.0.2.', '500025'],
    ['today', 'CNAME', 'h.example', '500026']
  ] as const)(
    '%s: the third %s record of a host on a free plan',
    async (dialect, record_type, value, expected) => {
      const { create } = await setup(dialect)
      const add = async (n: number, form: Form = {}): Promise<string> =>
        (await create({ record_type, value: `${value}${n}`, ...form })).status.code
      expect([await add(1), await add(2), await add(3)]).toEqual(['1', '1', expected])
      if (dialect === 'today') {
        expect(await add(3, { status: 'disable' })).toBe('1')
        expect(await add(3, { record_line: '电信' })).toBe('1')
      }
    }
  )

  it('the dialects of the grade decide how many, how deep and how short', async () => {
    const { create } = await setup('today', 'DP_Ultra')
    const codes = []
    for (let n = 1; n <= 9; n++) codes.push((await create({ value: `192.0.2.${n}`, ttl: 1 })).status.code)
    expect(codes).toEqual([...Array(8).fill('1'), '500025'])
    expect((await create({ sub_domain: 'a*' })).status.code).toBe('1')
    expect((await create({ sub_domain: 'a.b.c.d.e' })).status.code).toBe('1')
    expect((await create({ sub_domain: 'a.b.c.d.e.f' })).status.code).toBe('23')
  })
})

describe('Record.Modify', () => {
  it('resets what is omitted today: TTL to 600, status to enabled, weight to none', async () => {
    const { ask, create, modify, info } = await setup('today')
    const { record } = await create({ ttl: 3600, weight: 50, status: 'disable' })
    const id = Number(record['id'])
    await modify({ record_id: id, sub_domain: 'new', value: '192.0.2.8' })
    expect(await info(id)).toMatchObject({ ttl: '600', enabled: '1', weight: null, value: '192.0.2.8' })
    await ask('Record.Modify', { record_id: id, record_type: 'A', record_line: '默认', value: '192.0.2.8' })
    expect(await info(id)).toMatchObject({ sub_domain: '@' })
  })

  it('keeps the status in 2012, which has no such parameter, and the remark in both', async () => {
    const { ask, modify, info, www } = await setup('2012')
    await ask('Record.Status', { record_id: www, status: 'disable' })
    await ask('Record.Remark', { record_id: www, remark: '备注' })
    await modify({ value: '192.0.2.8', status: 'enable' })
    expect(await info(www)).toMatchObject({ enabled: '0', value: '192.0.2.8', remark: '备注' })
  })

  it('refuses an unknown record by 8', async () => {
    const { modify } = await setup('2012')
    expect((await modify({ record_id: 1 })).status.code).toBe('8')
  })

  it.each<Dialect>(['2012', 'today'])(
    '%s: the sixth unchanged one within an hour locks the record for an hour',
    async (dialect) => {
      const { sandbox, modify } = await setup(dialect)
      await modify({ value: '192.0.2.9' })
      const codes: string[] = []
      for (let i = 0; i < 6; i++) codes.push((await modify({ value: '192.0.2.9' })).status.code)
      expect(codes).toEqual(['1', '1', '1', '1', '1', '21'])
      expect(sandbox.breaches).toMatchObject({ unchanged: 6, whileRecordLocked: 0 })
      const locked = await modify({ value: '192.0.2.10' })
      expect(locked.status.code).toBe('21')
      expect(sandbox.breaches.whileRecordLocked).toBe(1)
      sandbox.clock.advance(3_600_000)
      expect((await modify({ value: '192.0.2.10' })).status.code).toBe('1')
    }
  )

  it('five an hour are forgiven, hour after hour', async () => {
    const { sandbox, modify } = await setup('today')
    await modify({ value: '192.0.2.9' })
    for (let i = 0; i < 12; i++) {
      sandbox.clock.advance(720_001)
      expect((await modify({ value: '192.0.2.9' })).status.code).toBe('1')
    }
  })
})

describe('Record.Status, Record.Remark and Record.Remove', () => {
  it('change what they say', async () => {
    const { ask, info, www, sandbox } = await setup('today')
    await ask('Record.Status', { record_id: www, status: 'disable' })
    await ask('Record.Remark', { record_id: www, remark: '中文 remark' })
    expect(await info(www)).toMatchObject({ enabled: '0', remark: '中文 remark' })
    await ask('Record.Remark', { record_id: www, remark: '' })
    expect((await info(www))['remark']).toBe('')
    expect(sandbox.breaches.unchanged).toBe(0)
    await ask('Record.Status', { record_id: www, status: 'disable' })
    await ask('Record.Remark', { record_id: www, remark: '' })
    expect(sandbox.breaches.unchanged).toBe(2)
    expect((await ask('Record.Remove', { record_id: www })).status.code).toBe('1')
    expect((await ask('Record.Remove', { record_id: www })).status.code).toBe('8')
    expect((await ask('Record.Status', { record_id: www, status: 'paused' })).status.code).toBe('8')
  })
})

describe('who may change records', () => {
  const ACTIONS: [action: string, form: Form, denied: string, locked: string, banned: string][] = [
    ['Record.Create', BASE, '7', '21', '-15'],
    ['Record.Modify', { ...BASE, sub_domain: 'www', record_id: 0 }, '7', '21', '-15'],
    ['Record.Status', { status: 'disable', record_id: 0 }, '7', '21', '-15'],
    ['Record.Remark', { remark: 'x', record_id: 0 }, '6', '1', '1'],
    ['Record.Remove', { record_id: 0 }, '7', '21', '-15']
  ]

  it.each(ACTIONS)(
    '%s: owner and "rw" share yes; reader, stranger, lock and ban no',
    async (action, form, denied, locked, banned) => {
      const sandbox = await open({ dialect: '2012', scenario: 'default' })
      const ask = async (name: string, id = domainId(sandbox, name)): Promise<string> => {
        const [first] = sandbox.state.zone(sandbox.state.find(name)!).rows
        const record: Form = 'record_id' in form ? { record_id: first!.id } : {}
        return (await call(sandbox, action, { ...form, ...record, domain_id: id })).status.code
      }
      expect(await ask('moonbridge.example')).toBe('1')
      expect(await ask('partner-shop.example')).toBe('1')
      expect(await ask('partner-readonly.example')).toBe(denied)
      expect(await ask('partner-private.example')).toBe(denied)
      expect(await ask('static-assets.example')).toBe(locked)
      expect(await ask('cheap-pills.example')).toBe(banned)
      expect(await ask('moonbridge.example', 1)).toBe('6')
    }
  )
})
