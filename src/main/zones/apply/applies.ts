import { makePlan } from '../../../shared/changes/plan.ts'
import type { Events } from '../../../shared/ipc/contract.ts'
import {
  isApplying,
  isNewId,
  isResumable,
  type ApplyAnswer,
  type ApplyRequest,
  type ApplyRow,
  type ApplyRun,
  type Change,
  type ChangesDelta
} from '../../../shared/model/changes.ts'
import type { Zone } from '../../../shared/model/record.ts'
import { CallFailure } from '../../ipc/failure.ts'
import type { Clock, Random } from '../../ports.ts'
import { throttle } from '../../throttle.ts'
import type { Cache } from '../cache.ts'
import type { Changes } from '../changes.ts'
import type { Domains } from '../domains.ts'
import type { History } from '../history.ts'
import { clientForWrite, type ZonesWorld } from '../world.ts'
import type { Zones } from '../zone.ts'
import { carryOut, type End, type EngineWorld } from './engine.ts'
import { createApplyJournal } from './journal.ts'
import { headOf, mark, rowAt, runOf, type LiveRun } from './run.ts'
import { appliedOf, doneOf, movedOf, undoOf } from './result.ts'
import { FAILURES } from './words.ts'

/** Applies plans, each as a run that outlives a crash of the app. */
export interface Applies {
  /** Loads what earlier runs of the app left. Starts no request. Call when the vault has been opened. */
  open(accountIds: readonly string[]): Promise<void>
  /**
   * Reads the zone and begins to apply what is staged, if the plan is still the one that the person saw. Rejects as
   * `Client.call`; with INVALID when a run of this zone is under way, or a guard was not confirmed.
   */
  apply(accountId: string, domainId: string, request: ApplyRequest): Promise<ApplyAnswer>
  /** Newest first. */
  list(): ApplyRun[]
  /** In the order of sending. */
  rows(runId: string): ApplyRow[]
  /** Begins no further row; the one under way is finished. */
  cancel(runId: string): void
  /** Reads the zone, and goes on with what is not done. */
  resume(runId: string): void
  dismiss(runId: string): Promise<void>
  /** Stages what takes the records of an ended run back to where they were. */
  undo(runId: string): Promise<ChangesDelta>
  /** The account goes, and its runs with it. */
  forget(accountId: string): void
  clear(): void
  /** Nothing is sent or noted any more: what is under way stands in the journal as such. */
  close(): void
}

export interface AppliesWorld extends Pick<ZonesWorld, 'client'> {
  cache: Cache
  clock: Clock
  random: Random
  zones: Zones
  domains: Pick<Domains, 'countRecords'>
  changes: Changes
  history: Pick<History, 'keep' | 'told'>
  emit: (event: 'applies:changed', payload: Events['applies:changed']) => void
  /** Tells of a defect. */
  onDefect: (error: unknown) => void
}

/** Ended runs of one account that are kept. */
const KEPT = 30
/** The page is told four times a second at most. */
const EVERY = 250

export function createApplies(world: AppliesWorld): Applies {
  const { clock, zones, changes, history } = world
  const journal = createApplyJournal(world.cache)
  /** Newest first, by account. */
  const byAccount = new Map<string, LiveRun[]>()
  /** Runs that are carried out, by zone; null while the zone is read for one. */
  const busy = new Map<string, LiveRun | null>()
  const wakes = new Map<LiveRun, () => void>()
  let closed = false

  const of = (accountId: string): LiveRun[] => byAccount.get(accountId) ?? []
  const all = (): LiveRun[] => [...byAccount.values()].flat().sort((a, b) => b.startedAt - a.startedAt)
  const gone = (run: LiveRun): boolean => closed || !of(run.accountId).includes(run)
  const zoneKey = (accountId: string, domainId: string): string => `${accountId} ${domainId}`

  function find(runId: string): LiveRun {
    const run = all().find(({ id }) => id === runId)
    if (run === undefined) throw new CallFailure(FAILURES.noRun)
    return run
  }

  const news = throttle(clock, EVERY, () => {
    const runs = all()
    const rows = runs
      .filter(({ changed }) => changed.size > 0)
      .map((run) => ({
        runId: run.id,
        changed: [...run.changed].flatMap((place): [number, ApplyRow][] => {
          const row = rowAt(run, place)
          return row === null ? [] : [[place, row]]
        })
      }))
    for (const { changed } of runs) changed.clear()
    world.emit('applies:changed', { runs: runs.map(headOf), rows })
  })

  const engineWorld: EngineWorld = {
    clock,
    zones,
    client: (accountId) => world.client(accountId),
    async journal(run) {
      if (gone(run)) return
      journal.progress(run)
      await journal.flush()
    },
    changed: () => news.touch(),
    gone,
    onWake: (run, wake) => wakes.set(run, wake),
    onDefect: world.onDefect
  }

  /** Carries the run out to its end, whatever that is. */
  async function drive(run: LiveRun, zone: Zone | null): Promise<void> {
    const key = zoneKey(run.accountId, run.domainId)
    busy.set(key, run)
    let end: End
    try {
      end = await carryOut(engineWorld, run, zone)
    } catch (error) {
      world.onDefect(error)
      end = { state: 'stopped', error: FAILURES.broken }
    } finally {
      busy.delete(key)
      wakes.delete(run)
    }
    if (end.state !== 'gone' && !gone(run)) await finish(run, end)
  }

  async function finish(run: LiveRun, end: Exclude<End, { state: 'gone' }>): Promise<void> {
    run.state = end.state === 'gone' ? 'stopped' : end.state
    run.error = end.state === 'stopped' ? end.error : null
    run.endedAt = clock.now()
    run.until = null
    run.cancelling = false
    run.learned = false
    for (const [place, { state }] of run.rows.entries())
      if (state === 'waiting') mark(run, place, 'skipped', run.error ?? FAILURES.cancelled)
    journal.progress(run)
    const ended = of(run.accountId).filter(({ endedAt }) => endedAt !== null)
    for (const old of ended.slice(KEPT)) drop(old)
    journal.heads(run.accountId, of(run.accountId))
    await learn(run)
    news.touch()
  }

  /** By how much each run has changed the number of records in the domain list. */
  const counted = new WeakMap<LiveRun, number>()

  /** What is staged, the list of domains and the history take in what the run has done. */
  async function learn(run: LiveRun): Promise<void> {
    const { accountId, domainId, snapshotId } = run
    await changes.settle(accountId, domainId, appliedOf(run), movedOf(run))
    const done = doneOf(run)
    if (snapshotId !== null) await history.told(accountId, domainId, snapshotId, done)
    // The domain list counts records; what a run taken up again had done before is counted already.
    const more = done.added - done.deleted - (counted.get(run) ?? 0)
    counted.set(run, done.added - done.deleted)
    if (more !== 0) await world.domains.countRecords(accountId, domainId, more)
    run.learned = true
    journal.progress(run)
  }

  function drop(run: LiveRun): void {
    byAccount.set(
      run.accountId,
      of(run.accountId).filter((one) => one !== run)
    )
    journal.drop(run)
  }

  /** Reads the zone and makes the run, if the plan is the one that was seen. Answers null when nothing is to be sent. */
  async function prepare(
    accountId: string,
    domainId: string,
    request: ApplyRequest
  ): Promise<{ run: LiveRun; zone: Zone } | 'drift' | 'nothing'> {
    await clientForWrite(world, accountId)
    const staged = await changes.read(accountId, domainId)
    const ids = request.ids === null ? null : new Set(request.ids)
    const wanted = staged.changes.flatMap(({ id }) => (ids === null || ids.has(id) ? id : []))
    // A twin of one to add may be anywhere.
    const some = wanted.some(isNewId) ? undefined : wanted
    const zone = await zones.reread(accountId, domainId, 'person', some)
    const plan = makePlan(zone, staged.changes, ids)
    if (plan.fingerprint !== request.fingerprint) return 'drift'
    const open = plan.guards.filter(({ kind }) => !request.confirmed.includes(kind))
    if (open.length > 0) throw new CallFailure(FAILURES.unconfirmed)
    const same = plan.rows.filter(({ state }) => state === 'same').map(({ change }) => change)
    if (same.length > 0) await changes.settle(accountId, domainId, same, new Map())
    if (plan.order.length === 0) return 'nothing'
    const id = `p${Buffer.from(world.random(9)).toString('hex')}`
    const place = { id, accountId, domainId, domain: zone.domain.name, startedAt: clock.now() }
    const run = runOf(plan, place, new Set(zone.records.map((record) => record.id)))
    run.snapshotId = await history.keep(accountId, zone)
    return { run, zone }
  }

  return {
    async open(accountIds) {
      for (const accountId of accountIds) {
        if (byAccount.has(accountId)) continue
        byAccount.set(accountId, [])
        const kept = (await journal.read(accountId)).map((run): LiveRun => ({
          ...run,
          until: null,
          cancelling: false,
          changed: new Set()
        }))
        byAccount.set(accountId, [...of(accountId), ...kept])
        for (const run of kept.filter(isApplying)) {
          for (const [place, { state, error }] of run.rows.entries()) {
            if (state === 'running') mark(run, place, 'unclear', error)
            if (state === 'waiting') mark(run, place, 'skipped', FAILURES.closed)
          }
          run.state = 'interrupted'
          run.endedAt = clock.now()
          journal.progress(run)
        }
        // The app ended between the end of the run and what follows from it.
        for (const run of kept.filter(({ state, learned }) => state !== 'interrupted' && !learned))
          await learn(run)
      }
      if (all().length > 0) news.touch()
    },
    async apply(accountId, domainId, request) {
      const key = zoneKey(accountId, domainId)
      if (busy.has(key)) throw new CallFailure(FAILURES.busy)
      busy.set(key, null)
      let ready
      try {
        ready = await prepare(accountId, domainId, request)
      } catch (error) {
        busy.delete(key)
        throw error
      }
      if (typeof ready === 'string' || closed) {
        busy.delete(key)
        return { status: typeof ready === 'string' ? ready : 'nothing' }
      }
      const { run, zone } = ready
      byAccount.set(accountId, [run, ...of(accountId)])
      journal.rows(run)
      journal.progress(run)
      journal.heads(accountId, of(accountId))
      void drive(run, zone)
      return { status: 'started', runId: run.id }
    },
    list: () => all().map(headOf),
    rows(runId) {
      const run = find(runId)
      return run.rows.flatMap((_row, place) => rowAt(run, place) ?? [])
    },
    cancel(runId) {
      const run = find(runId)
      if (run.endedAt !== null) return
      run.cancelling = true
      wakes.get(run)?.()
      news.touch()
    },
    resume(runId) {
      const run = find(runId)
      if (!isResumable(headOf(run))) return
      if (busy.has(zoneKey(run.accountId, run.domainId))) throw new CallFailure(FAILURES.busy)
      for (const [place, { state }] of run.rows.entries())
        if (state === 'skipped') mark(run, place, 'waiting')
      run.error = null
      run.endedAt = null
      void drive(run, null)
    },
    async dismiss(runId) {
      const run = find(runId)
      if (run.endedAt === null) throw new CallFailure(FAILURES.busy)
      // One that was interrupted, and is not taken up again.
      if (!run.learned) await learn(run)
      drop(run)
      journal.heads(run.accountId, of(run.accountId))
      news.touch()
    },
    undo(runId) {
      const run = find(runId)
      if (run.endedAt === null) throw new CallFailure(FAILURES.busy)
      const back: Change[] = undoOf(run)
      if (back.length === 0) throw new CallFailure(FAILURES.nothingToUndo)
      return changes.edit(run.accountId, run.domainId, back, `undo ${run.id}`)
    },
    forget(accountId) {
      for (const run of of(accountId)) {
        journal.drop(run)
        wakes.get(run)?.()
      }
      byAccount.delete(accountId)
      journal.heads(accountId, [])
      news.touch()
    },
    clear() {
      byAccount.clear()
      for (const wake of wakes.values()) wake()
      news.touch()
    },
    close() {
      closed = true
      for (const wake of wakes.values()) wake()
      news.stop()
    }
  }
}
