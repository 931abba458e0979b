import { CallFailure } from '../ipc/failure.ts'
import type { StoredAccount, VaultContent } from './vault-file.ts'
import type { Vault } from './vault.ts'
import { FAILURES } from './words.ts'

/** The accounts as the vault holds them. */
export interface Registry {
  /** Those that are not signed out; none while the vault is locked. */
  visible(): StoredAccount[]
  /** Throws INVALID when there is no such account, LOCKED while the vault is. */
  find(accountId: string): StoredAccount
  /** The account of this user of the service, signed out or not. */
  ofUser(userId: string): StoredAccount | undefined
  /** The sandbox's account, the signed out one when there is no other. */
  sandbox(): StoredAccount | undefined
  isStored(accountId: string): boolean
  /** The contact address; null while it is not known or the vault is locked. */
  contact(): string | null
  change(edit: (content: VaultContent) => VaultContent): Promise<void>
  update(accountId: string, edit: (account: StoredAccount) => StoredAccount): Promise<void>
  /** Adds the account, or replaces the one of its id, and makes it the active one. */
  keep(account: StoredAccount): Promise<void>
  /** Takes the credentials away; with `forget` the whole account. */
  signOut(accountId: string, forget: boolean): Promise<void>
}

/** The account of a user whose address is another now; a name that was the masked address follows. */
export const withEmail = (account: StoredAccount, maskedEmail: string): StoredAccount => ({
  ...account,
  maskedEmail,
  name: account.name === account.maskedEmail ? maskedEmail : account.name
})

/** `changed` is told after every change. */
export function createRegistry(vault: Vault, changed: () => void): Registry {
  const isLocked = (): boolean => vault.state() === 'locked'

  async function change(edit: (content: VaultContent) => VaultContent): Promise<void> {
    await vault.change(edit)
    changed()
  }

  return {
    visible: () => (isLocked() ? [] : vault.content().accounts.filter(({ signedOut }) => !signedOut)),
    find(accountId) {
      const account = vault.content().accounts.find(({ id, signedOut }) => id === accountId && !signedOut)
      if (account === undefined) throw new CallFailure(FAILURES.noAccount)
      return account
    },
    ofUser: (id) => (id === '' ? undefined : vault.content().accounts.find(({ userId }) => userId === id)),
    sandbox: () =>
      vault
        .content()
        .accounts.filter(({ kind }) => kind === 'sandbox')
        .toSorted((a, b) => Number(a.signedOut) - Number(b.signedOut))[0],
    isStored: (accountId) => !isLocked() && vault.content().accounts.some(({ id }) => id === accountId),
    contact: () => (isLocked() ? null : vault.content().contact),
    change,
    update: (accountId, edit) =>
      change((content) => ({
        ...content,
        accounts: content.accounts.map((account) => (account.id === accountId ? edit(account) : account))
      })),
    keep: (account) =>
      change((content) => ({
        ...content,
        activeAccountId: account.id,
        accounts: [...content.accounts.filter(({ id }) => id !== account.id), account]
      })),
    signOut: (accountId, forget) =>
      change((content) => {
        const accounts = content.accounts.flatMap((one) =>
          one.id !== accountId ? [one] : forget ? [] : [{ ...one, signedOut: true, credentials: null }]
        )
        const next = accounts.find(({ signedOut }) => !signedOut)?.id ?? null
        const { activeAccountId, lockCodes } = content
        const codes = Object.entries(lockCodes).filter(([id]) => !forget || id !== accountId)
        return {
          ...content,
          accounts,
          lockCodes: Object.fromEntries(codes),
          activeAccountId: activeAccountId === accountId ? next : activeAccountId
        }
      })
  }
}
