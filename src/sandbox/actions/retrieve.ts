import { done, Refusal, type Answer } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { deliver } from '../inbox.ts'
import type { Domain } from '../state/model.ts'
import { text } from '../wire/params.ts'
import { zoneName } from './domain.ts'
import { lockOf } from './domains.ts'
import { handOver } from './hand-over.ts'

export const retrieve: Handlers = {
  'Domain.Acquire': (call) => ({ body: { emails: contactsOf(openStray(call)) } }),
  'Domain.Acquiresend': send,
  'Domain.Acquirevalidate': validate
}

/** Names of hosts, however many labels. */
const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/

/**
 * The domain of another account that the request wants, with the codes of Domain.Acquire (document). It words 6 and 8
 * alike: here 6 is for what is no name at all, 8 for a name that no zone can have.
 */
function openStray({ params, world, user, now }: Call): Domain {
  const name = text(params, 'domain').trim().toLowerCase()
  // The name of a Chinese domain may come in either form.
  if (/\p{Script=Han}/u.test(name) || /(^|\.)xn--/.test(name)) throw new Refusal('7')
  if (!HOST.test(name)) throw new Refusal('6')
  if (zoneName(name) === null) throw new Refusal('8')
  if (name.endsWith('.tk')) throw new Refusal('9')
  const domain = world.find(name)
  // There is nothing to retrieve of one's own; no text has a code for it.
  if (!domain || domain.ownerId === user.id) throw new Refusal('10')
  if (domain.state === 'spam') throw new Refusal('11')
  if (lockOf(domain, now)) throw new Refusal('12')
  const owner = world.users.get(domain.ownerId)
  if (owner && owner.kind !== user.kind) throw new Refusal(user.kind === 'personal' ? '13' : '14')
  return domain
}

/** The e-mail addresses that its registrar knows; 15 when it knows none. */
function contactsOf(domain: Domain): string[] {
  const contacts = domain.contacts ?? [`admin@${domain.punycode}`]
  if (contacts.length === 0) throw new Refusal('15')
  return contacts
}

function send(call: Call): Answer {
  const { params, user, now, retrievals, inbox } = call
  const domain = openStray(call)
  const wanted = text(params, 'email').trim().toLowerCase()
  const email = contactsOf(domain).find((known) => known.toLowerCase() === wanted)
  if (email === undefined) throw new Refusal('16')
  const code = retrievals.issue(user.id, domain.id, now)
  deliver(inbox, {
    to: email,
    subject: `取回域名 ${domain.name}`,
    text: `账号 ${user.email} 正在取回域名 ${domain.name}，验证码 ${code}，30 分钟内有效。如非本人操作，请忽略本邮件。`,
    code,
    at: now
  })
  return done
}

function validate(call: Call): Answer {
  const { params, user, now, retrievals } = call
  const domain = openStray(call)
  // This step takes no e-mail address, yet 16 is about one: the address that no code was sent to.
  if (!retrievals.asked(user.id, domain.id)) throw new Refusal('16')
  if (!retrievals.redeem(user.id, domain.id, text(params, 'code').trim(), now)) throw new Refusal('15')
  handOver(call, domain, user, '取回域名')
  return done
}
