const DIGITS = 12
/** Long enough to tell texts apart; a 2 kB TXT value is not worth a 2 kB key. */
const LENGTH = 200
const collator = new Intl.Collator('zh-CN')
const NOT_ASCII = /[^\u0000-\u007f]/ // eslint-disable-line no-control-regex -- the ASCII range begins at 0

/** A key that puts texts in the order people expect: case ignored, "a2" before "a10", Chinese by pinyin after ASCII. */
export function naturalKey(text: string): string {
  const key = text
    .slice(0, LENGTH)
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))
  // The mark in front keeps the order total: plain comparison and the collator never see the same pair of groups.
  return (NOT_ASCII.test(key) ? '\u0001' : '\u0000') + key
}

/** Hosts in natural order, the zone's apex first. */
export const hostKey = (host: string): string => (host === '@' ? '' : naturalKey(host))

/** Orders two keys; texts must be `naturalKey`s. */
export function compareKeys(a: string | number, b: string | number): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string' && a.startsWith('\u0001') && b.startsWith('\u0001'))
    return collator.compare(a, b)
  return a < b ? -1 : 1
}
