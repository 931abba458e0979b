/**
 * Tolerant decoding of what DNSPod answers. The service writes one field in many ways (ids as numbers and strings,
 * "yes" / "1" / true, {} for an empty list); XML writes everything as text and lists as `item` elements. A decoder
 * takes any of these and gives one typed value; where meaning would be lost it throws `DecodeError`.
 */
export class DecodeError extends Error {
  /** Where in the answer, "domains[3].id"; "" is the whole of it. Grows from the inside out while the error rises. */
  path = ''
  readonly expected: string

  constructor(expected: string) {
    super(`expected ${expected}`)
    this.name = 'DecodeError'
    this.expected = expected
  }

  /** Says that the place lies inside `part` ("domains", "[3]"); answers itself. */
  within(part: string): this {
    this.path = this.path === '' || this.path.startsWith('[') ? part + this.path : `${part}.${this.path}`
    this.message = `${this.path}: expected ${this.expected}`
    return this
  }
}

/** Turns an unknown value into a T, or throws `DecodeError`. */
export type Decode<T> = (value: unknown) => T
export type Decoded<D> = D extends Decode<infer T> ? T : never

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/**
 * number | string → string; anything else is an error, for a missing id cannot be guessed. A number beyond the safe
 * integers has lost digits while JSON was parsed, so it is none either.
 */
export const id: Decode<string> = (value) => {
  if (Number.isSafeInteger(value)) return String(value)
  if (typeof value === 'string' && value !== '') return value
  throw new DecodeError('an id')
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** string | number → string; false, null, missing, {} and [] → "" (remarks come as `false`). */
export const text: Decode<string> = (value) => {
  if (typeof value === 'string') return value
  if (scalar(value)) return value === false ? '' : String(value)
  if (typeof value === 'object' && value !== null && !isEmpty(value)) throw new DecodeError('text')
  return ''
}

/** string | number → string; missing or anything else is an error: a field without which a record has no meaning. */
export const given: Decode<string> = (value) => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new DecodeError('text')
}

const DECIMAL = /^\s*-?\d+(\.\d+)?\s*$/

/** number | decimal string → number; null, "" and missing → null. */
export const count: Decode<number | null> = (value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : null
}

const YES = new Set(['yes', '1', 'true', 'enable', 'enabled'])
const NO = new Set(['no', '0', 'false', 'disable', 'disabled', 'pause', 'paused'])

/** yes/no, "0"/"1", enable(d)/disable(d)/pause, boolean → boolean; missing → false. */
export const flag: Decode<boolean> = (value) =>
  typeof value === 'boolean' ? value : scalar(value) && YES.has(String(value).toLowerCase())

/** As `flag`, but a missing or unknown word is an error: whether a record answers cannot be guessed. */
export const onOff: Decode<boolean> = (value) => {
  const word = scalar(value) ? String(value).toLowerCase() : ''
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  throw new DecodeError('on or off')
}

const DATE = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/

/** "2011-10-13 11:33:47" or "2011-10-13", kept as written (China time); zero dates, "" and missing → null. */
export const date: Decode<string | null> = (value) =>
  typeof value === 'string' && DATE.test(value) && !value.startsWith('0000-00-00') ? value : null

const itemsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  if (value === undefined || value === null || value === false) return []
  if (typeof value === 'string' && value.trim() === '') return []
  if (isObject(value)) {
    if ('item' in value) return Array.isArray(value['item']) ? value['item'] : [value['item']]
    // PHP writes a list with holes as an object with numbers for keys.
    if (Object.keys(value).every((key) => /^\d+$/.test(key))) return Object.values(value)
  }
  throw new DecodeError('a list')
}

/**
 * array | {item: …} | {"0": …} | {} | "" | false | null | missing → list. XML gives one `item` alone as no array. What
 * cannot be read as a list is an error, for a garbled zone must never pass as an empty one.
 */
export const list =
  <T>(item: Decode<T>): Decode<T[]> =>
  (value) => {
    const items = itemsOf(value)
    const out = new Array<T>(items.length)
    let i = 0
    try {
      for (; i < items.length; i++) out[i] = item(items[i])
    } catch (error) {
      throw error instanceof DecodeError ? error.within(`[${i}]`) : error
    }
    return out
  }

/** `decode` where a value is there, null where it is missing, null, false or empty. */
export const maybe =
  <T>(decode: Decode<T>): Decode<T | null> =>
  (value) =>
    value === undefined || value === null || value === false || value === '' ? null : decode(value)

/** An object with free keys, such as line ids by line name; anything else → {}. */
export const map =
  <T>(item: Decode<T>): Decode<Record<string, T>> =>
  (value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one)])) : {}

type Fields = Record<string, Decode<unknown>>
export type DecodedFields<F extends Fields> = { [K in keyof F]: Decoded<F[K]> }

/** An object with the known fields decoded and every unknown field kept as it came. */
export const object = <F extends Fields>(fields: F): Decode<DecodedFields<F> & Record<string, unknown>> => {
  const keys = Object.keys(fields)
  const decoders = Object.values(fields)
  return (value) => {
    if (!isObject(value)) throw new DecodeError('an object')
    const out: Record<string, unknown> = { ...value }
    let at = ''
    try {
      // Thousands of rows pass here: an index costs half of what an iterator over entries does.
      for (let i = 0; i < keys.length; i++) {
        at = keys[i] ?? ''
        const given = value[at]
        const decoded = decoders[i]?.(given)
        if (decoded !== given || given === undefined) out[at] = decoded
      }
    } catch (error) {
      throw error instanceof DecodeError ? error.within(at) : error
    }
    // Every key of F now holds its decoder's value.
    return out as DecodedFields<F> & Record<string, unknown>
  }
}

/** A whole answer: as `object`, and without its `status`, which the client has read by then. */
export const answer = <F extends Fields>(fields: F): Decode<DecodedFields<F> & Record<string, unknown>> => {
  const decode = object(fields)
  return (value) => {
    if (!isObject(value)) throw new DecodeError('an object')
    const rest = { ...value }
    delete rest['status']
    return decode(rest)
  }
}

/** An answer that carries nothing but its status. */
export const nothing = answer({})

/** `decode` of an object that may be missing or empty, as `info` is when there is nothing to count. */
export const part =
  <T>(decode: Decode<T>): Decode<T> =>
  (value) =>
    decode(isObject(value) ? value : {})
