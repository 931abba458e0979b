import type { Text } from '../text.ts'
import { isIpv4, isIpv6, readTarget } from './hostname.ts'
import { tidy } from './idn.ts'

/** `fix` is what the field should say instead. */
export interface DomainIssue {
  level: 'error' | 'warning'
  text: Text
  fix?: string
}

export interface DomainCheck {
  /** What would be sent: lower case, without scheme, path, port and last dot; may be Unicode. */
  name: string
  /** In A-labels; null where there is an error. */
  punycode: string | null
  issues: DomainIssue[]
}

/** Reads what a person typed or pasted for a domain to add (Domain.Create: 域名, 没有 www). */
export function checkDomainName(text: string): DomainCheck {
  const name = bare(text)
  const fail = (sentence: Text): DomainCheck => ({
    name,
    punycode: null,
    issues: [{ level: 'error', text: sentence }]
  })
  if (name === '') return fail({ zh: '请填写域名。', en: 'A domain is needed.' })
  if (isIpv4(name) || isIpv6(name)) {
    return fail({ zh: '这是 IP 地址，不是域名。', en: 'This is an IP address, not a domain.' })
  }
  const target = readTarget(name)
  if ('problem' in target) return fail(target.problem)
  if (name.includes('_')) return fail({ zh: '域名不能有下划线。', en: 'A domain has no underscore.' })
  if (!name.includes('.')) {
    return fail({ zh: '要带后缀，例如 example.com。', en: 'The ending is missing, as in example.com.' })
  }
  const rest = /^www\.(.+\..+)$/.exec(name)?.[1]
  if (rest === undefined) return { name, punycode: target.name, issues: [] }
  const www = {
    zh: `一般添加 ${rest}，www 是它下面的一条记录。`,
    en: `Usually ${rest} is added; www is a record inside it.`
  }
  return { name, punycode: target.name, issues: [{ level: 'warning', text: www, fix: rest }] }
}

const bare = (text: string): string =>
  tidy(text)
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
    .replace(/\.+$/, '')
    .toLowerCase()
