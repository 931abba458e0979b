import { domainToUnicode } from 'node:url'
import { z } from 'zod'
import type { Seen } from '../../shared/model/seen.ts'
import type { Alias, Aliases } from '../../shared/model/sharing.ts'
import { checkDomainName } from '../../shared/rules/domain.ts'
import { toAscii } from '../../shared/rules/idn.ts'
import type { Client } from '../dnspod/client.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Allowance } from './allowance.ts'
import type { Domains } from './domains.ts'
import { isMissing, ownDomain, quotaAt, readBack } from './owned.ts'
import { createKeeper } from './seen.ts'
import { aliasExists, FAILURES } from './sharing-words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

export interface AliasesService {
  cached(accountId: string, domainId: string): Promise<Seen<Aliases> | null>
  /** Rejects as `Client.call`; what is kept stays then. */
  refresh(accountId: string, domainId: string): Promise<Seen<Aliases>>
  add(accountId: string, domainId: string, name: string): Promise<Seen<Aliases>>
  remove(accountId: string, domainId: string, aliasId: string): Promise<Seen<Aliases>>
}

const alias = z.object({ id: z.string(), name: z.string(), punycode: z.string() }) satisfies z.ZodType<Alias>

async function read(client: Client, domainId: string): Promise<Alias[]> {
  const { alias: rows } = await client.call('Domainalias.List', { domain_id: domainId }, { origin: 'person' })
  return rows.map(({ id, domain }) => {
    // A name that IDNA does not accept stays as it is.
    const unicode = domainToUnicode(domain)
    return { id, name: unicode === '' ? domain : unicode, punycode: toAscii(domain) ?? domain }
  })
}

/** The other names of a domain. A write reads the list first, so that nothing is sent that changes nothing. */
export function createAliases(world: ZonesWorld, domains: Domains, allowance: Allowance): AliasesService {
  const keeper = createKeeper(world, 'aliases', z.array(alias), read)

  async function whole(accountId: string, domainId: string, seen: Seen<Alias[]>): Promise<Seen<Aliases>> {
    const allowed = await allowance.aliases(accountId, domainId)
    return { value: { list: seen.value, allowed }, fetchedAt: seen.fetchedAt }
  }

  const end = (client: Client, accountId: string, domainId: string): Promise<Seen<Aliases>> =>
    readBack(async () => {
      const list = keeper.put(accountId, domainId, await read(client, domainId))
      return whole(accountId, domainId, list)
    })

  return {
    async cached(accountId, domainId) {
      const seen = await keeper.cached(accountId, domainId)
      return seen === null ? null : whole(accountId, domainId, seen)
    },
    refresh: async (accountId, domainId) =>
      whole(accountId, domainId, await keeper.refresh(accountId, domainId)),
    async add(accountId, domainId, given) {
      const { name, punycode, issues } = checkDomainName(given)
      const problem = issues.find(({ level }) => level === 'error')
      if (problem !== undefined || punycode === null)
        throw new CallFailure({
          code: 'INVALID',
          field: 'domain',
          message: problem?.text ?? { zh: '域名不正确。', en: 'The domain is not valid.' }
        })
      const client = await clientForWrite(world, accountId)
      const domain = await ownDomain(domains, accountId, domainId)
      if (domain.punycode.toLowerCase() === punycode) throw new CallFailure(FAILURES.aliasOfItself)
      const now = await keeper.refresh(accountId, domainId)
      if (now.value.some((one) => one.punycode === punycode)) throw new CallFailure(aliasExists(name))
      await quotaAt('domain', () =>
        client.call('Domainalias.Create', { domain_id: domainId, domain: punycode }, { origin: 'person' })
      )
      return end(client, accountId, domainId)
    },
    async remove(accountId, domainId, aliasId) {
      const client = await clientForWrite(world, accountId)
      await ownDomain(domains, accountId, domainId)
      const now = await keeper.refresh(accountId, domainId)
      if (!now.value.some(({ id }) => id === aliasId)) return whole(accountId, domainId, now)
      try {
        const params = { domain_id: domainId, alias_id: aliasId }
        await client.call('Domainalias.Remove', params, { origin: 'person' })
      } catch (error) {
        if (!isMissing(error)) throw error
      }
      return end(client, accountId, domainId)
    }
  }
}
