import type { RecordContent } from '../model/changes.ts'
import { DEFAULT_TTL } from '../model/grades.ts'
import { comparable } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'

/** Fields of a record that a person edits on their own; line and its id are one. */
export const CONTENT_FIELDS = [
  'host',
  'type',
  'line',
  'value',
  'mx',
  'weight',
  'ttl',
  'enabled',
  'remark'
] as const satisfies readonly (keyof RecordContent)[]
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** One field of a record, before and after. A line is shown by its name. */
export interface FieldDiff {
  field: ContentField
  from: string | number | boolean | null
  to: string | number | boolean | null
}

/**
 * Whether a field says the same in both: hosts, names and addresses whatever their writing, lines by id where both have
 * one, and no TTL as the one that the service takes for it.
 */
export function sameField(field: ContentField, a: RecordContent, b: RecordContent): boolean {
  switch (field) {
    case 'host':
      return a.host === b.host || hostKey(a.host) === hostKey(b.host)
    case 'line':
      return a.lineId !== null && b.lineId !== null ? a.lineId === b.lineId : a.line === b.line
    case 'value':
      return (
        a.value === b.value ||
        (a.type === b.type && comparable(a.type, a.value) === comparable(b.type, b.value))
      )
    case 'ttl':
      return (a.ttl ?? DEFAULT_TTL) === (b.ttl ?? DEFAULT_TTL)
    default:
      return a[field] === b[field]
  }
}

/** Whether the service would keep both as one and the same record. */
export const equalContent = (a: RecordContent, b: RecordContent): boolean =>
  CONTENT_FIELDS.every((field) => sameField(field, a, b))

/** The fields that differ. */
export const fieldDiffs = (from: RecordContent, to: RecordContent): FieldDiff[] =>
  CONTENT_FIELDS.filter((field) => !sameField(field, from, to)).map((field) => ({
    field,
    from: from[field],
    to: to[field]
  }))

/** `content` with one field taken from `other`. */
export function withField(content: RecordContent, field: ContentField, other: RecordContent): RecordContent {
  if (field === 'line') return { ...content, line: other.line, lineId: other.lineId }
  return { ...content, [field]: other[field] }
}

/** Priorities that belong to what a record says, so that two of them may stand beside each other. */
const MX_TELLS = new Set(['MX', 'HTTPS', 'SVCB'])

/**
 * What no two records of a zone share (104): host, type, line, value and priority. `lineKey` of a content is its id
 * where there is one.
 */
export const identityOf = (content: RecordContent): string =>
  `${placeOf(content)}\n${MX_TELLS.has(content.type) ? (content.mx ?? '') : ''}\n${comparable(content.type, content.value)}`

/** Host, type and line of a record: where it stands. */
export const placeOf = ({ host, type, line }: RecordContent): string => `${hostKey(host)}\n${type}\n${line}`
