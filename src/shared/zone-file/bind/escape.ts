/** Bytes as UTF-8; where they are none, each that is not ASCII becomes U+FFFD. */
function decode(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('')
  }
}

/** The value of the three digits at `at`; 256 where there are none, or they are no byte. */
function byteAt(text: string, at: number): number {
  let value = 0
  for (let place = at; place < at + 3; place++) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return 256
    value = value * 10 + digit
  }
  return Math.min(value, 256)
}

/**
 * `token` without its quotes and escapes (RFC 1035 5.1): \X is X, \DDD the byte of that decimal value. Bytes in a row are
 * read as UTF-8; what is none becomes U+FFFD.
 */
export function unescape(token: string): string {
  const text = token.charCodeAt(0) === 34 ? token.slice(1, -1) : token
  if (!text.includes('\\')) return text
  let out = ''
  let bytes: number[] = []
  /** Up to here it is in `out`. */
  let done = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', done)) {
    const byte = byteAt(text, at + 1)
    if (bytes.length > 0 && (at > done || byte > 255)) {
      out += decode(bytes)
      bytes = []
    }
    out += text.slice(done, at)
    if (byte < 256) {
      bytes.push(byte)
      done = at + 4
    } else {
      // At the end of a token nothing is left to escape.
      out += text.slice(at + 1, at + 2)
      done = at + 2
    }
  }
  if (bytes.length > 0) out += decode(bytes)
  return out + text.slice(done)
}

/** The quoted strings of which `text` consists, quotes included; null where it is anything else. */
export function quotedStrings(text: string): string[] | null {
  const strings: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] !== '"') return null
    let end = at + 1
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
    if (end >= text.length) return null
    strings.push(text.slice(at, end + 1))
    at = end + 1
    while (text[at] === ' ' || text[at] === '\t') at++
  }
  return strings.length === 0 ? null : strings
}

/** Bytes of one string of a TXT (RFC 1035 3.3). */
const STRING_MOST = 255

/**
 * `text` as quoted strings of at most 255 bytes each, for a master file. Characters beyond ASCII stay as they are (the
 * file is UTF-8) and are never cut in two; control characters become \DDD.
 */
export function quoteAll(text: string): string {
  const strings: string[] = []
  let part = ''
  let size = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (size + bytes > STRING_MOST) {
      strings.push(part)
      part = ''
      size = 0
    }
    part += escaped(character, point)
    size += bytes
  }
  return [...strings, part].map((one) => `"${one}"`).join(' ')
}

function escaped(character: string, point: number): string {
  if (character === '"' || character === '\\') return `\\${character}`
  if (point >= 0x20 && point !== 0x7f) return character
  return `\\${String(point).padStart(3, '0')}`
}
