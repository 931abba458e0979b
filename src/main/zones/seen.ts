import { z } from 'zod'
import type { Seen } from '../../shared/model/seen.ts'
import type { Client } from '../dnspod/client.ts'
import { shared, type ZonesWorld } from './world.ts'

/** What is kept of a domain beside its zone, by its names in the cache. */
export const OF_DOMAIN = [
  'shares',
  'aliases',
  'lock',
  'facts',
  'url-in-china',
  'purview',
  'log',
  'changes'
] as const

/** One kind of thing that the service tells of an account or of one of its domains, kept in the cache. */
export interface Keeper<T> {
  /** What is kept; null when it was never read. Starts no request. */
  cached(accountId: string, subject?: string): Promise<Seen<T> | null>
  /** Reads it anew; who asks meanwhile gets the same answer. Rejects as `Client.call`; what is kept stays then. */
  refresh(accountId: string, subject?: string): Promise<Seen<T>>
  /** Keeps what is known to be so after a write. */
  put(accountId: string, subject: string, value: T): Seen<T>
  drop(accountId: string, subject: string): void
}

/**
 * Keeps what `read` answers under `name` and the subject (a domain's id; "" for the account itself). `schema` checks
 * what comes back from the disk.
 */
export function createKeeper<T>(
  { cache, clock, client }: Pick<ZonesWorld, 'cache' | 'clock' | 'client'>,
  name: string,
  schema: z.ZodType<T>,
  read: (client: Client, subject: string, accountId: string) => Promise<T>
): Keeper<T> {
  const kept: z.ZodType<Seen<T>> = z.object({ value: schema, fetchedAt: z.number() })
  const once = shared<Seen<T>>()
  const keyOf = (subject: string): string => (subject === '' ? name : `${name} ${subject}`)

  function put(accountId: string, subject: string, value: T): Seen<T> {
    const seen = { value, fetchedAt: clock.now() }
    cache.put(accountId, keyOf(subject), seen)
    return seen
  }

  return {
    cached: (accountId, subject = '') => cache.get(accountId, keyOf(subject), kept),
    refresh: (accountId, subject = '') =>
      once(`${accountId} ${subject}`, async () =>
        put(accountId, subject, await read(await client(accountId), subject, accountId))
      ),
    put,
    drop: (accountId, subject) => cache.drop(accountId, keyOf(subject))
  }
}
