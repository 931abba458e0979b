import { isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'

/** A host name of two labels or more, "mail.example.net" or "mail.example.net."; never an address. */
function target(value: string): string | null {
  const name = value.endsWith('.') ? value.slice(0, -1) : value
  const labels = (/^[\x20-\x7e]*$/.test(name) ? name : domainToASCII(name)).split('.')
  const fine =
    labels.length >= 2 &&
    name.length <= 253 &&
    labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  // The service keeps names with their dot.
  return fine ? `${name}.` : null
}

/** Numbers of 0–65535, then a host name. */
function service(value: string): string | null {
  const [priority = '', weight = '', port = '', name = '', ...more] = value.trim().split(/\s+/)
  const numbers = [priority, weight, port]
  const host = target(name)
  if (more.length > 0 || host === null) return null
  return numbers.every((number) => /^\d{1,5}$/.test(number) && Number(number) <= 65_535)
    ? `${numbers.join(' ')} ${host}`
    : null
}

const as = (fine: boolean, value: string): string | null => (fine ? value : null)

/** Most characters of a value; no text names a figure, this one holds every DKIM key of 4096 bits. */
const LONGEST = 2048

// eslint-disable-next-line no-control-regex -- control characters are what is refused
const TEXT = /^[^\x00-\x1f\x7f]+$/
const text = (value: string): string | null => as(TEXT.test(value), value)
const url = (value: string): string | null => as(/^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(value), value)
/** RFC 9460: a priority, a target (possibly "."), then parameters. */
const binding = (value: string): string | null => as(/^\d{1,5} \S+( \S+)*$/.test(value), value)

const READERS: Readonly<Record<string, (value: string) => string | null>> = {
  A: (value) => as(isIPv4(value) && value !== '0.0.0.0' && value !== '255.255.255.255', value),
  AAAA: (value) => as(isIPv6(value) && !value.includes('%'), value),
  CNAME: target,
  NS: target,
  MX: target,
  TXT: text,
  SPF: text,
  SRV: service,
  // RFC 8659: flags, tag, quoted value.
  CAA: (value) => as(/^(0|128) (issue|issuewild|iodef) ("[^"]*"|[^\s"]+)$/.test(value), value),
  URL: url,
  显性URL: url,
  隐性URL: url,
  HTTPS: binding,
  SVCB: binding
}

/** The value as the service keeps it, or null where it does not fit the type. */
export const readValue = (type: string, value: string): string | null =>
  value.length > LONGEST ? null : (READERS[type]?.(value.trim()) ?? null)

/** An address on the service's black list: 82 today, 35 in Record.Modify of 2012. Made up, so that it can be tried. */
export const BLACKLISTED = '203.0.113.66'

/** Whether a value points at a site that breaks the terms of service: 41 today. Made up, so that it can be tried. */
export const breaksTerms = (value: string): boolean => /(^|\/\/)banned-content\.example([./:]|$)/i.test(value)
