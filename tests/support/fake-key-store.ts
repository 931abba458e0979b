import { randomBytes } from 'node:crypto'
import type { NamedKeyStore } from '../../src/main/accounts/key-store.ts'
import { seal, unseal } from '../../src/main/accounts/seal.ts'

/** A key store as an operating system has it, with the ways in which one fails. */
export class FakeKeyStore implements NamedKeyStore {
  key = randomBytes(32)
  isSecure = true
  /** Present, but nothing can be opened or closed with it. */
  locked = false
  backend = 'gnome_libsecret'
  renew = false
  wraps = 0

  name(): string {
    return this.backend
  }

  secure(): Promise<boolean> {
    return Promise.resolve(this.isSecure)
  }

  wrap(secret: Uint8Array): Promise<Uint8Array> {
    this.wraps++
    if (this.locked) return Promise.reject(new Error('locked'))
    return Promise.resolve(seal(this.key, secret, 'key store', randomBytes))
  }

  async unwrap(wrapped: Uint8Array): Promise<{ secret: Uint8Array; renew: boolean }> {
    if (this.locked) throw new Error('locked')
    return Promise.resolve({ secret: unseal(this.key, wrapped, 'key store'), renew: this.renew })
  }
}
