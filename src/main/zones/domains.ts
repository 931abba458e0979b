import { SHARED_GROUP_ID, type Domain, type DomainGroup, type DomainList } from '../../shared/model/domain.ts'
import { checkDomainName } from '../../shared/rules/domain.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { listDomains } from '../dnspod/lists.ts'
import { toDomain, toGroup } from '../dnspod/model.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Removed } from './removed.ts'
import { domainListSchema, groupsSchema } from './schemas.ts'
import { replaced } from './replaced.ts'
import { OF_DOMAIN } from './seen.ts'
import type { Snapshots } from './snapshots.ts'
import { FAILURES } from './words.ts'
import { clientForWrite, LOCAL_COPY_AGE, shared, type Origin, type ZonesWorld } from './world.ts'

export interface Domains {
  /** As cached; null when never seen. Starts no request. */
  cached(accountId: string): Promise<DomainList | null>
  /** Reads the whole list anew. Rejects as `Client.call`; the cached list stays then. */
  refresh(accountId: string, origin?: Origin): Promise<DomainList>
  /** Reads the groups anew after a write to them; `all` reads the domains too, where they have changed group. */
  regroup(accountId: string, all?: boolean): Promise<DomainList>
  create(accountId: string, name: string, groupId: string | null, origin?: Origin): Promise<DomainList>
  remove(accountId: string, domainId: string, origin?: Origin): Promise<DomainList>
  setStatus(accountId: string, domainId: string, enabled: boolean, origin?: Origin): Promise<DomainList>
  star(accountId: string, domainId: string, starred: boolean, origin?: Origin): Promise<DomainList>
  remark(accountId: string, domainId: string, remark: string, origin?: Origin): Promise<DomainList>
  setGroup(accountId: string, domainId: string, groupId: string, origin?: Origin): Promise<DomainList>
  /** The domain was read anew by somebody: the list, where one is known, has it so from now on. */
  learn(accountId: string, live: Domain): Promise<void>
  /** Reads one domain anew, and puts it into the list. Rejects as `Client.call`. */
  reread(accountId: string, domainId: string): Promise<Domain>
  /** The domain has left the account: it is taken out of the list, and all that is kept of it is forgotten. */
  left(accountId: string, domainId: string): Promise<DomainList>
  /** The number of records of a domain has changed by `by`. */
  countRecords(accountId: string, domainId: string, by: number): Promise<void>
}

const LIST = 'domains'
const GROUPS = 'groups'

/** Domain.Info knows less than Domain.List in some dialects: what it leaves out stays as it was. */
const completed = (live: Domain, before: Domain | undefined): Domain => ({
  ...live,
  vipEnds: live.vipEnds ?? before?.vipEnds ?? null,
  createdAt: live.createdAt ?? before?.createdAt ?? null,
  minTtl: live.minTtl ?? before?.minTtl ?? null
})

/**
 * The domain lists. A write first reads the one domain it is about, so that nothing is sent that changes nothing, and
 * then patches the cached list by its effect: 9,000 domains are not read again for one star.
 */
export function createDomains(
  world: ZonesWorld,
  removed: Pick<Removed, 'keeping'>,
  snapshots: Pick<Snapshots, 'drop'>
): Domains {
  const { cache, clock } = world
  const once = shared<DomainList>()
  /** What was written while a list was being read, by account: the answer may be older than the write. */
  const during = new Map<string, Map<string, Domain | null>>()

  /** Accounts whose groups have changed since they were read. */
  const regrouped = new Set<string>()

  const cached = (accountId: string): Promise<DomainList | null> =>
    cache.get(accountId, LIST, domainListSchema)

  function put(accountId: string, list: DomainList): DomainList {
    cache.put(accountId, LIST, list)
    world.emit('domains:changed', { accountId })
    return list
  }

  async function readGroups(
    client: Client,
    accountId: string,
    origin: Origin,
    used: ReadonlySet<string>
  ): Promise<DomainGroup[]> {
    const known = await cache.get(accountId, GROUPS, groupsSchema)
    const fresh =
      known !== null &&
      !regrouped.has(accountId) &&
      clock.now() - known.fetchedAt < LOCAL_COPY_AGE &&
      [...used].every((id) => known.groups.some((group) => group.id === id))
    if (fresh) return known.groups
    const { groups } = await client.call('Domaingroup.List', {}, { origin })
    regrouped.delete(accountId)
    const list = groups.map(toGroup)
    // A group that no answer explains is kept with its id as its name, so that it is not asked for again and again.
    const named = new Set(list.map(({ id }) => id))
    const unnamed = [...used].filter((id) => !named.has(id))
    const all = [...list, ...unnamed.map((id) => ({ id, name: id, kind: 'system' as const }))]
    cache.put(accountId, GROUPS, { groups: all, fetchedAt: clock.now() })
    return all
  }

  const refresh = (accountId: string, origin: Origin = 'person'): Promise<DomainList> =>
    once(accountId, async () => {
      const client = await world.client(accountId)
      const written = new Map<string, Domain | null>()
      during.set(accountId, written)
      const begun = clock.now()
      try {
        const read = await listDomains(client, { origin })
        const used = new Set(read.map(({ groupId }) => groupId).filter((id) => id !== ''))
        const groups = await readGroups(client, accountId, origin, used)
        const domains = [...written].reduce((list, [id, next]) => replaced(list, id, next), read)
        const list = put(accountId, { domains, groups, fetchedAt: clock.now() })
        world.listRead(accountId, list, begun)
        return list
      } finally {
        during.delete(accountId)
      }
    })

  /** The cached list with one domain replaced (or added, or with `null` taken out). */
  async function patch(accountId: string, domainId: string, next: Domain | null): Promise<DomainList> {
    during.get(accountId)?.set(domainId, next)
    const list = await cached(accountId)
    if (list === null) return refresh(accountId)
    return put(accountId, { ...list, domains: replaced(list.domains, domainId, next) })
  }

  const known = async (accountId: string, domainId: string): Promise<Domain | undefined> =>
    (await cached(accountId))?.domains.find(({ id }) => id === domainId)

  async function readOne(
    client: Client,
    accountId: string,
    domainId: string,
    origin: Origin
  ): Promise<Domain> {
    const info = await client.call('Domain.Info', { domain_id: domainId }, { origin })
    return completed(toDomain(info.domain), await known(accountId, domainId))
  }

  async function left(accountId: string, domainId: string): Promise<DomainList> {
    const list = await patch(accountId, domainId, null)
    for (const kept of ['zone', 'changes', ...OF_DOMAIN]) cache.drop(accountId, `${kept} ${domainId}`)
    await snapshots.drop(accountId, domainId)
    return list
  }

  /** Reads the domain, sends `write` unless it is `already` so, and patches the list by its effect. */
  async function change(
    accountId: string,
    domainId: string,
    origin: Origin,
    effect: Partial<Domain>,
    write: (client: Client) => Promise<unknown>
  ): Promise<DomainList> {
    const client = await clientForWrite(world, accountId)
    const now = await readOne(client, accountId, domainId, origin)
    const next = { ...now, ...effect }
    if (JSON.stringify(next) !== JSON.stringify(now)) await write(client)
    return patch(accountId, domainId, next)
  }

  return {
    cached,
    refresh,
    async regroup(accountId, all = false) {
      // A reading under way may hold the groups as they were: it comes to its end first.
      if (during.has(accountId)) await refresh(accountId).catch(() => undefined)
      regrouped.add(accountId)
      const before = await cached(accountId)
      if (all || before === null) return refresh(accountId)
      const client = await world.client(accountId)
      const used = new Set(before.domains.map(({ groupId }) => groupId).filter((id) => id !== ''))
      const groups = await readGroups(client, accountId, 'person', used)
      // What was written in between stays.
      return put(accountId, { ...((await cached(accountId)) ?? before), groups })
    },
    async create(accountId, name, groupId, origin = 'person') {
      const checked = checkDomainName(name)
      const problem = checked.issues.find(({ level }) => level === 'error')
      if (problem !== undefined || checked.punycode === null)
        throw new CallFailure({
          code: 'INVALID',
          field: 'domain',
          message: problem?.text ?? { zh: '域名不正确。', en: 'The domain is not valid.' }
        })
      const client = await clientForWrite(world, accountId)
      const params = { domain: checked.punycode, group_id: groupId ?? undefined }
      const { domain } = await client.call('Domain.Create', params, { origin })
      try {
        const info = await client.call('Domain.Info', { domain_id: domain.id }, { origin })
        return await patch(accountId, domain.id, toDomain(info.domain))
      } catch (error) {
        // Whatever kept it from being read (no answer, the budget used up): it was made.
        if (!(error instanceof DnspodError)) throw error
        throw new CallFailure(FAILURES.unread)
      }
    },
    async remove(accountId, domainId, origin = 'person') {
      const client = await clientForWrite(world, accountId)
      await removed.keeping(
        client,
        accountId,
        domainId,
        'removed',
        async () => {
          try {
            await client.call('Domain.Remove', { domain_id: domainId }, { origin })
          } catch (error) {
            // Gone already: what was wanted is so.
            if (!(error instanceof DnspodError) || error.kind !== 'missing') throw error
          }
        },
        origin
      )
      return left(accountId, domainId)
    },
    setStatus: (accountId, domainId, enabled, origin = 'person') =>
      change(accountId, domainId, origin, { status: enabled ? 'enabled' : 'paused' }, (client) =>
        client.call(
          'Domain.Status',
          { domain_id: domainId, status: enabled ? 'enable' : 'disable' },
          { origin }
        )
      ),
    star: (accountId, domainId, starred, origin = 'person') =>
      change(accountId, domainId, origin, { starred }, (client) =>
        client.call('Domain.Ismark', { domain_id: domainId, is_mark: starred ? 'yes' : 'no' }, { origin })
      ),
    remark: (accountId, domainId, remark, origin = 'person') =>
      change(accountId, domainId, origin, { remark }, (client) =>
        client.call('Domain.Remark', { domain_id: domainId, remark }, { origin })
      ),
    async setGroup(accountId, domainId, groupId, origin = 'person') {
      const domain = (await cached(accountId))?.domains.find(({ id }) => id === domainId)
      if (domain?.sharedToMe === true || groupId === SHARED_GROUP_ID)
        throw new CallFailure(FAILURES.sharedGroup)
      try {
        return await change(accountId, domainId, origin, { groupId }, (client) =>
          client.call('Domain.Changegroup', { domain_id: domainId, group_id: groupId }, { origin })
        )
      } catch (error) {
        // The group is gone: the local copy is out of date and is fetched with the next refresh.
        if (error instanceof DnspodError && error.field === 'group_id') regrouped.add(accountId)
        throw error
      }
    },
    async reread(accountId, domainId) {
      const domain = await readOne(await world.client(accountId), accountId, domainId, 'person')
      await patch(accountId, domainId, domain)
      return domain
    },
    left,
    async learn(accountId, live) {
      const before = await known(accountId, live.id)
      if (before === undefined) return
      const now = completed(live, before)
      if (JSON.stringify(now) !== JSON.stringify(before)) await patch(accountId, live.id, now)
    },
    async countRecords(accountId, domainId, by) {
      const list = await cached(accountId)
      const domain = list?.domains.find(({ id }) => id === domainId)
      if (domain === undefined || domain.records === null) return
      await patch(accountId, domainId, { ...domain, records: Math.max(0, domain.records + by) })
    }
  }
}
