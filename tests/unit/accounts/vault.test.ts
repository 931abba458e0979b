import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { openVault, type Vault } from '../../../src/main/accounts/vault.ts'
import type { VaultContent } from '../../../src/main/accounts/vault-file.ts'
import { createNotices, type Notices } from '../../../src/main/notices.ts'
import { FakeKeyStore } from '../../support/fake-key-store.ts'
import { MemoryFiles } from '../../support/memory-files.ts'

const FILE = '/data/vault.json'
const TOKEN = '13490,6b5976c68aba5b14a0558b77c17c3932'
const PASSPHRASE = 'correct horse battery'

let files: MemoryFiles
let keyStore: FakeKeyStore
let notices: Notices

beforeEach(() => {
  files = new MemoryFiles()
  keyStore = new FakeKeyStore()
  notices = createNotices(() => undefined)
})

const open = (): Promise<Vault> =>
  openVault({ folder: '/data', files, keyStore, random: randomBytes, notices })
const noticeIds = (): string[] => notices.all().map(({ id }) => id)

const signIn = (content: VaultContent): VaultContent => ({
  ...content,
  contact: 'someone@example.com',
  activeAccountId: 'a1b2c3d4',
  accounts: [
    {
      id: 'a1b2c3d4',
      kind: 'dnspod',
      method: 'token',
      name: 'Work',
      color: 'blue',
      maskedEmail: 'm•••@dnspod.com',
      userId: '423255',
      signedOut: false,
      credentials: { method: 'token', token: TOKEN }
    }
  ]
})

const isOurs = (vault: Vault): void => {
  expect(vault.content().accounts[0]?.credentials).toEqual({ method: 'token', token: TOKEN })
  expect(vault.content().contact).toBe('someone@example.com')
}
const isEmpty = (vault: Vault): void => expect(vault.content().accounts).toEqual([])

describe('with a secure key store', () => {
  it('writes nothing until there is something to keep', async () => {
    const vault = await open()
    expect(vault.state()).toBe('secure')
    expect(files.writes).toBe(0)
    isEmpty(vault)
  })

  it('gives back after a restart what was put in, under the same cache key', async () => {
    const vault = await open()
    await vault.change(signIn)
    const again = await open()
    expect(again.state()).toBe('secure')
    isOurs(again)
    expect(Buffer.from(again.cacheKey()).equals(Buffer.from(vault.cacheKey()))).toBe(true)
    expect(noticeIds()).toEqual([])
  })

  it('writes no secret, address or name in clear or base64', async () => {
    await (await open()).change(signIn)
    const text = files.text(FILE)
    for (const secret of [TOKEN, 'someone@example.com', 'Work', 'dnspod.com'])
      for (const shape of [secret, Buffer.from(secret).toString('base64')]) expect(text).not.toContain(shape)
    expect(JSON.parse(text)).toMatchObject({ v: 1, wrap: 'keystore', backend: 'gnome_libsecret' })
  })

  it('wraps anew when the key store asks for it, and only then', async () => {
    await (await open()).change(signIn)
    expect(keyStore.wraps).toBe(1)
    await open()
    expect(keyStore.wraps).toBe(1)
    keyStore.renew = true
    const before = files.text(FILE)
    isOurs(await open())
    expect(keyStore.wraps).toBe(2)
    expect(files.text(FILE)).not.toBe(before)
    keyStore.renew = false
    isOurs(await open())
  })

  it('follows when the key store moved to another backend that still opens the key', async () => {
    await (await open()).change(signIn)
    keyStore.backend = 'kwallet6'
    isOurs(await open())
    expect(JSON.parse(files.text(FILE))).toMatchObject({ backend: 'kwallet6' })
  })
})

describe('a file that does not open', () => {
  it.each([
    ['no JSON', (): void => void files.content.set(FILE, Buffer.from('oops'))],
    ['empty', (): void => void files.content.set(FILE, Buffer.alloc(0))],
    ['another format', (): void => void files.content.set(FILE, Buffer.from('{"v":2,"wrap":"magic"}'))],
    [
      'changed data',
      (): void => {
        const json = JSON.parse(files.text(FILE))
        const data = Buffer.from(String(json.data), 'base64')
        data[data.length - 1]! ^= 1
        files.content.set(FILE, Buffer.from(JSON.stringify({ ...json, data: data.toString('base64') })))
      }
    ],
    ['a key of another machine', (): void => void (keyStore.key = randomBytes(32))]
  ])('%s: is set aside and said, and the app starts with an empty vault', async (_what, spoil) => {
    await (await open()).change(signIn)
    spoil()
    const spoilt = files.content.get(FILE)
    const vault = await open()
    expect(vault.state()).toBe('secure')
    isEmpty(vault)
    expect(noticeIds()).toEqual(['vault:damaged'])
    expect(files.content.get(`${FILE}.damaged-1`)).toEqual(spoilt)
    await vault.change(signIn)
    isOurs(await open())
  })

  it.each([
    ['locked', (): void => void (keyStore.locked = true)],
    ['no longer secure', (): void => void (keyStore.isSecure = false)],
    [
      'another backend with another key',
      (): void => {
        keyStore.backend = 'kwallet6'
        keyStore.key = randomBytes(32)
      }
    ]
  ])(
    'key store %s: the file stays as it is, nothing is written, and it opens again later',
    async (_what, spoil) => {
      await (await open()).change(signIn)
      const { key, backend } = keyStore
      const before = files.text(FILE)
      spoil()
      const vault = await open()
      expect(vault.state()).toBe('memory')
      expect(noticeIds()).toEqual(['vault:unavailable'])
      await vault.change(signIn)
      expect(files.text(FILE)).toBe(before)
      expect([...files.content.keys()]).toEqual([FILE])
      Object.assign(keyStore, { key, backend, locked: false, isSecure: true })
      isOurs(await open())
    }
  )

  it('cannot be read at all: it is left alone', async () => {
    await (await open()).change(signIn)
    files.refuseReads = 'EACCES'
    const vault = await open()
    expect(vault.state()).toBe('memory')
    files.refuseReads = null
    isOurs(await open())
  })
})

// scrypt takes half a second by itself, more on a busy machine.
describe('without a secure key store', { timeout: 30_000 }, () => {
  beforeEach(() => {
    keyStore.isSecure = false
  })

  it('keeps everything in memory and writes nothing', async () => {
    const vault = await open()
    expect(vault.state()).toBe('memory')
    expect(vault.keeps()).toBe(false)
    await vault.change(signIn)
    isOurs(vault)
    expect(files.writes).toBe(0)
    isEmpty(await open())
  })

  it('keeps under a passphrase, locked after a restart', async () => {
    const vault = await open()
    await vault.change(signIn)
    await vault.setPassphrase(PASSPHRASE)
    expect(vault.state()).toBe('passphrase')
    expect(files.text(FILE)).not.toContain(PASSPHRASE)
    expect(JSON.parse(files.text(FILE))).toMatchObject({ params: { N: 131072, r: 8, p: 1 } })

    const locked = await open()
    expect(locked.state()).toBe('locked')
    expect(() => locked.content()).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'LOCKED' }) })
    )
    expect(() => locked.cacheKey()).toThrow('LOCKED')
    await expect(locked.unlock('correct horse batterz')).rejects.toMatchObject({
      error: { code: 'INVALID', field: 'passphrase' }
    })
    expect(locked.state()).toBe('locked')
    await locked.unlock(PASSPHRASE)
    expect(locked.state()).toBe('passphrase')
    isOurs(locked)
    await locked.change((content) => ({ ...content, contact: 'other@example.com' }))
    const third = await open()
    await third.unlock(PASSPHRASE)
    expect(third.content().contact).toBe('other@example.com')
  })

  it('refuses a passphrase of fewer than 8 characters', async () => {
    const vault = await open()
    await expect(vault.setPassphrase('1234567')).rejects.toMatchObject({ error: { field: 'passphrase' } })
    expect(vault.state()).toBe('memory')
  })

  it('sets a damaged vault aside after the right passphrase', async () => {
    const vault = await open()
    await vault.change(signIn)
    await vault.setPassphrase(PASSPHRASE)
    const json = JSON.parse(files.text(FILE))
    const data = Buffer.from(String(json.data), 'base64').fill(0, 40, 50)
    files.content.set(FILE, Buffer.from(JSON.stringify({ ...json, data: data.toString('base64') })))
    const damaged = await open()
    await damaged.unlock(PASSPHRASE)
    isEmpty(damaged)
    expect(noticeIds()).toEqual(['vault:damaged'])
    expect(files.content.has(`${FILE}.damaged-1`)).toBe(true)
  })

  it('does not spend gigabytes on a forged file', async () => {
    const vault = await open()
    await vault.setPassphrase(PASSPHRASE)
    const json = JSON.parse(files.text(FILE))
    files.content.set(FILE, Buffer.from(JSON.stringify({ ...json, params: { N: 2 ** 30, r: 8, p: 1 } })))
    expect((await open()).state()).toBe('memory')
    expect(noticeIds()).toEqual(['vault:damaged'])
  })

  it('moves a file that only its key store opens instead of overwriting it', async () => {
    keyStore.isSecure = true
    await (await open()).change(signIn)
    keyStore.isSecure = false
    const before = files.text(FILE)
    const vault = await open()
    await vault.setPassphrase(PASSPHRASE)
    expect(files.text(`${FILE}.damaged-1`)).toBe(before)
    expect(noticeIds()).toEqual([])
  })
})

it('goes on in memory on a disk that refuses, says so, and recovers', async () => {
  const vault = await open()
  files.refuseWrites = 'ENOSPC'
  await vault.change(signIn)
  isOurs(vault)
  expect(noticeIds()).toEqual(['vault:unwritten'])
  files.refuseWrites = null
  await vault.change((content) => content)
  expect(noticeIds()).toEqual([])
  isOurs(await open())
})

it('a key store that locks between start and the first write is said, not thrown', async () => {
  const vault = await open()
  keyStore.locked = true
  await vault.change(signIn)
  expect(noticeIds()).toEqual(['vault:unwritten'])
  expect(files.content.size).toBe(0)
})

it('reset removes the file and every copy set aside, and begins anew', async () => {
  files.content.set(`${FILE}.damaged-0`, Buffer.from('old'))
  files.content.set('/data/settings.json', Buffer.from('{}'))
  const vault = await open()
  await vault.change(signIn)
  const key = Buffer.from(vault.cacheKey())
  await vault.reset()
  expect([...files.content.keys()]).toEqual(['/data/settings.json'])
  isEmpty(vault)
  expect(Buffer.from(vault.cacheKey()).equals(key)).toBe(false)
})
