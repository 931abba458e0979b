import { readHeading, type Layout } from './columns.ts'
import { DELIMITERS, firstRows, type Delimiter } from './split.ts'
import { unguarded } from './write.ts'

/** A heading may stand under a title, but not far down. */
const WITHIN = 5

export interface Heading {
  delimiter: Delimiter
  /** Rows down to it, itself among them. */
  rows: number
  layout: Layout
}

/** The heading of the table that `text` begins with, and what separates its cells; null where it has none. */
export function headingOf(text: string): Heading | null {
  for (const delimiter of DELIMITERS) {
    for (const [place, cells] of firstRows(text, delimiter).slice(0, WITHIN).entries()) {
      const layout = readHeading(cells.map(unguarded))
      if (layout !== null) return { delimiter, rows: place + 1, layout }
    }
  }
  return null
}
