import { gradeRules, isGrade } from '../model/grades.ts'
import { labelProblem, MAX_NAME } from './hostname.ts'
import { isAscii, tidy, toAscii } from './idn.ts'
import { error, fixTo, type RecordIssue, warning, type ZoneFacts } from './issue.ts'

/**
 * What is wrong with `host` (主机记录) in `domain`: its form (22), its wildcard (24) and how deep the grade lets it be
 * (23, 24). "@" is the domain itself.
 */
export function checkHost(host: string, domain: ZoneFacts['domain']): RecordIssue[] {
  if (host === '@') return []
  if (host.trim() === '') {
    const text = {
      zh: '主机记录不能为空，域名本身写作 @。',
      en: 'A host is needed; the domain itself is "@".'
    }
    return [error('host', 'host', '22', text, fixTo('host', '@'))]
  }
  const meant = tidy(host)
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  if (meant !== host) {
    const text = {
      zh: '主机记录首尾不能有空格或点，中间的点用半角且不能连写，也不能有看不见的字符。',
      en: 'A host has no space or dot at either end, single ASCII dots between, and no unseen characters.'
    }
    return [error('host', 'host', '22', text, fixTo('host', meant === '' ? '@' : meant))]
  }
  return [
    ...inDomain(host, domain),
    ...(checkForm(host) ?? [...checkLength(host, domain), ...checkGrade(host, domain.grade)])
  ]
}

/** The domain is added by the service: written out it would be there twice. */
function inDomain(host: string, domain: ZoneFacts['domain']): RecordIssue[] {
  const lower = host.toLowerCase()
  for (const name of [domain.name.toLowerCase(), domain.punycode.toLowerCase()]) {
    if (lower !== name && !lower.endsWith(`.${name}`)) continue
    const rest = lower === name ? '@' : host.slice(0, -name.length - 1)
    const text = {
      zh: `主机记录不用带域名，这样写会得到 ${host}.${domain.name}。`,
      en: `The host goes without the domain; this would be ${host}.${domain.name}.`
    }
    return [warning('host-domain', 'host', null, text, fixTo('host', rest))]
  }
  return []
}

/** Issues that leave nothing else to judge, or null when every label is well formed. */
function checkForm(host: string): RecordIssue[] | null {
  const labels = host.split('.')
  for (const [at, label] of labels.entries()) {
    if (
      label === '*'
        ? at > 0
        : label.includes('*') && (at > 0 || label.indexOf('*') !== label.lastIndexOf('*'))
    ) {
      const text = {
        zh: '泛解析的 * 只能在最左边一级，例如 *.dev。',
        en: 'The wildcard "*" stands in the leftmost label only, as in *.dev.'
      }
      return [error('host-wildcard', 'host', '24', text)]
    }
    // RFC 4592 2.1.1 knows "*" alone; "a*" is the service's own (混合泛解析), judged by the grade.
    const problem = label === '*' ? null : labelProblem(label.replace('*', 'x'))
    if (problem) return [error('host', 'host', '22', problem)]
  }
  return null
}

function checkLength(host: string, domain: ZoneFacts['domain']): RecordIssue[] {
  const ascii = toAscii(host) ?? host
  const length = ascii.length + 1 + domain.punycode.length
  if (length > MAX_NAME) {
    const text = {
      zh: `连同域名最多 ${MAX_NAME} 个字符，现在有 ${length} 个。`,
      en: `With the domain it may have ${MAX_NAME} characters; it has ${length}.`
    }
    return [error('host', 'host', '22', text)]
  }
  if (isAscii(host)) return []
  const text = {
    zh: `查询时使用 Punycode 写法 ${ascii}。`,
    en: `On the wire this is ${ascii} (Punycode).`
  }
  return [warning('host-idn', 'host', null, text)]
}

/** Only the free grades' figures are documented (model/grades.ts), so the others warn and the service decides. */
function checkGrade(host: string, grade: string): RecordIssue[] {
  if (!isGrade(grade)) return []
  const rules = gradeRules(grade)
  const object = rules.vip ? warning : error
  const levels = host.split('.').length
  const wildcard = host.includes('*')
  const most = wildcard ? rules.wildcardLevels : rules.subDomainLevels
  const issues: RecordIssue[] = []
  if (wildcard && !rules.mixedWildcard && !/^\*(?:\.|$)/.test(host)) {
    const text = {
      zh: `“${rules.title.zh}”不支持 a* 这样的混合泛解析，* 要单独成一级。`,
      en: `The ${rules.title.en} grade knows "*" only as a whole label, not as in "a*".`
    }
    issues.push(object('host-wildcard', 'host', '24', text))
  }
  if (levels > most) {
    const text = wildcard
      ? {
          zh: `“${rules.title.zh}”的泛解析最多 ${most} 级，现在是 ${levels} 级。`,
          en: `Wildcards of the ${rules.title.en} grade have at most ${most} labels; this has ${levels}.`
        }
      : {
          zh: `“${rules.title.zh}”的子域名最多 ${most} 级，现在是 ${levels} 级。`,
          en: `Hosts of the ${rules.title.en} grade have at most ${most} labels; this has ${levels}.`
        }
    issues.push(object('host-depth', 'host', wildcard ? '24' : '23', text))
  }
  return issues
}
