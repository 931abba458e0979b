// The running app as a spec sees it: one window, its folder, and what its page complained about.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Locale } from '../../../src/shared/text.ts'
import { launch } from '../launch.ts'
import { WORDS, type Words } from './words.ts'

export interface OpenOptions {
  /** Address of the service that a DNSPod account reaches; a test sandbox. DNSPod itself when left out. */
  service?: string
  /** Address of the DNS server that is asked; one that answers nobody when left out. */
  dns?: string
  /** Folder of the app's data; the caller's to remove. A new one, removed at the end, when left out. */
  userData?: string
  locale?: Locale
  theme?: 'light' | 'dark'
  /** Size of the window's content, px. */
  size?: { width: number; height: number }
}

export interface OpenApp {
  electron: ElectronApplication
  page: Page
  userData: string
  words: Words
  /** Errors that nobody caught and everything the page logged as an error; empty when all is well. */
  complaints: string[]
  close: () => Promise<void>
}

/** A new folder for the app's data. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'zonedeck-e2e-'))

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Starts the app and waits for its page. The language and theme are the settings file's, unless there is one. */
export async function openApp(options: OpenOptions = {}): Promise<OpenApp> {
  const {
    service,
    locale = 'en',
    theme = 'light',
    dns = '127.0.0.1:9',
    size = { width: 1280, height: 800 }
  } = options
  const userData = options.userData ?? newFolder()
  const settings = join(userData, 'settings.json')
  if (!existsSync(settings)) {
    mkdirSync(userData, { recursive: true })
    writeFileSync(settings, JSON.stringify({ settings: { locale, theme } }))
  }
  // An address that answers nobody stands for DNSPod: no test may ever reach the real one.
  const env = { ZONEDECK_API_URL: service ?? 'http://127.0.0.1:9', ZONEDECK_DNS: dns }
  const electron = await launch({ userData, env })
  const page = await electron.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await resize(electron, size)
  await page.locator('h1').first().waitFor()
  return {
    electron,
    page,
    userData,
    words: WORDS[locale],
    complaints,
    async close() {
      await electron.close()
      if (options.userData === undefined) removeFolder(userData)
    }
  }
}

/** Gives the window's content a size, px. */
export async function resize(
  electron: ElectronApplication,
  size: { width: number; height: number }
): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}
