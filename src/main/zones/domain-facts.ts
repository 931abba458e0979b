import { z } from 'zod'
import type { Result } from '../../shared/api/catalog/index.ts'
import { maskEmail } from '../../shared/model/account.ts'
import type { Domain } from '../../shared/model/domain.ts'
import type {
  Delegation,
  DomainFacts,
  DomainLog,
  DomainSwitch,
  Purview
} from '../../shared/model/domain-facts.ts'
import type { Seen } from '../../shared/model/seen.ts'
import { checkDelegation, plainHost } from '../dns/delegation.ts'
import type { NameServerLookup } from '../dns/lookup.ts'
import type { Client } from '../dnspod/client.ts'
import { toDomain } from '../dnspod/model.ts'
import { CallFailure } from '../ipc/failure.ts'
import { continued, firstPage, LOG_PAGE } from './domain-log.ts'
import type { Domains } from './domains.ts'
import { createKeeper } from './seen.ts'
import { FAILURES } from './words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

/** What is kept of a domain. Each `fresh: false` answers what is known, and starts no request. */
export interface DomainFactsService {
  facts(accountId: string, domainId: string, fresh: boolean): Promise<Seen<DomainFacts> | null>
  /** Nothing is sent for a switch that stands so already. */
  turn(accountId: string, domainId: string, which: DomainSwitch, on: boolean): Promise<Seen<DomainFacts>>
  /** Asks the live DNS; the service is asked only where its name servers were never read. */
  delegation(accountId: string, domainId: string): Promise<Delegation>
  purview(accountId: string, domainId: string, fresh: boolean): Promise<Seen<Purview> | null>
  log(accountId: string, domainId: string, fresh: boolean): Promise<Seen<DomainLog> | null>
  /** The next older lines, added to what is known. */
  olderLog(accountId: string, domainId: string): Promise<Seen<DomainLog>>
}

/** The name servers of the document's time: the ones that every zone of 2012 has at its top. */
const NAME_SERVERS_2012 = ['f1g1ns1.dnspod.net', 'f1g1ns2.dnspod.net']

const factsSchema = z.object({
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  vipStarts: z.string().nullable(),
  vipEnds: z.string().nullable(),
  maskedOwner: z.string(),
  registered: z.boolean(),
  searchPush: z.boolean(),
  nameServers: z.array(z.string())
}) satisfies z.ZodType<Omit<DomainFacts, 'urlInChina'>>
type KnownFacts = z.infer<typeof factsSchema>

const purviewSchema = z.object({
  grade: z.string(),
  rows: z.array(z.object({ name: z.string(), value: z.union([z.boolean(), z.number(), z.string()]) }))
}) satisfies z.ZodType<Purview>

const logSchema = z.object({ lines: z.array(z.string()), more: z.boolean() }) satisfies z.ZodType<DomainLog>

function toFacts(wire: Result<'Domain.Info'>['domain']): KnownFacts {
  const named = [...wire.dnspod_ns, ...wire.grade_ns].map(plainHost)
  return {
    createdAt: wire.created_on,
    updatedAt: wire.updated_on,
    vipStarts: wire.vip_start_at,
    vipEnds: wire.vip_end_at,
    maskedOwner: wire.owner === '' ? '' : maskEmail(wire.owner),
    registered: wire.beian,
    searchPush: wire.searchengine_push,
    nameServers: [...new Set(named.length > 0 ? named : NAME_SERVERS_2012)]
  }
}

/** What stands on the page of one domain beside its records. */
export function createDomainFacts(
  world: ZonesWorld & { lookup: NameServerLookup },
  domains: Pick<Domains, 'cached' | 'learn'>
): DomainFactsService {
  const { cache } = world

  const infos = createKeeper(world, 'facts', factsSchema, async (client, domainId, accountId) => {
    const { domain } = await client.call('Domain.Info', { domain_id: domainId }, { origin: 'person' })
    // It says what the list says too: both are as new.
    await domains.learn(accountId, toDomain(domain))
    return toFacts(domain)
  })
  const purviews = createKeeper(world, 'purview', purviewSchema, async (client, domainId, accountId) => {
    const { purview } = await client.call('Domain.Purview', { domain_id: domainId }, { origin: 'person' })
    return { grade: (await listed(accountId, domainId))?.grade ?? '', rows: purview }
  })
  const page = async (client: Client, domainId: string, offset: number): Promise<string[]> => {
    const params = { domain_id: domainId, offset, length: LOG_PAGE }
    return (await client.call('Domain.Log', params, { origin: 'person' })).log
  }
  const logs = createKeeper(world, 'log', logSchema, async (client, domainId) =>
    firstPage(await page(client, domainId, 0))
  )

  const listed = async (accountId: string, domainId: string): Promise<Domain | undefined> =>
    (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)

  /** Kept by itself: no action tells it, so that it outlives every reading. */
  const urlName = (domainId: string): string => `url-in-china ${domainId}`
  const urlInChina = (accountId: string, domainId: string): Promise<boolean | null> =>
    cache.get(accountId, urlName(domainId), z.boolean())
  const whole = async (
    accountId: string,
    domainId: string,
    { value, fetchedAt }: Seen<KnownFacts>
  ): Promise<Seen<DomainFacts>> => ({
    value: { ...value, urlInChina: await urlInChina(accountId, domainId) },
    fetchedAt
  })

  return {
    async facts(accountId, domainId, fresh) {
      const seen = await (fresh ? infos.refresh(accountId, domainId) : infos.cached(accountId, domainId))
      return seen && whole(accountId, domainId, seen)
    },
    async turn(accountId, domainId, which, on) {
      const client = await clientForWrite(world, accountId)
      const params = { domain_id: domainId, status: on ? 'yes' : 'no' } as const
      if (which === 'searchPush') {
        const { value } = await infos.refresh(accountId, domainId)
        if (value.searchPush !== on)
          await client.call('Domain.Searchenginepush', params, { origin: 'person' })
        return whole(accountId, domainId, infos.put(accountId, domainId, { ...value, searchPush: on }))
      }
      if ((await urlInChina(accountId, domainId)) !== on) {
        await client.call('Domain.Urlincn', params, { origin: 'person' })
        cache.put(accountId, urlName(domainId), on)
      }
      const seen = await infos.cached(accountId, domainId)
      return whole(accountId, domainId, seen ?? (await infos.refresh(accountId, domainId)))
    },
    async delegation(accountId, domainId) {
      const domain = await listed(accountId, domainId)
      if (domain === undefined) throw new CallFailure(FAILURES.noDomain)
      const seen = (await infos.cached(accountId, domainId)) ?? (await infos.refresh(accountId, domainId))
      return checkDelegation(world, domain.punycode, seen.value.nameServers)
    },
    purview: (accountId, domainId, fresh) =>
      fresh ? purviews.refresh(accountId, domainId) : purviews.cached(accountId, domainId),
    log: (accountId, domainId, fresh) =>
      fresh ? logs.refresh(accountId, domainId) : logs.cached(accountId, domainId),
    async olderLog(accountId, domainId) {
      const seen = await logs.cached(accountId, domainId)
      if (seen === null) return logs.refresh(accountId, domainId)
      const { lines, more } = seen.value
      if (!more) return seen
      const client = await world.client(accountId)
      const next = continued(lines, await page(client, domainId, lines.length))
      return logs.put(accountId, domainId, next)
    }
  }
}
