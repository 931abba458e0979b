import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const read = (text: string, context = CONTEXT) => readCsv(text, context)

describe('a cell', () => {
  const one = (fields: Record<string, string>) => {
    const all = { host: 'www', type: 'A', value: '192.0.2.1', ...fields }
    const quoted = Object.values(all).map((cell) => `"${cell.replaceAll('"', '""')}"`)
    return read(`${Object.keys(all).join(',')}\n${quoted.join(',')}`)
  }

  it.each([
    ['www', 'www'],
    ['', '@'],
    ['example.com', '@'],
    ['www.example.com', 'www'],
    ['www.Example.com.', 'www'],
    ['a.b', 'a.b']
  ])('host %j is %s', (host, read_) => {
    expect(recordsOf(one({ host }))[0]?.host).toBe(read_)
  })

  it.each([
    ['', '默认'],
    ['default', '默认'],
    ['Default', '默认'],
    ['全网默认', '默认'],
    ['telecom', '电信'],
    ['China Telecom', '电信'],
    ['中国移动', '移动'],
    ['unicom', '联通'],
    ['oversea', '国外'],
    ['境外', '国外'],
    ['edu', '教育网'],
    ['10=3', '移动'],
    ['0', '默认']
  ])('line %j is %s', (line, name) => {
    expect(recordsOf(one({ line }))[0]?.line).toBe(name)
  })

  it('line without ids in the zone is told by its name', () => {
    const context = {
      ...CONTEXT,
      lines: [
        { name: '默认', id: null },
        { name: '电信', id: null }
      ]
    }
    expect(recordsOf(read('host,type,value,line\nwww,A,192.0.2.1,10=0', context))).toEqual([
      record({ host: 'www', line: '电信', lineId: null })
    ])
  })

  it('line of a zone whose lines are not known is what the file says', () => {
    const context = { ...CONTEXT, lines: [] }
    expect(
      recordsOf(read('host,type,value,line\na,A,192.0.2.1,telecom\nb,A,192.0.2.1,火星', context))
    ).toMatchObject([
      { line: '电信', lineId: null },
      { line: '火星', lineId: null }
    ])
  })

  it.each([
    ['600', 600],
    ['1h', 3600],
    ['10 分钟', 600],
    ['1 小时', 3600],
    ['600秒', 600],
    ['Auto', null],
    ['自动', null],
    ['-', null],
    ['', null]
  ])('TTL %j is %s', (ttl, seconds) => {
    expect(recordsOf(one({ ttl }))[0]?.ttl).toBe(seconds)
  })

  it.each([
    ...['启用', '正常', 'ENABLE', 'Active', '1', ''].map((word) => [word, true] as const),
    ...['暂停', 'DISABLE', 'Paused', '0'].map((word) => [word, false] as const)
  ])('status %j is %s', (status, enabled) => {
    expect(recordsOf(one({ status }))[0]?.enabled).toBe(enabled)
  })

  it.each([
    [{ line: '火星' }, /no line "火星"/],
    [{ type: 'PTR', value: 'x' }, /"PTR" is not supported/],
    [{ type: '' }, /no record type/],
    [{ value: '' }, /no value/],
    [{ value: '192.0.2.999' }, /form 203/],
    [{ host: 'www.example.net.' }, /not inside/],
    [{ ttl: '-5' }, /TTL "-5"/],
    [{ ttl: 'soon' }, /TTL "soon"/],
    [{ weight: '101' }, /weight "101"/],
    [{ type: 'MX', mx: 'x', value: 'a.b' }, /priority "x"/],
    [{ status: 'maybe' }, /status "maybe"/]
  ])('%j is a problem', (fields: Record<string, string>, problem) => {
    expect(problemsOf(one(fields))).toEqual([[2, expect.stringMatching(problem)]])
  })

  it.each(['=cmd|calc!A1', '+1+1', '@SUM(A1:A9)', '-2+3', '=1+1'])(
    'formula %j is a problem where it cannot stand, and plain text where any text can',
    (formula) => {
      const fields = ['host', 'type', 'line', 'value', 'ttl', 'mx', 'weight', 'status']
      for (const field of fields)
        expect(problemsOf(one({ [field]: formula })), field).toEqual([
          [2, expect.stringContaining('formula')]
        ])
      expect(recordsOf(one({ type: 'TXT', value: formula, remark: formula }))).toMatchObject([
        { value: formula, remark: formula }
      ])
    }
  )

  it('priority may stand before the value; without any it is 10, and said', () => {
    expect(recordsOf(one({ type: 'MX', value: '20 mail.example.net.' }))).toMatchObject([
      { mx: 20, value: 'mail.example.net.' }
    ])
    const reading = one({ type: 'MX', value: 'mail.example.net.' })
    expect(recordsOf(reading)[0]?.mx).toBe(10)
    expect(reading.rows[0]?.notes[0]?.en).toContain('10 is taken')
  })

  it('priority of another type is left out, and said', () => {
    const reading = one({ mx: '5' })
    expect(recordsOf(reading)[0]?.mx).toBeNull()
    expect(reading.rows[0]?.notes).toHaveLength(1)
  })
})
