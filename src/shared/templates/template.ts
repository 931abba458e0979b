import type { RecordContent } from '../model/changes.ts'
import type { Text } from '../text.ts'

export const TEMPLATE_KINDS = ['site', 'mail-china', 'mail', 'hosting', 'verify', 'safety'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** host — a host of the zone; hostname — a whole name elsewhere; text — anything that a value may hold. */
export const VARIABLE_TYPES = ['ipv4', 'ipv6', 'hostname', 'host', 'email', 'text', 'choice'] as const
export type VariableType = (typeof VARIABLE_TYPES)[number]

/** Something that varies per customer or zone, and is filled in. */
export interface TemplateVariable {
  name: string
  type: VariableType
  label: Text
  hint?: Text
  example?: string
  /** What the form begins with; may hold built-in variables. */
  initial?: string
  /** May stay empty: the records that hold it are then left out. */
  optional?: true
  /** For a choice. */
  options?: readonly { value: string; label: Text }[]
  /** What people paste along, and the template has already: taken off the front. */
  prefix?: string
}

/** A record with `{name}` for variables; on the default line and with the usual TTL where it does not say. */
export type TemplateRecord = Pick<RecordContent, 'host' | 'type' | 'value'> & Partial<RecordContent>

/** Records to be added at once. */
export interface Template {
  id: string
  title: Text
  /** One sentence: what it does, and where to find what it asks for. */
  about: Text
  variables: readonly TemplateVariable[]
  records: readonly TemplateRecord[]
}

/** A template that comes with the app. Each file says beside it where its values come from. */
export interface BuiltinTemplate extends Template {
  kind: TemplateKind
  /** More words it is found by. */
  keywords: readonly string[]
}

/** Variables that every template has: the zone's name in ASCII, and the same with "-" for ".". */
export const BUILT_IN = ['domain', 'domain-dashed'] as const

/**
 * `{name}` in a text. A percent sign before it makes it a macro of SPF (RFC 7208 7.1: "%{i}"), which is the reader's to
 * fill in, not ours.
 */
export const VARIABLE = /(?<!%)\{([a-z][a-z0-9-]{0,31})\}/g

/** Names of the variables in `texts`, each once, in order; without the built-in ones. */
export function variablesIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))
  return [...new Set(names)].filter((name) => !BUILT_IN.some((known) => known === name))
}

/** The texts of a record that may hold variables. */
export const textsOf = ({ host, value, remark }: TemplateRecord): string[] => [host, value, remark ?? '']
