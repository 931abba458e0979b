import { XMLParser } from 'fast-xml-parser'

/**
 * Scalars stay text, as the decoders of src/shared/api/decode.ts expect, and whitespace between elements is dropped, while
 * that inside a value is kept. References to characters (`&#20013;`) are resolved; entities cannot be defined, for a
 * document type is refused before.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  tagValueProcessor: (_name, value, _path, _attributes, isLeaf) =>
    // Text after a CDATA section counts as no leaf either.
    isLeaf || value.trim() !== '' ? value : ''
})

/** Whether there is a document type: the words alone may stand in a remark. */
const hasDoctype = (body: string): boolean =>
  /<!DOCTYPE/i.test(body) && /<!DOCTYPE/i.test(body.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))

/** The `<dnspod>` answer in `body` as plain objects, lists as `{item: …}`. Throws when it is cut short or broken. */
export function parseXml(body: string): unknown {
  if (hasDoctype(body)) throw new Error('A document type is not allowed')
  // The parser forgives elements that are left open, which a body cut short has.
  if (!body.trimEnd().endsWith('</dnspod>')) throw new Error('The document is not complete')
  // What the parser gives is untyped: nothing is assumed of it but this.
  const root: unknown = parser.parse(body)
  return typeof root === 'object' && root !== null && 'dnspod' in root ? root.dnspod : undefined
}
