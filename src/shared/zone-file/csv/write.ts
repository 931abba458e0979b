import { say, type Locale } from '../../text.ts'
import { COLUMNS, type RecordToWrite } from './columns.ts'

/**
 * A spreadsheet takes a cell that begins so for a formula, whoever wrote it into the record; a "'" in front makes it
 * text. A cell that has such a "'" of its own gets one more, so that `unguarded` knows whose it is.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** `text` without the "'" that our own file puts in front of what looks like a formula. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  // What begins or ends with a space is quoted, so that no program trims it.
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The records for a spreadsheet (RFC 4180), headed in `locale`; the byte order mark tells Excel that it is UTF-8. */
export function writeCsv(records: readonly RecordToWrite[], locale: Locale): string {
  const head = COLUMNS.map(({ title }) => cellOf(say(title, locale)))
  const rows = records.map((record) => COLUMNS.map(({ cell }) => cellOf(cell(record, locale))))
  return `\ufeff${[head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}
