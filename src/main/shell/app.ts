import { app, dialog, nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/app.ts'
import type { Locale } from '../../shared/text.ts'
import { registerScheme } from './scheme.ts'
import { hardenContents } from './session.ts'

/** What the services need to know of the machine and of this copy of the app. */
export interface Machine {
  version: string
  platform: 'win32' | 'darwin' | 'linux'
  /** Folder of everything that is kept. */
  userData: string
  systemLocale: Locale
  packaged: boolean
  /** Folder (or archive) that holds out/ and build/icons. */
  appPath: string
}

/**
 * What has to happen before the app is ready: every renderer sandboxed, the scheme known, every page hardened,
 * one instance. False when another instance runs already; that one then shows its window (`onSecond`).
 */
export function prepareApp(onSecond: () => void): boolean {
  app.enableSandbox()
  registerScheme()
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', onSecond)
  return true
}

/** Waits until the app may open windows. */
export async function whenReady(): Promise<Machine> {
  await app.whenReady()
  const { platform } = process
  return {
    version: app.getVersion(),
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    userData: app.getPath('userData'),
    systemLocale: app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    packaged: app.isPackaged,
    appPath: app.getAppPath()
  }
}

/** Runs `flush` once before the app ends; the app waits for it, but never longer than `limit` ms. */
export function beforeQuit(flush: () => Promise<void>, limit = 3000): void {
  let done = false
  app.on('will-quit', (event) => {
    if (done) return
    event.preventDefault()
    done = true
    const late = new Promise<void>((resolve) => setTimeout(resolve, limit))
    void Promise.race([flush().catch(() => undefined), late]).then(() => app.quit())
  })
}

export const quit = (): void => app.quit()

/** Makes pages, menus and window frames follow the setting. */
export function applyTheme(theme: Settings['theme']): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
}

/** The last resort: the app cannot start, and says why before it ends. */
export function failToStart(reason: string): void {
  dialog.showErrorBox('Zonedeck', reason)
  app.exit(1)
}
