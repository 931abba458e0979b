import type { Renew, SignIn, SignInResult } from '../../shared/ipc/contract.ts'
import { maskEmail } from '../../shared/model/account.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import type { CallOptions, Client } from '../dnspod/client.ts'
import { needsLoginCode } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Random } from '../ports.ts'
import { readCredentials, readRenewal, signInFailure, type Given } from './credentials.ts'
import type { Door, Doors } from './doors.ts'
import type { Holds } from './holds.ts'
import type { Registry } from './registry.ts'
import { FAILURES } from './words.ts'

export interface SignIns {
  /** Signs in with exactly one request, and keeps the account only when it succeeds. */
  signIn(request: Exclude<SignIn, { method: 'sandbox' }>): Promise<SignInResult>
  /** The embedded sandbox: the account that is here, or a new one. */
  sandbox(): Promise<SignInResult>
  /** Tries other credentials for an account, with one request; keeps them only when they work. */
  renew(accountId: string, renewal: Renew): Promise<SignInResult>
  /** One attempt more with the credentials at hand, because a person asks. */
  retry(accountId: string): Promise<void>
  /** Forgets the sign-ins that did not succeed. */
  clear(): void
}

interface User {
  id: string
  email: string
}

/** Who the credentials belong to; this one request is the whole attempt. */
async function identify(client: Client, options: Omit<CallOptions, 'origin'>): Promise<User> {
  const { info } = await client.call('User.Detail', {}, { origin: 'person', ...options })
  return info.user
}

/**
 * `identify` for a sign-in: null when the D-token's code must be asked for. Errors name the field. `others`: the client's
 * own credentials are others, and stay.
 */
async function attempt(client: Client, given: Given, others: boolean): Promise<User | null> {
  const { credentials, code } = given
  try {
    return await identify(client, { loginCode: code, ...(others ? { credentials } : {}) })
  } catch (error) {
    if (needsLoginCode(error) && code === undefined) return null
    throw signInFailure(error, credentials.method)
  }
}

export function createSignIns(world: {
  registry: Registry
  doors: Doors
  holds: Holds
  random: Random
  hide: (secret: string) => void
}): SignIns {
  const { registry, doors, holds } = world
  /** Sign-ins that have not succeeded yet, by who they are: what one met holds for the next one as well. */
  const attempts = new Map<string, { id: string; door: Promise<Door> }>()

  const newId = (): string => Buffer.from(world.random(12)).toString('hex')
  const signedIn = (accountId: string): SignInResult => ({ status: 'signed-in', accountId })

  function prepare(given: Given): void {
    if (registry.contact() === null) throw new CallFailure(FAILURES.contactNeeded)
    doors.announce(given.credentials, given.code)
    holds.check(given.who)
  }

  async function signIn(request: Exclude<SignIn, { method: 'sandbox' }>): Promise<SignInResult> {
    const given = readCredentials(request)
    prepare(given)
    const { credentials, who } = given
    const before = attempts.get(who)
    const { id, door: pending } = before ?? makeAttempt(given)
    const door = await pending
    if (before !== undefined) door.client.renew(credentials)
    const user = await attempt(door.client, given, false).catch(async (error: unknown) => {
      await holds.note(who, door.client.state())
      throw error
    })
    if (user === null) return { status: 'code-needed' }
    attempts.delete(who)

    const email = user.email === '' && credentials.method === 'password' ? credentials.email : user.email
    world.hide(email)
    const name = checkEmail(request.name).ok ? maskEmail(request.name) : request.name.trim()
    // The same user again, signed out before or not: that account is renewed, and finds its cache.
    const same = registry.ofUser(user.id)
    const stored = doors.toKeep(id, credentials)
    const account = {
      id: same?.id ?? id,
      kind: 'dnspod' as const,
      method: credentials.method,
      name: name === '' ? (same?.name ?? maskEmail(email)) : name,
      color: request.color,
      maskedEmail: maskEmail(email),
      userId: user.id,
      signedOut: false,
      credentials: stored
    }
    if (same !== undefined) await doors.close(same.id)
    await registry.keep(account)
    if (same === undefined) await doors.adopt(id, door)
    else {
      await door.client.close()
      // Its governor may have kept a stop, which credentials that just worked have ended.
      const { client } = await doors.of(account)
      client.renew(stored, true)
    }
    return signedIn(account.id)
  }

  function makeAttempt({ credentials, who }: Given): { id: string; door: Promise<Door> } {
    const id = newId()
    const made = { id, door: doors.trial(id, credentials) }
    attempts.set(who, made)
    return made
  }

  async function sandbox(): Promise<SignInResult> {
    const known = registry.sandbox()
    if (known?.signedOut === false) {
      await registry.change((content) => ({ ...content, activeAccountId: known.id }))
      return signedIn(known.id)
    }
    // Started before it is kept: an account whose service does not start is of no use.
    await doors.startSandbox()
    const id = known?.id ?? newId()
    await registry.keep({
      id,
      kind: 'sandbox',
      method: 'token',
      name: known?.name ?? '',
      color: known?.color ?? 'violet',
      maskedEmail: '',
      userId: '',
      signedOut: false,
      credentials: { method: 'sandbox' }
    })
    return signedIn(id)
  }

  async function renew(accountId: string, renewal: Renew): Promise<SignInResult> {
    const account = registry.find(accountId)
    const given = readRenewal(account, renewal)
    prepare(given)
    const { credentials } = given
    const { client } = await doors.of(account)
    // The account's own credentials stay until the others are known to be the same user's: not one request of this
    // account may go out with anybody else's.
    const waited = client.state().until !== null
    const user = await attempt(client, given, true).catch(async (error: unknown) => {
      // What the account waited for before says nothing about these credentials.
      if (!waited) await holds.note(given.who, client.state())
      throw error
    })
    if (user === null) return { status: 'code-needed' }
    if (account.userId !== '' && user.id !== account.userId)
      throw new CallFailure({ ...FAILURES.otherUser, field: credentials.method })
    await registry.update(accountId, (now) => ({
      ...now,
      method: credentials.method,
      credentials: credentials.method === 'password' ? { ...credentials, cookie: null } : credentials
    }))
    // The cookie that came with the answer follows by itself.
    client.renew(credentials, true)
    return signedIn(accountId)
  }

  return {
    signIn,
    sandbox,
    renew,
    async retry(accountId) {
      const { client } = await doors.of(registry.find(accountId))
      await identify(client, { retry: true })
    },
    clear: () => attempts.clear()
  }
}
