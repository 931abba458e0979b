import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import {
  findReplacements,
  piecesOf,
  replaceChanges,
  type ReplaceQuery
} from '../../../../src/shared/edits/replace.ts'
import { shown } from './staged.ts'

const query = (fields: Partial<ReplaceQuery> = {}): ReplaceQuery => ({
  find: '',
  replace: '',
  regex: false,
  caseSensitive: true,
  wholeValue: false,
  fields: ['value'],
  ...fields
})
/** What becomes of one value. */
function become(value: string, fields: Partial<ReplaceQuery>): string | null {
  const answer = findReplacements([{ id: '1', host: '@', value, remark: '' }], query(fields))
  if ('problem' in answer) throw new Error(answer.problem.text.en)
  return answer.rows[0]?.after ?? null
}
function problem(fields: Partial<ReplaceQuery>): [string, string, string] {
  const answer = findReplacements([], query({ regex: true, ...fields }))
  if (!('problem' in answer)) throw new Error('it is valid')
  return [answer.problem.at, answer.problem.text.zh, answer.problem.text.en]
}

describe('plain text', () => {
  test.each([
    ['203.0.113.1', { find: '203.0.113.', replace: '198.51.100.' }, '198.51.100.1'],
    ['2030001131', { find: '203.0.113.', replace: 'x' }, null],
    ['a.b|c(d)[e]{f}/g\\h', { find: '.b|c(d)[e]{f}/g\\', replace: '-' }, 'a-h'],
    ['x-y', { find: '-', replace: '$&$1' }, 'x$&$1y'],
    ['MX.Example.com', { find: 'mx.example', replace: 'mail.example' }, null],
    [
      'MX.Example.com',
      { find: 'mx.example', replace: 'mail.example', caseSensitive: false },
      'mail.example.com'
    ],
    ['old.old', { find: 'old', replace: 'new', wholeValue: true }, null],
    ['old', { find: 'old', replace: 'new', wholeValue: true }, 'new'],
    ['anything', { find: '', replace: 'new' }, null],
    ['same', { find: 'same', replace: 'same' }, null]
  ] satisfies [string, Partial<ReplaceQuery>, string | null][])('%s with %o', (value, fields, after) => {
    expect(become(value, fields)).toBe(after)
  })
})

describe('regular expressions', () => {
  test.each([
    ['10 5 5060 sip.old.cn', String.raw`^(\d+) (\d+)`, '$2 $1', '5 10 5060 sip.old.cn'],
    ['www.old.cn', String.raw`(?<host>\w+)\.old\.cn`, '$<host>.new.cn', 'www.new.cn'],
    ['price', 'price', '$$&', '$&'],
    ['ab', '(a)(b)', '$10', 'a0'],
    ['ab', '(a)(b)', '[$&]', '[ab]'],
    ['中文', String.raw`\p{Script=Han}`, 'x', 'xx'],
    ['😀', '^.$', 'face', 'face']
  ])('%s: %s → %s', (value, find, replace, after) => {
    expect(become(value, { find, replace, regex: true })).toBe(after)
  })

  test('the whole value: alternatives on both sides', () => {
    expect(become('ab', { find: 'a|ab', replace: 'x', regex: true, wholeValue: true })).toBe('x')
    expect(become('abc', { find: 'a|ab', replace: 'x', regex: true, wholeValue: true })).toBeNull()
  })

  test('agree with the language’s own replace', () => {
    const piece = fc.constantFrom('a', 'b', '.', '\\d', '(a)', '(b|c)', '[bc]', 'x?', '1', '(?:a1)')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom('$&', '$$', 'z', '-'), { maxLength: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'c', '1', 'x', '$'), { maxLength: 12 }),
        (find, replace, value) => {
          const [source, put, text] = [find.join(''), replace.join(''), value.join('')]
          const own = text.replace(new RegExp(source, 'gu'), put)
          expect(become(text, { find: source, replace: put, regex: true }) ?? text).toBe(own)
        }
      )
    )
  })

  test.each([
    ['(', '没有闭合', 'a group is not closed'],
    ['a)', '多了一个右括号', 'too many'],
    ['*', '没有可重复', 'nothing to repeat'],
    ['[a', '没有闭合', '"[" is not closed'],
    ['a{2,1}', '前大后小', 'wrong order'],
    ['{', '要写成', 'written'],
    [String.raw`\-`, '转义', 'escaped'],
    [String.raw`\p{Nope}`, '属性名', 'no such property'],
    ['(?<a>x)(?<a>y)', '重复', 'used twice'],
    [String.raw`\k<b>(?<a>x)`, '不存在的分组', 'does not exist'],
    ['a\\', '多余', 'lone']
  ])('%s is told with its cause', (find, zh, en) => {
    const [at, inChinese, inEnglish] = problem({ find })
    expect(at).toBe('find')
    expect(inChinese).toContain(zh)
    expect(inEnglish).toContain(en)
    // The cause is ours, not the engine's words.
    expect(inChinese).not.toMatch(/[A-Za-z]{5,}/)
  })

  test('a pattern that would only become valid by what stands around it', () => {
    expect(problem({ find: 'a)(b', wholeValue: true })[0]).toBe('find')
  })

  test.each([['$2'], ['$<nope>'], ['$0']])('a group that does not exist is told: %s', (replace) => {
    expect(problem({ find: '(a)', replace })[0]).toBe('replace')
  })
})

test('one change for each record, whatever fields; nothing for what is to be deleted', () => {
  const records = [
    shown({ host: 'old', remark: 'old' }),
    shown({ host: 'old', staged: 'delete' }),
    shown({ id: 'new-1', host: 'old-2', staged: 'add' }),
    shown({ host: 'other' })
  ]
  const answer = replaceChanges(records, query({ find: 'old', replace: 'new', fields: ['host', 'remark'] }))
  if ('problem' in answer) throw new Error('a problem')
  expect(answer.rows.map(({ id, field, after }) => [id, field, after])).toEqual([
    [records[0]!.id, 'host', 'new'],
    [records[0]!.id, 'remark', 'new'],
    ['new-1', 'host', 'new-2']
  ])
  expect(answer.changes).toEqual([
    {
      id: records[0]!.id,
      before: contentOf(records[0]!),
      after: { ...contentOf(records[0]!), host: 'new', remark: 'new' }
    },
    { id: 'new-1', before: null, after: { ...contentOf(records[2]!), host: 'new-2' } }
  ])
})

test('the pieces of both sides, however many matches', () => {
  const texts = [{ id: '1', host: '@', value: 'xaxbx', remark: '' }]
  const answer = findReplacements(texts, query({ find: 'x', replace: '--' }))
  if ('problem' in answer) throw new Error('a problem')
  const { before, after } = piecesOf(answer.rows[0]!)
  expect(before.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe('[x]a[x]b[x]')
  expect(after.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe('[--]a[--]b[--]')

  const many = findReplacements(
    [{ ...texts[0]!, value: 'ab'.repeat(400) }],
    query({ find: 'a', replace: 'cc' })
  )
  if ('problem' in many) throw new Error('a problem')
  const sides = piecesOf(many.rows[0]!)
  expect(sides.before.map(({ text }) => text).join('')).toBe('ab'.repeat(400))
  expect(sides.after.map(({ text }) => text).join('')).toBe('ccb'.repeat(400))
})

test('10,000 records', () => {
  const records = Array.from({ length: 10_000 }, (_, at) => shown({ host: `host-${at}` }))
  const begun = performance.now()
  const answer = replaceChanges(
    records,
    query({
      find: String.raw`^host-(\d+)$`,
      replace: 'node-$1',
      regex: true,
      fields: ['host', 'value', 'remark']
    })
  )
  expect('changes' in answer && answer.changes).toHaveLength(10_000)
  expect(performance.now() - begun).toBeLessThan(400)
})
