import { describe, expect, it } from 'vitest'
import type { RecordDraft } from '../../../../src/shared/model/record.ts'
import { checkRecord } from '../../../../src/shared/rules/record.ts'
import { about, draft, zone } from './zone.ts'

const OK: string[] = []
const WRONG = ['error value 34']
const HINT = ['warning value -']

const table: Record<string, [value: string, issues: string[]][]> = {
  A: [
    ['203.0.113.10', OK],
    ['0.0.0.1', HINT],
    ['255.255.255.254', OK],
    ['8.8.8.8', OK],
    ['10.0.0.1', HINT],
    ['127.0.0.1', HINT],
    ['192.168.1.1', HINT],
    ['172.15.0.1', OK],
    ['172.16.0.1', HINT],
    ['224.0.0.1', HINT],
    ['256.1.1.1', WRONG],
    ['1.2.3', WRONG],
    ['1.2.3.4.5', WRONG],
    ['01.2.3.4', WRONG],
    ['1.2.3.04', WRONG],
    ['0x7f.0.0.1', WRONG],
    ['2130706433', WRONG],
    ['1.2.3.4/32', WRONG],
    ['1.2.3.4 5.6.7.8', WRONG],
    ['1.2.3.4,5.6.7.8', WRONG],
    ['-1.2.3.4', WRONG],
    ['::1', WRONG],
    ['www.example.com', WRONG],
    ['', WRONG],
    ['   ', WRONG]
  ],
  AAAA: [
    ['2001:db8::10', OK],
    ['2001:DB8::10', OK],
    ['2400:3200:0:0:0:0:0:1', OK],
    ['::', HINT],
    ['::1', HINT],
    ['fe80::1', HINT],
    ['fd00::1', HINT],
    ['::ffff:1.2.3.4', HINT],
    ['fe80::1%eth0', WRONG],
    ['[2001:db8::10]', WRONG],
    ['2001:db8::10::', WRONG],
    ['2001:db8:::10', WRONG],
    ['12345::', WRONG],
    ['1:2:3:4:5:6:7:8:9', WRONG],
    ['2001:db8::/64', WRONG],
    ['1.2.3.4', WRONG]
  ],
  CNAME: [
    ['cdn.example.net', OK],
    ['cdn.example.net.', OK],
    ['CDN.Example.Net', OK],
    ['_x.acm-validations.aws.', OK],
    ['a-b.c', OK],
    ['商城.中国', OK],
    [`${'a'.repeat(63)}.net`, OK],
    [`${'a'.repeat(64)}.net`, WRONG],
    [`${'a.'.repeat(126)}a`, OK],
    [`${'a.'.repeat(126)}aa`, WRONG],
    ['cdn', ['warning value 34']],
    ['www.example.com', HINT],
    ['WWW.example.com.', HINT],
    ['1.2.3.4', WRONG],
    ['2001:db8::1', WRONG],
    ['https://cdn.example.net/', WRONG],
    ['cdn.example.net:8080', WRONG],
    ['1.2.3.999', WRONG],
    ['a.1', WRONG],
    ['cdn..net', WRONG],
    ['.cdn.net', WRONG],
    ['cdn.net..', WRONG],
    ['.', WRONG],
    ['*.example.net', WRONG],
    ['a b.net', WRONG],
    ['-a.net', WRONG],
    ['a@b.net', WRONG]
  ],
  NS: [
    ['ns1.example.net.', OK],
    ['1.2.3.4', WRONG],
    ['2001:db8::1', WRONG],
    ['ns1', ['warning value 34']]
  ],
  MX: [
    ['mail.example.net.', OK],
    ['mail.example.com', OK],
    ['1.2.3.4', WRONG],
    ['10 mail.example.net', WRONG]
  ],
  TXT: [
    ['v=spf1 include:spf.mail.qq.com ~all', OK],
    [' leading and trailing ', OK],
    ['"quoted"', HINT],
    ['“quoted”', [...HINT, ...HINT]],
    ['"', OK],
    ['say "hi"', OK],
    ['你好', HINT],
    ['x'.repeat(2048), OK],
    ['x'.repeat(2049), ['warning value 34']],
    ['你'.repeat(683), ['warning value 34', 'warning value -']],
    ['line\nbreak', WRONG],
    ['tab\there', WRONG],
    ['', WRONG],
    ['  ', WRONG]
  ],
  SPF: [['v=spf1 -all', OK]],
  CAA: [
    ['0 issue "letsencrypt.org"', OK],
    ['128 issuewild ";"', OK],
    ['0 issue "ca.example.net; account=1"', OK],
    ['0 issue ""', OK],
    ['0 iodef "mailto:a@example.com"', OK],
    ['0 iodef "https://example.com/r"', OK],
    ['255 issue "a.b"', OK],
    ['0 strange "x"', ['warning value 34']],
    ['256 issue "a.b"', WRONG],
    ['-1 issue "a.b"', WRONG],
    ['0 issue letsencrypt.org', ['warning value 34']],
    ['0 ISSUE "a.b"', ['warning value 34']],
    ['0  issue  "a.b"', ['warning value 34']],
    ['00 issue "a.b"', ['warning value 34']],
    ['0 issue', WRONG],
    ['issue "a.b"', WRONG],
    ['0 issue "not a name"', WRONG],
    ['0 iodef "a@example.com"', WRONG]
  ],
  显性URL: [
    ['http://example.net', OK],
    ['https://example.net:8443/a?b=c#d', OK],
    ['https://商城.中国/', OK],
    ['https://1.2.3.4/', OK],
    ['https://[2001:db8::1]/', OK],
    ['https://example.net/a。b', OK],
    ['example.net', WRONG],
    ['ftp://example.net', WRONG],
    ['javascript:alert(1)', WRONG],
    ['https://', WRONG],
    ['https:///x', WRONG],
    ['https://localhost', WRONG],
    ['https://a b.net', WRONG],
    ['https://example.net/a b', WRONG],
    ['//example.net', WRONG]
  ],
  HTTPS: [['1 . alpn=h3', OK]],
  X_NEW: [['anything', OK]]
}

describe.each(Object.entries(table))('%s', (type, rows) => {
  it.each(rows)('%j', (value, issues) => {
    expect(about('value', { type, value, mx: 10 })).toEqual(issues)
  })
})

describe('SRV', () => {
  it.each([
    ['10 5 5060 sip.example.net', OK],
    ['0 0 0 .', OK],
    ['65535 65535 65535 sip.example.net.', OK],
    ['65536 5 5060 sip.example.net', WRONG],
    ['10 5 65536 sip.example.net', WRONG],
    ['10 5 -1 sip.example.net', WRONG],
    ['10 5 5060', WRONG],
    ['5 5060 sip.example.net', WRONG],
    ['10 5 5060 sip.example.net x', WRONG],
    ['10 5 5060 1.2.3.4', WRONG],
    ['10 5 5060 a..b', WRONG],
    ['10 5 5060 sip', ['warning value 34']],
    ['10  5 5060 sip.example.net', ['warning value 34']],
    ['a b c sip.example.net', WRONG]
  ])('%j', (value, issues) => {
    expect(about('value', { host: '_sip._tcp', type: 'SRV', value })).toEqual(issues)
  })

  it.each([
    ['_sip._tcp', []],
    ['_sip._tcp.dev', []],
    ['sip', ['warning host -']],
    ['@', ['warning host -']]
  ])('at host %s', (host, issues) => {
    expect(about('host', { host, type: 'SRV', value: '10 5 5060 sip.example.net' })).toEqual(issues)
  })
})

describe('what puts a value right', () => {
  const fixOf = (fields: Partial<RecordDraft>, rules = zone()) =>
    checkRecord(draft({ mx: 10, ...fields }), rules).find(({ field }) => field === 'value')?.fix?.patch

  it.each([
    ['A', ' 1.2.3.4 ', { value: '1.2.3.4' }],
    ['A', '1.2.3.4\u200b', { value: '1.2.3.4' }],
    ['A', 'http://1.2.3.4:80/x', { value: '1.2.3.4' }],
    ['A', '１.２.３.４', { value: '1.2.3.4' }],
    ['A', '1。2。3。4', { value: '1.2.3.4' }],
    ['A', '192.168.001.010', { value: '192.168.1.10' }],
    ['A', '2001:db8::1', { type: 'AAAA' }],
    ['A', 'cdn.example.net', { type: 'CNAME' }],
    ['A', '1.2.3.4,5.6.7.8', undefined],
    ['A', '999.1.1.1', undefined],
    ['AAAA', '1.2.3.4', { type: 'A' }],
    ['AAAA', '[2001:db8::1]:80', { value: '2001:db8::1' }],
    ['AAAA', '::ffff:1.2.3.4', { type: 'A', value: '1.2.3.4' }],
    ['CNAME', '1.2.3.4', { type: 'A' }],
    ['CNAME', '2001:db8::1', { type: 'AAAA' }],
    ['CNAME', 'https://cdn.example.net:443/path?x', { value: 'cdn.example.net' }],
    ['CNAME', 'cdn。example。net', { value: 'cdn.example.net' }],
    ['CNAME', 'cdn', { value: 'cdn.example.com' }],
    ['MX', '1.2.3.4', { value: 'mail.example.com' }],
    ['NS', '1.2.3.4', { value: 'ns1.example.com' }],
    ['TXT', '"v=spf1 -all"', { value: 'v=spf1 -all' }],
    ['TXT', 'a\r\nb', { value: 'a b' }],
    ['CAA', '0 issue letsencrypt.org', { value: '0 issue "letsencrypt.org"' }],
    ['显性URL', 'www.example.net/a', { value: 'https://www.example.net/a' }],
    ['显性URL', 'ftp://www.example.net', undefined]
  ])('%s %j', (type, value, patch) => {
    expect(fixOf({ type, value })).toEqual(patch)
  })

  it('leaves nothing to object to', () => {
    for (const [type, rows] of Object.entries(table)) {
      for (const [value] of rows) {
        const patch = fixOf({ type, value })
        if (!patch) continue
        const again = checkRecord(draft({ type, value, mx: 10, ...patch }), zone())
        expect({ type, value, patch, again: again.filter(({ level }) => level === 'error') }).toEqual({
          type,
          value,
          patch,
          again: []
        })
      }
    }
  })

  it('never offers a type that the zone does not have', () => {
    const onlyA = { ...zone(), types: ['A', 'CNAME'] }
    expect(fixOf({ type: 'A', value: '2001:db8::1' }, onlyA)).toBeUndefined()
    expect(fixOf({ type: 'A', value: '2001:db8::1' }, { ...onlyA, types: [] })).toEqual({ type: 'AAAA' })
  })
})

it('an IPv4 address written in any text of four bytes is an A record, and no other text is', () => {
  // A linear congruential generator: the same numbers every time.
  let seed = 42
  const next = (below: number) => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) % below
  for (let round = 0; round < 2000; round++) {
    const parts = Array.from({ length: 4 }, () => next(400))
    const certain = parts.every((part) => part < 256)
    const errors = checkRecord(draft({ value: parts.join('.') }), zone()).filter(
      ({ level }) => level === 'error'
    )
    expect([parts, errors.length]).toEqual([parts, certain ? 0 : 1])
  }
})
