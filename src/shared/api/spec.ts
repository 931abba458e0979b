import type { Text } from '../text.ts'
import type { Decode } from './decode.ts'

/**
 * What went wrong, as far as it decides what to do next:
 * auth — sign-in refused: everything automatic stops until a person acts; banned — too many failures: wait an hour;
 * throttled — too many requests: wait; permission — this account or grade may not; missing — no such thing;
 * conflict — clashes with what is there; limit — a quota of the grade is used up; invalid — a parameter is wrong;
 * abolished — the service no longer has the action; transport — no usable answer came; unknown — none of these.
 */
export const ERROR_KINDS = [
  'auth',
  'banned',
  'throttled',
  'permission',
  'missing',
  'conflict',
  'limit',
  'invalid',
  'abolished',
  'transport',
  'unknown'
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/** The two dialects of the service: the document of 2012-08-24, and what the service does today. */
export type Dialect = '2012' | 'today'

/** One status code of one action: its kind, its cause in the document's words, and what a person can do. */
export interface CodeSpec {
  kind: ErrorKind
  cause: Text
  advice: Text
  /** The parameter it is about, where there is exactly one. */
  field?: string
  /** Set where only one dialect knows the code. */
  dialect?: Dialect
}

/** One parameter. Values travel as text; `check` answers the reason why a value cannot be sent, or null. */
export interface ParamSpec {
  required: boolean
  title: Text
  /** The allowed values, where the document lists them. */
  values?: readonly string[]
  /** Inclusive bounds of a whole number. */
  range?: readonly [min: number, max: number]
  dialect?: Dialect
}

export interface ActionSpec<T = unknown> {
  /** Section of the V4.6 document. */
  title: Text
  kind: 'read' | 'write'
  params: Readonly<Record<string, ParamSpec>>
  /** Groups of parameters of which exactly one must be sent, such as domain / domain_id. */
  oneOf?: readonly (readonly string[])[]
  /** Decodes the whole answer (without its status). */
  result: Decode<T>
  codes: Readonly<Record<string, CodeSpec>>
  /** Code of "there is nothing", which is an empty answer and no failure. */
  emptyCode?: string
  /** Since when the service no longer answers it. */
  abolished?: string
}
