import type { AppState } from '../shared/model/app.ts'
import type { Locale } from '../shared/text.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Vault } from './accounts/vault.ts'
import type { Notices } from './notices.ts'
import type { Clock } from './ports.ts'
import type { SettingsService } from './settings.ts'

/** Changes are gathered this long, in ms: a refresh changes the governor's counters with every request. */
const GATHER = 50

/** The state of the whole frame, and word of its changes. */
export interface StateOfApp {
  /** Says that something changed; `changed` is told once for all changes of `GATHER`. */
  touch(): void
  now(): AppState
}

export function createAppState(world: {
  version: string
  platform: AppState['platform']
  systemLocale: Locale
  settings: SettingsService
  notices: Notices
  clock: Clock
  sources: () => { vault: Vault; accounts: Accounts }
  changed: () => void
}): StateOfApp {
  let waiting = false
  return {
    touch() {
      if (waiting) return
      waiting = true
      world.clock.after(GATHER, () => {
        waiting = false
        world.changed()
      })
    },
    now() {
      const { vault, accounts } = world.sources()
      const settings = world.settings.get()
      return {
        version: world.version,
        platform: world.platform,
        locale: settings.locale ?? world.systemLocale,
        settings,
        keyStore: vault.state(),
        maskedContact: accounts.maskedContact(),
        accounts: accounts.list(),
        activeAccountId: accounts.activeId(),
        notices: world.notices.all()
      }
    }
  }
}
