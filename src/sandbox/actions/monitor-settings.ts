import { domainToASCII } from 'node:url'
import { isIPv4 } from 'node:net'
import type { Dialect } from '../../shared/api/spec.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { MonitorSettings } from '../monitors/model.ts'
import { INTERVALS, mostPoints, pointsOf } from '../monitors/points.ts'
import type { Domain } from '../state/model.ts'
import { text, type Params } from '../wire/params.ts'

/** pause2, cname and url are today's only (reference 5.4). */
const ACTS: Readonly<Record<Dialect, readonly string[]>> = {
  '2012': ['pass', 'pause', 'auto'],
  today: ['pass', 'pause', 'pause2', 'auto']
}
const TYPES: Readonly<Record<Dialect, readonly string[]>> = {
  '2012': ['http', 'https'],
  today: ['http', 'https', 'cname', 'url']
}
/** Most backup addresses; no text names a figure. */
const MOST_BACKUPS = 5
const MOST_URL = 255

/**
 * The settings of Monitor.Create and Monitor.Modify, each refused with its own code (8–19, 22). What is left out is
 * reset, as elsewhere in this API; the host is kept today, when `old` is there (the later text calls it optional).
 */
export function readSettings(
  call: Call,
  domain: Domain,
  ip: string,
  old: MonitorSettings | null
): { settings: MonitorSettings; key: string } {
  const { params, dialect } = call
  const given = (name: string): string => text(params, name).trim()
  const settings: MonitorSettings = {
    host: host(given('host') || (dialect === 'today' && old?.host) || ''),
    port: port(given('port')),
    type: oneOf(given('monitor_type'), TYPES[dialect], '10'),
    path: path(text(params, 'monitor_path')),
    interval: Number(oneOf(given('monitor_interval'), INTERVALS[dialect], '12')),
    points: points(given('points'), domain, dialect),
    bakIp: backup(given('bak_ip'), ip, dialect),
    keepTtl: dialect === 'today' && /^(yes|1)$/.test(given('keep_ttl')),
    sms: notice(params, 'sms_notice', '18'),
    email: notice(params, 'email_notice', '19'),
    lessNotice: given('less_notice') === 'yes',
    callbackUrl: callback(given('callback_url'))
  }
  return { settings, key: text(params, 'callback_key') }
}

function oneOf(value: string, allowed: readonly string[], code: string): string {
  if (!allowed.includes(value)) throw new Refusal(code)
  return value
}

function host(value: string): string {
  const labels = domainToASCII(value).split('.')
  const fine =
    labels.length >= 2 && labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label))
  if (!fine) throw new Refusal('8')
  return value
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65_535) throw new Refusal('9')
  return Number(value)
}

function path(value: string): string {
  if (!/^\/[^\s]*$/.test(value) || value.length > MOST_URL) throw new Refusal('11')
  return value
}

/** 13 for one that is not in the list, 14 for more entries than a monitor may have. */
function points(value: string, domain: Domain, dialect: Dialect): string[] {
  const given = value.split(',').map((point) => point.trim())
  const known = pointsOf(dialect)
  if (given.some((point) => !Object.hasOwn(known, point))) throw new Refusal('13')
  if (given.length > mostPoints(dialect, domain.grade)) throw new Refusal('14')
  return [...new Set(given)]
}

/**
 * The document has three codes for it and two of them the same words. Nothing tells them apart: here 16 is for what
 * looks like a URL, 15 for what is no address, 17 for an address that cannot serve.
 */
function backup(value: string, ip: string, dialect: Dialect): string {
  if (ACTS[dialect].includes(value)) return value
  const addresses = value.split(',').map((address) => address.trim())
  if (addresses.some((address) => address.includes('/'))) throw new Refusal('16')
  if (!addresses.every((address) => isIPv4(address) && address !== '0.0.0.0')) throw new Refusal('15')
  if (addresses.includes(ip) || new Set(addresses).size < addresses.length || addresses.length > MOST_BACKUPS)
    throw new Refusal('17')
  return addresses.join(',')
}

/** me, share, both or nobody. */
function notice(params: Params, name: string, code: string): string {
  const words = text(params, name)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.some((word) => word !== 'me' && word !== 'share') || new Set(words).size < words.length)
    throw new Refusal(code)
  return words.join(',')
}

function callback(value: string): string {
  if (value === '') return ''
  if (!/^https?:\/\//i.test(value) || value.length > MOST_URL || !URL.canParse(value)) throw new Refusal('22')
  return value
}
