import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { call } from './client.ts'
import { addA, watched } from './monitor-client.ts'

const addMates = async (sandbox: Sandbox, ...values: string[]): Promise<void> => {
  for (const value of values) await addA(sandbox, 'www', value)
}

describe('backup addresses', () => {
  it('take over in order, and give way when the target is up again', async () => {
    const { sandbox, domain, minutes, info, downs, record } = await watched({
      bak_ip: '192.0.2.2,192.0.2.3',
      monitor_interval: 60
    })
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    expect(await record()).toMatchObject({ value: '192.0.2.2', updated_on: '2012-03-09 14:01:00' })
    expect(await info()).toMatchObject({ ip: '192.0.2.1', now_ip: '192.0.2.2' })
    sandbox.targets.set('192.0.2.2', 'down')
    minutes(1)
    expect(await record()).toMatchObject({ value: '192.0.2.3' })
    expect((await info())['bak_ip_status']).toMatchObject([{ status: 'Down' }, { status: 'Ok' }])
    sandbox.targets.set('192.0.2.2', 'up')
    minutes(1)
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await record()).toMatchObject({ value: '192.0.2.1' })
    expect(await downs()).toMatchObject([
      {
        record_line: '默认-备用',
        ip: '192.0.2.2',
        switch_log: {},
        created_on: '2012-03-09 14:02:00',
        updated_on: '2012-03-09 14:03:00'
      },
      {
        switch_log: [
          '2012-03-09 14:01:00 已切换至 192.0.2.2',
          '2012-03-09 14:02:00 已切换至 192.0.2.3',
          '2012-03-09 14:03:00 已切换至 192.0.2.2',
          '2012-03-09 14:04:00 已切换至 192.0.2.1'
        ],
        updated_on: '2012-03-09 14:04:00'
      }
    ])
    expect(domain.log[0]).toBe(
      '2012-03-09 14:04:00: (127.0.0.1) 宕机监控切换 A 记录 默认 线路 www 值 192.0.2.1'
    )
  })

  it('that are all down leave the record alone, which is said once', async () => {
    const { sandbox, minutes, downs, record } = await watched({ bak_ip: '192.0.2.2' })
    for (const address of ['192.0.2.1', '192.0.2.2']) sandbox.targets.set(address, 'down')
    minutes(5)
    expect(await record()).toMatchObject({ value: '192.0.2.1' })
    const entry = (await downs()).find(({ ip }) => ip === '192.0.2.1')
    expect(entry?.switch_log).toEqual(['2012-03-09 14:01:00 没有可切换的备用服务器'])
  })

  it.each([
    ['lowers the TTL today', 'today', {}, '600', '1'],
    ['keeps it on request', 'today', { keep_ttl: 'yes' }, '600', '600'],
    ['keeps it in 2012', '2012', {}, '600', '600']
  ] as const)('a switch %s', async (_, dialect, form, before, during) => {
    const { sandbox, domain, minutes, record } = await watched({ bak_ip: '192.0.2.2', ...form }, dialect)
    domain.grade = 'DP_Ultra'
    expect(await record()).toMatchObject({ ttl: before })
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    expect(await record()).toMatchObject({ ttl: during })
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await record()).toMatchObject({ ttl: before })
  })
})

describe('other ways to act', () => {
  it('auto takes another address of the name that is up', async () => {
    const { sandbox, domain, minutes, record } = await watched({ bak_ip: 'auto' })
    domain.grade = 'DP_Ultra'
    await addMates(sandbox, '192.0.2.2', '192.0.2.3')
    for (const address of ['192.0.2.1', '192.0.2.2']) sandbox.targets.set(address, 'down')
    minutes(1)
    expect(await record()).toMatchObject({ value: '192.0.2.3' })
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await record()).toMatchObject({ value: '192.0.2.1' })
  })

  it('pause pauses the record while another one answers, and undoes it', async () => {
    const { sandbox, minutes, record, downs, info } = await watched({ bak_ip: 'pause' })
    await addMates(sandbox, '192.0.2.2')
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(3)
    expect(await record()).toMatchObject({ enabled: '0' })
    expect(await info()).toMatchObject({ monitor_status: 'enabled' })
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await record()).toMatchObject({ enabled: '1' })
    expect(await downs()).toMatchObject([
      { switch_log: ['2012-03-09 14:01:00 已暂停记录', '2012-03-09 14:04:00 已启用记录'] }
    ])
  })

  it('pause leaves the last record of the name, pause2 does not', async () => {
    const lasts = await Promise.all(
      ['pause', 'pause2'].map(async (bak_ip) => {
        const { sandbox, minutes, record } = await watched({ bak_ip }, 'today')
        sandbox.targets.set('192.0.2.1', 'down')
        minutes(1)
        return (await record())['enabled']
      })
    )
    expect(lasts).toEqual(['1', '0'])
  })

  it('a record that a person enables again is not enabled twice', async () => {
    const { sandbox, domain, minutes, record, downs } = await watched({ bak_ip: 'pause2' }, 'today')
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    const record_id = String((await record())['id'])
    await call(sandbox, 'Record.Status', { domain_id: domain.id, record_id, status: 'enable' })
    sandbox.targets.set('192.0.2.1', 'up')
    minutes(1)
    expect(await downs()).toMatchObject([{ switch_log: ['2012-03-09 14:01:00 已暂停记录'] }])
  })

  it('a switch adds its line to the log of the domain, however long that is', async () => {
    const { sandbox, domain, minutes } = await watched({ bak_ip: '192.0.2.2' })
    domain.log = Array.from({ length: 1200 }, (_, i) => `line ${i}`)
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    expect(domain.log).toHaveLength(1201)
    expect(domain.log[0]).toBe(
      '2012-03-09 14:01:00: (127.0.0.1) 宕机监控切换 A 记录 默认 线路 www 值 192.0.2.2'
    )
  })

  it('a value that a person sets is what is watched from then on', async () => {
    const { sandbox, domain, minutes, record, info, downs } = await watched({ bak_ip: '192.0.2.2' })
    sandbox.targets.set('192.0.2.1', 'down')
    minutes(1)
    const { id } = await record()
    const change = { sub_domain: 'www', record_type: 'A', record_line: '默认', value: '192.0.2.5' }
    await call(sandbox, 'Record.Modify', { domain_id: domain.id, record_id: String(id), ...change })
    expect(await info()).toMatchObject({ ip: '192.0.2.5', now_ip: '192.0.2.5', status: 'Ok' })
    minutes(5)
    expect(await record()).toMatchObject({ value: '192.0.2.5' })
    expect(await downs()).toMatchObject([{ updated_on: '2012-03-09 14:01:00' }])
  })
})
