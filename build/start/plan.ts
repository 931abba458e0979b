// What npm start does next, from what is known so far. Pure, so that every way through it is tested.
import { join, resolve } from 'node:path'
import type { Text } from '../../src/shared/text.ts'

export interface Facts {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** Whether out/ is known to be current. */
  built: boolean
  /** The path of Electron's binary, where there is one. */
  binary?: string | undefined
  /** Why Electron could not be fetched; missing when it has not been tried. */
  fetchFailure?: string
  /** What the search for a browser found; missing when it has not been done. */
  browser?: { path: string | undefined; help: Text }
}

export type Step =
  | { kind: 'build' | 'fetch' | 'find-browser'; say?: undefined }
  | { kind: 'stop'; say: Text }
  | { kind: 'run'; say?: Text; command: string; args: string[]; env: Record<string, string> }

const ROOT = resolve(import.meta.dirname, '../..')

/** The next step. The display comes first: without one nothing is built or downloaded. */
export function nextStep({ platform, env, isRoot, built, binary, fetchFailure, browser }: Facts): Step {
  const isSet = (name: string): boolean => (env[name] ?? '') !== ''
  if (platform === 'linux' && !isSet('DISPLAY') && !isSet('WAYLAND_DISPLAY'))
    return { kind: 'stop', say: NO_DISPLAY }
  if (!built) return { kind: 'build' }
  if (binary !== undefined) {
    // Chromium's sandbox does not run as root on Linux.
    const args = platform === 'linux' && isRoot ? [ROOT, '--no-sandbox'] : [ROOT]
    return { kind: 'run', command: binary, args, env: {} }
  }
  if (fetchFailure === undefined) return { kind: 'fetch' }
  if (browser === undefined) return { kind: 'find-browser' }
  if (browser.path === undefined) return { kind: 'stop', say: noBrowser(fetchFailure, browser.help) }
  return {
    kind: 'run',
    say: standingIn(fetchFailure, browser.path),
    command: process.execPath,
    args: [join(ROOT, 'tests/host/src/main.ts'), ROOT],
    env: { ELECTRON_HOST_HEADED: '1', ELECTRON_HOST_CHROMIUM: browser.path }
  }
}

const NO_DISPLAY: Text = {
  zh:
    '没有可用的显示器（DISPLAY 与 WAYLAND_DISPLAY 均未设置）。请在桌面环境中运行，或用 ssh -X 登录后运行，' +
    '或使用虚拟显示器：\n    apt-get install xvfb && xvfb-run -a npm start',
  en:
    'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Run this on a desktop, over ssh -X, or on a ' +
    'virtual display:\n    apt-get install xvfb && xvfb-run -a npm start'
}

const standingIn = (reason: string, path: string): Text => ({
  zh: `无法下载 Electron（${reason}），改用已安装的浏览器 ${path} 打开同一个应用。`,
  en: `Electron could not be downloaded (${reason}), so the same app opens in the installed browser ${path}.`
})

const noBrowser = (reason: string, help: Text): Text => ({
  zh: `无法下载 Electron（${reason}）。可用 ELECTRON_MIRROR 指定镜像后重试，或改用浏览器打开。\n${help.zh}`,
  en: `Electron could not be downloaded (${reason}). Name a mirror in ELECTRON_MIRROR, or use a browser instead.\n${help.en}`
})
