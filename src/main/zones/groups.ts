import type { DomainGroup, DomainList } from '../../shared/model/domain.ts'
import { checkGroupName } from '../../shared/rules/group.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Domains } from './domains.ts'
import { isMissing, quotaAt, readBack } from './owned.ts'
import { FAILURES } from './words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

export interface Groups {
  create(accountId: string, name: string): Promise<DomainList>
  rename(accountId: string, groupId: string, name: string): Promise<DomainList>
  /** Its domains stay; the service moves them to another group, and the list is read anew to say to which. */
  remove(accountId: string, groupId: string): Promise<DomainList>
}

/** The groups of domains. Each write is followed by reading the groups anew: the local copy never guesses. */
export function createGroups(world: ZonesWorld, domains: Domains): Groups {
  async function known(accountId: string): Promise<DomainList> {
    return (await domains.cached(accountId)) ?? domains.refresh(accountId)
  }

  /** The group, if it is the account's own to change. */
  function ownGroup({ groups }: DomainList, groupId: string): DomainGroup | null {
    const group = groups.find(({ id }) => id === groupId)
    if (group?.kind === 'system') throw new CallFailure(FAILURES.systemGroup)
    return group ?? null
  }

  function checked(name: string, others: readonly DomainGroup[]): string {
    const check = checkGroupName(
      name,
      others.map((group) => group.name)
    )
    if (!check.ok) throw new CallFailure({ code: 'INVALID', field: 'name', message: check.text })
    return check.name
  }

  return {
    async create(accountId, given) {
      const client = await clientForWrite(world, accountId)
      const name = checked(given, (await known(accountId)).groups)
      await quotaAt('name', () =>
        client.call('Domaingroup.Create', { group_name: name }, { origin: 'person' })
      )
      return readBack(() => domains.regroup(accountId))
    },
    async rename(accountId, groupId, given) {
      const client = await clientForWrite(world, accountId)
      const list = await known(accountId)
      const group = ownGroup(list, groupId)
      const name = checked(
        given,
        list.groups.filter(({ id }) => id !== groupId)
      )
      if (group?.name === name) return list
      try {
        const params = { group_id: groupId, group_name: name }
        await client.call('Domaingroup.Modify', params, { origin: 'person' })
      } catch (error) {
        // Gone meanwhile: the list shows that too.
        if (isMissing(error)) await domains.regroup(accountId).catch(() => undefined)
        throw error
      }
      return readBack(() => domains.regroup(accountId))
    },
    async remove(accountId, groupId) {
      const client = await clientForWrite(world, accountId)
      const list = await known(accountId)
      ownGroup(list, groupId)
      try {
        await client.call('Domaingroup.Remove', { group_id: groupId }, { origin: 'person' })
      } catch (error) {
        // Gone already: what was wanted is so.
        if (!isMissing(error)) throw error
      }
      const moved = list.domains.some((domain) => domain.groupId === groupId)
      return readBack(() => domains.regroup(accountId, moved))
    }
  }
}
