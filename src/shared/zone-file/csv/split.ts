export type Delimiter = ',' | '\t' | ';' | '|'

/** One row of separated values. */
export interface SplitRow {
  /** Where it begins, from 1. */
  line: number
  cells: string[]
  /** A quote that is not closed: the row cannot be read, and those after it begin on the next line. */
  broken: boolean
}

const LF = 10
const CR = 13
const SPACE = 32
const QUOTE = 34

/** Where the quoted cell whose quote is at `at` ends, behind its closing quote; -1 where none closes it. */
function endOfQuote(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1
  }
  return -1
}

/**
 * Calls `take` for each row of `text` that is not empty, in order (RFC 4180, with any delimiter). Lines end with CRLF, LF
 * or CR, mixed as they like. Written here because a row's line in the file must be known, and because one quote too many
 * must not swallow the rest of the file.
 */
export function split(text: string, delimiter: Delimiter, take: (row: SplitRow) => void): void {
  const mark = delimiter.charCodeAt(0)
  const end = text.length
  let at = 0
  let line = 1
  const endsCell = (code: number): boolean => code === mark || code === LF || code === CR
  /** Behind the end of the line that goes on at `from`. */
  const nextLine = (from: number): number => {
    let place = from
    while (place < end && text.charCodeAt(place) !== LF && text.charCodeAt(place) !== CR) place++
    return afterBreak(place)
  }
  const afterBreak = (place: number): number =>
    text.charCodeAt(place) === CR && text.charCodeAt(place + 1) === LF ? place + 2 : place + 1

  while (at < end) {
    const row: SplitRow = { line, cells: [], broken: false }
    const start = at
    let breaks = 0
    for (;;) {
      let stop = -1
      if (text.charCodeAt(at) === QUOTE) {
        stop = endOfQuote(text, at)
        let after = stop < 0 ? end : stop
        while (text.charCodeAt(after) === SPACE && mark !== SPACE) after++
        const fine = stop >= 0 && (after >= end || endsCell(text.charCodeAt(after)))
        if (fine) {
          const inner = text.slice(at + 1, stop - 1)
          row.cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner)
          breaks += countBreaks(inner)
          at = after
        } else if (stop < 0 || countBreaks(text.slice(at, stop)) > 0) {
          row.broken = true
          break
        } else stop = -1
      }
      if (stop < 0) {
        const from = at
        while (at < end && !endsCell(text.charCodeAt(at))) at++
        row.cells.push(text.slice(from, at))
      }
      if (at >= end || text.charCodeAt(at) !== mark) break
      at++
      if (at >= end) {
        row.cells.push('')
        break
      }
    }
    if (row.broken) {
      at = nextLine(start)
      line++
    } else {
      at = afterBreak(at)
      line += breaks + 1
    }
    if (row.broken || row.cells.some((cell) => cell.trim() !== '')) take(row)
  }
}

function countBreaks(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++
  }
  return count
}

export const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';', '|']
/** Characters and rows that are looked at to tell one from another. */
const LOOKED_AT = 20_000
const ROWS = 20

/** The first rows of `text`, as far as a glance shows. */
export function firstRows(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = []
  split(text.slice(0, LOOKED_AT), delimiter, ({ cells, broken }) => {
    if (!broken && rows.length < ROWS) rows.push(cells)
  })
  return rows
}

/** What separates the cells of `text`: what most of its first rows have two of at least; null where nothing does. */
export function delimiterOf(text: string): Delimiter | null {
  let best: Delimiter | null = null
  let most = 0
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter)
    const rich = rows.filter((cells) => cells.length > 2).length
    const score = rich * 2 >= rows.length ? rich : 0
    if (score <= most) continue
    best = delimiter
    most = score
  }
  return best
}
