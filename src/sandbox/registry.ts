import { alias } from './actions/alias.ts'
import { domain } from './actions/domain.ts'
import { domainSettings } from './actions/domain-settings.ts'
import { group } from './actions/group.ts'
import { info } from './actions/info.ts'
import { monitor } from './actions/monitor.ts'
import { ownership } from './actions/ownership.ts'
import { record } from './actions/record.ts'
import { retrieve } from './actions/retrieve.ts'
import { share } from './actions/share.ts'
import { user } from './actions/user.ts'
import type { Handlers } from './call.ts'

/** Every action that the sandbox knows. */
export const ACTIONS: Handlers = {
  ...info,
  ...user,
  ...domain,
  ...domainSettings,
  ...share,
  ...ownership,
  ...alias,
  ...group,
  ...retrieve,
  ...record,
  ...monitor
}
