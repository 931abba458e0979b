import type { Call } from '../call.ts'
import { DEFAULT_GROUP, type Domain, type User } from '../state/model.ts'
import { logDomain } from './domains.ts'
import { logUser } from './user.ts'

/**
 * Makes `to` the owner of a domain, which keeps its records, its grade, its lock and its shares to others. The new
 * owner finds it in the default group; the former one no longer sees it. `what` goes into the logs.
 */
export function handOver(call: Call, domain: Domain, to: User, what: string): void {
  const { world, stamp } = call
  const from = world.users.get(domain.ownerId)
  // Its star and remark stay with one it was shared to.
  const view = { ...world.view(domain, to.id), groupId: DEFAULT_GROUP }
  world.dropView(domain, domain.ownerId)
  domain.views[to.id] = view
  domain.shares = domain.shares.filter((share) => share.userId !== to.id)
  domain.ownerId = to.id
  domain.updatedOn = stamp
  const line = `${what} ${domain.name} ${from?.email ?? ''} → ${to.email}(${to.id})`
  logDomain(call, domain, line)
  for (const user of [from, to]) if (user) logUser({ ...call, user }, `(127.0.0.1) ${line}`)
  world.onChange()
}
