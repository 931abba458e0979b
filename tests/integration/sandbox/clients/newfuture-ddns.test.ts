// NewFuture/DDNS (dnspod provider): a walk from the short name to the long, then by ids; an answer counts by its `record`.
import { describe, expect, it } from 'vitest'
import { domainId, open, parse } from '../client.ts'
import { speaker } from './speaker.ts'

const setup = async (dialect: '2012' | 'today') => {
  const sandbox = await open({ dialect })
  const ask = speaker(sandbox, { userAgent: 'DDNS/4.1.0 (ddns@example.com)' })
  // Its common parameters come last.
  const say = async (action: string, form: Record<string, string>) =>
    parse(await ask(action, { ...form, format: 'json' }))
  const zone = sandbox.state.zone(sandbox.state.find('tiny-one.example')!)
  return { sandbox, say, zone, domain_id: String(domainId(sandbox, 'tiny-one.example')) }
}

describe.each(['2012', 'today'] as const)('NewFuture/DDNS, dialect %s', (dialect) => {
  it('finds the zone, and nothing that looks like one where there is none', async () => {
    const { say, domain_id } = await setup(dialect)
    expect((await say('Domain.Info', { domain: 'tiny-one.example' })).domain['id']).toBe(domain_id)
    expect(await say('Domain.Info', { domain: 'no-such.example' })).not.toHaveProperty('domain.id')
  })

  it('changes a record on the line on which it is', async () => {
    const { say, zone, domain_id } = await setup(dialect)
    const { records } = await say('Record.List', { domain_id, sub_domain: 'www', record_type: 'A' })
    expect(records).toHaveLength(1)
    const { id, name, line } = records[0]!
    const form = { domain_id, record_id: String(id), sub_domain: String(name), record_line: String(line) }
    const answer = await say('Record.Modify', { ...form, record_type: 'A', value: '198.51.100.3' })
    expect(answer.record).toMatchObject({ name: 'www' })
    expect(zone.get(Number(id))!.value).toBe('198.51.100.3')
  })

  it('creates one where the list has none', async () => {
    const { say, zone, domain_id } = await setup(dialect)
    const wanted = { domain_id, sub_domain: 'v6', record_type: 'AAAA' }
    const list = await say('Record.List', wanted)
    expect(list.status.code).toBe('10')
    expect(list).not.toHaveProperty('records.0')
    const answer = await say('Record.Create', {
      ...wanted,
      value: '2001:db8::3',
      record_line: '默认',
      ttl: '600'
    })
    expect(answer.record['id']).toBeTruthy()
    expect([...zone.at('v6')]).toMatchObject([{ type: 'AAAA', value: '2001:db8::3', ttl: 600 }])
  })
})
