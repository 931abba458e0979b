import { describe, expect, it } from 'vitest'
import { ImportRefusal, readJson, readRecords, writeJson } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const read = (value: unknown) => readJson(JSON.stringify(value, null, 1), CONTEXT)

describe('JSON', () => {
  it('of our own is taken whole, and says where each record stands', () => {
    const records = [record({ host: 'records' }), record({ remark: '"records": [' })]
    const reading = readRecords(writeJson(records, { domain: CONTEXT.domain, readAt: 0 }), CONTEXT)
    expect(reading).toMatchObject({ format: 'json', source: 'zonedeck' })
    expect(recordsOf(reading)).toEqual(records)
  })

  it('of our own with a wrong type names the field, and leaves the others', () => {
    const reading = read({
      zonedeck: 'zone',
      version: 1,
      records: [
        record({ host: 'a' }),
        { ...record({}), ttl: '600' },
        { host: 'x', type: 'A' },
        7,
        record({ host: 'b' })
      ]
    })
    expect(problemsOf(reading)).toEqual([
      [expect.any(Number), 'The field ttl has the wrong type of value.'],
      [expect.any(Number), 'The field value has the wrong type of value.'],
      [expect.any(Number), 'This entry is no record.']
    ])
    expect(recordsOf(reading).map(({ host }) => host)).toEqual(['a', 'b'])
  })

  it('of our own gives a line that says no id the id of the zone', () => {
    const rest = { ...record({ line: '电信' }), lineId: undefined }
    expect(recordsOf(read({ zonedeck: 'zone', records: [rest] }))[0]?.lineId).toBe('10=0')
  })

  it('may be a plain list, with keys as the titles of a table', () => {
    const reading = read([
      {
        host: 'www.example.com',
        type: 'a',
        value: '192.0.2.1',
        ttl: 600,
        enabled: false,
        colour: { red: 1 }
      },
      { Name: '@', Type: 'MX', Value: 'mail.example.net.', MX: '5', LineName: 'telecom', Status: '1' }
    ])
    expect(recordsOf(reading)).toEqual([
      record({ host: 'www', ttl: 600, enabled: false }),
      record({ type: 'MX', value: 'mail.example.net.', mx: 5, line: '电信', lineId: '10=0' })
    ])
  })

  it('names what has a wrong type, by record', () => {
    const reading = read([
      { host: 'a', type: 'A', value: 5 },
      { host: ['a'], type: 'A', value: '192.0.2.1' },
      { host: 'a', type: 'A', value: '192.0.2.1', ttl: true },
      { host: 'a', type: 'A', value: '192.0.2.1', ttl: 1.5 },
      { colour: 'red' },
      null
    ])
    expect(problemsOf(reading)).toEqual([
      [2, 'The field value has the wrong type of value.'],
      [7, 'The field host has the wrong type of value.'],
      [14, 'The field ttl has the wrong type of value.'],
      [20, 'The TTL "1.5" is no number of seconds.'],
      [26, 'This entry is no record.'],
      [29, 'This entry is no record.']
    ])
  })

  it('tells the lines of a list that stands in an object, of keys twice too', () => {
    const text = '{"x": [[1],\n"records"], "records": [1],\n"records": [{},\n{"a": ",[{"}\n,"]"]}'
    expect(problemsOf(readJson(text, CONTEXT)).map(([line]) => line)).toEqual([3, 4, 5])
  })

  it.each([
    [
      '[{"host": "a", "type": "A", "value": "192.0.2.1"},\n{"host": }, {"host": "b", "type": "A", "value": "x"}]',
      'near line 2'
    ],
    ['[{"host": "a"},\n', 'near line 2'],
    ['{"zonedeck": "zone"}', 'no list of records'],
    ['{"records": {}}', 'no list of records'],
    ['{"zonedeck": "zone", "version": 2, "records": []}', 'newer Zonedeck']
  ])('%j is refused', (text, cause) => {
    expect(() => readRecords(text, CONTEXT)).toThrow(ImportRefusal)
    expect(() => readRecords(text, CONTEXT)).toThrow(cause)
  })

  it('nested a million deep is refused, or read, without a crash', () => {
    expect(() => readJson('['.repeat(1_000_000), CONTEXT)).toThrow(ImportRefusal)
  })
})
