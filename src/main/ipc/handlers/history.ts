import type { History } from '../../zones/history.ts'
import type { Runs } from '../schemas.ts'

/** Zones as they were. */
export const historyRuns = (history: History): Pick<Runs, Extract<keyof Runs, `history:${string}`>> => ({
  'history:list': (accountId, domainId) => history.list(accountId, domainId),
  'history:records': (accountId, domainId, id) => history.records(accountId, domainId, id),
  'history:take': (accountId, domainId, note) => history.take(accountId, domainId, note),
  'history:forget': (accountId, domainId, id) => history.forget(accountId, domainId, id),
  'history:export': (accountId, domainId, id, format) => history.export(accountId, domainId, id, format),
  'history:restore': (accountId, domainId, id, ids) => history.restore(accountId, domainId, id, ids)
})
