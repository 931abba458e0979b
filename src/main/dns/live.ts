import { getServers } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import type { TestDns } from '../test-dns.ts'

/** What is asked of a resolver: a part of node:dns. Each rejects with a `code` of node:dns. */
export type DnsResolver = Pick<
  Resolver,
  | 'resolveCname'
  | 'resolveMx'
  | 'resolveNs'
  | 'resolveTxt'
  | 'resolveSrv'
  | 'resolveCaa'
  | 'resolve4'
  | 'resolve6'
  | 'cancel'
>

/** The live DNS, as the propagation check needs it of the world. */
export interface LiveDns {
  /** What this computer asks, as addresses. */
  systemServers: () => string[]
  /** A resolver that asks these addresses and no other; without any, what this computer asks. One for each question. */
  resolverFor: (addresses: readonly string[]) => DnsResolver
}

/** A question may be lost on its way: it is sent twice, the second wait is twice the first (c-ares). */
const TRIES = 2
const TIMEOUT = 2000

/**
 * The DNS over node:dns. In a test every question goes where `test` says, on loopback; else (null) to whom it is for.
 * `timeout`: ms before the first question is given up.
 */
export const createLiveDns = (test: TestDns | null, timeout: number = TIMEOUT): LiveDns => ({
  systemServers: () => getServers(),
  resolverFor(addresses) {
    const resolver = new Resolver({ timeout, tries: TRIES })
    if (test !== null)
      resolver.setServers(addresses.length > 0 ? [...new Set(addresses.map(test.redirect))] : [test.server])
    else if (addresses.length > 0) resolver.setServers(addresses)
    return resolver
  }
})
