import { randomBytes } from 'node:crypto'
import { gradeRules } from '../../shared/model/grades.ts'
import { sha256 } from '../access/signin.ts'
import { done, Refusal, type Answer } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { day } from '../state/time.ts'
import { text, whole } from '../wire/params.ts'
import { lockOf, logDomain, openDomain, type Need } from './domains.ts'
import { handOver } from './hand-over.ts'
import { isEmail, userOf } from './people.ts'

export const ownership: Handlers = {
  'Domain.Transfer': transfer,
  'Domain.Lock': lock,
  'Domain.Lockstatus': lockStatus,
  'Domain.Unlock': unlock
}

const DAY = 86_400_000

/** The document gives Domain.Transfer no code for one who is not the owner, nor for a lock, which stays on. */
const TRANSFER: Need = { right: 'own', denied: '6', banned: true, upgrade: true }

function transfer(call: Call): Answer {
  const { params, world, user, dialect } = call
  const domain = openDomain(call, TRANSFER)
  const email = text(params, 'email').trim()
  // dnspod-api-today 5.6: two mistakes have numbers of their own.
  const today = dialect === 'today'
  if (!isEmail(email)) throw new Refusal(today ? '103' : '7')
  const to = userOf(world, email)
  if (!to) throw new Refusal(today ? '1008' : '8')
  if (to.id === user.id) throw new Refusal('9')
  if (to.kind !== user.kind) throw new Refusal(user.kind === 'personal' ? '10' : '11')
  handOver(call, domain, to, '域名过户')
  return done
}

/** The document's 7 speaks of "no right" too; nothing tells which, so the owner alone locks and unlocks. */
const LOCK: Need = { right: 'own', denied: '7', banned: true, upgrade: true }

function lock(call: Call): Answer {
  const { params, now, world } = call
  const domain = openDomain(call, { ...LOCK, locked: '21' })
  const days = whole(params, 'days', 1, '8')
  if (days === null) throw new Refusal('8')
  if (days > gradeRules(domain.grade).lockDays) throw new Refusal('9')
  // In the form of the document's sample, "d7c10f".
  const code = randomBytes(3).toString('hex')
  const end = day(now + days * DAY)
  domain.lock = { codeHash: sha256(code), start: day(now), end }
  logDomain(call, domain, `锁定域名 至 ${end}`)
  world.onChange()
  return { body: { lock: { domain_id: domain.id, lock_code: code, lock_end: end } } }
}

function lockStatus(call: Call): Answer {
  const domain = openDomain(call, { right: 'read', denied: '6', banned: true, upgrade: true })
  const lock = lockOf(domain, call.now)
  if (!lock) throw new Refusal('7')
  return { body: { lock: { lock_status: 'yes', start_at: lock.start, end_at: lock.end } } }
}

function unlock(call: Call): Answer {
  const domain = openDomain(call, LOCK)
  const lock = lockOf(domain, call.now)
  if (!lock) throw new Refusal('8')
  if (sha256(text(call.params, 'lock_code').trim()) !== lock.codeHash) throw new Refusal('9')
  domain.lock = null
  logDomain(call, domain, '解锁域名')
  call.world.onChange()
  return done
}
