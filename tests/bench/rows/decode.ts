import { XMLParser } from 'fast-xml-parser'
import { readAnswer } from '../../../src/main/dnspod/decode/body.ts'
import { valueOf } from '../../../src/main/dnspod/decode/value.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts'
import { CONTACT, tokenOf } from '../account.ts'
import { compare, timed, type Row } from '../measure.ts'

/** The large zone of the sandbox's default scenario; one answer holds 3,000 records at most. */
const ZONE = 'iot-fleet.example'
const RECORDS = 3000
/** How much longer than the parser alone it may take. */
const TARGETS = { json: 3, xml: 4 } as const
type Format = keyof typeof TARGETS

/** From the bytes of a Record.List to its typed value, beside a parser alone (with its own defaults) on the same bytes. */
export async function measureDecode(): Promise<Row[]> {
  const sandbox = await startSandbox()
  const json = await bodyOf(sandbox, 'json')
  const xml = await bodyOf(sandbox, 'xml')
  // What the sandbox holds is not to be walked by every collection of garbage.
  await sandbox.stop()
  const parser = new XMLParser()
  return [
    ...(await measure(json, 'json', 'JSON.parse of the same bytes', (text) => JSON.parse(text))),
    ...(await measure(xml, 'xml', 'fast-xml-parser on the same bytes', (text) => parser.parse(text)))
  ]
}

function measure(
  body: Uint8Array,
  format: Format,
  name: string,
  parse: (text: string) => unknown
): Promise<Row[]> {
  const decode = () => valueOf('Record.List', readAnswer(body))
  const { length } = decode().records
  if (length !== RECORDS) throw new Error(`The sandbox answered ${length} records`)
  return compare({
    subjects: [
      {
        id: `decode-${format}`,
        name: `decode ${RECORDS.toLocaleString('en')} records, ${format.toUpperCase()}`,
        run: timed(decode),
        target: `ratio ≤ ${TARGETS[format]}`
      }
    ],
    reference: { name, run: timed(() => parse(new TextDecoder().decode(body))) },
    runs: 15,
    warmUp: 5
  })
}

async function bodyOf(sandbox: Sandbox, format: Format): Promise<Uint8Array> {
  const domain = sandbox.state.find(ZONE)
  if (domain === undefined) throw new Error('The sandbox has other domains')
  const response = await fetch(`${sandbox.url}/Record.List`, {
    method: 'POST',
    headers: { 'User-Agent': `Zonedeck/0.0.0 (${CONTACT})` },
    body: new URLSearchParams({
      login_token: tokenOf(sandbox),
      format,
      domain_id: String(domain.id),
      length: String(RECORDS)
    })
  })
  return new Uint8Array(await response.arrayBuffer())
}
