/**
 * Tolerant decoding of what DNSPod answers. The service writes one field in many ways (ids as numbers and strings,
 * "yes" / "1" / true, {} for an empty list); XML writes everything as text and lists as `item` elements. A decoder
 * takes any of these and gives one typed value; where meaning would be lost it throws `DecodeError`.
 */
export class DecodeError extends Error {
  readonly path: string
  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`)
    this.name = 'DecodeError'
    this.path = path
  }
}

/** Turns an unknown value into a T; `path` names the place for the error. */
export type Decode<T> = (value: unknown, path: string) => T
export type Decoded<D> = D extends Decode<infer T> ? T : never

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** number | string → string; anything else is an error, for a missing id cannot be guessed. */
export const id: Decode<string> = (value, path) => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'string' && value !== '') return value
  throw new DecodeError(path, 'an id')
}

/** string | number → string; false, null and missing → "" (remarks come as `false`). */
export const text: Decode<string> = (value) => (scalar(value) && value !== false ? String(value) : '')

/** number | numeric string → number; null, "" and missing → null. */
export const count: Decode<number | null> = (value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

const YES = new Set(['yes', '1', 'true', 'enable', 'enabled'])

/** yes/no, "0"/"1", enable(d)/disable(d)/pause, boolean → boolean; missing → false. */
export const flag: Decode<boolean> = (value) => scalar(value) && YES.has(String(value).toLowerCase())

/** "2011-10-13 11:33:47" or "2011-10-13", kept as written (China time); zero dates, "" and missing → null. */
export const date: Decode<string | null> = (value) =>
  typeof value === 'string' && value !== '' && !value.startsWith('0000-00-00') ? value : null

/** array | {item: …} | {} | "" | null | missing → list. XML gives one `item` alone as no array. */
export const list =
  <T>(item: Decode<T>): Decode<T[]> =>
  (value, path) => {
    const items = Array.isArray(value)
      ? (value as unknown[])
      : isObject(value) && 'item' in value
        ? Array.isArray(value['item'])
          ? (value['item'] as unknown[])
          : [value['item']]
        : []
    const out = new Array<T>(items.length)
    for (let i = 0; i < items.length; i++) out[i] = item(items[i], `${path}[${i}]`)
    return out
  }

/** `decode` where a value is there, null where it is missing, null, false or empty. */
export const maybe =
  <T>(decode: Decode<T>): Decode<T | null> =>
  (value, path) =>
    value === undefined || value === null || value === false || value === '' ? null : decode(value, path)

type Fields = Record<string, Decode<unknown>>
export type DecodedFields<F extends Fields> = { [K in keyof F]: Decoded<F[K]> }

/** An object with the known fields decoded and every unknown field kept as it came. */
export const object = <F extends Fields>(fields: F): Decode<DecodedFields<F> & Record<string, unknown>> => {
  const entries = Object.entries(fields)
  return (value, path) => {
    if (!isObject(value)) throw new DecodeError(path, 'an object')
    const out: Record<string, unknown> = { ...value }
    for (const [key, decode] of entries) out[key] = decode(value[key], `${path}.${key}`)
    // Every key of F was just written with its decoder's value.
    return out as DecodedFields<F> & Record<string, unknown>
  }
}

/** An answer that carries nothing but its status. */
export const nothing = object({})
