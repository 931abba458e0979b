import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSettings } from '../../../src/main/shell/settings-store.ts'

// electron-store is `conf` with a default folder that it asks Electron for, which is not here.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf')
  class Store extends Conf<Record<string, unknown>> {
    constructor({ name, ...options }: { name: string; cwd: string }) {
      super({ ...options, configName: name })
    }
  }
  return { default: Store }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonedeck-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FILE = 'settings.json'

it('begins empty, and gives back what was written', () => {
  const first = openSettings(folder)
  expect(first).toMatchObject({ damaged: false, store: { content: {} } })
  first.store.write({ settings: { theme: 'dark' } })
  expect(openSettings(folder).store.content).toEqual({ settings: { theme: 'dark' } })
})

it.each(['{"settings": {"theme"', '[]', 'null', '"x"', ''])(
  '%j is copied aside, and the app begins anew',
  (text) => {
    writeFileSync(join(folder, FILE), text)
    const opened = openSettings(folder)
    expect(opened).toMatchObject({ damaged: true, store: { content: {} } })
    const aside = readdirSync(folder).find((name) => name.startsWith(`${FILE}.damaged-`))
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe(text)
    opened.store.write({ trayAnnounced: true })
    expect(openSettings(folder)).toMatchObject({
      damaged: false,
      store: { content: { trayAnnounced: true } }
    })
  }
)
