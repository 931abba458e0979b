// Values of the structured clone as JSON text. The same source runs here and, as text, in the page: it uses nothing
// from outside its own body.

export interface Codec {
  /** Throws "An object could not be cloned." for what Electron refuses too: functions, proxies, DOM nodes. */
  pack(value: unknown): string
  unpack(text: string): unknown
  clone(value: unknown): unknown
}

export function makeCodec(): Codec {
  // Everything JSON cannot say, and any object with a key `$`, becomes { $: kind, v }.
  type Wrapped = { $: string; v?: unknown; k?: string }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const encodeObject = (value: object): unknown => {
    if (Array.isArray(value)) return Array.from(value, encode)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, x]) => [encode(k), encode(x)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] }
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', v: toBase64(new Uint8Array(value)), k: 'ArrayBuffer' }
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return {
        $: 'bytes',
        v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
        k: kind
      }
    }
    const plain = Object.fromEntries(Object.entries(value).map(([k, x]) => [k, encode(x)]))
    return '$' in plain ? { $: 'object', v: plain } : plain
  }
  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    return value === null || typeof value !== 'object' ? value : encodeObject(value)
  }
  const decodePlain = (value: object): unknown =>
    Object.fromEntries(Object.entries(value).map(([k, x]) => [k, decode(x)]))
  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    if (!('$' in value)) return decodePlain(value)
    // Only encodeObject and encode above write this shape; the casts below name what they put in.
    const wrapped = value as Wrapped
    switch (wrapped.$) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(wrapped.v as string)
      case 'number':
        return Number(wrapped.v)
      case 'date':
        return new Date((wrapped.v as number | null) ?? NaN)
      case 'regexp':
        return new RegExp(...(wrapped.v as [string, string]))
      case 'map':
        return new Map((wrapped.v as [unknown, unknown][]).map(([k, x]) => [decode(k), decode(x)]))
      case 'set':
        return new Set((wrapped.v as unknown[]).map(decode))
      case 'error': {
        const [name, message, stack] = wrapped.v as [string, string, string]
        return Object.assign(new Error(message), { name, stack })
      }
      case 'bytes': {
        const bytes = fromBase64(wrapped.v as string)
        if (wrapped.k === 'ArrayBuffer') return bytes.buffer
        if (wrapped.k === undefined || wrapped.k === 'Uint8Array') return bytes
        const view: unknown = Reflect.get(globalThis, wrapped.k)
        return Reflect.construct(view as typeof Uint8Array, [bytes.buffer])
      }
      default:
        return decodePlain(wrapped.v as object)
    }
  }
  const clone = (value: unknown): unknown => {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
  return {
    clone,
    pack: (value) => JSON.stringify(encode(clone(value))),
    unpack: (text) => decode(JSON.parse(text))
  }
}

export const codec = makeCodec()
