import { request } from 'node:http'
import type { Sandbox } from '../../../../src/sandbox/index.ts'

/** How a client of another make speaks: what it sends with every request, and how it writes its form. */
export interface Manner {
  userAgent: string
  /** Parameters of every request beside `login_token`, in the order in which it sends them. */
  common?: Readonly<Record<string, string>>
  /** Puts the form together by hand and encodes nothing, as shell scripts do. */
  byHand?: true
  headers?: Readonly<Record<string, string>>
}

export interface Said {
  http: number
  type: string
  text: string
}

/** Sends `body` as it stands to `path`, with these headers and nothing that an HTTP library of ours would add. */
export const post = (
  sandbox: Sandbox,
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
  method = 'POST'
): Promise<Said> =>
  new Promise((resolve, reject) => {
    const asked = request(`${sandbox.url}/${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          http: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString()
        })
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** A client in this manner: answers the text of each answer. */
export function speaker(
  sandbox: Sandbox,
  { userAgent, common = {}, byHand, headers = {} }: Manner
): (action: string, form: Readonly<Record<string, string>>) => Promise<string> {
  const token = sandbox.accounts[0]!.token
  return async (action, form) => {
    const pairs = Object.entries({ login_token: token, ...common, ...form })
    const body = byHand
      ? pairs.map(([key, value]) => `${key}=${value}`).join('&')
      : new URLSearchParams(pairs).toString()
    const said = await post(sandbox, action, body, {
      'User-Agent': userAgent,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers
    })
    return said.text
  }
}

/** What `sed 's/.*pattern.*'` takes from a text of one line: the last match; null where sed would leave the line as it is. */
export const lastOf = (text: string, pattern: RegExp): string | null =>
  [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1] ?? null
