import { domainToASCII } from 'node:url'
import fc, { type Arbitrary } from 'fast-check'
import type { Dialect } from '../../src/shared/api/spec.ts'
import {
  DEFAULT_LINE,
  gradeRules,
  GRADES,
  linesOf,
  MAX_TTL,
  typesOf,
  type Grade
} from '../../src/shared/model/grades.ts'
import { SYSTEM_GROUPS } from '../../src/sandbox/state/model.ts'
import { trimmed } from '../../src/shared/rules/idn.ts'
import type { Line, RecordDraft } from '../../src/shared/model/record.ts'

/** Where values come from and go to: what the dialect knows, and what the format can carry. */
export interface Wire {
  dialect: Dialect
  format: 'json' | 'xml'
}

/** Pieces that an encoder gets wrong: markup, CDATA's end, the form's own signs, words that decoders know, white space. */
const PIECES =
  '< > & &amp; &#20013; ]]> <![CDATA[ " \' \\ % %26 + = { } null false 0 1e3 item 中文 😀 é e\u0301'.split(
    ' '
  )
const SPACES = ['', ' ', '  ', '\t', '\n', '\u200d', '\ufeff']

/** Whole values that a decoder may take for something else, or trim. */
const WHOLE = ['', ' ', ' x ', '\n', '0', '007', 'null', 'false', 'item', '[]', '{}', ']]>', '&lt;']

/** XML 1.0 has no control characters (2.2), and reads a carriage return as a line feed (2.11): none of them for XML. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const NOT_IN_XML = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g

/** Any text. */
export const anyText = ({ format }: Pick<Wire, 'format'>): Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...WHOLE),
      fc.array(fc.constantFrom(...PIECES, ...SPACES), { maxLength: 8 }).map((pieces) => pieces.join(''))
    )
    .map((text) => (format === 'xml' ? text.replace(NOT_IN_XML, '') : text))

/** Text of one line without white space at its ends, which the service would cut off: values of TXT. */
export const plainText = (wire: Pick<Wire, 'format'>): Arbitrary<string> =>
  anyText(wire)
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .map((text) => text.replace(/[\x00-\x1f\x7f]/g, '').trim())
    .filter((text) => text !== '')

const chars = (of: string, min: number, max: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(of)), minLength: min, maxLength: max })
const asciiLabel = fc
  .tuple(chars('abcxyz019', 1, 1), chars('abcxyz019-', 0, 12), chars('abcxyz019', 1, 1))
  .map((parts) => parts.join(''))
  // "ab--" begins a label of a kind of its own (RFC 5890, 2.3.1).
  .filter((label) => label.slice(2, 4) !== '--')
const idnLabel = fc.oneof(
  chars('中文域名测试例书茶', 1, 6),
  chars('äöüéèñø', 1, 6),
  chars('домен', 1, 6),
  chars('ドメイン名', 1, 6)
)
const label = fc.oneof({ weight: 3, arbitrary: asciiLabel }, { weight: 1, arbitrary: idnLabel })

/** The name of a domain, in Unicode; no two calls of `unique` may give the same. */
export const domainName = fc
  .tuple(label, fc.constantFrom('example', 'test', '测试', 'co.example'))
  .map(([first, last]) => `${first}.${last}`)
  .filter((name) => !name.startsWith('www.') && domainToASCII(name) !== '')

/** A host that begins as it likes and ends in `own`, as deep as the grade allows: no two records meet. */
const host = (grade: Grade, own: string): Arbitrary<string> => {
  const { subDomainLevels, wildcardLevels } = gradeRules(grade)
  const labels = (max: number) => fc.array(fc.oneof(label, fc.constant('_dmarc')), { maxLength: max })
  return fc.oneof(
    labels(subDomainLevels - 1).map((above) => [...above, own].join('.')),
    labels(wildcardLevels - 2).map((above) => ['*', ...above, own].join('.'))
  )
}

const target = fc.tuple(asciiLabel, asciiLabel).map(([a, b]) => `${a}.${b}.example.net.`)
const port = fc.integer({ min: 0, max: 65_535 })
const url = fc
  .tuple(fc.constantFrom('http', 'https'), asciiLabel, fc.webPath())
  .map(([scheme, name, path]) => `${scheme}://${name}.example.net/${path}`)
const binding = fc
  .tuple(port, fc.oneof(fc.constant('.'), target), fc.constantFrom('', ' alpn=h2', ' alpn="h2,h3" port=8443'))
  .map(([priority, name, rest]) => `${priority} ${name}${rest}`)

/** Values as the service keeps them, so that they come back as they went. */
const value = (type: string, wire: Wire): Arbitrary<string> => {
  switch (type) {
    case 'A':
      return fc.ipV4().filter((ip) => !['0.0.0.0', '255.255.255.255', '203.0.113.66'].includes(ip))
    case 'AAAA':
      return fc.ipV6()
    case 'CNAME':
    case 'NS':
    case 'MX':
      return target
    case 'TXT':
    case 'SPF':
      return plainText(wire)
    case 'SRV':
      return fc.tuple(port, port, port, target).map((parts) => parts.join(' '))
    case 'CAA':
      return fc
        .tuple(fc.constantFrom('0', '128'), fc.constantFrom('issue', 'issuewild', 'iodef'), asciiLabel)
        .map(([flags, tag, name]) => `${flags} ${tag} "${name}.example"`)
    case 'HTTPS':
    case 'SVCB':
      return binding
    default:
      return url
  }
}

const priority = (type: string): Arbitrary<number | null> =>
  type === 'MX'
    ? fc.integer({ min: 1, max: 20 })
    : type === 'HTTPS' || type === 'SVCB'
      ? fc.option(fc.integer({ min: 1, max: 65_535 }))
      : fc.constant(null)

/** What a person or a group is called; the client sends names without the characters that nobody sees. */
export const properName = (wire: Pick<Wire, 'format'>): Arbitrary<string> =>
  plainText(wire)
    .map((name) => trimmed(name.replace(/\p{Cc}/gu, '')))
    .filter((name) => name !== '')

/** The name of a group: 20 characters at most, and none of the system's. */
export const groupName = (wire: Pick<Wire, 'format'>): Arbitrary<string> =>
  properName(wire)
    .map((name) => trimmed(Array.from(name).slice(0, 20).join('')))
    .filter((name) => !SYSTEM_GROUPS.some((known) => known === name))

/** A host to share. */
export const shareHost = label

/** A record in its lives: what it is created as, what it is changed to, and its remark. */
export interface RecordPlan {
  before: RecordDraft
  after: RecordDraft
  remark: string
  /** A record of the same host on the default line, which one on another line needs. */
  companion: RecordDraft | null
}

const record = (grade: Grade, wire: Wire, own: string): Arbitrary<RecordPlan> =>
  fc
    .record({
      host: host(grade, own),
      type: fc.constantFrom(...typesOf(grade, wire.dialect)),
      line: fc.constantFrom(...linesOf(grade, wire.dialect))
    })
    .chain((place) => {
      const life = draft(grade, wire, place)
      return fc.record({
        before: life,
        after: life,
        remark: anyText(wire),
        companion:
          place.line.name === DEFAULT_LINE
            ? fc.constant(null)
            : draft(grade, wire, {
                ...place,
                line: { name: DEFAULT_LINE, id: place.line.id === null ? null : '0' }
              }).map((other) => ({ ...other, enabled: true }))
      })
    })

const draft = (
  grade: Grade,
  wire: Wire,
  { host: name, type, line }: { host: string; type: string; line: Line }
): Arbitrary<RecordDraft> =>
  fc.record({
    host: fc.constant(name),
    type: fc.constant(type),
    line: fc.constant(line.name),
    lineId: fc.constant(line.id),
    value: value(type, wire),
    ttl: fc.integer({ min: gradeRules(grade).minTtl, max: MAX_TTL }),
    mx: priority(type),
    weight: wire.dialect === 'today' ? fc.option(fc.integer({ min: 0, max: 100 })) : fc.constant(null),
    enabled: fc.boolean()
  })

/** A domain with its records. */
export interface ZonePlan {
  name: string
  grade: Grade
  remark: string
  starred: boolean
  paused: boolean
  pushed: boolean
  /** Of the system's, but the one for shared domains. */
  groupId: string
  records: RecordPlan[]
}

/** A zone of any grade with up to `most` records. */
export const zonePlan = (wire: Wire, most = 4): Arbitrary<ZonePlan> =>
  fc.constantFrom(...GRADES).chain((grade) =>
    fc.record({
      name: domainName,
      grade: fc.constant(grade),
      remark: anyText(wire),
      starred: fc.boolean(),
      paused: fc.boolean(),
      pushed: fc.boolean(),
      groupId: fc.integer({ min: 1, max: 7 }).map(String),
      records: fc
        .integer({ min: 0, max: most })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => record(grade, wire, `r${i}`))))
    })
  )
