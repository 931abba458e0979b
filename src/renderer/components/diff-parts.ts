/** One stretch of a text: what both texts share, or what one of them has for itself; a `space` is made visible. */
export interface Part {
  text: string
  own: boolean
  space: boolean
}

/** Blanks that are easily overlooked: two in a row, at an end, and all that are no plain space. */
const SPACES = /^ +| +$| {2,}|[^\S ]+|[\u200b-\u200f\u2060\ufeff]+/gu

/** `text` in stretches, its blanks on their own where `spaces` is true. */
function cut(text: string, from: number, to: number, spaces: boolean): Omit<Part, 'own'>[] {
  const parts: Omit<Part, 'own'>[] = []
  const put = (begin: number, end: number, space: boolean): void => {
    const [a, b] = [Math.max(begin, from), Math.min(end, to)]
    if (a < b) parts.push({ text: text.slice(a, b), space })
  }
  let at = 0
  if (spaces)
    for (const found of text.matchAll(SPACES)) {
      put(at, found.index, false)
      put(found.index, found.index + found[0].length, true)
      at = found.index + found[0].length
    }
  put(at, text.length, false)
  return parts
}

/** How many UTF-16 units both texts share at their begin and at their end, never half a character. */
function shared(a: string, b: string): { begin: number; end: number } {
  const [one, two] = [Array.from(a), Array.from(b)]
  const most = Math.min(one.length, two.length)
  let begin = 0
  while (begin < most && one[begin] === two[begin]) begin++
  let end = 0
  while (end < most - begin && one.at(-1 - end) === two.at(-1 - end)) end++
  const length = (texts: string[]): number => texts.join('').length
  return { begin: length(one.slice(0, begin)), end: length(one.slice(one.length - end)) }
}

/**
 * `text` beside `other`: its stretches, with what only it has marked as its own. Where less than half is shared (or
 * there is no other) nothing is marked, for then all of it is.
 */
export function partsOf(text: string, other: string | null, spaces: boolean): Part[] {
  const common = other === null ? { begin: 0, end: 0 } : shared(text, other)
  const marks = 2 * (common.begin + common.end) >= Math.max(text.length, other?.length ?? 0)
  const { begin, end } = marks ? common : { begin: text.length, end: 0 }
  const stretch = (from: number, to: number, own: boolean): Part[] =>
    cut(text, from, to, spaces).map((part) => ({ ...part, own }))
  return [
    ...stretch(0, begin, false),
    ...stretch(begin, text.length - end, true),
    ...stretch(text.length - end, text.length, false)
  ]
}
