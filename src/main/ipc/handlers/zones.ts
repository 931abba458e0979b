import type { Zones } from '../../zones/zone.ts'
import type { Runs } from '../schemas.ts'

/** The calls about zones. */
export const zoneRuns = (zones: Zones): Pick<Runs, 'zones:cached' | 'zones:refresh'> => ({
  'zones:cached': (accountId, domainId) => zones.open(accountId, domainId),
  'zones:refresh': (accountId, domainId) => zones.refresh(accountId, domainId)
})
