import { readUrl } from './web-url.ts'

/** Characters that end a host name in a URL or mean something else there. */
const NOT_IN_NAME = /[\s#/:<>?@[\]\\^|%]/

/**
 * `name` in lower-case A-labels ("中文.com" → "xn--fiq228c.com", UTS 46); null when that is impossible. Dots of other
 * scripts become ".". "*" and "_" stay; lengths are not judged.
 */
export function toAscii(name: string): string | null {
  if (isAscii(name)) return name.toLowerCase()
  if (NOT_IN_NAME.test(name)) return null
  // The tail keeps the parser from reading a last label of digits as an IPv4 address.
  return readUrl(`http://${name}.test`)?.hostname.slice(0, -'.test'.length) ?? null
}

/** What tells one host from another: they are the same whatever their case (RFC 4343) and however an IDN is written. */
export const hostKey = (host: string): string => toAscii(host) ?? host.toLowerCase()

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Characters that come along unseen with a copied text: zero-width ones, marks of direction, the byte order mark. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g

/** `text` without unseen characters and without space at either end. */
export const trimmed = (text: string): string => text.replaceAll(UNSEEN, '').trim()

/** A name as it was meant by whoever typed or pasted it: trimmed, with ASCII dots (UTS 46 4.5). */
export const tidy = (name: string): string => trimmed(name).replaceAll(/[。．｡]/g, '.')
