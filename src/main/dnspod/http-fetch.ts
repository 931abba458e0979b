import { BodyTooLarge, type Http } from '../ports.ts'

/** The part of `fetch` that is needed: Node's own, or Electron's `net.fetch`, which knows the system's proxy. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** `Http` over a `fetch`. Redirects are not followed and the fetch's own cookie store is not used. */
export const fetchHttp =
  (fetch: Fetch = globalThis.fetch): Http =>
  async ({ url, headers, body, signal, maxBytes }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers },
      body,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store'
    })
    return {
      status: response.status,
      cookies: response.headers.getSetCookie(),
      body: await readBody(response, maxBytes)
    }
  }

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new BodyTooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
