import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isStale } from '../../build/start/build.ts'
import { reasonOf } from '../../build/start/electron.ts'
import { nextStep, type Facts } from '../../build/start/plan.ts'
import { speaksChinese } from '../../build/start/words.ts'
import { chromiumHelp, findChromium, type Surroundings } from '../support/chromium.ts'

const facts = (changes: Partial<Facts>): Facts => ({
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  built: true,
  ...changes
})
const help = { zh: '去装', en: 'install it' }

test('without a display on Linux nothing is built or fetched, and the way out is said', () => {
  const step = nextStep(facts({ env: { DISPLAY: '' }, built: false }))
  expect(step.kind).toBe('stop')
  for (const said of [step.say?.zh, step.say?.en]) {
    expect(said).toContain('xvfb-run -a npm start')
    expect(said).toContain('ssh -X')
  }
  expect(nextStep(facts({ env: { WAYLAND_DISPLAY: 'wayland-0' }, built: false })).kind).toBe('build')
  expect(nextStep(facts({ platform: 'darwin', env: {}, built: false })).kind).toBe('build')
})

test('the real binary wins, without its sandbox only for root on Linux', () => {
  const binary = '/e/electron'
  expect(nextStep(facts({ binary }))).toMatchObject({ kind: 'run', command: binary, env: {} })
  const argsOf = (changes: Partial<Facts>): string[] => {
    const step = nextStep(facts({ binary, ...changes }))
    return step.kind === 'run' ? step.args : []
  }
  expect(argsOf({ isRoot: true })).toContain('--no-sandbox')
  expect(argsOf({})).not.toContain('--no-sandbox')
  expect(argsOf({ isRoot: true, platform: 'darwin' })).not.toContain('--no-sandbox')
})

test('without the binary it is fetched; when that fails a browser is looked for, then used, and why is said', () => {
  expect(nextStep(facts({})).kind).toBe('fetch')
  const failed = facts({ fetchFailure: 'github.com: ENOTFOUND' })
  expect(nextStep(failed).kind).toBe('find-browser')
  const step = nextStep({ ...failed, browser: { path: '/usr/bin/chromium', help } })
  expect(step).toMatchObject({
    kind: 'run',
    command: process.execPath,
    env: { ELECTRON_HOST_HEADED: '1', ELECTRON_HOST_CHROMIUM: '/usr/bin/chromium' }
  })
  for (const said of [step.say?.zh, step.say?.en]) {
    expect(said).toContain('github.com: ENOTFOUND')
    expect(said?.split('\n')).toHaveLength(1)
  }
  // Fetched in the meantime: the failure is forgotten.
  expect(nextStep({ ...failed, binary: '/e/electron' })).toMatchObject({ command: '/e/electron' })
})

test('without a browser it stops and says how to get one', () => {
  const step = nextStep(facts({ fetchFailure: 'ENOTFOUND', browser: { path: undefined, help } }))
  expect(step.kind).toBe('stop')
  expect(step.say?.en).toContain(help.en)
  expect(step.say?.zh).toContain(help.zh)
})

test('the reason is the system’s code and host, else the message', () => {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND github.com'), {
    code: 'ENOTFOUND',
    hostname: 'github.com'
  })
  expect(reasonOf(new TypeError('fetch failed', { cause }))).toBe('github.com: ENOTFOUND')
  expect(reasonOf(new Error('the server did not answer'))).toBe('the server did not answer')
})

test('the language follows the first of LC_ALL, LC_MESSAGES and LANG that is set', () => {
  expect(speaksChinese({ LANG: 'zh_CN.UTF-8' })).toBe(true)
  expect(speaksChinese({ LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe(false)
})

test('out/ is stale when a part is missing or older than what it is made of', () => {
  const root = mkdtempSync(join(tmpdir(), 'zonedeck-build-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (path: string, seconds: number): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
    utimesSync(join(root, path), seconds, seconds)
  }
  for (const path of ['package.json', 'electron.vite.config.ts', 'src/main/deep/a.ts']) write(path, 1000)
  for (const path of ['out/main/index.cjs', 'out/preload/index.cjs']) write(path, 2000)
  expect(isStale(root)).toBe(true)
  write('out/renderer/index.html', 2000)
  expect(isStale(root)).toBe(false)
  // The build writes this file itself.
  write('src/renderer/components.d.ts', 3000)
  expect(isStale(root)).toBe(false)
  write('src/main/deep/a.ts', 3000)
  expect(isStale(root)).toBe(true)
})

const surroundings = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  ...there: string[]
): Surroundings => ({ platform, env, isExecutable: (path) => there.includes(path) })

test('a browser is found where it is chosen, on PATH, or in the usual place; Chromium first', () => {
  const chrome = '/opt/google/chrome/chrome'
  expect(
    findChromium(surroundings('linux', { PATH: '/a:/b' }, '/b/google-chrome', '/b/chromium', chrome))
  ).toBe('/b/chromium')
  expect(findChromium(surroundings('linux', {}, chrome))).toBe(chrome)
  expect(findChromium(surroundings('linux', { ELECTRON_HOST_CHROMIUM: '/x/c' }, '/x/c', chrome))).toBe('/x/c')
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(findChromium(surroundings('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, edge))).toBe(
    edge
  )
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium(surroundings('darwin', { HOME: '/Users/a' }, mac))).toBe(mac)
})

test('a chosen browser that is not there is not replaced by another', () => {
  const env = { ELECTRON_HOST_CHROMIUM: '/gone' }
  expect(findChromium(surroundings('linux', env, '/usr/bin/chromium'))).toBeUndefined()
})

test('each platform is told its own command', () => {
  expect(chromiumHelp('linux').zh).toContain('apt-get install chromium')
  expect(chromiumHelp('win32').en).toContain('winget install')
  expect(chromiumHelp('darwin').en).toContain('brew install')
})
