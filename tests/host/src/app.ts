// electron.app
import { EventEmitter } from 'node:events'
import type { App, LoginItemSettings } from 'electron'
import { getPath, setPath } from './app-paths.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { exit, quit } from './quit.ts'
import { host, preventable, record, recorded, switchValue } from './state.ts'

const whenReady = Promise.withResolvers<undefined>()
let hasLock = false
let loginItem = { openAtLogin: false }

/** The system's language as a BCP 47 tag: `--lang`, else the usual variables; C and POSIX mean English. */
function systemLocale(): string {
  const chosen = switchValue('lang')
  if (chosen !== undefined && chosen !== '') return chosen
  const env = process.env
  const posix = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((v) => v !== undefined && v !== '')
  if (posix === undefined) return new Intl.DateTimeFormat().resolvedOptions().locale
  const tag = (posix.split(/[.@]/)[0] ?? '').replace('_', '-')
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag
}

const own = {
  isPackaged: false,
  whenReady: async () => {
    await whenReady.promise
  },
  isReady: () => host.ready,
  getAppPath: () => host.appPath,
  getVersion: () => host.appVersion,
  getName: () => host.appName,
  setName: (name: string) => {
    host.appName = name
  },
  getLocale: systemLocale,
  getSystemLocale: systemLocale,
  getLocaleCountryCode: () => systemLocale().split('-')[1] ?? '',
  getPreferredSystemLanguages: () => [systemLocale()],
  getPath,
  setPath,
  requestSingleInstanceLock: (data?: Record<string, unknown>) => {
    hasLock ||= takeInstanceLock(getPath('userData'), data, (second) => {
      app.emit('second-instance', preventable({}), second.argv, second.cwd, second.data)
    })
    return hasLock
  },
  hasSingleInstanceLock: () => hasLock,
  getLoginItemSettings: () => ({
    ...loginItem,
    openAsHidden: false,
    wasOpenedAtLogin: false,
    wasOpenedAsHidden: false,
    restoreState: false,
    status: 'not-registered',
    executableWillLaunchAtLogin: loginItem.openAtLogin,
    launchItems: [] as LoginItemSettings['launchItems']
  }),
  setLoginItemSettings: (settings: { openAtLogin?: boolean }) => {
    record('app', 'setLoginItemSettings', [settings])
    loginItem = { openAtLogin: settings.openAtLogin ?? false }
  },
  quit,
  exit
} satisfies Partial<App>

export const app = Object.assign(new EventEmitter(), own, {
  commandLine: {
    appendSwitch: (name: string, value?: string) => {
      host.switches.push(value === undefined || value === '' ? `--${name}` : `--${name}=${value}`)
    },
    appendArgument: (value: string) => {
      host.switches.push(value)
    },
    hasSwitch: (name: string) => switchValue(name) !== undefined,
    getSwitchValue: (name: string) => switchValue(name) ?? '',
    removeSwitch: (name: string) => {
      host.switches = host.switches.filter((s) => s !== `--${name}` && !s.startsWith(`--${name}=`))
    }
  },
  ...recorded('app', [
    'addRecentDocument',
    'clearRecentDocuments',
    'disableHardwareAcceleration',
    'enableSandbox',
    'focus',
    'hide',
    'relaunch',
    'releaseSingleInstanceLock',
    'removeAsDefaultProtocolClient',
    'setAboutPanelOptions',
    'setAccessibilitySupportEnabled',
    'setAppUserModelId',
    'setAsDefaultProtocolClient',
    'setBadgeCount',
    'setJumpList',
    'setUserTasks',
    'show'
  ] as const satisfies readonly (keyof App)[])
})
Object.defineProperty(app, 'name', { get: own.getName, set: own.setName })
Object.defineProperty(app, 'userAgentFallback', { value: '', writable: true })

/** Emits what Electron emits when it has started. */
export function sayReady(): void {
  host.ready = true
  app.emit('will-finish-launching')
  app.emit('ready', preventable({}), {})
  whenReady.resolve(undefined)
}
