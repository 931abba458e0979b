import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, code, domainId, open, recordId, type Answer, type Form, type Row } from './client.ts'

const DIALECTS: Dialect[] = ['2012', 'today']
const WWW = { sub_domain: 'www', record_line: '默认' }

const setup = async (dialect: Dialect, grade?: string) => {
  const sandbox = await open({ dialect })
  const domain = sandbox.state.find('tiny-two.example')!
  if (grade !== undefined) domain.grade = grade
  const www = recordId(sandbox, 'tiny-two.example', 'www', 'A')
  const ddns = (form: Form = {}): Promise<Answer> =>
    call(sandbox, 'Record.Ddns', { domain_id: domain.id, record_id: www, ...WWW, ...form })
  const info = async (record_id = www): Promise<Row> =>
    (await call(sandbox, 'Record.Info', { domain_id: domain.id, record_id })).record
  const add = (type: string, value: string): number =>
    sandbox.state.addRecord(domain, { host: 'dyn', type, value, updatedOn: domain.createdOn }).id
  return { sandbox, domain, www, ddns, info, add }
}

describe.each(DIALECTS)('Record.Ddns, %s', (dialect) => {
  it('sets the address that the request comes from, and answers the record', async () => {
    const { ddns, info, www } = await setup(dialect)
    expect((await ddns()).record).toEqual({ id: www, name: 'www', value: '127.0.0.1' })
    expect(await info()).toMatchObject({ value: '127.0.0.1', record_type: 'A' })
  })

  it('takes host and line as sent, @ when the host is left out', async () => {
    const { ddns, info } = await setup(dialect)
    await ddns({ sub_domain: 'home', record_line: '电信' })
    expect(await info()).toMatchObject({ sub_domain: 'home', record_line: '电信' })
    expect((await ddns({ sub_domain: '' })).record['name']).toBe('@')
    expect((await ddns({ record_line: '' })).status.code).toBe('26')
  })

  it('without a TTL goes back to 600, and keeps status and remark', async () => {
    const { sandbox, domain, www, ddns, info } = await setup(dialect)
    const row = sandbox.state.zone(domain).get(www)!
    Object.assign(row, { ttl: 3600, enabled: false, remark: '备注' })
    await ddns()
    expect(await info()).toMatchObject({ ttl: '600', enabled: '0', remark: '备注' })
  })

  it('is refused for a record that is no address (8), and leaves it as it was', async () => {
    const { ddns, info, add } = await setup(dialect)
    for (const [type, value] of [
      ['TXT', 'x'],
      ['AAAA', '2001:db8::1'],
      ['CNAME', 'www.example.net.']
    ] as const) {
      const record_id = add(type, value)
      expect((await ddns({ sub_domain: 'dyn', record_id })).status.code).toBe('8')
      expect(await info(record_id)).toMatchObject({ record_type: type, value })
    }
  })

  it('the sixth unchanged one within an hour locks the record, for Modify too', async () => {
    const { sandbox, domain, www, ddns } = await setup(dialect)
    await ddns()
    const codes: string[] = []
    for (let i = 0; i < 6; i++) codes.push((await ddns()).status.code)
    expect(codes).toEqual(['1', '1', '1', '1', '1', '21'])
    expect(sandbox.breaches).toMatchObject({ unchanged: 6, whileRecordLocked: 0 })
    const form = { domain_id: domain.id, record_id: www, ...WWW, record_type: 'A', value: '192.0.2.7' }
    expect(await code(sandbox, 'Record.Modify', form)).toBe('21')
    expect((await ddns({ sub_domain: 'other' })).status.code).toBe('21')
    expect(sandbox.breaches.whileRecordLocked).toBe(2)
    sandbox.clock.advance(3_600_000)
    expect((await ddns({ sub_domain: 'other' })).status.code).toBe('1')
  })

  it('counts together with unchanged modifications', async () => {
    const { sandbox, domain, www, ddns } = await setup(dialect)
    await ddns()
    const form = { domain_id: domain.id, record_id: www, ...WWW, record_type: 'A', value: '127.0.0.1' }
    for (let i = 0; i < 3; i++) expect(await code(sandbox, 'Record.Modify', form)).toBe('1')
    const codes: string[] = []
    for (let i = 0; i < 3; i++) codes.push((await ddns()).status.code)
    expect(codes).toEqual(['1', '1', '21'])
  })

  it('refuses the third address of a host on a free plan by 25, not one that is paused', async () => {
    const { sandbox, domain, ddns, add, www } = await setup(dialect)
    add('A', '192.0.2.1')
    add('A', '192.0.2.2')
    expect((await ddns({ sub_domain: 'dyn' })).status.code).toBe('25')
    sandbox.state.zone(domain).get(www)!.enabled = false
    expect((await ddns({ sub_domain: 'dyn' })).status.code).toBe('1')
  })

  it('is for owners and "rw" shares, and no locked or banned domain', async () => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const ask = async (name: string): Promise<string> => {
      const domain = sandbox.state.find(name)!
      const { id } = sandbox.state.addRecord(domain, {
        host: 'dyn',
        type: 'A',
        value: '192.0.2.1',
        updatedOn: domain.createdOn
      })
      const form = { domain_id: domainId(sandbox, name), record_id: id, ...WWW, sub_domain: 'dyn' }
      return code(sandbox, 'Record.Ddns', form)
    }
    expect(await ask('moonbridge.example')).toBe('1')
    expect(await ask('partner-shop.example')).toBe('1')
    expect(await ask('partner-readonly.example')).toBe('7')
    expect(await ask('partner-private.example')).toBe('7')
    expect(await ask('static-assets.example')).toBe('21')
    expect(await ask('cheap-pills.example')).toBe('-15')
  })
})

describe('Record.Ddns, where the dialects differ', () => {
  it('takes value and ttl today, and neither in 2012', async () => {
    const form = { value: '192.0.2.77', ttl: 1200 }
    const now = await setup('today')
    expect((await now.ddns(form)).record['value']).toBe('192.0.2.77')
    expect(await now.info()).toMatchObject({ value: '192.0.2.77', ttl: '1200' })
    const old = await setup('2012')
    expect((await old.ddns(form)).record['value']).toBe('127.0.0.1')
    expect(await old.info()).toMatchObject({ ttl: '600' })
  })

  it('takes an IPv6 address for an AAAA record today', async () => {
    const { ddns, info, add } = await setup('today')
    const record_id = add('AAAA', '2001:db8::1')
    await ddns({ sub_domain: 'dyn', record_id, value: '2001:db8::2' })
    expect(await info(record_id)).toMatchObject({ value: '2001:db8::2', record_type: 'AAAA' })
  })

  it.each(['192.0.2.256', 'www.example.net', '2001:db8::2', '0.0.0.0'])(
    'refuses "%s" for an A record by 34 today',
    async (value) => {
      const { ddns, info } = await setup('today')
      const before = await info()
      expect((await ddns({ value })).status.code).toBe('34')
      expect(await info()).toEqual(before)
    }
  )

  it('refuses a TTL out of bounds by 32 today, and knows a line by its id, which wins', async () => {
    const { ddns, info } = await setup('today')
    const { status } = await ddns({ ttl: 1, lang: 'en' })
    expect(status).toMatchObject({ code: '32', message: 'The TTL is out of bounds' })
    await ddns({ record_line_id: '10=1' })
    expect(await info()).toMatchObject({ record_line: '联通' })
  })

  it('changes the TTL alone', async () => {
    const { sandbox, ddns, info } = await setup('today', 'DP_Ultra')
    await ddns({ ttl: 60 })
    await ddns({ ttl: 120 })
    expect(await info()).toMatchObject({ ttl: '120' })
    expect(sandbox.breaches.unchanged).toBe(0)
  })
})
