import type { Events } from '../../shared/ipc/contract.ts'
import type { DomainList } from '../../shared/model/domain.ts'
import type { Client } from '../dnspod/client.ts'
import type { Clock } from '../ports.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Cache } from './cache.ts'
import { FAILURES } from './words.ts'

/** What the services of zones need of the world. */
export interface ZonesWorld {
  cache: Cache
  clock: Clock
  /** The door to an account's service; throws what keeps it shut. */
  client: (accountId: string) => Promise<Client>
  /** A domain list was read from the service, beginning at `begun`. */
  listRead: (accountId: string, list: DomainList, begun: number) => void
  emit: <K extends 'domains:changed' | 'zone:changed'>(event: K, payload: Events[K]) => void
}

export type { RequestOrigin as Origin } from '../../shared/model/request-log.ts'

export { LOCAL_COPY_AGE } from '../../shared/model/seen.ts'

/** The door for a change. Throws OFFLINE while the service is out of reach: nothing is queued behind a person's back. */
export async function clientForWrite(world: Pick<ZonesWorld, 'client'>, accountId: string): Promise<Client> {
  const client = await world.client(accountId)
  if (client.state().state === 'offline') throw new CallFailure(FAILURES.offline)
  return client
}

/** Runs at most one `work` per key at a time; who asks meanwhile gets the same answer. */
export function shared<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (key, work) => {
    const known = running.get(key)
    if (known !== undefined) return known
    const mine = work().finally(() => running.delete(key))
    running.set(key, mine)
    return mine
  }
}
