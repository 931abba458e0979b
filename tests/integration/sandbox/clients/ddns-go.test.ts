// jeessy2/ddns-go (dnspod provider): everything by the name of the domain; the parameters in the order of the alphabet.
import { describe, expect, it } from 'vitest'
import { open, parse } from '../client.ts'
import { speaker } from './speaker.ts'

const sorted = (form: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries({ format: 'json', ...form }).sort(([a], [b]) => (a < b ? -1 : 1)))

const setup = async () => {
  const sandbox = await open({ dialect: 'today' })
  const ask = speaker(sandbox, { userAgent: 'Go-http-client/1.1', headers: { 'Accept-Encoding': 'gzip' } })
  const say = async (action: string, form: Record<string, string>) => parse(await ask(action, sorted(form)))
  return { say, zone: sandbox.state.zone(sandbox.state.find('tiny-two.example')!) }
}
const WWW = { domain: 'tiny-two.example', sub_domain: 'www', record_type: 'A' }

describe('ddns-go', () => {
  it('changes the first record that it finds', async () => {
    const { say, zone } = await setup()
    const { status, records } = await say('Record.List', WWW)
    expect(status.code).toBe('1')
    // Fields that its types want as text.
    const { id, name, type, value, enabled } = records[0]!
    expect([id, name, type, value, enabled].map((field) => typeof field)).toEqual(Array(5).fill('string'))
    const form = { ...WWW, value: '198.51.100.9', ttl: '600', record_id: String(id), record_line: '默认' }
    expect((await say('Record.Modify', form)).status.code).toBe('1')
    expect(zone.get(Number(id))).toMatchObject({ host: 'www', value: '198.51.100.9', ttl: 600 })
  })

  it('creates a record where there is none, on the line that it is told by id', async () => {
    const { say, zone } = await setup()
    const form = { domain: WWW.domain, sub_domain: '@', record_type: 'AAAA' }
    const list = await say('Record.List', form)
    expect(list.status.code).toBe('10')
    expect(list).not.toHaveProperty('records.0')
    const create = (more: Record<string, string>) => say('Record.Create', { ...form, ttl: '600', ...more })
    expect((await create({ value: '2001:db8::9', record_line: '默认' })).status.code).toBe('1')
    expect((await create({ value: '2001:db8::a', record_line_id: '10=1' })).status.code).toBe('1')
    expect([...zone.at('@')].filter((row) => row.type === 'AAAA')).toMatchObject([
      { value: '2001:db8::9', line: '默认' },
      { value: '2001:db8::a', line: '联通' }
    ])
  })

  it('shows the message of a refusal', async () => {
    const { say } = await setup()
    const form = { ...WWW, domain: 'no-such.example', value: '198.51.100.9', ttl: '600', record_line: '默认' }
    const { status } = await say('Record.Create', form)
    expect(status.code).not.toBe('1')
    expect(status.message).not.toBe('')
  })
})
