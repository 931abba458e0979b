// certbot-dns-dnspod by way of lexicon: the zone is the first name whose refusal is not "no such domain".
import { describe, expect, it } from 'vitest'
import { open, parse } from '../client.ts'
import { speaker } from './speaker.ts'

const setup = async () => {
  const sandbox = await open({ dialect: 'today' })
  // It sends its token behind everything else, and no `lang`.
  const ask = speaker(sandbox, {
    userAgent: 'python-requests/2.32.3',
    headers: { Accept: '*/*', 'Accept-Encoding': 'gzip, deflate', Connection: 'keep-alive' }
  })
  const say = async (action: string, form: Record<string, string>) =>
    parse(await ask(action, { ...form, format: 'json' }))
  return { say, zone: sandbox.state.zone(sandbox.state.find('tiny-one.example')!) }
}

describe('certbot by way of lexicon', () => {
  it.each([
    ['en', /^Domain name invalid/],
    ['cn', /当前域名未添加/]
  ])('walks on where the message says that a name is no zone: lang=%s', async (lang, wanted) => {
    const { say } = await setup()
    for (const domain of ['_acme-challenge.www.tiny-one.example', 'www.tiny-one.example', 'example']) {
      const { status } = await say('Domain.Info', { domain, lang })
      expect(status.code).not.toBe('1')
      expect(status.message).toMatch(wanted)
    }
    expect((await say('Domain.Info', { domain: 'tiny-one.example', lang })).status.code).toBe('1')
  })

  it('says it in English when it is not asked for a language', async () => {
    const { say } = await setup()
    expect((await say('Domain.Info', { domain: 'example' })).status.message).toMatch(/^Domain name invalid/)
  })

  it('adds its record and removes what has the same value', async () => {
    const { say, zone } = await setup()
    const domain_id = String((await say('Domain.Info', { domain: 'tiny-one.example' })).domain['id'])
    const value = 'LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0'
    const made = await say('Record.Create', {
      domain_id,
      sub_domain: '_acme-challenge',
      record_type: 'TXT',
      record_line: '默认',
      value,
      ttl: '600'
    })
    expect(made.status.code).toBe('1')
    const { records } = await say('Record.List', { domain: 'tiny-one.example' })
    const [found] = records.filter((row) => row['type'] === 'TXT' && row['value'] === value)
    expect(found).toMatchObject({ name: '_acme-challenge', ttl: '600' })
    await say('Record.Remove', { domain_id, record_id: String(found!['id']) })
    expect([...zone.at('_acme-challenge')]).toEqual([])
  })
})
