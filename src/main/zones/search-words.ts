import { domainToUnicode } from 'node:url'
import { isIpv6 } from '../../shared/rules/hostname.ts'
import { isAscii, tidy, toAscii } from '../../shared/rules/idn.ts'
import { readUrl } from '../../shared/rules/web-url.ts'

/** One word of what is looked for: any of its spellings will do. */
export type Word = readonly [string, ...string[]]

/** `address` as RFC 5952 writes it; null when it is no IPv6 address. */
const canonicalIpv6 = (address: string): string | null =>
  isIpv6(address) ? (readUrl(`http://[${address}]`)?.hostname.slice(1, -1) ?? null) : null

/** The other form of an internationalised name: Unicode for A-labels, A-labels for Unicode; null when there is none. */
export function otherForm(text: string): string | null {
  if (isAscii(text)) {
    if (!/xn--/i.test(text)) return null
    const unicode = domainToUnicode(text)
    return unicode === '' || unicode === text ? null : unicode.toLowerCase()
  }
  const ascii = toAscii(text)
  return ascii === text ? null : ascii
}

/** The words of `text`, in lower case, each once. */
export function searchWords(text: string): Word[] {
  const words = new Set(tidy(text).toLowerCase().split(/\s+/).filter(Boolean))
  return [...words].map((word) => {
    const others = [otherForm(word), canonicalIpv6(word)].filter((one) => one !== null && one !== word)
    // The filter has taken out every null.
    return [word, ...(others as string[])]
  })
}

/** The spellings of a value under which it is found. */
export function valueForms(type: string, value: string): string[] {
  const lower = value.toLowerCase()
  const other = type === 'AAAA' ? canonicalIpv6(lower) : otherForm(lower)
  return other === null || other === lower ? [lower] : [lower, other]
}
