import type { AliasesService } from '../../zones/aliases.ts'
import type { LockService } from '../../zones/lock.ts'
import type { SharesService } from '../../zones/shares.ts'
import type { TransferService } from '../../zones/transfer.ts'
import type { Runs } from '../schemas.ts'

type SharingCall =
  | 'domain:shares'
  | 'domain:share'
  | 'domain:share-mode'
  | 'domain:unshare'
  | 'domain:aliases'
  | 'domain:add-alias'
  | 'domain:remove-alias'
  | 'domain:lock'
  | 'domain:lock-for'
  | 'domain:unlock'
  | 'domain:copy-unlock-code'
  | 'domain:check-transfer'
  | 'domain:transfer'

/** The calls about who may do what with a domain: shares, aliases, its lock, and its owner. */
export const sharingRuns = (
  shares: SharesService,
  aliases: AliasesService,
  lock: LockService,
  transfer: TransferService
): Pick<Runs, SharingCall> => ({
  'domain:shares': (accountId, domainId, fresh) =>
    fresh ? shares.refresh(accountId, domainId) : shares.cached(accountId, domainId),
  'domain:share': (accountId, domainId, email, mode) => shares.add(accountId, domainId, email, mode),
  'domain:share-mode': (accountId, domainId, email, host, mode) =>
    shares.setMode(accountId, domainId, email, host, mode),
  'domain:unshare': (accountId, domainId, email) => shares.remove(accountId, domainId, email),
  'domain:aliases': (accountId, domainId, fresh) =>
    fresh ? aliases.refresh(accountId, domainId) : aliases.cached(accountId, domainId),
  'domain:add-alias': (accountId, domainId, name) => aliases.add(accountId, domainId, name),
  'domain:remove-alias': (accountId, domainId, aliasId) => aliases.remove(accountId, domainId, aliasId),
  'domain:lock': (accountId, domainId, fresh) =>
    fresh ? lock.refresh(accountId, domainId) : lock.cached(accountId, domainId),
  'domain:lock-for': (accountId, domainId, days) => lock.lock(accountId, domainId, days),
  'domain:unlock': (accountId, domainId, code) => lock.unlock(accountId, domainId, code),
  'domain:copy-unlock-code': async (accountId, domainId) => {
    await lock.copyCode(accountId, domainId)
    return null
  },
  'domain:check-transfer': async (accountId, domainId, email) => {
    await transfer.check(accountId, domainId, email)
    return null
  },
  'domain:transfer': (accountId, domainId, email) => transfer.transfer(accountId, domainId, email)
})
