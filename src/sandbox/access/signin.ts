import { createHash, randomBytes } from 'node:crypto'
import type { Dialect } from '../../shared/api/spec.ts'
import { Refusal } from '../answer.ts'
import type { Account } from '../state/model.ts'
import type { World } from '../state/world.ts'
import { text, type Params } from '../wire/params.ts'
import { knowsPassword } from './password.ts'

/** Document, 公共参数: the cookie that stands for a D-token code is valid for a month. */
const REMEMBERED_FOR = 30 * 24 * 3_600_000

/** What a request shows at the door. */
export interface Knock {
  params: Params
  cookie: string
  /** Address of the client, the identity of one who names no account. */
  address: string
  now: number
}

export interface SignedIn {
  account: Account
  /** The cookie to set, "t123456=…; …", where the code is to be remembered. */
  setCookie: string | null
}

/** The identity of a client that names no account; a ban of it holds for everybody who comes from there. */
export const addressOf = ({ address }: Knock): string => `address:${address}`

/** Who a request claims to be: a known account, an unknown name, or only an address. */
export function identityOf(knock: Knock, accounts: Account[]): string {
  const { params } = knock
  const tokenId = text(params, 'login_token').split(',', 1)[0] ?? ''
  const email = text(params, 'login_email').toLowerCase()
  if (tokenId === '' && email === '') return addressOf(knock)
  const account = accounts.find((known) => (tokenId === '' ? known.email === email : idOf(known) === tokenId))
  return account ? `user:${account.userId}` : `unknown:${tokenId}${email}`
}

/** Checks the credentials of a request. Refuses with -1, 8, 10002, 50–52, 83, 85, 98. */
export function signIn(knock: Knock, world: World, dialect: Dialect): SignedIn {
  const { params } = knock
  const byToken = text(params, 'login_token') !== ''
  // dnspod-api-today, scenarios: e-mail sign-in is refused by code 8 since 2018.
  if (!byToken && dialect === 'today' && text(params, 'login_email') !== '')
    throw new Refusal('8', {
      zh: '禁止使用邮箱登录，请使用 Token',
      en: 'Prohibit req by email, Request by token'
    })
  const account = byToken ? ownerOfToken(knock, world, dialect) : ownerOfPassword(knock, world)
  if (account.refusal !== null) throw new Refusal(account.refusal, 'common')
  return { account, setCookie: byToken ? null : checkCode(knock, account, world) }
}

const idOf = (account: Account): string => account.token.split(',', 1)[0] ?? ''

function ownerOfToken({ params }: Knock, world: World, dialect: Dialect): Account {
  const token = text(params, 'login_token')
  const id = token.split(',', 1)[0] ?? ''
  const account = world.accounts.find((known) => idOf(known) === id)
  if (account?.token === token) return account
  throw new Refusal(account || dialect === '2012' ? '-1' : '10002', 'common')
}

function ownerOfPassword({ params }: Knock, world: World): Account {
  const email = text(params, 'login_email').toLowerCase()
  const account = world.accounts.find((known) => known.email === email)
  if (account && knowsPassword(account, world, text(params, 'login_password'))) return account
  throw new Refusal('-1', 'common')
}

/** The D-token step (document, D 令牌验证相关); answers the cookie to set, or null. */
function checkCode({ params, cookie, now }: Knock, account: Account, world: World): string | null {
  const code = text(params, 'login_code')
  const name = `t${account.userId}`
  if (account.code === null) {
    if (code !== '') throw new Refusal('51', 'common')
    return null
  }
  const sent = cookieValue(cookie, name)
  const known = world.remembered.some(
    ({ userId, cookieHash, until }) => userId === account.userId && cookieHash === sha256(sent) && now < until
  )
  if (known) return null
  if (code === '') throw new Refusal('50', 'common')
  if (code !== account.code) throw new Refusal('52', 'common')
  if (text(params, 'login_remember') === 'no') return null
  const value = randomBytes(16).toString('hex')
  const until = now + REMEMBERED_FOR
  world.remembered = world.remembered.filter((old) => now < old.until)
  world.remembered.push({ userId: account.userId, cookieHash: sha256(value), until })
  world.onChange()
  return `${name}=${value}; Expires=${new Date(until).toUTCString()}; Path=/`
}

export const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex')

function cookieValue(header: string, name: string): string {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name) return value ?? ''
  }
  return ''
}
