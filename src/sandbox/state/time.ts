const HOUR = 3_600_000
/** The service writes China time, UTC+8 all year, without a zone. */
const CHINA = 8 * HOUR

/** Milliseconds since the epoch → "2011-10-13 11:33:47", China time. */
export const stamp = (ms: number): string => new Date(ms + CHINA).toISOString().slice(0, 19).replace('T', ' ')

/** Milliseconds since the epoch → "2011-10-13", China time. */
export const day = (ms: number): string => stamp(ms).slice(0, 10)

/** "2011-10-13 11:33:47", China time → milliseconds since the epoch. */
export const millis = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) - CHINA
