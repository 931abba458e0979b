/** SPF records (RFC 7208), as far as joining two of them needs. */

/** Whether a TXT value is one (RFC 7208 4.5): the version stands alone or before a space. */
export const isSpf = (value: string): boolean => /^"?v=spf1(?: |"?$)/i.test(value.trim())

const termsOf = (value: string): string[] =>
  value
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .split(/\s+/)
    .slice(1)

/** The last word of a record: "all" with its qualifier, or a redirect. */
const isLast = (term: string): boolean => /^[-+~?]?all$/i.test(term) || /^redirect=/i.test(term)
/** "+include:x" says what "include:x" says (RFC 7208 4.6.2). */
const keyOf = (term: string): string => term.toLowerCase().replace(/^\+/, '')

/**
 * `there` with the mechanisms of `more` that it lacks, before its last word: a name may have one SPF record only (RFC
 * 7208 3.2). How strict it is stays as it is; equal to `there` where nothing is lacking.
 */
export function joinSpf(there: string, more: string): string {
  const own = termsOf(there)
  const known = new Set(own.map(keyOf))
  const added = termsOf(more).filter((term) => !isLast(term) && !known.has(keyOf(term)))
  if (added.length === 0) return there
  const at = own.findIndex(isLast)
  const last = termsOf(more).filter(isLast)
  const terms = at < 0 ? [...own, ...added, ...last] : own.toSpliced(at, 0, ...added)
  return ['v=spf1', ...terms].join(' ')
}
