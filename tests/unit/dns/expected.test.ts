import { expect, test } from 'vitest'
import { expected, type Expected, type LineSet } from '../../../src/shared/dns-check/expected.ts'
import { plainValue } from '../../../src/shared/dns-check/values.ts'
import type { AskableType } from '../../../src/shared/model/propagation.ts'
import type { DnsRecord } from '../../../src/shared/model/record.ts'

let id = 0
const record = (host: string, type: string, value: string, patch: Partial<DnsRecord> = {}): DnsRecord => ({
  id: String(++id),
  host,
  type,
  line: '默认',
  lineId: null,
  value,
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  monitorStatus: '',
  updatedAt: null,
  ...patch
})
const set = (values: string[], patch: Partial<LineSet> = {}): LineSet => ({
  line: '默认',
  values,
  ttl: 600,
  some: false,
  ...patch
})
const values = (main: LineSet | null, patch: Partial<Expected> = {}): Expected =>
  ({ kind: 'values', wildcard: null, main, special: [], ...patch }) as Expected

test('the records of the name and type, each value once', () => {
  const records = [
    record('WWW', 'A', '192.0.2.2', { ttl: 60 }),
    record('www', 'A', '192.0.2.1'),
    record('www', 'A', '192.0.2.2'),
    record('www', 'TXT', 'x'),
    record('api', 'A', '192.0.2.9')
  ]
  expect(expected(records, 'www', 'A')).toEqual(values(set(['192.0.2.1', '192.0.2.2'])))
  expect(expected(records, 'www', 'AAAA')).toEqual({ kind: 'nothing', wildcard: null })
  expect(expected(records, 'other', 'A')).toEqual({ kind: 'nothing', wildcard: null })
})

test('an IDN is the same however it is written', () => {
  expect(expected([record('中文', 'A', '192.0.2.1')], 'xn--fiq228c', 'A')).toEqual(values(set(['192.0.2.1'])))
})

test('each line answers for itself', () => {
  const records = [
    record('www', 'A', '192.0.2.1'),
    record('www', 'A', '192.0.2.2', { line: '电信', ttl: null }),
    record('www', 'A', '192.0.2.3', { line: '电信', weight: 50, ttl: null })
  ]
  expect(expected(records, 'www', 'A')).toEqual(
    values(set(['192.0.2.1']), {
      special: [set(['192.0.2.2', '192.0.2.3'], { line: '电信', ttl: null, some: true })]
    })
  )
  expect(expected(records.slice(1), 'www', 'A')).toMatchObject({ main: null })
})

test('a paused record answers nothing', () => {
  const records = [record('www', 'A', '192.0.2.1', { enabled: false }), record('*', 'A', '192.0.2.7')]
  expect(expected(records, 'www', 'A')).toEqual(values(set(['192.0.2.7']), { wildcard: '*' }))
  expect(expected(records.slice(0, 1), 'www', 'A').kind).toBe('nothing')
})

test('a CNAME answers every type with another name, itself with its value', () => {
  const records = [record('www', 'CNAME', 'Web.example.net.')]
  expect(expected(records, 'www', 'A')).toEqual({
    kind: 'alias',
    wildcard: null,
    target: 'web.example.net'
  })
  expect(expected(records, 'www', 'CNAME')).toEqual(values(set(['web.example.net'])))
  // A grade may have other records beside a CNAME: they answer for themselves.
  expect(expected([...records, record('www', 'MX', 'm.a.com', { mx: 5 })], 'www', 'MX')).toEqual(
    values(set(['5 m.a.com']))
  )
})

test.each(['URL', '显性URL', '隐性URL'])('%s answers with an address that nothing here knows', (type) => {
  const records = [record('www', type, 'https://a.example/')]
  expect(expected(records, 'www', 'A').kind).toBe('forward')
  expect(expected(records, 'www', 'TXT').kind).toBe('nothing')
})

test('a wildcard covers what has no records of its own, any number of labels below', () => {
  const records = [record('*', 'A', '192.0.2.7'), record('www', 'TXT', 'x'), record('a.b', 'A', '192.0.2.1')]
  const covered = values(set(['192.0.2.7']), { wildcard: '*' })
  expect(expected(records, 'shop', 'A')).toEqual(covered)
  expect(expected(records, 'deep.shop', 'A')).toEqual(covered)
  // It has a record of another type; "b" stands above one; "x.b" has a nearer name above it.
  for (const host of ['www', 'b', 'x.b', '@'])
    expect(expected(records, host, 'A'), host).toEqual({ kind: 'nothing', wildcard: null })
})

test('the nearest wildcard goes first, a mixed one before a plain one', () => {
  const records = [
    record('*', 'A', '192.0.2.1'),
    record('*.dev', 'A', '192.0.2.2'),
    record('a*', 'A', '192.0.2.3')
  ]
  expect(expected(records, 'x.dev', 'A')).toMatchObject({ wildcard: '*.dev', main: set(['192.0.2.2']) })
  expect(expected(records, 'abc', 'A')).toMatchObject({ wildcard: 'a*', main: set(['192.0.2.3']) })
  expect(expected(records, 'abc.d', 'A')).toMatchObject({ wildcard: '*' })
  expect(expected(records, 'bca', 'A')).toMatchObject({ wildcard: '*' })
  const below = [...records, record('a*.dev', 'A', '192.0.2.4')]
  expect(expected(below, 'abc.dev', 'A')).toMatchObject({ wildcard: 'a*.dev', main: set(['192.0.2.4']) })
  expect(expected([record('*', 'CNAME', 'a.com')], 'x', 'A')).toMatchObject({ kind: 'alias', wildcard: '*' })
})

test.each<[AskableType, string, string]>([
  ['A', ' 192.0.2.1 ', '192.0.2.1'],
  ['AAAA', '2001:DB8:0:0::1', '2001:db8::1'],
  ['CNAME', 'WWW.Example.com.', 'www.example.com'],
  ['NS', '中文.com', 'xn--fiq228c.com'],
  ['MX', '10 Mail.a.com.', '10 mail.a.com'],
  ['MX', '0 .', '0 .'],
  ['SRV', '1  2 443  S.a.com.', '1 2 443 s.a.com'],
  ['TXT', 'plain "quoted" text', 'plain "quoted" text'],
  ['TXT', '"one " "two"', 'one two'],
  ['TXT', '"say \\"hi\\""', 'say "hi"'],
  ['CAA', '000 ISSUE letsencrypt.org', '0 issue "letsencrypt.org"'],
  ['CAA', '0 issue ";"', '0 issue ";"']
])('%s %j is read as %j', (type, value, plain) => {
  expect(plainValue(type, value)).toBe(plain)
})
