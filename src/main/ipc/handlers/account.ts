import type { Identity } from '../../accounts/identity.ts'
import type { ProfileService } from '../../accounts/profile.ts'
import type { ConsoleService } from '../../console/console.ts'
import type { Runs } from '../schemas.ts'

/** The calls about the user behind an account, and the console. */
export const accountPageRuns = (
  profiles: ProfileService,
  identity: Identity,
  console: ConsoleService
): Pick<Runs, Extract<keyof Runs, `account:${string}` | 'console:call'>> => ({
  'account:profile': (accountId, fresh) => (fresh ? profiles.refresh(accountId) : profiles.cached(accountId)),
  'account:log': (accountId, fresh) =>
    fresh ? profiles.refreshLog(accountId) : profiles.cachedLog(accountId),
  'account:edit-profile': (accountId, edit) => profiles.edit(accountId, edit),
  'account:verify-phone': (accountId, telephone) => profiles.verifyPhone(accountId, telephone),
  'account:set-password': async (accountId, oldPassword, newPassword) => {
    await identity.setPassword(accountId, oldPassword, newPassword)
    return null
  },
  'account:set-email': async (accountId, email, password) => {
    await identity.setEmail(accountId, email, password)
    return null
  },
  'console:call': (accountId, action, params, format) => console.call(accountId, action, params, format)
})
