// electron.dialog and shell: recorded and answered as if the person had cancelled; a test assigns its own answers.
import { spawn } from 'node:child_process'
import type { Dialog, Shell } from 'electron'
import { host, record, recorded } from './state.ts'

const answer =
  <T>(method: string, value: T) =>
  (...args: unknown[]): T => {
    // A window among the arguments says nothing and cannot be written down.
    record('dialog', method, args.slice(-1))
    return value
  }

export const dialog = {
  showOpenDialog: answer('showOpenDialog', Promise.resolve({ canceled: true, filePaths: [] as string[] })),
  showOpenDialogSync: answer('showOpenDialogSync', undefined),
  showSaveDialog: answer('showSaveDialog', Promise.resolve({ canceled: true, filePath: '' })),
  showSaveDialogSync: answer('showSaveDialogSync', ''),
  showMessageBox: answer('showMessageBox', Promise.resolve({ response: 0, checkboxChecked: false })),
  showMessageBoxSync: answer('showMessageBoxSync', 0),
  showErrorBox: (title, content) => {
    record('dialog', 'showErrorBox', [title, content])
    console.error(`${title}\n${content}`)
  }
} satisfies Partial<Dialog>

/** The platform's command that opens an address in the person's own browser. */
function opener(url: string): [string, string[]] {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]]
}

export const shell = {
  openExternal: (url) => {
    record('shell', 'openExternal', [url])
    if (host.headed) spawn(...opener(url), { stdio: 'ignore', detached: true }).on('error', () => undefined)
    return Promise.resolve()
  },
  openPath: (path) => {
    record('shell', 'openPath', [path])
    return Promise.resolve('')
  },
  trashItem: (path) => {
    record('shell', 'trashItem', [path])
    return Promise.resolve()
  },
  ...recorded('shell', ['beep', 'showItemInFolder'] as const)
} satisfies Partial<Shell>
