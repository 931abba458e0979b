import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffRecords } from '../../../src/shared/changes/diff.ts'
import { makePlan } from '../../../src/shared/changes/plan.ts'
import { contentOf, GUARDS, isApplying, kindOf } from '../../../src/shared/model/changes.ts'
import { SNAPSHOT_DAYS, SNAPSHOTS_MOST, type Snapshot } from '../../../src/shared/model/history.ts'
import type { DnsRecord } from '../../../src/shared/model/record.ts'
import { bench, signIn, until } from './harness.ts'

const DAY = 24 * 3600_000

/** An app that has read the zone of tiny-one.example, with the rows that the service holds of it. */
async function open() {
  const scene = await bench()
  const app = await scene.start()
  const id = await signIn(app, scene)
  const list = await app.call('domains:refresh', id)
  const domainId = list.domains.find(({ name }) => name === 'tiny-one.example')!.id
  const zone = await app.call('zones:refresh', id, domainId)
  const { rows } = scene.sandbox.state.zone(scene.sandbox.state.find('tiny-one.example')!)
  scene.sent()
  return { ...scene, app, id, domainId, zone, rows }
}
type Scene = Awaited<ReturnType<typeof open>>

const contents = (records: readonly DnsRecord[]): string[] =>
  records.map((record) => JSON.stringify(contentOf(record))).sort()
const told = (app: Scene['app']): unknown[] =>
  app.events.filter(([event]) => event === 'history:changed').map(([, payload]) => payload)
const filesOf = ({ folder, id }: Pick<Scene, 'folder' | 'id'>): string[] =>
  readdirSync(join(folder, 'cache', id)).map((name) => join(folder, 'cache', id, name))

describe('a snapshot taken by hand', { timeout: 20_000 }, () => {
  it('is of the zone as it is now, told to the page, and there after a restart', async () => {
    const scene = await open()
    const { app, id, domainId, rows, sent, clock } = scene
    rows[0]!.value = '198.51.100.77'
    await clock.advance(1000)
    const list = await app.call('history:take', id, domainId, '  搬家之前 ')
    expect(sent()).toContain('Record.List')
    const expected: Snapshot = {
      id: expect.any(String) as string,
      at: clock.now(),
      why: 'manual',
      note: '搬家之前',
      records: rows.length,
      done: null
    }
    expect(list).toEqual([expected])
    expect(told(app)).toEqual([{ accountId: id, domainId }])
    const kept = await app.call('history:records', id, domainId, list[0]!.id)
    expect(kept.map(({ value }) => value)).toContain('198.51.100.77')

    await app.close()
    const again = await scene.start()
    expect(await again.call('history:list', id, domainId)).toEqual(list)
    expect(await again.call('history:records', id, domainId, list[0]!.id)).toEqual(kept)
    expect(await again.call('history:list', id, 'another')).toEqual([])
  })

  it('is encrypted: no file has a value, a host or a note in clear', async () => {
    const scene = await open()
    const { app, id, domainId, rows } = scene
    Object.assign(rows[0]!, { value: '198.51.100.77', remark: 'only-for-us' })
    await app.call('history:take', id, domainId, 'before-the-move')
    await app.close()
    const files = filesOf(scene)
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const text = readFileSync(file, 'latin1')
      for (const word of ['198.51.100.77', 'only-for-us', 'before-the-move', 'tiny-one', '"records"'])
        expect(text.includes(word)).toBe(false)
    }
  })

  it('of a zone that is as the newest has it, is not kept twice; the note is', async () => {
    const { app, id, domainId, rows, clock } = await open()
    const [first] = await app.call('history:take', id, domainId, '')
    await clock.advance(3600_000)
    const named = await app.call('history:take', id, domainId, 'good')
    expect(named).toEqual([{ ...first, note: 'good' }])
    expect(await app.call('history:take', id, domainId, '')).toEqual(named)
    // Another name is another snapshot, so is another zone, and so is the same one on another day.
    expect(await app.call('history:take', id, domainId, 'better')).toHaveLength(2)
    rows[0]!.remark = 'other'
    expect(await app.call('history:take', id, domainId, '')).toHaveLength(3)
    await clock.advance(DAY)
    expect(await app.call('history:take', id, domainId, '')).toHaveLength(4)
  })

  it('is not taken where the zone cannot be read', async () => {
    const { app, id, domainId, network } = await open()
    network.on = false
    expect((await app.fail('history:take', id, domainId, '')).code).toBe('OFFLINE')
    expect(await app.call('history:list', id, domainId)).toEqual([])
  })
})

/** Applies what is staged as from the page, and waits for the end of it. */
async function apply({ app, id, domainId }: Scene): Promise<void> {
  const zone = (await app.call('zones:cached', id, domainId))!
  const { changes } = await app.call('changes:read', id, domainId)
  const { fingerprint } = makePlan(zone, changes)
  const request = { ids: null, fingerprint, confirmed: [...GUARDS] }
  expect(await app.call('changes:apply', id, domainId, request)).toMatchObject({ status: 'started' })
  await until(async () => !isApplying((await app.call('applies:list'))[0]!))
}

describe('an apply', { timeout: 20_000 }, () => {
  const remove = (records: readonly DnsRecord[], n: number) =>
    records.slice(0, n).map((record) => ({ id: record.id, before: contentOf(record), after: null }))

  it('is preceded by a snapshot, told what was done, and taken back by it: equal but for ids', async () => {
    const scene = await open()
    const { app, id, domainId, zone } = scene
    const [first] = zone.records
    const edits = [
      ...remove(zone.records, zone.records.length).slice(1),
      { id: first!.id, before: contentOf(first!), after: { ...contentOf(first!), remark: 'other' } },
      {
        id: 'new-1',
        before: null,
        after: { ...contentOf(first!), host: 'added', type: 'A', value: '192.0.2.9' }
      }
    ]
    await app.call('changes:edit', id, domainId, edits, 'step')
    await apply(scene)
    // It is told last of all.
    await expect
      .poll(async () => (await app.call('history:list', id, domainId))[0])
      .toMatchObject({
        why: 'apply',
        records: zone.records.length,
        done: { added: 1, changed: 1, deleted: zone.records.length - 1 }
      })
    const [kept] = await app.call('history:list', id, domainId)
    expect(contents((await app.call('zones:cached', id, domainId))!.records)).not.toEqual(
      contents(zone.records)
    )

    await app.call('history:restore', id, domainId, kept!.id, null)
    await apply(scene)
    const after = await app.call('zones:refresh', id, domainId)
    expect(contents(after.records)).toEqual(contents(zone.records))
    expect(await app.call('history:list', id, domainId)).toHaveLength(2)
  })

  it('right after a snapshot by hand needs no second one; after a failure of its own it does', async () => {
    const scene = await open()
    const { app, id, domainId, zone, sandbox } = scene
    const [byHand] = await app.call('history:take', id, domainId, 'before')
    const [edit] = remove(zone.records, 1)
    await app.call('changes:edit', id, domainId, [edit!], 'step')
    sandbox.faults.inject({ kind: 'code', code: '-15', action: 'Record.Remove', times: Infinity })
    await apply(scene)
    const nothing = { added: 0, changed: 0, deleted: 0 }
    expect(await app.call('history:list', id, domainId)).toEqual([{ ...byHand, done: nothing }])
    sandbox.faults.clear()
    await apply(scene)
    await expect
      .poll(() => app.call('history:list', id, domainId))
      .toMatchObject([
        { why: 'apply', done: { added: 0, changed: 0, deleted: 1 } },
        { why: 'manual', note: 'before', done: nothing }
      ])
  })
})

describe('what is kept', { timeout: 20_000 }, () => {
  it('is kept for 180 days', async () => {
    const { app, id, domainId, clock } = await open()
    await app.call('history:take', id, domainId, '')
    await clock.advance(SNAPSHOT_DAYS * DAY - 1)
    expect(await app.call('history:list', id, domainId)).toHaveLength(1)
    await clock.advance(1)
    expect(await app.call('history:list', id, domainId)).toEqual([])
  })

  it('is at most a hundred of a zone: the oldest goes, with its file', async () => {
    const scene = await open()
    const { app, id, domainId } = scene
    for (let i = 0; i < SNAPSHOTS_MOST; i++) await app.call('history:take', id, domainId, `n${i}`)
    const before = filesOf(scene).length
    const list = await app.call('history:take', id, domainId, 'one more')
    expect(list).toHaveLength(SNAPSHOTS_MOST)
    expect(list[0]!.note).toBe('one more')
    expect(list.at(-1)!.note).toBe('n1')
    await app.close()
    expect(filesOf(scene)).toHaveLength(before)
  })

  it('is forgotten one by one, and then no longer there', async () => {
    const scene = await open()
    const { app, id, domainId } = scene
    await app.call('history:take', id, domainId, 'a')
    const before = filesOf(scene).length
    const [newest, older] = await app.call('history:take', id, domainId, 'b')
    expect(await app.call('history:forget', id, domainId, newest!.id)).toEqual([older])
    expect(await app.fail('history:records', id, domainId, newest!.id)).toMatchObject({
      code: 'INVALID',
      message: { en: expect.stringContaining('no such snapshot') as string }
    })
    expect(await app.call('history:forget', id, domainId, older!.id)).toEqual([])
    await app.close()
    expect(filesOf(scene)).toHaveLength(before - 2)
  })

  it('goes with the account, and with the domain when it is removed', async () => {
    const scene = await open()
    const { app, id, domainId, sandbox } = scene
    for (const domain of sandbox.state.domains.values()) domain.vip = null
    const [kept] = await app.call('history:take', id, domainId, '')
    await app.call('domains:remove', id, domainId)
    expect(await app.call('history:list', id, domainId)).toEqual([])
    await app.fail('history:records', id, domainId, kept!.id)
    // What was removed keeps its own.
    expect(await app.call('removed:list', id)).toHaveLength(1)

    const other = (await app.call('domains:cached', id))!.domains[0]!.id
    await app.call('history:take', id, other, '')
    await app.call('accounts:sign-out', id, true)
    expect(readdirSync(join(scene.folder, 'cache'))).toEqual([])
  })

  it('that is damaged on the disk is told, and the rest lives', async () => {
    const scene = await open()
    const { app, id, domainId, rows } = scene
    await app.call('history:take', id, domainId, 'first')
    await app.call('app:state')
    const before = new Set(filesOf(scene))
    rows[0]!.remark = 'other'
    await app.call('history:take', id, domainId, 'second')
    await app.close()
    const own = filesOf(scene).filter((file) => !before.has(file))
    expect(own).toHaveLength(1)
    writeFileSync(own[0]!, 'not what it was')

    const again = await scene.start()
    const [second, first] = await again.call('history:list', id, domainId)
    expect(await again.fail('history:records', id, domainId, second!.id)).toMatchObject({
      code: 'INVALID',
      message: { zh: expect.stringContaining('已损坏') as string }
    })
    expect((await again.fail('history:restore', id, domainId, second!.id, null)).code).toBe('INVALID')
    const { notices } = await again.call('app:state')
    expect(notices.map((notice) => notice.id)).toContain('cache:damaged')
    expect(await again.call('history:records', id, domainId, first!.id)).toHaveLength(rows.length)
    // It can stand for nothing any more: the same zone is kept anew.
    expect(await again.call('history:take', id, domainId, '')).toHaveLength(3)
  })
})

describe('a restore', { timeout: 20_000 }, () => {
  /** A snapshot, after which one record was changed, one removed and one added in the service. */
  async function changed() {
    const scene = await open()
    const { app, id, domainId, rows } = scene
    const [kept] = await app.call('history:take', id, domainId, '')
    const was = await app.call('history:records', id, domainId, kept!.id)
    const [first, second] = rows
    rows.splice(0, 2, { ...first!, value: '198.51.100.1' }, { ...second!, id: 990001, host: 'added-since' })
    await app.call('zones:refresh', id, domainId)
    return { ...scene, kept: kept!, was, gone: String(second!.id) }
  }

  it('of all stages what makes the zone what it was, as one step, and sends nothing', async () => {
    const { app, id, domainId, kept, was, gone, sent } = await changed()
    sent()
    const delta = await app.call('history:restore', id, domainId, kept.id, null)
    expect(sent()).toEqual([])
    expect(delta.set.map(kindOf).sort()).toEqual(['add', 'change', 'delete'])
    const live = (await app.call('zones:cached', id, domainId))!.records
    const next = new Map(live.map((record) => [record.id, record]))
    for (const { id: recordId, after } of delta.set) {
      if (after === null) next.delete(recordId)
      else next.set(recordId, { ...was[0]!, ...after, id: recordId })
    }
    expect(contents([...next.values()])).toEqual(contents(was))
    // The record that comes back is new; the service gives it another id.
    expect(delta.set.find((change) => kindOf(change) === 'add')!.id).toBe(`new-${gone}`)
    expect(await app.call('changes:undo', id, domainId)).toMatchObject({ canUndo: false, canRedo: true })
    expect((await app.call('changes:read', id, domainId)).changes).toEqual([])
  })

  it('of chosen ones stages these alone', async () => {
    const { app, id, domainId, kept, was } = await changed()
    const live = (await app.call('zones:cached', id, domainId))!.records
    const all = diffRecords(
      live,
      was.map((record) => ({ id: record.id, content: contentOf(record) }))
    )
    const gone = all.find((change) => kindOf(change) === 'add')!
    const delta = await app.call('history:restore', id, domainId, kept.id, [gone.id, 'new-404'])
    expect(delta.set).toEqual([gone])
  })

  it('that would do nothing, or of a zone never read, says so', async () => {
    const { app, id, domainId, zone, rows, clock } = await open()
    const [kept] = await app.call('history:take', id, domainId, '')
    expect(await app.fail('history:restore', id, domainId, kept!.id, null)).toMatchObject({
      code: 'INVALID',
      message: { zh: '现在的记录已经与快照一样，没有需要恢复的。' }
    })
    rows[0]!.value = '198.51.100.1'
    await app.call('zones:refresh', id, domainId)
    expect((await app.fail('history:restore', id, domainId, kept!.id, ['new-404'])).code).toBe('INVALID')
    expect((await app.call('changes:read', id, domainId)).changes).toEqual([])
    expect(zone.fetchedAt).toBe(clock.now())
  })

  it('goes over what is staged for the same records, though it was begun on others; the rest stays', async () => {
    const { app, id, domainId, zone, rows } = await open()
    const [first, second] = zone.records
    const mine = (record: DnsRecord) => ({
      id: record.id,
      before: contentOf(record),
      after: { ...contentOf(record), remark: 'mine' }
    })
    const [kept] = await app.call('history:take', id, domainId, '')
    await app.call('changes:edit', id, domainId, [mine(first!), mine(second!)], 'mine')
    rows.find((row) => String(row.id) === first!.id)!.remark = 'theirs'
    const now = (await app.call('zones:refresh', id, domainId)).records.find((one) => one.id === first!.id)!
    await app.call('history:restore', id, domainId, kept!.id, null)
    const { changes } = await app.call('changes:read', id, domainId)
    expect(changes).toHaveLength(2)
    expect(changes).toContainEqual(mine(second!))
    expect(changes).toContainEqual({ id: first!.id, before: contentOf(now), after: contentOf(first!) })
    await app.call('changes:undo', id, domainId)
    expect((await app.call('changes:read', id, domainId)).changes).toContainEqual(mine(first!))
  })
})

describe('an export', { timeout: 20_000 }, () => {
  it('is of the snapshot, not of the zone as it is, in each format and named by its day', async () => {
    const scene = await open()
    const { app, id, domainId, rows, saving, folder, clock } = scene
    rows[0]!.remark = 'as it was'
    const [kept] = await app.call('history:take', id, domainId, '')
    rows[0]!.remark = 'as it is'
    await clock.advance(3 * DAY)
    await app.call('zones:refresh', id, domainId)
    const day = new Date(kept!.at).toISOString().slice(0, 10)
    for (const format of ['bind', 'csv', 'json'] as const) {
      saving.path = join(folder, `out.${format}`)
      expect(await app.call('history:export', id, domainId, kept!.id, format)).toBe(`out.${format}`)
      const text = readFileSync(saving.path, 'utf8')
      expect(text).toContain('as it was')
      expect(text).not.toContain('as it is')
      expect(saving.asked.at(-1)).toContain(`tiny-one.example-${day}`)
    }
    saving.path = null
    expect(await app.call('history:export', id, domainId, kept!.id, 'csv')).toBeNull()
    saving.path = join(folder, 'vault.json', 'out.csv')
    expect(await app.fail('history:export', id, domainId, kept!.id, 'csv')).toMatchObject({
      message: { zh: '没能写入这个文件。' }
    })
  })
})
