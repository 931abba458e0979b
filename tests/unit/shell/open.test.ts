import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openFile } from '../../../src/main/shell/open.ts'

let answer: { canceled: boolean; filePaths: string[] }
const asked: unknown[] = []
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: (options: unknown) => {
      asked.push(options)
      return Promise.resolve(answer)
    }
  }
}))

it('asks for one file, and tells its name and size without reading it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonedeck-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, '域名.zone')
  writeFileSync(path, 'www')
  answer = { canceled: false, filePaths: [path] }
  expect(await openFile()).toEqual({ name: '域名.zone', path, size: 3 })
  expect(asked).toMatchObject([{ properties: ['openFile'] }])
  answer = { canceled: false, filePaths: [folder] }
  expect(await openFile()).toMatchObject({ size: null })
  answer = { canceled: false, filePaths: [join(folder, 'gone')] }
  expect(await openFile()).toMatchObject({ size: null })
  answer = { canceled: true, filePaths: [] }
  expect(await openFile()).toBeNull()
})
