// Where an installed Chromium, Chrome or Edge may be, and what to say when there is none.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Text } from '../../src/shared/text.ts'

export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isExecutable: (path: string) => boolean
}

const HERE: Surroundings = { platform: process.platform, env: process.env, isExecutable }

/**
 * The path of a browser that can show the app, or undefined. ELECTRON_HOST_CHROMIUM wins; then the folders of PATH;
 * then the usual places of the platform. Chromium comes before Chrome, Chrome before Edge.
 */
export function findChromium(here: Surroundings = HERE): string | undefined {
  const chosen = here.env['ELECTRON_HOST_CHROMIUM']
  if (chosen !== undefined && chosen !== '') return here.isExecutable(chosen) ? chosen : undefined
  return [...onPath(here), ...usualPlaces(here)].find(here.isExecutable)
}

function onPath({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') return []
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable'
  ]
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function usualPlaces({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']]
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe'
    ]
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${program}`]))
    )
  }
  if (platform === 'darwin') {
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    const roots = ['/Applications', `${env['HOME'] ?? ''}/Applications`]
    return programs.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`))
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge'
  ]
}

/** How to get a browser, for the platform at hand. */
export function chromiumHelp(platform: NodeJS.Platform = process.platform): Text {
  const commands = {
    win32: 'winget install Google.Chrome',
    darwin: 'brew install --cask chromium',
    linux:
      'apt-get install chromium fonts-noto-cjk   (Debian, Ubuntu)\n    dnf install chromium google-noto-sans-cjk-fonts   (Fedora)'
  }
  const command = platform === 'win32' || platform === 'darwin' ? commands[platform] : commands.linux
  return {
    zh: `没有找到 Chromium、Chrome 或 Edge，请先安装其中一个，例如：\n    ${command}`,
    en: `No Chromium, Chrome or Edge was found. Install one of them, for example:\n    ${command}`
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Debian's Chromium and a font for Chinese, where this may: as root with apt-get. False when it could not. */
export function installChromium(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const apt = (...args: string[]): boolean => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  }
  return (
    apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  )
}
