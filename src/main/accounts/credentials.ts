import { createHash } from 'node:crypto'
import type { Renew, SignIn } from '../../shared/ipc/contract.ts'
import type { Text } from '../../shared/text.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import { checkToken } from '../../shared/rules/token.ts'
import { toCallError } from '../call-error.ts'
import type { Credentials } from '../dnspod/auth.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { StoredAccount } from './vault-file.ts'
import { FAILURES } from './words.ts'

/** Credentials as a person gave them, checked as far as that is possible without the service. */
export interface Given {
  credentials: Credentials
  /** The D-token's code. */
  code?: string | undefined
  /** Who signs in, as a hash: the token's id or the address. */
  who: string
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

function invalid(field: string, message: Text, advice?: Text): CallFailure {
  return new CallFailure({ code: 'INVALID', field, message, ...(advice === undefined ? {} : { advice }) })
}

/** Who signs in with `credentials`, as a hash: the token's id or the address. */
export const whoOf = (credentials: Credentials): string =>
  hash(
    credentials.method === 'token'
      ? `token ${credentials.token.split(',')[0] ?? ''}`
      : `e-mail ${credentials.email.toLowerCase()}`
  )

function readToken(pasted: string): Given {
  const checked = checkToken(pasted)
  if (!checked.ok) throw invalid('token', checked.text, checked.advice)
  const credentials = { method: 'token', token: checked.token } as const
  return { credentials, who: whoOf(credentials) }
}

function readPassword(email: string, password: string, code: string | undefined): Given {
  const checked = checkEmail(email)
  if (!checked.ok) throw invalid('email', checked.text)
  if (password === '') throw new CallFailure(FAILURES.passwordMissing)
  const credentials = { method: 'password', email: checked.email, password } as const
  return { credentials, code: code?.trim(), who: whoOf(credentials) }
}

/** What a person gave to sign in. Throws INVALID, naming the field. */
export function readCredentials(request: Exclude<SignIn, { method: 'sandbox' }>): Given {
  return request.method === 'token'
    ? readToken(request.token)
    : readPassword(request.email, request.password, request.code)
}

/** What a person gave to renew the credentials of `account`. Throws INVALID, naming the field. */
export function readRenewal(account: StoredAccount, renewal: Renew): Given {
  if (account.kind !== 'dnspod') throw new CallFailure(FAILURES.notRenewable)
  if ('token' in renewal) return readToken(renewal.token)
  if (account.credentials?.method !== 'password') throw new CallFailure(FAILURES.notRenewable)
  return readPassword(account.credentials.email, renewal.password, renewal.code)
}

/** An error of a sign-in: what the service refuses about the credentials belongs to their field. */
export function signInFailure(error: unknown, method: 'token' | 'password'): unknown {
  const known = toCallError(error)
  if (known?.api?.kind !== 'auth' || known.field !== undefined) return error
  return new CallFailure({ ...known, field: method })
}
