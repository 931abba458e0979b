import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { DEFAULT_GROUP, SYSTEM_GROUPS, type User } from '../state/model.ts'
import { id, text } from '../wire/params.ts'
import { logUser } from './user.ts'

export const group: Handlers = {
  'Domaingroup.List': list,
  'Domaingroup.Create': create,
  'Domaingroup.Modify': modify,
  'Domaingroup.Remove': remove
}

/** Groups of its own that an account may have, and a name of one. No text has a figure or a rule. */
const MOST = 20
const NAME = /^\P{Cc}{1,20}$/u

function list({ world, user, dialect }: Call): Answer {
  const sizes = new Map<number, number>()
  for (const domain of world.domainsOf(user.id)) {
    const { groupId } = world.view(domain, user.id)
    sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
  }
  const show = (id: number, name: string, kind: 'system' | 'user'): Json => ({
    group_id: id,
    group_name: name,
    group_type: kind,
    ...(dialect === 'today' ? { size: sizes.get(id) ?? 0 } : {})
  })
  return {
    body: {
      groups: [
        ...SYSTEM_GROUPS.map((name, i) => show(i + 1, name, 'system')),
        ...user.groups.map(({ id, name }) => show(id, name, 'user'))
      ]
    }
  }
}

function create(call: Call): Answer {
  const { user, world, dialect } = call
  // Later texts: VIP accounts alone, which we take for those with a VIP domain. The code is our choice: none is named.
  if (dialect === 'today' && !ownsVip(call)) throw new Refusal('-7', { like: 'VIP' })
  const name = readName(call, null)
  if (user.groups.length >= MOST) throw new Refusal('9')
  const added = { id: world.id(), name }
  user.groups.push(added)
  logUser(call, `(127.0.0.1) 添加域名分组 ${name}`)
  world.onChange()
  return { body: { groups: { id: String(added.id) } } }
}

function modify(call: Call): Answer {
  const own = ownGroup(call)
  const name = readName(call, own)
  if (own.name === name) call.breaches.unchanged++
  else logUser(call, `(127.0.0.1) 修改域名分组 ${own.name} → ${name}`)
  own.name = name
  call.world.onChange()
  return done
}

function remove(call: Call): Answer {
  const { user, world } = call
  const own = ownGroup(call)
  user.groups = user.groups.filter((other) => other !== own)
  // No text says where its domains go: where those without a group are.
  for (const { views } of world.domains.values()) {
    const view = views[user.id]
    if (view?.groupId === own.id) view.groupId = DEFAULT_GROUP
  }
  logUser(call, `(127.0.0.1) 删除域名分组 ${own.name}`)
  world.onChange()
  return done
}

type Group = User['groups'][number]

/** The group that is meant; a system group can be neither renamed nor removed (document, Domaingroup.List). */
function ownGroup({ params, user }: Call): Group {
  const groupId = id(params, 'group_id')
  const own = user.groups.find((known) => known.id === groupId)
  if (!own) throw new Refusal('6')
  return own
}

/** The name as sent, that no other group of the account may have. */
function readName({ params, user }: Call, own: Group | null): string {
  const name = text(params, 'group_name').trim()
  if (!NAME.test(name)) throw new Refusal('7')
  const taken =
    SYSTEM_GROUPS.some((known) => known === name) ||
    user.groups.some((other) => other !== own && other.name === name)
  if (taken) throw new Refusal('8')
  return name
}

const ownsVip = ({ world, user }: Call): boolean =>
  world.domainsOf(user.id).some((domain) => domain.ownerId === user.id && domain.vip !== null)

/** Whether the account has a group of this id. */
export const hasGroup = ({ user }: Call, id: number): boolean =>
  (id >= 1 && id <= SYSTEM_GROUPS.length) || user.groups.some((own) => own.id === id)
