import { describe, expect, it } from 'vitest'
import { CATALOG } from '../../../../src/shared/api/catalog/index.ts'
import {
  answer,
  count,
  date,
  DecodeError,
  flag,
  given,
  id,
  list,
  map,
  maybe,
  object,
  onOff,
  part,
  text,
  type Decode
} from '../../../../src/shared/api/decode.ts'

const table = <T>(name: string, decode: Decode<T>, rows: readonly (readonly [unknown, T])[]) =>
  describe(name, () => {
    it.each(rows)('%j → %j', (given, wanted) => {
      expect(decode(given)).toEqual(wanted)
    })
  })

table('id', id, [
  [825083, '825083'],
  ['825083', '825083'],
  [0, '0'],
  ['10=1', '10=1']
])
table('count', count, [
  [2, 2],
  ['2', 2],
  [null, null],
  ['', null],
  [undefined, null],
  ['many', null],
  ['0x10', null],
  ['1e3', null],
  [{}, null],
  ['0', 0]
])
table('flag', flag, [
  ['yes', true],
  ['no', false],
  ['1', true],
  ['0', false],
  [1, true],
  [0, false],
  [true, true],
  [false, false],
  ['enable', true],
  ['enabled', true],
  ['disable', false],
  ['disabled', false],
  ['pause', false],
  ['True', true],
  [null, false],
  [undefined, false],
  ['', false]
])
table('text', text, [
  ['备注', '备注'],
  [false, ''],
  [null, ''],
  [undefined, ''],
  [600, '600'],
  [{}, '']
])
table('date', date, [
  ['2011-10-13 11:33:47', '2011-10-13 11:33:47'],
  ['2011-10-13', '2011-10-13'],
  ['0000-00-00 00:00:00', null],
  ['0000-00-00', null],
  ['', null],
  [null, null],
  [false, null],
  ['soon', null]
])
table('list', list(text), [
  [
    ['A', 'MX'],
    ['A', 'MX']
  ],
  [{}, []],
  [null, []],
  [undefined, []],
  ['', []],
  [{ item: ['A', 'MX'] }, ['A', 'MX']],
  [{ item: 'A' }, ['A']],
  [{ '0': 'A', '2': 'MX' }, ['A', 'MX']],
  [false, []],
  [' ', []]
])
table('onOff', onOff, [
  ['1', true],
  ['enable', true],
  ['0', false],
  ['disable', false],
  ['pause', false],
  [false, false]
])
table('given', given, [
  ['www', 'www'],
  [7, '7'],
  ['', '']
])

const refuse = (name: string, decode: Decode<unknown>, values: readonly unknown[]) =>
  describe(`${name} refuses`, () => {
    it.each(values.map((value) => [value]))('%j', (value) => {
      expect(() => decode(value)).toThrow(DecodeError)
    })
  })

refuse('list', list(text), ['garbled', true, 7, { id: 1 }, { '0': 'A', id: 1 }])
refuse('onOff', onOff, [undefined, null, '', 'perhaps', {}])
refuse('given', given, [undefined, null, false, true, {}, []])
refuse('text', text, [{ a: 1 }, ['a']])
refuse('id', id, [undefined, '', 1.5, 2 ** 60, Infinity, {}])
table('maybe', maybe(count), [
  ['', null],
  [false, null],
  ['7', 7]
])
table('map', map(id), [
  [
    { 默认: 0, 电信: '10=0' },
    { 默认: '0', 电信: '10=0' }
  ],
  ['', {}],
  [[], {}]
])

describe('object', () => {
  const row = object({ id, remark: text })

  it('keeps fields it does not know as they came', () => {
    expect(row({ id: 1, remark: false, hold: null, tags: [1] })).toEqual({
      id: '1',
      remark: '',
      hold: null,
      tags: [1]
    })
  })

  it('names the place of what is missing', () => {
    const rows = answer({ records: list(row) })
    const broken = { records: [{ id: 1 }, { name: 'www' }] }
    expect(() => rows(broken)).toThrow(DecodeError)
    expect(() => rows(broken)).toThrow('records[1].id: expected an id')
  })

  it.each([[null], ['text'], [[]], [undefined]])('refuses %j', (given) => {
    expect(() => row(given)).toThrow(DecodeError)
  })

  it('keeps a hostile key an ordinary field', () => {
    const value = row(JSON.parse('{"id":1,"__proto__":{"admin":true}}'))
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect('admin' in value).toBe(false)
  })
})

describe('the records of Record.List', () => {
  const { result } = CATALOG['Record.List']
  const row = { id: 1, name: 'www', type: 'A', line: '默认', value: '192.0.2.1' }

  it.each([
    [{ enabled: '1' }, true],
    [{ enabled: '0', status: 'enable' }, false],
    [{ status: 'enable' }, true],
    [{ status: 'disable' }, false]
  ])('%j says whether one is enabled', (state, enabled) => {
    expect(result({ records: [{ ...row, ...state }] }).records[0]?.enabled).toBe(enabled)
  })

  it('are refused where their meaning is lost', () => {
    for (const lost of [{}, { enabled: '1', value: undefined }, { enabled: '1', name: {} }])
      expect(() => result({ records: [{ ...row, ...lost }] })).toThrow(DecodeError)
  })
})

it('an answer loses its status, an object keeps it', () => {
  const given = { status: { code: '1' }, id: 1 }
  expect(answer({ id })(given)).toEqual({ id: '1' })
  expect(object({ id })(given)).toEqual({ id: '1', status: { code: '1' } })
})

it('a part that is missing is an empty one', () => {
  const info = part(object({ total: count }))
  expect(info(undefined)).toEqual({ total: null })
  expect(info('')).toEqual({ total: null })
  expect(info({ total: '3' })).toEqual({ total: 3 })
})
