// acme.sh, DNSPod hook (dns_dp): no parser, only text matched in what is answered.
import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../../src/sandbox/index.ts'
import { domainId, open } from '../client.ts'
import { speaker } from './speaker.ts'

const MANNER = {
  userAgent: 'acme.sh/3.1.1 (https://github.com/acmesh-official/acme.sh)',
  common: { format: 'json', lang: 'en' },
  byHand: true
} as const
const VALUE = 'XKrxpRBosdIKFzxW_CT3KLZNf6q0HG9i01zxXp5CPBs'
/** The zones that it tries for _acme-challenge.www.tiny-one.example, until one is known. */
const WALK = ['www.tiny-one.example', 'tiny-one.example']

const setup = async (dialect: '2012' | 'today') => {
  const sandbox = await open({ dialect })
  return { sandbox, say: speaker(sandbox, MANNER) }
}

/** Every id that it sees in an answer: an id in quotes. */
const idsIn = (text: string): string[] => [...text.matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id ?? '')

/** Breaks the answer before every object and takes the id from those lines that hold the value and begin with the id. */
const idOfValue = (text: string): string[] =>
  text
    .split('{')
    .filter((line) => line.includes(VALUE) && line.startsWith('"id"'))
    .map((line) => line.split(':')[1]?.split('"')[1] ?? '')

const texts = (sandbox: Sandbox) =>
  sandbox.state.zone(sandbox.state.find('tiny-one.example')!).rows.filter((row) => row.type === 'TXT')

describe.each(['2012', 'today'] as const)('acme.sh, dialect %s', (dialect) => {
  it('finds the zone from the long name to the short', async () => {
    const { sandbox, say } = await setup(dialect)
    const answers = []
    for (const domain of WALK) answers.push(await say('Domain.Info', { domain }))
    expect(answers[0]).not.toContain('successful')
    expect(answers[1]).toContain('successful')
    // Not one id more, for all that are found become the zone's id together.
    expect(idsIn(answers[1]!)).toEqual([String(domainId(sandbox, 'tiny-one.example'))])
  })

  it('adds its record, finds it among others and removes it', async () => {
    const { sandbox, say } = await setup(dialect)
    const domain_id = String(domainId(sandbox, 'tiny-one.example'))
    const ours = { domain_id, sub_domain: '_acme-challenge.www' }
    // The line encoded, as now, and in plain UTF-8, as it was sent before.
    for (const [value, record_line] of [
      [VALUE, '%E9%BB%98%E8%AE%A4'],
      ['another-value', '默认']
    ])
      expect(
        await say('Record.Create', { ...ours, record_type: 'TXT', value: value!, record_line: record_line! })
      ).toContain('successful')
    expect(texts(sandbox)).toMatchObject([
      { host: '_acme-challenge.www', value: VALUE, line: '默认', ttl: 600 },
      { value: 'another-value', line: '默认' }
    ])
    const list = await say('Record.List', ours)
    expect(list).not.toContain('No records')
    const found = idOfValue(list)
    expect(found).toEqual([String(texts(sandbox)[0]!.id)])
    expect(await say('Record.Remove', { domain_id, record_id: found[0]! })).toContain('successful')
    expect(texts(sandbox).map(({ value }) => value)).toEqual(['another-value'])
  })

  it('reads "No records" where nothing is left to remove', async () => {
    const { sandbox, say } = await setup(dialect)
    const domain_id = String(domainId(sandbox, 'tiny-one.example'))
    expect(await say('Record.List', { domain_id, sub_domain: '_acme-challenge' })).toContain('No records')
  })

  it('takes its own record, already there, for success', async () => {
    const { sandbox, say } = await setup(dialect)
    const form = {
      domain_id: String(domainId(sandbox, 'tiny-one.example')),
      sub_domain: '_acme-challenge',
      record_type: 'TXT',
      value: VALUE,
      record_line: '%E9%BB%98%E8%AE%A4'
    }
    await say('Record.Create', form)
    expect(await say('Record.Create', form)).toContain(
      dialect === 'today' ? 'Domain record already exists' : 'successful'
    )
    expect(texts(sandbox)).toHaveLength(dialect === 'today' ? 1 : 2)
  })

  it('of 2016 reads lists as XML, line by line', async () => {
    const sandbox = await open({ dialect })
    const say = speaker(sandbox, { userAgent: 'curl/7.47.0', byHand: true })
    const domain_id = String(domainId(sandbox, 'tiny-one.example'))
    const ours = { domain_id, sub_domain: '_acme-challenge' }
    expect(await say('Record.List', ours)).toContain('No records')
    const form = { ...ours, record_type: 'TXT', value: VALUE, record_line: '默认' }
    expect(await say('Record.Create', { format: 'json', ...form })).toContain('Action completed successful')
    const lines = (await say('Record.List', ours)).split('\n')
    expect(lines.filter((line) => line.includes('Action completed successful'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('<type>TXT</type>'))).toHaveLength(1)
    const id = lines.findLast((line) => line.startsWith('<id>'))
    expect(id).toBe(`<id>${texts(sandbox)[0]!.id}</id>`)
  })
})
