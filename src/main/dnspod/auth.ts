import type { ActionName } from '../../shared/api/catalog/index.ts'
import type { Text } from '../../shared/text.ts'

/** The cookie `t<user_id>` that stands for the D-token's code for a month. A secret: kept encrypted. */
export interface SessionCookie {
  name: string
  value: string
  /** ms since the epoch. */
  expires: number
}

/** The three sign-ins: a DNSPod token, or e-mail and password as in V4.6, with or without the D-token's cookie. */
export type Credentials =
  | { method: 'token'; token: string }
  | { method: 'password'; email: string; password: string; cookie?: SessionCookie | null }

/** A password account's credentials once `action` has succeeded; null when it leaves them as they are. */
export function credentialsAfter(
  action: ActionName,
  wire: Readonly<Record<string, string>>,
  credentials: Credentials
): Extract<Credentials, { method: 'password' }> | null {
  if (credentials.method !== 'password') return null
  const password = action === 'Userpasswd.Modify' ? wire['new_password'] : undefined
  const email = action === 'Useremail.Modify' ? wire['new_email'] : undefined
  if (password === undefined && email === undefined) return null
  return { ...credentials, password: password ?? credentials.password, email: email ?? credentials.email }
}

/** How a token is written: "ID,TOKEN". */
const TOKEN = /^[0-9]{1,20},[0-9A-Za-z]{8,128}$/

const problem = (zh: string, en: string): { ok: false; problem: Text } => ({ ok: false, problem: { zh, en } })

/**
 * Reads what a person pasted as a token: "ID,TOKEN", spaces around it and a Chinese comma forgiven. Keys of Tencent
 * Cloud (SecretId "AKID…", SecretKey) are recognised and explained, for they are what people mistake for it.
 */
export function parseToken(pasted: string): { ok: true; token: string } | { ok: false; problem: Text } {
  const token = pasted.trim().replace(/\s*[,，、]\s*/, ',')
  if (/AKID[0-9A-Za-z]{12,}/.test(token))
    return problem(
      '这是腾讯云的 SecretId，不能用于 DNSPod API。请到 DNSPod 控制台的“账号中心 - 密钥管理”创建 DNSPod Token，按“ID,Token”填写。',
      'This is a SecretId of Tencent Cloud, which the DNSPod API does not take. Make a DNSPod token in the DNSPod console and enter it as “ID,Token”.'
    )
  if (TOKEN.test(token)) return { ok: true, token }
  // A DNSPod token is 32 hexadecimal digits; a SecretKey is 32 letters and digits of any kind.
  if (/^[0-9a-f]{32}$/.test(token))
    return problem(
      '缺少 Token 的 ID。请按“ID,Token”填写，如 13490,6b5976c6…。',
      'The id of the token is missing. Enter it as “ID,Token”, such as 13490,6b5976c6….'
    )
  if (/^[0-9A-Za-z]{32}$/.test(token))
    return problem(
      '这像是腾讯云的 SecretKey，不能用于 DNSPod API。请到 DNSPod 控制台创建 DNSPod Token，按“ID,Token”填写。',
      'This looks like a SecretKey of Tencent Cloud, which the DNSPod API does not take. Make a DNSPod token in the DNSPod console and enter it as “ID,Token”.'
    )
  return problem(
    'Token 的格式应为“ID,Token”：数字 ID、英文逗号、至少 8 位字母或数字。',
    'A token is written “ID,Token”: the number, a comma, and at least 8 letters or digits.'
  )
}

/** D 令牌: asks to be remembered, so that the cookie comes and the code is needed once a month. */
const CODE_REMEMBERED = 'yes'

/** The parameters that sign a request in, at `now` (ms since the epoch). */
export function authParams(credentials: Credentials, loginCode: string | undefined): Record<string, string> {
  if (credentials.method === 'token') return { login_token: credentials.token }
  return {
    login_email: credentials.email,
    login_password: credentials.password,
    ...(loginCode === undefined ? {} : { login_code: loginCode, login_remember: CODE_REMEMBERED })
  }
}

/** The Cookie header, or null: the remembered D-token, sent while it is valid and no code is. */
export function cookieHeader(
  credentials: Credentials,
  loginCode: string | undefined,
  now: number
): string | null {
  if (credentials.method === 'token' || loginCode !== undefined) return null
  const { cookie } = credentials
  return cookie === undefined || cookie === null || cookie.expires <= now
    ? null
    : `${cookie.name}=${cookie.value}`
}

/** D 令牌: "有效期为 1 个月". */
const MONTH = 30 * 24 * 3600_000

/** The `t<user_id>` cookie of an answer, or null when it sets none. Valid a month, or less where the service says so. */
export function sessionCookie(setCookies: readonly string[], now: number): SessionCookie | null {
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';').map((one) => one.trim())
    const match = /^(t[0-9]+)=([\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+)$/.exec(pair)
    if (match === null) continue
    const [, name = '', value = ''] = match
    return { name, value, expires: Math.min(now + MONTH, expiryOf(attributes, now)) }
  }
  return null
}

/** RFC 6265 §5.3: Max-Age goes before Expires; neither → never. */
function expiryOf(attributes: readonly string[], now: number): number {
  const valueOf = (name: string): string | undefined =>
    attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
  const seconds = Number(valueOf('max-age') ?? NaN)
  if (Number.isFinite(seconds)) return now + seconds * 1000
  const date = Date.parse(valueOf('expires') ?? '')
  return Number.isNaN(date) ? Infinity : date
}

/** Every secret in `credentials`, so that none of them reaches a message. */
export const secretsOf = (credentials: Credentials, loginCode?: string): string[] =>
  [
    ...(credentials.method === 'token'
      ? [credentials.token, credentials.token.slice(credentials.token.indexOf(',') + 1)]
      : [credentials.email, credentials.password, credentials.cookie?.value ?? '']),
    loginCode ?? ''
  ].filter((one) => one !== '')
