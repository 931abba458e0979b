import type { ActionName } from './catalog/index.ts'

/** Stands where a secret was; the same for every length. */
export const BLOT = '•••'

/** Parameters that sign a request in: never shown, logged or kept in clear. */
export const AUTH_PARAMS = [
  'login_token',
  'login_email',
  'login_password',
  'login_code',
  'login_remember'
] as const

/** Parameters of actions that are secrets: passwords, unlock codes, the key that signs callbacks. */
const SECRET_PARAMS: ReadonlySet<string> = new Set([
  'old_password',
  'new_password',
  'password',
  'lock_code',
  'callback_key'
])

/** The code of Domain.Acquirevalidate gives a domain away to who has it. */
export const isSecretParam = (action: ActionName, name: string): boolean =>
  SECRET_PARAMS.has(name) || (action === 'Domain.Acquirevalidate' && name === 'code')

/** Fields of answers that are secrets. */
export const SECRET_FIELDS: readonly string[] = ['lock_code', 'callback_key']
