import { nameOf, askedHost } from '../../shared/dns-check/names.ts'
import type { Domain } from '../../shared/model/domain.ts'
import type { AskableType, DnsServer, ServerAnswer } from '../../shared/model/propagation.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Clock } from '../ports.ts'
import type { Domains } from '../zones/domains.ts'
import { FAILURES } from '../zones/words.ts'
import { answersOf } from './answers.ts'
import { isReserved, plainHost } from './delegation.ts'
import type { DnsResolver, LiveDns } from './live.ts'
import type { NameServerLookup } from './lookup.ts'
import { PUBLIC_RESOLVERS } from './public-resolvers.ts'
import { failureWords, NO_ADDRESS, REFUSALS } from './words.ts'

/** What name servers and resolvers say of a name just now. Nothing of this reaches DNSPod's API. */
export interface Propagation {
  /**
   * Whom one may ask: the domain's own name servers by the live delegation (none where there are none), what this computer
   * asks, public resolvers. Throws for a domain that exists nowhere by its ending.
   */
  servers(accountId: string, domainId: string): Promise<DnsServer[]>
  /** Asks one server of the list that was read last; never rejects for what the network says. */
  ask(
    accountId: string,
    domainId: string,
    serverId: string,
    host: string,
    type: AskableType
  ): Promise<ServerAnswer>
  /** Gives up what is under way. */
  close(): void
}

/** A domain with more name servers than this is looked at by these; their addresses each, two are enough of. */
const OWN_MOST = 8
const ADDRESSES_MOST = 2

/** What node:dns says where the name, or records of the type, do not exist. */
const NONE: Readonly<Record<string, 'name' | 'type'>> = { ENOTFOUND: 'name', ENODATA: 'type' }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN'

/** Asks the live DNS, one resolver per question; `lookup` finds the domain's own name servers. */
export function createPropagation(
  { clock, dns, lookup }: { clock: Clock; dns: LiveDns; lookup: NameServerLookup },
  domains: Pick<Domains, 'cached'>
): Propagation {
  /** The list of servers that the page has; there is one check at a time. */
  let listed: { key: string; servers: ReadonlyMap<string, DnsServer> } | null = null
  const underWay = new Set<DnsResolver>()

  async function domainOf(accountId: string, domainId: string): Promise<Domain> {
    const domain = (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)
    if (domain === undefined) throw new CallFailure(FAILURES.noDomain)
    if (isReserved(domain.punycode)) throw new CallFailure(REFUSALS.reserved)
    return domain
  }

  /** Runs `work` with a resolver for these addresses, and leaves no socket behind. */
  async function asking<T>(
    addresses: readonly string[],
    work: (resolver: DnsResolver) => Promise<T>
  ): Promise<T> {
    const resolver = dns.resolverFor(addresses)
    underWay.add(resolver)
    try {
      return await work(resolver)
    } finally {
      underWay.delete(resolver)
      resolver.cancel()
    }
  }

  /** IPv4 first, for every computer has it; IPv6 where there is nothing else. */
  const addressesOf = (host: string): Promise<string[]> =>
    asking([], async (resolver) => {
      const found = await resolver.resolve4(host).catch(() => resolver.resolve6(host).catch(() => []))
      return found.sort().slice(0, ADDRESSES_MOST)
    })

  async function ownServers(name: string): Promise<DnsServer[]> {
    const hosts = await lookup(name).catch((): string[] => [])
    const unique = [...new Set(hosts.map(plainHost))].sort().slice(0, OWN_MOST)
    return Promise.all(
      unique.map(async (host, at) => ({
        id: `own-${at + 1}`,
        kind: 'own' as const,
        name: { zh: host, en: host },
        addresses: await addressesOf(host)
      }))
    )
  }

  function systemServer(): DnsServer[] {
    const addresses = dns.systemServers()
    const name = { zh: '这台电脑使用的 DNS', en: 'The DNS of this computer' }
    return addresses.length === 0 ? [] : [{ id: 'system', kind: 'system', name, addresses }]
  }

  const publicServers = (): DnsServer[] =>
    PUBLIC_RESOLVERS.map(({ id, name, addresses }) => ({
      id: `public-${id}`,
      kind: 'public',
      name,
      addresses: [...addresses]
    }))

  return {
    async servers(accountId, domainId) {
      const domain = await domainOf(accountId, domainId)
      const servers = [...(await ownServers(domain.punycode)), ...systemServer(), ...publicServers()]
      listed = {
        key: `${accountId} ${domainId}`,
        servers: new Map(servers.map((server) => [server.id, server]))
      }
      return servers
    },
    async ask(accountId, domainId, serverId, host, type) {
      const domain = await domainOf(accountId, domainId)
      const server = listed?.key === `${accountId} ${domainId}` ? listed.servers.get(serverId) : undefined
      if (server === undefined) throw new CallFailure(REFUSALS.server)
      const name = nameOf(askedHost(host), domain.punycode)
      if (name === null) throw new CallFailure(REFUSALS.host)
      // Without an address the resolver would ask this computer's own.
      if (server.addresses.length === 0) return { state: 'failed', why: NO_ADDRESS, took: 0 }
      const begun = clock.now()
      try {
        const found = await asking(server.addresses, (resolver) => answersOf(resolver, name, type))
        return { state: 'answer', ...found, took: clock.now() - begun }
      } catch (error) {
        const code = codeOf(error)
        const took = clock.now() - begun
        const none = NONE[code]
        return none === undefined
          ? { state: 'failed', why: failureWords(code), took }
          : { state: 'none', why: none, took }
      }
    },
    close() {
      for (const resolver of underWay) resolver.cancel()
    }
  }
}
