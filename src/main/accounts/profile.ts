import { z } from 'zod'
import type { Params, Result } from '../../shared/api/catalog/index.ts'
import { maskEmail } from '../../shared/model/account.ts'
import { maskNumber, type PhoneCheck, type Profile, type ProfileEdit } from '../../shared/model/profile.ts'
import type { Seen } from '../../shared/model/seen.ts'
import type { Client } from '../dnspod/client.ts'
import { CallFailure } from '../ipc/failure.ts'
import { readBack } from '../zones/owned.ts'
import { createKeeper } from '../zones/seen.ts'
import { clientForWrite, type ZonesWorld } from '../zones/world.ts'
import type { Accounts } from './accounts.ts'
import { FAILURES } from './words.ts'

export interface ProfileService {
  cached(accountId: string): Promise<Seen<Profile> | null>
  /** Rejects as `Client.call`; what is kept stays then. */
  refresh(accountId: string): Promise<Seen<Profile>>
  /** Sends what differs from the profile as it is; nothing where nothing does. */
  edit(accountId: string, edit: ProfileEdit): Promise<Seen<Profile>>
  /** Begins to verify a telephone, the account's own when none is named. */
  verifyPhone(accountId: string, telephone: string | null): Promise<PhoneCheck>
  /** What was done with the account, newest first. */
  cachedLog(accountId: string): Promise<Seen<string[]> | null>
  refreshLog(accountId: string): Promise<Seen<string[]>>
}

const countSchema = z.number().nullable()
const profile = z.object({
  userId: z.string(),
  kind: z.string(),
  realName: z.string(),
  nick: z.string(),
  grade: z.string(),
  email: z.string(),
  telephone: z.string(),
  im: z.string(),
  emailVerified: z.boolean(),
  telephoneVerified: z.boolean(),
  wechatBound: z.boolean().nullable(),
  balance: countSchema,
  smsBalance: countSchema,
  agent: z.object({ discount: countSchema, points: countSchema, users: countSchema }).nullable(),
  agentPending: z.boolean(),
  apiVersion: z.string()
}) satisfies z.ZodType<Profile>

type Detail = Result<'User.Detail'>['info']

function agentOf(agent: Detail['agent']): Profile['agent'] {
  if (agent === null) return null
  const { discount, points, users } = agent
  // 2012 has the part for everybody: without discount, points and customers there is nothing to show.
  const none = (discount ?? 100) === 100 && (points ?? 0) === 0 && (users ?? 0) === 0
  return none ? null : { discount, points, users }
}

/** The user as the page may see it. */
const toProfile = ({ user, agent }: Detail, apiVersion: string): Profile => ({
  userId: user.id,
  kind: user.user_type,
  realName: user.real_name,
  nick: user.nick,
  grade: user.user_grade,
  email: user.email === '' ? '' : maskEmail(user.email),
  // What the service has masked itself (today) stays as it is.
  telephone: user.telephone.includes('*') ? user.telephone : maskNumber(user.telephone, 3, 4),
  im: maskNumber(user.im, 2, 1),
  emailVerified: user.email_verified,
  telephoneVerified: user.telephone_verified,
  // The grade and WeChat came with the same change of the service.
  wechatBound: user.user_grade === '' ? null : user.weixin_binded,
  balance: user.balance,
  smsBalance: user.smsbalance,
  agent: agentOf(agent),
  agentPending: user.agent_pending,
  apiVersion
})

const PERSON = { origin: 'person' } as const

/** The user behind an account, and what the service wrote down of it. */
export function createProfiles(
  world: ZonesWorld & { setEmail: Accounts['setEmail']; hide: (secret: string) => void }
): ProfileService {
  const detailOf = async (client: Client): Promise<Detail> => {
    const { info } = await client.call('User.Detail', {}, PERSON)
    for (const secret of [info.user.email, info.user.telephone, info.user.im])
      if (secret !== '') world.hide(secret)
    return info
  }
  const versionOf = async (client: Client): Promise<string> =>
    (await client.call('Info.Version', {}, PERSON)).version

  const profiles = createKeeper(world, 'profile', profile, async (client, _subject, accountId) => {
    const [info, version] = await Promise.all([detailOf(client), versionOf(client)])
    const read = toProfile(info, version)
    await world.setEmail(accountId, read.email)
    return read
  })
  const logs = createKeeper(
    world,
    'user log',
    z.array(z.string()),
    async (client) => (await client.call('User.Log', {}, PERSON)).log
  )

  return {
    cached: (accountId) => profiles.cached(accountId),
    refresh: (accountId) => profiles.refresh(accountId),
    async edit(accountId, edit) {
      const client = await clientForWrite(world, accountId)
      const { user } = await detailOf(client)
      const params: Params<'User.Modify'> = {
        ...changed('real_name', edit.realName, user.real_name),
        ...changed('nick', edit.nick, user.nick),
        ...changed('telephone', edit.telephone, user.telephone),
        ...changed('im', edit.im, user.im)
      }
      if (Object.keys(params).length > 0) await client.call('User.Modify', params, PERSON)
      return readBack(() => profiles.refresh(accountId))
    },
    async verifyPhone(accountId, telephone) {
      const client = await clientForWrite(world, accountId)
      const number = telephone?.trim() ?? (await detailOf(client)).user.telephone
      // Today the service masks it: then only the person knows it.
      if (number === '' || number.includes('*')) throw new CallFailure(FAILURES.telephoneMissing)
      world.hide(number)
      const { user } = await client.call('Telephoneverify.Code', { telephone: number }, PERSON)
      return { code: user.verify_code, instructions: user.verify_desc.trim() }
    },
    cachedLog: (accountId) => logs.cached(accountId),
    refreshLog: (accountId) => logs.refresh(accountId)
  }
}

/** The parameter, where the person gave something else than what is there. Empty keeps what is there. */
function changed<N extends string>(
  name: N,
  next: string | undefined,
  now: string
): Partial<Record<N, string>> {
  const value = next?.trim() ?? ''
  // A computed key of one name, which TypeScript widens to string.
  return value === '' || value === now ? {} : ({ [name]: value } as Record<N, string>)
}
