import type { User } from '../state/model.ts'
import type { World } from '../state/world.ts'

/** As strict as the service may be; RFC 5321 allows more. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

export const isEmail = (text: string): boolean => text.length <= 254 && EMAIL.test(text)

/** The account of an e-mail address, in any case of its letters. */
export function userOf(world: World, email: string): User | undefined {
  const wanted = email.toLowerCase()
  for (const user of world.users.values()) if (user.email.toLowerCase() === wanted) return user
  return undefined
}
