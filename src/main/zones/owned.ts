import type { CallError } from '../../shared/ipc/contract.ts'
import type { Domain } from '../../shared/model/domain.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import { toCallError } from '../call-error.ts'
import type { Client } from '../dnspod/client.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Domains } from './domains.ts'
import { FAILURES as SHARING } from './sharing-words.ts'
import { FAILURES } from './words.ts'

/** The domain as listed, if it is the account's own. Throws INVALID otherwise. */
export async function ownDomain(domains: Domains, accountId: string, domainId: string): Promise<Domain> {
  const domain = (await domains.cached(accountId))?.domains.find(({ id }) => id === domainId)
  if (domain === undefined) throw new CallFailure(FAILURES.noDomain)
  if (domain.sharedToMe) throw new CallFailure(SHARING.notOwner)
  return domain
}

/**
 * `email` as it is sent, if it is another account's. Throws INVALID at the field when it is no address, and `toSelf` when
 * it is the account's own; the service is asked for that one each time, for it may be changed elsewhere.
 */
export async function otherEmail(client: Client, email: string, toSelf: CallError): Promise<string> {
  const checked = checkEmail(email)
  if (!checked.ok) throw new CallFailure({ code: 'INVALID', field: 'email', message: checked.text })
  const { info } = await client.call('User.Detail', {}, { origin: 'person' })
  if (sameEmail(info.user.email, checked.email)) throw new CallFailure(toSelf)
  return checked.email
}

export const sameEmail = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/**
 * What `send` answers. A quota that is used up has no parameter of its own: it is told at `field`, which the person has
 * just filled in.
 */
export async function quotaAt<T>(field: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    const told = error instanceof DnspodError && error.kind === 'limit' ? toCallError(error) : null
    throw told === null ? error : new CallFailure({ field, ...told })
  }
}

/**
 * What `read` answers after a write. Throws `unread` when it gets nothing (no answer, the budget used up): the write
 * itself was made.
 */
export async function readBack<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof DnspodError)) throw error
    throw new CallFailure(FAILURES.unread)
  }
}

/** Whether the service says that there is no such thing: what was to be removed is gone. */
export const isMissing = (error: unknown): boolean => error instanceof DnspodError && error.kind === 'missing'
