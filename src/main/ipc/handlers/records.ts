import type { Records } from '../../zones/records.ts'
import type { Runs } from '../schemas.ts'

/** The calls that change records. */
export const recordRuns = (records: Records): Pick<Runs, Extract<keyof Runs, `records:${string}`>> => ({
  'records:create': (accountId, domainId, draft) => records.create(accountId, domainId, draft),
  'records:modify': (accountId, domainId, recordId, draft, seen) =>
    records.modify(accountId, domainId, recordId, draft, seen),
  'records:set-status': (accountId, domainId, recordId, enabled) =>
    records.setStatus(accountId, domainId, recordId, enabled),
  'records:remark': (accountId, domainId, recordId, remark) =>
    records.remark(accountId, domainId, recordId, remark),
  'records:remove': (accountId, domainId, recordId) => records.remove(accountId, domainId, recordId)
})
