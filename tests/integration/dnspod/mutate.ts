import type { Seeded } from '../../support/seeded.ts'

type Mutation = (text: string, random: Seeded) => string | Buffer

/** Two places in `text`, in order, not far from each other. */
function range(text: string, random: Seeded): [number, number] {
  const start = random.below(text.length)
  return [start, Math.min(text.length, start + 1 + random.below(60))]
}

const splice = (text: string, start: number, end: number, inserted: string): string =>
  text.slice(0, start) + inserted + text.slice(end)

/** Replaces one match of `pattern`, by chance. */
function replaceOne(text: string, pattern: RegExp, random: Seeded, by: (match: string) => string): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = random.one(found)
  return splice(text, match.index, match.index + match[0].length, by(match[0]))
}

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth)

const VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1e308',
  '1e999',
  '123456789012345678901234567890',
  '-0.000000000000001',
  '""',
  '" "',
  '"0"',
  '"1e5"',
  '"NaN"',
  '"yes"',
  '"\\u0000"',
  '"\\ud800"',
  '[]',
  '[null]',
  '[[[]]]',
  '{}',
  '{"item":[]}',
  '{"0":1,"2":2}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":1},"toString":1,"length":-1}'
]

/** A value in JSON: a word, a number, text, a list or an object without another inside. */
const JSON_VALUE = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null|\[[^[\]{}]*\]|\{[^[\]{}]*\}/g
const XML_VALUE = />[^<]*</g
const XML_ELEMENT = /<(\w+)>[^<]*<\/\1>/g
const TAG = /<\/?\w+>/g

const XML_VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '&lt;b&gt;',
  '&nope;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&#99999999999999999999;',
  '&',
  '<![CDATA[ x ]]>',
  '<![CDATA[',
  ']]>',
  '<!-- -->',
  '<!--',
  '<?php echo 1 ?>',
  '<?',
  '<item/>',
  '<item></item><item>1</item>',
  '<__proto__><polluted>1</polluted></__proto__>',
  '<constructor>1</constructor><toString>1</toString>',
  '<a b="c" d=e>1</a>',
  '<0/>'
]

const HTML = [
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>',
  '<html>\r\n<head><title>403 Forbidden</title></head>\r\n</html>',
  '<script>location="http://10.0.0.1/portal"</script>',
  'Too many requests',
  'error code: 1020'
]

const BOMB = `<!DOCTYPE dnspod [<!ENTITY a "${'x'.repeat(50)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]>`

/** What befalls an answer of either format. */
const ANY: Mutation[] = [
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  (text, random) => splice(text, ...range(text, random), ''),
  (text, random) => {
    const [start, end] = range(text, random)
    return splice(text, end, end, text.slice(start, end))
  },
  (text, random) => {
    const [start, end] = range(text, random)
    return splice(text, ...range(text, random), text.slice(start, end))
  },
  (text, random) => {
    const at = random.below(text.length)
    return splice(text, at, at + 1, String.fromCharCode(random.below(random.one([128, 0x10000]))))
  },
  (text) => `\ufeff${text}`,
  (text) => ` \r\n\t${text}\n\n`,
  (text) => text + text,
  (text, random) => text + random.one(HTML),
  (text, random) => random.one(HTML) + text,
  (_text, random) => random.one([...HTML, '', ' ', '0', '[]', '{}', '<dnspod></dnspod>', '<dnspod/>']),
  (text, random) => replaceOne(text, /\d+/g, random, () => '9'.repeat(1 + random.below(400))),
  (text, random) => replaceOne(text, /[\p{L}\d]+/gu, random, () => random.one(['0', '错', 'null', '-1'])),
  // Encodings other than UTF-8.
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  (text, random) => {
    const bytes = Buffer.from(text)
    for (let i = 0; i < 3; i++) bytes[random.below(bytes.length)] = random.below(256)
    return bytes
  },
  (text, random) => {
    const bytes = Buffer.from(text)
    return bytes.subarray(0, random.below(bytes.length))
  }
]

const OF_JSON: Mutation[] = [
  (text, random) => replaceOne(text, JSON_VALUE, random, () => random.one(VALUES)),
  (text, random) => replaceOne(text, JSON_VALUE, random, () => random.one(VALUES)),
  (text, random) => replaceOne(text, JSON_VALUE, random, (value) => `[${value}]`),
  (text, random) => replaceOne(text, JSON_VALUE, random, (value) => `{"item":${value}}`),
  (text, random) =>
    replaceOne(text, JSON_VALUE, random, (value) => (value.startsWith('"') ? '7' : `"${value.length}"`)),
  // Duplicated keys: the last one counts.
  (text, random) => replaceOne(text, /"\w+":/g, random, (key) => `${key}${random.one(VALUES)},${key}`),
  (text, random) => replaceOne(text, /"\w+":/g, random, () => '"other":'),
  (text, random) => replaceOne(text, /"\w+":/g, random, () => '"__proto__":'),
  (text, random) =>
    replaceOne(text, JSON_VALUE, random, () => JSON.stringify('长'.repeat(random.below(20_000)))),
  (text, random) =>
    replaceOne(text, JSON_VALUE, random, () =>
      random.one([
        nested('[', ']', 3000),
        nested('{"item":', '}', 3000).replace(':}', ':1}'),
        '['.repeat(5000)
      ])
    )
]

const OF_XML: Mutation[] = [
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${random.one(XML_VALUES)}<`),
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${random.one(XML_VALUES)}<`),
  (text, random) => replaceOne(text, XML_ELEMENT, random, () => ''),
  (text, random) => replaceOne(text, XML_ELEMENT, random, (element) => element + element),
  (text, random) => replaceOne(text, XML_ELEMENT, random, (element) => `<item>${element}</item>`),
  (text, random) => replaceOne(text, TAG, random, () => ''),
  (text, random) => replaceOne(text, TAG, random, () => '<item>'),
  (text, random) => replaceOne(text, TAG, random, (tag) => tag.replace('>', ' a="&b;">')),
  (text, random) => replaceOne(text, TAG, random, (tag) => tag.replace('>', '/>')),
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${'长'.repeat(random.below(20_000))}<`),
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${nested('<a>', '</a>', 1000)}<`),
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${'<a>'.repeat(1000)}<`),
  (text, random) => replaceOne(text, XML_VALUE, random, () => `>${'&amp;'.repeat(5000)}<`),
  (text) => text.replace('<dnspod>', `${BOMB}<dnspod>`).replace('</code>', '&a8;</code>'),
  (text) => text.replace('encoding="UTF-8"', 'encoding="GBK"'),
  (text) => text.replaceAll('dnspod>', 'html>')
]

/** `body` after one or two of the things that can befall an answer on its way. */
export function mutate(body: string, format: 'json' | 'xml', random: Seeded): Buffer {
  const own = format === 'json' ? OF_JSON : OF_XML
  // What leaves an answer readable is worth more than what does not.
  const mutations = [...ANY, ...own, ...own, ...own]
  let text = body
  for (let left = 1 + random.below(2); left > 0; left--) {
    const mutated = random.one(mutations)(text, random)
    if (typeof mutated !== 'string') return mutated
    text = mutated
    if (text === '') break
  }
  return Buffer.from(text)
}
