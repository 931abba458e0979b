import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, domainId, open, recordId } from './client.ts'
import { addA, ask, ids, SETTINGS, watch } from './monitor-client.ts'

const DIALECTS: Dialect[] = ['2012', 'today']
/** 14:37:54 in China. */
const NOW = Date.UTC(2012, 2, 9, 6, 37, 54)

const start = (dialect: Dialect = 'today') => open({ dialect, now: () => NOW })

describe.each(DIALECTS)('in the dialect of %s', (dialect) => {
  it('a monitor is created, shown, changed, stopped and removed', async () => {
    const sandbox = await start(dialect)
    const form = {
      bak_ip: '192.0.2.7, 192.0.2.8',
      sms_notice: 'me,share',
      less_notice: 'yes',
      callback_url: 'https://hooks.example/down',
      callback_key: 'hush'
    }
    const { monitor } = await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS, ...form })
    expect(monitor).toEqual({
      monitor_id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      record_id: ids(sandbox).record_id
    })
    const { monitor_id } = monitor
    const { info } = await ask(sandbox, 'Info', { monitor_id })
    expect(info).toMatchObject({
      monitor_id,
      domain: 'tiny-two.example',
      sub_domain: 'www',
      ip: info['now_ip'],
      port: '80',
      monitor_interval: '60',
      points: 'ctc,cuc',
      bak_ip: '192.0.2.7,192.0.2.8',
      status: 'Ok',
      status_code: '200',
      sms_notice: 'me,share',
      email_notice: '',
      less_notice: 'yes',
      callback_url: 'https://hooks.example/down',
      callback_key: 'hush',
      monitor_status: 'enabled',
      created_on: '2012-03-09 14:37:54',
      bak_ip_status: [{ bak_ip: '192.0.2.7', status: 'Ok' }, { bak_ip: '192.0.2.8' }]
    })
    expect((await ask(sandbox, 'List')).monitors).toEqual([info])

    // A later text lets a domain be named.
    const elsewhere = await ask(sandbox, 'List', { domain_id: domainId(sandbox, 'tiny-one.example') })
    expect(elsewhere.info).toMatchObject({ total_count: dialect === '2012' ? 1 : 0 })

    await ask(sandbox, 'Modify', { monitor_id, ...SETTINGS, monitor_interval: 180, bak_ip: 'auto' })
    const none = dialect === '2012' ? {} : []
    expect((await ask(sandbox, 'Info', { monitor_id })).info).toMatchObject({
      monitor_interval: '180',
      bak_ip: 'auto',
      // What is left out is reset.
      sms_notice: '',
      less_notice: 'no',
      callback_url: '',
      callback_key: '',
      bak_ip_status: none
    })

    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    expect((await ask(sandbox, 'Info', { monitor_id })).info['monitor_status']).toBe('disabled')
    expect((await ask(sandbox, 'Userdesc')).desc).toMatchObject({ unmoniting_count: 1, moniting_count: 0 })
    // The document says enabled and disabled, and the sample of the later text sends "disable".
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'enable' })
    expect((await ask(sandbox, 'Info', { monitor_id })).info['monitor_status']).toBe('enabled')

    sandbox.targets.set(String(info['ip']), 'down')
    sandbox.clock.advance(180_000)
    expect((await ask(sandbox, 'Getdowns')).monitor_downs).toHaveLength(1)
    await ask(sandbox, 'Remove', { monitor_id })
    expect(sandbox.state.monitors.downs).toEqual([])
    expect((await ask(sandbox, 'Info', { monitor_id })).status.code).toBe('7')
    expect((await ask(sandbox, 'List')).monitors).toEqual(none)
  })

  it('the record tells how its monitor is', async () => {
    const sandbox = await start(dialect)
    const { domain_id, record_id } = ids(sandbox)
    const mark = async () =>
      (await call(sandbox, 'Record.Info', { domain_id, record_id })).record['monitor_status']
    expect(await mark()).toBe('')
    const monitor_id = await watch(sandbox)
    expect(await mark()).toBe('Ok')
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    expect(await mark()).toBe('')
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })
    expect(await mark()).toBe('Ok')
    await ask(sandbox, 'Remove', { monitor_id })
    expect(await mark()).toBe('')
  })

  it('goes away with its record and with its domain', async () => {
    const sandbox = await start(dialect)
    const { domain_id } = ids(sandbox)
    await watch(sandbox)
    const record_id = await addA(sandbox, 'gone', '192.0.2.77')
    await watch(sandbox, { record_id })
    await call(sandbox, 'Record.Remove', { domain_id, record_id })
    expect((await ask(sandbox, 'List')).info).toMatchObject({ total_count: 1 })
    await call(sandbox, 'Domain.Remove', { domain_id })
    expect((await ask(sandbox, 'List')).info).toMatchObject({ total_count: 0 })
    expect((await ask(sandbox, 'Userdesc')).user).toEqual({ max_count: 8, use_count: 0 })
  })

  it('stops with its record and its domain', async () => {
    const sandbox = await start(dialect)
    const { domain_id, record_id } = ids(sandbox)
    const monitor_id = await watch(sandbox)
    const status = async () => (await ask(sandbox, 'Info', { monitor_id })).info['monitor_status']
    const enable = async () =>
      (await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })).status.code
    await call(sandbox, 'Record.Status', { domain_id, record_id, status: 'disable' })
    expect(await status()).toBe('disabled')
    await call(sandbox, 'Record.Status', { domain_id, record_id, status: 'enable' })
    expect(await status()).toBe('disabled')
    expect(await enable()).toBe('1')
    await call(sandbox, 'Domain.Status', { domain_id, status: 'disable' })
    expect(await status()).toBe('disabled')
  })

  it('hosts with A records are listed, and the values of one with the points to choose from', async () => {
    const sandbox = await start(dialect)
    const { domain_id, record_id } = ids(sandbox)
    const hosts = await ask(sandbox, 'Listsubdomain', { domain: 'tiny-two.example' })
    expect(hosts.subdomain).toEqual(['@', 'www'])
    const { points, records } = await ask(sandbox, 'Listsubvalue', { domain_id, subdomain: 'www' })
    expect(records).toMatchObject([{ id: String(record_id), area: '默认' }])
    expect(Object.keys(points.list)).toEqual(
      dialect === '2012'
        ? ['ctc', 'cuc', 'cmc']
        : ['ctc', 'cuc', 'ctc-2', 'cuc-2', 'cmc-2', 'ctc-3', 'cuc-4', 'cmc-4']
    )
    expect(points.max).toBe(dialect === '2012' ? 999 : 3)
  })
})

it.each([
  ['2012', { monitor_interval: 360 }, '12'],
  ['2012', { bak_ip: 'pause2' }, '15'],
  ['2012', { monitor_type: 'url' }, '10'],
  ['2012', { monitor_interval: 30 }, '1'],
  ['2012', { points: 'ctc,cuc,cmc,ctc' }, '1'],
  ['today', { monitor_interval: 30 }, '12'],
  ['today', { points: 'cmc' }, '13'],
  ['today', { points: 'ctc,cuc,ctc-2,cuc-2' }, '14'],
  ['today', { monitor_interval: 360 }, '1'],
  ['today', { bak_ip: 'pause2' }, '1'],
  ['today', { monitor_type: 'cname' }, '1'],
  ['today', { bak_ip: '192.0.2.1,192.0.2.1' }, '17'],
  ['today', { bak_ip: '' }, '15'],
  ['today', { monitor_path: '/a b' }, '11'],
  ['today', { host: '' }, '8'],
  ['today', { port: 0 }, '9'],
  ['today', { sms_notice: 'me,me' }, '18'],
  ['today', { callback_url: 'hooks.example' }, '22']
] as const)('in the dialect of %s, %j is answered with %s', async (dialect, form, code) => {
  const sandbox = await start(dialect)
  const answer = await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS, ...form })
  expect(answer.status.code).toBe(code)
})

it('watches only A records without a wildcard, and no address by itself', async () => {
  const sandbox = await start()
  const create = async (record_id: number, bak_ip = 'pass') =>
    (await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS, record_id, bak_ip })).status.code
  expect(await create(recordId(sandbox, 'tiny-two.example', '@', 'MX'))).toBe('7')
  expect(await create(await addA(sandbox, '*', '192.0.2.3'))).toBe('7')
  const record_id = await addA(sandbox, 'plain', '192.0.2.4')
  expect(await create(record_id, '192.0.2.4')).toBe('17')
  expect(await create(record_id, '192.0.2.5')).toBe('1')
})

it('a record can be watched once, and an account has eight monitors', async () => {
  const sandbox = await start()
  await watch(sandbox)
  expect((await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS })).status.code).toBe('20')
  for (let n = 1; n < 8; n++)
    await watch(sandbox, { record_id: await addA(sandbox, `n${n}`, `192.0.2.${n}`) })
  const record_id = await addA(sandbox, 'n9', '192.0.2.9')
  expect((await ask(sandbox, 'Create', { ...ids(sandbox), ...SETTINGS, record_id })).status.code).toBe('21')
  expect((await ask(sandbox, 'Userdesc')).user).toEqual({ max_count: 8, use_count: 8 })
})

it('today Modify keeps the host, and Setstatus and Modify that change nothing are noticed', async () => {
  const sandbox = await start()
  const monitor_id = await watch(sandbox)
  const { host, ...others } = SETTINGS
  await ask(sandbox, 'Modify', { monitor_id, ...others })
  expect((await ask(sandbox, 'Info', { monitor_id })).info['host']).toBe(host)
  expect(sandbox.breaches.unchanged).toBe(1)
  await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })
  expect(sandbox.breaches.unchanged).toBe(2)
})

describe('shares', () => {
  const shared = async (domain: string) => {
    const sandbox = await open({ scenario: 'default', now: () => NOW })
    const domain_id = domainId(sandbox, domain)
    const record_id = recordId(sandbox, domain, '@', 'A')
    const owner = sandbox.accounts[1]!
    const { monitor } = await ask(sandbox, 'Create', { ...SETTINGS, domain_id, record_id }, owner)
    return { sandbox, monitor_id: monitor.monitor_id }
  }

  it('one to read sees a monitor and may not change it', async () => {
    const { sandbox, monitor_id } = await shared('partner-readonly.example')
    expect((await ask(sandbox, 'Info', { monitor_id })).status.code).toBe('1')
    expect((await ask(sandbox, 'Modify', { monitor_id, ...SETTINGS })).status.code).toBe('7')
    expect((await ask(sandbox, 'Remove', { monitor_id })).status.code).toBe('6')
    expect((await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })).status.code).toBe('6')
  })

  it('one to write manages it, and it counts against the owner', async () => {
    const { sandbox, monitor_id } = await shared('partner-portal.example')
    const before = await ask(sandbox, 'Userdesc')
    expect((await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })).status.code).toBe('1')
    expect((await ask(sandbox, 'Userdesc')).user).toEqual(before.user)
    expect((await ask(sandbox, 'Userdesc', {}, sandbox.accounts[1])).user).toMatchObject({ use_count: 1 })
    const listed = (await ask(sandbox, 'List')).monitors.map((one) => one['monitor_id'])
    expect(listed).toContain(monitor_id)
  })

  it('no share sees nothing', async () => {
    const { sandbox, monitor_id } = await shared('partner-private.example')
    expect((await ask(sandbox, 'Info', { monitor_id })).status.code).toBe('7')
    expect((await ask(sandbox, 'Gethistory', { monitor_id, hours: 1 })).status.code).toBe('6')
    const { ip } = (await ask(sandbox, 'Info', { monitor_id }, sandbox.accounts[1])).info
    sandbox.targets.set(String(ip), 'down')
    sandbox.clock.advance(60_000)
    const alerts = async (account = sandbox.accounts[0]) =>
      (await ask(sandbox, 'Getdowns', {}, account)).monitor_downs.map((one) => one['monitor_id'])
    expect(await alerts(sandbox.accounts[1])).toContain(monitor_id)
    expect(await alerts()).not.toContain(monitor_id)
    const listed = (await ask(sandbox, 'List')).monitors.map((one) => one['monitor_id'])
    expect(listed).not.toContain(monitor_id)
  })
})
