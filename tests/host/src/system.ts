// The rest of the desktop: one screen, no idle time, no shortcuts, a clipboard of its own.
import { EventEmitter } from 'node:events'
import type { Clipboard, GlobalShortcut, PowerMonitor, PowerSaveBlocker, SystemPreferences } from 'electron'
import { recorded } from './state.ts'

const size = { width: 1920, height: 1080 }
const display = {
  id: 1,
  label: '',
  bounds: { x: 0, y: 0, ...size },
  workArea: { x: 0, y: 0, ...size },
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 })
})

export const powerMonitor = Object.assign(new EventEmitter(), {
  onBatteryPower: false,
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
  getCurrentThermalState: () => 'nominal'
} satisfies Partial<PowerMonitor>)

const blocking = new Set<number>()
export const powerSaveBlocker = {
  start: () => {
    const id = blocking.size + 1
    blocking.add(id)
    return id
  },
  stop: (id) => blocking.delete(id),
  isStarted: (id) => blocking.has(id)
} satisfies PowerSaveBlocker

let copied = ''
export const clipboard = {
  readText: () => Promise.resolve(copied),
  writeText: (text) => {
    copied = text
    return Promise.resolve()
  },
  clear: () => {
    copied = ''
  }
} satisfies Partial<Clipboard>

const shortcuts = new Map<string, () => void>()
export const globalShortcut = {
  register: (accelerator: string, callback: () => void) => {
    shortcuts.set(accelerator, callback)
    return true
  },
  unregister: (accelerator) => {
    shortcuts.delete(accelerator)
  },
  unregisterAll: () => {
    shortcuts.clear()
  },
  isRegistered: (accelerator) => shortcuts.has(accelerator)
} satisfies Partial<GlobalShortcut>

export const crashReporter = recorded('crashReporter', ['start', 'addExtraParameter'] as const)

export const systemPreferences = Object.assign(
  new EventEmitter(),
  recorded('systemPreferences', [
    'getUserDefault',
    'getAccentColor'
  ] as const satisfies readonly (keyof SystemPreferences)[])
)
