import type { RecordDraft } from '../../model/record.ts'
import { isIpv4, isIpv6, readTarget } from '../hostname.ts'
import { toAscii } from '../idn.ts'
import { error, fixTo, fixType, type RecordIssue, warning, type ZoneFacts } from '../issue.ts'

/** CNAME: a host name; an address belongs in an A or AAAA record. */
export function checkCname(draft: RecordDraft, zone: ZoneFacts): RecordIssue[] {
  const { value } = draft
  const right = isIpv4(value) ? 'A' : isIpv6(value) ? 'AAAA' : null
  if (right !== null) {
    const text = {
      zh: `CNAME 记录的值是主机名；IP 地址应使用 ${right} 记录。`,
      en: `A CNAME record holds a host name; an IP address goes into an ${right} record.`
    }
    return [error('target-address', 'value', '34', text, fixType(zone, right))]
  }
  const issues = checkTarget(value, zone)
  const own = draft.host === '@' ? zone.domain.punycode : `${draft.host}.${zone.domain.punycode}`
  const target = readTarget(value)
  if (issues.length === 0 && 'name' in target && target.name === toAscii(own)) {
    const text = {
      zh: 'CNAME 指向了自己，永远解析不出结果。',
      en: 'This CNAME points to itself and never resolves.'
    }
    issues.push(warning('cname-loop', 'value', null, text))
  }
  return issues
}

/** MX: the mail server's host name (RFC 5321 5.1: never an address). */
export const checkMxValue = (draft: RecordDraft, zone: ZoneFacts): RecordIssue[] =>
  addressFirst('mail', draft.value, zone) ?? checkTarget(draft.value, zone)

/** NS: the name server's host name. */
export const checkNs = (draft: RecordDraft, zone: ZoneFacts): RecordIssue[] =>
  addressFirst('ns1', draft.value, zone) ?? checkTarget(draft.value, zone)

/** An address where a name is needed: the way is an A or AAAA record of its own, and its name here. */
function addressFirst(host: string, value: string, zone: ZoneFacts): RecordIssue[] | null {
  const type = isIpv4(value) ? 'A' : isIpv6(value) ? 'AAAA' : null
  if (type === null) return null
  const name = `${host}.${zone.domain.name}`
  const text = {
    zh: `这里只能填主机名。请先添加一条 ${type} 记录（例如 ${host} → ${value}），再填 ${name}。`,
    en: `This takes a host name. Add an ${type} record first (such as ${host} → ${value}), then put ${name} here.`
  }
  return [error('target-address', 'value', '34', text, fixTo('value', name))]
}

/** A host name that a record points to, absolute whether or not it ends with a dot. */
export function checkTarget(value: string, zone: ZoneFacts): RecordIssue[] {
  const target = readTarget(value)
  if ('problem' in target) {
    const fix = target.suggestion === undefined ? null : fixTo('value', target.suggestion)
    return [error('target', 'value', '34', target.problem, fix)]
  }
  if (target.name.includes('.')) return []
  const full = `${value.replace(/\.$/, '')}.${zone.domain.name}`
  const text = {
    zh: `记录值要写完整的主机名；“${value}”会被当作顶级域名，而不是 ${full}。`,
    en: `The value is a full name: "${value}" is read as a top-level domain, not as ${full}.`
  }
  return [warning('target-relative', 'value', '34', text, fixTo('value', full))]
}
