import type { Word } from './search-words.ts'

/** Ends each spelling of an entry's name. */
const NAME_END = '\u0002'
/** Ends each of its further texts. */
const TEXT_END = '\u0003'

/** Entries one after the other in one string. */
interface Texts {
  text: string
  /** Where each entry begins; the end of the last one at the end. */
  starts: Uint32Array
}

/**
 * Many entries in one string: a search is `indexOf` over all of them and looks at single entries only where it hits.
 * Each begins with the spellings of its name, then come its other texts, all in lower case. The names stand once more
 * by themselves, for what is found in them goes first.
 */
export interface Block {
  names: Texts
  all: Texts
}

function textsOf(): { add: (text: string) => void; done: () => Texts } {
  const parts: string[] = []
  const starts = [0]
  let length = 0
  return {
    add(text) {
      length += text.length
      parts.push(text)
      starts.push(length)
    },
    done: () => ({ text: parts.join(''), starts: Uint32Array.from(starts) })
  }
}

/** Puts a block together, entry by entry. */
export function blockOf(): {
  add: (names: readonly string[], texts: readonly string[]) => void
  done: () => Block
} {
  const names = textsOf()
  const all = textsOf()
  return {
    add(spellings, texts) {
      const name = spellings.map((one) => one + NAME_END).join('')
      const rest = texts.map((one) => (one === '' ? '' : one + TEXT_END)).join('')
      names.add(name)
      all.add(name + rest)
    },
    done: () => ({ names: names.done(), all: all.done() })
  }
}

/** How well an entry fits, best first: its name is the word, begins with it, contains it; it stands elsewhere. */
export const RANKS = 4

function rankOf({ text }: Texts, start: number, needle: string, at: number): number {
  const named = needle.endsWith(NAME_END)
  if (at === start) return named || text[start + needle.length] === NAME_END ? 0 : 1
  // A later spelling of the name counts as inside it.
  return 2
}

/** The place whose entry holds `at`; it is not before `from`. */
function placeAt({ starts }: Texts, at: number, from: number): number {
  // Of a frequent word the next hit is in the next entry or soon after.
  for (let place = from; place < from + 3; place++) if ((starts[place + 1] ?? 0) > at) return place
  let low = from
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

const holds = ({ all }: Block, place: number, needles: readonly string[]): boolean => {
  const entry = all.text.slice(all.starts[place], all.starts[place + 1])
  return needles.some((needle) => entry.includes(needle))
}

/** Takes what a scan finds; the same place may come more than once. */
export interface Sink {
  /** How many ranks can still be of use, the best first: 0 ends the scan. */
  wanted: () => number
  add: (place: number, rank: number) => void
}
/** Each word with its spellings. */
type Words = readonly (readonly string[])[]

/** Hands over the entries that contain every word, at least one of them in their names. */
export function scanNames(block: Block, words: Words, sink: Sink): void {
  const { names } = block
  for (const word of words) {
    const others = words.filter((one) => one !== word)
    for (const spelling of word) {
      let needle = spelling
      let place = 0
      for (let from = 0; ; from = names.starts[place + 1] ?? names.text.length) {
        const wanted = sink.wanted()
        if (wanted === 0) return
        // With enough names that begin with a frequent word, only those that are the word can still come before them.
        if (wanted === 1 && !needle.endsWith(NAME_END)) needle += NAME_END
        const at = names.text.indexOf(needle, from)
        if (at < 0) break
        place = placeAt(names, at, place)
        const rank = rankOf(names, names.starts[place] ?? 0, needle, at)
        if (rank < wanted && others.every((one) => holds(block, place, one))) sink.add(place, rank)
      }
    }
  }
}

/** Hands over the entries that contain every word, none of them in their names, until there is enough of them. */
export function scanRest(block: Block, words: Words, sink: Sink): void {
  const [first = [], ...others] = words.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
  const { all, names } = block
  for (const needle of first) {
    let place = 0
    for (let from = 0; sink.wanted() === RANKS; from = all.starts[place + 1] ?? all.text.length) {
      const at = all.text.indexOf(needle, from)
      if (at < 0) break
      place = placeAt(all, at, place)
      if (!others.every((one) => holds(block, place, one))) continue
      const name = names.text.slice(names.starts[place], names.starts[place + 1])
      if (!words.some((word) => word.some((one) => name.includes(one)))) sink.add(place, RANKS - 1)
    }
  }
}

/**
 * The spellings under which `word` is found in the entries of the zone `names`: a full name ("www.example.com") is its
 * host's end at the zone's begin.
 */
export function needlesIn(names: readonly string[], word: Word): string[] {
  const needles: string[] = [...word]
  for (const spelling of word) {
    for (let dot = spelling.indexOf('.'); dot > 0; dot = spelling.indexOf('.', dot + 1)) {
      const tail = spelling.slice(dot + 1)
      if (tail !== '' && names.some((name) => name.startsWith(tail)))
        needles.push(spelling.slice(0, dot) + NAME_END)
    }
  }
  return needles
}
