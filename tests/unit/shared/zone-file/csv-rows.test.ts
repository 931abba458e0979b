import { describe, expect, it } from 'vitest'
import { readCsv, readRecords, writeCsv, writeRecords } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const read = (text: string, context = CONTEXT) => readCsv(text, context)
const rows = (...lines: string[]) => lines.join('\n')

describe('rows', () => {
  it('are counted by the lines of the file, whatever stands inside of quotes', () => {
    const text = 'host,type,value,remark\r\n\r\na,A,192.0.2.1,"x\r\ny\nz"\rb,A,x,\n,,,\nc,A,192.0.2.3,'
    const reading = read(text)
    expect(reading.rows.map(({ line }) => line)).toEqual([3, 6, 8])
    expect(recordsOf(reading)[0]?.remark).toBe('x\r\ny\nz')
  })

  it('a quote that is not closed costs its own row only', () => {
    const reading = read('host,type,value\na,TXT,"never\nb,A,192.0.2.1\nc,A,192.0.2.2\n')
    expect(problemsOf(reading)).toEqual([[2, 'A quote is not closed on its line.']])
    expect(recordsOf(reading).map(({ host }) => host)).toEqual(['b', 'c'])
  })

  it('a quote that is closed in the middle of a later cell costs its own row only', () => {
    const reading = read('host,type,value\na,TXT,"never\nb,TXT,x"y\nc,A,192.0.2.2\n')
    expect(problemsOf(reading)).toEqual([[2, 'A quote is not closed on its line.']])
    expect(recordsOf(reading).map(({ host }) => host)).toEqual(['b', 'c'])
  })

  it('quotes inside of a cell are part of it', () => {
    expect(recordsOf(read('host,type,value\na,TXT,"x" "y"\nb,TXT,x"y'))).toMatchObject([
      { value: 'xy' },
      { value: 'x"y' }
    ])
  })
})

describe('our own file', () => {
  const file = (remark: string) => writeCsv([record({ ttl: 600, remark })], 'zh-CN')

  it.each(['=1', '+1', '-1', '@x', "'=1", "''@x", "'x"])('no cell begins as a formula: %s', (remark) => {
    const text = file(remark)
    expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m)
    expect(recordsOf(read(text))[0]?.remark).toBe(remark)
  })

  it('keeps a record whose value has no such form: it is what the service has', () => {
    const odd = record({ value: ' odd ', host: 'www.example.com' })
    expect(recordsOf(read(writeCsv([odd], 'en')))).toEqual([odd])
  })

  it('takes what somebody has added with less care', () => {
    const text = `${file('')}new,A,电信,,192.0.2.9,,,,,,\r\nbad,A,火星,,192.0.2.9\r\n=cmd,A,默认,0,192.0.2.9\r\nx,A,默认,0,1.1.1.1,,,soon`
    const reading = read(text)
    expect(recordsOf(reading)[1]).toEqual(
      record({ host: 'new', value: '192.0.2.9', line: '电信', lineId: '10=0' })
    )
    expect(problemsOf(reading)).toEqual([
      [4, 'The domain has no line "火星".'],
      [5, expect.stringContaining('formula')],
      [6, expect.stringContaining('TTL "soon"')]
    ])
  })

  it('is one for a spreadsheet: UTF-8 with a mark, lines end with CRLF', () => {
    const text = writeRecords({ domain: CONTEXT.domain }, [record({})], 'csv', 'en')
    expect(text.startsWith('\ufeffHost,Type,Line,Line ID,Value,MX priority,Weight,TTL,Status,Remark,')).toBe(
      true
    )
    expect(text.endsWith('\r\n')).toBe(true)
  })
})

describe('rows without a heading', () => {
  it('as copied from our own list', () => {
    const text = rows(
      '@\tA\t默认\t192.0.2.1\t\t\t600\t启用',
      '@\tMX\t默认\tmail.example.net.\t5\t\t600\t启用',
      'www\tA\t电信\t192.0.2.2\t\t10\t60\t暂停'
    )
    const reading = readRecords(text, CONTEXT)
    expect(reading).toMatchObject({ format: 'csv', source: null })
    expect(reading.notes).toHaveLength(1)
    expect(recordsOf(reading)).toEqual([
      record({ ttl: 600 }),
      record({ type: 'MX', value: 'mail.example.net.', mx: 5, ttl: 600 }),
      record({
        host: 'www',
        value: '192.0.2.2',
        line: '电信',
        lineId: '10=0',
        weight: 10,
        ttl: 60,
        enabled: false
      })
    ])
  })

  it('a number that others than MX have is no priority', () => {
    const text = '@\tMX\tmail.example.net.\t20\t600\nwww\tA\t192.0.2.1\t30\t600'
    expect(recordsOf(read(text)).map(({ mx, weight }) => [mx, weight])).toEqual([
      [10, 20],
      [null, 30]
    ])
  })

  it('as copied from our own list in English, with every column shown', () => {
    const text = rows(
      '@\tA\tDefault (默认)\t192.0.2.1\t\t5\t600\tActive\tactive\t\t2024-01-01 00:00:00',
      'www\tA\tChina Telecom (电信)\t192.0.2.2\t\t\t60\tPaused\t\t备注\t2024-01-01 00:00:00'
    )
    expect(recordsOf(readRecords(text, CONTEXT))).toEqual([
      record({ weight: 5, ttl: 600 }),
      record({
        host: 'www',
        value: '192.0.2.2',
        line: '电信',
        lineId: '10=0',
        ttl: 60,
        enabled: false,
        remark: '备注'
      })
    ])
  })

  it.each([
    ['host, type, value', 'www,A,192.0.2.1\nx,CNAME,y.example.net'],
    ['type, host, value', 'A,www,192.0.2.1\nCNAME,x,y.example.net'],
    ['number, host, type, value', '1,www,A,192.0.2.1\n2,x,CNAME,y.example.net']
  ])('%s', (_, text) => {
    expect(recordsOf(readRecords(text, CONTEXT))).toEqual([
      record({ host: 'www' }),
      record({ host: 'x', type: 'CNAME', value: 'y.example.net' })
    ])
  })

  it('a row whose type nobody knows is the only one that is wrong', () => {
    const reading = read('a,A,192.0.2.1,600\nb,FOO,192.0.2.1,600\nc,A,192.0.2.1,600')
    expect(problemsOf(reading)).toEqual([[2, 'The record type "FOO" is not supported.']])
    expect(recordsOf(reading).map(({ ttl }) => ttl)).toEqual([600, 600])
  })

  it('a row whose line nobody knows is the only one that is wrong', () => {
    const reading = read('a,A,默认,192.0.2.1\nb,A,火星,192.0.2.1\nc,A,电信,192.0.2.1')
    expect(problemsOf(reading)).toEqual([[2, 'The domain has no line "火星".']])
  })

  it('with no type anywhere are all wrong', () => {
    expect(problemsOf(read('a,b,c\nd,e,f')).map(([line]) => line)).toEqual([1, 2])
  })
})
