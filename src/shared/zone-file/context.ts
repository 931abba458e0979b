import type { RecordContent } from '../model/changes.ts'
import type { Line } from '../model/record.ts'
import type { ImportFormat, ImportRow, ImportSource } from '../model/transfer-file.ts'
import type { Text } from '../text.ts'

/** What a reader knows of the zone that a file is read for. */
export interface ReadContext {
  domain: { name: string; punycode: string }
  /** Allowed types and lines; an empty list means unknown, and then all that DNSPod knows is taken. */
  types: readonly string[]
  lines: readonly Line[]
  /** Least TTL in seconds that the zone accepts. */
  minTtl: number
  /** The file's name, a hint for its format; "" for pasted text. */
  name: string
}

/** What one file comes to. */
export interface Reading {
  source: ImportSource | null
  /** In the order of the file. */
  rows: ImportRow[]
  /** About the file as a whole. */
  notes: Text[]
}

export interface ReadRecords extends Reading {
  format: ImportFormat
}

/** The text as a whole is no file of records; `text` says why. */
export class ImportRefusal extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.name = 'ImportRefusal'
    this.text = text
  }
}

export const taken = (line: number, record: RecordContent, notes: Text[]): ImportRow => ({
  line,
  record,
  problem: null,
  notes
})

export const left = (line: number, problem: Text): ImportRow => ({ line, record: null, problem, notes: [] })

/** As much of `text` as a sentence can quote. */
export const short = (text: string): string => {
  const start = text.slice(0, 41)
  return start.length > 40 ? `${start.slice(0, 40)}…` : start
}
