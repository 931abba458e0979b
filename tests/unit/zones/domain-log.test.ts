import { expect, test } from 'vitest'
import { continued, firstPage, LOG_PAGE } from '../../../src/main/zones/domain-log.ts'

/** Lines newest first, `from` down to `to`. */
const lines = (from: number, to: number): string[] =>
  Array.from({ length: from - to + 1 }, (_, i) => `line ${from - i}`)

test('a full page may have more behind it', () => {
  expect(firstPage(lines(LOG_PAGE, 1)).more).toBe(true)
  expect(firstPage(lines(LOG_PAGE - 1, 1)).more).toBe(false)
})

test('pages follow each other', () => {
  const first = lines(1200, 701)
  const second = continued(first, lines(700, 201))
  expect(second).toEqual({ lines: lines(1200, 201), more: true })
  expect(continued(second.lines, lines(200, 1))).toEqual({ lines: lines(1200, 1), more: false })
})

test('lines that moved down meanwhile are not told twice', () => {
  // Seven were logged since: the page begins with seven that are known.
  expect(continued(lines(1200, 701), lines(707, 208))).toEqual({ lines: lines(1200, 208), more: true })
})

test('a service that knows no offset has no more', () => {
  const known = lines(500, 1)
  expect(continued(known, known)).toEqual({ lines: known, more: false })
})

test('an empty page is the end', () => {
  expect(continued(lines(500, 1), [])).toEqual({ lines: lines(500, 1), more: false })
})
