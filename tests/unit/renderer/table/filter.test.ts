import { describe, expect, test } from 'vitest'
import {
  parseFilter,
  quoteValue,
  withoutTerm,
  type FilterField
} from '../../../../src/renderer/components/table/filter.ts'
import { createMatcher } from '../../../../src/renderer/components/table/filter-match.ts'
import { RECORD_FIELDS, recordHaystack } from '../../../../src/renderer/views/records/fields.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { record } from './rows.ts'

const ROWS: DnsRecord[] = [
  record('1', { host: '@', type: 'A', value: '1.2.3.4', ttl: 600 }),
  record('2', { host: 'www', type: 'AAAA', value: '2001:db8::1', ttl: 60, line: '电信' }),
  record('3', {
    host: '*.dev',
    type: 'CNAME',
    value: 'cdn.example.com.',
    enabled: false,
    remark: '主站 入口'
  }),
  record('4', { host: '@', type: 'MX', value: 'mx.example.com.', mx: 5, ttl: 3600 }),
  record('5', { host: 'api', type: 'TXT', value: 'v=spf1 include:_spf.example.com', ttl: null }),
  record('6', { host: 'xn--fiq228c', type: 'A', value: '1.2.30.4', updatedAt: '2024-05-01 10:00:00' })
]

const match = createMatcher(RECORD_FIELDS, recordHaystack)
const parse = (input: string) => parseFilter(input, RECORD_FIELDS)
function found(input: string): string {
  const filter = match(parse(input))
  return (filter ? ROWS.filter(filter) : ROWS).map((row) => row.id).join('')
}

describe('plain words', () => {
  test.each([
    ['', '123456'],
    ['WWW', '2'],
    ['example', '345'],
    ['example mx', '4'],
    ['入口', '3'],
    ['"主站 入口"', '3'],
    ['“主站 入口”', '3'],
    ['-example', '126'],
    ['中文', '6'],
    ['2001:db8::1', '2'],
    ['include:_spf', '5'],
    ['　api　', '5']
  ])('%s', (input, ids) => {
    expect(found(input)).toBe(ids)
  })
})

describe('fields', () => {
  test.each([
    ['type:A', '16'],
    ['type:a,aaaa', '126'],
    ['类型:A', '16'],
    ['记录类型：MX', '4'],
    ['type:A*', '126'],
    ['-type:A', '2345'],
    ['line:电信', '2'],
    ['线路:电信', '2'],
    ['line:"China Telecom"', '2'],
    ['value:1.2.3.*', '1'],
    ['value:1.2.3', '16'],
    ['host:=@', '14'],
    ['host:*dev', '3'],
    ['ttl:600', '136'],
    ['ttl:<600', '2'],
    ['ttl:>=600', '1346'],
    ['ttl:≥3600', '4'],
    ['ttl:60..600', '1236'],
    ['mx:5', '4'],
    ['status:paused', '3'],
    ['状态:暂停', '3'],
    ['status:paused,enabled', '123456'],
    ['remark:"站 入"', '3'],
    ['remark:""', '12456'],
    ['updated:2024', '6'],
    ['updated:>2024-04', '6'],
    ['type:A value:30', '6']
  ])('%s', (input, ids) => {
    expect(found(input)).toBe(ids)
    expect(parse(input).problems).toEqual([])
  })

  test('a value with regular expression signs is taken literally', () => {
    expect(found('value:1.2.3?*')).toBe('')
    expect(found('value:v=spf1*(*')).toBe('')
  })
})

describe('what it cannot understand', () => {
  test.each([
    ['foo:bar', 'unknown-field', 'foo'],
    ['ttl:soon', 'not-a-number', 'soon'],
    ['status:odd', 'not-a-choice', 'odd'],
    ['type:', 'no-value', ''],
    ['"abc', 'open-quote', 'abc']
  ])('%s', (input, kind, text) => {
    expect(parse(input).problems).toMatchObject([{ kind, text }])
  })

  test('a wrong value filters nothing, an unknown field is looked for as text', () => {
    expect(found('ttl:soon')).toBe('123456')
    expect(parse('foo:bar').terms).toMatchObject([{ field: null, value: 'foo:bar' }])
  })

  test('the words it would have understood come along', () => {
    expect(parse('status:odd').problems[0]?.known).toEqual(['enabled', 'paused'])
  })

  test.each(['2001:db8::1', 'fe80::1', 'https://example.com', 'ab:cd', '-', ':', '::', '"', 'a"b:c"'])(
    '%s is no unknown field and never throws',
    (input) => {
      expect(parse(input).problems.filter(({ kind }) => kind === 'unknown-field')).toEqual([])
    }
  )
})

describe('editing the text by its chips', () => {
  test('taking a term out leaves the others', () => {
    const input = 'www  type:A -line:电信'
    const [, type] = parse(input).terms
    expect(type && withoutTerm(input, type)).toBe('www -line:电信')
  })

  test('what stands before a term keeps its place, spaces in quotes stay', () => {
    const input = '"a  b"  type:A  x type:B'
    const types = parse(input).terms.filter(({ field }) => field === 'type')
    expect(types.toReversed().reduce(withoutTerm, input)).toBe('"a  b" x')
  })

  test('a quoted value survives being typed again', () => {
    const fields: FilterField<{ group: string }>[] = [
      { key: 'group', aliases: [], kind: 'exact', get: (row) => row.group }
    ]
    const [term] = parseFilter(`group:${quoteValue('客户 项目,二')}`, fields).terms
    expect(term?.tests).toMatchObject([{ op: 'is', text: '客户 项目,二' }])
  })
})

test('10,000 rows are filtered within a frame once they were looked at', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => record(String(i), { host: `host-${i}` }))
  const filter = createMatcher(RECORD_FIELDS, recordHaystack)
  const run = (input: string): number => {
    const wanted = filter(parse(input))
    return many.filter((row) => wanted?.(row) ?? true).length
  }
  expect(run('host-99')).toBe(111)
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now()
    run('host-9 type:A -paused')
    return performance.now() - from
  }).sort((a, b) => a - b)
  // The quickest of nine: a busy machine slows runs down, it never speeds them up.
  expect(times[0]).toBeLessThan(16)
})
