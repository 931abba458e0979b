import { safeStorage } from 'electron'
import type { NamedKeyStore } from '../accounts/key-store.ts'

/** Linux key stores that keep their key from other users; everything else there encrypts under a constant. */
const LINUX_STORES = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])
/** What Chromium puts before text that it encrypted under its constant key; a keyring's begins with "v11". */
const CONSTANT_KEY = 'v10'

/**
 * Electron's safeStorage as the app's key store (asynchronous API only: the synchronous one is deprecated and blocks).
 * On Linux "available" says nothing: the store must be a known one, and a trial must not come out under the constant
 * key. On macOS the first use may ask the person for leave, so nothing here runs before it is needed.
 */
export function createKeyStore(platform: string): NamedKeyStore {
  const name = (): string =>
    platform === 'linux'
      ? safeStorage.getSelectedStorageBackend()
      : platform === 'darwin'
        ? 'keychain'
        : 'dpapi'

  async function look(): Promise<boolean> {
    if (platform === 'linux' && !LINUX_STORES.has(name())) return false
    try {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
      if (platform !== 'linux') return true
      const trial = await safeStorage.encryptStringAsync('trial')
      return trial.subarray(0, CONSTANT_KEY.length).toString('latin1') !== CONSTANT_KEY
    } catch {
      return false
    }
  }

  return {
    name,
    secure: look,
    wrap: (secret) => safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')),
    async unwrap(wrapped) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
      return { secret: Buffer.from(result, 'base64'), renew: shouldReEncrypt }
    }
  }
}
