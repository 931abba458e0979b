import type { Groups } from '../../zones/groups.ts'
import type { Removed } from '../../zones/removed.ts'
import type { Retrieve } from '../../zones/retrieve.ts'
import type { Runs } from '../schemas.ts'

type ListCall = Extract<keyof Runs, `groups:${string}` | `retrieve:${string}` | `removed:${string}`>

/** The calls about what stands around the domain list: groups, domains of other accounts, domains that were removed. */
export const groupRuns = (groups: Groups, retrieve: Retrieve, removed: Removed): Pick<Runs, ListCall> => ({
  'groups:create': (accountId, name) => groups.create(accountId, name),
  'groups:rename': (accountId, groupId, name) => groups.rename(accountId, groupId, name),
  'groups:remove': (accountId, groupId) => groups.remove(accountId, groupId),
  'retrieve:emails': (accountId, domain) => retrieve.emails(accountId, domain),
  'retrieve:send': async (accountId, domain, email) => {
    await retrieve.send(accountId, domain, email)
    return null
  },
  'retrieve:validate': (accountId, domain, code) => retrieve.validate(accountId, domain, code),
  'removed:list': (accountId) => removed.list(accountId),
  'removed:export': (accountId, id, format) => removed.export(accountId, id, format),
  'removed:forget': (accountId, id) => removed.forget(accountId, id)
})
