import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import { listDomains, listRecords } from '../../../src/main/dnspod/lists.ts'
import { recordParams, toLines, toRecord, toRecordFromInfo } from '../../../src/main/dnspod/model.ts'
import { draftOf } from '../../../src/shared/model/record.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { failureOf, openClient } from './harness.ts'

const person = { origin: 'person' } as const
const cases = (['2012', 'today'] as const).flatMap((dialect) =>
  (['json', 'xml'] as const).map((format) => ({ dialect, format }))
)

async function open(dialect: '2012' | 'today', scenario: string, format: 'json' | 'xml') {
  const clock = new FakeClock()
  const sandbox = await startSandbox({ dialect, scenario, now: () => clock.now() })
  const [account] = sandbox.accounts
  if (account === undefined) throw new Error('The scenario has no account')
  const client = await openClient({
    url: sandbox.url,
    clock,
    format,
    credentials: { method: 'token', token: account.token }
  })
  return { sandbox, account, client, clock }
}

describe.each(cases)('every action: dialect $dialect, $format', ({ dialect, format }) => {
  let sandbox: Sandbox
  let client: Client
  beforeAll(async () => {
    ;({ sandbox, client } = await open(dialect, 'tiny', format))
  })
  afterAll(async () => {
    await client.close()
    // Nothing that was sent broke a rule of use.
    expect(sandbox.breaches).toMatchObject({
      method: 0,
      userAgent: 0,
      refusedAgain: 0,
      unchanged: 0,
      overlappingWrites: 0
    })
    await sandbox.stop()
  })

  it('reads the account', async () => {
    expect((await client.call('Info.Version', {}, person)).version).toMatch(/^[0-9.]+$/)
    const { info } = await client.call('User.Detail', {}, person)
    expect(info.user).toMatchObject({ id: '423255', email: 'try@zonedeck.example', email_verified: true })
  })

  it('adds, changes and removes a domain', async () => {
    const { groups } = await client.call('Domaingroup.List', {}, person)
    expect(groups[0]).toMatchObject({ group_id: '1', group_name: '默认分组', group_type: 'system' })
    const made = await client.call('Domain.Create', { domain: 'new-one.example', group_id: '2' }, person)
    expect(made.domain.punycode).toBe('new-one.example')
    const ids = { domain_id: made.domain.id }
    await client.call('Domain.Status', { ...ids, status: 'disable' }, person)
    await client.call('Domain.Ismark', { ...ids, is_mark: 'yes' }, person)
    await client.call('Domain.Remark', { ...ids, remark: '备注 & <b>' }, person)
    await client.call('Domain.Changegroup', { ...ids, group_id: '3' }, person)
    const byId = await client.call('Domain.Info', ids, person)
    expect(byId.domain).toMatchObject({
      id: made.domain.id,
      status: 'pause',
      is_mark: true,
      remark: '备注 & <b>',
      group_id: '3'
    })
    expect(await client.call('Domain.Info', { domain: 'new-one.example' }, person)).toEqual(byId)
    expect((await listDomains(client, person)).map(({ name }) => name)).toContain('new-one.example')
    await client.call('Domain.Remark', { ...ids, remark: '' }, person)
    expect((await client.call('Domain.Info', ids, person)).domain.remark).toBe('')
    await client.call('Domain.Remove', ids, person)
    expect(await failureOf(client.call('Domain.Info', ids, person))).toMatchObject({
      code: '6',
      kind: 'missing'
    })
  })

  it('adds, changes and removes a record', async () => {
    const [domain] = await listDomains(client, person)
    if (domain === undefined) throw new Error('No domain')
    const ids = { domain_id: domain.id }
    const { types } = await client.call('Record.Type', { domain_grade: domain.grade }, person)
    expect(types).toEqual(expect.arrayContaining(['A', 'CNAME', 'MX', 'TXT']))
    const lines = toLines(await client.call('Record.Line', ids, person))
    expect(lines[0]).toEqual({ name: '默认', id: dialect === 'today' ? '0' : null })

    const draft = {
      host: 'mail2',
      type: 'MX',
      line: '默认',
      lineId: lines[0]?.id ?? null,
      value: 'mx.tiny-one.example.',
      ttl: 600,
      mx: 10,
      weight: null,
      enabled: true
    }
    const made = await client.call('Record.Create', { ...ids, ...recordParams(draft) }, person)
    expect(made.record.name).toBe('mail2')
    const one = { ...ids, record_id: made.record.id }
    const read = async () => toRecordFromInfo((await client.call('Record.Info', one, person)).record)
    expect(draftOf(await read())).toEqual(draft)
    // Both ways of reading a record agree.
    const { records } = await client.call('Record.List', { ...ids, sub_domain: 'mail2' }, person)
    expect(records.map(toRecord)).toEqual([await read()])

    const changed = await client.call(
      'Record.Modify',
      { ...one, ...recordParams({ ...draft, mx: 20, ttl: 1200 }) },
      person
    )
    expect(changed.record.id).toBe(made.record.id)
    await client.call('Record.Remark', { ...one, remark: '备用' }, person)
    await client.call('Record.Status', { ...one, status: 'disable' }, person)
    expect(await read()).toMatchObject({ mx: 20, ttl: 1200, remark: '备用', enabled: false })
    await client.call('Record.Remove', one, person)
    expect((await listRecords(client, domain.id, person)).map(({ id }) => id)).not.toContain(made.record.id)
  })

  it('sends Chinese names in A-labels and shows them in Unicode', async () => {
    const made = await client.call('Domain.Create', { domain: ' 新例子。中国 ' }, person)
    expect(made.domain.punycode).toBe('xn--fsqu00avli.xn--fiqs8s')
    const ids = { domain_id: made.domain.id }
    const fields = { record_type: 'TXT', record_line: '默认', value: ' x ' }
    const one = await client.call('Record.Create', { ...ids, ...fields, sub_domain: '*.邮件' }, person)
    expect(sandbox.log.at(-1)?.params).toMatchObject({ sub_domain: '*.xn--5nq051n', value: ' x ' })
    const records = await listRecords(client, made.domain.id, person)
    expect(records.find(({ id }) => id === one.record.id)?.host).toBe('*.邮件')
    const found = await client.call('Record.List', { ...ids, sub_domain: '*.邮件' }, person)
    expect(found.records.map(({ id }) => id)).toEqual([one.record.id])
    const sent = sandbox.log.length
    const wrong = client.call('Record.Create', { ...ids, ...fields, sub_domain: '邮 件' }, person)
    expect(await failureOf(wrong)).toMatchObject({ code: 'param', kind: 'invalid', field: 'sub_domain' })
    expect(sandbox.log).toHaveLength(sent)
    await client.call('Domain.Remove', ids, person)
  })

  it('names cause and field of what the service refuses', async () => {
    const [domain] = await listDomains(client, person)
    const error = await failureOf(
      client.call(
        'Record.Create',
        {
          domain_id: domain?.id ?? '',
          sub_domain: 'www',
          record_type: 'NOPE',
          record_line: '默认',
          value: 'x'
        },
        person
      )
    )
    expect(error).toMatchObject({ code: '27', kind: 'invalid', field: 'record_type' })
    expect(error.cause).toEqual({ zh: '记录类型错误', en: 'The type is wrong' })
  })
})

describe.each(cases)('lists: dialect $dialect, $format', ({ dialect, format }) => {
  it('all pages of a zone, and an empty one', async () => {
    const { sandbox, client } = await open(dialect, 'paging', format)
    const domains = await listDomains(client, person)
    for (const [name, total] of [
      ['records-250.example', 250],
      ['records-3001.example', 3001],
      ['records-0.example', 0]
    ] as const) {
      const id = domains.find((domain) => domain.name === name)?.id ?? ''
      const records = await listRecords(client, id, person)
      // A zone has the name servers of the service beside what was put into it.
      const own = records.filter(({ type, host }) => !(type === 'NS' && host === '@'))
      expect(new Set(own.map((record) => record.id)).size, name).toBe(total)
    }
    await client.close()
    await sandbox.stop()
  })

  it('an account without domains is an empty list', async () => {
    const { sandbox, client } = await open(dialect, 'empty', format)
    expect(await listDomains(client, person)).toEqual([])
    await client.close()
    await sandbox.stop()
  })

  it('ids of any form are text', async () => {
    const { sandbox, client } = await open(dialect, 'mixed', format)
    const domains = await listDomains(client, person)
    expect(domains).toHaveLength(3)
    for (const { id } of domains) expect(id).toMatch(/^[0-9]+$/)
    await client.close()
    await sandbox.stop()
  })
})

it('reads 9,000 domains', async () => {
  const { sandbox, client } = await open('today', 'many', 'json')
  const progress: number[] = []
  const domains = await listDomains(client, { ...person, onProgress: (read) => progress.push(read) })
  expect(new Set(domains.map(({ id }) => id)).size).toBe(9000)
  expect(progress).toEqual([3000, 6000, 9000])
  await client.close()
  await sandbox.stop()
})
