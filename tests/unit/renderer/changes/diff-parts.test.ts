import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../../src/renderer/components/diff-parts.ts'

const own = (text: string, other: string | null): string[] =>
  partsOf(text, other, false)
    .filter((part) => part.own)
    .map((part) => part.text)
const spaces = (text: string): string[] =>
  partsOf(text, null, true)
    .filter((part) => part.space)
    .map((part) => part.text)

describe('what a text has for itself', () => {
  test.each([
    ['v=spf1 include:a.com ~all', 'v=spf1 include:b.com ~all', ['a']],
    ['203.0.113.10', '203.0.113.1', ['0']],
    ['203.0.113.1', '203.0.113.10', []],
    ['abc', 'xyz', []],
    ['同一个前缀甲', '同一个前缀乙', ['甲']],
    ['前缀很长😀后', '前缀很长😁后', ['😀']]
  ])('%s beside %s', (text, other, expected) => {
    expect(own(text, other)).toEqual(expected)
  })

  test('the parts are the text again', () => {
    const text = '  a  b\tc\u200b  '
    expect(
      partsOf(text, ' a b', true)
        .map((part) => part.text)
        .join('')
    ).toBe(text)
  })
})

describe('blanks that are easily overlooked', () => {
  test.each([
    ['a b c', []],
    [' a', [' ']],
    ['a ', [' ']],
    ['a  b', ['  ']],
    ['a\tb', ['\t']],
    ['a\u00a0b', ['\u00a0']],
    ['a\u200bb', ['\u200b']]
  ])('%j', (text, expected) => {
    expect(spaces(text)).toEqual(expected)
  })
})
