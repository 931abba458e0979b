import { randomBytes } from 'node:crypto'
import { createClient, type Client } from '../../../src/main/dnspod/client.ts'
import { fetchHttp } from '../../../src/main/dnspod/http-fetch.ts'
import { createNotices } from '../../../src/main/notices.ts'
import type { Files, Http } from '../../../src/main/ports.ts'
import { createApplies, type Applies } from '../../../src/main/zones/apply/applies.ts'
import { createCache } from '../../../src/main/zones/cache.ts'
import { createChanges, type Changes } from '../../../src/main/zones/changes.ts'
import { createDomains } from '../../../src/main/zones/domains.ts'
import type { ZonesWorld } from '../../../src/main/zones/world.ts'
import { createZones, type Zones } from '../../../src/main/zones/zone.ts'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.ts'
import type { Domain as SandboxDomain, RecordRow } from '../../../src/sandbox/state/model.ts'
import { makePlan, type Plan } from '../../../src/shared/changes/plan.ts'
import {
  contentOf,
  isApplying,
  type ApplyAnswer,
  type ApplyRow,
  type ApplyRun,
  type Change,
  type RecordContent
} from '../../../src/shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../../src/shared/model/record.ts'
import { FakeClock, settle } from '../../support/fake-clock.ts'
import { MemoryFiles } from '../../support/memory-files.ts'
import { MemoryStore } from '../../support/memory-store.ts'

export const ACCOUNT = 'a1'

/** The services that stage and apply, as in one run of the app: real but for the disk, the clock and the history. */
export interface Desk {
  zones: Zones
  changes: Changes
  applies: Applies
  /** Zones that were kept before an apply. */
  kept: Zone[]
  defects: unknown[]
  /** Reads the zone, and stages what `edits` make of its records. */
  stage(edits: readonly Change[]): Promise<Zone>
  plan(ids?: readonly string[] | null): Promise<Plan>
  /** Applies what is staged as the plan of the cached zone has it, confirming every guard. */
  apply(ids?: string[] | null): Promise<ApplyAnswer>
  /** Waits until no run is under way; the clock is moved over every wait. */
  ended(): Promise<ApplyRun>
  rows(): ApplyRow[]
  /** The app is closed, or killed: nothing more is sent or written by it. */
  kill(): Promise<void>
}

export interface ApplyBench {
  clock: FakeClock
  sandbox: Sandbox
  domain: SandboxDomain
  domainId: string
  files: MemoryFiles
  /** Called before every request of the app; may throw, or kill. */
  gate: {
    before: (action: string) => void | Promise<void>
    /** Before every file that is written. */
    writing: () => void
  }
  start(): Promise<Desk>
  records: () => RecordRow[]
  add(row: Partial<RecordRow> & Pick<RecordRow, 'host' | 'type' | 'value'>): RecordRow
  edit(id: number, change: Partial<RecordRow>): void
  remove(id: number): void
  /** Names of the actions that reached the service since the last look. */
  sent(): string[]
  /**
   * Waits until all that was sent has arrived, also by an app that is gone: later than this it could not be told from
   * somebody else's doing.
   */
  quiet(): Promise<void>
  /** Forgets all that a run before has left: records, files, the governor's memory, faults. */
  clear(): void
  stop(): Promise<void>
}

export const STAMP = '2026-01-01 00:00:00'

/** Starts a sandbox with one domain of `grade`, and a disk in memory that outlasts the desks. */
export async function applyBench(options: SandboxOptions & { grade?: string } = {}): Promise<ApplyBench> {
  const { grade = 'DP_Ultra', ...more } = options
  const clock = new FakeClock()
  const sandbox = await startSandbox({ scenario: 'tiny', now: () => clock.now(), ...more })
  const owner = sandbox.accounts[0]
  if (owner === undefined) throw new Error('The scenario has no account')
  sandbox.limits.requestsPerHour = 1_000_000_000
  const domain = sandbox.state.addDomain({
    name: 'apply.example',
    grade,
    ownerId: owner.userId,
    createdOn: STAMP,
    registered: true
  })
  const domainId = String(domain.id)
  const files = new MemoryFiles()
  const store = new MemoryStore()
  const key = randomBytes(32)
  const gate: ApplyBench['gate'] = { before: () => undefined, writing: () => undefined }
  const send = fetchHttp()
  const world = sandbox.state

  let underWay = 0
  const quiet = async (): Promise<void> => {
    while (underWay > 0) await settle()
  }
  async function start(): Promise<Desk> {
    const life = { on: true }
    // Asked anew each time, which the checker does not see.
    const lives = (): boolean => life.on
    await quiet()
    const http: Http = async (request) => {
      if (!lives()) throw new TypeError('The app is gone')
      underWay++
      try {
        await gate.before(request.url.split('/').at(-1) ?? '')
        // A request that is on its way arrives, whatever becomes of the app.
        const answer = await send({ ...request, signal: new AbortController().signal })
        // What comes back to a killed app reaches nobody.
        if (lives()) return answer
      } finally {
        underWay--
      }
      return new Promise<never>(() => undefined)
    }
    const client: Client = await createClient({
      url: sandbox.url,
      version: '0.1.0',
      contact: () => 'owner.of.this@example.org',
      credentials: { method: 'token', token: owner?.token ?? '' },
      http,
      clock,
      random: randomBytes,
      store,
      budget: 1_000_000_000
    })
    const own: Files = {
      read: (path: string) => files.read(path),
      list: (folder: string) => files.list(folder),
      remove: (path: string) => (life.on ? files.remove(path) : new Promise<never>(() => undefined)),
      write(path: string, content: Uint8Array) {
        if (lives()) gate.writing()
        return lives() ? files.write(path, content) : new Promise<never>(() => undefined)
      },
      setAside: (path: string) => files.setAside(path)
    }
    const cache = createCache({
      folder: '/data/cache',
      files: own,
      random: randomBytes,
      keeper: { keeps: () => true, cacheKey: () => key },
      notices: createNotices(() => undefined)
    })
    const zonesWorld: ZonesWorld = {
      cache,
      clock,
      client: () => Promise.resolve(client),
      listRead: () => undefined,
      emit: () => undefined
    }
    const domains = createDomains(
      zonesWorld,
      { keeping: (_client, _account, _domain, _why, work) => work() },
      { drop: () => Promise.resolve() }
    )
    const zones = createZones(zonesWorld, domains)
    const changes = createChanges({ cache, emit: () => undefined }, zones)
    const kept: Zone[] = []
    const defects: unknown[] = []
    const applies = createApplies({
      ...zonesWorld,
      random: randomBytes,
      zones,
      domains,
      changes,
      history: {
        keep: (_account, zone) => Promise.resolve(`s${kept.push(zone)}`),
        told: () => Promise.resolve()
      },
      emit: () => undefined,
      onDefect: (error) => defects.push(error)
    })
    // The domain list is cached, as in the app.
    if ((await domains.cached(ACCOUNT)) === null) await domains.refresh(ACCOUNT)
    await applies.open([ACCOUNT])

    const desk: Desk = {
      zones,
      changes,
      applies,
      kept,
      defects,
      async stage(edits) {
        const zone = await zones.refresh(ACCOUNT, domainId)
        if (edits.length > 0) await changes.edit(ACCOUNT, domainId, edits, `step ${Math.random()}`)
        return zone
      },
      async plan(ids = null) {
        const zone = await zones.cached(ACCOUNT, domainId)
        if (zone === null) throw new Error('The zone was not read')
        const { changes: staged } = await changes.read(ACCOUNT, domainId)
        return makePlan(zone, staged, ids === null ? null : new Set(ids))
      },
      async apply(ids = null) {
        const { fingerprint, guards } = await desk.plan(ids)
        const confirmed = guards.map(({ kind }) => kind)
        return applies.apply(ACCOUNT, domainId, { ids, fingerprint, confirmed })
      },
      async ended() {
        for (let turn = 0; ; turn++) {
          const run = applies.list()[0]
          if (run === undefined) throw new Error('There is no run')
          if (!isApplying(run) || !life.on) return run
          if (turn > 100_000) throw new Error(`The run hangs in ${run.state}`)
          if (run.until !== null && underWay === 0) await clock.advance(run.until - clock.now())
          else await settle()
        }
      },
      rows: () => applies.rows(applies.list()[0]?.id ?? ''),
      async kill() {
        life.on = false
        applies.close()
        await client.close()
      }
    }
    return desk
  }

  return {
    clock,
    sandbox,
    domain,
    domainId,
    files,
    gate,
    start,
    records: () => world.zone(domain).rows,
    add: (row) => world.addRecord(domain, { updatedOn: STAMP, ...row }),
    edit(id, change) {
      const row = world.zone(domain).get(id)
      if (row !== undefined) world.updateRecord(domain, row, change)
    },
    remove(id) {
      const row = world.zone(domain).get(id)
      if (row !== undefined) world.removeRecord(domain, row, STAMP)
    },
    quiet,
    sent: () => sandbox.log.splice(0).map(({ action }) => action),
    clear() {
      for (const row of [...world.zone(domain).rows]) world.removeRecord(domain, row, STAMP)
      files.content.clear()
      store.content = null
      gate.before = () => undefined
      gate.writing = () => undefined
      sandbox.faults.clear()
      sandbox.pardon()
      sandbox.log.length = 0
    },
    stop: () => sandbox.stop()
  }
}

/** The change of a record of `zone` as a person makes it. */
export function changed(zone: Zone, id: number | string, patch: Partial<RecordContent>): Change {
  const before = contentOf(recordOf(zone, id))
  return { id: String(id), before, after: { ...before, ...patch } }
}

export const deleted = (zone: Zone, id: number | string): Change => ({
  id: String(id),
  before: contentOf(recordOf(zone, id)),
  after: null
})

let count = 0
export const added = (
  content: Partial<RecordContent> & Pick<RecordContent, 'host' | 'type' | 'value'>
): Change => ({
  id: `new-t${++count}`,
  before: null,
  after: {
    line: '默认',
    lineId: null,
    ttl: 600,
    mx: null,
    weight: null,
    enabled: true,
    remark: '',
    ...content
  }
})

function recordOf(zone: Zone, id: number | string): DnsRecord {
  const record = zone.records.find((one) => one.id === String(id))
  if (record === undefined) throw new Error(`There is no record ${id}`)
  return record
}
