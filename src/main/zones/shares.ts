import { z } from 'zod'
import type { Seen } from '../../shared/model/seen.ts'
import { SHARE_MODES, type Share, type ShareMode, type Shares } from '../../shared/model/sharing.ts'
import type { Client } from '../dnspod/client.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Allowance } from './allowance.ts'
import type { Domains } from './domains.ts'
import { isMissing, otherEmail, ownDomain, quotaAt, readBack, sameEmail } from './owned.ts'
import { createKeeper } from './seen.ts'
import { FAILURES, shareExists } from './sharing-words.ts'
import { clientForWrite, type ZonesWorld } from './world.ts'

export interface SharesService {
  cached(accountId: string, domainId: string): Promise<Seen<Shares> | null>
  /** Rejects as `Client.call`; what is kept stays then. */
  refresh(accountId: string, domainId: string): Promise<Seen<Shares>>
  add(accountId: string, domainId: string, email: string, mode: ShareMode): Promise<Seen<Shares>>
  /** `host` tells the shares of one address apart. */
  setMode(
    accountId: string,
    domainId: string,
    email: string,
    host: string,
    mode: ShareMode
  ): Promise<Seen<Shares>>
  /** Takes back every share of the address. */
  remove(accountId: string, domainId: string, email: string): Promise<Seen<Shares>>
}

const share = z.object({
  email: z.string(),
  mode: z.enum(SHARE_MODES).nullable(),
  state: z.enum(['enabled', 'pending']).nullable(),
  host: z.string()
}) satisfies z.ZodType<Share>

const STATES: ReadonlyMap<string, Share['state']> = new Map([
  ['enabled', 'enabled'],
  ['pending', 'pending']
])

async function read(client: Client, domainId: string): Promise<Share[]> {
  const { share: rows } = await client.call('Domainshare.List', { domain_id: domainId }, { origin: 'person' })
  return rows.map((row) => ({
    email: row.share_to,
    mode: SHARE_MODES.find((mode) => mode === row.mode) ?? null,
    state: STATES.get(row.status) ?? null,
    host: row.sub_domain
  }))
}

/** Whom a domain is shared to. A write reads the list first, so that nothing is sent that changes nothing. */
export function createShares(world: ZonesWorld, domains: Domains, allowance: Allowance): SharesService {
  const keeper = createKeeper(world, 'shares', z.array(share), read)

  async function whole(accountId: string, domainId: string, seen: Seen<Share[]>): Promise<Seen<Shares>> {
    const allowed = await allowance.shares(accountId, domainId)
    return { value: { list: seen.value, allowed }, fetchedAt: seen.fetchedAt }
  }

  /** The door for a change, and the list as it is now. */
  async function begin(accountId: string, domainId: string): Promise<{ client: Client; now: Seen<Share[]> }> {
    const client = await clientForWrite(world, accountId)
    await ownDomain(domains, accountId, domainId)
    return { client, now: await keeper.refresh(accountId, domainId) }
  }

  const end = (client: Client, accountId: string, domainId: string): Promise<Seen<Shares>> =>
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
    async add(accountId, domainId, given, mode) {
      const { client, now } = await begin(accountId, domainId)
      const email = await otherEmail(client, given, FAILURES.shareToSelf)
      const known = now.value.find((one) => sameEmail(one.email, email) && one.host === '')
      if (known !== undefined) throw new CallFailure(shareExists(known.email))
      await quotaAt('email', () =>
        client.call('Domainshare.Create', { domain_id: domainId, email, mode }, { origin: 'person' })
      )
      return end(client, accountId, domainId)
    },
    async setMode(accountId, domainId, email, host, mode) {
      const { client, now } = await begin(accountId, domainId)
      const known = now.value.find((one) => sameEmail(one.email, email) && one.host === host)
      if (known === undefined) throw new CallFailure(FAILURES.noShare)
      if (known.mode === mode) return whole(accountId, domainId, now)
      const hosts = host === '' ? {} : { old_sub_domain: host, new_sub_domain: host }
      const params = { domain_id: domainId, email: known.email, mode, ...hosts }
      await client.call('Domainshare.Modify', params, { origin: 'person' })
      return end(client, accountId, domainId)
    },
    async remove(accountId, domainId, email) {
      const { client, now } = await begin(accountId, domainId)
      const known = now.value.find((one) => sameEmail(one.email, email))
      if (known === undefined) return whole(accountId, domainId, now)
      try {
        const params = { domain_id: domainId, email: known.email }
        await client.call('Domainshare.Remove', params, { origin: 'person' })
      } catch (error) {
        if (!isMissing(error)) throw error
      }
      return end(client, accountId, domainId)
    }
  }
}
