import fc, { type Arbitrary } from 'fast-check'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { record } from '../rules/zone.ts'

/** Few hosts, so that records meet; with all that answers for others: wildcards of each kind, a delegation, depth. */
const HOSTS = [
  '@',
  'www',
  'WWW',
  'a',
  'b',
  'x.a',
  'y.x.a',
  '*',
  '*.a',
  'a*',
  '_dmarc',
  '_sip._tcp',
  's1._domainkey'
]
const target = fc
  .constantFrom(...HOSTS.filter((host) => !host.includes('*')), 'none', 'ab')
  .map((host) => (host === '@' ? 'example.com' : `${host}.example.com`))
const VALUES: Record<string, Arbitrary<string>> = {
  A: fc.constantFrom('203.0.113.1', '203.0.113.2', '203.0.113.3', '10.0.0.1', '1.2.3.4.', 'www.example.net'),
  AAAA: fc.constantFrom('2001:db8::1', '2001:DB8:0::1', '::ffff:1.2.3.4', '1.2.3.4'),
  CNAME: fc.oneof(target, fc.constantFrom('cdn.example.net', '1.2.3.4', 'cdn', 'https://cdn.example.net/')),
  MX: fc.oneof(target, fc.constantFrom('mxbiz1.qq.com.', 'mail.example.net')),
  NS: fc.oneof(target, fc.constantFrom('f1g1ns1.dnspod.net.', 'ns1.example.net')),
  SRV: fc.oneof(
    target.map((name) => `1 1 5060 ${name}`),
    fc.constant('1 1  5060 sip.example.net')
  ),
  TXT: fc.constantFrom(
    'v=spf1 mx ~all',
    'v=spf1 +all mx',
    'v=spf1 ipv4:203.0.113.1 include=x.example.net -all',
    'v=DMARC1; p=none',
    'v=dmarc1; p=none',
    'v=DMARC1; rua=a@example.net',
    'v=DKIM1; p=',
    '"one" "two"',
    'x'
  ),
  SPF: fc.constantFrom('v=spf1 mx ~all', 'x'),
  显性URL: fc.constantFrom('https://example.net/', 'example.net/x'),
  CAA: fc.constantFrom('0 issue letsencrypt.org', '0 issue "letsencrypt.org"', '0 odd "x"'),
  a: fc.constant('203.0.113.1')
}

const LINES = [
  { name: '默认', lineId: '0' },
  { name: '默认', lineId: '0' },
  { name: '电信', lineId: '10=0' },
  { name: '联通', lineId: '10=1' }
]

/** A record of any kind, good or bad, with the id it is given. */
export const anyRecord = (id: string): Arbitrary<DnsRecord> =>
  fc.constantFrom('A', 'A', 'A', ...Object.keys(VALUES)).chain((type) =>
    fc
      .record({
        host: fc.constantFrom('www', 'www', 'www', 'www', ...HOSTS),
        value: VALUES[type]!,
        line: fc.constantFrom(...LINES),
        withId: fc.boolean(),
        ttl: fc.constantFrom(600, 600, 900, 60, null),
        mx: type === 'MX' ? fc.constantFrom(5, 10, 99) : fc.constant(null),
        enabled: fc.integer({ min: 0, max: 4 }).map((n) => n > 0)
      })
      .map(({ withId, line, ...fields }) => {
        const { name, lineId } = line
        return record({ ...fields, id, type, line: name, lineId: withId ? lineId : null })
      })
  )

const ids = Array.from({ length: 14 }, (_, i) => (i % 5 === 4 ? `new-${i}` : String(i + 5)))

const LINKED = ['a', 'b', 'c', 'x', '*', '@']
/** A CNAME within the zone, or an address: what loops are made of. */
const linked = (id: string): Arbitrary<DnsRecord> =>
  fc
    .record({
      host: fc.constantFrom(...LINKED),
      to: fc.constantFrom('a', 'b', 'c', 'x', 'd', ''),
      line: fc.constantFrom('默认', '默认', '电信'),
      type: fc.constantFrom('CNAME', 'CNAME', 'CNAME', 'A'),
      enabled: fc.integer({ min: 0, max: 6 }).map((n) => n > 0)
    })
    .map(({ to, ...fields }) => {
      const value = to === '' ? 'example.com' : `${to}.example.com`
      return record({ ...fields, id, value: fields.type === 'A' ? '203.0.113.1' : value })
    })

/** A zone, and what becomes of it step by step; ids that come again are changed, others are new. */
export const anyZone: Arbitrary<DnsRecord[]> = fc
  .subarray(ids)
  .chain((some) => fc.tuple(...some.map((id) => anyRecord(id))))

type Updates = { id: string; record: DnsRecord | null }[][]

const updates = (of: (id: string) => Arbitrary<DnsRecord>): Arbitrary<Updates> =>
  fc.array(
    fc.array(
      fc
        .constantFrom(...ids)
        .chain((id) => fc.option(of(id), { freq: 3 }).map((one) => ({ id, record: one }))),
      { minLength: 1, maxLength: 3 }
    ),
    { minLength: 1, maxLength: 4 }
  )

/** A zone with its updates; every other one is all CNAMEs, whose loops come and go. */
export const anyLife: Arbitrary<{ records: DnsRecord[]; updates: Updates }> = fc
  .boolean()
  .chain((isLinked) => {
    const of = isLinked ? linked : anyRecord
    const records = fc.subarray(ids).chain((some) => fc.tuple(...some.map(of)))
    return fc.record({ records, updates: updates(of) })
  })
