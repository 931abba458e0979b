import type { ActionName } from '../../shared/api/catalog/index.ts'
import type { Cache } from '../zones/cache.ts'
import type { Domains } from '../zones/domains.ts'
import { OF_DOMAIN } from '../zones/seen.ts'
import type { Zones } from '../zones/zone.ts'

/** Reads anew what a write from outside the app's own views has changed; a failure shows in the account's state. */
export type Touched = (accountId: string, action: ActionName, wire: Readonly<Record<string, string>>) => void

const OF_ACCOUNT = ['profile', 'user log'] as const

export function createTouched(world: { cache: Cache; domains: Domains; zones: Zones }): Touched {
  const { cache, domains, zones } = world

  async function follow(
    accountId: string,
    action: ActionName,
    wire: Readonly<Record<string, string>>
  ): Promise<void> {
    if (/^(?:User|Telephone)/.test(action)) {
      for (const name of OF_ACCOUNT) cache.drop(accountId, name)
      return
    }
    const name = wire['domain']
    const listed = (await domains.cached(accountId))?.domains
    const domainId = wire['domain_id'] ?? listed?.find((one) => one.punycode === name)?.id
    if (domainId !== undefined) for (const kept of OF_DOMAIN) cache.drop(accountId, `${kept} ${domainId}`)
    // A group that was made, renamed or removed: they are kept for a week otherwise.
    if (action.startsWith('Domaingroup.')) cache.drop(accountId, 'groups')
    if (listed !== undefined) await domains.refresh(accountId)
    const inRecords = action.startsWith('Record.') || action === 'Domain.Changegroup'
    if (domainId === undefined || !inRecords) return
    if ((await zones.cached(accountId, domainId)) !== null) await zones.refresh(accountId, domainId)
  }

  return (accountId, action, wire) => void follow(accountId, action, wire).catch(() => undefined)
}
