import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Credentials } from '../../../src/main/dnspod/auth.ts'
import { createClient, type Client, type ClientOptions } from '../../../src/main/dnspod/client.ts'
import { DnspodError } from '../../../src/main/dnspod/errors.ts'
import { fetchHttp } from '../../../src/main/dnspod/http-fetch.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { MemoryStore } from '../../support/memory-store.ts'

export const TOKEN: Credentials = { method: 'token', token: '13490,6b5976c68aba5b14a0558b77c17c3932' }

/** A client over real HTTP under a fake clock. */
export const openClient = (options: Partial<ClientOptions> & { url: string }): Promise<Client> =>
  createClient({
    version: '0.1.0',
    contact: () => 'admin@example.com',
    credentials: TOKEN,
    http: fetchHttp(),
    clock: new FakeClock(),
    random: (length) => new Uint8Array(length),
    store: new MemoryStore(),
    ...options
  })

/** The `DnspodError` that `promise` rejects with. */
export const failureOf = async (promise: Promise<unknown>): Promise<DnspodError> => {
  try {
    await promise
  } catch (error) {
    if (error instanceof DnspodError) return error
    throw error
  }
  throw new Error('It succeeded')
}

export interface Seen {
  method: string
  path: string
  headers: IncomingMessage['headers']
  params: Record<string, string>
}

/** A server on loopback that answers as `reply` does, and what it was sent. */
export async function serve(reply: (response: ServerResponse, seen: Seen) => void) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        params: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
      }
      seen.push(one)
      reply(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
