// What a page's preload says to the main process: invoke, send, and the questions of a page about windows and
// permissions.
import type { IpcMainInvokeEvent } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { codec } from './codec.ts'
import { ipcMain } from './ipc-main.ts'
import { askPermission, checkPermission } from './permissions.ts'
import type { FromPage } from './page/preload-world.ts'
import { preventable } from './state.ts'
import type { WebContents } from './web-contents.ts'

export async function receiveFromPage(contents: WebContents, message: FromPage): Promise<void> {
  switch (message.type) {
    case 'invoke':
      await invoke(contents, message)
      break
    case 'send':
      dispatch(contents, message.channel, message.args)
      break
    case 'open':
      openWindow(contents, message)
      break
    case 'close':
      contents.window.close()
      break
    case 'title':
      contents.window.pageTitled(message.title)
      break
    case 'permission': {
      const granted =
        message.how === 'ask'
          ? await askPermission(contents, message.name)
          : checkPermission(contents, message.name)
      contents.deliver({ type: 'answer', id: message.id, value: JSON.stringify(granted) })
      break
    }
    case 'preload-error': {
      const error = new Error(message.message)
      console.error(
        `Unable to load preload script: ${contents.preferences.preload ?? ''}\n${message.message}`
      )
      contents.emit('preload-error', {}, contents.preferences.preload, error)
    }
  }
}

function eventOf(contents: WebContents): IpcMainInvokeEvent {
  const event = preventable({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    processId: contents.id,
    frameId: 1,
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args)
  })
  // The app's handlers see the stand-in's web contents as Electron's.
  return event as unknown as IpcMainInvokeEvent
}

/** The frame's own handlers come first, then the page's, then the global ones (electron's docs, WebFrameMain.ipc). */
async function invoke(
  contents: WebContents,
  { id, channel, args }: Extract<FromPage, { type: 'invoke' }>
): Promise<void> {
  const hubs = [contents.mainFrame.ipc, contents.ipc, ipcMain]
  const handler = hubs.map((hub) => hub.handlerOf(channel)).find((found) => found !== undefined)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    // pack() was given the array of arguments.
    const value: unknown = await handler(eventOf(contents), ...(codec.unpack(args) as unknown[]))
    contents.deliver({ type: 'answer', id, value: codec.pack(value) })
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    contents.deliver({ type: 'answer', id, error: `Error invoking remote method '${channel}': ${text}` })
  }
}

function dispatch(contents: WebContents, channel: string, packed: string): void {
  const args = codec.unpack(packed) as unknown[]
  contents.emit('ipc-message', eventOf(contents), channel, ...args)
  for (const hub of [contents.mainFrame.ipc, contents.ipc, ipcMain])
    hub.emit(channel, eventOf(contents), ...args)
}

function openWindow(
  contents: WebContents,
  { url, name, features }: Extract<FromPage, { type: 'open' }>
): void {
  const answer = contents.askToOpen(url, name, features)
  if (answer.action !== 'allow') return
  const window = new BrowserWindow(answer.overrideBrowserWindowOptions)
  contents.emit('did-create-window', window, { url, frameName: name })
  window.loadURL(url).catch((error: unknown) => {
    console.error(error)
  })
}
