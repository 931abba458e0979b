import { domainToASCII } from 'node:url'
import { gradeRules } from '../../shared/model/grades.ts'
import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { DEFAULT_GROUP, SHARED_GROUP } from '../state/model.ts'
import { id, enabling, text, yesNo } from '../wire/params.ts'
import { listDomains, NAME_SERVERS } from './domain-list.ts'
import { logDomain, openDomain, statusOf } from './domains.ts'
import { hasGroup } from './group.ts'
import { logUser } from './user.ts'

export const domain: Handlers = {
  'Domain.List': listDomains,
  'Domain.Info': infoOf,
  'Domain.Create': create,
  'Domain.Remove': remove,
  'Domain.Status': setStatus,
  'Domain.Ismark': star,
  'Domain.Remark': remark,
  'Domain.Changegroup': changeGroup
}

function infoOf(call: Call): Answer {
  const { world, user, dialect } = call
  // "13 wrong domain" of 2020 for an unknown name; the document has 6 for both (Domain.Info).
  const unknownName = new Refusal(dialect === 'today' ? '13' : '6')
  const domain = openDomain(call, { right: 'read', denied: '8', upgrade: true, unknownName }, true)
  const view = world.view(domain, user.id)
  const push = domain.searchEnginePush ? 'yes' : 'no'
  const body: Record<string, Json> = {
    id: String(domain.id),
    name: domain.name,
    punycode: domain.punycode,
    grade: domain.grade,
    ...(dialect === 'today' ? { grade_title: gradeRules(domain.grade).title.zh } : {}),
    status: statusOf(domain, call.now),
    ext_status: domain.extStatus,
    records: String(world.zone(domain).rows.length),
    group_id: String(view.groupId),
    is_mark: view.starred ? 'yes' : 'no',
    // dnspod-api-today 5.7: an empty remark may come as false, and ttl as null.
    remark: dialect === 'today' && view.remark === '' ? false : view.remark,
    is_vip: domain.vip ? 'yes' : 'no',
    searchengine_push: push,
    beian: domain.registered ? 'yes' : 'no',
    user_id: String(domain.ownerId),
    updated_on: domain.updatedOn,
    ttl: dialect === 'today' ? String(gradeRules(domain.grade).minTtl) : null,
    created_on: domain.createdOn
  }
  if (dialect === 'today') {
    body['owner'] = world.users.get(domain.ownerId)?.email ?? ''
    body['dnspod_ns'] = NAME_SERVERS
    body['min_ttl'] = gradeRules(domain.grade).minTtl
  }
  return { body: { domain: body } }
}

/** One label of a zone name: letters, digits and hyphens, none at its ends. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The name as A-labels, or null when no zone can have it. "www" is no zone (document: 没有 www). */
export function zoneName(given: string): string | null {
  const name = domainToASCII(given.trim().toLowerCase())
  const labels = name.split('.')
  if (labels.length < 2 || name.length > 253 || labels[0] === 'www') return null
  // A last label of digits would be an address.
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '') ? name : null
}

function create(call: Call): Answer {
  const { params, world, user, stamp, dialect } = call
  const name = zoneName(text(params, 'domain'))
  if (name === null) throw new Refusal('6')
  const other = world.find(name)
  if (other) throw new Refusal(world.domainsOf(user.id).includes(other) ? '7' : '12')
  if (world.boundTo(name)) throw new Refusal('11')
  const groupId = id(params, 'group_id') ?? DEFAULT_GROUP
  const view = {
    groupId: hasGroup(call, groupId) && groupId !== SHARED_GROUP ? groupId : DEFAULT_GROUP,
    starred: text(params, 'is_mark') === 'yes'
  }
  const domain = world.addDomain({
    name,
    grade: dialect === 'today' ? 'DP_Free' : 'D_Free',
    ownerId: user.id,
    createdOn: stamp,
    // A new zone's name servers still stand elsewhere.
    extStatus: 'dnserror',
    view
  })
  logDomain(call, domain, `添加新域名 ${domain.name} ${user.email}(${user.id})`)
  // Later texts, User.Log.
  logUser(call, `(127.0.0.1) 添加域名 ${domain.name} (${domain.id})`)
  if (dialect === '2012') return { body: { domain: { id: String(domain.id), punycode: domain.punycode } } }
  // Today a new zone comes with its name servers as records.
  for (const server of NAME_SERVERS)
    world.addRecord(domain, {
      host: '@',
      type: 'NS',
      value: `${server}.`,
      ttl: 86_400,
      hold: true,
      updatedOn: stamp
    })
  return {
    body: { domain: { id: String(domain.id), punycode: domain.punycode, domain: domain.name } }
  }
}

function remove(call: Call): Answer {
  const domain = openDomain(call, { right: 'own', denied: '9', locked: '7', banned: true })
  if (domain.vip) throw new Refusal('8')
  call.world.removeDomain(domain)
  // Its own log goes with it.
  logUser(call, `(127.0.0.1) 删除域名 ${domain.name} (${domain.id})`)
  return done
}

function setStatus(call: Call): Answer {
  const domain = openDomain(call, {
    right: 'own',
    denied: '8',
    locked: '7',
    banned: true,
    upgrade: true
  })
  const state = enabling(call.params, 'status') ? 'enable' : 'pause'
  if (domain.state === state) {
    call.breaches.unchanged++
    return done
  }
  domain.state = state
  domain.updatedOn = call.stamp
  logDomain(call, domain, state === 'enable' ? '启用域名' : '暂停域名')
  call.world.onChange()
  return done
}

function star(call: Call): Answer {
  const domain = openDomain(call, { right: 'read', denied: '6' })
  const view = call.world.view(domain, call.user.id)
  const starred = yesNo(call.params, 'is_mark')
  if (view.starred === starred) call.breaches.unchanged++
  else logDomain(call, domain, starred ? '设置星标' : '取消星标')
  view.starred = starred
  call.world.onChange()
  return done
}

function remark(call: Call): Answer {
  const domain = openDomain(call, { right: 'read', denied: '6' })
  const view = call.world.view(domain, call.user.id)
  const given = text(call.params, 'remark')
  if (view.remark === given) call.breaches.unchanged++
  // What it says is for the account alone; all who share the domain read its log.
  else logDomain(call, domain, '设置域名备注')
  view.remark = given
  call.world.onChange()
  return done
}

function changeGroup(call: Call): Answer {
  // Document, Domain.Changegroup: only the owner; shared domains stay in their group, into which no other may go.
  const domain = openDomain(call, { right: 'own', denied: '6' })
  const groupId = id(call.params, 'group_id')
  if (groupId === null || !hasGroup(call, groupId) || groupId === SHARED_GROUP) throw new Refusal('7')
  const view = call.world.view(domain, call.user.id)
  if (view.groupId === groupId) call.breaches.unchanged++
  else logDomain(call, domain, '设置域名分组')
  view.groupId = groupId
  call.world.onChange()
  return done
}
