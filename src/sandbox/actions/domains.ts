import { gradeRules } from '../../shared/model/grades.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain } from '../state/model.ts'
import { id, text } from '../wire/params.ts'

/** What an action asks of the domain it is about, and the codes that the document gives it for each refusal. */
export interface Need {
  /** read — any share; write — owner or a share "rw"; own — the owner alone. */
  right: 'read' | 'write' | 'own'
  /** Code for an account without the right. */
  denied: string
  /** Code for a domain that is locked; left out where a lock does not matter. */
  locked?: string
  /** Whether a banned domain refuses it (-15). */
  banned?: boolean
  /** Whether a free domain of an enterprise or of an agent's customer refuses it (-7, -8). */
  upgrade?: boolean
  /** Code for an unknown `domain`; 6 as for `domain_id` when left out. */
  unknownName?: string
}

/**
 * The domain that a request names by `domain_id`, or by `domain` where today's service or `byName` takes a name.
 * `domain_id` wins over `domain`.
 */
export function openDomain(call: Call, need: Need, byName = call.dialect === 'today'): Domain {
  const { params, user, world } = call
  const domainId = id(params, 'domain_id')
  const name = byName ? text(params, 'domain') : ''
  const named = text(params, 'domain_id') === '' && name !== ''
  const domain = named ? world.find(name) : world.domains.get(domainId ?? -1)
  if (!domain) throw new Refusal(named ? (need.unknownName ?? '6') : '6')
  const share = domain.shares.find((given) => given.userId === user.id)
  const owned = domain.ownerId === user.id
  if (!owned && (!share || need.right === 'own' || (need.right === 'write' && share.mode === 'r')))
    throw new Refusal(need.denied)
  if (call.dialect === '2012') checkOwner(call, domain, need)
  if (need.banned && domain.state === 'spam') throw new Refusal('-15')
  if (need.locked !== undefined && domain.lock) throw new Refusal(need.locked)
  return domain
}

/** Rules of the document that later texts no longer have: 54, and the upgrade that -7 and -8 ask for. */
function checkOwner({ account, world }: Call, domain: Domain, need: Need): void {
  const code = (userId: number): string | null =>
    world.accounts.find((known) => known.userId === userId)?.code ?? null
  if (domain.ownerId !== account.userId && account.code === null && code(domain.ownerId) !== null)
    throw new Refusal('54', 'common')
  const owner = world.users.get(domain.ownerId)
  if (!need.upgrade || gradeRules(domain.grade).vip || !owner) return
  if (owner.kind === 'enterprise') throw new Refusal('-7')
  if (owner.underAgent) throw new Refusal('-8')
}

/** What the service shows as a domain's status: a ban before a lock before a pause. */
export function statusOf(domain: Domain): 'enable' | 'pause' | 'lock' | 'spam' {
  if (domain.state === 'spam') return 'spam'
  return domain.lock ? 'lock' : domain.state
}

/** Writes a line into the domain's log, as Domain.Log shows it. */
export function logDomain(call: Call, domain: Domain, what: string): void {
  domain.log.unshift(`${call.stamp}(API): (127.0.0.1) ${what}`)
  // Domain.Log answers 500 lines at most.
  domain.log.length = Math.min(domain.log.length, 500)
}
