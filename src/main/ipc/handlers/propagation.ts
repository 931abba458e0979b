import type { Propagation } from '../../dns/propagation.ts'
import type { Runs } from '../schemas.ts'

/** What the live DNS says. */
export const propagationRuns = (
  propagation: Propagation
): Pick<Runs, Extract<keyof Runs, `propagation:${string}`>> => ({
  'propagation:servers': (accountId, domainId) => propagation.servers(accountId, domainId),
  'propagation:ask': (accountId, domainId, serverId, host, type) =>
    propagation.ask(accountId, domainId, serverId, host, type)
})
