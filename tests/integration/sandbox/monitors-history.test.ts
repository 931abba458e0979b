import { describe, expect, it } from 'vitest'
import { specOf } from '../../../src/shared/api/catalog/index.ts'
import { parseXml } from '../../../src/main/dnspod/decode/xml.ts'
import type { Result } from '../../../src/shared/api/catalog/index.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { open, send, type Form } from './client.ts'
import { ask, ids, watch } from './monitor-client.ts'

const NOW = Date.UTC(2012, 2, 9, 6, 0, 0)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const setup = async (form: Form = {}) => {
  const sandbox = await open({ dialect: '2012', now: () => NOW })
  const { domain_id, record_id } = ids(sandbox)
  const { value } = sandbox.state.zone(sandbox.state.domains.get(domain_id)!).get(record_id)!
  const monitor_id = await watch(sandbox, form)
  const history = async (hours: number) =>
    (await ask(sandbox, 'Gethistory', { monitor_id, hours })).monitor_history
  /** "14:01 Ok" of each sample of the first point. */
  const brief = async (hours: number) =>
    (await history(hours))[0]!.data.data.map(
      ({ createtime, status }) => `${String(createtime).slice(11, 16)} ${String(status)}`
    )
  return { sandbox, value, monitor_id, history, brief }
}

describe('Monitor.Gethistory', () => {
  it('is empty for each point until something was probed', async () => {
    const { history } = await setup()
    expect(await history(1)).toEqual(
      ['ctc', 'cuc'].map((point) => ({ point, data: { message: 'Ok', code: 200, data: {} } }))
    )
  })

  it('tells each probe of the last hours, of each point for itself', async () => {
    const { sandbox, value, history, brief } = await setup()
    sandbox.clock.advance(2 * MINUTE)
    sandbox.targets.set(value, 'down', 'ctc')
    sandbox.clock.advance(2 * MINUTE)
    expect(await brief(1)).toEqual(['14:01 Ok', '14:02 Ok', '14:03 Down', '14:04 Down'])
    const [ctc, cuc] = await history(1)
    expect(ctc!.data.data.at(-1)).toEqual({
      status: 'Down',
      status_code: -3,
      createtime: '2012-03-09 14:04:00',
      responsetime: 0
    })
    expect(cuc!.data.data.map(({ status }) => status)).toEqual(['Ok', 'Ok', 'Ok', 'Ok'])
    expect(cuc!.data.data.every(({ responsetime }) => Number(responsetime) > 0)).toBe(true)
    sandbox.clock.advance(HOUR - 2 * MINUTE)
    expect((await brief(1)).slice(0, 2)).toEqual(['14:03 Down', '14:04 Down'])
  })

  it('shows what was so until the script changed', async () => {
    let now = NOW
    const sandbox = await open({ dialect: '2012', now: () => now })
    const monitor_id = await watch(sandbox)
    const { info } = await ask(sandbox, 'Info', { monitor_id })
    now += 2.5 * MINUTE
    sandbox.targets.set(String(info['ip']), 'down')
    now += MINUTE
    const { monitor_history } = await ask(sandbox, 'Gethistory', { monitor_id, hours: 1 })
    expect(monitor_history[0]!.data.data.map(({ status }) => status)).toEqual(['Ok', 'Ok', 'Down'])
  })

  it('has a gap where the monitor was stopped', async () => {
    const { sandbox, monitor_id, brief } = await setup()
    sandbox.clock.advance(2 * MINUTE)
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    sandbox.clock.advance(10 * MINUTE)
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })
    sandbox.clock.advance(MINUTE)
    expect(await brief(1)).toEqual(['14:01 Ok', '14:02 Ok', '14:13 Ok'])
  })

  it('of a month stays small and loses no outage', async () => {
    const { sandbox, value, brief } = await setup()
    sandbox.clock.advance(20 * 24 * HOUR)
    sandbox.targets.set(value, 'down')
    sandbox.clock.advance(MINUTE)
    sandbox.targets.set(value, 'up')
    sandbox.clock.advance(20 * 24 * HOUR)
    const samples = await brief(10_000)
    expect(samples.length).toBeGreaterThan(400)
    expect(samples.length).toBeLessThan(600)
    expect(samples.filter((sample) => sample.endsWith('Down'))).toEqual(['14:01 Down'])
  })
})

describe('a client reads', () => {
  const read = async <
    A extends 'Monitor.Getdowns' | 'Monitor.Gethistory' | 'Monitor.Info' | 'Monitor.Listsubvalue'
  >(
    sandbox: Sandbox,
    action: A,
    form: Form = {}
  ): Promise<Result<A>> => {
    const sign = { login_token: sandbox.accounts[0]!.token, ...form }
    const json = JSON.parse((await send(sandbox, action, { ...sign, format: 'json' })).text)
    const xml = parseXml((await send(sandbox, action, { ...sign, format: 'xml' })).text)
    const value = specOf(action).result(json)
    expect(specOf(action).result(xml)).toEqual(value)
    // The decoder of the action is the one that its result type is made of.
    return value as Result<A>
  }

  it('the same from JSON and XML: alerts, history, settings, points', async () => {
    const { sandbox, value, monitor_id } = await setup({ bak_ip: '192.0.2.2,192.0.2.3', sms_notice: 'me' })
    const { domain_id } = ids(sandbox)
    expect((await read(sandbox, 'Monitor.Gethistory', { monitor_id, hours: 1 })).monitor_history).toEqual([
      { point: 'ctc', message: 'Ok', code: 200, samples: [] },
      { point: 'cuc', message: 'Ok', code: 200, samples: [] }
    ])
    sandbox.targets.set(value, 'down')
    sandbox.targets.set('192.0.2.2', 'down')
    sandbox.clock.advance(MINUTE)
    const downs = await read(sandbox, 'Monitor.Getdowns')
    expect(downs.info.total_count).toBe(2)
    expect(downs.monitor_downs).toMatchObject([
      { ip: value, switch_log: ['2012-03-09 14:01:00 已切换至 192.0.2.3'], updated_on: null },
      { ip: '192.0.2.2', switch_log: [], updated_on: null }
    ])
    const { monitor_history } = await read(sandbox, 'Monitor.Gethistory', { monitor_id, hours: 1 })
    expect(monitor_history[1]).toEqual({
      point: 'cuc',
      message: 'Ok',
      code: 200,
      samples: [{ status: 'Down', status_code: -3, createtime: '2012-03-09 14:01:00', responsetime: 0 }]
    })
    expect((await read(sandbox, 'Monitor.Info', { monitor_id })).info).toMatchObject({
      port: 80,
      monitor_interval: 60,
      points: ['ctc', 'cuc'],
      sms_notice: ['me'],
      email_notice: [],
      less_notice: false,
      monitor_status: true,
      status: 'Down',
      status_code: -3,
      bak_ip_status: [
        { bak_ip: '192.0.2.2', status_code: -3 },
        { bak_ip: '192.0.2.3', status: 'Ok' }
      ]
    })
    const values = await read(sandbox, 'Monitor.Listsubvalue', { domain_id, subdomain: 'www' })
    expect(values.points).toEqual({
      max: 999,
      list: [
        { id: 'ctc', name: '电信' },
        { id: 'cuc', name: '联通' },
        { id: 'cmc', name: '移动' }
      ]
    })
  })
})
