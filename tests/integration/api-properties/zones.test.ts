import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import { recordParams, toRecord, toRecordFromInfo } from '../../../src/main/dnspod/model.ts'
import { draftOf, type RecordDraft } from '../../../src/shared/model/record.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { zonePlan, type RecordPlan, type ZonePlan } from '../../support/generators.ts'
import { clear, open, person, runs, TIMEOUT, wires } from './open.ts'

describe.each(wires)('what is written is read back: dialect $dialect, $format', (wire) => {
  let sandbox: Sandbox
  let client: Client
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ sandbox, client, close } = await open(wire))
  })
  afterAll(() => close())

  /** A record of the zone as Record.List and Record.Info tell it, which must be the same. */
  async function read(domain_id: string, record_id: string) {
    const { records } = await client.call('Record.List', { domain_id, length: 3000 }, person)
    const listed = records.map(toRecord).find(({ id }) => id === record_id)!
    const { record } = await client.call('Record.Info', { domain_id, record_id }, person)
    expect(toRecordFromInfo(record)).toEqual(listed)
    return listed
  }

  async function create(domain_id: string, draft: RecordDraft): Promise<string> {
    const { record } = await client.call('Record.Create', { domain_id, ...recordParams(draft) }, person)
    // In 2012 a record begins enabled.
    if (wire.dialect === '2012' && !draft.enabled)
      await client.call('Record.Status', { domain_id, record_id: record.id, status: 'disable' }, person)
    return record.id
  }

  async function liveRecord(domain_id: string, { before, after, remark, companion }: RecordPlan) {
    if (companion !== null) await create(domain_id, companion)
    const record_id = await create(domain_id, before)
    await client.call('Record.Remark', { domain_id, record_id, remark }, person)
    const created = await read(domain_id, record_id)
    expect([draftOf(created), created.remark]).toEqual([before, remark])

    await client.call('Record.Modify', { domain_id, record_id, ...recordParams(after) }, person)
    if (wire.dialect === '2012')
      await client.call(
        'Record.Status',
        { domain_id, record_id, status: after.enabled ? 'enable' : 'disable' },
        person
      )
    const changed = await read(domain_id, record_id)
    expect([draftOf(changed), changed.remark]).toEqual([after, remark])
  }

  async function liveZone(plan: ZonePlan): Promise<void> {
    const { domain } = await client.call('Domain.Create', { domain: plan.name }, person)
    const ids = { domain_id: domain.id }
    // No call of the API buys a plan or registers a domain with the authorities.
    Object.assign(sandbox.state.domains.get(Number(domain.id))!, { grade: plan.grade, registered: true })
    await client.call('Domain.Remark', { ...ids, remark: plan.remark }, person)
    await client.call('Domain.Ismark', { ...ids, is_mark: plan.starred ? 'yes' : 'no' }, person)
    await client.call('Domain.Changegroup', { ...ids, group_id: plan.groupId }, person)
    await client.call('Domain.Searchenginepush', { ...ids, status: plan.pushed ? 'yes' : 'no' }, person)

    const expected = {
      id: domain.id,
      name: plan.name,
      punycode: domainToASCII(plan.name),
      grade: plan.grade,
      remark: plan.remark,
      is_mark: plan.starred,
      group_id: plan.groupId,
      status: 'enable',
      searchengine_push: plan.pushed
    }
    expect(domain.punycode).toBe(expected.punycode)
    expect((await client.call('Domain.Info', ids, person)).domain).toMatchObject(expected)
    const { domains } = await client.call('Domain.List', { type: 'all', length: 3000 }, person)
    // The list of 2012 has neither.
    const { punycode, searchengine_push, ...listed } = expected
    const today = wire.dialect === 'today' ? { punycode, searchengine_push } : {}
    expect(domains).toMatchObject([{ ...listed, ...today }])

    for (const record of plan.records) await liveRecord(domain.id, record)
    if (plan.paused) await client.call('Domain.Status', { ...ids, status: 'disable' }, person)
    const paused = await client.call('Domain.Info', ids, person)
    expect(paused.domain.status).toBe(plan.paused ? 'pause' : 'enable')
  }

  it('domains and records', TIMEOUT, async () => {
    await fc.assert(fc.asyncProperty(zonePlan(wire), liveZone), {
      ...runs(15),
      plugins: [fc.beforeEach(() => clear(sandbox.state))]
    })
  })
})
