import type { ErrorKind } from '../api/spec.ts'
import type { Text } from '../text.ts'

export const CONSOLE_FORMATS = ['json', 'xml'] as const
export type ConsoleFormat = (typeof CONSOLE_FORMATS)[number]

/** Most characters of an answer that are shown. */
export const CONSOLE_ANSWER_MAX = 200_000

/** One exchange of the console, every secret in it blotted out. */
export interface ConsoleAnswer {
  /** Where it was sent. */
  url: string
  /** Parameters in the order in which they were sent. */
  request: { name: string; value: string; secret: boolean }[]
  /** The answer as it came, at most `CONSOLE_ANSWER_MAX` characters of it. */
  answer: string
  /** Bytes of the whole answer. */
  size: number
  /** Whether the rest was left out. */
  cut: boolean
  /** The status code of the service. */
  code: string
  /** Its words. */
  message: string
  /** What the code means; null for success. */
  meaning: { kind: ErrorKind; cause: Text; advice: Text } | null
  /** Milliseconds. */
  took: number
  /** What was done beside: an unlock code went into the vault. */
  kept: 'lock-code' | null
}
