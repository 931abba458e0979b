// Starts the fixture app in the stand-in through Playwright, as the app's own specs are.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { afterAll } from 'vitest'

export const FIXTURE = join(import.meta.dirname, 'fixture')
export const EXECUTABLE = join(import.meta.dirname, 'dist/electron')

export interface Running {
  app: ElectronApplication
  page: Page
  userData: string
  /** What the fixture's main process has written down. */
  log: () => Promise<Record<string, unknown>[]>
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zonedeck-host-'))
  folders.push(folder)
  return folder
}

export async function launchFixture(
  userData = newUserData(),
  env: Record<string, string> = {}
): Promise<Running> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, 'dist')
  const own = Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]))
  const app = await _electron.launch({
    args: [FIXTURE, `--user-data-dir=${userData}`],
    env: { ...Object.fromEntries(own), ...env }
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.querySelector('#lazy')?.textContent === 'loaded later')
  const log = (): Promise<Record<string, unknown>[]> =>
    app.evaluate(() => (globalThis as unknown as { log: Record<string, unknown>[] }).log)
  return { app, page, userData, log }
}

/** What the fixture's preload puts on window. */
export interface FixtureApi {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  tell: (...values: unknown[]) => void
  on: (listener: (...values: unknown[]) => void) => () => void
  listeners: () => number
  nested: { list: number[]; answer: () => { list: number[] } }
  requires: string[]
}

declare global {
  interface Window {
    fixture: FixtureApi
  }
}
