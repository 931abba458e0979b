import type { Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { SYSTEM_GROUPS } from '../state/model.ts'

export const group: Handlers = {
  'Domaingroup.List': (call) => {
    const sizes = new Map<number, number>()
    for (const domain of call.world.domainsOf(call.user.id)) {
      const { groupId } = call.world.view(domain, call.user.id)
      sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
    }
    const show = (id: number, name: string, kind: 'system' | 'user'): Json => ({
      group_id: id,
      group_name: name,
      group_type: kind,
      ...(call.dialect === 'today' ? { size: String(sizes.get(id) ?? 0) } : {})
    })
    return {
      body: {
        groups: [
          ...SYSTEM_GROUPS.map((name, i) => show(i + 1, name, 'system')),
          ...call.user.groups.map(({ id, name }) => show(id, name, 'user'))
        ]
      }
    }
  }
}

/** Whether the account has a group of this id. */
export const hasGroup = ({ user }: Call, id: number): boolean =>
  (id >= 1 && id <= SYSTEM_GROUPS.length) || user.groups.some((own) => own.id === id)
