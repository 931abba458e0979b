import { beforeEach, expect, it, vi } from 'vitest'
import { createKeyStore } from '../../../src/main/shell/key-store.ts'
import { resetElectron, safeStorage } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => resetElectron())

it.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('%s on Linux is secure', async (backend) => {
  safeStorage.backend = backend
  expect(await createKeyStore('linux').secure()).toBe(true)
  expect(createKeyStore('linux').name()).toBe(backend)
})

it.each(['basic_text', 'unknown', 'something_new'])('%s on Linux is not', async (backend) => {
  safeStorage.backend = backend
  expect(await createKeyStore('linux').secure()).toBe(false)
})

it('a Linux key store that encrypts under the constant key is not secure, whatever it is called', async () => {
  safeStorage.prefix = 'v10'
  expect(await createKeyStore('linux').secure()).toBe(false)
})

it.each(['linux', 'win32', 'darwin'])('on %s nothing is secure that is not available', async (platform) => {
  safeStorage.available = false
  expect(await createKeyStore(platform).secure()).toBe(false)
})

it('one that cannot be asked is not secure', async () => {
  safeStorage.fails = true
  expect(await createKeyStore('linux').secure()).toBe(false)
})

it.each([
  ['win32', 'dpapi'],
  ['darwin', 'keychain']
])('on %s it is the %s', async (platform, name) => {
  expect(createKeyStore(platform).name()).toBe(name)
  expect(await createKeyStore(platform).secure()).toBe(true)
})

it('wraps bytes and says when they should be wrapped anew', async () => {
  const store = createKeyStore('linux')
  const secret = Uint8Array.of(0, 1, 128, 255)
  const wrapped = await store.wrap(secret)
  expect(await store.unwrap(wrapped)).toEqual({ secret: Buffer.from(secret), renew: false })
  safeStorage.prefix = 'v12'
  expect((await store.unwrap(wrapped)).renew).toBe(true)
})
