import type { Text } from '../text.ts'
import type { RecordContent } from './changes.ts'

/** Whose export a file is, by its header; null for any other. */
export const IMPORT_SOURCES = ['zonedeck', 'dnspod', 'cloudflare', 'aliyun', 'dnsmgr'] as const
export type ImportSource = (typeof IMPORT_SOURCES)[number]
export type ImportFormat = 'bind' | 'csv' | 'json'

/** One entry of a file: a record, or why it cannot be one. */
export interface ImportRow {
  /** Where it begins, from 1. */
  line: number
  record: RecordContent | null
  /** Why it is left out; null for a record. */
  problem: Text | null
  /** Of one that is left out: the line itself, cut where it is long. */
  source?: string
  /** Taken, but with something to know (a line that is not said, a TTL raised). */
  notes: Text[]
}

/** merge — what is there under the same host, type and line becomes as the file has it, else is added, nothing is deleted; replace — the zone becomes the file; add — only what is missing. */
export const IMPORT_MODES = ['merge', 'replace', 'add'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]

/** What staging a file in one mode would do. */
export interface ImportCounts {
  add: number
  change: number
  delete: number
  same: number
}

/** A file that was read, and waits for the person's consent. */
export interface ImportPreview {
  id: string
  /** The file's name; "" for pasted text. */
  name: string
  format: ImportFormat
  source: ImportSource | null
  /** "UTF-8", "GB18030", … */
  encoding: string
  rows: number
  /** Rows that are left out. */
  wrong: number
  /** About the file as a whole. */
  notes: Text[]
  /** What each mode would do. */
  modes: Record<ImportMode, ImportCounts>
}

/** Bytes of a file that is read at most. */
export const IMPORT_BYTES_MOST = 20_000_000
/** Rows that one call answers at most. */
export const IMPORT_PAGE = 2000
