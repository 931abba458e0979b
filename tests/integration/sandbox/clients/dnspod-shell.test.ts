// rehiy/dnspod-shell (ardnspod): sed takes fields out of the whole answer, greedily, so that the last match counts.
import { describe, expect, it } from 'vitest'
import { open } from '../client.ts'
import { lastOf, speaker } from './speaker.ts'

const MANNER = {
  userAgent: 'AnripDdns/6.5.0(someone@example.com)',
  common: { format: 'json', lang: 'en' },
  byHand: true
} as const
const ID = /"id":"([0-9]*)"/
const CODE = /\{"code":"([0-9]*)"/
const VALUE = /,"value":"([0-9a-fA-F.:]*)"/
const MESSAGE = /,"message":"([^"]*)"/
/** 默认, with small digits of hex. */
const LINE = { record_line: '%e9%bb%98%e8%ae%a4' }
const WWW = { domain: 'tiny-two.example', sub_domain: 'www' }

const setup = async () => {
  const sandbox = await open({ dialect: 'today' })
  const zone = sandbox.state.zone(sandbox.state.find('tiny-two.example')!)
  return { zone, say: speaker(sandbox, MANNER), row: [...zone.at('www')][0]! }
}

describe('dnspod-shell', () => {
  it('finds the record by domain, host and type, and gives it the address', async () => {
    const { zone, say, row } = await setup()
    const list = await say('Record.List', { ...WWW, record_type: 'A' })
    expect(list).not.toContain('\n')
    expect(lastOf(list, ID)).toBe(String(row.id))

    const record_id = String(row.id)
    const info = await say('Record.Info', { domain: WWW.domain, record_id })
    expect([lastOf(info, CODE), lastOf(info, VALUE)]).toEqual(['1', row.value])

    const form = { ...WWW, record_id, record_type: 'A', value: '198.51.100.7', ...LINE }
    const answer = await say('Record.Ddns', form)
    expect([lastOf(answer, CODE), lastOf(answer, VALUE)]).toEqual(['1', '198.51.100.7'])
    expect(zone.get(row.id)).toMatchObject({ host: 'www', value: '198.51.100.7', line: '默认' })
  })

  it('leaves the address to the service', async () => {
    const { zone, say, row } = await setup()
    const answer = await say('Record.Ddns', { ...WWW, record_id: String(row.id), record_type: 'A', ...LINE })
    expect([lastOf(answer, CODE), lastOf(answer, VALUE)]).toEqual(['1', '127.0.0.1'])
    expect(zone.get(row.id)!.value).toBe('127.0.0.1')
  })

  it('asks without a host for the zone itself', async () => {
    const { zone, say } = await setup()
    const list = await say('Record.List', { domain: WWW.domain, record_type: 'MX' })
    expect(zone.get(Number(lastOf(list, ID)))).toMatchObject({ host: '@', type: 'MX' })
  })

  it('creates what is missing, which it knows by the message to the letter', async () => {
    const { zone, say } = await setup()
    const missing = { domain: WWW.domain, sub_domain: 'home', record_type: 'A' }
    const list = await say('Record.List', missing)
    expect(lastOf(list, ID)).toBe(null)
    expect(lastOf(list, /"message":"([^"]*)"/)).toBe('No records on the list')
    const answer = await say('Record.Create', { ...missing, value: '198.51.100.8', ...LINE })
    expect(lastOf(answer, CODE)).toBe('1')
    const id = lastOf(answer, /\{"id":"([0-9]*)"/)
    expect(zone.get(Number(id))).toMatchObject({ host: 'home', value: '198.51.100.8' })
  })

  it('reports a refusal by its message', async () => {
    const { say, row } = await setup()
    const form = { ...WWW, record_id: String(row.id), record_type: 'A', value: 'nonsense', ...LINE }
    const answer = await say('Record.Ddns', form)
    expect(lastOf(answer, CODE)).not.toBe('1')
    expect(lastOf(answer, MESSAGE)).toMatch(/^[A-Z][\x20-\x7e]+$/)
  })
})
