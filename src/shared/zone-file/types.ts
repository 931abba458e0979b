import { typesOf } from '../model/grades.ts'
import type { ReadContext } from './context.ts'

/** Every type that DNSPod is known to have. */
const DNSPOD: readonly string[] = [...new Set([...typesOf('', '2012'), ...typesOf('', 'today')])]

/** What others call the two kinds of URL records: Aliyun's and dnsmgr's names, and those of consoles in English. */
const URLS: Readonly<Record<string, readonly string[]>> = {
  REDIRECT_URL: ['显性URL', 'URL'],
  FORWARD_URL: ['隐性URL'],
  显性URL转发: ['显性URL', 'URL'],
  隐性URL转发: ['隐性URL'],
  'EXPLICIT URL': ['显性URL', 'URL'],
  'IMPLICIT URL': ['隐性URL'],
  URL: ['URL', '显性URL'],
  显性URL: ['显性URL', 'URL'],
  'FRAMED URL': ['隐性URL']
}

/** Types of DNS that DNSPod has not, but files do. */
const OTHERS = ['SOA', 'PTR', 'NAPTR', 'SSHFP', 'TLSA', 'DS', 'DNSKEY', 'LOC', 'DNAME', 'ALIAS', 'HINFO']

export interface Types {
  /** `text` as the zone calls this type; null where it has none such. */
  resolve(text: string): string | null
  /** Whether `text` is the name of any type at all. */
  isType(text: string): boolean
}

/** The types of a zone, by what files call them. */
export function typesIn({ types }: Pick<ReadContext, 'types'>): Types {
  const allowed = types.length === 0 ? DNSPOD : types
  const known = new Map(allowed.map((type) => [type.toUpperCase(), type]))
  const all = new Set([...known.keys(), ...DNSPOD, ...OTHERS, ...Object.keys(URLS)])
  return {
    resolve(text) {
      const exact = known.get(text)
      if (exact !== undefined) return exact
      const upper = text.trim().toUpperCase()
      const other = URLS[upper]?.find((type) => known.has(type))
      return known.get(upper) ?? other ?? null
    },
    isType: (text) => all.has(text.trim().toUpperCase())
  }
}
