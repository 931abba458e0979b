import type { Text } from '../../text.ts'
import { isAddress4, isAddress6, readNumber } from '../fields.ts'
import { PROBLEMS } from '../words.ts'
import { unescape } from './escape.ts'
import { absolute, isName, type Origin } from './names.ts'

const DOT = 46
const MOST16 = 65_535

/** What the data of a record says; for an MX with its priority. */
export type Data = { value: string; mx: number | null } | { problem: Text }

const plain = (value: string): Data => ({ value, mx: null })
const wrong = (type: string, sample: string): Data => ({ problem: PROBLEMS.form(type, sample) })

/** A target as the service keeps it: in full, with its last dot. */
const target = (name: string, origin: Origin): string =>
  name.charCodeAt(name.length - 1) === DOT ? name : `${absolute(name, origin)}.`

/** The data of a record of `type`, whose tokens stand from `from` to before `end`. */
export function readData(
  type: string,
  tokens: readonly string[],
  from: number,
  end: number,
  origin: Origin
): Data {
  if (from >= end) return { problem: PROBLEMS.noValue }
  const first = tokens[from] ?? ''
  const count = end - from
  switch (type) {
    case 'A':
      return count === 1 && isAddress4(first) ? plain(first) : wrong(type, '203.0.113.1')
    case 'AAAA':
      return count === 1 && isAddress6(first) ? plain(first) : wrong(type, '2001:db8::1')
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return count === 1 && isName(first) ? plain(target(first, origin)) : wrong(type, 'www.example.com.')
    case 'MX': {
      const mx = readNumber(first, MOST16)
      const name = tokens[from + 1] ?? ''
      if (mx === null || count !== 2 || !isName(name)) return wrong(type, '10 mail.example.com.')
      return { value: target(name, origin), mx }
    }
    case 'TXT':
    case 'SPF':
      return plain(count === 1 ? unescape(first) : tokens.slice(from, end).map(unescape).join(''))
    case 'SRV':
      return service(tokens.slice(from, end), origin)
    case 'CAA':
      return authority(tokens.slice(from, end))
    case 'HTTPS':
    case 'SVCB':
      return binding(type, tokens.slice(from, end), origin)
    default:
      return plain(tokens.slice(from, end).join(' '))
  }
}

/** RFC 2782. */
function service(tokens: readonly string[], origin: Origin): Data {
  const [priority = '', weight = '', port = '', name = ''] = tokens
  const fine =
    tokens.length === 4 &&
    [priority, weight, port].every((number) => readNumber(number, MOST16) !== null) &&
    isName(name)
  if (!fine) return wrong('SRV', '10 5 5060 sip.example.com.')
  return plain(`${priority} ${weight} ${port} ${target(name, origin)}`)
}

/** RFC 8659 4.1.1. */
function authority(tokens: readonly string[]): Data {
  const [flag = '', tag = '', value] = tokens
  const fine =
    tokens.length === 3 && readNumber(flag, 255) !== null && /^[a-z0-9]+$/i.test(tag) && value !== undefined
  return fine ? plain(`${flag} ${tag} "${unescape(value)}"`) : wrong('CAA', '0 issue "letsencrypt.org"')
}

/** RFC 9460 2.1. */
function binding(type: string, tokens: readonly string[], origin: Origin): Data {
  const [priority = '', name = '', ...parameters] = tokens
  if (readNumber(priority, MOST16) === null || !isName(name)) {
    return wrong(type, '1 . alpn="h2,h3"')
  }
  return plain([priority, target(name, origin), ...parameters].join(' '))
}
