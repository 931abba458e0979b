import ipaddr from 'ipaddr.js'
import type { RecordDraft } from '../../model/record.ts'
import { isIpv4, isIpv6, readTarget } from '../hostname.ts'
import { error, fixTo, fixType, type RecordIssue, warning, type ZoneFacts } from '../issue.ts'

/** Addresses that reach nothing from the Internet (names of ipaddr.js). Documentation ranges are let through. */
const INSIDE = new Set([
  'unspecified',
  'broadcast',
  'multicast',
  'linkLocal',
  'loopback',
  'private',
  'uniqueLocal',
  'carrierGradeNat'
])

const INSIDE_TEXT = {
  zh: '这是内网或保留地址，从公网访问不到。',
  en: 'This address is private or reserved: the Internet cannot reach it.'
}

/** A: an IPv4 address in four plain decimal numbers. */
export function checkA({ value }: RecordDraft, zone: ZoneFacts): RecordIssue[] {
  if (isIpv4(value)) {
    return INSIDE.has(ipaddr.IPv4.parse(value).range())
      ? [warning('address-private', 'value', null, INSIDE_TEXT)]
      : []
  }
  if (isIpv6(value)) {
    const text = {
      zh: '这是 IPv6 地址，应使用 AAAA 记录。',
      en: 'This is an IPv6 address: use an AAAA record.'
    }
    return [error('address', 'value', '34', text, fixType(zone, 'AAAA'))]
  }
  const meant = meantIpv4(value)
  if (meant === null && isName(value)) {
    const text = { zh: '这是主机名，应使用 CNAME 记录。', en: 'This is a host name: use a CNAME record.' }
    return [error('address', 'value', '34', text, fixType(zone, 'CNAME'))]
  }
  const text = {
    zh: 'A 记录的值是 IPv4 地址，例如 203.0.113.10。',
    en: 'An A record holds an IPv4 address, such as 203.0.113.10.'
  }
  return [error('address', 'value', '34', text, meant === null ? null : fixTo('value', meant))]
}

/** AAAA: an IPv6 address (RFC 4291 2.2) without zone id or brackets. */
export function checkAaaa({ value }: RecordDraft, zone: ZoneFacts): RecordIssue[] {
  if (isIpv6(value)) {
    const address = ipaddr.IPv6.parse(value)
    if (address.isIPv4MappedAddress()) {
      const text = {
        zh: '这是写成 IPv6 的 IPv4 地址，应使用 A 记录。',
        en: 'This is an IPv4 address written as IPv6: use an A record.'
      }
      const fix = fixType(zone, 'A')
      const ipv4 = address.toIPv4Address().toString()
      return [
        warning('address', 'value', null, text, fix && { ...fix, patch: { ...fix.patch, value: ipv4 } })
      ]
    }
    return INSIDE.has(address.range()) ? [warning('address-private', 'value', null, INSIDE_TEXT)] : []
  }
  if (isIpv4(value)) {
    const text = { zh: '这是 IPv4 地址，应使用 A 记录。', en: 'This is an IPv4 address: use an A record.' }
    return [error('address', 'value', '34', text, fixType(zone, 'A'))]
  }
  const text = {
    zh: 'AAAA 记录的值是 IPv6 地址，例如 2001:db8::10。',
    en: 'An AAAA record holds an IPv6 address, such as 2001:db8::10.'
  }
  const bare = value.replace(/^(?:https?:\/\/)?\[/i, '').replace(/\].*$|%.*$|\/.*$/s, '')
  return [error('address', 'value', '34', text, isIpv6(bare) ? fixTo('value', bare) : null)]
}

/** The one IPv4 address in a value with full-width digits, leading zeros, scheme, port or path; null when none. */
function meantIpv4(value: string): string | null {
  const match = /^(?:https?:\/\/)?(\d{1,3}(?:\.\d{1,3}){3})\.?(?:[:/].*)?$/is.exec(
    value.normalize('NFKC').replaceAll('。', '.')
  )
  const address = match?.[1]
    ?.split('.')
    .map((part) => String(Number(part)))
    .join('.')
  return address !== undefined && isIpv4(address) ? address : null
}

const isName = (value: string): boolean =>
  /[a-z]/i.test(value) && value.includes('.') && 'name' in readTarget(value)
