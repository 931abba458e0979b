import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import {
  startSandbox,
  type Sandbox,
  type SandboxAccount,
  type SandboxOptions
} from '../../../src/sandbox/index.ts'

export const AGENT = 'Zonedeck/0.1.0 (contact@zonedeck.example)'

const running: Sandbox[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.stop()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'))
  folders.push(folder)
  return folder
}

/** A sandbox that ends with the test. */
export async function open(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ scenario: 'tiny', ...options })
  running.push(sandbox)
  return sandbox
}

export interface Reply {
  http: number
  headers: Headers
  text: string
}

export type Form = Record<string, string | number>

/** Sends exactly what is said, over HTTP. */
export async function send(
  sandbox: Sandbox,
  action: string,
  form: Form,
  headers: Record<string, string> = {},
  method = 'POST'
): Promise<Reply> {
  const body = new URLSearchParams(Object.entries(form).map(([key, value]) => [key, String(value)]))
  const response = await fetch(`${sandbox.url}/${action}${method === 'POST' ? '' : `?${body}`}`, {
    method,
    headers: { 'User-Agent': AGENT, ...headers },
    ...(method === 'POST' ? { body } : {})
  })
  return { http: response.status, headers: response.headers, text: await response.text() }
}

export type Row = Record<string, unknown>

/** An answer in JSON; which of the fields are there depends on the action. */
export interface Answer {
  status: { code: string; message: string; created_at: string }
  info: Row
  domain: Row
  domains: Row[]
  groups: Row[]
  alias: Row[]
  share: Row[]
  lock: Row
  emails: string[]
  user: Row
  log: string[]
  record: Row
  records: Row[]
  types: string[]
  lines: string[]
  line_ids: Row
}

export const parse = (text: string): Answer => JSON.parse(text)

/** A call that signs in by token and asks for JSON; answers the whole answer. */
export async function call(
  sandbox: Sandbox,
  action: string,
  form: Form = {},
  account: SandboxAccount = sandbox.accounts[0]!
): Promise<Answer> {
  const reply = await send(sandbox, action, { login_token: account.token, format: 'json', ...form })
  return parse(reply.text)
}

/** The status code that a call is answered with. */
export const code = async (...args: Parameters<typeof call>): Promise<string> =>
  (await call(...args)).status.code

/** The id of a seeded domain. */
export const domainId = (sandbox: Sandbox, name: string): number => sandbox.state.find(name)!.id

/** The id of the first seeded record of a host and type. */
export const recordId = (sandbox: Sandbox, domain: string, host: string, type: string): number =>
  [...sandbox.state.zone(sandbox.state.find(domain)!).at(host)].find((row) => row.type === type)!.id
