import { expect, it } from 'vitest'
import { createLockCodes } from '../../../src/main/accounts/lock-codes.ts'
import { createRegistry, type Registry } from '../../../src/main/accounts/registry.ts'
import { vaultContent } from '../../../src/main/accounts/vault-file.ts'
import type { Vault } from '../../../src/main/accounts/vault.ts'

/** A vault of a version that knew no codes. */
const OLD = {
  contact: null,
  cacheKey: Buffer.alloc(32).toString('base64'),
  activeAccountId: null,
  accounts: []
}

function codesIn(): { codes: ReturnType<typeof createLockCodes>; registry: Registry; hidden: string[] } {
  let content = vaultContent.parse(OLD)
  const vault: Pick<Vault, 'content' | 'change'> = {
    content: () => content,
    change(edit) {
      content = edit(content)
      return Promise.resolve()
    }
  }
  const hidden: string[] = []
  // Of a vault that is open, codes and registry use these alone.
  const opened = { ...vault, state: () => 'secure' } as Vault
  return {
    codes: createLockCodes(opened, (secret) => void hidden.push(secret)),
    registry: createRegistry(opened, () => undefined),
    hidden
  }
}

const KEPT = { code: 'd7c10f', endsAt: '2026-12-01' }

it('a vault from before there were codes opens, and has none', () => {
  expect(codesIn().codes.of('a1', '7')).toBeNull()
})

it('codes are kept by account and domain, and hidden from the log', async () => {
  const { codes, hidden } = codesIn()
  await codes.keep('a1', '7', KEPT)
  await codes.keep('a1', '8', { ...KEPT, code: 'aaaaaa' })
  await codes.keep('a2', '7', { ...KEPT, code: 'bbbbbb' })
  expect(codes.of('a1', '7')).toEqual(KEPT)
  expect(hidden).toEqual(['d7c10f', 'aaaaaa', 'bbbbbb'])
  await codes.forget('a1', '7')
  expect(codes.of('a1', '7')).toBeNull()
  expect(codes.of('a1', '8')?.code).toBe('aaaaaa')
  expect(codes.of('a2', '7')?.code).toBe('bbbbbb')
})

it.each([
  [true, null],
  [false, KEPT]
])('an account that is signed out (forgotten: %s) leaves %j', async (forget, left) => {
  const { codes, registry } = codesIn()
  await codes.keep('a1', '7', KEPT)
  await codes.keep('a2', '7', KEPT)
  await registry.signOut('a1', forget)
  expect(codes.of('a1', '7')).toEqual(left)
  expect(codes.of('a2', '7')).toEqual(KEPT)
})

it.each(['constructor', '__proto__', 'toString'])('%s is no account with codes', (name) => {
  const { codes } = codesIn()
  expect(codes.of(name, '7')).toBeNull()
  expect(codes.of('a1', name)).toBeNull()
})
