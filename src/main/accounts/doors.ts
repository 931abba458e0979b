import { join } from 'node:path'
import { maskEmail, type ServiceState } from '../../shared/model/account.ts'
import { secretsOf, type Credentials, type SessionCookie } from '../dnspod/auth.ts'
import { createClient, type Client, type RequestEntry } from '../dnspod/client.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Clock, Files, Http, Random } from '../ports.ts'
import { governorFile, type GovernorFile } from './governor-file.ts'
import { withEmail, type Registry } from './registry.ts'
import { lazySandbox, SANDBOX_CONTACT, type SandboxDoor } from './sandbox-account.ts'
import type { StoredAccount, StoredCredentials } from './vault-file.ts'
import type { Vault } from './vault.ts'
import { FAILURES } from './words.ts'

export interface DoorsWorld {
  vault: Vault
  /** Folder of the governors' states. */
  folder: string
  files: Files
  clock: Clock
  http: Http
  random: Random
  version: string
  /** Base address of the service. */
  url: string
  sandbox: SandboxDoor
  /** Announces a secret to the log. */
  hide: (secret: string) => void
  /** Something that the page shows has changed. */
  changed: () => void
  onState: (accountId: string, state: ServiceState) => void
  /** After every request; the entry holds no parameter and no secret. */
  onRequest: (accountId: string, entry: RequestEntry) => void
}

/** One account's client, and the file of its governor. */
export interface Door {
  client: Client
  governor: GovernorFile
}

export interface Doors {
  /** The account's door, opened at its first use. Throws CREDENTIALS_NEEDED. */
  of(account: StoredAccount): Promise<Door>
  /** The door, if it is open. */
  opened(accountId: string): Door | null
  /** A door for credentials that are not kept yet. */
  trial(accountId: string, credentials: Credentials): Promise<Door>
  /** The trial succeeded: its door is the account's from now on. */
  adopt(accountId: string, door: Door): Promise<void>
  /** Credentials as the vault keeps them, with the D-token's cookie that came with them. */
  toKeep(accountId: string, credentials: Credentials): Exclude<StoredCredentials, { method: 'sandbox' }>
  /** Announces the secrets of `credentials` to the log. */
  announce(credentials: Credentials, code?: string): void
  close(accountId: string): Promise<void>
  closeAll(): Promise<void>
  /** Starts the sandbox if it is not running. */
  startSandbox(): Promise<unknown>
  stopSandbox(forget: boolean): Promise<void>
  /** The file of an account's governor. */
  governorPath(accountId: string): string
}

/** The doors to the accounts' services: one client with its governor for each, opened when it is first needed. */
export function createDoors(world: DoorsWorld, registry: Registry): Doors {
  const sandbox = lazySandbox(world.sandbox)
  const doors = new Map<string, Promise<Door>>()
  const opened = new Map<string, Door>()
  /** The D-token cookies of accounts that are not kept yet. */
  const cookies = new Map<string, SessionCookie | null>()

  const governorPath = (accountId: string): string => join(world.folder, `${accountId}.json`)
  const announce = (credentials: Credentials, code?: string): void =>
    secretsOf(credentials, code).forEach((secret) => world.hide(secret))

  function onCookie(accountId: string, cookie: SessionCookie | null): void {
    if (cookie !== null) world.hide(cookie.value)
    if (!registry.isStored(accountId)) {
      cookies.set(accountId, cookie)
      return
    }
    void registry.update(accountId, (account) => ({
      ...account,
      credentials:
        account.credentials?.method === 'password' ? { ...account.credentials, cookie } : account.credentials
    }))
  }

  async function make(
    accountId: string,
    credentials: Credentials,
    target: { url: string; contact: () => string | null }
  ): Promise<Door> {
    announce(credentials)
    const kept = (): boolean => world.vault.keeps() && registry.isStored(accountId)
    const governor = governorFile(world.files, governorPath(accountId), kept)
    const { version, http, clock, random, onRequest } = world
    const client = await createClient({
      ...target,
      credentials,
      version,
      http,
      clock,
      random,
      store: governor.store,
      lang: 'cn',
      onRequest: (entry) => onRequest(accountId, entry),
      onState: (state) => {
        world.onState(accountId, state)
        world.changed()
      },
      onCookie: (cookie) => onCookie(accountId, cookie),
      onCredentials: (next) => {
        announce(next)
        return registry.update(accountId, (account) => ({
          ...withEmail(account, maskEmail(next.email)),
          credentials: { ...next, cookie: next.cookie ?? null }
        }))
      }
    })
    return { client, governor }
  }

  const trial = (accountId: string, credentials: Credentials): Promise<Door> =>
    make(accountId, credentials, { url: world.url, contact: () => registry.contact() })

  async function connect({ id, credentials }: StoredAccount): Promise<Door> {
    if (credentials === null) throw new CallFailure(FAILURES.credentialsNeeded)
    if (credentials.method !== 'sandbox') return trial(id, credentials)
    const { url, token } = await sandbox.running()
    return make(id, { method: 'token', token }, { url, contact: () => SANDBOX_CONTACT })
  }

  async function close(accountId: string): Promise<void> {
    const door = doors.get(accountId)
    doors.delete(accountId)
    opened.delete(accountId)
    cookies.delete(accountId)
    if (door !== undefined) await door.then(({ client }) => client.close()).catch(() => undefined)
  }

  return {
    of(account) {
      const known = doors.get(account.id)
      if (known !== undefined) return known
      const door = connect(account)
      doors.set(account.id, door)
      door.then(
        (ready) => {
          opened.set(account.id, ready)
          world.changed()
        },
        () => doors.delete(account.id)
      )
      return door
    },
    opened: (accountId) => opened.get(accountId) ?? null,
    trial,
    adopt(accountId, door) {
      doors.set(accountId, Promise.resolve(door))
      opened.set(accountId, door)
      return door.governor.keep()
    },
    toKeep: (accountId, credentials) =>
      credentials.method === 'password'
        ? { ...credentials, cookie: cookies.get(accountId) ?? credentials.cookie ?? null }
        : credentials,
    announce,
    close,
    async closeAll() {
      await Promise.all([...doors.keys()].map(close))
    },
    startSandbox: () => sandbox.running(),
    stopSandbox: (forget) => sandbox.stop(forget),
    governorPath
  }
}
