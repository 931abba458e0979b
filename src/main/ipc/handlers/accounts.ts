import type { Accounts } from '../../accounts/accounts.ts'
import type { Cache } from '../../zones/cache.ts'
import type { Runs } from '../schemas.ts'

/** The calls about accounts. */
export const accountRuns = (
  accounts: Accounts,
  cache: Cache,
  /** The account goes: whatever is at work for it ends. */
  leaving: (accountId: string) => void
): Pick<Runs, Extract<keyof Runs, `accounts:${string}`>> => ({
  'accounts:sign-in': (request) => accounts.signIn(request),
  'accounts:renew': (accountId, renewal) => accounts.renew(accountId, renewal),
  'accounts:switch': async (accountId) => {
    await accounts.switchTo(accountId)
    return null
  },
  'accounts:edit': async (accountId, look) => {
    await accounts.edit(accountId, look)
    return null
  },
  'accounts:retry': async (accountId) => {
    await accounts.retry(accountId)
    return null
  },
  'accounts:sign-out': async (accountId, forgetCache) => {
    leaving(accountId)
    await accounts.signOut(accountId, forgetCache)
    if (forgetCache) await cache.forget(accountId)
    return null
  }
})
