import type { DomainFactsService } from '../../zones/domain-facts.ts'
import type { Runs } from '../schemas.ts'

type FactsCalls =
  | 'domain:overview'
  | 'domain:switch'
  | 'domain:delegation'
  | 'domain:purview'
  | 'domain:log'
  | 'domain:older-log'

/** The calls about the overview of a domain, what its grade allows, and its log. */
export const domainFactsRuns = (facts: DomainFactsService): Pick<Runs, FactsCalls> => ({
  'domain:overview': (accountId, domainId, fresh) => facts.facts(accountId, domainId, fresh),
  'domain:switch': (accountId, domainId, which, on) => facts.turn(accountId, domainId, which, on),
  'domain:delegation': (accountId, domainId) => facts.delegation(accountId, domainId),
  'domain:purview': (accountId, domainId, fresh) => facts.purview(accountId, domainId, fresh),
  'domain:log': (accountId, domainId, fresh) => facts.log(accountId, domainId, fresh),
  'domain:older-log': (accountId, domainId) => facts.olderLog(accountId, domainId)
})
