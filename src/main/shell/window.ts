import { BrowserWindow, app, nativeTheme, screen, type Rectangle } from 'electron'
import { PAGE } from './scheme.ts'

/** Where the window was left. */
export interface WindowPlace {
  bounds: Rectangle | null
  maximized: boolean
}

export interface WindowOptions {
  /** Path of the preload bundle. */
  preload: string
  /** Path of the window's icon; Windows and macOS take it from the app itself. */
  icon: string
  platform: 'win32' | 'darwin' | 'linux'
  packaged: boolean
  place: () => WindowPlace
  remember: (place: WindowPlace) => void
  /** Whether closing the window keeps the app in the tray; asked each time. */
  staysInTray: () => boolean
  /** The window was hidden instead of closed. */
  onHidden: () => void
}

export interface MainWindow {
  /** Opens the window, or brings it to the front. */
  show: () => void
  /** Sends an event to the page, if there is one. */
  send: (channel: string, payload: unknown) => void
  /** Whether the page has the person's attention. */
  visible: () => boolean
}

/** The bar at the top of the page and the empty page, by theme; the same as --zd-bg in the renderer. */
const COLORS = {
  light: { background: '#ffffff', symbols: '#1b2027' },
  dark: { background: '#14171c', symbols: '#e6e9ee' }
}
const BAR_HEIGHT = 48
const colors = (): (typeof COLORS)['light'] => (nativeTheme.shouldUseDarkColors ? COLORS.dark : COLORS.light)
const overlay = (): { color: string; symbolColor: string; height: number } => ({
  color: colors().background,
  symbolColor: colors().symbols,
  // One pixel less than the bar, so that its lower line runs through.
  height: BAR_HEIGHT - 1
})

/** Bounds that still lie on a screen: a monitor may have been unplugged since. */
function onScreen(bounds: Rectangle | null): Partial<Rectangle> {
  if (bounds === null) return {}
  const { workArea } = screen.getDisplayMatching(bounds)
  const overlaps =
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y &&
    bounds.y < workArea.y + workArea.height - 100
  return overlaps ? bounds : { width: bounds.width, height: bounds.height }
}

function open(options: WindowOptions): BrowserWindow {
  const place = options.place()
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...onScreen(place.bounds),
    minWidth: 1024,
    minHeight: 640,
    title: 'Zonedeck',
    show: false,
    backgroundColor: colors().background,
    autoHideMenuBar: true,
    ...(options.platform === 'linux'
      ? { icon: options.icon }
      : { titleBarStyle: 'hidden' as const, titleBarOverlay: overlay() }),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker fetches dictionaries from the network.
      spellcheck: false,
      devTools: !options.packaged
    }
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  return window
}

/** The app's one window: opened when first shown, remembered when moved, kept in the tray when that is wished. */
export function createMainWindow(options: WindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  let quitting = false
  app.on('before-quit', () => (quitting = true))
  app.on('activate', () => show())
  // macOS keeps an app without windows; elsewhere the last window ends it.
  app.on('window-all-closed', () => {
    if (options.platform !== 'darwin') app.quit()
  })
  nativeTheme.on('updated', () => {
    if (window === null) return
    window.setBackgroundColor(colors().background)
    if (options.platform === 'win32') window.setTitleBarOverlay(overlay())
  })

  function create(): BrowserWindow {
    const created = open(options)
    const remember = (): void =>
      options.remember({ bounds: created.getNormalBounds(), maximized: created.isMaximized() })
    created.on('resize', remember)
    created.on('move', remember)
    created.on('close', (event) => {
      remember()
      if (quitting || !options.staysInTray()) return
      event.preventDefault()
      created.hide()
      options.onHidden()
    })
    created.on('closed', () => (window = null))
    void created.loadURL(PAGE).catch(() => undefined)
    return created
  }

  function show(): void {
    if (window === null) {
      window = create()
      return
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    show,
    send: (channel, payload) => window?.webContents.send(channel, payload),
    visible: () => window?.isVisible() ?? false
  }
}
