// electron.safeStorage. By default as on a Linux without a key store: 'basic_text', whose ciphertext begins with v10 and
// is protected by a password everybody knows. With ELECTRON_HOST_KEY as with a key store: v11 under that key.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { SafeStorage } from 'electron'
import { host } from './state.ts'

const IV_BYTES = 12
const TAG_BYTES = 16
const WELL_KNOWN = 'peanuts'

let plainTextAllowed = false
const storeKey = (): string | undefined => process.env['ELECTRON_HOST_KEY']
const isMissing = (): boolean => process.env['ELECTRON_HOST_NO_SAFE_STORAGE'] === '1'
/** Only Linux falls back to a known password; elsewhere a missing key store means no encryption. */
const hasFallback = (): boolean => process.platform === 'linux'

function keyOf(prefix: string): Buffer {
  const secret = prefix === 'v11' ? storeKey() : WELL_KNOWN
  if (secret === undefined) throw new Error('The key store is not available.')
  return createHash('sha256').update(secret).digest()
}

function encrypt(text: string): Buffer {
  const prefix = storeKey() === undefined ? 'v10' : 'v11'
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(prefix), iv)
  return Buffer.concat([
    Buffer.from(prefix),
    iv,
    cipher.update(text, 'utf8'),
    cipher.final(),
    cipher.getAuthTag()
  ])
}

function decrypt(encrypted: Buffer): string {
  const prefix = encrypted.subarray(0, 3).toString('latin1')
  const body = encrypted.subarray(3)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(prefix), body.subarray(0, IV_BYTES))
  decipher.setAuthTag(body.subarray(-TAG_BYTES))
  const text = decipher.update(body.subarray(IV_BYTES, -TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

const isSyncAvailable = (): boolean =>
  host.ready && !isMissing() && (storeKey() !== undefined || (hasFallback() && plainTextAllowed))
const isAsyncAvailable = (): boolean =>
  host.ready && !isMissing() && (storeKey() !== undefined || hasFallback())

function need(available: boolean, method: string, doing: string): void {
  if (!available) throw new Error(`Error while ${doing} safeStorage.${method}. Encryption is not available.`)
}

/* eslint-disable @typescript-eslint/no-deprecated -- the deprecated synchronous functions are still part of Electron. */
export const safeStorage = {
  isEncryptionAvailable: isSyncAvailable,
  encryptString: (text) => {
    need(isSyncAvailable(), 'encryptString', 'encrypting the text provided to')
    return encrypt(text)
  },
  decryptString: (encrypted) => {
    need(isSyncAvailable(), 'decryptString', 'decrypting the ciphertext provided to')
    try {
      return decrypt(encrypted)
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    }
  },
  isAsyncEncryptionAvailable: () => Promise.resolve(isAsyncAvailable()),
  encryptStringAsync: async (text) => {
    need(isAsyncAvailable(), 'encryptStringAsync', 'encrypting the text provided to')
    return Promise.resolve(encrypt(text))
  },
  decryptStringAsync: async (encrypted) => {
    need(isAsyncAvailable(), 'decryptStringAsync', 'decrypting the ciphertext provided to')
    try {
      const result = decrypt(encrypted)
      // A key store that has appeared since would protect it better.
      const shouldReEncrypt = storeKey() !== undefined && !encrypted.subarray(0, 3).equals(Buffer.from('v11'))
      return await Promise.resolve({ result, shouldReEncrypt })
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.')
    }
  },
  setUsePlainTextEncryption: (allowed) => {
    plainTextAllowed = allowed
  },
  getSelectedStorageBackend: () => {
    if (!host.ready) return 'unknown'
    return storeKey() === undefined ? 'basic_text' : 'gnome_libsecret'
  }
} satisfies SafeStorage
