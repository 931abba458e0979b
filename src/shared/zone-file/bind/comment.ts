import type { RecordContent } from '../../model/changes.ts'
import { isObject, ownFields } from '../own.ts'

/**
 * What Zonedeck writes into the comments of a master file, for what DNS has no place for: `; zonedeck {…}`, a JSON object
 * on one line, in which any text survives.
 * - In the first line of a file: `"file":1`, its version, and the `lineId` of the default line.
 * - After a record: those of its fields that the record itself does not say (line with lineId, weight, remark;
 *   `"ttl":null` where the TTL is the service's; host and value where DNS writes them otherwise).
 * - On a line of its own: a whole record that name servers must not load (paused, or of a type that DNS has not).
 */
const MARK = ' zonedeck {'

export const isOwnComment = (comment: string): boolean => comment.startsWith(MARK)

export const ownComment = (fields: object): string => `;${MARK.slice(0, -1)}${JSON.stringify(fields)}`

/** The object of a comment of ours; null for one that is damaged. */
export function parseOwn(comment: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(comment.slice(MARK.length - 1))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** What stands after a record; null for what is damaged. */
export function fieldsAfter(comment: string): Partial<RecordContent> | null {
  const object = parseOwn(comment)
  const fields = object && ownFields(object)
  return typeof fields === 'string' ? null : fields
}
