import type { Text } from '../text.ts'

/** What is looked for, and what is put in its place. */
export interface ReplaceQuery {
  find: string
  replace: string
  /** `find` is a regular expression of JavaScript (flag `u`), `replace` knows $&, $1, $<name> and $$. */
  regex: boolean
  caseSensitive: boolean
  /** Only where the whole field matches. */
  wholeValue: boolean
  fields: readonly ReplaceField[]
}
export const REPLACE_FIELDS = ['host', 'value', 'remark'] as const
export type ReplaceField = (typeof REPLACE_FIELDS)[number]

export interface ReplaceProblem {
  /** Which of the two is wrong. */
  at: 'find' | 'replace'
  text: Text
}

/** What a match becomes: literal texts and groups by number or name; 0 is the whole match. */
export type Replacement = readonly (string | { group: number | string })[]

/** Why V8 refuses a pattern, by the end of its message (v8/src/regexp/regexp-error.h). */
const REASONS: readonly (readonly [part: string, zh: string, en: string])[] = [
  ['Unterminated group', '有括号没有闭合', 'a group is not closed'],
  ["Unmatched ')'", '多了一个右括号', 'there is a ")" too many'],
  [
    'Nothing to repeat',
    '*、+ 或 ? 前面没有可重复的内容',
    'there is nothing to repeat before "*", "+" or "?"'
  ],
  ['Unterminated character class', '有 [ 没有闭合', 'a "[" is not closed'],
  [
    'Lone quantifier brackets',
    '{、} 或 ] 要写成 \\{、\\}、\\]',
    '"{", "}" and "]" alone are written "\\{", "\\}", "\\]"'
  ],
  ['Incomplete quantifier', '{ } 里的次数不完整', 'the count in { } is not complete'],
  ['numbers out of order', '{ } 里的次数前大后小', 'the counts in { } are in the wrong order'],
  ['Range out of order', '[ ] 里的范围前大后小', 'a range in [ ] is in the wrong order'],
  ['\\ at end of pattern', '末尾有多余的 \\', 'it ends with a lone "\\"'],
  ['Invalid escape', '\\ 后面的字符不需要或不能转义', 'a character after "\\" cannot be escaped'],
  ['nvalid named reference', '引用了不完整的分组名', 'the name of a group is not complete'],
  ['Invalid named capture referenced', '引用了不存在的分组', 'it refers to a group that does not exist'],
  ['capture group name', '分组名不正确或重复', 'the name of a group is wrong or used twice'],
  ['Invalid property name', '\\p{…} 里的属性名不存在', 'there is no such property for \\p{…}'],
  ['Invalid group', '(? 后面的写法不正确', 'what follows "(?" is no kind of group'],
  ['Invalid decimal escape', '引用了不存在的分组', 'it refers to a group that does not exist'],
  ['Invalid class escape', '[ ] 里的转义不正确', 'an escape in [ ] is wrong'],
  ['Invalid character class', '[ ] 里的范围不正确', 'a range in [ ] is wrong'],
  ['too large', '正则表达式太长', 'it is too long']
]

function patternProblem(thrown: unknown): Text {
  const message = thrown instanceof Error ? thrown.message : ''
  const known = REASONS.find(([part]) => message.includes(part))
  if (known)
    return { zh: `正则表达式有误：${known[1]}。`, en: `The regular expression is not valid: ${known[2]}.` }
  const own = message.replace(/^.*: /s, '')
  return { zh: `正则表达式有误：${own}。`, en: `The regular expression is not valid: ${own}.` }
}

/** `text` as a pattern that matches it alone. Flag `u` refuses any escape that is not needed. */
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** The groups of a valid pattern: how many, and their names. */
function groupsOf(source: string, flags: string): { count: number; names: string[] } {
  const empty = new RegExp(`${source}|`, flags).exec('')
  return { count: (empty?.length ?? 1) - 1, names: Object.keys(empty?.groups ?? {}) }
}

/**
 * Reads a replacement as String.prototype.replace does (ECMA-262, GetSubstitution), but for $` and $', which nobody
 * needs here; and a group that does not exist is a slip to be told, where the language would take "$7" literally.
 */
function readReplacement(
  text: string,
  { count, names }: { count: number; names: readonly string[] }
): Replacement | ReplaceProblem {
  const parts: (string | { group: number | string })[] = []
  let at = 0
  const noGroup = (name: string): ReplaceProblem => ({
    at: 'replace',
    text: {
      zh: `查找内容里没有分组 ${name}；要写 $ 本身请用 $$。`,
      en: `There is no group ${name} in the pattern; for a plain "$" write "$$".`
    }
  })
  for (const match of text.matchAll(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g)) {
    const [whole, digits, name] = match
    parts.push(text.slice(at, match.index))
    at = match.index + whole.length
    if (whole === '$$') parts.push('$')
    else if (whole === '$&') parts.push({ group: 0 })
    else if (name !== undefined) {
      if (!names.includes(name)) return noGroup(`<${name}>`)
      parts.push({ group: name })
    } else if (digits !== undefined) {
      // "$12" is group 12 where there is one, else group 1 and a "2".
      const long = Number(digits)
      const short = Number(digits[0])
      if (long > 0 && long <= count) parts.push({ group: long })
      else if (digits.length === 2 && short > 0 && short <= count)
        parts.push({ group: short }, digits.slice(1))
      else return noGroup(digits)
    }
  }
  parts.push(text.slice(at))
  return parts.filter((part) => part !== '')
}

/** What to look for and what to put there, ready to run; or what is wrong with the query. An empty `find` finds nothing. */
export function readQuery({
  find,
  replace,
  regex,
  caseSensitive,
  wholeValue
}: ReplaceQuery): { pattern: RegExp; replacement: Replacement } | ReplaceProblem {
  const flags = caseSensitive ? 'gu' : 'giu'
  const source = regex ? find : literal(find)
  try {
    // By itself first: "a)(b" would become valid by what stands around it below.
    new RegExp(source, flags)
  } catch (thrown) {
    return { at: 'find', text: patternProblem(thrown) }
  }
  const replacement = regex
    ? readReplacement(replace, groupsOf(source, flags))
    : replace === ''
      ? []
      : [replace]
  if ('at' in replacement && typeof replacement.at === 'string') return replacement
  const pattern = new RegExp(wholeValue ? `^(?:${source})$` : source, flags)
  // A list has a method `at`, a problem the name of a field.
  return { pattern, replacement }
}
