import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import electronPackage from '../../node_modules/electron/package.json' with { type: 'json' }
import { EXECUTABLE, FIXTURE, launchFixture, type Running } from './launch-fixture.ts'

const LIMIT = { timeout: 60_000 }

async function launched(userData?: string, env?: Record<string, string>): Promise<Running> {
  const running = await launchFixture(userData, env)
  onTestFinished(() => running.app.close().catch(() => undefined))
  return running
}

test('answers --version, and says so when it is given no app', () => {
  expect(execFileSync(EXECUTABLE, ['--version'], { encoding: 'utf8' })).toBe(
    `v${electronPackage.version}-stand-in\n`
  )
  expect(() => execFileSync(EXECUTABLE, [], { stdio: 'pipe' })).toThrow('given no app')
})

test('closing hides, the tray shows again, quitting quits', LIMIT, async () => {
  const { app, page } = await launched()
  const window = await app.browserWindow(page)
  await expect.poll(() => window.evaluate((w) => w.isVisible())).toBe(true)
  await window.evaluate((w) => w.close())
  expect(await window.evaluate((w) => [w.isVisible(), w.isDestroyed()])).toEqual([false, false])
  await app.evaluate(() => {
    const { tray } = globalThis as unknown as {
      tray: { contextMenu: { getMenuItemById: (id: string) => { click: () => void } } }
    }
    tray.contextMenu.getMenuItemById('show').click()
  })
  expect(await window.evaluate((w) => w.isVisible())).toBe(true)
  const exited = once(app.process(), 'exit')
  await app.close()
  expect((await exited)[0]).toBe(0)
})

test('before-quit can be prevented', LIMIT, async () => {
  const { app, page } = await launched()
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('before-quit', (event) => event.preventDefault())
    electronApp.quit()
  })
  expect(await page.evaluate(() => window.fixture.invoke('echo', 'alive'))).toBe('alive')
})

test('a second instance hands its command line over and ends', LIMIT, async () => {
  const { userData, log } = await launched()
  const second = spawn(EXECUTABLE, [FIXTURE, `--user-data-dir=${userData}`, 'zone.txt'], { stdio: 'inherit' })
  expect((await once(second, 'exit'))[0]).toBe(0)
  await expect.poll(log).toContainEqual({ second: 'zone.txt', data: { hello: 'first' } })
})

test('the page’s storage survives a restart', LIMIT, async () => {
  const first = await launched()
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.app.close()
  const { page } = await launched(first.userData)
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
})

test('Chromium has nowhere to keep what is typed into the page', LIMIT, async () => {
  const { app, page, userData } = await launched()
  await page.reload()
  await app.close()
  const profile = join(userData, 'stand-in-browser', 'Default')
  expect(existsSync(join(profile, 'Local Storage'))).toBe(true)
  // It would make folders of these names, and it notes pages in them seconds later.
  const folders = readdirSync(profile).filter((name) => statSync(join(profile, name)).isDirectory())
  expect(folders.filter((name) => name.startsWith('Sessions'))).toEqual([])
  const preferences: unknown = JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8'))
  expect(preferences).toMatchObject({
    credentials_enable_service: false,
    history: { saving_disabled: true }
  })
})

interface Kept {
  backend: string
  sync: boolean
  async: boolean
  encrypted: string
}
const keep = ({ page }: Running, text: string): Promise<Kept> =>
  page.evaluate((t) => window.fixture.invoke('keep', t) as Promise<Kept>, text)
const recall = ({ page }: Running, encrypted: string): Promise<unknown> =>
  page.evaluate((e) => window.fixture.invoke('recall', e), encrypted)
const prefix = (kept: Kept): string => Buffer.from(kept.encrypted, 'base64').subarray(0, 3).toString()

test.runIf(process.platform === 'linux')('safeStorage without a key store says so', LIMIT, async () => {
  const kept = await keep(await launched(), 'secret')
  expect(kept).toMatchObject({ backend: 'basic_text', sync: false, async: true })
  expect(prefix(kept)).toBe('v10')
})

test(
  'safeStorage with a key store: the key survives a restart, another key does not open it',
  LIMIT,
  async () => {
    const first = await launched(undefined, { ELECTRON_HOST_KEY: 'one' })
    const kept = await keep(first, 'secret')
    expect(kept).toMatchObject({ backend: 'gnome_libsecret', sync: true, async: true })
    expect(prefix(kept)).toBe('v11')
    expect(Buffer.from(kept.encrypted, 'base64').includes('secret')).toBe(false)
    await first.app.close()
    const second = await launched(first.userData, { ELECTRON_HOST_KEY: 'one' })
    expect(await recall(second, kept.encrypted)).toEqual({ result: 'secret', shouldReEncrypt: false })
    await second.app.close()
    const third = await launched(first.userData, { ELECTRON_HOST_KEY: 'two' })
    await expect(recall(third, kept.encrypted)).rejects.toThrow('Error while decrypting')
  }
)

/** The processes whose command line names this folder (Linux). */
const processesOf = (folder: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    const file = `/proc/${pid}/cmdline`
    try {
      return /^\d+$/.test(pid) && existsSync(file) && readFileSync(file, 'utf8').includes(folder)
    } catch {
      return false
    }
  })

test.runIf(process.platform === 'linux')('Chromium ends with a killed main process', LIMIT, async () => {
  const { app, userData } = await launched()
  expect(processesOf(userData).length).toBeGreaterThan(1)
  app.process().kill('SIGKILL')
  await expect.poll(() => processesOf(userData), { timeout: 10_000 }).toEqual([])
})
