/** Something that was read from the service and is kept, with the time of the reading, ms since the epoch. */
export interface Seen<T> {
  value: T
  fetchedAt: number
}

/**
 * Groups, record types, lines and what a grade allows are "kept locally, not fetched once per operation" (V4.6, notes of
 * these actions). This old, in ms, they may have changed on the web site; something unknown in an answer fetches them
 * sooner.
 */
export const LOCAL_COPY_AGE = 7 * 24 * 3600_000
