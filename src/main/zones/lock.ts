import { z } from 'zod'
import type { Seen } from '../../shared/model/seen.ts'
import type { DomainLock } from '../../shared/model/sharing.ts'
import type { LockCodes } from '../accounts/lock-codes.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Allowance } from './allowance.ts'
import type { Domains } from './domains.ts'
import { isMissing, ownDomain, readBack } from './owned.ts'
import { createKeeper } from './seen.ts'
import { daysOutside, FAILURES, lockedAlready } from './sharing-words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

export interface LockService {
  cached(accountId: string, domainId: string): Promise<Seen<DomainLock> | null>
  /** Rejects as `Client.call`; what is kept stays then. The domain list follows what is read. */
  refresh(accountId: string, domainId: string): Promise<Seen<DomainLock>>
  /** Locks the domain; its unlock code goes into the vault before anything else is done. */
  lock(accountId: string, domainId: string, days: number): Promise<Seen<DomainLock>>
  /** Ends the lock by `code`, or by the one in the vault. */
  unlock(accountId: string, domainId: string, code: string | null): Promise<Seen<DomainLock>>
  /** Puts the code of the vault on the clipboard; the page never sees it. */
  copyCode(accountId: string, domainId: string): Promise<void>
}

export interface LockWorld extends ZonesWorld {
  codes: LockCodes
  copy: (text: string) => Promise<void>
  /** Announces a secret to the log. */
  hide: (secret: string) => void
}

const told = z.object({
  locked: z.boolean(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable()
})
type Told = z.infer<typeof told>
const OPEN: Told = { locked: false, startsAt: null, endsAt: null }

/** The locks of domains. Nothing is sent to lock what is locked, or to unlock what is open. */
export function createLock(world: LockWorld, domains: Domains, allowance: Allowance): LockService {
  const { codes } = world
  const keeper = createKeeper(world, 'lock', told, read)

  /**
   * Whether the domain is locked, as the service tells. Domain.Lockstatus is gone from the later documents: without it
   * the domain's own status tells as much, but no days.
   */
  async function read(client: Client, domainId: string, accountId: string): Promise<Told> {
    try {
      const { lock } = await client.call('Domain.Lockstatus', { domain_id: domainId }, { origin: 'person' })
      return { locked: lock.lock_status, startsAt: lock.start_at, endsAt: lock.end_at }
    } catch (error) {
      if (isMissing(error)) return OPEN
      if (!(error instanceof DnspodError) || error.kind !== 'abolished') throw error
    }
    const { status } = await domains.reread(accountId, domainId)
    return { ...OPEN, locked: status === 'locked' }
  }

  async function whole(accountId: string, domainId: string, seen: Seen<Told>): Promise<Seen<DomainLock>> {
    const { locked, startsAt, endsAt } = seen.value
    const kept = codes.of(accountId, domainId)
    return {
      value: {
        locked,
        startsAt,
        endsAt: locked ? (endsAt ?? kept?.endsAt ?? null) : null,
        hasCode: locked && kept !== null,
        maxDays: await allowance.lockDays(accountId, domainId)
      },
      fetchedAt: seen.fetchedAt
    }
  }

  async function refresh(accountId: string, domainId: string): Promise<Seen<DomainLock>> {
    const seen = await keeper.refresh(accountId, domainId)
    const listed = (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)
    // A ban is shown before a lock.
    const agree = listed?.status === 'banned' || (listed?.status === 'locked') === seen.value.locked
    if (listed !== undefined && !agree) await domains.reread(accountId, domainId)
    return whole(accountId, domainId, seen)
  }

  return {
    async cached(accountId, domainId) {
      const seen = await keeper.cached(accountId, domainId)
      return seen === null ? null : whole(accountId, domainId, seen)
    },
    refresh,
    async lock(accountId, domainId, days) {
      const client = await clientForWrite(world, accountId)
      await ownDomain(domains, accountId, domainId)
      const max = await allowance.lockDays(accountId, domainId)
      if (!Number.isInteger(days) || days < 1 || days > max) throw new CallFailure(daysOutside(max))
      const { value: now } = await refresh(accountId, domainId)
      if (now.locked) throw new CallFailure(lockedAlready(now.endsAt))
      const { lock } = await client.call('Domain.Lock', { domain_id: domainId, days }, { origin: 'person' })
      const endsAt = lock.lock_end
      await codes.keep(accountId, domainId, { code: lock.lock_code, endsAt })
      const seen = keeper.put(accountId, domainId, { locked: true, startsAt: null, endsAt })
      await readBack(() => domains.reread(accountId, domainId))
      return whole(accountId, domainId, seen)
    },
    async unlock(accountId, domainId, given) {
      const code = given?.trim() ?? codes.of(accountId, domainId)?.code
      if (code === undefined) throw new CallFailure(FAILURES.noCode)
      if (code === '') throw new CallFailure(FAILURES.codeMissing)
      world.hide(code)
      const client = await clientForWrite(world, accountId)
      await ownDomain(domains, accountId, domainId)
      const now = await refresh(accountId, domainId)
      if (!now.value.locked) return now
      await client.call('Domain.Unlock', { domain_id: domainId, lock_code: code }, { origin: 'person' })
      await codes.forget(accountId, domainId)
      const seen = keeper.put(accountId, domainId, OPEN)
      await readBack(() => domains.reread(accountId, domainId))
      return whole(accountId, domainId, seen)
    },
    async copyCode(accountId, domainId) {
      const kept = codes.of(accountId, domainId)
      if (kept === null) throw new CallFailure(FAILURES.noCode)
      await world.copy(kept.code)
    }
  }
}
