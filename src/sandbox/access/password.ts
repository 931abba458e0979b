import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Account } from '../state/model.ts'
import type { World } from '../state/world.ts'

/** Length of an scrypt key, bytes. */
const KEY = 32

/** A password as a state file may hold it: "salt:hash" in hex. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${scryptSync(password, salt, KEY).toString('hex')}`
}

/** Whether `given` is the password of an account: the scenario's, or the one that was set since. */
export function knowsPassword(account: Account, world: World, given: string): boolean {
  const hash = world.users.get(account.userId)?.passwordHash ?? null
  if (hash === null) return account.password === given
  const [salt = '', key = ''] = hash.split(':', 2)
  const kept = Buffer.from(key, 'hex')
  return kept.length === KEY && timingSafeEqual(kept, scryptSync(given, Buffer.from(salt, 'hex'), KEY))
}
