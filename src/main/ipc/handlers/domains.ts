import type { Domains } from '../../zones/domains.ts'
import type { Runs } from '../schemas.ts'

/** The calls about domain lists. */
export const domainRuns = (
  domains: Domains
): Pick<Runs, Exclude<Extract<keyof Runs, `domains:${string}`>, 'domains:bulk' | 'domains:add-many'>> => ({
  'domains:cached': (accountId) => domains.cached(accountId),
  'domains:refresh': (accountId) => domains.refresh(accountId),
  'domains:create': (accountId, domain, groupId) => domains.create(accountId, domain, groupId),
  'domains:remove': (accountId, domainId) => domains.remove(accountId, domainId),
  'domains:set-status': (accountId, domainId, enabled) => domains.setStatus(accountId, domainId, enabled),
  'domains:star': (accountId, domainId, starred) => domains.star(accountId, domainId, starred),
  'domains:remark': (accountId, domainId, remark) => domains.remark(accountId, domainId, remark),
  'domains:set-group': (accountId, domainId, groupId) => domains.setGroup(accountId, domainId, groupId)
})
