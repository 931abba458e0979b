import type { Dialect } from '../../../src/shared/api/spec.ts'
import type { Sandbox, SandboxAccount } from '../../../src/sandbox/index.ts'
import { call, domainId, open, recordId, send, type Form, type Row } from './client.ts'

/** Settings that every dialect takes. */
export const SETTINGS = {
  port: 80,
  monitor_interval: 60,
  host: 'www.tiny-two.example',
  monitor_type: 'http',
  monitor_path: '/',
  points: 'ctc,cuc',
  bak_ip: 'pass'
}

export interface MonitorAnswer {
  status: { code: string; message: string; created_at: string }
  info: Row
  monitor: { monitor_id: string; record_id: number }
  monitors: Row[]
  monitor_downs: (Row & { switch_log: string[]; updated_on: string })[]
  monitor_history: { point: string; data: { message: string; code: number; data: Row[] } }[]
  desc: Row
  user: Row
  domain: Row
  subdomain: string[]
  points: { max: number; list: Record<string, string> }
  records: Row[]
}

/** A call that signs in by token and asks for JSON. */
export async function ask(
  sandbox: Sandbox,
  action: string,
  form: Form = {},
  account: SandboxAccount = sandbox.accounts[0]!
): Promise<MonitorAnswer> {
  const reply = await send(sandbox, `Monitor.${action}`, {
    login_token: account.token,
    format: 'json',
    ...form
  })
  return JSON.parse(reply.text)
}

/** The domain and the www record of tiny-two.example. */
export const ids = (sandbox: Sandbox): { domain_id: number; record_id: number } => ({
  domain_id: domainId(sandbox, 'tiny-two.example'),
  record_id: recordId(sandbox, 'tiny-two.example', 'www', 'A')
})

/** Begins to watch www of tiny-two.example; answers the monitor's id. */
export async function watch(sandbox: Sandbox, form: Form = {}): Promise<string> {
  const answer = await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS, ...form })
  if (answer.status.code !== '1') throw new Error(`Monitor.Create answered ${answer.status.message}`)
  return answer.monitor.monitor_id
}

/** Adds an A record to tiny-two.example; answers its id. */
export async function addA(sandbox: Sandbox, sub_domain: string, value: string): Promise<number> {
  const { domain_id } = ids(sandbox)
  const form = { domain_id, sub_domain, record_type: 'A', record_line: '默认', value }
  const { status, record } = await call(sandbox, 'Record.Create', form)
  if (status.code !== '1') throw new Error(`Record.Create answered ${status.message}`)
  return Number(record['id'])
}

/** 14:00:00 in China; a monitor made now probes at every full minute. */
const NOW = Date.UTC(2012, 2, 9, 6, 0, 0)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A sandbox whose www of tiny-two.example is 192.0.2.1 and watched. */
export const watched = async (form: Form = {}, dialect: Dialect = '2012') => {
  const sandbox = await open({ dialect, now: () => NOW })
  const { domain_id, record_id } = ids(sandbox)
  const domain = sandbox.state.domains.get(domain_id)!
  const row = sandbox.state.zone(domain).get(record_id)!
  sandbox.state.updateRecord(domain, row, { value: '192.0.2.1' })
  const monitor_id = await watch(sandbox, form)
  const minutes = (n: number) => sandbox.clock.advance(n * MINUTE)
  const info = async () => (await ask(sandbox, 'Info', { monitor_id })).info
  const downs = async () => (await ask(sandbox, 'Getdowns')).monitor_downs
  const record = async () => (await call(sandbox, 'Record.Info', { domain_id, record_id })).record
  return { sandbox, domain, monitor_id, minutes, info, downs, record }
}
