import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordContent } from '../../../../src/shared/model/changes.ts'
import { EXPORT_FORMATS } from '../../../../src/shared/model/removed.ts'
import { readRecords, writeRecords, type ReadContext } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, record } from './context.ts'

const RUNS = 400

/** What codecs get wrong. */
const PIECES = [
  ..." \t \n \r \r\n \0 \x1b \x7f \\ \\\\ \" \"\" ' '= ''@ = + - @ ; ; zonedeck { } ( ) , | $ORIGIN # 中文 😀 é \u2028 \ufeff \u00a0".split(
    ' '
  ),
  ' ',
  '; zonedeck {"line":"电信"}',
  ' cf_tags=cf-proxied:true',
  '\\200',
  '\\"',
  '=HYPERLINK("http://evil.example")',
  '",A,'
]
const text = (maxLength: number): Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join(''))
  )
const maybe = (max: number): Arbitrary<number | null> => fc.option(fc.nat({ max }), { nil: null })

const host = fc.oneof(
  fc.constantFrom(
    '@',
    '*',
    'www',
    '*.dev',
    '_dmarc',
    '_sip._tcp',
    '中文',
    'A',
    'IN',
    '600',
    'a*',
    'www.example.com',
    'Mixed.Case',
    'under_score',
    '-',
    '$ORIGIN',
    'a b',
    'x.'
  ),
  text(20).filter((one) => one !== '')
)
const name = fc.constantFrom(
  'mail.example.net.',
  'mail.example.net',
  'Mail.Example.NET.',
  'example.com.',
  '例子.中国',
  '.',
  '',
  'a b.',
  'localhost'
)
const typed: Arbitrary<Pick<RecordContent, 'type' | 'value' | 'mx'>> = fc.oneof(
  fc.record({
    type: fc.constant('A'),
    value: fc.constantFrom('192.0.2.1', '1.2.3', ' 192.0.2.1'),
    mx: maybe(9)
  }),
  fc.record({
    type: fc.constant('AAAA'),
    value: fc.constantFrom('2001:db8::1', '2001:DB8::1', '::', 'x'),
    mx: maybe(9)
  }),
  fc.record({ type: fc.constantFrom('CNAME', 'NS'), value: name, mx: fc.constant(null) }),
  fc.record({ type: fc.constant('MX'), value: name, mx: maybe(70_000) }),
  fc.record({
    type: fc.constant('SRV'),
    value: fc.constantFrom(
      '10 5 5060 sip.example.com.',
      '10  5 5060 sip.example.com',
      '1 2 3 .',
      'x',
      '99999 1 1 a.b.'
    ),
    mx: fc.constant(null)
  }),
  fc.record({
    type: fc.constantFrom('CAA'),
    value: fc.constantFrom(
      '0 issue "letsencrypt.org"',
      '0 issue letsencrypt.org',
      '0 issue ";"',
      '0 issue "a\\"b"',
      '256 issue "a"'
    ),
    mx: fc.constant(null)
  }),
  fc.record({
    type: fc.constantFrom('HTTPS', 'SVCB'),
    value: fc.constantFrom(
      '1 . alpn="h2,h3"',
      '1 svc.example.com. port=8443',
      '0 svc.example.com',
      '1 . x="a b"',
      '1 . a=b=c'
    ),
    mx: fc.constant(null)
  }),
  fc.record({
    type: fc.constantFrom('TXT', 'SPF'),
    value: fc.oneof(
      text(60),
      text(20).map((one) => one.repeat(40)),
      fc.constantFrom('a'.repeat(255), 'a'.repeat(256), '中'.repeat(86))
    ),
    mx: fc.constant(null)
  }),
  fc.record({
    type: fc.constantFrom('显性URL', '隐性URL', 'X-NEW', 'TYPE65', 'a'),
    value: text(60),
    mx: maybe(9)
  })
)
const content: Arbitrary<RecordContent> = fc
  .record({
    host,
    line: fc.constantFrom(
      { line: '默认', lineId: '0' },
      { line: '默认', lineId: null },
      { line: '电信', lineId: '10=0' },
      { line: '自定义 "线路"', lineId: '99=7' }
    ),
    typed,
    ttl: maybe(604_800),
    weight: maybe(100),
    enabled: fc.boolean(),
    remark: text(40)
  })
  .map(({ line, typed: of, ...rest }) => ({ ...rest, ...line, ...of }))

const CONTEXTS: readonly ReadContext[] = [CONTEXT, { ...CONTEXT, types: [], lines: [], minTtl: 600 }]

/** As the bytes of a file. */
const throughBytes = (file: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(file))

describe('what is written is read back to the letter', () => {
  it.each(EXPORT_FORMATS)('%s, whatever the service may hold', (format) => {
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...CONTEXTS),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (records, context, locale) => {
          // A name without a line id is looked for in the zone, which gives it its id.
          const exact =
            format === 'csv'
              ? records.filter(({ line, lineId }) => lineId !== null || line !== '默认')
              : records
          fc.pre(exact.length > 0)
          const file = throughBytes(writeRecords({ domain: context.domain }, exact, format, locale))
          const read = readRecords(file, context)
          expect(read).toMatchObject({ format, source: 'zonedeck', notes: [] })
          expect(read.rows.map(({ record: one, problem }) => problem ?? one)).toEqual(exact)
        }
      ),
      { numRuns: RUNS }
    )
  })

  it('says where in the file each record stands', () => {
    const records = [
      record({ remark: '两\n行' }),
      record({ host: 'www', enabled: false }),
      record({ host: 'x' })
    ]
    const lines = (format: (typeof EXPORT_FORMATS)[number]): number[] => {
      const file = writeRecords({ domain: CONTEXT.domain }, records, format, 'en')
      return readRecords(file, CONTEXT).rows.map(({ line }) => line)
    }
    expect(lines('bind')).toEqual([8, 9, 10])
    expect(lines('csv')).toEqual([2, 4, 5])
    expect(lines('json')).toEqual([10, 22, 34])
  })
})
