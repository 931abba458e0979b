import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makePlan } from '../../../src/shared/changes/plan.ts'
import {
  contentOf,
  isApplying,
  type ApplyRun,
  type Change,
  type RecordContent
} from '../../../src/shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../../src/shared/model/record.ts'
import { bench, signIn, until, type App, type Bench } from './harness.ts'
import type { SandboxOptions } from '../../../src/sandbox/index.ts'

interface Open extends Bench {
  app: App
  id: string
  zone: Zone
  domainId: string
}

/** Signed in, with the list and its first zone read. */
async function openZone(options: SandboxOptions = {}): Promise<Open> {
  const b = await bench(options)
  const app = await b.start()
  const id = await signIn(app, b)
  const list = await app.call('domains:refresh', id)
  const domainId = list.domains.find(({ name }) => name === 'tiny-two.example')?.id ?? list.domains[0]!.id
  const zone = await app.call('zones:refresh', id, domainId)
  b.sent()
  app.events.length = 0
  return { ...b, app, id, zone, domainId }
}

/** A record to add. */
const added = (zone: Zone, patch: Partial<RecordContent> = {}): RecordContent => ({
  host: 'new',
  type: 'A',
  line: '默认',
  lineId: zone.lines.find(({ name }) => name === '默认')?.id ?? null,
  value: '192.0.2.77',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  ...patch
})
const ofType = (zone: Zone, type: string): DnsRecord => {
  const found = zone.records.find((record) => record.type === type)
  if (found === undefined) throw new Error(`no ${type} record in ${zone.domain.name}`)
  return found
}
const cached = async ({ app, id, domainId }: Open): Promise<Zone> =>
  (await app.call('zones:cached', id, domainId))!

/** Changes a record behind the app's back, as the web site would. */
function elsewhere(
  open: Open,
  recordId: string,
  change: Partial<{ value: string; ttl: number; remark: string }>
): void {
  const domain = open.sandbox.state.domains.get(Number(open.domainId))!
  const row = open.sandbox.state.zone(domain).rows.find(({ id }) => id === Number(recordId))
  if (row === undefined) throw new Error('no such row')
  Object.assign(row, change)
}

// Lists of thousands, and a machine that may be busy.
describe('reading', { timeout: 60_000 }, () => {
  it('all pages of 9,000 domains, with their groups', async () => {
    const b = await bench({ scenario: 'many' })
    const app = await b.start()
    const id = await signIn(app, b)
    const list = await app.call('domains:refresh', id)
    expect(new Set(list.domains.map((domain) => domain.id)).size).toBe(9000)
    expect(list.groups.some(({ kind }) => kind === 'system')).toBe(true)
    expect(b.sent()).toEqual(['User.Detail', 'Domain.List', 'Domain.List', 'Domain.List', 'Domaingroup.List'])
    await app.call('domains:refresh', id)
    expect(b.sent()).toEqual(['Domain.List', 'Domain.List', 'Domain.List'])
  })

  it.each(['2012', 'today'] as const)(
    'all pages of 3,001 records (%s); types and lines once per grade',
    async (dialect) => {
      const b = await bench({ scenario: 'paging', dialect })
      const app = await b.start()
      const id = await signIn(app, b)
      const list = await app.call('domains:refresh', id)
      const named = (name: string): string => list.domains.find((domain) => domain.name === name)!.id
      const zone = await app.call('zones:refresh', id, named('records-3001.example'))
      expect(new Set(zone.records.map((record) => record.id)).size).toBe(3001)
      expect(zone.types).toContain('AAAA')
      expect(zone.lines.find(({ name }) => name === '默认')?.id).toBe(dialect === 'today' ? '0' : null)
      b.sent()
      const other = await app.call('zones:refresh', id, named('records-250.example'))
      expect(other.records).toHaveLength(250)
      expect(other.types).toEqual(zone.types)
      expect(b.sent()).toEqual(['Record.List'])
      expect((await app.call('zones:refresh', id, named('records-0.example'))).records).toEqual([])
      await app.close()
      b.sent()
      await (await b.start()).call('zones:refresh', id, named('records-3001.example'))
      expect(b.sent()).toEqual(['Record.List', 'Record.List'])
    }
  )

  it('two askers share one reading', async () => {
    const open = await openZone()
    const [one, two] = await Promise.all([
      open.app.call('zones:refresh', open.id, open.domainId),
      open.app.call('zones:refresh', open.id, open.domainId)
    ])
    expect(one).toEqual(two)
    expect(open.sent()).toEqual(['Record.List'])
    expect(open.app.events.filter(([event]) => event === 'zone:changed')).toHaveLength(1)
  })
})

/** Stages `changes` and applies all of it, as the page does; answers the run when it has ended. */
async function apply(open: Open, changes: Change[]): Promise<ApplyRun> {
  const { app, id, domainId } = open
  await app.call('changes:edit', id, domainId, changes, 'step')
  const plan = makePlan(await cached(open), (await app.call('changes:read', id, domainId)).changes)
  const confirmed = plan.guards.map(({ kind }) => kind)
  const request = { ids: null, fingerprint: plan.fingerprint, confirmed }
  const answer = await app.call('changes:apply', id, domainId, request)
  if (answer.status !== 'started') throw new Error(answer.status)
  const runs = async (): Promise<ApplyRun> => (await app.call('applies:list'))[0]!
  let run = await runs()
  await until(async () => {
    run = await runs()
    return !isApplying(run)
  })
  return run
}
const edit = (record: DnsRecord, patch: Partial<RecordContent>): Change => ({
  id: record.id,
  before: contentOf(record),
  after: { ...contentOf(record), ...patch }
})

describe('records', { timeout: 20_000 }, () => {
  it('that are applied are counted and kept, and the page is told of each step', async () => {
    const open = await openZone()
    const run = await apply(open, [{ id: 'new-1', before: null, after: added(open.zone) }])
    expect(run).toMatchObject({ state: 'done', domain: 'tiny-two.example', counts: { done: 1 } })
    expect(open.sent()).toEqual(['Record.List', 'Record.Create', 'Record.List'])
    const [row] = await open.app.call('applies:rows', run.id)
    expect((await cached(open)).records).toContainEqual(
      expect.objectContaining({ id: row?.recordId, host: 'new', value: '192.0.2.77' })
    )
    const domain = (await open.app.call('domains:cached', open.id))?.domains.find(
      ({ id }) => id === open.domainId
    )
    expect(domain?.records).toBe(open.zone.records.length + 1)
    const events = open.app.events.map(([event]) => event)
    for (const event of ['changes:changed', 'applies:changed', 'zone:changed'])
      expect(events).toContain(event)
    const [snapshot] = await open.app.call('history:list', open.id, open.domainId)
    expect(snapshot).toMatchObject({ why: 'apply', done: { added: 1, changed: 0, deleted: 0 } })
    expect(run.snapshotId).toBe(snapshot?.id)
  })

  it('come back at the field that the service names, and stay staged', async () => {
    const open = await openZone()
    open.sandbox.faults.inject({ kind: 'code', code: '34', action: 'Record.Create' })
    const run = await apply(open, [{ id: 'new-1', before: null, after: added(open.zone) }])
    const [row] = await open.app.call('applies:rows', run.id)
    expect(row).toMatchObject({
      state: 'failed',
      error: { code: 'API', field: 'value', api: { action: 'Record.Create', code: '34' } }
    })
    expect((await open.app.call('changes:read', open.id, open.domainId)).changes).toHaveLength(1)
  })

  it('are modified as a whole: what was not edited stays', async () => {
    const open = await openZone()
    const record = ofType(open.zone, 'MX')
    await apply(open, [edit(record, { ttl: 900 })])
    expect(open.sandbox.log.find(({ action }) => action === 'Record.Modify')?.params).toMatchObject({
      sub_domain: record.host,
      record_type: 'MX',
      value: record.value,
      mx: String(record.mx),
      ttl: '900',
      status: record.enabled ? 'enable' : 'disable'
    })
    expect((await cached(open)).records.find(({ id }) => id === record.id)).toMatchObject({
      ...contentOf(record),
      ttl: 900
    })
  })

  it('that were changed elsewhere are not overwritten, and the cache learns it', async () => {
    const open = await openZone()
    const record = ofType(open.zone, 'A')
    elsewhere(open, record.id, { value: '192.0.2.50' })
    await expect(apply(open, [edit(record, { value: '192.0.2.99' })])).rejects.toThrow('drift')
    expect(open.sent()).toEqual(['Record.List'])
    expect((await cached(open)).records.find(({ id }) => id === record.id)?.value).toBe('192.0.2.50')
  })

  it('that are changed while the zone is read are not put back by the older answer', async () => {
    const open = await openZone()
    const record = ofType(open.zone, 'A')
    await open.pass(8 * 24 * 3600_000)
    // The list has been read, and what the grade allows is still being asked for, when the record is changed.
    open.sandbox.faults.inject({ kind: 'latency', ms: 800, action: 'Record.Type', times: 2 })
    const applied = apply(open, [edit(record, { enabled: !record.enabled })])
    await until(() => open.sandbox.log.some(({ action }) => action === 'Record.Status'))
    await open.app.call('zones:refresh', open.id, open.domainId)
    await applied
    expect((await cached(open)).records.find(({ id }) => id === record.id)?.enabled).toBe(!record.enabled)
  })

  it('a line that the service no longer has makes it ask for the lines again', async () => {
    const open = await openZone()
    open.sandbox.faults.inject({ kind: 'code', code: '26', action: 'Record.Create' })
    await apply(open, [{ id: 'new-1', before: null, after: added(open.zone) }])
    expect(open.sent()).toEqual(['Record.List', 'Record.Create', 'Record.List', 'Record.Type', 'Record.Line'])
  })

  it('stay staged over a restart, encrypted, and offline', async () => {
    const open = await openZone()
    const change = { id: 'new-1', before: null, after: added(open.zone, { remark: '只在本机-secret' }) }
    open.network.on = false
    await open.app.call('changes:edit', open.id, open.domainId, [change], 's')
    await open.app.close()
    const app = await open.start()
    expect((await app.call('changes:read', open.id, open.domainId)).changes).toEqual([change])
    for (const name of readdirSync(join(open.folder, 'cache', open.id)))
      expect(readFileSync(join(open.folder, 'cache', open.id, name)).includes('secret')).toBe(false)
    const answer = await app.fail('changes:apply', open.id, open.domainId, {
      ids: null,
      fingerprint: 'x',
      confirmed: []
    })
    expect(answer).toMatchObject({ code: 'OFFLINE' })
  })

  it('are forgotten with their account', async () => {
    const open = await openZone()
    const run = await apply(open, [{ id: 'new-1', before: null, after: added(open.zone) }])
    expect(run.state).toBe('done')
    await open.app.call('accounts:sign-out', open.id, true)
    expect(await open.app.call('applies:list')).toEqual([])
    expect(await open.app.fail('applies:rows', run.id)).toMatchObject({ code: 'INVALID' })
  })
})

describe('domains', { timeout: 60_000 }, () => {
  it('each change is one reading and one write, and the list of 9,000 is not read again', async () => {
    const open = await openZone({ scenario: 'many' })
    const at = [open.id, open.domainId] as const
    const find = (list: { domains: { id: string }[] }) => list.domains.find(({ id }) => id === open.domainId)
    expect(find(await open.app.call('domains:star', ...at, true))).toMatchObject({ starred: true })
    expect(find(await open.app.call('domains:remark', ...at, '备注'))).toMatchObject({ remark: '备注' })
    expect(find(await open.app.call('domains:set-status', ...at, false))).toMatchObject({ status: 'paused' })
    const group = (await open.app.call('domains:cached', open.id))!.groups.find(({ id }) => id === '5')!
    expect(find(await open.app.call('domains:set-group', ...at, group.id))).toMatchObject({ groupId: '5' })
    expect(open.sent()).toEqual(
      ['Ismark', 'Remark', 'Status', 'Changegroup'].flatMap((name) => ['Domain.Info', `Domain.${name}`])
    )
    const fresh = await open.app.call('domains:refresh', open.id)
    expect(find(fresh)).toMatchObject({ starred: true, remark: '备注', status: 'paused', groupId: '5' })
  })

  it('that are so already cost no write', async () => {
    const open = await openZone()
    const at = [open.id, open.domainId] as const
    await open.app.call('domains:set-status', ...at, true)
    await open.app.call('domains:star', ...at, open.zone.domain.starred)
    await open.app.call('domains:remark', ...at, open.zone.domain.remark)
    await open.app.call('domains:set-group', ...at, open.zone.domain.groupId)
    expect(open.sent()).toEqual(['Domain.Info', 'Domain.Info', 'Domain.Info', 'Domain.Info'])
  })

  it('are added and removed', async () => {
    const open = await openZone()
    const list = await open.app.call('domains:create', open.id, ' 中文-new.example ', null)
    const added = list.domains.find(({ name }) => name === '中文-new.example')
    expect(added?.punycode).toMatch(/^xn--/)
    expect(open.sent()).toEqual(['Domain.Create', 'Domain.Info'])
    const after = await open.app.call('domains:remove', open.id, added!.id)
    expect(after.domains).toHaveLength(list.domains.length - 1)
    expect(await open.app.fail('domains:create', open.id, 'no-ending', null)).toMatchObject({
      field: 'domain'
    })
    expect(await open.app.fail('domains:create', open.id, 'tiny-two.example', null)).toMatchObject({
      code: 'API',
      field: 'domain',
      api: { kind: 'conflict' }
    })
  })

  it.each([
    ['no answer', { kind: 'http', status: 502 }],
    ['a limit of the service', { kind: 'code', code: '-2' }]
  ] as const)('that were added but not read back (%s) are not called a failure', async (_why, fault) => {
    const open = await openZone()
    open.sandbox.faults.inject({ ...fault, action: 'Domain.Info', times: 1 })
    const error = await open.app.fail('domains:create', open.id, 'added-unread.example', null)
    expect(error.message.en).toBe('It was saved, but could not be read back.')
    expect(open.sandbox.state.find('added-unread.example')).toBeDefined()
  })

  it('that were shared to me stay in their group', async () => {
    const b = await bench({ scenario: 'default' })
    const app = await b.start()
    const id = await signIn(app, b)
    const shared = (await app.call('domains:refresh', id)).domains.find(({ sharedToMe }) => sharedToMe)!
    b.sent()
    expect(await app.fail('domains:set-group', id, shared.id, '5')).toMatchObject({ field: 'group' })
    expect(b.sent()).toEqual([])
  })
})

describe('offline', { timeout: 20_000 }, () => {
  it('everything seen is there, searchable and unchanged; writes are refused and not sent later', async () => {
    const open = await openZone()
    open.network.on = false
    const error = await open.app.fail('zones:refresh', open.id, open.domainId)
    expect(error).toMatchObject({ code: 'OFFLINE', api: { kind: 'transport' } })
    expect((await open.app.call('app:state')).accounts[0]?.service.state).toBe('offline')
    expect(await cached(open)).toEqual(open.zone)
    const request = { ids: null, fingerprint: 'x', confirmed: [] }
    for (const refused of [
      await open.app.fail('changes:apply', open.id, open.domainId, request),
      await open.app.fail('domains:star', open.id, open.domainId, true)
    ])
      expect(refused).toMatchObject({ code: 'OFFLINE' })
    open.network.on = true
    await open.pass(10_000)
    await until(() => open.sandbox.log.length >= 3)
    expect(open.sent().filter((action) => /Create|Modify|Remove|Ismark/.test(action))).toEqual([])
  })

  it('also after a restart', async () => {
    const open = await openZone()
    await open.app.close()
    open.network.on = false
    const app = await open.start()
    expect((await app.call('domains:cached', open.id))?.domains).toHaveLength(2)
    expect(await app.call('zones:cached', open.id, open.domainId)).toEqual(open.zone)
    expect(await app.fail('domains:refresh', open.id)).toMatchObject({ code: 'OFFLINE' })
  })

  it('finds out by itself that the service is back, and reads the view anew', async () => {
    const open = await openZone()
    open.network.on = false
    await open.app.fail('zones:refresh', open.id, open.domainId)
    await open.clock.advance(30_000)
    elsewhere(open, ofType(open.zone, 'A').id, { value: '192.0.2.200' })
    open.network.on = true
    open.app.events.length = 0
    for (let i = 0; i < 20 && open.sandbox.log.length === 0; i++) await open.pass(10_000)
    const seen = (name: string): boolean => open.app.events.some(([event]) => event === name)
    await until(() => seen('domains:changed') && seen('zone:changed'))
    expect(open.sent().toSorted()).toEqual(['Domain.List', 'Info.Version', 'Record.List'])
    expect((await cached(open)).records.some(({ value }) => value === '192.0.2.200')).toBe(true)
    await open.clock.advance(100)
    expect((await open.app.call('app:state')).accounts[0]?.service.state).toBe('online')
    await open.clock.advance(3600_000)
    expect(open.sent()).toEqual([])
  })

  it('asks ever more seldom while it stays away', async () => {
    const open = await openZone()
    open.sandbox.faults.inject({ kind: 'http', status: 502, times: Infinity })
    await open.app.fail('zones:refresh', open.id, open.domainId)
    open.sent()
    const counts: number[] = []
    for (let quarter = 0; quarter < 4; quarter++) {
      for (let minute = 0; minute < 15; minute++) {
        await open.pass(60_000)
      }
      counts.push(open.sent().length)
    }
    expect(counts[0]).toBeGreaterThan(2)
    expect(counts[0]).toBeLessThan(12)
    expect(counts[3]).toBeLessThanOrEqual(7)
  })

  it.each([
    ['HTML', { kind: 'http', status: 403 }],
    ['5xx', { kind: 'http', status: 500 }],
    ['an empty body', { kind: 'empty' }],
    ['half a body', { kind: 'truncated' }],
    ['a lost connection', { kind: 'drop', when: 'mid-body' }]
  ] as const)('%s is said, not repeated, and the cache stays', async (_what, fault) => {
    const open = await openZone()
    open.sandbox.faults.inject({ ...fault, action: 'Record.List' })
    const error = await open.app.fail('zones:refresh', open.id, open.domainId)
    expect(error.code).toBe('OFFLINE')
    expect(error.message.zh).not.toBe('')
    expect(open.sent()).toEqual(['Record.List'])
    expect(await cached(open)).toEqual(open.zone)
  })

  it('a write without an answer says that it may have happened, and is not repeated', async () => {
    const open = await openZone()
    open.sandbox.faults.inject({ kind: 'drop', when: 'after', action: 'Domain.Ismark' })
    const error = await open.app.fail('domains:star', open.id, open.domainId, true)
    expect(error.code).toBe('OFFLINE')
    expect(error.advice?.en).toMatch(/may have been made/)
    expect(open.sent()).toEqual(['Domain.Info', 'Domain.Ismark'])
  })
})

describe('damage on disk', { timeout: 20_000 }, () => {
  it('a damaged zone and a damaged governor: said, set aside, read again; the rest stays', async () => {
    const open = await openZone()
    await open.app.close()
    const folder = join(open.folder, 'cache', open.id)
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      const bytes = readFileSync(path)
      bytes[bytes.length - 1]! ^= 1
      writeFileSync(path, bytes)
    }
    const app = await open.start()
    expect(await app.call('zones:cached', open.id, open.domainId)).toBeNull()
    expect((await app.call('app:state')).notices.map(({ id }) => id)).toEqual(['cache:damaged'])
    expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true)
    expect((await app.call('zones:refresh', open.id, open.domainId)).records).toEqual(open.zone.records)
    await app.close()

    writeFileSync(join(open.folder, 'governor', `${open.id}.json`), '{"version":1,"st')
    open.sent()
    const cautious = await open.start()
    expect((await cautious.call('app:state')).accounts[0]?.service.state).toBe('stopped')
    await cautious.fail('domains:refresh', open.id)
    expect(open.sent()).toEqual([])
    await cautious.call('accounts:retry', open.id)
    await cautious.call('domains:refresh', open.id)
  })

  it('a full disk: the app goes on, says so, and loses nothing else', async () => {
    const open = await openZone()
    open.files.write = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    await apply(open, [{ id: 'new-1', before: null, after: added(open.zone) }])
    expect((await cached(open)).records.map(({ host }) => host)).toContain('new')
    await open.app.call('accounts:edit', open.id, { name: 'x', color: 'red' })
    await vi.waitFor(async () => {
      const { notices } = await open.app.call('app:state')
      expect(notices.map(({ id }) => id).toSorted()).toEqual(['cache:unwritten', 'vault:unwritten'])
    })
    await open.app.close()
  })
})
