import type { Text } from '../../text.ts'
import { readTtl } from '../fields.ts'
import { PROBLEMS } from '../words.ts'
import { unescape } from './escape.ts'
import { isName } from './names.ts'

/** The common form of an owner, quick to see. */
const PLAIN = /^[a-zA-Z0-9_*-]+(?:\.[a-zA-Z0-9_*-]+)*$/

/**
 * The owner that `token` is, without its escapes. Null where it is no name, or where an escaped dot is part of a label,
 * which the service cannot hold.
 */
export function readOwner(token: string): string | null {
  if (PLAIN.test(token)) return token
  if (/\\(?:\.|046)/.test(token)) return null
  const name = unescape(token)
  return isName(name) ? name : null
}

/** What stands between the owner and the data of a record. */
export interface Rest {
  ttl: number | null
  /** In upper case. */
  type: string
  /** Place of the first token of the data. */
  data: number
}

const CLASS = /^(?:IN|CH|HS|CS)$/i
const TYPE = /^[A-Z]+$/
/** TTLs that are remembered: files have few. */
const KNOWN = 1000

/**
 * A reader of TTL, class and type into `rest`, from `from` on; it answers why there are none. TTL and class come in
 * either order (RFC 1035 5.1).
 */
export function restReader(): (
  tokens: readonly string[],
  from: number,
  end: number,
  rest: Rest
) => Text | null {
  const times = new Map<string, number | null>()
  const time = (token: string): number | null => {
    let ttl = times.get(token)
    if (ttl === undefined) {
      ttl = readTtl(token)
      if (times.size < KNOWN) times.set(token, ttl)
    }
    return ttl
  }
  return (tokens, from, end, rest) => {
    rest.ttl = null
    for (let at = from; at < end; at++) {
      const token = tokens[at] ?? ''
      const code = token.charCodeAt(0)
      if (code >= 48 && code <= 57) {
        rest.ttl = time(token)
        if (rest.ttl === null) return PROBLEMS.ttl(token)
      } else if (token === 'IN') continue
      else if (token.length === 2 && CLASS.test(token)) {
        if (token.toUpperCase() !== 'IN') return PROBLEMS.class(token.toUpperCase())
      } else {
        rest.type = token === 'A' || TYPE.test(token) ? token : token.toUpperCase()
        rest.data = at + 1
        return null
      }
    }
    return PROBLEMS.noType
  }
}
