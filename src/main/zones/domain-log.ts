import type { DomainLog } from '../../shared/model/domain-facts.ts'

/** Lines asked for at once: the most that the service gives (dnspod-api-today 5.3). */
export const LOG_PAGE = 500

export const firstPage = (lines: string[]): DomainLog => ({ lines, more: lines.length >= LOG_PAGE })

/** Lines at the top by which two answers are told to begin alike. */
const TOP = 3

/**
 * `known` with the page that begins at its end. What was logged meanwhile has moved the lines down, so that the page may
 * begin with lines that are known; a service that knows no offset (2012) answers its newest lines again: then there are
 * no more to have.
 */
export function continued(known: readonly string[], page: readonly string[]): DomainLog {
  const top = known.slice(0, TOP)
  if (top.length > 0 && top.every((line, i) => line === page[i])) return { lines: [...known], more: false }
  const most = Math.min(known.length, page.length)
  let twice = most
  while (twice > 0 && !known.slice(-twice).every((line, i) => line === page[i])) twice--
  const older = page.slice(twice)
  return { lines: [...known, ...older], more: older.length > 0 && page.length >= LOG_PAGE }
}
