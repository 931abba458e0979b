import { maskEmail } from '../../shared/model/account.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import { toCallError } from '../call-error.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import { clientForWrite, type ZonesWorld } from '../zones/world.ts'
import type { Accounts } from './accounts.ts'
import { FAILURES, UNSURE } from './words.ts'

/** What a user signs in with at the service. The client and the vault follow a change at once (Client.onCredentials). */
export interface Identity {
  setPassword(accountId: string, oldPassword: string, newPassword: string): Promise<void>
  setEmail(accountId: string, email: string, password: string): Promise<void>
}

const PERSON = { origin: 'person' } as const

export function createIdentity(
  world: ZonesWorld & {
    accounts: Pick<Accounts, 'passwordOf' | 'setEmail'>
    hide: (secret: string) => void
  }
): Identity {
  const { accounts, hide } = world

  /** A password that is known to be wrong need not be sent. */
  function checkPassword(accountId: string, field: string, password: string): void {
    hide(password)
    const known = accounts.passwordOf(accountId)
    if (known !== null && known !== password) throw new CallFailure({ ...FAILURES.passwordWrong, field })
  }

  return {
    async setPassword(accountId, oldPassword, newPassword) {
      checkPassword(accountId, 'oldPassword', oldPassword)
      if (newPassword === oldPassword) throw new CallFailure(FAILURES.samePassword)
      hide(newPassword)
      const client = await clientForWrite(world, accountId)
      const params = { old_password: oldPassword, new_password: newPassword }
      await sure(() => client.call('Userpasswd.Modify', params, PERSON))
    },
    async setEmail(accountId, email, password) {
      const checked = checkEmail(email)
      if (!checked.ok) throw new CallFailure({ code: 'INVALID', field: 'email', message: checked.text })
      checkPassword(accountId, 'password', password)
      hide(checked.email)
      const client = await clientForWrite(world, accountId)
      const { info } = await client.call('User.Detail', {}, PERSON)
      const old = info.user.email
      if (old.toLowerCase() === checked.email.toLowerCase()) throw new CallFailure(FAILURES.sameEmail)
      hide(old)
      const params = { old_email: old, new_email: checked.email, password }
      await sure(() => client.call('Useremail.Modify', params, PERSON))
      await accounts.setEmail(accountId, maskEmail(checked.email))
    }
  }
}

/** What `send` answers; where no answer came, what that means for signing in. */
async function sure<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    const told = error instanceof DnspodError && error.kind === 'transport' ? toCallError(error) : null
    throw told === null ? error : new CallFailure({ ...told, advice: UNSURE })
  }
}
