import { join } from 'node:path'
import type { KeyStoreState } from '../../shared/model/app.ts'
import { checkPassphrase } from '../../shared/rules/passphrase.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Notices } from '../notices.ts'
import type { Files, Random } from '../ports.ts'
import type { NamedKeyStore } from './key-store.ts'
import { seal, unseal } from './seal.ts'
import {
  SCRYPT,
  decodeVault,
  encodeVault,
  passphraseKey,
  vaultContent,
  type VaultContent,
  type VaultHeader
} from './vault-file.ts'
import { FAILURES, NOTICES } from './vault-words.ts'

const CONTEXT = 'zonedeck vault v1'
const KEY_CONTEXT = 'zonedeck vault key v1'

export interface Vault {
  state(): KeyStoreState
  /** Whether what is put in survives a restart. */
  keeps(): boolean
  /** What is in it. Throws LOCKED while the passphrase is missing. */
  content(): VaultContent
  /** The key of the cache's files, 32 bytes. Throws LOCKED. */
  cacheKey(): Uint8Array
  /** Changes the content, and writes it where it is kept. A disk that refuses is told in a notice, not thrown. */
  change(edit: (content: VaultContent) => VaultContent): Promise<void>
  /** Protects everything by a passphrase from now on. Throws LOCKED, or INVALID when it is too short. */
  setPassphrase(passphrase: string): Promise<void>
  /** Opens a vault that is kept by a passphrase. Throws INVALID when it is the wrong one. */
  unlock(passphrase: string): Promise<void>
  /** Removes everything that was kept, damaged copies too. */
  reset(): Promise<void>
}

export interface VaultWorld {
  folder: string
  files: Files
  keyStore: NamedKeyStore
  random: Random
  notices: Notices
}

/**
 * Opens userData/vault.json. Starts whatever it finds: a missing file begins an empty vault; a damaged one is set aside
 * and said so; one that the key store cannot open right now (locked, gone, another backend) is left untouched, and
 * nothing is kept until it can. Where the key store is not secure, nothing is written at all.
 */
export async function openVault(world: VaultWorld): Promise<Vault> {
  const { files, keyStore, random, notices } = world
  const path = join(world.folder, 'vault.json')
  const fresh = (): VaultContent => ({
    contact: null,
    cacheKey: Buffer.from(random(32)).toString('base64'),
    activeAccountId: null,
    accounts: [],
    holds: {},
    lockCodes: {}
  })

  let state: KeyStoreState = 'memory'
  let content: VaultContent | null = null
  let master: Uint8Array = random(32)
  /** How `master` is wrapped; null as long as nothing was written under it. */
  let head: VaultHeader | null = null
  /** The encrypted data of a locked vault. */
  let locked: Uint8Array | null = null
  /** A file that must not be overwritten: its key is out of reach for now. */
  let untouchable = false
  let writing = Promise.resolve()

  const parse = (data: Uint8Array, key: Uint8Array): VaultContent =>
    vaultContent.parse(JSON.parse(unseal(key, data, CONTEXT).toString('utf8')))

  async function begin(): Promise<void> {
    content = fresh()
    master = random(32)
    head = null
    state = (await keyStore.secure()) ? 'secure' : 'memory'
  }

  async function setAside(): Promise<void> {
    await files.setAside(path).catch(() => null)
    notices.say(NOTICES.damaged)
  }

  async function keepUntouched(): Promise<void> {
    untouchable = true
    notices.say(NOTICES.unavailable)
    await begin()
    state = 'memory'
  }

  /** Whether the key store opens what it wraps itself: then a key that it refuses is damaged or foreign. */
  async function works(): Promise<boolean> {
    try {
      const trial = random(16)
      return Buffer.from((await keyStore.unwrap(await keyStore.wrap(trial))).secret).equals(trial)
    } catch {
      return false
    }
  }

  async function openByKeyStore(found: VaultHeader & { wrap: 'keystore' }, data: Uint8Array): Promise<void> {
    if (!(await keyStore.secure())) return keepUntouched()
    let unwrapped: { secret: Uint8Array; renew: boolean }
    try {
      unwrapped = await keyStore.unwrap(found.key)
    } catch {
      if (found.backend !== keyStore.name() || !(await works())) return keepUntouched()
      await setAside()
      return begin()
    }
    try {
      content = parse(data, unwrapped.secret)
    } catch {
      await setAside()
      return begin()
    }
    master = unwrapped.secret
    state = 'secure'
    // The key store moved to a stronger key (or another backend): wrap anew at the next write, which is now.
    head = unwrapped.renew || found.backend !== keyStore.name() ? null : found
    if (head === null) await write()
  }

  async function write(): Promise<void> {
    if (content === null || state === 'memory' || state === 'locked') return
    try {
      head ??= { v: 1, wrap: 'keystore', backend: keyStore.name(), key: await keyStore.wrap(master) }
      const data = seal(master, Buffer.from(JSON.stringify(content)), CONTEXT, random)
      await files.write(path, encodeVault(head, data))
      notices.dismiss(NOTICES.unwritten.id)
    } catch {
      notices.say(NOTICES.unwritten)
    }
  }

  /** One write after the other: the last content wins. */
  function save(): Promise<void> {
    writing = writing.then(write)
    return writing
  }

  function open(): VaultContent {
    if (content === null) throw new CallFailure(FAILURES.locked)
    return content
  }

  async function start(): Promise<void> {
    let raw: Uint8Array | null
    try {
      raw = await files.read(path)
    } catch {
      return keepUntouched()
    }
    if (raw === null) return begin()
    const found = decodeVault(raw)
    if (found === null) {
      await setAside()
      return begin()
    }
    if (found.head.wrap === 'keystore') return openByKeyStore(found.head, found.data)
    state = 'locked'
    head = found.head
    locked = found.data
  }

  await start()

  return {
    state: () => state,
    keeps: () => state === 'secure' || state === 'passphrase',
    content: open,
    cacheKey: () => Buffer.from(open().cacheKey, 'base64'),
    change(edit) {
      content = edit(open())
      return save()
    },
    async setPassphrase(passphrase) {
      open()
      const problem = checkPassphrase(passphrase)
      if (problem !== null) throw new CallFailure({ code: 'INVALID', field: 'passphrase', message: problem })
      const salt = Buffer.from(random(16))
      const key = seal(await passphraseKey(passphrase, salt, SCRYPT), master, KEY_CONTEXT, random)
      await writing
      // The old file may open again with its key store: it is moved, not lost.
      if (untouchable) await files.setAside(path)
      untouchable = false
      head = { v: 1, wrap: 'passphrase', salt, params: { ...SCRYPT }, key }
      state = 'passphrase'
      notices.dismiss(NOTICES.unavailable.id)
      await save()
    },
    async unlock(passphrase) {
      if (head?.wrap !== 'passphrase' || locked === null) return
      try {
        master = unseal(await passphraseKey(passphrase, head.salt, head.params), head.key, KEY_CONTEXT)
      } catch {
        throw new CallFailure(FAILURES.wrongPassphrase)
      }
      try {
        content = parse(locked, master)
      } catch {
        await setAside()
        content = fresh()
      }
      locked = null
      state = 'passphrase'
    },
    async reset() {
      await writing
      for (const name of await files.list(world.folder))
        if (name === 'vault.json' || name.startsWith('vault.json.'))
          await files.remove(join(world.folder, name))
      untouchable = false
      locked = null
      notices.dismiss(NOTICES.unavailable.id)
      await begin()
    }
  }
}
