/** Where `text` fits what was typed, and how well. */
export interface Match {
  score: number
  /** The characters that fit, as [from, to) in order, for marking them. */
  ranges: readonly (readonly [number, number])[]
}

const WHOLE = 12
const WORD_START = 8
const INSIDE = 5
/** Per letter of a subsequence; a letter that begins a word is worth more than one that goes on. */
const START_LETTER = 2
const NEXT_LETTER = 1

/** Whether a word begins at `at`: after no letter or digit, or anywhere among Chinese characters. */
const beginsWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /\p{Script=Han}/u.test(text[at] ?? '')

/**
 * The letters of `word` in their order, each at the begin of a word or right after the one before: "gd" and "godo" fit
 * "Go to domains", "oo" does not. Answers their places.
 */
function initials(word: string, text: string, from = 0, after = false): number[] | null {
  if (word === '') return []
  for (let at = text.indexOf(word[0] ?? '', from); at >= 0; at = text.indexOf(word[0] ?? '', at + 1)) {
    if (!(after && at === from) && !beginsWord(text, at)) continue
    const rest = initials(word.slice(1), text, at + 1, true)
    if (rest !== null) return [at, ...rest]
  }
  return null
}

function matchWord(word: string, text: string): { score: number; places: number[] } | null {
  let inside = -1
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (inside < 0) inside = at
    if (!beginsWord(text, at)) continue
    inside = at
    break
  }
  if (inside >= 0) {
    const places = Array.from(word, (_, index) => inside + index)
    const score = word === text ? WHOLE : beginsWord(text, inside) ? WORD_START : INSIDE
    return { score: score + (inside === 0 ? 1 : 0), places }
  }
  const places = initials(word, text)
  if (places === null) return null
  const starts = places.filter((at, index) => index === 0 || at !== (places[index - 1] ?? 0) + 1).length
  return { score: (starts * START_LETTER + (places.length - starts) * NEXT_LETTER) / places.length, places }
}

/** Puts places together to ranges. */
function rangesOf(places: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const at of [...new Set(places)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else ranges.push([at, at + 1])
  }
  return ranges
}

export const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

/** How well `title` fits `query`, every word of which must fit it or one of the `keywords`; null when it does not. */
export function matchText(query: string, title: string, keywords: readonly string[] = []): Match | null {
  const text = title.toLowerCase()
  // A language whose lower case is longer would shift the marks.
  const marks = text.length === title.length
  let score = 0
  const places: number[] = []
  for (const word of wordsOf(query)) {
    const own = matchWord(word, text)
    if (own !== null) {
      score += own.score
      places.push(...own.places)
    } else if (keywords.some((one) => one.toLowerCase().includes(word))) score += 1
    else return null
  }
  return { score, ranges: marks ? rangesOf(places) : [] }
}

/** Every place where one of the words stands in `text`, for marking what the search found. */
export function marksOf(query: string, text: string): [number, number][] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  const places: number[] = []
  for (const word of wordsOf(query))
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      for (let step = 0; step < word.length; step++) places.push(at + step)
  return rangesOf(places)
}
