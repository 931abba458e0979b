import { gradeRules, type GradeRules } from '../../shared/model/grades.ts'
import type { Purview } from '../../shared/model/domain-facts.ts'
import type { Domains } from './domains.ts'

/** How many of something the plan of a domain allows. */
export interface Allowance {
  shares(accountId: string, domainId: string): Promise<number>
  aliases(accountId: string, domainId: string): Promise<number>
  lockDays(accountId: string, domainId: string): Promise<number>
}

type Counted = keyof Allowance & keyof GradeRules

/** The names of Domain.Purview (document, its sample). */
const NAMES: Readonly<Record<Counted, string>> = {
  shares: '域名共享个数',
  aliases: '域名绑定个数',
  lockDays: '域名锁定天数'
}

/**
 * `purview`: what Domain.Purview said of a domain, where it was asked. Its word wins over what is known of the grade, for
 * as long as the domain has the grade it had then.
 */
export function createAllowance(
  domains: Pick<Domains, 'cached'>,
  purview: (accountId: string, domainId: string) => Promise<Purview | null>
): Allowance {
  const allowed =
    (what: Counted) =>
    async (accountId: string, domainId: string): Promise<number> => {
      const domain = (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)
      const grade = domain?.grade ?? ''
      const asked = await purview(accountId, domainId)
      const said =
        asked?.grade === grade ? asked.rows.find(({ name }) => name === NAMES[what])?.value : undefined
      return typeof said === 'number' ? said : gradeRules(grade)[what]
    }
  return { shares: allowed('shares'), aliases: allowed('aliases'), lockDays: allowed('lockDays') }
}
