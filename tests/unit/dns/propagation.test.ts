import { expect, test, vi } from 'vitest'
import type { DnsResolver } from '../../../src/main/dns/live.ts'
import type { AskableType } from '../../../src/shared/model/propagation.ts'
import type { FakeClock } from '../../support/fake-clock.ts'
import { A, D, failed, NAME, refusal, resolver, scene } from './scene.ts'

test('whom one may ask: the domain’s own, the computer’s, public ones', async () => {
  const { propagation } = scene()
  const servers = await propagation.servers(A, D)
  expect(servers.slice(0, 3)).toEqual([
    {
      id: 'own-1',
      kind: 'own',
      name: { zh: 'ns1.dnspod.net', en: 'ns1.dnspod.net' },
      addresses: ['192.0.2.1']
    },
    expect.objectContaining({ id: 'own-2', name: { zh: 'ns2.dnspod.net', en: 'ns2.dnspod.net' } }),
    expect.objectContaining({ id: 'system', kind: 'system', addresses: ['192.0.2.53'] })
  ])
  const open = servers.slice(3)
  expect(open.map(({ kind }) => kind)).toEqual(open.map(() => 'public'))
  expect(open.flatMap(({ addresses }) => addresses)).toEqual(
    expect.arrayContaining(['119.29.29.29', '223.5.5.5', '180.76.76.76', '1.2.4.8', '8.8.8.8', '1.1.1.1'])
  )
  expect(new Set(servers.map(({ id }) => id)).size).toBe(servers.length)
})

test('a domain without name servers has none of its own to ask; one without IPv4 is asked by IPv6', async () => {
  const none = scene({}, { lookup: () => Promise.reject(failed('ENOTFOUND')) })
  const kinds = (await none.propagation.servers(A, D)).map(({ kind }) => kind)
  expect(kinds).not.toContain('own')
  expect(kinds).toContain('public')
  const six = scene({
    resolverFor: () => resolver({ resolve6: () => Promise.resolve(['2001:db8::2', '2001:db8::1']) })
  })
  const [first] = await six.propagation.servers(A, D)
  expect(first?.addresses).toEqual(['2001:db8::1', '2001:db8::2'])
})

test('a name server whose address nobody knows is not asked', async () => {
  const { propagation, made } = scene({ resolverFor: () => resolver({}) })
  await propagation.servers(A, D)
  const before = made.length
  const answer = await propagation.ask(A, D, 'own-1', 'www', 'A')
  expect(answer).toMatchObject({ state: 'failed', why: { en: 'No address of this name server was found.' } })
  expect(made.length).toBe(before)
})

test.each<[AskableType, keyof DnsResolver, unknown, string[], number | null]>([
  [
    'A',
    'resolve4',
    [
      { address: '192.0.2.9', ttl: 90 },
      { address: '192.0.2.10', ttl: 60 }
    ],
    ['192.0.2.10', '192.0.2.9'],
    60
  ],
  ['AAAA', 'resolve6', [{ address: '2001:DB8:0::1', ttl: 5 }], ['2001:db8::1'], 5],
  ['CNAME', 'resolveCname', ['Web.Example.NET.'], ['web.example.net'], null],
  ['NS', 'resolveNs', ['NS2.dnspod.net', 'ns1.dnspod.net'], ['ns1.dnspod.net', 'ns2.dnspod.net'], null],
  ['MX', 'resolveMx', [{ priority: 10, exchange: 'Mail.a.com' }], ['10 mail.a.com'], null],
  ['MX', 'resolveMx', [{ priority: 0, exchange: '' }], ['0 .'], null],
  ['TXT', 'resolveTxt', [['v=spf1 ', '-all']], ['v=spf1 -all'], null],
  ['SRV', 'resolveSrv', [{ priority: 1, weight: 2, port: 443, name: 'S.a.com' }], ['1 2 443 s.a.com'], null],
  ['CAA', 'resolveCaa', [{ critical: 128, issue: 'ca.org' }], ['128 issue "ca.org"'], null]
])('%s: values as people write them, the TTL where it is told', async (type, method, found, values, ttl) => {
  const { propagation, made } = scene({
    resolverFor: () => resolver({ [method]: () => Promise.resolve(found) })
  })
  await propagation.servers(A, D)
  expect(await propagation.ask(A, D, 'public-alidns', 'www', type)).toEqual({
    state: 'answer',
    values,
    ttl,
    took: 0
  })
  expect(made.at(-1)).toEqual(['223.5.5.5', '223.6.6.6'])
})

test.each([
  ['ENOTFOUND', { state: 'none', why: 'name' }],
  ['ENODATA', { state: 'none', why: 'type' }],
  ['ETIMEOUT', { state: 'failed', why: { zh: '没有在限时内答复。' } }],
  ['EREFUSED', { state: 'failed', why: { en: expect.stringContaining('It refuses') } }],
  ['ESERVFAIL', { state: 'failed', why: { en: expect.stringContaining('could not find out') } }],
  ['ENOTIMP', { state: 'failed', why: { en: expect.stringContaining('kind of question') } }],
  ['EFORMERR', { state: 'failed', why: { en: expect.stringContaining('could not read') } }],
  ['EBADRESP', { state: 'failed', why: { en: expect.stringContaining('cannot be read') } }],
  ['ECONNREFUSED', { state: 'failed', why: { en: expect.stringContaining('offline') } }],
  ['ECANCELLED', { state: 'failed', why: { en: expect.stringContaining('cancelled') } }],
  ['EODD', { state: 'failed', why: { en: 'There was no usable answer (EODD).' } }]
])('%s is an answer too', async (code, told) => {
  const { propagation } = scene({
    resolverFor: () => resolver({ resolveTxt: () => Promise.reject(failed(code)) })
  })
  await propagation.servers(A, D)
  expect(await propagation.ask(A, D, 'public-google', '@', 'TXT')).toMatchObject(told)
})

test('how long it took, and that every resolver is closed again', async () => {
  const cancel = vi.fn()
  let time: FakeClock | null = null
  const { propagation, clock, made } = scene({
    resolverFor: () =>
      resolver({
        cancel,
        resolveTxt: async () => {
          await time?.advance(38)
          throw failed('ETIMEOUT')
        }
      })
  })
  time = clock
  await propagation.servers(A, D)
  expect(await propagation.ask(A, D, 'system', 'www', 'TXT')).toMatchObject({ took: 38 })
  expect(cancel).toHaveBeenCalledTimes(made.length)
})

test('closing gives up what is under way', async () => {
  let giveUp: ((error: Error) => void) | null = null
  const { propagation } = scene({
    resolverFor: () =>
      resolver({
        resolveTxt: () => new Promise((_, reject) => (giveUp = reject)),
        cancel: () => giveUp?.(failed('ECANCELLED'))
      })
  })
  await propagation.servers(A, D)
  const answer = propagation.ask(A, D, 'system', 'www', 'TXT')
  await vi.waitFor(() => expect(giveUp).not.toBeNull())
  propagation.close()
  expect(await answer).toMatchObject({ state: 'failed', why: { en: 'The question was cancelled.' } })
})

test('only servers of the list that was read last are asked', async () => {
  const { propagation, made } = scene()
  await expect(refusal(propagation.ask(A, D, 'system', 'www', 'A'))).resolves.toMatchObject({
    en: expect.stringContaining('another one now')
  })
  await propagation.servers(A, D)
  const before = made.length
  for (const id of ['own-9', '8.8.8.8', 'public-8.8.8.8'])
    await refusal(propagation.ask(A, D, id, 'www', 'A'))
  // The list is another domain's, as another account sees it.
  await refusal(propagation.ask('a2', D, 'system', 'www', 'A'))
  expect(made.length).toBe(before)
})

test.each([
  ['www', `www.${NAME}`],
  ['@', NAME],
  ['中文', `xn--fiq228c.${NAME}`],
  ['WWW.Dev', `www.dev.${NAME}`],
  ['*', `zonedeck-check.${NAME}`],
  ['*.dev', `zonedeck-check.dev.${NAME}`],
  ['a*', `azonedeck-check.${NAME}`],
  ['evil.org', `evil.org.${NAME}`]
])('host %s asks for %s', async (host, name) => {
  const asked: string[] = []
  const resolveTxt = (one: string): Promise<string[][]> => {
    asked.push(one)
    return Promise.resolve([['x']])
  }
  const { propagation } = scene({ resolverFor: () => resolver({ resolveTxt }) })
  await propagation.servers(A, D)
  await propagation.ask(A, D, 'system', host, 'TXT')
  expect(asked).toEqual([name])
})

test.each([
  'evil.org.',
  '',
  'a b',
  'a..b',
  '-a',
  '*.*',
  'x'.repeat(64),
  `${'x.'.repeat(120)}x`,
  'a\\046b',
  '@.a'
])('no question leaves for the host “%s”', async (host) => {
  const { propagation, made } = scene()
  await propagation.servers(A, D)
  const before = made.length
  expect(await refusal(propagation.ask(A, D, 'system', host, 'A'))).toMatchObject({ field: 'host' })
  expect(made.length).toBe(before)
})

test.each(['tiny.example', 'a.test', 'b.INVALID', 'c.localhost', 'xn--fiq228c5hs.xn--0zwm56d'])(
  'about %s nobody is asked: it exists nowhere',
  async (name) => {
    const lookup = vi.fn(() => Promise.resolve(['ns1.dnspod.net']))
    const { propagation, made } = scene({}, { name, lookup })
    expect((await refusal(propagation.servers(A, D))).en).toContain('does not exist on the Internet')
    expect((await refusal(propagation.ask(A, D, 'system', 'www', 'A'))).en).toContain('does not exist')
    expect(lookup).not.toHaveBeenCalled()
    expect(made).toEqual([])
  }
)

test('a domain that is not in the list is nobody’s to ask about', async () => {
  const { propagation, made } = scene()
  expect((await refusal(propagation.servers(A, '999'))).en).toContain('not in the list')
  expect(made).toEqual([])
})
