import { domain } from './actions/domain.ts'
import { group } from './actions/group.ts'
import { info } from './actions/info.ts'
import { record } from './actions/record.ts'
import { user } from './actions/user.ts'
import type { Handlers } from './call.ts'

/** Every action that the sandbox knows. */
export const ACTIONS: Handlers = { ...info, ...user, ...domain, ...group, ...record }
