import { z } from 'zod'
import { editsToPuts, putAll, type Put } from '../../shared/changes/edit.ts'
import {
  CHANGES_MOST,
  contentOf,
  isNewId,
  type Change,
  type ChangesDelta,
  type ChangeSet
} from '../../shared/model/changes.ts'
import { CallFailure } from '../ipc/failure.ts'
import { changeSchema } from './schemas.ts'
import { FAILURES } from './words.ts'
import { shared, type ZonesWorld } from './world.ts'
import type { Zones } from './zone.ts'

/** The staged edits of every zone. */
export interface Changes {
  read(accountId: string, domainId: string): Promise<ChangeSet>
  /** Stages edits; calls of one `step` in a row are undone at once. Throws INVALID when there are too many. */
  edit(accountId: string, domainId: string, edits: readonly Change[], step: string): Promise<ChangesDelta>
  undo(accountId: string, domainId: string): Promise<ChangesDelta>
  redo(accountId: string, domainId: string): Promise<ChangesDelta>
  /** Takes changes out (null: all). */
  discard(accountId: string, domainId: string, ids: readonly string[] | null): Promise<ChangesDelta>
  /** Each `before` becomes the record as cached; of a record that is gone an edit becomes one to add. */
  rebase(accountId: string, domainId: string, ids: readonly string[]): Promise<ChangesDelta>
  /**
   * Has it that what was applied is applied: an entry that is as `applied` leaves the set, one that was edited on
   * meanwhile goes on from what was applied. `moved`: records that have another id now. No part of undo: an undo would
   * bring back what is done.
   */
  settle(
    accountId: string,
    domainId: string,
    applied: readonly Change[],
    moved: ReadonlyMap<string, string>
  ): Promise<void>
  /** The account goes, and with it what is staged in memory. */
  forget(accountId: string): void
  clear(): void
}

/** Steps that can be taken back in one run of the app. */
const STEPS_MOST = 200

interface Step {
  name: string
  puts: Put[]
  back: Put[]
}
interface Live {
  changes: Map<string, Change>
  revision: number
  undo: Step[]
  redo: Step[]
}

const keptSchema = z.object({ changes: z.array(changeSchema) })
export const changesName = (domainId: string): string => `changes ${domainId}`

/** Holds what is staged: in memory with its steps back, and in the encrypted cache without them. */
export function createChanges(
  world: Pick<ZonesWorld, 'cache'> & {
    emit: (
      event: 'changes:changed',
      payload: { accountId: string; domainId: string; revision: number }
    ) => void
  },
  zones: Pick<Zones, 'cached'>
): Changes {
  const { cache } = world
  const sets = new Map<string, Live>()
  const once = shared<Live>()

  /** The set in use. Asks the cache each time, which throws while the vault is locked. */
  function load(accountId: string, domainId: string): Promise<Live> {
    const key = `${accountId} ${domainId}`
    return once(key, async () => {
      const kept = await cache.get(accountId, changesName(domainId), keptSchema)
      const known = sets.get(key)
      // Nothing is kept of a domain that has left the account.
      if (known !== undefined && (kept !== null || known.changes.size === 0)) return known
      const live: Live = {
        changes: new Map(kept?.changes.map((change) => [change.id, change])),
        revision: (known?.revision ?? 0) + 1,
        undo: [],
        redo: []
      }
      sets.set(key, live)
      return live
    })
  }

  const flags = ({ undo, redo }: Live): { canUndo: boolean; canRedo: boolean } => ({
    canUndo: undo.length > 0,
    canRedo: redo.length > 0
  })

  function put(accountId: string, domainId: string, live: Live, puts: readonly Put[]): ChangesDelta {
    if (puts.length > 0) {
      putAll(live.changes, puts)
      live.revision++
      cache.put(accountId, changesName(domainId), { changes: [...live.changes.values()] })
      world.emit('changes:changed', { accountId, domainId, revision: live.revision })
    }
    return {
      revision: live.revision,
      set: puts.flatMap(([, change]) => change ?? []),
      dropped: puts.flatMap(([id, change]) => (change === null ? id : [])),
      ...flags(live)
    }
  }

  /** The same as a step that can be taken back. */
  function step(
    accountId: string,
    domainId: string,
    live: Live,
    name: string,
    { puts, back }: { puts: Put[]; back: Put[] }
  ): ChangesDelta {
    if (puts.length > 0) {
      live.redo = []
      const last = live.undo.at(-1)
      if (last?.name === name) {
        last.puts = [...last.puts, ...puts]
        last.back = [...back, ...last.back]
      } else live.undo = [...live.undo, { name, puts: [...puts], back: [...back] }].slice(-STEPS_MOST)
    }
    return put(accountId, domainId, live, puts)
  }

  /** A name that no other step has. */
  let steps = 0
  const ownStep = (): string => `own ${++steps}`

  return {
    async read(accountId, domainId) {
      const live = await load(accountId, domainId)
      return { changes: [...live.changes.values()], revision: live.revision, ...flags(live) }
    },
    async edit(accountId, domainId, edits, name) {
      for (const { id, before, after } of edits)
        if ((before === null) !== isNewId(id) && !(before === null && after === null))
          throw new CallFailure(FAILURES.badChange)
      const live = await load(accountId, domainId)
      const work = editsToPuts(live.changes, edits)
      const more = work.puts.filter(([id, change]) => change !== null && !live.changes.has(id)).length
      if (live.changes.size + more > CHANGES_MOST) throw new CallFailure(FAILURES.tooManyChanges)
      return step(accountId, domainId, live, name, work)
    },
    async undo(accountId, domainId) {
      const live = await load(accountId, domainId)
      const last = live.undo.pop()
      if (last !== undefined) live.redo.push(last)
      return put(accountId, domainId, live, last?.back ?? [])
    },
    async redo(accountId, domainId) {
      const live = await load(accountId, domainId)
      const last = live.redo.pop()
      if (last !== undefined) live.undo.push(last)
      return put(accountId, domainId, live, last?.puts ?? [])
    },
    async discard(accountId, domainId, ids) {
      const live = await load(accountId, domainId)
      const known = (ids ?? [...live.changes.keys()]).filter((id) => live.changes.has(id))
      const puts = known.map((id): Put => [id, null])
      const back = known.map((id): Put => [id, live.changes.get(id) ?? null])
      return step(accountId, domainId, live, ownStep(), { puts, back })
    },
    async rebase(accountId, domainId, ids) {
      const live = await load(accountId, domainId)
      const zone = await zones.cached(accountId, domainId)
      const there = new Map(zone?.records.map((record) => [record.id, contentOf(record)]))
      const puts: Put[] = []
      for (const id of ids) {
        const change = live.changes.get(id)
        if (change === undefined || change.before === null) continue
        const now = there.get(id) ?? null
        if (now !== null) puts.push([id, { ...change, before: now }])
        else {
          puts.push([id, null])
          const again = `new-${id}`
          if (change.after !== null) puts.push([again, { id: again, before: null, after: change.after }])
        }
      }
      const back = puts.map(([id]): Put => [id, live.changes.get(id) ?? null])
      return step(accountId, domainId, live, ownStep(), { puts, back })
    },
    async settle(accountId, domainId, applied, moved) {
      const live = await load(accountId, domainId)
      const puts: Put[] = []
      for (const { id, after } of applied) {
        const now = live.changes.get(id)
        if (now === undefined) continue
        const [work] = editsToPuts(new Map(), [{ id, before: after, after: now.after }]).puts
        puts.push(work ?? [id, null])
      }
      for (const [id, now] of moved) {
        const change = live.changes.get(id)
        if (change !== undefined) puts.push([id, null], [now, { ...change, id: now }])
      }
      // What is done cannot be taken back by an undo of staging: it has a history of its own.
      live.undo = []
      live.redo = []
      put(accountId, domainId, live, puts)
    },
    forget(accountId) {
      for (const key of sets.keys()) if (key.startsWith(`${accountId} `)) sets.delete(key)
    },
    clear: () => sets.clear()
  }
}
