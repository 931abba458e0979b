// The `electron` module of the main process. The last line makes require('electron') answer it as Electron's own.
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog, shell } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { net, protocol } from './protocol.ts'
import { windows } from './registry.ts'
import { safeStorage } from './safe-storage.ts'
import { session } from './session.ts'
import { host } from './state.ts'
import {
  clipboard,
  crashReporter,
  globalShortcut,
  powerMonitor,
  powerSaveBlocker,
  screen,
  systemPreferences
} from './system.ts'
import { Notification, Tray } from './tray.ts'
import type { WebContents } from './web-contents.ts'

const all = (): WebContents[] => [...windows.values()].map((window) => window.webContents)
const webContents = {
  getAllWebContents: all,
  fromId: (id: number) => windows.get(id)?.webContents,
  fromDevToolsTargetId: (id: string) => all().find((contents) => contents.targetId === id),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null
}

const electron = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  webContents,
  /** What the app asked for and the stand-in cannot show: for tests of the stand-in only. */
  standIn: { calls: host.calls }
}

export { electron as 'module.exports' }
