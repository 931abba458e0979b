import { afterEach, describe, expect, it } from 'vitest'
import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import { ACCOUNT, added, applyBench, changed, deleted, type ApplyBench, type Desk } from './bench.ts'

const benches: ApplyBench[] = []
const desks: Desk[] = []
afterEach(async () => {
  expect(desks.flatMap(({ defects }) => defects)).toEqual([])
  for (const desk of desks.splice(0)) await desk.kill()
  for (const one of benches.splice(0)) await one.stop()
})

async function open(
  options: SandboxOptions & { grade?: string } = {}
): Promise<{ bench: ApplyBench; desk: Desk }> {
  const bench = await applyBench(options)
  benches.push(bench)
  const desk = await bench.start()
  desks.push(desk)
  return { bench, desk }
}
async function restart(bench: ApplyBench): Promise<Desk> {
  const desk = await bench.start()
  desks.push(desk)
  return desk
}
const staged = async (desk: Desk, { domainId }: ApplyBench): Promise<unknown[]> =>
  (await desk.changes.read(ACCOUNT, domainId)).changes
const said = ({ records }: ApplyBench): string[] =>
  records()
    .map(({ host, type, line, value, ttl, enabled, remark }) =>
      [host, type, line, value, ttl, enabled ? '' : 'paused', remark].join(' ').trim()
    )
    .sort()

describe('a plan that is applied', () => {
  it('adds, changes and deletes with one write each, whole records, and two readings', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'www', type: 'A', value: '203.0.113.1', weight: 30, remark: '主站' })
    const b = bench.add({ host: 'old', type: 'A', value: '203.0.113.2' })
    const zone = await desk.stage([])
    await desk.stage([
      changed(zone, a.id, { value: '203.0.113.9' }),
      deleted(zone, b.id),
      added({ host: 'new', type: 'A', value: '203.0.113.3', ttl: 300 })
    ])
    bench.sent()
    expect(await desk.apply()).toMatchObject({ status: 'started' })
    expect(await desk.ended()).toMatchObject({ state: 'done', sent: 3, requests: 3, counts: { done: 3 } })
    expect(bench.sent()).toEqual([
      'Record.List',
      'Record.Modify',
      'Record.Remove',
      'Record.Create',
      'Record.List'
    ])
    expect(said(bench)).toEqual(['new A 默认 203.0.113.3 300', 'www A 默认 203.0.113.9 600  主站'])
    expect(bench.records().find(({ id }) => id === a.id)?.weight).toBe(30)
    expect(await staged(desk, bench)).toEqual([])
    expect(desk.kept.map(({ records }) => records.length)).toEqual([2])
    // The cached zone is the new one.
    expect((await desk.zones.cached(ACCOUNT, bench.domainId))?.records.length).toBe(2)
    expect(bench.sandbox.breaches.unchanged).toBe(0)
  })

  it('sends a status or a remark alone by their own requests, and nothing for what is so already', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
    const b = bench.add({ host: 'b', type: 'A', value: '203.0.113.2' })
    const c = bench.add({ host: 'c', type: 'CNAME', value: 'c.example.net.' })
    const zone = await desk.stage([])
    await desk.stage([
      changed(zone, a.id, { enabled: false }),
      changed(zone, b.id, { remark: '备用' }),
      changed(zone, c.id, { value: 'C.Example.net' })
    ])
    bench.sent()
    await desk.apply()
    await desk.ended()
    expect(bench.sent()).toEqual(['Record.List', 'Record.Status', 'Record.Remark', 'Record.List'])
    expect(await staged(desk, bench)).toEqual([])
    expect(await desk.apply()).toEqual({ status: 'nothing' })
    expect(bench.sent()).toEqual([])
  })

  it.each(['today', '2012'] as const)('adds a paused record with a remark (%s)', async (dialect) => {
    const { bench, desk } = await open({ dialect })
    await desk.stage([
      added({ host: 'p', type: 'A', value: '203.0.113.1', enabled: false, remark: '未上线' })
    ])
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 1 } })
    expect(said(bench)).toEqual(['p A 默认 203.0.113.1 600 paused 未上线'])
    expect(bench.sent().filter((action) => action.startsWith('Record.L')).length).toBeLessThanOrEqual(4)
    expect(bench.sandbox.breaches.unchanged).toBe(0)
  })

  it('keeps what was changed elsewhere in fields that were not edited, once it was shown', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage([changed(zone, a.id, { value: '203.0.113.7' })])
    bench.edit(a.id, { ttl: 300 })
    expect(await desk.apply()).toEqual({ status: 'drift' })
    const plan = await desk.plan()
    expect(plan.rows[0]).toMatchObject({ state: 'send', drift: [{ field: 'ttl', from: 600, to: 300 }] })
    await desk.apply()
    await desk.ended()
    expect(said(bench)).toEqual(['a A 默认 203.0.113.7 300'])
  })

  it('overwrites nothing that both changed until the person has decided', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
    const b = bench.add({ host: 'b', type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage([changed(zone, a.id, { value: '203.0.113.7' }), deleted(zone, b.id)])
    bench.edit(a.id, { value: '203.0.113.8' })
    bench.edit(b.id, { value: '203.0.113.9' })
    await desk.zones.refresh(ACCOUNT, bench.domainId)
    expect((await desk.plan()).rows.map(({ state }) => state)).toEqual(['conflict', 'conflict'])
    bench.sent()
    expect(await desk.apply()).toEqual({ status: 'nothing' })
    expect(bench.sent()).toEqual(['Record.List'])
    await desk.changes.rebase(ACCOUNT, bench.domainId, [String(a.id)])
    await desk.changes.discard(ACCOUNT, bench.domainId, [String(b.id)])
    await desk.apply()
    await desk.ended()
    expect(said(bench)).toEqual(['a A 默认 203.0.113.7 600', 'b A 默认 203.0.113.9 600'])
  })

  it('sends nothing while a guard is not confirmed', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'www', type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage([deleted(zone, a.id)])
    const { fingerprint, guards } = await desk.plan()
    expect(guards).toEqual([{ kind: 'last', n: 1, names: ['www'] }])
    bench.sent()
    await expect(
      desk.applies.apply(ACCOUNT, bench.domainId, { ids: null, fingerprint, confirmed: ['many', 'ns'] })
    ).rejects.toMatchObject({ error: { code: 'INVALID' } })
    expect(bench.sent()).toEqual(['Record.List'])
  })

  it('reads a few records of a large zone alone', async () => {
    const { bench, desk } = await open()
    for (let at = 0; at < 6001; at++) bench.add({ host: `h${at}`, type: 'A', value: '203.0.113.1' })
    const [a, b] = bench.records()
    const zone = await desk.stage([])
    bench.sent()
    await desk.changes.edit(ACCOUNT, bench.domainId, [changed(zone, a!.id, { ttl: 300 })], 's')
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 1 } })
    expect(bench.sent()).toEqual(['Record.Info', 'Record.Modify', 'Record.Info'])
    expect((await desk.zones.cached(ACCOUNT, bench.domainId))?.records.length).toBe(6001)
    // Its drift is seen all the same, and that it is gone.
    await desk.changes.edit(ACCOUNT, bench.domainId, [changed(zone, b!.id, { ttl: 300 })], 's')
    bench.edit(b!.id, { value: '203.0.113.9' })
    expect(await desk.apply()).toEqual({ status: 'drift' })
    bench.remove(b!.id)
    expect(await desk.apply()).toEqual({ status: 'drift' })
    expect((await desk.plan()).rows[0]?.state).toBe('gone')
  })

  it('applies the chosen ones alone; the others stay staged', async () => {
    const { bench, desk } = await open()
    const one = added({ host: 'a', type: 'A', value: '203.0.113.1' })
    const two = added({ host: 'b', type: 'A', value: '203.0.113.2' })
    await desk.stage([one, two])
    await desk.apply([two.id])
    await desk.ended()
    expect(said(bench)).toEqual(['b A 默认 203.0.113.2 600'])
    expect(await staged(desk, bench)).toEqual([one])
  })
})

describe('order', () => {
  /** Whether `host` led somewhere at every request. */
  function watch(bench: ApplyBench, host: string): { silent: number } {
    const seen = { silent: 0 }
    bench.gate.before = () => {
      const leads = bench
        .records()
        .some((row) => row.host === host && row.enabled && ['A', 'AAAA', 'CNAME'].includes(row.type))
      if (!leads) seen.silent++
    }
    return seen
  }

  it('adds before it deletes, so that the name always answers', async () => {
    const { bench, desk } = await open()
    const old = bench.add({ host: 'www', type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage([deleted(zone, old.id), added({ host: 'www', type: 'A', value: '203.0.113.2' })])
    const seen = watch(bench, 'www')
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done' })
    expect(seen.silent).toBe(0)
    expect(said(bench)).toEqual(['www A 默认 203.0.113.2 600'])
  })

  it('makes room for a CNAME first, and puts both back when it is refused', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'www', type: 'A', value: '203.0.113.1', remark: '一' })
    const b = bench.add({ host: 'www', type: 'A', value: '203.0.113.2' })
    const zone = await desk.stage([])
    const changes = [
      added({ host: 'www', type: 'CNAME', value: 'cdn.example.net.' }),
      deleted(zone, a.id),
      deleted(zone, b.id)
    ]
    await desk.stage(changes)
    bench.sandbox.faults.inject({ kind: 'code', code: '41', action: 'Record.Create' })
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { failed: 3 } })
    expect(said(bench)).toEqual(['www A 默认 203.0.113.1 600  一', 'www A 默认 203.0.113.2 600'])
    // All of it is still staged, the deletions by the new ids: once the cause is gone it can be applied.
    expect((await desk.plan()).order.flat().length).toBe(3)
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 3 } })
    expect(said(bench)).toEqual(['www CNAME 默认 cdn.example.net. 600'])
  })

  it('does not exceed the round robin of the grade on the way', async () => {
    const { bench, desk } = await open({ grade: 'DP_Free' })
    const a = bench.add({ host: 'www', type: 'A', value: '203.0.113.1' })
    const b = bench.add({ host: 'www', type: 'A', value: '203.0.113.2' })
    const zone = await desk.stage([])
    await desk.stage([
      added({ host: 'www', type: 'A', value: '203.0.113.3' }),
      added({ host: 'www', type: 'A', value: '203.0.113.4' }),
      deleted(zone, a.id),
      deleted(zone, b.id)
    ])
    const seen = watch(bench, 'www')
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 4 } })
    expect(seen.silent).toBe(0)
  })

  it('adds the default line first and deletes it last', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'www', type: 'A', value: '203.0.113.1', line: '电信' }),
      added({ host: 'www', type: 'A', value: '203.0.113.2', line: '联通' }),
      added({ host: 'www', type: 'A', value: '203.0.113.3' })
    ])
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ counts: { done: 3 } })
    const zone = await desk.stage([])
    const ids = zone.records.map(({ id }) => id)
    await desk.stage(ids.map((id) => deleted(zone, id)))
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ counts: { done: 3 } })
    expect(bench.sandbox.log.filter(({ code }) => code === '31')).toEqual([])
  })

  it('moves values along a chain of records without a twin on the way', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'www', type: 'A', value: '203.0.113.1' })
    const b = bench.add({ host: 'www', type: 'A', value: '203.0.113.2' })
    const c = bench.add({ host: 'www', type: 'A', value: '203.0.113.3' })
    const zone = await desk.stage([])
    await desk.stage([
      changed(zone, a.id, { value: '203.0.113.2' }),
      changed(zone, b.id, { value: '203.0.113.3' }),
      changed(zone, c.id, { value: '203.0.113.4' })
    ])
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ counts: { done: 3 } })
  })
})

describe('what goes wrong', () => {
  it('tells what was refused, goes on with the rest, and holds back what would take a name away', async () => {
    const { bench, desk } = await open()
    const old = bench.add({ host: 'www', type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage([
      added({ host: 'www', type: 'A', value: '203.0.113.2' }),
      deleted(zone, old.id),
      added({ host: 'ftp', type: 'A', value: '203.0.113.3' })
    ])
    bench.sandbox.faults.inject({ kind: 'code', code: '41', action: 'Record.Create' })
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { failed: 1, skipped: 1, done: 1 } })
    expect(desk.rows().map(({ state, error }) => [state, error?.api?.code])).toEqual([
      ['failed', '41'],
      ['skipped', undefined],
      ['done', undefined]
    ])
    expect(said(bench)).toEqual(['ftp A 默认 203.0.113.3 600', 'www A 默认 203.0.113.1 600'])
    expect((await staged(desk, bench)).length).toBe(2)
  })

  it.each(['before', 'after'] as const)(
    'settles a connection cut %s the write by a reading',
    async (when) => {
      const { bench, desk } = await open()
      const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
      const b = bench.add({ host: 'b', type: 'A', value: '203.0.113.2' })
      const zone = await desk.stage([])
      await desk.stage([
        changed(zone, a.id, { ttl: 300 }),
        deleted(zone, b.id),
        added({ host: 'c', type: 'A', value: '203.0.113.3', remark: '新' })
      ])
      bench.sent()
      for (const action of ['Record.Modify', 'Record.Remove', 'Record.Create'])
        bench.sandbox.faults.inject({ kind: 'drop', when, action })
      await desk.apply()
      expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 3 } })
      const sent = bench.sent().filter((action) => action !== 'Record.List')
      const times = when === 'before' ? 2 : 1
      expect(sent.length).toBe(3 * times + 1)
      expect(said(bench)).toEqual(['a A 默认 203.0.113.1 300', 'c A 默认 203.0.113.3 600  新'])
      expect(bench.sandbox.breaches.unchanged).toBe(0)
    }
  )

  it('stops where the network is gone, says what is open, and goes on later', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'a', type: 'A', value: '203.0.113.1' }),
      added({ host: 'b', type: 'A', value: '203.0.113.2' })
    ])
    bench.gate.before = (action) => {
      if (action === 'Record.Create')
        bench.sandbox.faults.inject({ kind: 'drop', when: 'before', times: Infinity })
    }
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'stopped', counts: { unclear: 1, skipped: 1 } })
    bench.sandbox.faults.clear()
    bench.gate.before = () => undefined
    desk.applies.resume(desk.applies.list()[0]!.id)
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 2 } })
    expect(said(bench).length).toBe(2)
  })

  it('waits where the service asks for it, and reads before it goes on', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'a', type: 'A', value: '203.0.113.1' }),
      added({ host: 'b', type: 'A', value: '203.0.113.2' })
    ])
    const begun = bench.clock.now()
    bench.sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Record.Create' })
    bench.sent()
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 2 } })
    expect(bench.clock.now() - begun).toBeGreaterThanOrEqual(5 * 60_000)
    expect(bench.sent()).toEqual([
      'Record.List',
      'Record.Create',
      'Record.List',
      'Record.Create',
      'Record.Create',
      'Record.List'
    ])
  })

  it('can be cancelled while it waits; nothing more is sent', async () => {
    const { bench, desk } = await open()
    await desk.stage([added({ host: 'a', type: 'A', value: '203.0.113.1' })])
    bench.sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Record.Create' })
    await desk.apply()
    while (desk.applies.list()[0]?.state !== 'waiting') await new Promise((resolve) => setImmediate(resolve))
    bench.sent()
    desk.applies.cancel(desk.applies.list()[0]!.id)
    expect(await desk.ended()).toMatchObject({ state: 'cancelled', counts: { skipped: 1 } })
    expect(bench.sent()).toEqual([])
    expect((await staged(desk, bench)).length).toBe(1)
  })

  it('finishes the row under way when it is cancelled, and begins no other', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'a', type: 'A', value: '203.0.113.1', remark: '一' }),
      added({ host: 'b', type: 'A', value: '203.0.113.2' })
    ])
    bench.gate.before = (action) => {
      if (action === 'Record.Create') desk.applies.cancel(desk.applies.list()[0]!.id)
    }
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'cancelled', counts: { done: 1, skipped: 1 } })
    expect(said(bench)).toEqual(['a A 默认 203.0.113.1 600  一'])
  })

  it('stops everything at a refused sign-in', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'a', type: 'A', value: '203.0.113.1' }),
      added({ host: 'b', type: 'A', value: '203.0.113.2' })
    ])
    bench.sandbox.faults.inject({ kind: 'code', code: '-1', action: 'Record.Create' })
    bench.sent()
    await desk.apply()
    expect(await desk.ended()).toMatchObject({
      state: 'stopped',
      error: { api: { code: '-1' } },
      counts: { skipped: 2 }
    })
    expect(bench.sent()).toEqual(['Record.List', 'Record.Create'])
  })

  it('takes 104 for "already so" where it is so, and for a refusal where another record has it', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 'a', type: 'A', value: '203.0.113.1' }),
      added({ host: 'b', type: 'A', value: '203.0.113.2', ttl: 300 })
    ])
    let seen = 0
    bench.gate.before = (action) => {
      // Somebody else is a moment faster.
      if (action !== 'Record.Create' || ++seen > 2) return
      if (seen === 1) bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
      else bench.add({ host: 'b', type: 'A', value: '203.0.113.2', ttl: 900 })
    }
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { same: 1, failed: 1 } })
    expect(said(bench)).toEqual(['a A 默认 203.0.113.1 600', 'b A 默认 203.0.113.2 900'])
  })

  it('tells of a record that was changed elsewhere while the run waited, and leaves it', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
    const b = bench.add({ host: 'b', type: 'A', value: '203.0.113.2' })
    const zone = await desk.stage([])
    await desk.stage([changed(zone, a.id, { ttl: 300 }), changed(zone, b.id, { ttl: 300 })])
    bench.sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Record.Modify' })
    await desk.apply()
    while (desk.applies.list()[0]?.state !== 'waiting') await new Promise((resolve) => setImmediate(resolve))
    bench.edit(b.id, { value: '203.0.113.99' })
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 1, failed: 1 } })
    expect(said(bench)).toEqual(['a A 默认 203.0.113.1 300', 'b A 默认 203.0.113.99 600'])
  })

  it('does not begin a second run of the zone beside the first', async () => {
    const { bench, desk } = await open()
    await desk.stage([added({ host: 'a', type: 'A', value: '203.0.113.1' })])
    const first = desk.apply()
    await expect(desk.apply()).rejects.toMatchObject({ error: { code: 'INVALID' } })
    await first
    await desk.ended()
    expect(said(bench).length).toBe(1)
  })
})

describe('after a crash', () => {
  it.each(['Record.Create', 'Record.Modify', 'Record.Remove', 'Record.Remark'])(
    'finds what was under way at %s, and goes on without sending twice',
    async (action) => {
      const { bench, desk } = await open()
      const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1' })
      const b = bench.add({ host: 'b', type: 'A', value: '203.0.113.2' })
      const zone = await desk.stage([])
      await desk.stage([
        added({ host: 'c', type: 'A', value: '203.0.113.3', remark: '新' }),
        changed(zone, a.id, { ttl: 300 }),
        deleted(zone, b.id)
      ])
      // Killed with the request on its way: it arrives, and its answer reaches nobody.
      bench.gate.before = (name) => {
        if (name === action) void desk.kill()
      }
      await desk.apply()
      while (!bench.sandbox.log.some((entry) => entry.action === action))
        await new Promise((resolve) => setImmediate(resolve))
      bench.gate.before = () => undefined
      const next = await restart(bench)
      const [run] = next.applies.list()
      expect(run).toMatchObject({ state: 'interrupted', counts: { unclear: 1 } })
      next.applies.resume(run!.id)
      expect(await next.ended()).toMatchObject({ state: 'done', counts: { done: 3 } })
      expect(said(bench)).toEqual(['a A 默认 203.0.113.1 300', 'c A 默认 203.0.113.3 600  新'])
      expect(bench.sent().filter((name) => name === action).length).toBe(1)
      expect(await staged(next, bench)).toEqual([])
      expect(bench.sandbox.breaches.unchanged).toBe(0)
    }
  )
})

describe('undo', () => {
  it('takes a run back: the zone is equal but for ids', async () => {
    const { bench, desk } = await open()
    const a = bench.add({ host: 'a', type: 'A', value: '203.0.113.1', remark: '一', weight: 20 })
    const b = bench.add({ host: 'b', type: 'MX', value: 'mx.example.net.', mx: 10, enabled: false })
    const before = said(bench)
    const zone = await desk.stage([])
    await desk.stage([
      changed(zone, a.id, { value: '203.0.113.8', remark: '' }),
      deleted(zone, b.id),
      added({ host: 'c', type: 'A', value: '203.0.113.3' })
    ])
    await desk.apply()
    const run = await desk.ended()
    await desk.applies.undo(run.id)
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 3 } })
    expect(said(bench)).toEqual(before)
    expect(bench.records().find(({ host }) => host === 'b')?.mx).toBe(10)
  })

  it('takes 500 rows in 500 writes and two readings, and so does its undo', { timeout: 60_000 }, async () => {
    const { bench, desk } = await open()
    for (let at = 0; at < 500; at++) bench.add({ host: `h${at}`, type: 'A', value: '203.0.113.1' })
    const zone = await desk.stage([])
    await desk.stage(zone.records.map(({ id }) => changed(zone, id, { ttl: 300 })))
    bench.sent()
    await desk.apply()
    const run = await desk.ended()
    expect(bench.sent()).toEqual(['Record.List', ...Array<string>(500).fill('Record.Modify'), 'Record.List'])
    await desk.applies.undo(run.id)
    await desk.apply()
    await desk.ended()
    expect(bench.sent()).toEqual(['Record.List', ...Array<string>(500).fill('Record.Modify'), 'Record.List'])
    expect(bench.records().every(({ ttl }) => ttl === 600)).toBe(true)
  })
})

describe('what the service writes its own way', () => {
  it('is done all the same', async () => {
    const { bench, desk } = await open()
    await desk.stage([
      added({ host: 't', type: 'TXT', value: ' token ' }),
      added({ host: 'c', type: 'CNAME', value: 'X.Example.net' }),
      added({ host: '中文', type: 'AAAA', value: '2001:0DB8::0001', ttl: null })
    ])
    await desk.apply()
    expect(await desk.ended()).toMatchObject({ state: 'done', counts: { done: 3 } })
    expect(await staged(desk, bench)).toEqual([])
  })
})
