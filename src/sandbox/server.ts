import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './answer.ts'
import type { Faults } from './faults.ts'
import type { Breaches, SandboxRequest } from './report.ts'
import { isWrite, type Outcome, type Service } from './service.ts'
import { parseForm, readForm, text, type Params } from './wire/params.ts'
import { toXml } from './wire/xml.ts'

/** Longest form that is read, bytes. */
const MOST_BYTES = 1_048_576
/** Requests that the log keeps. */
const MOST_LOGGED = 20_000

export interface Desk {
  service: Service
  faults: Faults
  breaches: Breaches
  log: SandboxRequest[]
  now: () => number
}

/** Opens the service on 127.0.0.1; `port` 0 takes a free one. Fails when the port is taken. */
export async function listen(desk: Desk, port: number): Promise<{ server: Server; url: string }> {
  const underWay = new Map<string, { all: number; writes: number }>()
  const server = createServer((request, response) => {
    serve(desk, underWay, request, response).catch((error: unknown) => {
      // The client went away in mid-request.
      if (request.socket.destroyed) return
      // A defect of the sandbox itself; said aloud so that it is not taken for the service's behaviour.
      console.error(error)
      page(response, 500)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A TCP server that listens has an address with a port.
  const { port: taken } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${taken}` }
}

async function serve(
  desk: Desk,
  underWay: Map<string, { all: number; writes: number }>,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  // As web servers do, slashes that follow one another count as one: a base address may end with one or not.
  const action = path.replace(/^\/+/, '')
  // No action of the service: its names all carry a dot.
  if (request.method === 'GET' && action === 'inbox') {
    response.setHeader('Content-Type', 'application/json; charset=UTF-8')
    response.end(JSON.stringify(desk.service.inbox))
    return
  }
  const body = await read(request)
  if (body === null) {
    page(response, 413)
    return
  }
  // Other methods carry `format` and `lang` in the address.
  const params =
    request.method === 'POST' ? await readForm(body, request.headers['content-type'] ?? '') : parseForm(query)
  const entry: SandboxRequest = {
    action,
    method: request.method ?? '',
    params: Object.fromEntries(params),
    time: desk.now(),
    code: null,
    httpStatus: null,
    userAgent: request.headers['user-agent'] ?? '',
    cookie: request.headers.cookie !== undefined,
    account: null
  }
  note(desk.log, entry)
  const who = text(params, 'login_token') || text(params, 'login_email')
  const leave = arrive(desk.breaches, underWay, who, isWrite(action))
  try {
    await handle(desk, entry, params, request, response)
  } finally {
    leave()
  }
}

/** Counts the requests of one account that are under way; the answer takes this one away again. */
function arrive(
  breaches: Breaches,
  underWay: Map<string, { all: number; writes: number }>,
  who: string,
  write: boolean
): () => void {
  const now = underWay.get(who) ?? { all: 0, writes: 0 }
  underWay.set(who, now)
  now.all++
  if (write && now.writes++ > 0) breaches.overlappingWrites++
  breaches.mostAtOnce = Math.max(breaches.mostAtOnce, now.all)
  return () => {
    now.all--
    if (write) now.writes--
  }
}

async function handle(
  { service, faults, now }: Desk,
  entry: SandboxRequest,
  params: Params,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { latency, effect } = faults.take(entry.action)
  if (latency > 0) await delay(latency)
  if (effect?.kind === 'drop' && effect.when === 'before') {
    request.socket.destroy()
    return
  }
  if (effect?.kind === 'http') {
    entry.httpStatus = effect.status
    page(response, effect.status)
    return
  }
  const knock = {
    params,
    cookie: request.headers.cookie ?? '',
    address: request.socket.remoteAddress ?? '',
    now: now()
  }
  if (!service.gate.admitsAgent(entry.userAgent, knock)) {
    entry.httpStatus = 403
    page(response, 403)
    return
  }
  if (effect?.kind !== 'code' && service.lacks(entry.action)) {
    entry.httpStatus = 404
    page(response, 404)
    return
  }
  // Below zero the meaning that all actions share is meant, of -8 the ban.
  const refusal =
    effect?.kind === 'code'
      ? new Refusal(effect.code, effect.code.startsWith('-') ? 'common' : 'action')
      : null
  const outcome = service.answer(entry.action, entry.method, knock, refusal)
  entry.code = outcome.code
  entry.account = outcome.account?.name ?? null
  if (effect?.kind === 'drop' && effect.when === 'after') {
    request.socket.destroy()
    return
  }
  entry.httpStatus = 200
  const json = text(params, 'format') === 'json'
  const content =
    effect?.kind === 'empty' ? '' : json ? JSON.stringify(outcome.answer) : toXml(outcome.answer)
  send(
    response,
    content,
    json,
    outcome,
    effect?.kind === 'truncated' || effect?.kind === 'drop' ? effect.kind : null
  )
}

function send(
  response: ServerResponse,
  content: string,
  json: boolean,
  outcome: Outcome,
  cut: 'truncated' | 'drop' | null
): void {
  const body = Buffer.from(content)
  const half = body.subarray(0, Math.ceil(body.length / 2))
  response.setHeader('Content-Type', json ? 'application/json; charset=UTF-8' : 'text/xml; charset=UTF-8')
  if (outcome.setCookie !== null) response.setHeader('Set-Cookie', outcome.setCookie)
  response.setHeader('Content-Length', cut === 'truncated' ? half.length : body.length)
  if (cut === null) response.end(body)
  else if (cut === 'truncated') response.end(half)
  else response.write(half, () => response.destroy())
}

/** An HTML page as a web server in front of the service sends it. */
function page(response: ServerResponse, status: number): void {
  const reason =
    { 403: 'Forbidden', 404: 'Not Found', 413: 'Request Entity Too Large', 502: 'Bad Gateway' }[status] ??
    'Error'
  response.writeHead(status, { 'Content-Type': 'text/html; charset=UTF-8', Connection: 'close' })
  response.end(
    `<html>\n<head><title>${status} ${reason}</title></head>\n<body><h1>${status} ${reason}</h1></body>\n</html>\n`
  )
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  // A request without encoding yields buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function note(log: SandboxRequest[], entry: SandboxRequest): void {
  log.push(entry)
  if (log.length > MOST_LOGGED) log.splice(0, MOST_LOGGED / 2)
}
