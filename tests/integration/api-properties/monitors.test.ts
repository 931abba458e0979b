import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import type { Params } from '../../../src/shared/api/catalog/index.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { monitorSettings, WATCHED } from '../../support/generators-monitor.ts'
import { clear, open, person, runs, TIMEOUT, wires } from './open.ts'

type Settings = Omit<Params<'Monitor.Modify'>, 'monitor_id'>

const wordsOf = (list: string | undefined): string[] => (list ?? '').split(',').filter((word) => word !== '')

/** How the settings are told. */
const told = (given: Settings) => ({
  host: given.host,
  port: given.port,
  monitor_type: given.monitor_type,
  monitor_path: given.monitor_path,
  monitor_interval: Number(given.monitor_interval),
  points: wordsOf(given.points),
  bak_ip: given.bak_ip,
  sms_notice: wordsOf(given.sms_notice),
  email_notice: wordsOf(given.email_notice),
  less_notice: given.less_notice === 'yes',
  callback_url: given.callback_url,
  callback_key: given.callback_key
})

describe.each(wires)('what is written is read back: dialect $dialect, $format', (wire) => {
  let sandbox: Sandbox
  let client: Client
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ sandbox, client, close } = await open(wire))
  })
  beforeEach(() => clear(sandbox.state))
  afterAll(() => close())

  it('monitors', TIMEOUT, async () => {
    const domain = sandbox.state.addDomain({
      name: 'watched.example',
      grade: 'DP_Ultra',
      ownerId: sandbox.accounts[0]!.userId,
      createdOn: '2026-01-01 00:00:00'
    })
    const row = sandbox.state.addRecord(domain, {
      host: 'www',
      type: 'A',
      value: WATCHED,
      updatedOn: '2026-01-01 00:00:00'
    })
    const ids = { domain_id: String(domain.id), record_id: String(row.id) }
    const settings = monitorSettings(wire)
    await fc.assert(
      fc.asyncProperty(settings, settings, fc.boolean(), async (first, second, running) => {
        const { monitor } = await client.call('Monitor.Create', { ...ids, ...first }, person)
        const { monitor_id } = monitor
        expect(monitor.record_id).toBe(ids.record_id)
        /** The monitor as Monitor.List and Monitor.Info tell it, which must be the same. */
        const read = async () => {
          const { info } = await client.call('Monitor.Info', { monitor_id }, person)
          expect((await client.call('Monitor.List', {}, person)).monitors).toEqual([info])
          return info
        }
        const where = { ...ids, domain: domain.name, sub_domain: 'www', ip: WATCHED }
        expect(await read()).toMatchObject({ ...where, ...told(first), monitor_status: true })
        await client.call('Monitor.Modify', { monitor_id, ...second }, person)
        const status = running ? 'enabled' : 'disabled'
        await client.call('Monitor.Setstatus', { monitor_id, status }, person)
        expect(await read()).toMatchObject({ ...where, ...told(second), monitor_status: running })
        await client.call('Monitor.Remove', { monitor_id }, person)
      }),
      runs(15)
    )
  })
})
