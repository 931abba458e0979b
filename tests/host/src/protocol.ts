// electron.protocol and electron.net
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Net, Protocol } from 'electron'
import { record } from './state.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>

export const handledSchemes = new Map<string, SchemeHandler>()

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    record('protocol', 'registerSchemesAsPrivileged', [schemes])
  },
  handle: (scheme, handler) => {
    if (handledSchemes.has(scheme)) throw new Error(`The scheme '${scheme}' is already handled`)
    // Node's and Electron's Request and Response are the same web classes under two type names.
    handledSchemes.set(scheme, handler)
  },
  unhandle: (scheme) => {
    handledSchemes.delete(scheme)
  },
  isProtocolHandled: (scheme) => handledSchemes.has(scheme)
} satisfies Partial<Protocol>

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
}

/** net.fetch reads file: addresses too, which fetch does not. */
async function netFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input)
  if (!url.startsWith('file:')) return fetch(input, init)
  const path = fileURLToPath(url)
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  return new Response(await readFile(path), { headers: { 'content-type': type } })
}

export const net = {
  fetch: netFetch,
  isOnline: () => true,
  online: true
} satisfies Partial<Record<keyof Net, unknown>>
