import type { RecordContent } from '../model/changes.ts'
import { DEFAULT_LINE } from '../model/grades.ts'
import { left, taken } from './context.ts'
import type { ImportRow } from '../model/transfer-file.ts'
import type { Line } from '../model/record.ts'
import type { Text } from '../text.ts'
import type { Lines } from './lines.ts'
import type { Types } from './types.ts'
import { NOTES, PROBLEMS } from './words.ts'

const isText = (value: unknown): boolean => typeof value === 'string'
const isCount = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)

/** What each field of our own files holds. */
const FIELDS: Readonly<Record<keyof RecordContent, (value: unknown) => boolean>> = {
  host: isText,
  type: isText,
  line: isText,
  lineId: (value) => value === null || isText(value),
  value: isText,
  ttl: isCount,
  mx: isCount,
  weight: isCount,
  enabled: (value) => typeof value === 'boolean',
  remark: isText
}

const isField = (key: string): key is keyof RecordContent => Object.hasOwn(FIELDS, key)

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a record that `value` holds, others left out; or the name of one with a wrong type. */
export function ownFields(value: Record<string, unknown>): Partial<RecordContent> | string {
  const found: Partial<Record<keyof RecordContent, unknown>> = {}
  for (const key of Object.keys(value)) {
    if (!isField(key)) continue
    if (!FIELDS[key](value[key])) return key
    found[key] = value[key]
  }
  // Each field has just been found to hold what its name asks for.
  return found as Partial<RecordContent>
}

/** What is not said of a record is so. */
export const usual = (line: Line): Omit<RecordContent, 'host' | 'type' | 'value'> => ({
  line: line.name,
  lineId: line.id,
  ttl: null,
  mx: null,
  weight: null,
  enabled: true,
  remark: ''
})

export const isUsualLine = ({ line }: Pick<RecordContent, 'line'>): boolean => line === DEFAULT_LINE

/**
 * A row of a file of our own: taken to the letter, so that whatever the service holds survives. A type or line that the
 * zone has not is said and kept, for a record of the zone itself may have it and must not be lost in "replace".
 */
export function ownRow(line: number, content: RecordContent, types: Types, lines: Lines): ImportRow {
  const notes: Text[] = []
  if (types.resolve(content.type) !== content.type) notes.push(NOTES.type)
  if (!lines.has({ name: content.line, id: content.lineId })) notes.push(NOTES.line)
  return taken(line, content, notes)
}

/**
 * A line without its id is looked for in the zone, never taken with the id of another: the id wins over the name. Null
 * where the zone has no such line.
 */
export function withLineId(fields: Partial<RecordContent>, lines: Lines): Partial<RecordContent> | null {
  if (fields.line === undefined || fields.lineId !== undefined) return fields
  const found = lines.resolve(fields.line)
  return found && { ...fields, line: found.name, lineId: found.id }
}

/** A whole record that stands as an object in a file of our own. */
export function ownObject(
  line: number,
  value: unknown,
  standard: Line,
  types: Types,
  lines: Lines
): ImportRow {
  if (!isObject(value)) return left(line, PROBLEMS.noRecord)
  const fields = ownFields(value)
  if (typeof fields === 'string') return left(line, PROBLEMS.field(fields))
  const { host, type, value: content } = fields
  if (host === undefined || type === undefined || content === undefined) {
    const missing = host === undefined ? 'host' : type === undefined ? 'type' : 'value'
    return left(line, PROBLEMS.field(missing))
  }
  const placed = withLineId(fields, lines)
  if (placed === null) return left(line, PROBLEMS.line(fields.line ?? ''))
  return ownRow(line, { ...usual(standard), ...placed, host, type, value: content }, types, lines)
}
