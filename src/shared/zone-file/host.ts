import type { ReadContext } from './context.ts'

/** Answers the host of a full name without its last dot: "www.example.com" → "www"; null for one outside the domain. */
export function hostsIn({ name, punycode }: ReadContext['domain']): (full: string) => string | null {
  const domains = [...new Set([punycode.toLowerCase(), name.toLowerCase()])]
  return (full) => {
    const lower = full.toLowerCase()
    for (const domain of domains) {
      if (lower === domain) return '@'
      // Lower case may be longer than the text itself (İ), but not in what ends like the domain.
      if (lower.endsWith(`.${domain}`)) return full.slice(0, full.length - domain.length - 1)
    }
    return null
  }
}
