import type { Accounts } from '../../accounts/accounts.ts'
import type { Vault } from '../../accounts/vault.ts'
import type { Cache } from '../../zones/cache.ts'
import type { Runs } from '../schemas.ts'

/** The calls about where secrets are kept. */
export const vaultRuns = (world: {
  vault: Vault
  accounts: Accounts
  cache: Cache
  /** The accounts can be read: what earlier runs left of them is loaded. */
  opened: () => Promise<void>
  /** All accounts go. */
  leaving: () => void
  changed: () => void
}): Pick<Runs, Extract<keyof Runs, `vault:${string}`>> => ({
  'vault:set-passphrase': async (passphrase) => {
    await world.vault.setPassphrase(passphrase)
    // What was only in memory so far may be kept from now on.
    world.cache.keepAll()
    world.changed()
    return null
  },
  'vault:unlock': async (passphrase) => {
    await world.vault.unlock(passphrase)
    await world.accounts.open()
    await world.opened()
    world.changed()
    return null
  },
  'vault:reset': async () => {
    world.leaving()
    await world.accounts.forgetAll()
    await world.cache.clear()
    await world.vault.reset()
    world.changed()
    return null
  }
})
