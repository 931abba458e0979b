import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { AGENT, call, code, open, send } from './client.ts'

const HOUR = 3_600_000

describe('how the sandbox is spoken to', () => {
  it('allows POST only: code 2 with HTTP 200', async () => {
    const sandbox = await open()
    const { token } = sandbox.accounts[0]!
    for (const method of ['GET', 'PUT']) {
      const reply = await send(sandbox, 'Info.Version', { login_token: token, format: 'json' }, {}, method)
      expect(reply.http).toBe(200)
      expect(JSON.parse(reply.text).status.code).toBe('2')
    }
    expect(sandbox.breaches.method).toBe(2)
  })

  it('answers XML unless JSON is asked for', async () => {
    const sandbox = await open()
    const { token } = sandbox.accounts[0]!
    const xml = await send(sandbox, 'Info.Version', { login_token: token })
    expect(xml.text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<dnspod>\n<status>\n<code>1<\/code>\n/
    )
    expect(xml.headers.get('content-type')).toContain('xml')
    const json = await send(sandbox, 'Info.Version', { login_token: token, format: 'json' })
    expect(JSON.parse(json.text).status).toMatchObject({ code: '1', message: '4.6' })
  })

  it('speaks English unless lang=cn', async () => {
    const sandbox = await open()
    const message = async (form: Record<string, string>): Promise<string> =>
      (await call(sandbox, 'Record.List', { domain_id: 1, ...form })).status.message
    expect(await message({})).toMatch(/^[\x20-\x7e]+$/)
    expect(await message({ lang: 'cn' })).toBe('域名 ID 错误')
    expect((await call(sandbox, 'Domaingroup.List', {})).status.message).toBe('Action completed successful')
    expect((await call(sandbox, 'Domaingroup.List', { lang: 'cn' })).status.message).toBe('操作已经成功完成')
  })

  it('reads UTF-8 forms and writes China time', async () => {
    const sandbox = await open({ now: () => Date.UTC(2026, 10, 23, 20, 0, 5) })
    const id = [...sandbox.state.domains.keys()][0]!
    await call(sandbox, 'Domain.Remark', { domain_id: id, remark: '备注 & é = %' })
    const answer = await call(sandbox, 'Domain.Info', { domain_id: id })
    expect(answer.domain.remark).toBe('备注 & é = %')
    expect(answer.status.created_at).toBe('2026-11-24 04:00:05')
  })

  it('refuses an unknown action by code 3', async () => {
    const sandbox = await open()
    expect(await code(sandbox, 'Domain.Nonsense')).toBe('3')
    expect(await code(sandbox, 'constructor')).toBe('3')
  })

  it('refuses a form of more than 1 MB', async () => {
    const sandbox = await open()
    expect((await send(sandbox, 'Info.Version', { filler: 'x'.repeat(1_100_000) })).http).toBe(413)
  })

  it('listens on loopback alone and writes down what it is asked', async () => {
    const sandbox = await open()
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    await call(sandbox, 'Info.Version')
    expect(sandbox.log).toMatchObject([
      { action: 'Info.Version', method: 'POST', code: '1', httpStatus: 200, userAgent: AGENT, account: 'try' }
    ])
    expect(sandbox.log[0]!.params['login_token']).toBe(sandbox.accounts[0]!.token)
  })
})

describe('User-Agents', () => {
  const withoutAgent = (sandbox: Sandbox): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(`${sandbox.url}/Info.Version`, { method: 'POST' }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asked.on('error', reject)
      asked.end()
    })

  it.each(['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'Opera/9.80 (Windows NT 6.1)'])(
    'refuses a browser by HTTP 403 and a page: %s',
    async (agent) => {
      const sandbox = await open()
      const reply = await send(sandbox, 'Info.Version', {}, { 'User-Agent': agent })
      expect(reply.http).toBe(403)
      expect(reply.text).toContain('<html>')
      expect(sandbox.breaches.userAgent).toBe(1)
    }
  )

  it('refuses none at all', async () => {
    expect(await withoutAgent(await open())).toBe(403)
  })

  it('counts one that is not "Name/Version (mail)" but lets it through', async () => {
    const sandbox = await open()
    const { token } = sandbox.accounts[0]!
    const reply = await send(
      sandbox,
      'Info.Version',
      { login_token: token, format: 'json' },
      { 'User-Agent': 'curl/8.5.0' }
    )
    expect(reply.http).toBe(200)
    expect(sandbox.breaches.userAgent).toBe(1)
  })

  it('bans the account for an hour after five', async () => {
    const sandbox = await open()
    const { token } = sandbox.accounts[0]!
    for (let i = 0; i < 4; i++)
      await send(sandbox, 'Info.Version', { login_token: token }, { 'User-Agent': 'Mozilla/5.0' })
    expect(await code(sandbox, 'Info.Version')).toBe('1')
    await send(sandbox, 'Info.Version', { login_token: token }, { 'User-Agent': 'Mozilla/5.0' })
    expect(await code(sandbox, 'Info.Version')).toBe('-8')
    sandbox.clock.advance(HOUR - 1000)
    expect(await code(sandbox, 'Info.Version')).toBe('-8')
    expect(sandbox.breaches.whileBanned).toBe(2)
    sandbox.clock.advance(1000)
    expect(await code(sandbox, 'Info.Version')).toBe('1')
  })

  it('bans everybody behind an address that names no account', async () => {
    const sandbox = await open()
    for (let i = 0; i < 5; i++) await withoutAgent(sandbox)
    expect(await code(sandbox, 'Info.Version')).toBe('-8')
  })
})
