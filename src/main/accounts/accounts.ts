import type { Renew, SignIn, SignInResult } from '../../shared/ipc/contract.ts'
import { maskEmail, type Account, type AccountColor, type ServiceState } from '../../shared/model/account.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import type { Client } from '../dnspod/client.ts'
import { CallFailure } from '../ipc/failure.ts'
import { createDoors, type DoorsWorld } from './doors.ts'
import { whoOf } from './credentials.ts'
import { createHolds } from './holds.ts'
import { createRegistry, withEmail } from './registry.ts'
import { createSignIns } from './sign-in.ts'
import { FAILURES } from './words.ts'

export interface Accounts {
  /** The accounts for the page, without secrets; none while the vault is locked. */
  list(): Account[]
  activeId(): string | null
  /** The contact address, masked; null when it must still be asked for. */
  maskedContact(): string | null
  /** Throws INVALID when it is no e-mail address. */
  setContact(email: string): Promise<void>
  /** Loads what is known of each account's service. Starts no request. Call when the vault has been opened. */
  open(): Promise<void>
  /** The door to the account's service. Throws LOCKED, CONTACT_NEEDED, CREDENTIALS_NEEDED, or INVALID for no account. */
  client(accountId: string): Promise<Client>
  /** The same, if it was opened before: for looking at its state without opening anything. */
  openClient(accountId: string): Client | null
  /** Signs in with exactly one request, and keeps the account only when it succeeds. */
  signIn(request: SignIn): Promise<SignInResult>
  renew(accountId: string, renewal: Renew): Promise<SignInResult>
  switchTo(accountId: string): Promise<void>
  edit(accountId: string, look: { name: string; color: AccountColor }): Promise<void>
  /** The service says that this, masked, is the user's address now. */
  setEmail(accountId: string, maskedEmail: string): Promise<void>
  /** Of a password account, what it signs in with; null for any other. Throws INVALID for no account, LOCKED. */
  passwordOf(accountId: string): string | null
  /** One attempt more, because a person asks. */
  retry(accountId: string): Promise<void>
  /**
   * Removes the account's credentials. With `forget` nothing of it remains here (the caller forgets the cache); otherwise
   * the same user finds the cache again at the next sign-in.
   */
  signOut(accountId: string, forget: boolean): Promise<void>
  /** Removes every account's traces outside the vault, the sandbox's state too. */
  forgetAll(): Promise<void>
  /** Ends every connection, and writes the governors' states first. */
  close(): Promise<void>
}

const UNKNOWN: ServiceState = {
  state: 'unknown',
  since: 0,
  until: null,
  reason: null,
  budget: { used: 0, limit: 3000 },
  waiting: 0,
  gone: []
}

/** The accounts of this person: who is signed in, and one client with its governor for each. */
export function createAccounts(world: DoorsWorld): Accounts {
  const { vault } = world
  const registry = createRegistry(vault, world.changed)
  const doors = createDoors(world, registry)
  const holds = createHolds({ vault, registry, doors, clock: world.clock })
  const signIns = createSignIns({ registry, doors, holds, random: world.random, hide: world.hide })

  return {
    list: () =>
      registry.visible().map(({ id, kind, method, name, color, maskedEmail, credentials }) => ({
        id,
        kind,
        method,
        name,
        color,
        maskedEmail,
        hasCredentials: credentials !== null,
        service: doors.opened(id)?.client.state() ?? UNKNOWN
      })),
    activeId: () => (vault.state() === 'locked' ? null : vault.content().activeAccountId),
    maskedContact() {
      const email = registry.contact()
      return email === null ? null : maskEmail(email)
    },
    async setContact(email) {
      const checked = checkEmail(email)
      if (!checked.ok) throw new CallFailure({ code: 'INVALID', field: 'email', message: checked.text })
      world.hide(checked.email)
      await registry.change((content) => ({ ...content, contact: checked.email }))
    },
    async open() {
      const email = registry.contact()
      if (email !== null) world.hide(email)
      // The sandbox is started when somebody looks at it.
      const ready = registry
        .visible()
        .filter(({ kind, credentials }) => kind === 'dnspod' && credentials !== null)
      await Promise.all(ready.map((account) => doors.of(account)))
    },
    async client(accountId) {
      const account = registry.find(accountId)
      if (account.credentials === null) throw new CallFailure(FAILURES.credentialsNeeded)
      if (account.kind === 'dnspod' && registry.contact() === null)
        throw new CallFailure(FAILURES.contactNeeded)
      return (await doors.of(account)).client
    },
    openClient: (accountId) => doors.opened(accountId)?.client ?? null,
    signIn(request) {
      // Throws while the vault is locked.
      vault.content()
      return request.method === 'sandbox' ? signIns.sandbox() : signIns.signIn(request)
    },
    renew: (accountId, renewal) => signIns.renew(accountId, renewal),
    switchTo(accountId) {
      const { id } = registry.find(accountId)
      return registry.change((content) => ({ ...content, activeAccountId: id }))
    },
    edit(accountId, look) {
      const { id } = registry.find(accountId)
      return registry.update(id, (account) => ({ ...account, ...look }))
    },
    async setEmail(accountId, maskedEmail) {
      const account = registry.find(accountId)
      // The sandbox's address means nothing to anybody.
      if (account.kind === 'sandbox' || maskedEmail === '' || maskedEmail === account.maskedEmail) return
      await registry.update(accountId, (now) => withEmail(now, maskedEmail))
    },
    passwordOf(accountId) {
      const { credentials } = registry.find(accountId)
      return credentials?.method === 'password' ? credentials.password : null
    },
    retry: (accountId) => signIns.retry(accountId),
    async signOut(accountId, forget) {
      const { kind, credentials } = registry.find(accountId)
      const state = doors.opened(accountId)?.client.state()
      if (state !== undefined && credentials !== null && credentials.method !== 'sandbox')
        await holds.note(whoOf(credentials), state)
      await doors.close(accountId)
      if (kind === 'sandbox') await doors.stopSandbox(forget)
      await registry.signOut(accountId, forget)
      await world.files.remove(doors.governorPath(accountId)).catch(() => undefined)
    },
    async forgetAll() {
      await doors.closeAll()
      signIns.clear()
      await doors.stopSandbox(true)
      await world.files.remove(world.folder)
    },
    async close() {
      await doors.closeAll()
      await doors.stopSandbox(false)
    }
  }
}
