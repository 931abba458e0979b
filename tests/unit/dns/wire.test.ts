import { expect, onTestFinished, test } from 'vitest'
import { createLiveDns } from '../../../src/main/dns/live.ts'
import { createLookup } from '../../../src/main/dns/lookup.ts'
import { testDns } from '../../../src/main/test-dns.ts'
import type { AskableType, ServerAnswer } from '../../../src/shared/model/propagation.ts'
import { startDns, type DnsAnswer } from '../../support/dns-server.ts'
import { A, D, NAME, scene } from './scene.ts'

/** One question to a server of our own over node:dns. */
async function overTheWire(answer: DnsAnswer, type: AskableType): Promise<ServerAnswer> {
  const server = await startDns({ [`www.${NAME}`]: answer })
  onTestFinished(() => server.close())
  const { propagation } = scene(
    { resolverFor: createLiveDns(testDns(server.address), 150).resolverFor },
    { lookup: createLookup(server.address) }
  )
  await propagation.servers(A, D)
  return propagation.ask(A, D, 'public-dnspod', 'www', type)
}
const long = 'k=' + 'p'.repeat(600)

test.each<[AskableType, DnsAnswer, Partial<Extract<ServerAnswer, { state: 'answer' }>>]>([
  ['A', { A: ['192.0.2.1', '192.0.2.2'], ttl: 77 }, { values: ['192.0.2.1', '192.0.2.2'], ttl: 77 }],
  ['AAAA', { AAAA: ['2001:db8::10'], ttl: 5 }, { values: ['2001:db8::10'], ttl: 5 }],
  ['CNAME', { CNAME: ['Web.Example.net'] }, { values: ['web.example.net'], ttl: null }],
  ['MX', { MX: ['10 mail.a.com', '0 '] }, { values: ['0 .', '10 mail.a.com'] }],
  ['TXT', { TXT: [long, '验证=云山茶'] }, { values: [long, '验证=云山茶'] }],
  ['SRV', { SRV: ['1 2 443 s.a.com', '0 0 0 '] }, { values: ['0 0 0 .', '1 2 443 s.a.com'] }],
  [
    'CAA',
    { CAA: ['0 issue "ca.org"', '128 iodef "mailto:a@b.c"'] },
    {
      values: ['0 issue "ca.org"', '128 iodef "mailto:a@b.c"']
    }
  ]
])('over the wire, %s', async (type, answer, told) => {
  expect(await overTheWire(answer, type)).toMatchObject({ state: 'answer', ...told })
})

test.each<[string, DnsAnswer, object]>([
  ['NXDOMAIN', 3, { state: 'none', why: 'name' }],
  ['NODATA', { TXT: ['x'] }, { state: 'none', why: 'type' }],
  ['REFUSED', 5, { state: 'failed', why: { en: expect.stringContaining('It refuses') } }],
  ['SERVFAIL', 2, { state: 'failed', why: { en: expect.stringContaining('could not find out') } }],
  ['a lame server', 'lame', { state: 'none', why: 'type' }],
  ['silence', 'silence', { state: 'failed', why: { en: 'It did not answer in time.' } }],
  ['noise', 'noise', { state: 'failed' }]
])('over the wire, %s', async (_name, answer, told) => {
  expect(await overTheWire(answer, 'A')).toMatchObject(told)
})
