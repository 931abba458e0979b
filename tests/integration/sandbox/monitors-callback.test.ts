import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../src/sandbox/index.ts'
import { open, temporaryFolder, type Form } from './client.ts'
import { ask, ids, watch } from './monitor-client.ts'

const NOW = Date.UTC(2012, 2, 9, 6, 0, 0)
const MINUTE = 60_000

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A receiver on loopback that answers `status` to all, and keeps what it got. */
async function receiver(status = 200): Promise<{ url: string; got: URLSearchParams[] }> {
  const got: URLSearchParams[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      got.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
      response.writeHead(status, { Location: 'http://192.0.2.80/' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  )
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/down?a=1`, got }
}

const setup = async (form: Form) => {
  const sandbox = await open({ dialect: '2012', now: () => NOW })
  const { domain_id, record_id } = ids(sandbox)
  const { value } = sandbox.state.zone(sandbox.state.domains.get(domain_id)!).get(record_id)!
  const monitor_id = await watch(sandbox, form)
  const turn = async (state: 'up' | 'down') => {
    sandbox.targets.set(value, state)
    sandbox.clock.advance(MINUTE)
    await sandbox.idle()
  }
  return { sandbox, value, monitor_id, turn, domain_id, record_id }
}

describe('a callback', () => {
  it('tells once that the target is down and once that it is up again, signed with the key', async () => {
    const { url, got } = await receiver()
    const { sandbox, value, monitor_id, domain_id, record_id, turn } = await setup({
      callback_url: url,
      callback_key: 'hush'
    })
    await turn('down')
    sandbox.clock.advance(60 * MINUTE)
    await sandbox.idle()
    const created_at = '2012-03-09 14:01:00'
    const signed = `${monitor_id}${domain_id}${record_id}hush${created_at}`
    const told = {
      monitor_id,
      domain_id: String(domain_id),
      domain: 'tiny-two.example',
      record_id: String(record_id),
      sub_domain: 'www',
      record_line: '默认',
      ip: value,
      status: 'Down',
      status_code: '-3',
      reason: '远程计算机无响应',
      created_at,
      checksum: createHash('md5').update(signed).digest('hex')
    }
    expect(got.map((form) => Object.fromEntries(form))).toEqual([told])
    expect(sandbox.callbacks).toEqual([{ url, form: told, at: NOW + MINUTE, status: 200 }])
    await turn('up')
    expect(got.slice(1).map((form) => Object.fromEntries(form))).toMatchObject([
      { status: 'Ok', status_code: '200', reason: '', created_at: '2012-03-09 15:02:00' }
    ])
    sandbox.clock.advance(60 * MINUTE)
    await sandbox.idle()
    expect(sandbox.callbacks).toHaveLength(2)
  })

  it('that fails is counted, and not repeated', async () => {
    const { url, got } = await receiver(500)
    const { sandbox, turn } = await setup({ callback_url: url })
    await turn('down')
    sandbox.clock.advance(10 * MINUTE)
    await sandbox.idle()
    expect(sandbox.callbacks).toMatchObject([{ status: 500 }])
    expect(got).toHaveLength(1)
  })

  it('that nobody answers is counted without a status', async () => {
    const { sandbox, turn } = await setup({ callback_url: 'http://127.0.0.1:9/' })
    await turn('down')
    expect(sandbox.callbacks).toMatchObject([{ status: null }])
  })

  it('follows no redirect', async () => {
    const { url, got } = await receiver(307)
    const { sandbox, turn } = await setup({ callback_url: url })
    await turn('down')
    expect(sandbox.callbacks).toMatchObject([{ status: 307 }])
    expect(got).toHaveLength(1)
  })

  it.each([
    'http://hooks.example/',
    'https://192.0.2.80/',
    'http://127.0.0.1.example/',
    'http://localhost.example/'
  ])('to %s is kept and never made', async (callback_url) => {
    const { sandbox, monitor_id, turn } = await setup({ callback_url })
    await turn('down')
    expect((await ask(sandbox, 'Info', { monitor_id })).info).toMatchObject({ status: 'Down', callback_url })
    expect(sandbox.callbacks).toEqual([])
  })
})

describe('a state file', () => {
  it('keeps monitors, alerts, history and targets over a restart, and no callback key', async () => {
    const folder = await temporaryFolder()
    const stateFile = join(folder, 'state.json')
    const first = await open({ stateFile, dialect: '2012', now: () => NOW })
    const { domain_id, record_id } = ids(first)
    const { value } = first.state.zone(first.state.domains.get(domain_id)!).get(record_id)!
    const monitor_id = await watch(first, {
      callback_url: 'http://hooks.example/',
      callback_key: 'hush-hush'
    })
    first.targets.set(value, 'down')
    first.clock.advance(5 * MINUTE)
    const before = {
      downs: (await ask(first, 'Getdowns')).monitor_downs,
      history: (await ask(first, 'Gethistory', { monitor_id, hours: 1 })).monitor_history
    }
    expect(before.downs).toHaveLength(1)
    await first.stop()
    expect(await readFile(stateFile, 'utf8')).not.toContain('hush-hush')

    const second = await startSandbox({ stateFile, now: () => NOW + 5 * MINUTE })
    try {
      expect((await ask(second, 'Getdowns')).monitor_downs).toEqual(before.downs)
      expect((await ask(second, 'Gethistory', { monitor_id, hours: 1 })).monitor_history).toEqual(
        before.history
      )
      expect((await ask(second, 'Info', { monitor_id })).info).toMatchObject({
        callback_url: 'http://hooks.example/',
        callback_key: ''
      })
      second.clock.advance(MINUTE)
      expect((await ask(second, 'Info', { monitor_id })).info).toMatchObject({ status: 'Down' })
    } finally {
      await second.stop()
    }
  })
})

it('the default scenario shows a monitor in every state', async () => {
  for (const dialect of ['2012', 'today'] as const) {
    const sandbox = await open({ scenario: 'default', dialect, now: () => Date.UTC(2026, 10, 23, 4) })
    const { monitors } = await ask(sandbox, 'List')
    expect(monitors.map((one) => `${String(one['status'])} ${String(one['monitor_status'])}`)).toEqual([
      'Ok disabled',
      'Down enabled',
      'Warn enabled',
      'Ok enabled',
      'Ok enabled'
    ])
    const switched = monitors[1]!
    expect(switched).toMatchObject({ ip: '192.0.2.9', now_ip: '192.0.2.11' })
    const { monitor_downs } = await ask(sandbox, 'Getdowns')
    expect(monitor_downs[0]!.switch_log).toHaveLength(1)
    const asked = { monitor_id: String(switched['monitor_id']), hours: 1 }
    const { monitor_history } = await ask(sandbox, 'Gethistory', asked)
    expect(monitor_history.map(({ data }) => data.data.length)).toEqual([20, 20])
  }
})
