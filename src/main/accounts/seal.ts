import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '../ports.ts'

const IV = 12
const TAG = 16

/** Encrypts with AES-256-GCM under a 32-byte key. `context` is bound to it: only the same context opens it again. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string, random: Random): Buffer {
  const iv = random(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** The opposite of `seal`. Throws when the key or the context is another, or a single bit was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  if (sealed.length < IV + TAG) throw new Error('sealed data is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
}
