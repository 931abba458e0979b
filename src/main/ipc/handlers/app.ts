import type { AppState, LinkName, Settings } from '../../../shared/model/app.ts'
import type { Accounts } from '../../accounts/accounts.ts'
import type { Notices } from '../../notices.ts'
import type { SettingsService } from '../../settings.ts'
import type { Runs } from '../schemas.ts'

/** The calls about the app itself. */
export const appRuns = (world: {
  state: () => AppState
  settings: SettingsService
  accounts: Accounts
  notices: Notices
  openLink: (link: LinkName) => Promise<void>
  /** The settings are others now: language, theme. */
  settingsChanged: (settings: Settings) => void
}): Pick<Runs, Extract<keyof Runs, `app:${string}`>> => ({
  'app:state': world.state,
  'app:set-settings': (patch) => {
    world.settings.change(patch)
    world.settingsChanged(world.settings.get())
    return null
  },
  'app:set-contact': async (email) => {
    await world.accounts.setContact(email)
    return null
  },
  'app:open-link': async (link) => {
    await world.openLink(link)
    return null
  },
  'app:dismiss-notice': (id) => {
    world.notices.dismiss(id)
    return null
  }
})
