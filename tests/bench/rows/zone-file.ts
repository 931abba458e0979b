import { createRequire } from 'node:module'
import fungible from '@fungible-systems/zone-file'
import dnsZonefile from 'dns-zonefile'
import { parseZone } from 'dnsz'
import { readBind } from '../../../src/shared/zone-file/index.ts'
import { compare, summary, timed, type Row } from '../measure.ts'

const RECORDS = 10_000
/** How much of the fastest other parser's time it may take: it is to be three times as fast at least. */
const TARGET = 1 / 3
const CONTEXT = {
  domain: { name: 'example.com', punycode: 'example.com' },
  types: [],
  lines: [],
  minTtl: 600,
  name: 'example.com.zone'
}

/** The package has no types. */
const { parseZoneFile } = createRequire(import.meta.url)('zone-file') as {
  parseZoneFile: (text: string) => object
}

/** Parsers of npm, by their package. */
const OTHERS: Readonly<Record<string, (text: string) => object>> = {
  'dns-zonefile': (text) => dnsZonefile.parse(text),
  'zone-file': parseZoneFile,
  '@fungible-systems/zone-file': (text) => fungible.parseZoneFile(text),
  dnsz: (text) => parseZone(text)
}

/** From the text of a master file to records, beside the fastest of npm's parsers on the same text. */
export async function measureZoneFile(): Promise<Row[]> {
  const text = masterFile()
  const read = () => readBind(text, CONTEXT).rows
  if (read().filter(({ record }) => record !== null).length !== RECORDS)
    throw new Error('Records are missing')
  const [fastest, parse] = await fastestOf(text)
  return compare({
    subjects: [
      {
        id: 'zone-file',
        name: `read a zone file of ${RECORDS.toLocaleString('en')} records`,
        run: timed(read),
        target: `ratio ≤ ${TARGET.toFixed(2)}`
      }
    ],
    reference: {
      name: `${fastest}, the fastest of ${Object.keys(OTHERS).length} parsers`,
      run: timed(() => parse(text))
    },
    runs: 15,
    warmUp: 20
  })
}

async function fastestOf(text: string): Promise<[name: string, parse: (text: string) => object]> {
  const found: { name: string; parse: (text: string) => object; median: number }[] = []
  for (const [name, parse] of Object.entries(OTHERS)) {
    if (countOf(parse(text)) !== RECORDS) throw new Error(`${name} does not find every record`)
    const run = timed(() => parse(text))
    const took: number[] = []
    for (let round = 0; round < 9; round++) took.push(await run())
    found.push({ name, parse, median: summary(took.slice(3)).median })
  }
  const [first] = found.toSorted((a, b) => a.median - b.median)
  if (first === undefined) throw new Error('There is no other parser')
  return [first.name, first.parse]
}

/** The records of what a parser answers: in one list, or in one for each type. */
const countOf = (answer: object): number =>
  Object.values(answer).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0)

/** A plain zone of the types that every parser knows. */
function masterFile(): string {
  const data = [
    (place: number) => `A 10.0.${place >> 8}.${place & 255}`,
    (place: number) => `AAAA 2001:db8::${place.toString(16)}`,
    (place: number) => `CNAME target${place}.example.net.`,
    (place: number) => `MX 10 mail${place}.example.net.`,
    (place: number) => `TXT "v=spf1 include:_spf${place}.example.net ~all"`
  ]
  const lines = Array.from(
    { length: RECORDS },
    (_, place) => `host${place} 600 IN ${data[place % data.length]?.(place) ?? ''}\n`
  )
  return `$ORIGIN example.com.\n$TTL 600\n${lines.join('')}`
}
