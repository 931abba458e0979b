/**
 * The language of the filter field: plain words, `field:value` with English and Chinese names, quotes, `-` for not.
 * Parsing is apart from matching (filter-match.ts), and neither knows what a record is: a view brings its fields.
 */

export type FieldKind = 'text' | 'exact' | 'number' | 'date' | 'choice'

/** A field of the rows that can be asked for by name. */
export interface FilterField<Row> {
  key: string
  /** Other names, Chinese ones too, in lower case. */
  aliases: readonly string[]
  /**
   * text — contains, or the whole when it has `*` or begins with `=`; exact — equals, or `*`; number — `600`, `<600`,
   * `>=600`, `300..600`; date — begins with, or compared; choice — one of `choices`.
   */
  kind: FieldKind
  /** What is compared; several texts for one field (Unicode and punycode) all count. */
  get: (row: Row) => string | number | null | readonly string[]
  /** For `choice`: every word for each value, in lower case. */
  choices?: Readonly<Record<string, readonly string[]>>
}

export type Operator = 'has' | 'is' | 'like' | '<' | '<=' | '>' | '>=' | 'between'

/** What one value of a term asks for. */
export interface Test {
  op: Operator
  /** Lower case. */
  text: string
  /** For numbers; `high` closes a range. */
  low: number
  high: number
}

export interface Term {
  /** null: a plain word, looked for everywhere. */
  field: string | null
  negated: boolean
  /** Any of these is enough (`type:A,AAAA`). */
  tests: Test[]
  /** As typed, without the minus and the field. */
  value: string
  /** Its place in the input, so that a chip can take it out. */
  start: number
  end: number
}

/** What could not be understood: `kind` and the piece of text, for a sentence in the person's language. */
export interface Problem {
  kind: 'unknown-field' | 'not-a-number' | 'not-a-choice' | 'no-value' | 'open-quote'
  text: string
  field?: string
  /** The words that would have been understood. */
  known?: readonly string[]
}

export interface Parsed {
  terms: Term[]
  problems: Problem[]
}

interface Token {
  text: string
  /** The text before the colon, where one stands outside quotes. */
  name: string | null
  rest: string
  restQuoted: boolean
  negated: boolean
  start: number
  end: number
  open: boolean
}

const OPEN_QUOTES = '"“”'
const isQuote = (character: string): boolean => OPEN_QUOTES.includes(character)

/** Cuts the input at spaces (full-width ones too) outside quotes. */
function tokens(input: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < input.length) {
    if (/\s/.test(input.charAt(at))) {
      at++
      continue
    }
    const start = at
    const negated = input.charAt(at) === '-' && /\S/.test(input.charAt(at + 1))
    if (negated) at++
    let text = ''
    let colon = -1
    let quoted = false
    let quotedFrom = -1
    for (; at < input.length; at++) {
      const character = input.charAt(at)
      if (isQuote(character)) {
        quoted = !quoted
        if (quoted && quotedFrom < 0) quotedFrom = text.length
        continue
      }
      if (!quoted && /\s/.test(character)) break
      if (!quoted && colon < 0 && (character === ':' || character === '：')) {
        colon = text.length
        text += ':'
        continue
      }
      text += character
    }
    found.push({
      text,
      name: colon > 0 && (quotedFrom < 0 || quotedFrom > colon) ? text.slice(0, colon) : null,
      rest: colon > 0 ? text.slice(colon + 1) : text,
      restQuoted: quotedFrom > colon && quotedFrom >= 0,
      negated,
      start,
      end: at,
      open: quoted
    })
  }
  return found
}

const COMPARISON = /^(<=|>=|<|>|≤|≥|＜|＞|=)?\s*(.*)$/s
const OPERATORS: Readonly<Record<string, Operator>> = {
  '<': '<',
  '＜': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '＞': '>',
  '>=': '>=',
  '≥': '>='
}

const textTest = (op: Operator, text: string): Test => ({ op, text: text.toLowerCase(), low: 0, high: 0 })
const numberTest = (op: Operator, low: number, high = low): Test => ({ op, text: '', low, high })

/** Reads one value of a field, or says what is wrong with it. */
function readValue<Row>(field: FilterField<Row>, value: string): Test | Problem {
  const [, sign = '', body = ''] = COMPARISON.exec(value) ?? []
  if (body === '') return { kind: 'no-value', text: value, field: field.key }
  switch (field.kind) {
    case 'number': {
      const range = /^(\d+)\.\.(\d+)$/.exec(body)
      if (range && sign === '') return numberTest('between', Number(range[1]), Number(range[2]))
      if (!/^\d+(\.\d+)?$/.test(body)) return { kind: 'not-a-number', text: value, field: field.key }
      return numberTest(OPERATORS[sign] ?? 'is', Number(body))
    }
    case 'choice': {
      const wanted = body.toLowerCase()
      const choices = Object.entries(field.choices ?? {})
      const hit = choices.find(([name, words]) => name === wanted || words.includes(wanted))
      if (hit) return textTest('is', hit[0])
      return { kind: 'not-a-choice', text: value, field: field.key, known: choices.map(([name]) => name) }
    }
    case 'date':
      return textTest(OPERATORS[sign] ?? 'has', body)
    case 'exact':
      return textTest(body.includes('*') ? 'like' : 'is', body)
    case 'text':
      if (sign === '=') return textTest('is', body)
      return textTest(value.includes('*') ? 'like' : 'has', value)
  }
}

const isProblem = (answer: Test | Problem): answer is Problem => 'kind' in answer

/** Looks like the name of a field, not like the head of an IPv6 address or a URL. */
const couldBeName = (name: string, rest: string): boolean =>
  /^\p{L}+$/u.test(name) && !rest.startsWith('//') && !/^[0-9a-f]{1,4}$/i.test(name)

/**
 * Reads what a person typed. Never throws: what makes no sense is left out of `terms` (a wrong value) or looked for as
 * plain text (an unknown field), and told in `problems`.
 */
export function parseFilter<Row>(input: string, fields: readonly FilterField<Row>[]): Parsed {
  const terms: Term[] = []
  const problems: Problem[] = []
  for (const token of tokens(input)) {
    const place = { negated: token.negated, start: token.start, end: token.end }
    const name = token.name?.toLowerCase()
    const field = fields.find((one) => one.key === name || (name !== undefined && one.aliases.includes(name)))
    if (token.open) problems.push({ kind: 'open-quote', text: token.text })
    if (!field) {
      if (name !== undefined && couldBeName(name, token.rest))
        problems.push({
          kind: 'unknown-field',
          text: token.name ?? name,
          known: fields.map(({ key }) => key)
        })
      if (token.text !== '')
        terms.push({ ...place, field: null, tests: [textTest('has', token.text)], value: token.text })
      continue
    }
    const splits = !token.restQuoted && (field.kind === 'exact' || field.kind === 'choice')
    const values = splits ? token.rest.split(/[,，]/).filter(Boolean) : [token.rest]
    const answers = (values.length > 0 ? values : ['']).map((value) =>
      token.restQuoted && field.kind === 'text'
        ? textTest(value === '' ? 'is' : 'has', value)
        : readValue(field, value)
    )
    problems.push(...answers.filter(isProblem))
    const tests = answers.filter((answer): answer is Test => !isProblem(answer))
    if (tests.length > 0) terms.push({ ...place, field: field.key, tests, value: token.rest })
  }
  return { terms, problems }
}

/** `input` without the term: what removing its chip leaves. What stands before the term keeps its place. */
export function withoutTerm(input: string, term: Pick<Term, 'start' | 'end'>): string {
  const before = input.slice(0, term.start).trimEnd()
  const after = input.slice(term.end).trimStart()
  return before !== '' && after !== '' ? `${before} ${after}` : before + after
}

/** A value as it must be typed: quoted when it has spaces or would be read as several. */
export const quoteValue = (value: string): string =>
  /[\s,，"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value
