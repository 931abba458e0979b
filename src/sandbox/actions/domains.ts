import { gradeRules } from '../../shared/model/grades.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain } from '../state/model.ts'
import { addLine } from '../state/log.ts'
import { day } from '../state/time.ts'
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
  /** Refusal of an unknown `domain`; 6 as for `domain_id` when left out. */
  unknownName?: Refusal
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
  if (!domain) throw (named ? need.unknownName : undefined) ?? new Refusal('6')
  if (!mayUse(domain, user.id, need.right)) throw new Refusal(need.denied)
  if (call.dialect === '2012') checkOwner(call, domain, need)
  if (need.banned && domain.state === 'spam') throw new Refusal('-15')
  if (need.locked !== undefined && lockOf(domain, call.now)) throw new Refusal(need.locked)
  return domain
}

/**
 * Whether an account may read, write or own a domain. The share of a sub-domain counts as one of the whole domain:
 * nothing tells what its holder sees of the rest.
 */
function mayUse(domain: Domain, userId: number, right: Need['right']): boolean {
  if (domain.ownerId === userId) return true
  if (right === 'own') return false
  return domain.shares.some((share) => share.userId === userId && (right === 'read' || share.mode === 'rw'))
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

/**
 * The lock of a domain, null when it has none or it has ended: `end` is the day on which a lock ends by itself (later
 * texts: 域名自动解锁日期), in China.
 */
export const lockOf = (domain: Domain, now: number): Domain['lock'] =>
  domain.lock && day(now) < domain.lock.end ? domain.lock : null

/** What the service shows as a domain's status: a ban before a lock before a pause. */
export function statusOf(domain: Domain, now: number): 'enable' | 'pause' | 'lock' | 'spam' {
  if (domain.state === 'spam') return 'spam'
  return lockOf(domain, now) ? 'lock' : domain.state
}

/** Writes a line into the domain's log, as Domain.Log shows it. */
export function logDomain({ stamp, address }: Call, domain: Domain, what: string): void {
  addLine(domain.log, `${stamp}(API): (${address}) ${what}`)
}
