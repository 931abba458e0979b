import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { SECURITY_HEADERS } from './csp.ts'

const SCHEME = 'app'
const HOST = 'zonedeck'

/** Scheme and host of every page of the app. */
export const ORIGIN = `${SCHEME}://${HOST}`
/** The address of the app's page. */
export const PAGE = `${ORIGIN}/index.html`

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json'
}

/**
 * Whether `url` is ours. Scheme and host are compared, not `origin`: Node answers "null" as the origin of every
 * scheme it does not know, which would make all of them equal.
 */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST
}

/**
 * The file under `root` that `url` names, or null. A path that, decoded, holds "..", a backslash, a colon (drive,
 * stream) or a control character is refused rather than cleaned.
 */
export function assetPath(root: string, url: string): string | null {
  const parsed = URL.parse(url)
  if (parsed === null || !isOurs(url) || parsed.username !== '' || parsed.password !== '') return null
  let path: string
  try {
    path = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\:%\u0000-\u001f]/.test(path) || path.split('/').includes('..')) return null
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(resolve(root) + sep) ? file : null
}

/** Must run before the app is ready: a standard, secure scheme that may use fetch and the code cache. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

const notFound = (): Response => new Response(null, { status: 404, headers: SECURITY_HEADERS })

/** One answer of the scheme: a file under `root` with the security headers, otherwise 404. */
export async function respond(root: string, request: { method: string; url: string }): Promise<Response> {
  const file = request.method === 'GET' ? assetPath(root, request.url) : null
  const type = file === null ? undefined : CONTENT_TYPES[extname(file)]
  if (file === null || type === undefined) return notFound()
  try {
    const body = await readFile(file)
    return new Response(new Uint8Array(body), { headers: { ...SECURITY_HEADERS, 'Content-Type': type } })
  } catch {
    return notFound()
  }
}

/** Serves the files under `root` (out/renderer) as app://zonedeck/…; call once, when the app is ready. */
export function serveScheme(root: string): void {
  protocol.handle(SCHEME, (request) => respond(root, request))
}
