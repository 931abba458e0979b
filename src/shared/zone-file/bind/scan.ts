import type { Text } from '../../text.ts'
import { PROBLEMS } from '../words.ts'

/** One entry of a master file (RFC 1035 5.1): a line, or several inside parentheses. */
export interface Entry {
  /** Where it begins, from 1. */
  line: number
  /** It begins with white space, so that its owner is that of the entry before. */
  indented: boolean
  /** As they stand there, escapes and quotes included: one with quotes is a quoted string. */
  tokens: readonly string[]
  /** How many of the tokens are its own; what stands behind them is left from an entry before. */
  count: number
  /** Its last comment, without the semicolon; null for none. */
  comment: string | null
  /** Why it cannot be read; its line is where that begins. */
  fault: { line: number; problem: Text } | null
}

const LF = 10
const SPACE = 32
const QUOTE = 34
const OPEN = 40
const CLOSE = 41
const SEMICOLON = 59
const EQUALS = 61
const BACKSLASH = 92

/** White space, and control characters, which mean nothing between tokens. */
const isBlank = (code: number): boolean => code <= SPACE && code !== LF

/** A line that begins an entry of its own, whatever parenthesis is open: a directive, or a record with its type. */
const BEGINS =
  /(?:\$[A-Z]+\b|[^\s;()"]*[ \t]+(?:(?:\d\w*|IN)[ \t]+){0,2}(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA|SOA|SPF|PTR|HTTPS|SVCB)[ \t])/iy

/** Where the quoted string that begins at `at` ends, after its quote; -1 when its line ends first. */
function endOfQuote(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next++) {
    const code = text.charCodeAt(next)
    if (code === QUOTE) return next + 1
    if (code === LF) return -1
    if (code === BACKSLASH && text.charCodeAt(next + 1) !== LF) next++
  }
  return -1
}

/** Where the token that begins at `at` ends; -1 when a quote in it (alpn="h2,h3", RFC 9460 2.1) is not closed. */
function endOfToken(text: string, at: number): number {
  let next = at
  while (next < text.length) {
    const code = text.charCodeAt(next)
    if (code <= SPACE || code === SEMICOLON || code === OPEN || code === CLOSE) break
    if (code === BACKSLASH && next + 1 < text.length && text.charCodeAt(next + 1) !== LF) next += 2
    else if (code === QUOTE && text.charCodeAt(next - 1) === EQUALS) {
      next = endOfQuote(text, next)
      if (next < 0) return -1
    } else next++
  }
  return next
}

function fail(entry: Entry, problem: Text, line: number): void {
  entry.fault ??= { line, problem }
}

/**
 * Calls `take` for each entry of `text`, whose lines end with LF, in order; the entry is the same object each time. Every character is looked at once: an entry
 * that cannot be read ends where the next one begins.
 */
export function scan(text: string, take: (entry: Entry) => void): void {
  const end = text.length
  const tokens: string[] = []
  const entry: Entry = { line: 1, indented: false, tokens, count: 0, comment: null, fault: null }
  let at = 0
  let line = 1
  while (at < end) {
    const first = text.charCodeAt(at)
    entry.line = line
    entry.indented = isBlank(first)
    entry.comment = null
    entry.fault = null
    let count = 0
    /** The line of the open parenthesis; 0 when none is. */
    let open = 0
    let lineStart = at
    for (;;) {
      const code = at < end ? text.charCodeAt(at) : LF
      if (code === LF) {
        const last = at >= end
        at++
        line++
        if (open === 0) break
        BEGINS.lastIndex = at
        if (last || BEGINS.test(text)) {
          fail(entry, PROBLEMS.parenthesis, open)
          break
        }
        lineStart = at
      } else if (code <= SPACE) at++
      else if (code === SEMICOLON) {
        const stop = text.indexOf('\n', at)
        entry.comment = text.slice(at + 1, stop < 0 ? end : stop)
        at = stop < 0 ? end : stop
      } else if (code === QUOTE) {
        const stop = endOfQuote(text, at)
        if (stop < 0) {
          fail(entry, PROBLEMS.quote, line)
          at = lineEnd(text, at)
        } else {
          tokens[count++] = text.slice(at, stop)
          at = stop
        }
      } else if (code === OPEN) {
        if (open !== 0) {
          // Nobody nests them: the first is not closed, and the line that opens another begins an entry.
          fail(entry, PROBLEMS.parenthesis, open)
          if (open === line) at = lineEnd(text, at) + 1
          else at = lineStart
          if (open === line) line++
          break
        }
        open = line
        at++
      } else if (code === CLOSE) {
        if (open === 0) fail(entry, PROBLEMS.closing, line)
        open = 0
        at++
      } else {
        const stop = endOfToken(text, at)
        if (stop < 0) {
          fail(entry, PROBLEMS.quote, line)
          at = lineEnd(text, at)
        } else {
          tokens[count++] = text.slice(at, stop)
          at = stop
        }
      }
    }
    entry.count = count
    take(entry)
  }
}

function lineEnd(text: string, at: number): number {
  const stop = text.indexOf('\n', at)
  return stop < 0 ? text.length : stop
}
