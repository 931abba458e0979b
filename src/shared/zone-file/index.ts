import type { ExportFormat } from '../model/removed.ts'
import type { Locale } from '../text.ts'
import { readBind } from './bind/read.ts'
import { writeBind } from './bind/write.ts'
import { ImportRefusal, type ReadContext, type ReadRecords } from './context.ts'
import type { RecordToWrite } from './csv/columns.ts'
import { headingOf } from './csv/heading.ts'
import { readCsv } from './csv/read.ts'
import { writeCsv } from './csv/write.ts'
import { formatOf } from './format.ts'
import { readJson } from './json/read.ts'
import { writeJson, type ZoneHead } from './json/write.ts'
import { REFUSALS } from './words.ts'

export { ImportRefusal } from './context.ts'
export type { ReadContext, ReadRecords, Reading } from './context.ts'
export type { RecordToWrite } from './csv/columns.ts'
export type { ZoneHead } from './json/write.ts'
export { readBind, readCsv, readJson, writeBind, writeCsv, writeJson }

const READERS = { bind: readBind, csv: readCsv, json: readJson } as const

/**
 * Reads records out of a text whose format is told by its content, with its name as a hint: every record, and every
 * entry that is none with its line and the cause. Throws `ImportRefusal` for what is no file of records at all, and
 * nothing else. Takes time in proportion to the length of `text`.
 */
export function readRecords(text: string, context: ReadContext): ReadRecords {
  if (text.trim() === '' || text === '\ufeff') throw new ImportRefusal(REFUSALS.empty)
  // The cells of a table may hold anything, of ours as well.
  if (isBinary(text) && headingOf(text) === null) throw new ImportRefusal(REFUSALS.binary)
  const format = formatOf(text, context.name)
  return { format, ...READERS[format](text, context) }
}

/** The content of a file of `records`, as text; our own reader reads it back to the letter. */
export function writeRecords(
  zone: ZoneHead,
  records: readonly RecordToWrite[],
  format: ExportFormat,
  locale: Locale
): string {
  switch (format) {
    case 'bind':
      return writeBind(records, zone.domain, locale)
    case 'csv':
      return writeCsv(records, locale)
    case 'json':
      return writeJson(records, zone)
  }
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = { bind: 'zone', csv: 'csv', json: 'json' }

/** A name for a file of the zone as it was at `at` (ms since the epoch), which every file system takes. */
export const zoneFileName = (punycode: string, at: number, format: ExportFormat): string =>
  `${punycode.replaceAll(/[^0-9A-Za-z._-]/g, '_')}-${new Date(at).toISOString().slice(0, 10)}.${ENDINGS[format]}`

/** Signs of what is no text: control characters, and bytes that no decoder could read. */
// eslint-disable-next-line no-control-regex -- control characters are what is counted
const NO_TEXT = /[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g
const LOOKED_AT = 8192

/** Whether one in twenty of the first characters is none of a text. A remark may hold one. */
function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  return (start.match(NO_TEXT)?.length ?? 0) * 20 > start.length
}
