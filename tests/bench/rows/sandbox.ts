import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSandbox } from '../../../src/sandbox/index.ts'
import { CONTACT, tokenOf } from '../account.ts'
import { compare, timed, type Row } from '../measure.ts'

const ZONE = 'iot-fleet.example'
const LENGTH = 100
const REQUESTS = 500
const CONNECTIONS = 4
const TARGET = 1000

/**
 * The sandbox under load: Record.List of 100 over kept-alive connections, beside a bare server that sends the same bytes.
 * Client and server share one thread, as they do in tests, so what the client costs is in both figures.
 */
export async function measureSandbox(): Promise<Row[]> {
  const sandbox = await startSandbox()
  sandbox.limits.requestsPerHour = Infinity
  const domain = sandbox.state.find(ZONE)
  if (domain === undefined) throw new Error('The sandbox has other domains')
  const form = new URLSearchParams({
    login_token: tokenOf(sandbox),
    format: 'json',
    lang: 'cn',
    domain_id: String(domain.id),
    length: String(LENGTH)
  }).toString()
  // Connections of their own for each run: a server ends one that idles for long.
  const load = async (url: string, requests: number): Promise<Buffer[]> => {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
    const ask = () => post(`${url}/Record.List`, form, agent)
    const answers = await Promise.all(Array.from({ length: requests }, ask))
    agent.destroy()
    return answers
  }

  const [answer] = await load(sandbox.url, 1)
  const { records }: { records?: unknown[] } = JSON.parse(String(answer))
  if (records?.length !== LENGTH) throw new Error('The sandbox answered something else')
  const bare = createServer((_request, response) => response.end(answer))
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address with a port.
  const { port } = bare.address() as AddressInfo

  const rows = await compare({
    subjects: [
      {
        id: 'sandbox-load',
        name: `sandbox, ${REQUESTS} × Record.List of ${LENGTH}`,
        run: timed(() => load(sandbox.url, REQUESTS))
      }
    ],
    reference: {
      name: 'bare server, the same bytes',
      run: timed(() => load(`http://127.0.0.1:${port}`, REQUESTS))
    },
    runs: 9,
    warmUp: 3
  })
  await new Promise((resolve) => bare.close(resolve))
  await sandbox.stop()
  const perSecond = (ms: number): string => Math.round((REQUESTS / ms) * 1000).toLocaleString('en')
  return rows.map((row) => ({
    ...row,
    target: `${perSecond(row.subject.median)}/s, ≥ ${TARGET.toLocaleString('en')}/s`
  }))
}

/** The body of the answer. Rejects for any other than HTTP 200. */
const post = (url: string, form: string, agent: Agent): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'User-Agent': `Zonedeck/0.0.0 (${CONTACT})`,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(form)
        }
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks))
            : reject(new Error(`HTTP ${response.statusCode ?? ''}`))
        )
      }
    )
    sent.on('error', reject)
    sent.end(form)
  })
