import type { KeyStore } from '../ports.ts'

/** The key store together with its name, which the vault writes beside what was wrapped. */
export interface NamedKeyStore extends KeyStore {
  /** "gnome_libsecret", "kwallet6", "dpapi", "keychain", … */
  name(): string
}

/** No key store at all: nothing is kept. */
export const noKeyStore: NamedKeyStore = {
  name: () => 'none',
  secure: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('there is no key store')),
  unwrap: () => Promise.reject(new Error('there is no key store'))
}
