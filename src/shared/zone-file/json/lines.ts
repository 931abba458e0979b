/**
 * The lines (from 1) on which the items of the list begin that `text` is, or that its key `key` holds. `text` must be
 * valid JSON.
 */
export function linesOfItems(text: string, key: string): number[] {
  let lines: number[] = []
  let line = 1
  let depth = 0
  /** How deep the items stand: in the list itself, or in one that stands in an object. */
  const within = /^\s*\[/.test(text) ? 1 : 2
  let inside = within === 1
  let name = ''
  let expected = true
  for (let at = 0; at < text.length; at++) {
    const code = text[at]
    if (code === '\n') line++
    if (code === undefined || code === ' ' || code === '\n' || code === '\r' || code === '\t') continue
    if (code === ']' || code === '}') {
      depth--
      if (within === 2 && depth === 1) inside = false
      continue
    }
    if (inside && depth === within && expected) {
      lines.push(line)
      expected = false
    }
    if (code === '"') {
      const end = endOfString(text, at)
      if (depth === 1) name = text.slice(at + 1, end)
      at = end
    } else if (code === '[' || code === '{') {
      if (depth === within - 1 && code === '[' && (within === 1 || name === key)) {
        // Of a key that stands there twice, JSON.parse takes the last.
        lines = []
        inside = true
        expected = true
      }
      depth++
    } else if (code === ',' && depth === within) expected = true
  }
  return lines
}

function endOfString(text: string, at: number): number {
  let end = at + 1
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end
}
