import type { Renew, SignIn, SignInResult } from '../../shared/ipc/contract.ts'
import { maskEmail } from '../../shared/model/account.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import type { Client } from '../dnspod/client.ts'
import { needsLoginCode } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Random } from '../ports.ts'
import { readCredentials, readRenewal, signInFailure, type Given } from './credentials.ts'
import type { Door, Doors } from './doors.ts'
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
async function identify(
  client: Client,
  options: { loginCode?: string | undefined; retry?: boolean }
): Promise<User> {
  const { info } = await client.call('User.Detail', {}, { origin: 'person', ...options })
  return info.user
}

/** `identify` for a sign-in: null when the D-token's code must be asked for. Errors name the field. */
async function attempt(client: Client, { credentials, code }: Given): Promise<User | null> {
  try {
    return await identify(client, { loginCode: code })
  } catch (error) {
    if (needsLoginCode(error) && code === undefined) return null
    throw signInFailure(error, credentials.method)
  }
}

export function createSignIns(world: {
  registry: Registry
  doors: Doors
  random: Random
  hide: (secret: string) => void
}): SignIns {
  const { registry, doors } = world
  /** Sign-ins that have not succeeded yet, by who they are: a ban or a stop holds for the next attempt as well. */
  const attempts = new Map<string, { id: string; door: Promise<Door> }>()

  const newId = (): string => Buffer.from(world.random(12)).toString('hex')
  const signedIn = (accountId: string): SignInResult => ({ status: 'signed-in', accountId })

  function prepare(given: Given): void {
    if (registry.contact() === null) throw new CallFailure(FAILURES.contactNeeded)
    doors.announce(given.credentials, given.code)
  }

  async function signIn(request: Exclude<SignIn, { method: 'sandbox' }>): Promise<SignInResult> {
    const given = readCredentials(request)
    prepare(given)
    const { credentials, who } = given
    const before = attempts.get(who)
    const { id, door: pending } = before ?? makeAttempt(given)
    const door = await pending
    if (before !== undefined) door.client.renew(credentials)
    const user = await attempt(door.client, given)
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
      client.renew(stored)
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
    const known = registry.visible().find(({ kind }) => kind === 'sandbox')
    if (known !== undefined) {
      await registry.change((content) => ({ ...content, activeAccountId: known.id }))
      return signedIn(known.id)
    }
    // Started before it is kept: an account whose service does not start is of no use.
    await doors.startSandbox()
    const id = newId()
    await registry.keep({
      id,
      kind: 'sandbox',
      method: 'token',
      name: '',
      color: 'violet',
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
    const worked = client.state().state === 'online'
    const before = account.credentials
    // Credentials that worked until now must not be lost to a slip of the pen.
    const restore = (): void => {
      if (worked && before !== null && before.method !== 'sandbox') client.renew(before)
    }
    client.renew(credentials)
    let user: User | null
    try {
      user = await attempt(client, given)
    } catch (error) {
      restore()
      throw error
    }
    if (user === null) return { status: 'code-needed' }
    if (account.userId !== '' && user.id !== account.userId) {
      restore()
      throw new CallFailure({ ...FAILURES.otherUser, field: credentials.method })
    }
    // A cookie that came with the answer is in the vault already, beside the old password.
    await registry.update(accountId, (now) => ({
      ...now,
      method: credentials.method,
      credentials:
        credentials.method === 'password'
          ? { ...credentials, cookie: now.credentials?.method === 'password' ? now.credentials.cookie : null }
          : credentials
    }))
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
