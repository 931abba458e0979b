import type { Change } from '../../shared/model/changes.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type {
  ImportFormat,
  ImportMode,
  ImportPreview,
  ImportRow,
  ImportSource
} from '../../shared/model/transfer-file.ts'
import type { Text } from '../../shared/text.ts'
import type { ReadContext } from '../../shared/zone-file/index.ts'

/** A file to read: its bytes, or text that was pasted. */
export type ImportInput = { bytes: Uint8Array } | { text: string }

/** What the worker is asked. The zone comes in parts, so that handing it over never holds up the main thread. */
export interface Questions {
  records: (part: readonly DnsRecord[]) => null
  staged: (part: readonly Change[]) => null
  /** Reads the file. `ids` goes before the id of each record to add. */
  read: (input: ImportInput, context: ReadContext, ids: string) => ImportRead
  rows: (offset: number) => ImportRow[]
  /** A part of what a mode changes, and how many changes there are in all. */
  edits: (mode: ImportMode, offset: number) => { part: Change[]; total: number }
}

/** What a file holds, or why it is none. */
export type ImportRead =
  | { refusal: Text }
  | (Pick<ImportPreview, 'encoding' | 'rows' | 'wrong' | 'notes' | 'modes'> & {
      format: ImportFormat
      source: ImportSource | null
    })

export type Question = {
  [K in keyof Questions]: { id: number; ask: K; args: Parameters<Questions[K]> }
}[keyof Questions]
export type Answer = { id: number; value: unknown } | { id: number; failed: string }

/** Records, rows or changes that go in one message: taking one in must not hold the main thread up (16 ms). */
export const PART = 500
