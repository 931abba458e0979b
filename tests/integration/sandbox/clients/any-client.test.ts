// What holds for a client of any make: methods, formats, languages, encodings and names of its HTTP library.
import { describe, expect, it } from 'vitest'
import { domainId, open, parse } from '../client.ts'
import { post, speaker } from './speaker.ts'

const FORM = 'application/x-www-form-urlencoded'
const AGENT = 'MJJ DDNS Client/1.0.0 (someone@example.com)'

const setup = async (dialect: '2012' | 'today' = 'today') => {
  const sandbox = await open({ dialect })
  const [account] = sandbox.accounts
  const say = speaker(sandbox, { userAgent: AGENT })
  return {
    sandbox,
    account: account!,
    domain_id: String(domainId(sandbox, 'tiny-one.example')),
    say,
    json: async (action: string, form: Record<string, string>) =>
      parse(await say(action, { format: 'json', ...form }))
  }
}

describe('methods and formats', () => {
  it.each(['2012', 'today'] as const)('%s: XML unless format=json', async (dialect) => {
    const { say, domain_id } = await setup(dialect)
    for (const form of [{}, { format: '' }, { format: 'xml' }] as Record<string, string>[])
      expect(await say('Record.List', { domain_id, ...form })).toMatch(/^<\?xml [^>]*\?>\n<dnspod>\n/)
    expect(await say('Record.List', { domain_id, format: 'json' })).toMatch(/^\{"status":\{"code":"1",/)
  })

  it('answers GET by code 2, in XML unless the address says format=json', async () => {
    const { sandbox, account } = await setup()
    const get = (query: string) =>
      post(sandbox, `Domain.List?login_token=${account.token}${query}`, '', { 'User-Agent': AGENT }, 'GET')
    const xml = await get('')
    expect([xml.http, xml.type]).toEqual([200, 'text/xml; charset=UTF-8'])
    expect(xml.text).toContain('<code>2</code>')
    const json = await get('&format=json&lang=cn')
    expect(json.type).toBe('application/json; charset=UTF-8')
    expect(parse(json.text).status).toMatchObject({ code: '2', message: '只允许 POST 方法' })
  })

  it('reads no parameter from the address of a POST', async () => {
    const { sandbox, account } = await setup()
    const said = await post(sandbox, `Info.Version?login_token=${account.token}`, 'format=json', {
      'User-Agent': AGENT,
      'Content-Type': FORM
    })
    expect(parse(said.text).status.code).toBe('-1')
  })

  it('begins JSON with the status, and its fields as the document orders them, without white space', async () => {
    const { say, domain_id } = await setup('2012')
    expect(await say('Record.List', { domain_id, format: 'json' })).toMatch(
      /^\{"status":\{"code":"1","message":"[^"]*","created_at":"[^"]*"\},"info":\{"record_total":\d+\},"records":\[\{"id":"\d+","name":"www","line":"默认","type":"A","ttl":"600","value":"[^"]*","mx":"0","enabled":"1",/
    )
  })

  it('does not mind how many slashes stand before the action', async () => {
    const { sandbox, account } = await setup()
    const body = `login_token=${account.token}&format=json`
    const said = await post(sandbox, '/Info.Version', body, { 'User-Agent': AGENT, 'Content-Type': FORM })
    expect(parse(said.text).status.code).toBe('1')
  })
})

describe('languages', () => {
  it.each([
    [{}, 'Action completed successful', 'No records on the list'],
    [{ lang: 'en' }, 'Action completed successful', 'No records on the list'],
    [{ lang: 'fr' }, 'Action completed successful', 'No records on the list'],
    [{ lang: 'cn' }, '操作已经成功完成', '没有记录']
  ] as [Record<string, string>, string, string][])('%o', async (form, success, nothing) => {
    const { json, domain_id } = await setup()
    const message = async (host: string) =>
      (await json('Record.List', { domain_id, sub_domain: host, ...form })).status.message
    expect([await message('www'), await message('none')]).toEqual([success, nothing])
  })
})

describe('who asks', () => {
  it.each([
    'curl/8.5.0',
    'Wget/1.21.4',
    'python-requests/2.32.3',
    'Go-http-client/1.1',
    'axios/1.7.2',
    'PHP'
  ])('lets a script through that bears the name of its library: %s', async (userAgent) => {
    const { sandbox } = await setup()
    const say = speaker(sandbox, { userAgent, common: { format: 'json' } })
    for (let i = 0; i < 10; i++) expect(parse(await say('Info.Version', {})).status.code).toBe('1')
  })

  it('takes the e-mail in the dialect of 2012 and refuses it today', async () => {
    for (const [dialect, expected] of [
      ['2012', '1'],
      ['today', '8']
    ] as const) {
      const { sandbox, account } = await setup(dialect)
      const form = { login_email: account.email, login_password: account.password, format: 'json' }
      const body = new URLSearchParams(form).toString()
      const said = await post(sandbox, 'User.Detail', body, { 'User-Agent': AGENT, 'Content-Type': FORM })
      expect(parse(said.text).status.code).toBe(expected)
    }
  })
})

describe('forms', () => {
  it('ignores parameters that it does not know, and user_id, which is for agents', async () => {
    const { json, domain_id } = await setup()
    const form = { domain_id, sub_domain: 'www', user_id: '1', nonsense: 'x', '': 'y' }
    expect((await json('Record.List', form)).records).toHaveLength(1)
  })

  it('takes the domain by its id, by its name, and by the id where both are sent', async () => {
    const { json, domain_id } = await setup()
    for (const form of [
      { domain_id },
      { domain: 'tiny-one.example' },
      { domain: 'TINY-ONE.example' },
      { domain_id, domain: 'tiny-two.example' },
      { domain_id: '', domain: 'tiny-one.example' }
    ] as Record<string, string>[])
      expect((await json('Record.List', form)).domain['name']).toBe('tiny-one.example')
  })

  it.each(['10=1', '10%3D1'])('takes the id of a line as %s', async (lineId) => {
    const { sandbox, account, domain_id } = await setup()
    const body = `login_token=${account.token}&format=json&domain_id=${domain_id}&sub_domain=www&record_type=A&value=192.0.2.99&record_line_id=${lineId}`
    await post(sandbox, 'Record.Create', body, { 'User-Agent': AGENT, 'Content-Type': FORM })
    const rows = [...sandbox.state.zone(sandbox.state.find('tiny-one.example')!).at('www')]
    expect(rows.at(-1)).toMatchObject({ value: '192.0.2.99', line: '联通' })
  })

  it('counts the last of equal parameters', async () => {
    const { sandbox, account } = await setup()
    const body = `format=xml&login_token=${account.token}&lang=en&format=json&lang=cn`
    const said = await post(sandbox, 'Info.Version', body, { 'User-Agent': AGENT, 'Content-Type': FORM })
    expect(parse(said.text).status.code).toBe('1')
  })

  it.each([
    ['with a charset', `${FORM}; charset=UTF-8`],
    ['without a type', ''],
    ['as plain text', 'text/plain']
  ])('reads a form %s', async (_, type) => {
    const { sandbox, account, domain_id } = await setup()
    const body = `login_token=${account.token}&format=json&domain_id=${domain_id}&remark=${encodeURIComponent('备注 + %')}`
    const headers = { 'User-Agent': AGENT, ...(type === '' ? {} : { 'Content-Type': type }) }
    const said = await post(sandbox, 'Domain.Remark', body, headers)
    expect(parse(said.text).status.code).toBe('1')
    expect(sandbox.state.find('tiny-one.example')!.views[423_255]!.remark).toBe('备注 + %')
  })

  it('reads multipart/form-data, which PHP sends for an array', async () => {
    const { sandbox, account, domain_id } = await setup()
    const part = (name: string, value: string): string =>
      `--------------------------5f0c\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const fields = { login_token: account.token, format: 'json', domain_id, remark: '备注\n=&+%' }
    const body = Object.entries(fields).map(([name, value]) => part(name, value))
    const headers = {
      'User-Agent': AGENT,
      'Content-Type': 'multipart/form-data; boundary=------------------------5f0c'
    }
    const whole = `${body.join('')}--------------------------5f0c--\r\n`
    expect(parse((await post(sandbox, 'Domain.Remark', whole, headers)).text).status.code).toBe('1')
    expect(sandbox.state.find('tiny-one.example')!.views[423_255]!.remark).toBe('备注\n=&+%')
    const broken = await post(sandbox, 'Domain.Remark', 'no part at all', headers)
    expect([broken.http, broken.text]).toEqual([200, expect.stringContaining('<code>-1</code>')])
  })
})
