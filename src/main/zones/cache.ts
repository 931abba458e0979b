import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { seal, unseal } from '../accounts/seal.ts'
import type { Notices } from '../notices.ts'
import type { Files, Random } from '../ports.ts'
import { NOTICES } from './words.ts'

/** Of the vault, what the cache needs: whether and under which key anything may be kept. */
export interface CacheKeeper {
  keeps(): boolean
  /** 32 bytes. Throws LOCKED. */
  cacheKey(): Uint8Array
}

export interface Cache {
  /** What was put under `name` last, or null. A damaged file is set aside, said so, and counts as nothing. */
  get<T>(accountId: string, name: string, schema: z.ZodType<T>): Promise<T | null>
  /**
   * What was put under `name` last, or null, as it lies there: unchecked, and not kept in memory, for who passes
   * through all of it. A damaged file is nothing here; who gets it is told.
   */
  peek(accountId: string, name: string): Promise<unknown>
  /** Keeps `value`: at once in memory, and soon on disk where secrets may be kept. */
  put(accountId: string, name: string, value: unknown): void
  /** Forgets what stands under `name`. */
  drop(accountId: string, name: string): void
  /** Forgets everything of the account. */
  forget(accountId: string): Promise<void>
  /** Forgets everything of everybody. */
  clear(): Promise<void>
  /** Writes what memory holds: keeping has just become possible. */
  keepAll(): void
  /** Waits until everything is written. */
  flush(): Promise<void>
}

const envelope = z.object({ v: z.literal(1), value: z.unknown() })

/**
 * The encrypted cache: one file per domain list and per zone, AES-256-GCM. Account and name are bound to each file, so
 * that a file of another account or zone does not open in its place; file names say nothing about what is in them.
 */
export function createCache(world: {
  folder: string
  files: Files
  random: Random
  keeper: CacheKeeper
  notices: Notices
}): Cache {
  const { files, random, keeper, notices } = world
  /** What was seen in this run, by account and name; null for what was dropped, whose file may still be there. */
  const memory = new Map<string, Map<string, unknown>>()
  let queue = Promise.resolve()

  const folderOf = (accountId: string): string => join(world.folder, accountId)
  const contextOf = (accountId: string, name: string): string => `zonedeck cache v1 ${accountId} ${name}`
  const fileOf = (accountId: string, name: string, key: Uint8Array): string =>
    join(folderOf(accountId), `${createHmac('sha256', key).update(name).digest('hex').slice(0, 32)}.bin`)

  function remember(accountId: string, name: string, value: unknown): void {
    const known = memory.get(accountId)
    if (known === undefined) memory.set(accountId, new Map([[name, value]]))
    else known.set(name, value)
  }

  /** Disk work, one after the other; a failure is said, never thrown. */
  function later(work: () => Promise<void>): void {
    queue = queue.then(work).catch(() => notices.say(NOTICES.unwritten))
  }

  function write(accountId: string, name: string): void {
    if (!keeper.keeps()) return
    later(async () => {
      // Read when its turn comes: of several changes in a row only the last is worth writing, and it may be gone.
      const known = memory.get(accountId)
      const value = known?.get(name) ?? null
      if (value === null || !keeper.keeps()) return
      const key = keeper.cacheKey()
      const plain = Buffer.from(JSON.stringify({ v: 1, value }))
      await files.write(fileOf(accountId, name, key), seal(key, plain, contextOf(accountId, name), random))
      notices.dismiss(NOTICES.unwritten.id)
    })
  }

  async function readFile<T>(
    accountId: string,
    name: string,
    schema: z.ZodType<T>,
    key: Uint8Array
  ): Promise<T | null> {
    const path = fileOf(accountId, name, key)
    const sealed = await files.read(path).catch(() => null)
    if (sealed === null) return null
    try {
      const plain = unseal(key, sealed, contextOf(accountId, name)).toString('utf8')
      return schema.parse(envelope.parse(JSON.parse(plain)).value)
    } catch {
      await files.setAside(path).catch(() => null)
      notices.say(NOTICES.damaged)
      return null
    }
  }

  return {
    async get<T>(accountId: string, name: string, schema: z.ZodType<T>): Promise<T | null> {
      // Throws while the vault is locked: nothing is then not the same as not known.
      const key = keeper.cacheKey()
      const known = memory.get(accountId)
      // Only `put`, `drop` and a parsed file fill the memory, each name always with the same type.
      if (known?.has(name) === true) return known.get(name) as T | null
      if (!keeper.keeps()) return null
      const found = await readFile(accountId, name, schema, key)
      if (found !== null && memory.get(accountId)?.has(name) !== true) remember(accountId, name, found)
      return found
    },
    async peek(accountId, name) {
      const key = keeper.cacheKey()
      const known = memory.get(accountId)
      if (known?.has(name) === true) return known.get(name)
      if (!keeper.keeps()) return null
      const sealed = await files.read(fileOf(accountId, name, key)).catch(() => null)
      if (sealed === null) return null
      try {
        return envelope.parse(JSON.parse(unseal(key, sealed, contextOf(accountId, name)).toString('utf8')))
          .value
      } catch {
        return null
      }
    },
    put(accountId, name, value) {
      remember(accountId, name, value)
      write(accountId, name)
    },
    drop(accountId, name) {
      remember(accountId, name, null)
      if (!keeper.keeps()) return
      later(() => files.remove(fileOf(accountId, name, keeper.cacheKey())))
    },
    forget(accountId) {
      memory.delete(accountId)
      later(() => files.remove(folderOf(accountId)))
      return queue
    },
    clear() {
      memory.clear()
      later(() => files.remove(world.folder))
      return queue
    },
    keepAll() {
      for (const [accountId, known] of memory) for (const name of known.keys()) write(accountId, name)
    },
    flush: () => queue
  }
}
