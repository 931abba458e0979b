import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, code, domainId, open, recordId, type Form } from './client.ts'
import { ask, SETTINGS, watch } from './monitor-client.ts'

const CLOCK = { now: () => Date.UTC(2026, 10, 21, 4, 0, 1) }

/** tiny-two with an unregistered A record of www; `log` reads what has been added to its log, newest first. */
const setup = async (dialect: Dialect) => {
  const sandbox = await open({ dialect, ...CLOCK })
  const domain = sandbox.state.find('tiny-two.example')!
  const ask = async (action: string, form: Form): Promise<void> => {
    expect(await code(sandbox, action, { domain_id: domain.id, ...form })).toBe('1')
  }
  const log = async (form: Form = {}): Promise<string[]> => {
    const answer = await call(sandbox, 'Domain.Log', { domain_id: domain.id, ...form })
    // The lines of Domain.Log are text.
    return (answer as unknown as { log: string[] }).log
  }
  return { sandbox, domain, ask, log, www: recordId(sandbox, 'tiny-two.example', 'www', 'A') }
}

const www: Form = { sub_domain: 'www', record_type: 'A', record_line: '默认', value: '192.0.2.9' }

describe.each<Dialect>(['2012', 'today'])('Domain.Log, %s', (dialect) => {
  it("begins with the domain's making, in the words of the document", async () => {
    const sandbox = await open({ dialect, ...CLOCK })
    const made = await call(sandbox, 'Domain.Create', { domain: 'fresh.example' })
    const answer = await call(sandbox, 'Domain.Log', { domain_id: String(made.domain['id']) })
    const { userId, email } = sandbox.accounts[0]!
    expect(answer).toMatchObject({
      log: [`2026-11-21 12:00:01(API): (127.0.0.1) 添加新域名 fresh.example ${email}(${userId})`]
    })
  })

  it('tells every change of a record, newest first', async () => {
    const { ask, log, www: record_id, sandbox, domain } = await setup(dialect)
    await ask('Record.Create', { ...www, sub_domain: 'api' })
    sandbox.clock.advance(1000)
    await ask('Record.Modify', { ...www, record_id })
    await ask('Record.Status', { record_id, status: 'disable' })
    await ask('Record.Remark', { record_id, remark: 'x' })
    sandbox.state.zone(domain).get(record_id)!.value = '192.0.2.10'
    await ask('Record.Ddns', { sub_domain: 'www', record_line: '默认', record_id })
    await ask('Record.Remove', { record_id })
    const head = '2026-11-21 12:00:02(API): (127.0.0.1)'
    expect((await log()).slice(0, -1)).toEqual([
      `${head} 删除 A 记录 默认 线路 www 值 127.0.0.1`,
      `${head} 修改 A 记录 默认 线路 www 值 127.0.0.1`,
      `${head} 设置备注 A 记录 默认 线路 www 值 192.0.2.9`,
      `${head} 暂停 A 记录 默认 线路 www 值 192.0.2.9`,
      `${head} 修改 A 记录 默认 线路 www 值 192.0.2.9`,
      '2026-11-21 12:00:01(API): (127.0.0.1) 添加 A 记录 默认 线路 api 值 192.0.2.9'
    ])
  })

  it('tells every change of the domain, but no remark in its words', async () => {
    const { ask, log } = await setup(dialect)
    await ask('Domain.Status', { status: 'disable' })
    await ask('Domain.Status', { status: 'enable' })
    await ask('Domain.Searchenginepush', { status: 'no' })
    await ask('Domain.Remark', { remark: 'for me alone' })
    await ask('Domain.Ismark', { is_mark: 'yes' })
    await ask('Domain.Changegroup', { group_id: 3 })
    expect((await log()).map((line) => line.split('(127.0.0.1) ')[1]).slice(0, -1)).toEqual([
      '设置域名分组',
      '设置星标',
      '设置域名备注',
      '停用搜索引擎推送',
      '启用域名',
      '暂停域名'
    ])
  })

  it('tells what was done to a monitor', async () => {
    const { sandbox, log, www: record_id, domain } = await setup(dialect)
    sandbox.state.zone(domain).get(record_id)!.value = '192.0.2.9'
    const monitor_id = await watch(sandbox)
    await ask(sandbox, 'Modify', { monitor_id, ...SETTINGS, bak_ip: 'auto' })
    await ask(sandbox, 'Modify', { monitor_id, ...SETTINGS, bak_ip: 'auto' })
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'disabled' })
    await ask(sandbox, 'Setstatus', { monitor_id, status: 'enabled' })
    await ask(sandbox, 'Remove', { monitor_id })
    expect((await log()).slice(0, -1)).toEqual(
      ['删除', '启用', '暂停', '修改', '添加'].map(
        (verb) => `2026-11-21 12:00:01(API): (127.0.0.1) ${verb}宕机监控 默认 线路 www 值 192.0.2.9`
      )
    )
  })

  it('leaves out what changed nothing', async () => {
    const { ask, log, www: record_id, sandbox } = await setup(dialect)
    await ask('Record.Modify', { ...www, record_id })
    const before = await log()
    await ask('Record.Modify', { ...www, record_id })
    await ask('Record.Status', { record_id, status: 'enable' })
    await ask('Record.Remark', { record_id, remark: '' })
    await ask('Domain.Status', { status: 'enable' })
    await ask('Domain.Searchenginepush', { status: 'yes' })
    await ask('Domain.Remark', { remark: '' })
    await ask('Domain.Ismark', { is_mark: 'no' })
    await ask('Domain.Changegroup', { group_id: 1 })
    expect(await log()).toEqual(before)
    expect(sandbox.breaches.unchanged).toBe(8)
  })

  it('is read by all who share the domain, and by nobody else (8)', async () => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const read = (name: string) => code(sandbox, 'Domain.Log', { domain_id: domainId(sandbox, name) })
    expect(await read('partner-readonly.example')).toBe('1')
    expect(await read('partner-private.example')).toBe('8')
    expect(await code(sandbox, 'Domain.Log', { domain_id: 1 })).toBe('6')
  })
})

describe('pages of Domain.Log', () => {
  const lines = Array.from({ length: 1200 }, (_, i) => `line ${i}`)

  it('today: 500 lines at most, and others from an offset on', async () => {
    const { domain, log } = await setup('today')
    domain.log = lines
    expect(await log()).toEqual(lines.slice(0, 500))
    expect(await log({ length: 3000 })).toEqual(lines.slice(0, 500))
    expect(await log({ offset: 1000, length: 500 })).toEqual(lines.slice(1000))
    expect(await log({ offset: 10, length: 2 })).toEqual(['line 10', 'line 11'])
    expect(await log({ offset: 5000 })).toEqual([])
  })

  it('2012: none; the first 500 come whatever is asked', async () => {
    const { domain, log } = await setup('2012')
    domain.log = lines
    expect(await log({ offset: 10, length: 2 })).toEqual(lines.slice(0, 500))
  })

  it('today refuses a bad offset or length by 3, for want of a code', async () => {
    const { sandbox, domain } = await setup('today')
    const forms: Form[] = [{ offset: -1 }, { length: 0 }, { length: 'all' }]
    for (const form of forms)
      expect(await code(sandbox, 'Domain.Log', { domain_id: domain.id, ...form })).toBe('3')
  })

  it('keeps the newest 2000 lines', async () => {
    const { domain, ask } = await setup('today')
    domain.log = Array.from({ length: 2000 }, (_, i) => `line ${i}`)
    await ask('Domain.Status', { status: 'disable' })
    expect(domain.log).toHaveLength(2000)
    expect(domain.log[1]).toBe('line 0')
  })
})
