import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeClock } from '../../support/fake-clock.ts'
import { failureOf, openClient, serve, TOKEN, type Seen } from './harness.ts'

const OK = '{"status":{"code":"1","message":"4.6","created_at":"2026-01-01 08:00:00"}}'
const person = { origin: 'person' } as const

let server: Awaited<ReturnType<typeof serve>>
const start = async (reply: (response: ServerResponse, seen: Seen) => void): Promise<string> => {
  server = await serve(reply)
  return server.url
}
afterEach(() => server.close())

describe('what is sent', () => {
  it('is a form with the common parameters, signed in, named and signed by the app', async () => {
    const client = await openClient({ url: await start((response) => response.end(OK)) })
    await client.call('Domain.Remark', { domain_id: '7', remark: '中文 & = +' }, person)
    const [seen] = server.seen
    expect(seen).toMatchObject({
      method: 'POST',
      path: '/Domain.Remark',
      headers: {
        'user-agent': 'Zonedeck/0.1.0 (admin@example.com)',
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8'
      },
      params: {
        login_token: TOKEN.method === 'token' ? TOKEN.token : '',
        format: 'json',
        lang: 'cn',
        error_on_empty: 'no',
        domain_id: '7',
        remark: '中文 & = +'
      }
    })
    expect(seen?.headers.cookie).toBeUndefined()
  })

  it('asks for XML and English where that is chosen', async () => {
    const client = await openClient({
      url: await start((response) => response.end(OK)),
      format: 'xml',
      lang: 'en'
    })
    await client.call('Info.Version', {}, person)
    expect(server.seen[0]?.params).toMatchObject({ format: 'xml', lang: 'en' })
  })

  it('leaves out a parameter that is undefined', async () => {
    const client = await openClient({ url: await start((response) => response.end(OK)) })
    await client.call('Domain.List', { type: 'mine', group_id: undefined }, person)
    expect(Object.keys(server.seen[0]?.params ?? {})).not.toContain('group_id')
  })
})

describe('nothing is sent', () => {
  it.each([null, '', 'nobody', 'a b@example.com', 'x@y.com) Mozilla/5.0 (', 'x@y.com\r\nX-Evil: 1'])(
    'without a valid contact address: %j',
    async (contact) => {
      const client = await openClient({
        url: await start((response) => response.end(OK)),
        contact: () => contact
      })
      expect(await failureOf(client.call('Info.Version', {}, person))).toMatchObject({
        code: 'contact',
        kind: 'invalid'
      })
      expect(server.seen).toHaveLength(0)
      expect(client.state()).toMatchObject({ state: 'unknown', budget: { used: 0 } })
    }
  )

  it('to an unencrypted address that is not this machine', async () => {
    await start((response) => response.end(OK))
    const http = vi.fn()
    const client = await openClient({ url: 'http://192.0.2.1/', http })
    expect(await failureOf(client.call('Info.Version', {}, person))).toMatchObject({ code: 'address' })
    expect(http).not.toHaveBeenCalled()
  })

  it('with a parameter that breaks its rule', async () => {
    const client = await openClient({ url: await start((response) => response.end(OK)) })
    const call = client.call('Domain.List', { length: 3001 }, person)
    expect(await failureOf(call)).toMatchObject({ code: 'param', kind: 'invalid', field: 'length' })
    expect(server.seen).toHaveLength(0)
  })
})

describe('no usable answer', () => {
  const faults: [string, (response: ServerResponse) => void, string][] = [
    ['HTML 403', (r) => r.writeHead(403).end('<!DOCTYPE html><h1>Forbidden</h1>'), 'http'],
    ['HTML 200', (r) => r.end('<html><body>Sign in to this WLAN</body></html>'), 'html'],
    ['HTML 502', (r) => r.writeHead(502).end('<html>Bad gateway</html>'), 'http'],
    ['500 with an answer in it', (r) => r.writeHead(500).end(OK), 'http'],
    ['503 with a status in it', (r) => r.writeHead(503).end('{"status":{"code":"6"}}'), 'http'],
    ['404 with success in it', (r) => r.writeHead(404).end(OK), 'http'],
    ['an empty body', (r) => r.end(), 'empty'],
    ['half of an answer', (r) => r.end(OK.slice(0, 40)), 'broken'],
    ['bytes that are not UTF-8', (r) => r.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 'encoding'],
    ['JSON without a status', (r) => r.end('{"message":"nope"}'), 'answer'],
    ['a redirect', (r) => r.writeHead(302, { location: 'https://example.com/' }).end(), 'redirect'],
    [
      'a redirect that keeps the method',
      (r) => r.writeHead(307, { location: '/Domain.Remove' }).end(),
      'redirect'
    ],
    ['a connection that is cut at once', (r) => r.destroy(), 'network'],
    [
      'a connection lost in mid-body',
      (r) => {
        r.writeHead(200, { 'content-length': OK.length })
        r.write(OK.slice(0, 40))
        setImmediate(() => r.destroy())
      },
      'network'
    ],
    [
      'more than anybody asked for',
      (r) => {
        r.on('error', () => undefined)
        r.write('{"status":"')
        const chunk = Buffer.alloc(4 * 1024 * 1024, 'x')
        for (let i = 0; i < 9; i++) r.write(chunk)
        r.end('"}')
      },
      'too-large'
    ]
  ]

  it.each(faults)('%s', async (_name, fault, code) => {
    const client = await openClient({ url: await start((response) => fault(response)) })
    const error = await failureOf(client.call('Info.Version', {}, person))
    expect(error).toMatchObject({ action: 'Info.Version', code, kind: 'transport' })
    expect(error.cause.zh).toMatch(/\p{Script=Han}/u)
    expect(error.advice.zh).toMatch(/\p{Script=Han}/u)
    expect(client.state()).toMatchObject({ state: 'offline', reason: error.cause })
    // Sent once: nothing is repeated, and no redirect is followed.
    expect(server.seen).toHaveLength(1)
  })

  it('a service that cannot be reached', async () => {
    const url = await start((response) => response.end(OK))
    await server.close()
    const client = await openClient({ url })
    expect(await failureOf(client.call('Info.Version', {}, person))).toMatchObject({ code: 'network' })
  })

  it.each([
    ['before the answer begins', () => undefined],
    ['in the middle of the answer', (r: ServerResponse) => void r.write(OK.slice(0, 20))]
  ])('silence %s, for 20 seconds', async (_name, reply) => {
    const clock = new FakeClock()
    const client = await openClient({ url: await start(reply), clock })
    const failure = failureOf(client.call('Info.Version', {}, person))
    await vi.waitFor(() => expect(server.seen).toHaveLength(1))
    await clock.advance(19_999)
    expect(client.state().state).toBe('unknown')
    await clock.advance(1)
    expect(await failure).toMatchObject({ code: 'timeout', kind: 'transport' })
  })

  it('a 4xx that carries a status speaks for itself', async () => {
    const body = '{"status":{"code":"6","message":"域名 ID 错误"}}'
    const client = await openClient({ url: await start((response) => response.writeHead(400).end(body)) })
    const error = await failureOf(client.call('Domain.Remove', { domain_id: '1' }, person))
    expect(error).toMatchObject({ code: '6', kind: 'missing', field: 'domain_id' })
  })

  it.each([
    [401, '{"message":"no such token: 13490,6b5976c68aba5b14a0558b77c17c3932"}'],
    [200, '{"status":{"code":"4711","message":"no 6b5976c68aba5b14a0558b77c17c3932"}}']
  ])('a %i that repeats the token does not get it into the error', async (status, body) => {
    const client = await openClient({ url: await start((response) => response.writeHead(status).end(body)) })
    const error = await failureOf(client.call('Info.Version', {}, person))
    expect(error.serverMessage).toContain('•••')
    expect([JSON.stringify(error), error.stack, JSON.stringify(client.state())].join()).not.toContain(
      '6b5976'
    )
  })

  it('an answer that lacks what it must have', async () => {
    const body = '{"status":{"code":"1"},"domains":[{"id":1},{"name":"a.com"}]}'
    const client = await openClient({ url: await start((response) => response.end(body)) })
    const error = await failureOf(client.call('Domain.List', {}, person))
    expect(error).toMatchObject({ code: 'answer', kind: 'transport' })
    expect(error.cause.en).toContain('domains[1].id')
  })
})

it.each([
  ['Domain.List', '9', {}],
  ['Record.List', '10', { domain_id: '7' }]
] as const)('"there is nothing" (%s, %s) is an empty answer', async (action, code, params) => {
  const url = await start((response) => response.end(`{"status":{"code":"${code}","message":"nothing"}}`))
  const client = await openClient({ url })
  const value = await client.call(action, params, person)
  expect('domains' in value ? value.domains : value.records).toEqual([])
  expect(client.state().state).toBe('online')
})

it('background work modifies one record five times an hour, a person as often as they like', async () => {
  const body = '{"status":{"code":"1"},"record":{"id":7,"name":"@"}}'
  const client = await openClient({ url: await start((response) => response.end(body)) })
  const modify = (origin: 'person' | 'background', value: string) =>
    client.call(
      'Record.Modify',
      { domain_id: '1', record_id: '7', record_type: 'A', record_line: '默认', value },
      { origin }
    )
  for (let i = 0; i < 5; i++) await modify('background', `192.0.2.${i}`)
  expect(await failureOf(modify('background', '192.0.2.5'))).toMatchObject({ code: 'record-limit' })
  await modify('person', '192.0.2.6')
  expect(server.seen).toHaveLength(6)
})

it('a request that is given up rejects with the reason, and is no failure of the service', async () => {
  const client = await openClient({ url: await start(() => undefined) })
  const controller = new AbortController()
  const call = client.call('Info.Version', {}, { ...person, signal: controller.signal })
  await vi.waitFor(() => expect(server.seen).toHaveLength(1))
  controller.abort(new Error('given up'))
  await expect(call).rejects.toThrow('given up')
  expect(client.state().state).toBe('unknown')
})

it('closing gives up what is under way', async () => {
  const client = await openClient({ url: await start(() => undefined) })
  const signal = new AbortController().signal
  const calls = [
    client.call('Info.Version', {}, person),
    client.call('Info.Version', {}, { ...person, signal })
  ]
  await vi.waitFor(() => expect(server.seen).toHaveLength(1))
  const ends = calls.map((call) => expect(call).rejects.toMatchObject({ name: 'AbortError' }))
  await Promise.all([...ends, client.close()])
  expect(server.seen).toHaveLength(1)
})

it('the request log names the action and the outcome, and no parameter', async () => {
  const entries: unknown[] = []
  const clock = new FakeClock()
  const client = await openClient({
    url: await start((response) => response.end(OK)),
    clock,
    onRequest: (entry) => entries.push(entry)
  })
  await client.call('Domain.Remark', { domain_id: '7', remark: '备注' }, person)
  await server.close()
  await failureOf(client.call('Domain.Remark', { domain_id: '7', remark: '备注' }, { origin: 'background' }))
  const common = { action: 'Domain.Remark', at: clock.now(), took: 0 }
  expect(entries).toEqual([
    { ...common, origin: 'person', code: '1' },
    { ...common, origin: 'background', code: 'network' }
  ])
})
