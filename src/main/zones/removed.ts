import { basename } from 'node:path'
import { z } from 'zod'
import {
  REMOVED_DAYS,
  REMOVED_MOST,
  REMOVED_WHYS,
  type ExportFormat,
  type RemovedDomain,
  type RemovedWhy
} from '../../shared/model/removed.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type { Locale } from '../../shared/text.ts'
import { writeRecords, zoneFileName } from '../../shared/zone-file/index.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { listRecords } from '../dnspod/lists.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Files, Random } from '../ports.ts'
import { domainListSchema, domainSchema, recordSchema, zoneSchema } from './schemas.ts'
import { FAILURES } from './words.ts'
import type { Origin, ZonesWorld } from './world.ts'

export interface Removed {
  /** Newest first. Starts no request. */
  list(accountId: string): Promise<RemovedDomain[]>
  /**
   * Runs `work`, which takes the domain out of the account, after keeping what its zone holds: read anew, or else as it
   * was seen last. Refused by the service, the domain stays and nothing is kept. Answers and throws what `work` does.
   */
  keeping<T>(
    client: Client,
    accountId: string,
    domainId: string,
    why: RemovedWhy,
    work: () => Promise<T>,
    origin?: Origin
  ): Promise<T>
  /** Asks the person for a place and writes the records there; answers the file's name, null when cancelled. */
  export(accountId: string, id: string, format: ExportFormat): Promise<string | null>
  forget(accountId: string, id: string): Promise<RemovedDomain[]>
}

export interface RemovedWorld extends Pick<ZonesWorld, 'cache' | 'clock'> {
  files: Files
  random: Random
  locale: () => Locale
  /** Asks the person where to save a file of this name; null when they do not want to. */
  saveAs: (name: string) => Promise<string | null>
}

const entry = z.object({
  id: z.string(),
  domainId: z.string(),
  name: z.string(),
  punycode: z.string(),
  why: z.enum(REMOVED_WHYS),
  removedAt: z.number(),
  records: z.number().nullable(),
  readAt: z.number().nullable(),
  stale: z.boolean(),
  /** The service has said that the domain is gone; until then only its absence from the list says so. */
  sure: z.boolean()
})
type Entry = z.infer<typeof entry>
const indexSchema = z.object({ entries: z.array(entry) })
const snapshotSchema = z.object({ domain: domainSchema.nullable(), records: z.array(recordSchema) })
type Snapshot = z.infer<typeof snapshotSchema>

const INDEX = 'removed'
const nameOf = (id: string): string => `removed ${id}`
const DAY = 24 * 3600_000

/** What removed and transferred domains held, kept encrypted in the cache for 90 days. */
export function createRemoved(world: RemovedWorld): Removed {
  const { cache, clock } = world
  /** The end of each account's line of changes to its index. */
  const lines = new Map<string, Promise<unknown>>()

  const read = async (accountId: string): Promise<Entry[]> =>
    (await cache.get(accountId, INDEX, indexSchema))?.entries ?? []

  /** Replaces the entries, newest first; what is too old or too much goes with its snapshot. */
  function change(accountId: string, edit: (entries: Entry[]) => Entry[]): Promise<void> {
    const next = (lines.get(accountId) ?? Promise.resolve()).then(async () => {
      const before = await read(accountId)
      const oldest = clock.now() - REMOVED_DAYS * DAY
      const after = edit(before)
        .filter(({ removedAt }) => removedAt > oldest)
        .slice(0, REMOVED_MOST)
      const left = new Set(after.map(({ id }) => id))
      for (const { id } of before) if (!left.has(id)) cache.drop(accountId, nameOf(id))
      if (JSON.stringify(after) !== JSON.stringify(before)) cache.put(accountId, INDEX, { entries: after })
    })
    lines.set(
      accountId,
      next.catch(() => undefined)
    )
    return next
  }

  async function list(accountId: string): Promise<RemovedDomain[]> {
    await change(accountId, (entries) => entries)
    const listed = await cache.get(accountId, 'domains', domainListSchema)
    const here = new Set(listed?.domains.map(({ id }) => id))
    return (await read(accountId))
      .filter(({ sure, domainId }) => sure || (listed !== null && !here.has(domainId)))
      .map(({ id, name, punycode, why, removedAt, records, readAt, stale }) => ({
        id,
        name,
        punycode,
        why,
        removedAt,
        records,
        readAt,
        stale
      }))
  }

  /** The records as they are now, or as they were seen last; null where the service does not let them be read. */
  async function records(
    client: Client,
    accountId: string,
    domainId: string,
    origin: Origin
  ): Promise<{ records: DnsRecord[]; readAt: number; stale: boolean } | null> {
    try {
      return {
        records: await listRecords(client, domainId, { origin }),
        readAt: clock.now(),
        stale: false
      }
    } catch (error) {
      if (!(error instanceof DnspodError)) throw error
      const zone = await cache.get(accountId, `zone ${domainId}`, zoneSchema)
      if (zone !== null) return { records: zone.records, readAt: zone.fetchedAt, stale: true }
      // What the service will not let this account read cannot be kept; for all else the domain waits until it can.
      if (error.kind === 'missing' || error.kind === 'permission') return null
      throw error
    }
  }

  async function keep(
    client: Client,
    accountId: string,
    domainId: string,
    why: RemovedWhy,
    origin: Origin
  ): Promise<string> {
    const listed = await cache.get(accountId, 'domains', domainListSchema)
    const domain = listed?.domains.find((one) => one.id === domainId) ?? null
    const held = await records(client, accountId, domainId, origin)
    const id = Buffer.from(world.random(9)).toString('hex')
    if (held !== null) cache.put(accountId, nameOf(id), { domain, records: held.records } satisfies Snapshot)
    const kept: Entry = {
      id,
      domainId,
      name: domain?.name ?? domainId,
      punycode: domain?.punycode ?? domainId,
      why,
      removedAt: clock.now(),
      records: held?.records.length ?? null,
      readAt: held?.readAt ?? null,
      stale: held?.stale ?? false,
      sure: false
    }
    // An earlier attempt at the same domain came to nothing, or is told by this one.
    await change(accountId, (entries) => [
      kept,
      ...entries.filter((one) => one.sure || one.domainId !== domainId)
    ])
    // On the disk before the domain goes.
    await cache.flush()
    return id
  }

  return {
    list,
    async keeping(client, accountId, domainId, why, work, origin = 'person') {
      const id = await keep(client, accountId, domainId, why, origin)
      try {
        const done = await work()
        await change(accountId, (entries) =>
          entries.map((one) => (one.id === id ? { ...one, sure: true } : one))
        )
        return done
      } catch (error) {
        // Without an answer it may be gone: the next reading of the domain list tells.
        const refused = error instanceof DnspodError && error.kind !== 'transport'
        if (refused) await change(accountId, (entries) => entries.filter((one) => one.id !== id))
        throw error
      }
    },
    async export(accountId, id, format) {
      const known = (await read(accountId)).find((one) => one.id === id)
      const snapshot = await cache.get(accountId, nameOf(id), snapshotSchema)
      if (known === undefined || snapshot === null) throw new CallFailure(FAILURES.notKept)
      const path = await world.saveAs(zoneFileName(known.punycode, known.removedAt, format))
      if (path === null) return null
      try {
        const { why, removedAt, readAt } = known
        const head = { domain: { ...snapshot.domain, ...known }, why, removedAt, readAt }
        const text = writeRecords(head, snapshot.records, format, world.locale())
        await world.files.write(path, new TextEncoder().encode(text))
      } catch {
        throw new CallFailure(FAILURES.unsaved)
      }
      return basename(path)
    },
    async forget(accountId, id) {
      await change(accountId, (entries) => entries.filter((one) => one.id !== id))
      return list(accountId)
    }
  }
}
