import { describe, expect, it } from 'vitest'
import { DecodeError } from '../../../../src/shared/api/decode.ts'
import { CATALOG, specOf } from '../../../../src/shared/api/catalog/index.ts'

const valueOf = (value: unknown): unknown =>
  CATALOG['Domain.Purview'].result({ status: {}, purview: [{ name: '增强线路类型', value }] }).purview[0]
    ?.value

describe('a value of Domain.Purview', () => {
  it.each([
    ['yes', true],
    ['no', false],
    [true, true],
    [false, false],
    [30, 30],
    ['30', 30],
    [' 99999 ', 99_999],
    ['0', 0],
    // 1 and 0 are counts here, no flags.
    [1, 1],
    ['不限', '不限'],
    ['', '']
  ])('%j becomes %j', (given, read) => {
    expect(valueOf(given)).toBe(read)
  })

  it.each([null, undefined, [], {}])('%j is none', (given) => {
    expect(() => valueOf(given)).toThrow(DecodeError)
  })
})

it('Domain.Urlincn is one that later documents do not list', () => {
  expect(specOf('Domain.Urlincn').unlisted).toBe(true)
})
