import { ipcMain } from 'electron'

/** The door through which pages call; src/main/ipc/serve.ts stands behind it. */
export const door = ipcMain
