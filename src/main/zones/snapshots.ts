import { z } from 'zod'
import { sameContent } from '../../shared/changes/edit.ts'
import type { Events } from '../../shared/ipc/contract.ts'
import { contentOf } from '../../shared/model/changes.ts'
import {
  SNAPSHOT_DAYS,
  SNAPSHOT_WHYS,
  SNAPSHOTS_MOST,
  type Snapshot,
  type SnapshotWhy
} from '../../shared/model/history.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Random } from '../ports.ts'
import { FAILURES } from './history-words.ts'
import { domainSchema, recordSchema } from './schemas.ts'
import type { ZonesWorld } from './world.ts'

/** The snapshots of every zone, in the encrypted cache: an index per zone, and an entry for each snapshot. */
export interface Snapshots {
  /** Newest first. */
  list(accountId: string, domainId: string): Promise<Snapshot[]>
  /** One with what it holds. Throws INVALID when there is none, or when it cannot be read. */
  read(accountId: string, domainId: string, id: string): Promise<SnapshotContent & { snapshot: Snapshot }>
  /**
   * Keeps `zone`, on the disk when it resolves. Where the newest, taken within a day, holds the very same, that one is
   * answered: for a snapshot by hand if no apply has done anything since, with the note if it had none; before an apply
   * if it was taken by hand and no apply refers to it yet, so that none takes the place of another.
   */
  add(accountId: string, zone: Zone, why: SnapshotWhy, note: string): Promise<Snapshot>
  /** What the apply after it did; nothing where it is gone. */
  told(accountId: string, domainId: string, id: string, done: NonNullable<Snapshot['done']>): Promise<void>
  forget(accountId: string, domainId: string, id: string): Promise<void>
  /** Forgets all of a zone. */
  drop(accountId: string, domainId: string): Promise<void>
}

export interface SnapshotsWorld extends Pick<ZonesWorld, 'cache' | 'clock'> {
  random: Random
  emit: (event: 'history:changed', payload: Events['history:changed']) => void
}

const snapshot = z.object({
  id: z.string(),
  at: z.number(),
  why: z.enum(SNAPSHOT_WHYS),
  note: z.string(),
  records: z.number(),
  done: z.object({ added: z.number(), changed: z.number(), deleted: z.number() }).nullable()
}) satisfies z.ZodType<Snapshot>
const indexSchema = z.object({ entries: z.array(snapshot) })
const contentSchema = z.object({ domain: domainSchema, records: z.array(recordSchema) })
type SnapshotContent = z.infer<typeof contentSchema>

const DAY = 24 * 3600_000
const indexName = (domainId: string): string => `history ${domainId}`
const nameOf = (domainId: string, id: string): string => `snapshot ${domainId} ${id}`

/** Whether two readings of a zone hold the same records; in another order they count as other ones. */
const sameRecords = (a: readonly DnsRecord[], b: readonly DnsRecord[]): boolean =>
  a.length === b.length &&
  a.every((record, i) => {
    const other = b[i]
    return other !== undefined && record.id === other.id && sameContent(contentOf(record), contentOf(other))
  })

const NOTHING = { added: 0, changed: 0, deleted: 0 }

/** Whether `newest` may stand for a snapshot of the same records. */
function mayStand(newest: Snapshot, why: SnapshotWhy, note: string): boolean {
  const { done } = newest
  if (why === 'apply') return newest.why === 'manual' && done === null
  if (note !== '' && newest.note !== '' && newest.note !== note) return false
  return done === null || done.added + done.changed + done.deleted === 0
}

export function createSnapshots(world: SnapshotsWorld): Snapshots {
  const { cache, clock } = world
  /** The end of each zone's line of changes to its index. */
  const lines = new Map<string, Promise<unknown>>()

  const index = async (accountId: string, domainId: string): Promise<Snapshot[]> =>
    (await cache.get(accountId, indexName(domainId), indexSchema))?.entries ?? []

  /** Puts other entries in place; what is too old or too much goes with what it holds. */
  function change(
    accountId: string,
    domainId: string,
    edit: (entries: Snapshot[]) => Snapshot[] | Promise<Snapshot[]>
  ): Promise<void> {
    const line = `${accountId} ${domainId}`
    const next = (lines.get(line) ?? Promise.resolve()).then(async () => {
      const before = await index(accountId, domainId)
      const edited = await edit(before)
      const oldest = clock.now() - SNAPSHOT_DAYS * DAY
      const after = edited.filter(({ at }) => at > oldest).slice(0, SNAPSHOTS_MOST)
      const left = new Set(after.map(({ id }) => id))
      for (const { id } of before) if (!left.has(id)) cache.drop(accountId, nameOf(domainId, id))
      if (JSON.stringify(after) === JSON.stringify(before)) return
      if (after.length === 0) cache.drop(accountId, indexName(domainId))
      else cache.put(accountId, indexName(domainId), { entries: after })
      world.emit('history:changed', { accountId, domainId })
    })
    lines.set(
      line,
      next.catch(() => undefined)
    )
    return next
  }

  const content = (accountId: string, domainId: string, id: string): Promise<SnapshotContent | null> =>
    cache.get(accountId, nameOf(domainId, id), contentSchema)

  return {
    async list(accountId, domainId) {
      await change(accountId, domainId, (entries) => entries)
      return index(accountId, domainId)
    },
    async read(accountId, domainId, id) {
      const known = (await index(accountId, domainId)).find((one) => one.id === id)
      if (known === undefined) throw new CallFailure(FAILURES.noSnapshot)
      const held = await content(accountId, domainId, id)
      if (held === null) throw new CallFailure(FAILURES.damaged)
      return { ...held, snapshot: known }
    },
    async add(accountId, { domain, records }, why, note) {
      const made: Snapshot = {
        id: Buffer.from(world.random(9)).toString('hex'),
        at: clock.now(),
        why,
        note,
        records: records.length,
        done: null
      }
      const kept = { is: made }
      await change(accountId, domain.id, async (entries) => {
        const [newest, ...older] = entries
        const fits = newest !== undefined && clock.now() - newest.at < DAY && mayStand(newest, why, note)
        // Only what can still be read may stand for what is to be kept.
        const held = fits ? await content(accountId, domain.id, newest.id) : null
        if (fits && held !== null && sameRecords(held.records, records)) {
          kept.is = {
            ...newest,
            note: newest.note === '' ? note : newest.note,
            done: why === 'apply' ? NOTHING : newest.done
          }
          return [kept.is, ...older]
        }
        cache.put(accountId, nameOf(domain.id, made.id), { domain, records } satisfies SnapshotContent)
        return [made, ...entries]
      })
      await cache.flush()
      return kept.is
    },
    told: (accountId, domainId, id, done) =>
      change(accountId, domainId, (entries) =>
        entries.map((one) => (one.id === id ? { ...one, done } : one))
      ),
    forget: (accountId, domainId, id) =>
      change(accountId, domainId, (entries) => entries.filter((one) => one.id !== id)),
    drop: (accountId, domainId) => change(accountId, domainId, () => [])
  }
}
