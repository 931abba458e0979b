import { domainToUnicode } from 'node:url'
import { gradeRules } from '../../shared/model/grades.ts'
import { done, Refusal, type Answer } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { id, text } from '../wire/params.ts'
import { zoneName } from './domain.ts'
import { logDomain, openDomain, type Need } from './domains.ts'

/** Aliases (绑定): names that resolve as their domain does. They come and go with it, and change hands with it. */
export const alias: Handlers = {
  'Domainalias.List': list,
  'Domainalias.Create': create,
  'Domainalias.Remove': remove
}

/**
 * No text says who may change aliases; the owner alone, as with the other settings of a domain. The document has no code
 * for anybody else but 6, and none for a locked domain.
 */
const CHANGE: Need = { right: 'own', denied: '6', banned: true, upgrade: true }

function list(call: Call): Answer {
  const domain = openDomain(call, { right: 'read', denied: '6', upgrade: true })
  if (domain.aliases.length === 0 && call.errorOnEmpty) throw new Refusal('7')
  return { body: { alias: domain.aliases.map(({ id, name }) => ({ id: String(id), domain: name })) } }
}

function create(call: Call): Answer {
  const { params, world } = call
  // `domain` is the alias here, never the domain that gets it.
  const domain = openDomain(call, CHANGE, false)
  const punycode = zoneName(text(params, 'domain'))
  if (punycode === null) throw new Refusal('7')
  if (world.find(punycode)) throw new Refusal('8')
  if (world.boundTo(punycode)) throw new Refusal('9')
  if (domain.aliases.length >= gradeRules(domain.grade).aliases) throw new Refusal('10')
  const added = { id: world.id(), name: domainToUnicode(punycode) }
  domain.aliases.push(added)
  logDomain(call, domain, `添加域名绑定 ${added.name}`)
  world.onChange()
  return { body: { alias: { id: String(added.id), punycode } } }
}

function remove(call: Call): Answer {
  const domain = openDomain(call, CHANGE)
  const aliasId = id(call.params, 'alias_id')
  const gone = domain.aliases.find((known) => known.id === aliasId)
  if (!gone) throw new Refusal('7')
  domain.aliases = domain.aliases.filter((known) => known !== gone)
  logDomain(call, domain, `删除域名绑定 ${gone.name}`)
  call.world.onChange()
  return done
}
