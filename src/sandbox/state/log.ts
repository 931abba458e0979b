/** Lines that a log keeps: four answers of Domain.Log. No text says how far back the service's logs go. */
const MOST_LINES = 2000

/** Adds a line to the log of an account or of a domain, newest first. */
export function addLine(log: string[], line: string): void {
  log.unshift(line)
  log.length = Math.min(log.length, MOST_LINES)
}
