import type { LockCode } from './vault-file.ts'
import type { Vault } from './vault.ts'

/** The unlock codes of locked domains; the service tells each of them once, when it locks. */
export interface LockCodes {
  /** null where none is kept. Throws LOCKED while the vault is. */
  of(accountId: string, domainId: string): LockCode | null
  keep(accountId: string, domainId: string, code: LockCode): Promise<void>
  forget(accountId: string, domainId: string): Promise<void>
}

/** Keeps the codes in the vault, where they go with their account. `hide` announces each to the log. */
export function createLockCodes(vault: Vault, hide: (secret: string) => void): LockCodes {
  const ofAccount = (accountId: string): Readonly<Record<string, LockCode>> => {
    const { lockCodes } = vault.content()
    return Object.hasOwn(lockCodes, accountId) ? (lockCodes[accountId] ?? {}) : {}
  }
  const change = (accountId: string, codes: Record<string, LockCode>): Promise<void> =>
    vault.change((content) => ({ ...content, lockCodes: { ...content.lockCodes, [accountId]: codes } }))

  return {
    of(accountId, domainId) {
      const codes = ofAccount(accountId)
      return Object.hasOwn(codes, domainId) ? (codes[domainId] ?? null) : null
    },
    keep(accountId, domainId, code) {
      hide(code.code)
      return change(accountId, { ...ofAccount(accountId), [domainId]: code })
    },
    async forget(accountId, domainId) {
      const codes = ofAccount(accountId)
      if (!Object.hasOwn(codes, domainId)) return
      await change(accountId, Object.fromEntries(Object.entries(codes).filter(([id]) => id !== domainId)))
    }
  }
}
