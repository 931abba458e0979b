import type { RecordDraft } from '../../model/record.ts'
import type { Text } from '../../text.ts'
import { isIpv4, isIpv6, readTarget } from '../hostname.ts'
import { fixTo, fixType, type RecordIssue, warning, type ZoneFacts } from '../issue.ts'
import { plainText } from './text.ts'

/** Most terms that cause a look-up (RFC 7208 4.6.4); what is beyond makes the whole record void. */
const MOST_LOOKUPS = 10

const LOOKS_UP = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect'])
const MECHANISM = /^([+\-?~]?)(all|include|a|mx|ptr|ip4|ip6|exists)((?:[:/].*)?)$/i
const MODIFIER = /^([a-z][a-z0-9_.-]*)=(.*)$/i

/** Whether a text is an SPF record (RFC 7208 4.5). */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text)

/** Something that is wrong with a term, and the term that was meant. */
interface Slip {
  text: Text
  term?: string
}

/** What SPF has against a text; nothing when it is no SPF record (RFC 7208). */
export function checkSpf(draft: RecordDraft, zone: Pick<ZoneFacts, 'types'>): RecordIssue[] {
  const text = plainText(draft.value)
  if (!/^v\s*=\s*spf/i.test(text)) return []
  if (!isSpf(text)) {
    return [
      warning('spf', 'value', null, {
        zh: 'SPF 以“v=spf1”加一个空格开头，这样写不会被认作 SPF。',
        en: 'SPF begins with "v=spf1" and a space; as it is nobody takes it for SPF.'
      })
    ]
  }
  const issues: RecordIssue[] = []
  const terms = text.split(' ').filter((term) => term !== '')
  const slips = terms.slice(1).flatMap((term) => slipOf(term) ?? [])
  const [slip] = slips
  if (slip !== undefined) {
    const mended = terms.map((term, place) => (place === 0 ? term : (slipOf(term)?.term ?? term))).join(' ')
    const sure = slips.every(({ term }) => term !== undefined)
    issues.push(warning('spf', 'value', null, slip.text, sure ? fixTo('value', mended) : null))
  }
  const place = terms.findIndex((term) => /^[+\-?~]?all$/i.test(term))
  const rest = place < 0 ? [] : terms.slice(place + 1).filter((term) => MECHANISM.test(term))
  if (rest.length > 0) {
    issues.push(
      warning('spf', 'value', null, {
        zh: `“${terms[place] ?? ''}”之后的“${rest[0] ?? ''}”不会被读到，all 应放在最后。`,
        en: `Nothing after "${terms[place] ?? ''}" is read, such as "${rest[0] ?? ''}"; "all" goes last.`
      })
    )
  }
  const lookups = terms.filter((term) => LOOKS_UP.has(nameOf(term))).length
  if (lookups > MOST_LOOKUPS) {
    issues.push(
      warning('spf-lookups', 'value', null, {
        zh: `这条 SPF 至少要查询 ${lookups} 次，超过 ${MOST_LOOKUPS} 次时收件方会判为错误，整条失效。`,
        en: `This SPF takes ${lookups} look-ups or more; beyond ${MOST_LOOKUPS} receivers take the whole of it for an error.`
      })
    )
  }
  const open = terms[place]
  if (open !== undefined && /^\+?all$/i.test(open)) {
    const mended = terms.map((term) => (term === open ? '~all' : term)).join(' ')
    const all = {
      zh: `“${open}”允许任何服务器以这个域名发信，等于没有 SPF。`,
      en: `"${open}" lets any server send in this name, as if there were no SPF.`
    }
    issues.push(warning('spf-all', 'value', null, all, fixTo('value', mended)))
  }
  if (draft.type.toUpperCase() === 'SPF') {
    const old = {
      zh: 'SPF 类型的记录已废弃，收件方只读 TXT 记录（RFC 7208）。',
      en: 'The type SPF is obsolete: receivers read TXT records only (RFC 7208).'
    }
    issues.push(warning('spf-type', 'type', null, old, fixType(zone, 'TXT')))
  }
  return issues
}

const nameOf = (term: string): string =>
  (MECHANISM.exec(term)?.[2] ?? MODIFIER.exec(term)?.[1] ?? '').toLowerCase()

/** What is wrong with a term, and the term that was meant where that is plain; null for a good one. */
function slipOf(term: string): Slip | null {
  const [, sign = '', name = '', rest = ''] = MECHANISM.exec(term) ?? []
  if (name !== '') {
    if (fits(name.toLowerCase(), rest)) return null
    // An address of the other family.
    const family = name.toLowerCase() === 'ip4' ? 'ip6' : 'ip4'
    const swapped = /^ip[46]$/i.test(name) && fits(family, rest)
    return { text: unreadable(term), ...(swapped ? { term: `${sign}${family}${rest}` } : {}) }
  }
  const [, key = '', value = ''] = MODIFIER.exec(term) ?? []
  // A mechanism written as a modifier is skipped without a word.
  if (/^(?:include|a|mx|ptr|ip4|ip6|exists)$/i.test(key))
    return { text: unknown(term), term: `${key}:${value}` }
  if (/^(?:redirect|exp)$/i.test(key)) return isDomain(value) ? null : { text: unreadable(term) }
  if (key !== '') return null
  const meant = term.replace(/^([+\-?~]?)ipv([46])[:=]/i, '$1ip$2:')
  if (meant !== term) return { text: unknown(term), term: meant }
  const address = term.split('/')[0] ?? ''
  if (isIpv4(address)) return { text: unknown(term), term: `ip4:${term}` }
  if (isIpv6(address)) return { text: unknown(term), term: `ip6:${term}` }
  return { text: unknown(term) }
}

/** Whether what follows a mechanism's name fits it (RFC 7208 5). */
function fits(name: string, rest: string): boolean {
  switch (name) {
    case 'all':
      return rest === ''
    case 'include':
    case 'exists':
      return rest.startsWith(':') && isDomain(rest.slice(1))
    case 'ptr':
      return rest === '' || (rest.startsWith(':') && isDomain(rest.slice(1)))
    case 'ip4':
      return isNetwork(rest, isIpv4, 32)
    case 'ip6':
      return isNetwork(rest, isIpv6, 128)
    default: {
      const parts = /^(?::([^/]+))?(?:\/(\d{1,2}))?(?:\/\/(\d{1,3}))?$/.exec(rest)
      if (parts === null) return false
      const [, domain, four, six] = parts
      return (domain === undefined || isDomain(domain)) && Number(four ?? 0) <= 32 && Number(six ?? 0) <= 128
    }
  }
}

function isNetwork(rest: string, isAddress: (text: string) => boolean, most: number): boolean {
  const [, address = '', length] = /^:([^/]+)(?:\/(\d{1,3}))?$/.exec(rest) ?? []
  return isAddress(address) && Number(length ?? 0) <= most
}

/** A domain, or one with macros in it (RFC 7208 7), which are not looked into. */
const isDomain = (text: string): boolean =>
  text.includes('%') ? /^[\x21-\x7e]+$/.test(text) : text.includes('.') && 'name' in readTarget(text)

const unknown = (term: string): Text => ({
  zh: `SPF 里没有“${term}”这种写法，收件方会判为错误，整条失效。`,
  en: `SPF knows no "${term}"; receivers take the whole record for an error.`
})
const unreadable = (term: string): Text => ({
  zh: `SPF 里的“${term}”写得不对，收件方会判为错误，整条失效。`,
  en: `"${term}" is malformed; receivers take the whole SPF record for an error.`
})
