import type { DomainList } from '../../shared/model/domain.ts'
import type { LockCodes } from '../accounts/lock-codes.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Domains } from './domains.ts'
import type { Removed } from './removed.ts'
import { otherEmail, ownDomain } from './owned.ts'
import { FAILURES } from './sharing-words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

export interface TransferService {
  /** Says whether `email` can be the new owner, before a person confirms. Throws INVALID at the field. */
  check(accountId: string, domainId: string, email: string): Promise<void>
  /** Hands the domain over to another account; it leaves the list. */
  transfer(accountId: string, domainId: string, email: string): Promise<DomainList>
}

/** Transfers of domains to other accounts (过户). */
export function createTransfer(
  world: ZonesWorld & { codes: LockCodes },
  domains: Domains,
  removed: Pick<Removed, 'keeping'>
): TransferService {
  async function prepare(accountId: string, domainId: string, given: string) {
    const client = await clientForWrite(world, accountId)
    await ownDomain(domains, accountId, domainId)
    // It may have been locked elsewhere since the list was read.
    const domain = await domains.reread(accountId, domainId)
    // No text says what becomes of a lock; its code would stay here, and the new owner could not end it.
    if (domain.status === 'locked') throw new CallFailure(FAILURES.lockedTransfer)
    return { client, email: await otherEmail(client, given, FAILURES.transferToSelf) }
  }

  return {
    async check(accountId, domainId, email) {
      await prepare(accountId, domainId, email)
    },
    async transfer(accountId, domainId, given) {
      const { client, email } = await prepare(accountId, domainId, given)
      await removed.keeping(client, accountId, domainId, 'transferred', () =>
        client.call('Domain.Transfer', { domain_id: domainId, email }, { origin: 'person' })
      )
      await world.codes.forget(accountId, domainId)
      return domains.left(accountId, domainId)
    }
  }
}
