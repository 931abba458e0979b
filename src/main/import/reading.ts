import { countEdits, importEdits, type ImportZone } from '../../shared/changes/import-upon.ts'
import { noteDuplicates } from '../../shared/changes/import.ts'
import type { Change } from '../../shared/model/changes.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import {
  IMPORT_MODES,
  IMPORT_PAGE,
  type ImportFormat,
  type ImportMode,
  type ImportRow
} from '../../shared/model/transfer-file.ts'
import { decodeText, NotText } from '../../shared/text-file.ts'
import type { Text } from '../../shared/text.ts'
import { ImportRefusal, readRecords, type ReadContext } from '../../shared/zone-file/index.ts'
import { PART, type ImportInput, type ImportRead, type Questions } from './protocol.ts'

/** Lines and rows of a file that is read at most: many times what a zone may hold. */
const LINES_MOST = 1_000_000
const ROWS_MOST = 200_000

const tooLong = (most: number): Text => ({
  zh: `文件太长：最多读取 ${most.toLocaleString('en')} 行。`,
  en: `The file is too long: at most ${most.toLocaleString('en')} lines are read.`
})

/** Characters of a line that are shown of a row that is left out. */
const SHOWN = 200

/** `rows` with what stands in their lines, where it is left out; in JSON a line says nothing by itself. */
function withSources(rows: readonly ImportRow[], text: string, format: ImportFormat): readonly ImportRow[] {
  if (format === 'json' || rows.every(({ record }) => record !== null)) return rows
  const lines = text.split(/\r\n|\r|\n/)
  return rows.map((row) =>
    row.record === null ? { ...row, source: (lines[row.line - 1] ?? '').trim().slice(0, SHOWN) } : row
  )
}

/** Whether `text` has more than `most` lines. */
function hasMoreLines(text: string, most: number): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (++lines > most) return true
  return false
}

/** One file that is read against one zone: all that the worker knows. */
export function createReading(): Questions {
  const records: DnsRecord[] = []
  const staged = new Map<string, Change>()
  let rows: readonly ImportRow[] = []
  const edits = new Map<ImportMode, readonly Change[]>()

  function take(input: ImportInput, context: ReadContext, ids: string): ImportRead {
    const { text, encoding } = 'bytes' in input ? decodeText(input.bytes) : { text: input.text, encoding: '' }
    if (hasMoreLines(text, LINES_MOST)) return { refusal: tooLong(LINES_MOST) }
    const { format, source, rows: read, notes } = readRecords(text, context)
    if (read.length > ROWS_MOST) return { refusal: tooLong(ROWS_MOST) }
    rows = withSources(noteDuplicates(read), text, format)
    const zone: ImportZone = { records, staged }
    let count = 0
    const newId = (): string => `new-${ids}-${(++count).toString(36)}`
    const counted = IMPORT_MODES.map((mode) => {
      const made = importEdits(zone, rows, mode, newId)
      edits.set(mode, made)
      return [mode, countEdits(zone, rows, made)] as const
    })
    return {
      format,
      source,
      encoding,
      notes,
      rows: rows.length,
      wrong: rows.filter(({ record }) => record === null).length,
      // One entry for each mode, which fromEntries cannot express.
      modes: Object.fromEntries(counted) as Extract<ImportRead, { modes: unknown }>['modes']
    }
  }

  return {
    records(part) {
      records.push(...part)
      return null
    },
    staged(part) {
      for (const change of part) staged.set(change.id, change)
      return null
    },
    read(input, context, ids) {
      try {
        return take(input, context, ids)
      } catch (error) {
        if (error instanceof NotText || error instanceof ImportRefusal) return { refusal: error.text }
        throw error
      }
    },
    rows: (offset) => rows.slice(offset, offset + Math.min(IMPORT_PAGE, PART)),
    edits(mode, offset) {
      const all = edits.get(mode) ?? []
      return { part: all.slice(offset, offset + PART), total: all.length }
    }
  }
}
