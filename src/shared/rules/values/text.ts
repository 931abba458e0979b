/** Strings in quotes, one after the other, as a zone file writes a text (RFC 1035 5.1). */
const STRINGS = /^(?:"(?:[^"\\]|\\.)*"\s*)+$/s

/** Whether a value is written as one or more strings in quotes. */
export const isQuoted = (value: string): boolean => STRINGS.test(value)

/** The text that a value of TXT stands for: of strings in quotes what is in them, joined (RFC 7208 3.3), or itself. */
export function plainText(value: string): string {
  const whole = value.trim()
  if (!isQuoted(whole)) return whole
  return [...whole.matchAll(/"((?:[^"\\]|\\.)*)"/gs)]
    .map(([, inner = '']) => inner.replaceAll(/\\(.)/gs, '$1'))
    .join('')
}

/** The tags of a list such as DMARC's and DKIM's (RFC 6376 3.2), in their order; null for a piece that is no tag. */
export function readTags(text: string): ([name: string, value: string] | null)[] {
  const pieces = text.split(';').map((piece) => piece.trim())
  if (pieces.at(-1) === '') pieces.pop()
  return pieces.map((piece) => {
    const [, name, value] = /^([a-z][a-z0-9_]*)\s*=\s*(.*)$/is.exec(piece) ?? []
    return name === undefined || value === undefined ? null : [name.toLowerCase(), value]
  })
}
