import { DEFAULT_LINE } from '../model/grades.ts'
import type { Line } from '../model/record.ts'

/** What says on which line a record is. */
export interface OnLine {
  line: string
  lineId: string | null
}

/** Id of the default line, where lines have ids. */
const DEFAULT_ID = '0'

const known = new WeakMap<readonly Line[], ReadonlyMap<string, string>>()

function idsOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const found = known.get(lines)
  if (found !== undefined) return found
  const ids = new Map<string, string>([[DEFAULT_LINE, DEFAULT_ID]])
  for (const { name, id } of lines) if (id !== null) ids.set(name, id)
  known.set(lines, ids)
  return ids
}

/** What tells one line of a zone from another: its id, also for a record that knows its line by name only. */
export const lineKey = ({ line, lineId }: OnLine, lines: readonly Line[]): string =>
  lineId ?? idsOf(lines).get(line) ?? line

/** Of `lineKey`s. */
export const isDefaultKey = (key: string): boolean => key === DEFAULT_ID

/** Whether a record serves the visitors of every line that has no records of its own. */
export const isDefault = ({ line, lineId }: OnLine): boolean =>
  lineId === null ? line === DEFAULT_LINE : lineId === DEFAULT_ID

/** The default line as the zone names it. */
export const defaultLine = (lines: readonly Line[]): OnLine => ({
  line: DEFAULT_LINE,
  lineId: lines.find(({ name }) => name === DEFAULT_LINE)?.id ?? null
})
