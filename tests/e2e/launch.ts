// Starts the built app: in real Electron where its binary is, else in the stand-in.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '../..')
const STAND_IN = join(ROOT, 'tests/host/dist')

export interface ElectronInUse {
  kind: 'binary' | 'stand-in'
  /** One line for the log. */
  says: string
}

/** Which Electron the specs run on. A display is needed by the binary on Linux, not by the stand-in. */
export function electronInUse(): ElectronInUse {
  const folder = join(ROOT, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : undefined
  const hasDisplay =
    process.platform !== 'linux' ||
    [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((v) => v !== undefined && v !== '')
  if (binary === undefined || !existsSync(binary))
    return { kind: 'stand-in', says: 'Electron: the stand-in (tests/host), for want of the real binary' }
  if (!hasDisplay)
    return { kind: 'stand-in', says: 'Electron: the stand-in (tests/host), for want of a display' }
  return { kind: 'binary', says: `Electron: the real binary (${binary})` }
}

export interface LaunchOptions {
  /** The folder of the app's data; a new one, removed at the end, when left out. */
  userData?: string
  args?: string[]
  env?: Record<string, string>
}

/** Starts the app. The caller closes it with `app.close()`. */
export async function launch({
  userData,
  args = [],
  env = {}
}: LaunchOptions = {}): Promise<ElectronApplication> {
  // Playwright asks the electron package for the executable, which looks at this.
  if (electronInUse().kind === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STAND_IN
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'zonedeck-e2e-'))
  const own = Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]))
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${folder}`, ...args],
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ...env }
  })
  if (userData === undefined)
    app.on('close', () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })
  return app
}
