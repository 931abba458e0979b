// Starts the Chromium that shows the windows.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { chromiumHelp, findChromium } from '../../support/chromium.ts'
import { app } from './app.ts'
import { Browser } from './cdp.ts'
import { host, switchValue } from './state.ts'

export interface RunningChromium {
  browser: Browser
  process: ChildProcess
  /** Opens one more app window of the running browser at `url` (headed only). */
  openAppWindow: (url: string, bounds: { width: number; height: number }) => void
}

/** Switches that only Node or Electron understand. */
const NOT_FOR_CHROMIUM = /^--(inspect|inspect-brk|remote-debugging-port|user-data-dir|no-sandbox)(=|$)/

/**
 * Starts Chromium with a profile under the app's sessionData. It listens on a pipe, and ends by itself when the other
 * end closes, however this process dies. A debugging port is opened only when the command line asks for one.
 */
export async function startChromium(onGone: () => void): Promise<RunningChromium> {
  const executable = findChromium()
  if (executable === undefined) throw new Error(chromiumHelp().en)
  const profile = join(app.getPath('sessionData'), 'stand-in-browser')
  prepareProfile(profile)
  const common = [
    `--user-data-dir=${profile}`,
    `--lang=${app.getLocale()}`,
    ...(onlyWayland() ? ['--ozone-platform=wayland'] : []),
    // Chromium has no sandbox for root; --test-type keeps it from saying so above the page.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [])
  ]
  const port = switchValue('remote-debugging-port')
  const switches = [
    ...common,
    ...(host.headed ? [] : ['--headless=new', '--disable-gpu']),
    '--remote-debugging-pipe',
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--hide-crash-restore-bubble',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    ...host.switches.filter((name) => !NOT_FOR_CHROMIUM.test(name))
  ]
  const child = spawn(executable, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const url = await started(child, port !== undefined)
  // stdio 3 and 4 were asked for as pipes above: Chromium reads from 3 and writes to 4.
  const browser = new Browser(child.stdio[3] as Writable, child.stdio[4] as Readable, onGone)
  await browser.root.send('Browser.getVersion')
  if (url !== undefined) process.stderr.write(`\nDevTools listening on ${url}\n`)
  return {
    browser,
    process: child,
    openAppWindow: (target, { width, height }) => {
      // The running browser takes the request over; this second process ends at once.
      spawn(executable, [...common, `--app=${target}`, `--window-size=${width},${height}`], {
        stdio: 'ignore'
      })
    }
  }
}

/** What a browser would do with a page and an Electron window does not: offer to translate, keep and fill in what is typed. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  history: { saving_disabled: true }
}

function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default')
  mkdirSync(folder, { recursive: true })
  writeIfMissing(join(folder, 'Preferences'), JSON.stringify(PREFERENCES))
  // Chromium keeps what is typed into a page in these folders, to restore it after a crash. A file keeps a folder away.
  for (const name of ['Sessions', 'Sessions_Encrypted']) writeIfMissing(join(folder, name), '')
}

function writeIfMissing(file: string, text: string): void {
  if (!existsSync(file)) writeFileSync(file, text)
}

const onlyWayland = (): boolean =>
  host.headed && (process.env['DISPLAY'] ?? '') === '' && (process.env['WAYLAND_DISPLAY'] ?? '') !== ''

/** Waits for the line with the address of the debugging port, when one was asked for. */
function started(child: ChildProcess, hasPort: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let log = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000)
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(log)
      if (found) resolve(found[1])
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`Chromium ended with ${String(code)}:\n${log}`))
    })
    if (!hasPort) child.once('spawn', () => resolve(undefined))
  })
}
