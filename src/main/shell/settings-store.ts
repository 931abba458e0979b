import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import type { SettingsStore } from '../settings.ts'

/**
 * electron-store as a file that is read once and written whole. It resets a file that is no JSON without a word, and
 * reads and parses it anew at every access; so the file is looked at first and a damaged one copied beside it.
 * Answers the store and whether the file was damaged.
 */
export function openSettings(userData: string): { store: SettingsStore; damaged: boolean } {
  const path = join(userData, 'settings.json')
  const damaged = existsSync(path) && !isObject(path)
  if (damaged) copyFileSync(path, `${path}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: userData,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false
  })
  if (damaged) store.clear()
  return {
    damaged,
    store: {
      content: damaged ? {} : store.store,
      write: (content) => {
        store.store = content
      }
    }
  }
}

function isObject(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
