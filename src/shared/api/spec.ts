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

/** One meaning of a status code: its kind, its cause in the document's words, and what a person can do. */
export interface CodeSpec {
  kind: ErrorKind
  cause: Text
  advice: Text
  /** The parameter it is about, where there is exactly one. */
  field?: string
  /** Set where only one dialect knows the code. */
  dialect?: Dialect
  /** Set where a number has several meanings that only the service's message tells apart: this one is meant if it matches. */
  when?: RegExp
}

/** Meanings by status code. Where a number has several, they stand in the order in which they are tried. */
export type Codes = Readonly<Record<string, CodeSpec | readonly CodeSpec[]>>

/** One parameter, as it travels: text, except that a parameter with a range is a whole number. */
export interface ParamSpec {
  required: boolean
  title: Text
  /** The allowed values, where the document lists them. */
  values?: readonly string[]
  /** Inclusive bounds of a whole number. */
  range?: readonly [min: number, max: number]
  /** An id of the service: digits only. */
  id?: true
  /** May be sent empty, which removes what is there (remarks). */
  blank?: true
  /**
   * Its form, checked before it is sent. name — a domain or a host, converted to A-labels (UTS 46); email; url — of http
   * or https.
   */
  form?: 'name' | 'email' | 'url'
  /**
   * Sent without space at either end, as everything with an `id` or a `form` is. Never set for what a person may want to
   * begin or end with a space: values of records, remarks, passwords.
   */
  trim?: true
  /** Set where only one dialect knows it; the other ignores it. */
  dialect?: Dialect
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>

export interface ActionSpec<T = unknown> {
  /** Section of the V4.6 document. */
  title: Text
  kind: 'read' | 'write'
  params: ParamSpecs
  /** Groups of parameters of which exactly one must be sent, such as domain / domain_id. */
  oneOf?: readonly (readonly string[])[]
  /** Groups of parameters of which at least one must be sent, such as record_line / record_line_id. */
  anyOf?: readonly (readonly string[])[]
  /** Decodes the whole answer, its status included; the value leaves the status out. */
  result: Decode<T>
  codes: Codes
  /** Code of "there is nothing", which is no failure, and the answer that it stands for. */
  empty?: { code: string; body: Readonly<Record<string, unknown>> }
  /** Since when the service no longer answers it, such as "2019-11-26". */
  abolished?: string
  /** Set where the later documents no longer list it: the service may not answer it. */
  unlisted?: true
}
