import type { Json } from '../answer.ts'

/** Text that the document's samples write without CDATA: words, numbers, dates, addresses and names. */
const PLAIN = /^[\w .:@-]*$/
/** What XML 1.0 cannot carry at all. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const text = (value: string): string =>
  PLAIN.test(value)
    ? value
    : `<![CDATA[${value.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** Whether the element of `value` holds no other. */
const isLeaf = (value: Json): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0

function write(key: string, value: Json, out: string[]): void {
  // Every element begins a line: scripts read XML line by line, by patterns such as ^<id>.
  out.push(isLeaf(value) ? `<${key}>` : `<${key}>\n`)
  if (Array.isArray(value)) for (const item of value) write('item', item, out)
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) write(name, child, out)
  // null and false are empty elements, as ttl and agent_pending in the document's samples.
  else if (typeof value === 'boolean') out.push(value ? '1' : '')
  else if (value !== null) out.push(text(String(value)))
  out.push(`</${key}>\n`)
}

/** An answer as the document writes XML: root `dnspod`, lists of `item`, CDATA around anything unusual. */
export function toXml(answer: Record<string, Json>): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write('dnspod', answer, out)
  return out.join('')
}
