import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../../../src/shared/model/removed.ts'
import {
  ImportRefusal,
  readRecords,
  writeRecords,
  type ReadRecords
} from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const RUNS = 2000

/** Reads `text`; null where it is refused. Whatever else is thrown fails the test. */
function attempt(text: string, name = ''): ReadRecords | null {
  try {
    return readRecords(text, { ...CONTEXT, name })
  } catch (error) {
    if (error instanceof ImportRefusal && error.text.zh !== '' && error.text.en !== '') return null
    throw error
  }
}

/** Every row is a record, or says why it is none, and stands where the file has a line. */
function expectSound(text: string, reading: ReadRecords | null): void {
  const lines = text.split(/\r\n|\r|\n/).length
  let last = 0
  for (const { line, record: one, problem } of reading?.rows ?? []) {
    expect((one === null) !== (problem === null)).toBe(true)
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines)
    expect(line).toBeGreaterThanOrEqual(reading?.format === 'json' ? 1 : last)
    last = line
  }
}

const FILES = EXPORT_FORMATS.map((format) =>
  writeRecords(
    { domain: CONTEXT.domain },
    [
      record({ remark: '备注 "x"', line: '电信', lineId: '10=0' }),
      record({ host: 'www', type: 'TXT', value: 'v=spf1 "-all"; x\\y', ttl: 600 }),
      record({ host: '_sip._tcp', type: 'SRV', value: '1 2 3 sip.example.net.', enabled: false }),
      record({ type: '显性URL', value: 'http://example.net/?a=b', weight: 3 })
    ],
    format,
    'zh-CN'
  )
)
const SEEDS = [
  ...FILES,
  '$ORIGIN example.com.\n@ IN SOA a b ( 1 2\n 3 4 5 ) ; x\nwww 1h IN A 192.0.2.1\n TXT ( "a" "b" )\n',
  'Type,Name,Content,TTL\nA,www,192.0.2.1,1\n',
  'www\tA\t默认\t192.0.2.1\t600\n'
]
const PIECES = [
  '"',
  '(',
  ')',
  '\\',
  '\n',
  '\r',
  ';',
  ',',
  '\t',
  '$',
  '@',
  '{',
  '}',
  '[',
  ']',
  '=',
  '\0',
  '中',
  '\ud800',
  '; zonedeck {',
  ' IN ',
  '000'
]

/** One of `SEEDS` with pieces put in, taken out, and doubled. */
const mutated = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    cuts: fc.array(
      fc.record({
        at: fc.nat({ max: 2000 }),
        drop: fc.nat({ max: 20 }),
        put: fc.constantFrom('', ...PIECES)
      }),
      { minLength: 1, maxLength: 6 }
    )
  })
  .map(({ seed, cuts }) =>
    cuts.reduce((text, { at, drop, put }) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + drop)
    }, seed)
  )
const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 400 }),
  fc
    .array(fc.constantFrom(...PIECES, ' ', 'A', 'TXT', 'www', '600', '192.0.2.1'), { maxLength: 60 })
    .map((all) => all.join('')),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes))
)

describe('whatever a file holds', () => {
  it('nothing but a refusal is thrown, and each row is a record or a problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated, garbage),
        fc.constantFrom('', 'x.csv', 'x.zone', 'x.json', 'x.txt'),
        (text, name) => expectSound(text, attempt(text, name))
      ),
      { numRuns: RUNS }
    )
  })

  it.each([
    ['binary', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0'],
    ['what no decoder could read', '\ufffd\ufffd\ufffdABC\ufffd'],
    ['empty', ''],
    ['blank', ' \r\n\t\n'],
    ['a mark alone', '\ufeff']
  ])('%s is refused', (_, text) => {
    expect(attempt(text)).toBeNull()
  })
})

describe('10,000 rows of which 37 are wrong', () => {
  const wrong = new Set(Array.from({ length: 37 }, (_, place) => 13 + place * 269))
  const indexes = Array.from({ length: 10_000 }, (_, place) => place)

  it.each([
    ['bind', 1, (place: number) => `h${place} 600 IN A ${wrong.has(place) ? '192.0.2' : '192.0.2.1'}`, ''],
    [
      'csv',
      2,
      (place: number) => `h${place},A,${wrong.has(place) ? '火星' : '默认'},192.0.2.1,600`,
      'host,type,line,value,ttl\n'
    ],
    [
      'tsv without a heading',
      1,
      (place: number) => `h${place}\t${wrong.has(place) ? 'FOO' : 'A'}\t192.0.2.1\t600`,
      ''
    ]
  ])('%s: exactly those, by their lines', (_, from, row, head) => {
    const reading = readRecords(head + indexes.map(row).join('\n'), CONTEXT)
    expect(problemsOf(reading).map(([line]) => line)).toEqual([...wrong].map((place) => place + from))
    expect(recordsOf(reading)).toHaveLength(10_000 - 37)
  })
})

describe('size', () => {
  it.each(EXPORT_FORMATS)('a text of 65 kB survives as %s', (format) => {
    const long = record({ type: 'TXT', value: '中"\\;x'.repeat(10_000), ttl: 600 })
    const text = writeRecords({ domain: CONTEXT.domain }, [long, record({ host: 'www' })], format, 'en')
    expect(recordsOf(readRecords(text, CONTEXT))).toEqual([long, record({ host: 'www' })])
  })

  const times = (text: string, size: number): string =>
    text.repeat(Math.ceil(size / text.length)).slice(0, size)
  /** What makes a careless reader look at everything again for each of its lines. */
  it.each([
    ['records', 'www 600 IN A 192.0.2.1\n', ''],
    ['open parentheses', 'a TXT (\n', ''],
    ['open parentheses, closed in comments', 'a ( ; )\n', ''],
    ['one open parenthesis', ' "x"\n', 'a TXT (\n'],
    ['open quotes', 'a TXT "x\n', ''],
    ['backslashes', '\\', 'a TXT '],
    ['escapes', '\\200', 'a TXT "'],
    ['one line of dots', 'a.', ''],
    ['one line of spaces', ' ', 'a TXT ( "x"\n'],
    ['one line of digits', '1', 'a '],
    ['quotes in a table', '"\n', 'host,type,value\n'],
    ['closed and opened quotes in a table', '"x,""y"",\n', 'host,type,value\n'],
    ['cells', ',', 'host,type,value\n'],
    ['quoted strings in a cell', '""x"" ', 'host,type,value\na,TXT,"'],
    ['rows without a heading', 'a\tA\t192.0.2.1\t600\n', ''],
    ['open brackets', '[', ''],
    ['objects', '{"host":"a","type":"A","value":"192.0.2.1"},\n', '['],
    ['lines that end with CR', 'a A 192.0.2.1\r', '']
  ])('2 MB of it are read at once: %s', { timeout: 60_000 }, (_, piece, head) => {
    const start = performance.now()
    attempt(head + times(piece, 2_000_000))
    // A tenth of that is usual; what looks at everything again for each line takes minutes.
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
