/** An answer set for reading: indented, its content as it is. What cannot be read (cut short) stays as it came. */
export const pretty = (answer: string): string =>
  answer.trimStart().startsWith('<') ? prettyXml(answer) : prettyJson(answer)

function prettyJson(answer: string): string {
  try {
    // Numbers that JavaScript cannot hold would change: ids are shown as they came.
    const kept = answer.replace(
      /("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)/g,
      (_all, text?: string, number?: string) => (number === undefined ? (text ?? '') : `"${NUMBER}${number}"`)
    )
    const set = JSON.stringify(JSON.parse(kept), null, 2)
    return set.replace(new RegExp(`"${NUMBER}([^"]*)"`, 'g'), '$1')
  } catch {
    return answer
  }
}

/** Marks a number while it is text; of the private use area, so that no answer has it. */
const NUMBER = '\uE000'

/** Tags, CDATA sections, declarations and the text between them. */
const TOKEN = /<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g

function prettyXml(answer: string): string {
  const lines: string[] = []
  let depth = 0
  /** An opening tag and its text so far, which stay on one line when its closing tag follows. */
  let open: string | null = null
  const put = (text: string): void => void lines.push('  '.repeat(depth) + text)
  for (const [token] of answer.matchAll(TOKEN)) {
    const isText = !token.startsWith('<') || token.startsWith('<![CDATA[')
    if (isText) {
      if (open !== null) open += token.trim()
      else if (token.trim() !== '') put(token.trim())
    } else if (token.startsWith('</')) {
      if (open === null) depth = Math.max(0, depth - 1)
      put((open ?? '') + token)
      open = null
    } else {
      if (open !== null) {
        put(open)
        depth++
        open = null
      }
      if (token.startsWith('<?') || token.startsWith('<!') || token.endsWith('/>')) put(token)
      else open = token
    }
  }
  if (open !== null) put(open)
  return lines.join('\n')
}
