import { gradeRules } from '../../shared/model/grades.ts'
import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import type { Domain, Share } from '../state/model.ts'
import { text } from '../wire/params.ts'
import { logDomain, openDomain, type Need } from './domains.ts'
import { isEmail, userOf } from './people.ts'
import { isHost } from './record-host.ts'

export const share: Handlers = {
  'Domainshare.Create': create,
  'Domainshare.List': list,
  'Domainshare.Modify': modify,
  'Domainshare.Remove': remove
}

/** The owner alone manages shares; the document has no code for others, and 6 where it says the same of groups. */
const LIST: Need = { right: 'own', denied: '6', upgrade: true }
const CHANGE: Need = { ...LIST, banned: true }

type Person = Pick<Share, 'userId' | 'email'>

/** Whom the request is about: 7 for no e-mail address or the owner's own, which cannot share to themselves. */
function personAsked({ params, world }: Call, domain: Domain): Person {
  const email = text(params, 'email').trim()
  const user = userOf(world, email)
  if (!isEmail(email) || user?.id === domain.ownerId) throw new Refusal('7')
  return { userId: user?.id ?? null, email }
}

const isOf =
  ({ userId, email }: Person) =>
  (share: Share): boolean =>
    userId === null
      ? share.userId === null && share.email.toLowerCase() === email.toLowerCase()
      : share.userId === userId

/** Later texts let `mode` be left out: "r" then. No text gives another one a code. */
function modeAsked({ params, dialect }: Call): Share['mode'] {
  const mode = text(params, 'mode') || (dialect === 'today' ? 'r' : '')
  if (mode !== 'r' && mode !== 'rw') throw new Refusal('3', 'common')
  return mode
}

/** The host of a share, "" for the whole domain. The document knows none; later texts have no code for a wrong one. */
function hostAsked({ params, dialect }: Call, name: string): string {
  const host = dialect === 'today' ? text(params, name).trim().toLowerCase() : ''
  if (host !== '' && !isHost(host)) throw new Refusal('3', 'common')
  return host
}

/** 10 and 75: shares of the domain and of its hosts are counted apart, up to the same number; nothing tells another. */
function checkLimit(domain: Domain, subDomain: string, others: Share[]): void {
  const alike = others.filter((share) => (share.subDomain === '') === (subDomain === ''))
  if (alike.length >= gradeRules(domain.grade).shares) throw new Refusal(subDomain === '' ? '10' : '75')
}

function create(call: Call): Answer {
  const domain = openDomain(call, CHANGE)
  const person = personAsked(call, domain)
  const mode = modeAsked(call)
  const subDomain = hostAsked(call, 'sub_domain')
  // Later texts: a share to nobody's address waits for an account (pending); in the document it is refused.
  if (person.userId === null && call.dialect === '2012') throw new Refusal('8')
  if (domain.shares.some((known) => isOf(person)(known) && known.subDomain === subDomain))
    throw new Refusal('9')
  checkLimit(domain, subDomain, domain.shares)
  domain.shares.push({ ...person, mode, subDomain })
  logDomain(call, domain, `添加域名共享 ${described(person.email, subDomain, mode)}`)
  call.world.onChange()
  return done
}

function list(call: Call): Answer {
  const { world, dialect, errorOnEmpty } = call
  const domain = openDomain(call, LIST)
  if (domain.shares.length === 0 && errorOnEmpty) throw new Refusal('7')
  const mailOf = (userId: number | null): string | undefined => world.users.get(userId ?? -1)?.email
  const rows = domain.shares.map(({ userId, email, mode, subDomain }): Json => {
    const row = { share_to: mailOf(userId) ?? email, mode }
    if (dialect === '2012') return row
    const status = userId === null ? 'pending' : 'enabled'
    // No sample shows a shared host; the field is named as the parameter.
    return { ...row, status, ...(subDomain === '' ? {} : { sub_domain: subDomain }) }
  })
  if (dialect === '2012') return { body: { share: rows } }
  return { body: { share: rows, owner: mailOf(domain.ownerId) ?? '' } }
}

/** The shares to the account asked for; 8 when there is no account, and 9 when it has none. */
function sharesOf(call: Call, domain: Domain): { person: Person; shares: Share[] } {
  const person = personAsked(call, domain)
  const shares = domain.shares.filter(isOf(person))
  if (shares.length === 0) throw new Refusal(person.userId === null ? '8' : '9')
  return { person, shares }
}

function modify(call: Call): Answer {
  const domain = openDomain(call, CHANGE)
  const { person, shares } = sharesOf(call, domain)
  const old = hostAsked(call, 'old_sub_domain')
  const changed = shares.find((known) => known.subDomain === old)
  if (!changed) throw new Refusal('9')
  const mode = modeAsked(call)
  const subDomain = hostAsked(call, 'new_sub_domain')
  // No text has a code for a host that another share of the account has already.
  if (shares.some((known) => known !== changed && known.subDomain === subDomain))
    throw new Refusal('3', 'common')
  checkLimit(
    domain,
    subDomain,
    domain.shares.filter((known) => known !== changed)
  )
  if (changed.mode === mode && changed.subDomain === subDomain) {
    call.breaches.unchanged++
    return done
  }
  Object.assign(changed, { mode, subDomain })
  logDomain(call, domain, `修改域名共享 ${described(person.email, subDomain, mode)}`)
  call.world.onChange()
  return done
}

/** Takes away every share of the account: Remove names no host. */
function remove(call: Call): Answer {
  const domain = openDomain(call, CHANGE)
  const { person, shares } = sharesOf(call, domain)
  domain.shares = domain.shares.filter((known) => !shares.includes(known))
  if (person.userId !== null) call.world.dropView(domain, person.userId)
  logDomain(call, domain, `删除域名共享 ${person.email}`)
  call.world.onChange()
  return done
}

const described = (email: string, subDomain: string, mode: Share['mode']): string =>
  `${subDomain === '' ? '' : `${subDomain} `}${email} ${mode}`
