import { XMLParser } from 'fast-xml-parser'
import { listDomains } from '../../../src/main/dnspod/lists.ts'
import type { Http } from '../../../src/main/ports.ts'
import type { Domain } from '../../../src/shared/model/domain.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts'
import { CONTACT, clientOf, tokenOf } from '../account.ts'
import { compare, timed, type Row } from '../measure.ts'

const PAGE = 3000
type Format = 'json' | 'xml'

/** From the bodies of Domain.List to domains, through the client, beside a parser alone on the same bytes. */
export async function measureDomainList(): Promise<Row[]> {
  const sandbox = await startSandbox({ scenario: 'many' })
  const json = await bodiesOf(sandbox, 'json')
  const xml = await bodiesOf(sandbox, 'xml')
  // What the sandbox holds is not to be walked by every collection of garbage.
  await sandbox.stop()
  const parser = new XMLParser()
  return [
    ...(await measure(json, 'json', 'JSON.parse of the same bytes', (text) => JSON.parse(text))),
    ...(await measure(xml, 'xml', 'fast-xml-parser on the same bytes', (text) => parser.parse(text)))
  ]
}

async function measure(
  bodies: readonly Uint8Array[],
  format: Format,
  name: string,
  parse: (text: string) => unknown
): Promise<Row[]> {
  // The client with bodies at hand in place of the network.
  const http: Http = ({ body }) => {
    const page = Number(new URLSearchParams(body).get('offset')) / PAGE
    return Promise.resolve({ status: 200, cookies: [], body: bodies[page] ?? new Uint8Array() })
  }
  const client = await clientOf({ url: 'http://127.0.0.1:9', accounts: [] }, http)
  const decode = (): Promise<Domain[]> => listDomains(client, { origin: 'person' })
  const count = (await decode()).length
  const rows = await compare({
    subjects: [
      {
        id: `domain-list-${format}`,
        name: `decode ${count.toLocaleString('en')} domains, ${format.toUpperCase()}`,
        run: timed(decode)
      }
    ],
    reference: {
      name,
      run: timed(() => bodies.map((body) => parse(new TextDecoder().decode(body))))
    },
    runs: format === 'json' ? 9 : 3,
    warmUp: format === 'json' ? 2 : 1
  })
  await client.close()
  return rows
}

/** All pages of the sandbox's Domain.List, as bytes. */
async function bodiesOf(sandbox: Sandbox, format: Format): Promise<Uint8Array[]> {
  const bodies: Uint8Array[] = []
  for (let offset = 0; offset < 3 * PAGE; offset += PAGE) {
    const response = await fetch(`${sandbox.url}/Domain.List`, {
      method: 'POST',
      headers: { 'User-Agent': `Zonedeck/0.0.0 (${CONTACT})` },
      body: new URLSearchParams({
        login_token: tokenOf(sandbox),
        format,
        offset: String(offset),
        length: String(PAGE)
      })
    })
    bodies.push(new Uint8Array(await response.arrayBuffer()))
  }
  return bodies
}
