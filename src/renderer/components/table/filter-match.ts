import type { FilterField, Parsed, Term, Test } from './filter.ts'

/** Whether a row is wanted. */
export type RowFilter<Row> = (row: Row) => boolean

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** The A-label form of a word that is not ASCII, so that 中文 finds xn--fiq228c; null where there is none. */
function asPunycode(word: string): string | null {
  // eslint-disable-next-line no-control-regex -- the ASCII range begins at 0
  if (/^[\u0000-\u007f]*$/.test(word)) return null
  try {
    return new URL(`http://${word}`).hostname
  } catch {
    return null
  }
}

function testText(test: Test): (text: string) => boolean {
  const { op, text: wanted } = test
  switch (op) {
    case 'is':
      return (text) => text === wanted
    case 'like': {
      const pattern = new RegExp(`^${wanted.split('*').map(escape).join('.*')}$`, 's')
      return (text) => pattern.test(text)
    }
    case '<':
      return (text) => text !== '' && text < wanted
    case '<=':
      return (text) => text !== '' && text.slice(0, wanted.length) <= wanted
    case '>':
      return (text) => text.slice(0, wanted.length) > wanted
    case '>=':
      return (text) => text >= wanted
    case 'has':
    case 'between':
      return (text) => text.includes(wanted)
  }
}

function testNumber({ op, low, high }: Test): (value: number) => boolean {
  switch (op) {
    case '<':
      return (value) => value < low
    case '<=':
      return (value) => value <= low
    case '>':
      return (value) => value > low
    case '>=':
      return (value) => value >= low
    case 'between':
      return (value) => value >= low && value <= high
    case 'is':
    case 'has':
    case 'like':
      return (value) => value === low
  }
}

function testTerm<Row>(term: Term, field: FilterField<Row>): RowFilter<Row> {
  if (field.kind === 'number') {
    const tests = term.tests.map(testNumber)
    return (row) => {
      const value = field.get(row)
      return typeof value === 'number' && tests.some((test) => test(value))
    }
  }
  const begins = field.kind === 'date'
  const tests = term.tests.map((test) =>
    begins && test.op === 'has' ? (text: string) => text.startsWith(test.text) : testText(test)
  )
  const any = (text: string): boolean => tests.some((test) => test(text.toLowerCase()))
  return (row) => {
    const value = field.get(row)
    if (Array.isArray(value)) return value.some(any)
    return any(String(value ?? ''))
  }
}

/**
 * Builds the filter for what was typed. `haystack` is everything that plain words look through; it is asked once per
 * row object and kept in lower case, so that a key press over 10,000 rows costs a few milliseconds.
 */
export function createMatcher<Row extends object>(
  fields: readonly FilterField<Row>[],
  haystack: (row: Row) => readonly string[]
): (parsed: Parsed) => RowFilter<Row> | null {
  const known = new WeakMap<Row, string>()
  const hayOf = (row: Row): string => {
    let hay = known.get(row)
    if (hay === undefined) known.set(row, (hay = haystack(row).join('\n').toLowerCase()))
    return hay
  }
  return ({ terms }) => {
    if (terms.length === 0) return null
    const filters = terms.map((term): RowFilter<Row> => {
      const field = fields.find((one) => one.key === term.field)
      if (field) {
        const test = testTerm(term, field)
        return term.negated ? (row) => !test(row) : test
      }
      const word = term.tests[0]?.text ?? ''
      const puny = asPunycode(word)
      const test: RowFilter<Row> = (row) => {
        const hay = hayOf(row)
        return hay.includes(word) || (puny !== null && hay.includes(puny))
      }
      return term.negated ? (row) => !test(row) : test
    })
    return (row) => filters.every((filter) => filter(row))
  }
}
