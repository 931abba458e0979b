import { expect, onTestFinished, test } from 'vitest'
import { createLiveDns } from '../../../src/main/dns/live.ts'
import { testDns } from '../../../src/main/test-dns.ts'
import { expected } from '../../../src/shared/dns-check/expected.ts'
import { summarize } from '../../../src/shared/dns-check/verdict.ts'
import { startDns, type DnsAnswer, type DnsServer } from '../../support/dns-server.ts'
import { bench, signIn, type App, type Bench } from './harness.ts'

const NAME = 'zonedeck-check.com'
const NAME_SERVER = 'ns1.dnspod.net'
const WWW = `www.${NAME}`

interface Scene {
  b: Bench
  app: App
  accountId: string
  domainId: string
  /** Servers by the address that they stand for; "" for everybody else. */
  servers: Record<string, DnsServer>
}

/** A domain whose www is 192.0.2.1, and servers that answer for it: one per address in `answers`. */
async function scene(answers: Record<string, Record<string, DnsAnswer>>): Promise<Scene> {
  const servers: Record<string, DnsServer> = {}
  for (const [address, names] of Object.entries({ '': {}, ...answers })) {
    const server = await startDns(names)
    onTestFinished(() => server.close())
    servers[address] = server
  }
  const others = Object.entries(servers).flatMap(([from, { address }]) =>
    from === '' ? [] : `${from}=${address}`
  )
  const b = await bench()
  b.live.dns = createLiveDns(testDns([servers['']?.address, ...others].join(',')), 150)
  b.dns.set(NAME, [NAME_SERVER])
  const app = await b.start()
  const accountId = await signIn(app, b)
  const list = await app.call('domains:create', accountId, NAME, null)
  const domainId = list.domains.find(({ name }) => name === NAME)!.id
  b.sent()
  return { b, app, accountId, domainId, servers }
}

test('servers with different answers, one silent, one refusing', async () => {
  const { b, app, accountId, domainId, servers } = await scene({
    '': { [NAME_SERVER]: { A: ['192.0.2.53'] }, [WWW]: { A: ['192.0.2.1'], ttl: 30 } },
    '192.0.2.53': { [WWW]: { A: ['192.0.2.1'], ttl: 600 } },
    '119.29.29.29': { [WWW]: { A: ['198.51.100.9'], ttl: 480 } },
    '180.76.76.76': { [WWW]: 'silence' },
    '77.88.8.8': { [WWW]: 5 },
    '77.88.8.1': { [WWW]: 5 },
    '1.2.4.8': { [WWW]: 3 },
    '210.2.4.8': { [WWW]: 3 },
    '9.9.9.9': { [WWW]: { TXT: ['x'] } },
    '149.112.112.112': { [WWW]: { TXT: ['x'] } }
  })
  const list = await app.call('propagation:servers', accountId, domainId)
  expect(list.map(({ kind }) => kind).filter((kind) => kind !== 'public')).toEqual(['own', 'system'])
  expect(list[0]).toMatchObject({ name: { en: NAME_SERVER }, addresses: ['192.0.2.53'] })
  const answers = await Promise.all(
    list.map(async (server) => ({
      server,
      answer: await app.call('propagation:ask', accountId, domainId, server.id, 'www', 'A')
    }))
  )
  const of = (id: string) => answers.find(({ server }) => server.id === id)?.answer
  expect(of('own-1')).toMatchObject({ state: 'answer', values: ['192.0.2.1'], ttl: 600 })
  expect(of('system')).toMatchObject({ state: 'answer', values: ['192.0.2.1'], ttl: 30 })
  expect(of('public-dnspod')).toMatchObject({ state: 'answer', values: ['198.51.100.9'], ttl: 480 })
  expect(of('public-baidu')).toMatchObject({ state: 'failed', why: { en: 'It did not answer in time.' } })
  expect(of('public-yandex')).toMatchObject({ state: 'failed', why: { zh: expect.stringContaining('拒绝') } })
  expect(of('public-cnnic')).toMatchObject({ state: 'none', why: 'name' })
  expect(of('public-quad9')).toMatchObject({ state: 'none', why: 'type' })
  expect(servers['192.0.2.53']?.asked).toEqual([WWW])

  const records = [
    {
      ...{ id: '1', host: 'www', type: 'A', line: '默认', lineId: null, value: '192.0.2.1', ttl: 600 },
      ...{ mx: null, weight: null, enabled: true, remark: '', monitorStatus: '', updatedAt: null }
    }
  ]
  expect(summarize(expected(records, 'www', 'A'), answers)).toEqual({
    asked: 12,
    right: 7,
    old: 1,
    none: 2,
    failed: 2,
    open: 0,
    wait: null
  })
  // Nothing of a check reaches the service.
  expect(b.sent()).toEqual([])
})

test('a server that has gone is out of reach, and the others still answer', async () => {
  const { app, accountId, domainId, servers } = await scene({
    '': { [WWW]: { CNAME: ['web.example.net'] } },
    '180.76.76.76': {}
  })
  await servers['180.76.76.76']?.close()
  // Closed once more when the test ends: that must do nothing.
  servers['180.76.76.76']!.close = () => Promise.resolve()
  await app.call('propagation:servers', accountId, domainId)
  const ask = (id: string) => app.call('propagation:ask', accountId, domainId, id, 'www', 'CNAME')
  expect(await ask('public-baidu')).toMatchObject({ state: 'failed' })
  expect(await ask('public-google')).toMatchObject({ values: ['web.example.net'], ttl: null })
})

test('what must not be asked is refused, and no question leaves', async () => {
  const { app, accountId, domainId, servers } = await scene({})
  const early = await app.fail('propagation:ask', accountId, domainId, 'system', 'www', 'A')
  expect(early.code).toBe('INVALID')
  await app.call('propagation:servers', accountId, domainId)
  servers['']?.asked.splice(0)
  const own = (await app.call('domains:cached', accountId))!.domains.find(({ name }) =>
    name.endsWith('.example')
  )!
  expect((await app.fail('propagation:servers', accountId, own.id)).message.zh).toContain('公网上不存在')
  expect((await app.fail('propagation:ask', accountId, own.id, 'system', 'www', 'A')).code).toBe('INVALID')
  const bad = await app.fail('propagation:ask', accountId, domainId, 'system', 'evil.org.', 'A')
  expect(bad).toMatchObject({ code: 'INVALID', field: 'host' })
  expect((await app.fail('propagation:ask', accountId, domainId, '8.8.8.8', 'www', 'A')).code).toBe(
    'BAD_ARGUMENT'
  )
  expect(servers['']?.asked).toEqual([])
})
