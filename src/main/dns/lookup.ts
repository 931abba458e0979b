import { Resolver } from 'node:dns/promises'

/** The name servers of a name. Rejects with a `code` of node:dns where there is no answer with some. */
export type NameServerLookup = (name: string) => Promise<string[]>

/** Asks the system's resolvers, or `server` alone. Four seconds, and once more: a person waits for it. */
export function createLookup(server: string | null): NameServerLookup {
  return (name) => {
    // Made for each question, so that it knows the resolvers of the network that the computer is in now.
    const resolver = new Resolver({ timeout: 4000, tries: 2 })
    if (server !== null) resolver.setServers([server])
    return resolver.resolveNs(name)
  }
}
