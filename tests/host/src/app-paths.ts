// app.getPath and app.setPath: the folders of electron's documentation, per platform.
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { host, switchValue } from './state.ts'

const chosen = new Map<string, string>()

function appData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

const known: Record<string, () => string> = {
  home: homedir,
  appData,
  userData: () => switchValue('user-data-dir') ?? join(getPath('appData'), host.appName),
  sessionData: () => getPath('userData'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  logs: () => join(getPath('userData'), 'logs'),
  temp: tmpdir,
  exe: () => process.argv[0] ?? '',
  module: () => process.argv[0] ?? '',
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
  music: () => join(homedir(), 'Music'),
  pictures: () => join(homedir(), 'Pictures'),
  videos: () => join(homedir(), 'Videos')
}

export function getPath(name: string): string {
  const path = chosen.get(name) ?? known[name]?.()
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

export function setPath(name: string, path: string): void {
  if (!(name in known)) throw new Error(`Failed to set '${name}' path`)
  chosen.set(name, path)
}
