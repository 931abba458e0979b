import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diskFiles } from '../../../src/main/files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonedeck-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => Buffer.from(text)

it('writes whole files into folders it makes, for their owner only', async () => {
  const path = join(folder, 'a/b/c.bin')
  await diskFiles.write(path, bytes('one'))
  await diskFiles.write(path, bytes('two'))
  expect(Buffer.from((await diskFiles.read(path))!).toString()).toBe('two')
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.bin'])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
})

it('writes of one file at the same time leave the last one, whole', async () => {
  const path = join(folder, 'c.bin')
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => diskFiles.write(path, bytes(String(i).repeat(50_000))))
  )
  expect(Buffer.from((await diskFiles.read(path))!).toString()).toBe('19'.repeat(50_000))
  expect(readdirSync(folder)).toEqual(['c.bin'])
})

it('what is not there is null, empty, or fine', async () => {
  const path = join(folder, 'none/at/all')
  expect(await diskFiles.read(path)).toBeNull()
  expect(await diskFiles.list(path)).toEqual([])
  expect(await diskFiles.setAside(path)).toBeNull()
  await diskFiles.remove(path)
})

it('sets a file aside under a name with the time, and removes folders', async () => {
  await diskFiles.write(join(folder, 'x/vault.json'), bytes('broken'))
  const aside = await diskFiles.setAside(join(folder, 'x/vault.json'))
  expect(aside).toMatch(/vault\.json\.damaged-\d{4}-\d\d-\d\dT[\d-]+Z$/)
  expect(await diskFiles.list(join(folder, 'x'))).toHaveLength(1)
  await diskFiles.remove(join(folder, 'x'))
  expect(readdirSync(folder)).toEqual([])
})

it('a disk that refuses is an error', async () => {
  await diskFiles.write(join(folder, 'file'), bytes('x'))
  await expect(diskFiles.write(join(folder, 'file/below'), bytes('x'))).rejects.toThrow()
})
