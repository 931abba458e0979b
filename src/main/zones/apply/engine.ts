import { sameField } from '../../../shared/changes/fields.ts'
import { nextWrite } from '../../../shared/changes/writes.ts'
import type { CallError } from '../../../shared/ipc/contract.ts'
import { contentOf } from '../../../shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../../shared/model/record.ts'
import { hostKey } from '../../../shared/rules/idn.ts'
import { leads } from '../../../shared/rules/neighbours.ts'
import type { Client } from '../../dnspod/client.ts'
import type { Clock } from '../../ports.ts'
import type { Origin } from '../world.ts'
import type { Zones } from '../zone.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { mark, type LiveRun, type RunRow } from './run.ts'
import { sendNext } from './send.ts'
import { settleRows, truthOf, type Truth } from './truth.ts'
import { FAILURES } from './words.ts'

export interface EngineWorld {
  clock: Clock
  client: (accountId: string) => Promise<Client>
  zones: Pick<Zones, 'reread' | 'wrote' | 'adopt' | 'forgetGrade'>
  /** Puts how the run stands on the disk; resolves when it is there. */
  journal: (run: LiveRun) => Promise<void>
  /** Tells the page. */
  changed: (run: LiveRun) => void
  /** Whether nothing may be sent or noted about it any more. */
  gone: (run: LiveRun) => boolean
  /** Hears of a cancel, or of the end of the app, while the run waits. */
  onWake: (run: LiveRun, wake: () => void) => void
  onDefect: (error: unknown) => void
}

/** As many rows are a person's click, which goes before all else; more leave others a share of the hour's budget. */
const CLICK = 10
/** How often one row is sent that got no answer and was not carried out. */
const ATTEMPTS = 2
/** What the service did not keep of one pass (a status, in the document of 2012) is sent by a second, and that is all. */
const PASSES = 2
/** The line or the type is wrong: what is known of the grade is out of date. */
const GRADE_CODES = new Set(['26', '27'])

/** How a run ended; `gone`: nothing may be said of it any more. */
export type End = { state: 'done' | 'cancelled' | 'gone' } | { state: 'stopped'; error: CallError }

/**
 * Carries out a run, row by row. `zone` is the zone as just read, which the rows were planned for; null when it must be
 * read first, as after a crash. Each request is computed from the record as it is known to be and from what is wanted, so
 * that none changes nothing and none is sent twice: after a silence the zone is read, and that says what is left.
 */
export async function carryOut(world: EngineWorld, run: LiveRun, zone: Zone | null): Promise<End> {
  return new Engine(world, run, zone).run()
}

class Engine {
  readonly #world: EngineWorld
  readonly #run: LiveRun
  readonly #origin: Origin
  /** The zone as it was read and then written; null before the first reading. */
  #truth: Truth | null
  #grade: string
  /** Something was written since the last reading. */
  #written = false
  /** Groups in which something was refused. */
  readonly #held = new Set<number>()
  /** Rows done since the last reading, which is still to confirm them. */
  readonly #done = new Set<RunRow>()
  readonly #attempts = new Map<RunRow, number>()

  constructor(world: EngineWorld, run: LiveRun, zone: Zone | null) {
    this.#world = world
    this.#run = run
    this.#origin = run.rows.length <= CLICK ? 'person' : 'task'
    this.#truth = zone === null ? null : truthOf(zone.records)
    this.#grade = zone?.domain.grade ?? ''
  }

  async run(): Promise<End> {
    const { zones, gone } = this.#world
    const { accountId, domainId } = this.#run
    try {
      return await this.#passes()
    } finally {
      // The last reading put the zone into the cache; what was written since is known all the same.
      if (this.#written && this.#truth !== null && !gone(this.#run))
        await zones.adopt(accountId, domainId, [...this.#truth.values()])
    }
  }

  async #passes(): Promise<End> {
    const { rows } = this.#run
    if (this.#truth === null) {
      const end = await this.#read('reading')
      if (end !== null) return end
    }
    const client = await this.#world.client(this.#run.accountId)
    for (let pass = 1; pass <= PASSES; pass++) {
      const end = await this.#pass(client)
      if (end !== null) return end
      if (pass === PASSES) break
      const checked = await this.#read('checking')
      if (checked !== null) return checked
      if (!rows.some(({ state }) => state === 'waiting')) break
    }
    return { state: rows.some(({ state }) => state === 'waiting') ? 'cancelled' : 'done' }
  }

  /** Sends every row that waits, in order; what is to be put back first. Answers what ends the run, or null. */
  async #pass(client: Client): Promise<End | null> {
    const { rows } = this.#run
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]
      if (row === undefined || row.state !== 'waiting') continue
      if (!row.putBack) {
        if (this.#run.cancelling) continue
        if (this.#held.has(row.group) && takesAway(row)) {
          mark(this.#run, place, 'skipped', FAILURES.held)
          continue
        }
      }
      this.#show('running')
      const held = this.#held.size
      const end = await this.#sendRow(client, place, row)
      if (end !== null) return end
      // To be sent once more; or something was refused, and what is to be put back stands before it.
      if (rows[place]?.state === 'waiting' || this.#held.size > held) place = -1
    }
    return null
  }

  /** Sends all that one row needs. Answers what ends the run, or null. */
  async #sendRow(client: Client, place: number, row: RunRow): Promise<End | null> {
    const run = this.#run
    for (;;) {
      const live = this.#liveOf(row)
      if (nextWrite(live === null ? null : contentOf(live), row.target) === null) {
        mark(run, place, row.putBack ? 'failed' : 'done', row.putBack ? FAILURES.putBack : null)
        this.#done.add(row)
        return null
      }
      mark(run, place, 'running')
      this.#world.changed(run)
      // On the disk before it is sent: a crash then finds what was under way.
      await this.#world.journal(run)
      if (this.#world.gone(run)) return { state: 'gone' }
      try {
        const now = await sendNext(client, run.domainId, live, row.target, this.#origin)
        run.sent++
        if (this.#world.gone(run)) return { state: 'gone' }
        if (now !== undefined) this.#wrote(row, live?.id ?? null, now)
      } catch (thrown) {
        if (this.#world.gone(run)) return { state: 'gone' }
        const end = await this.#failed(place, row, outcomeOf(thrown, this.#world.onDefect))
        if (end !== null || row.state !== 'running') return end
      }
    }
  }

  #liveOf({ recordId }: RunRow): DnsRecord | null {
    return recordId === null ? null : (this.#truth?.get(recordId) ?? null)
  }

  /** Takes in what a write has done: the record `before` is now as `now`, or away. */
  #wrote(row: RunRow, before: string | null, now: DnsRecord | null): void {
    const id = now?.id ?? before
    if (id === null) return
    if (now === null) this.#truth?.delete(id)
    else {
      this.#truth?.set(id, now)
      row.recordId = id
    }
    this.#written = true
    this.#world.zones.wrote(this.#run.accountId, this.#run.domainId, id, now)
  }

  async #failed(place: number, row: RunRow, outcome: Outcome): Promise<End | null> {
    const run = this.#run
    switch (outcome.kind) {
      case 'wait':
        mark(run, place, 'waiting')
        // Much may have changed by then.
        return (await this.#pause(outcome.until)) ?? this.#read('reading')
      case 'stop':
        mark(run, place, 'waiting')
        return { state: 'stopped', error: outcome.error }
      case 'gone':
        this.#wrote(row, row.recordId, null)
        if (row.target === null) mark(run, place, 'same')
        else this.#refuse(place, row, FAILURES.gone)
        return null
      case 'refused':
        if (GRADE_CODES.has(outcome.error.api?.code ?? ''))
          this.#world.zones.forgetGrade(run.accountId, this.#grade)
        this.#refuse(place, row, outcome.error)
        return null
      case 'unclear': {
        const attempts = (this.#attempts.get(row) ?? 0) + 1
        this.#attempts.set(row, attempts)
        // What was refused as a twin at the first attempt was not our doing; after a silence it may be.
        mark(run, place, outcome.twin && attempts === 1 ? 'waiting' : 'unclear', outcome.error)
        await this.#world.journal(run)
        const end = await this.#read('reading')
        if (end !== null) return end
        // The reading has settled the row.
        const waits = run.rows[place]?.state === 'waiting'
        if (waits && outcome.twin) this.#refuse(place, row, outcome.error)
        else if (waits && attempts >= ATTEMPTS) this.#refuse(place, row, FAILURES.unanswered)
        return null
      }
    }
  }

  /** The service will not have it. A name that has gone silent for it gets its records back. */
  #refuse(place: number, row: RunRow, error: CallError): void {
    const run = this.#run
    mark(run, place, 'failed', row.putBack ? FAILURES.notPutBack : error)
    if (row.putBack) return
    this.#held.add(row.group)
    for (const [at, other] of run.rows.entries()) {
      if (other.group !== row.group || other.state !== 'done' || other.target !== null) continue
      if (!this.#isSilent(other)) continue
      other.target = other.from
      other.recordId = null
      other.putBack = true
      mark(run, at, 'waiting')
    }
  }

  /** Whether the removed record led somewhere, and its name leads nowhere now. */
  #isSilent({ from }: RunRow): boolean {
    if (from === null || !from.enabled || !leads(from.type)) return false
    const host = hostKey(from.host)
    return ![...(this.#truth?.values() ?? [])].some(
      (record) => record.enabled && leads(record.type) && hostKey(record.host) === host
    )
  }

  /** Reads the zone and settles the rows by it. Answers what ends the run, or null. */
  async #read(state: 'reading' | 'checking'): Promise<End | null> {
    const run = this.#run
    for (;;) {
      this.#show(state)
      try {
        const zone = await this.#world.zones.reread(run.accountId, run.domainId, this.#origin, this.#ids())
        if (this.#world.gone(run)) return { state: 'gone' }
        this.#truth = truthOf(zone.records)
        this.#grade = zone.domain.grade
        this.#written = false
        settleRows(run, this.#truth, this.#done)
        this.#done.clear()
        for (const { state: now, group } of run.rows) if (now === 'failed') this.#held.add(group)
        this.#show(state)
        return null
      } catch (thrown) {
        if (this.#world.gone(run)) return { state: 'gone' }
        const outcome = outcomeOf(thrown, this.#world.onDefect)
        if (outcome.kind !== 'wait')
          return { state: 'stopped', error: outcome.kind === 'gone' ? FAILURES.gone : outcome.error }
        const end = await this.#pause(outcome.until)
        if (end !== null) return end
      }
    }
  }

  /** The records that the run is about; undefined while one to add is not known by its id, or not yet at all. */
  #ids(): string[] | undefined {
    const ids = this.#run.rows.flatMap(({ recordId }) => recordId ?? [])
    return this.#truth !== null && ids.length === this.#run.rows.length ? ids : undefined
  }

  /** Waits until the service lets it go on. Answers the end when the run is cancelled, or the app closes, meanwhile. */
  async #pause(until: number): Promise<End | null> {
    const { clock, onWake, journal, gone } = this.#world
    const run = this.#run
    this.#show('waiting', until)
    await journal(run)
    if (!gone(run) && !run.cancelling)
      await new Promise<void>((resolve) => {
        const stop = clock.after(until - clock.now(), resolve)
        onWake(run, () => {
          stop()
          resolve()
        })
      })
    if (gone(run)) return { state: 'gone' }
    return run.cancelling ? { state: 'cancelled' } : null
  }

  #show(state: LiveRun['state'], until: number | null = null): void {
    this.#run.state = state
    this.#run.until = until
    this.#world.changed(this.#run)
  }
}

/** Whether something that is there would not be there, or not answer, after it: held back where its name is in doubt. */
function takesAway({ from, target }: RunRow): boolean {
  if (from === null) return false
  return (
    target === null ||
    (from.enabled && !target.enabled) ||
    (['host', 'type', 'line'] as const).some((field) => !sameField(field, from, target))
  )
}
