// electron.nativeTheme. The system's own theme is not known here and counts as light.
import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'
import { windows } from './registry.ts'

type Source = NativeTheme['themeSource']

class Theme extends EventEmitter {
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    this.#source = source
    for (const window of windows.values()) window.webContents.applyTheme().catch(() => undefined)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
}

export const nativeTheme = new Theme()
