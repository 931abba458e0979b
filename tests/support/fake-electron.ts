import { EventEmitter } from 'node:events'
import type {
  App,
  Clipboard,
  NativeTheme,
  Rectangle,
  SafeStorage,
  Session,
  Shell,
  WebContents
} from 'electron'

/**
 * The parts of Electron that src/main/shell uses, as objects that remember what was asked of them:
 * `vi.mock('electron', () => import('../../support/fake-electron.ts'))`. `satisfies` keeps them in step with its types.
 */
export interface FakeEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export const event = (): FakeEvent => {
  const made = {
    defaultPrevented: false,
    preventDefault: () => {
      made.defaultPrevented = true
    }
  }
  return made
}

/** What was called, in order: [what, ...arguments]. */
export const calls: unknown[][] = []
const note =
  (what: string) =>
  (...args: unknown[]): void =>
    void calls.push([what, ...args])

export const state = { lock: true, online: true, packaged: false, locale: 'zh-CN', userData: '/data' }

export const app = Object.assign(new EventEmitter(), {
  enableSandbox: note('enableSandbox'),
  quit: note('quit'),
  exit: note('exit'),
  requestSingleInstanceLock: () => state.lock,
  whenReady: () => Promise.resolve(),
  getVersion: () => '1.2.3',
  getPath: () => state.userData,
  getAppPath: () => '/app',
  getName: () => 'Zonedeck',
  getLocale: () => state.locale,
  get isPackaged() {
    return state.packaged
  }
} satisfies Partial<Record<keyof App, unknown>>)

export const dialog = { showErrorBox: note('showErrorBox') }
export const ipcMain = Object.assign(new EventEmitter(), { handle: note('handle') })

export const protocol = {
  registerSchemesAsPrivileged: note('registerSchemes'),
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  handle: (scheme: string, answer: (request: Request) => Promise<Response>) => {
    protocol.handlers.set(scheme, answer)
  }
}

export const fakeSession = () => {
  const policy: Record<string, (...args: unknown[]) => unknown> = {}
  const keep =
    (name: string) =>
    (...args: unknown[]): void => {
      // Every handler is the last argument.
      policy[name] = args.at(-1) as (...args: unknown[]) => unknown
      if (args.length > 1) calls.push([name, args[0]])
    }
  return Object.assign(new EventEmitter(), {
    policy,
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('beforeRequest') }
  } satisfies Partial<Record<keyof Session, unknown>> & { policy: unknown })
}
export const session = { defaultSession: fakeSession() }

export const fakeContents = () =>
  Object.assign(new EventEmitter(), {
    opener: (): unknown => undefined,
    setWindowOpenHandler(opener: () => unknown) {
      this.opener = opener
    },
    send: note('send')
  } satisfies Partial<Record<keyof WebContents, unknown>> & { opener: unknown })

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  readonly options: Record<string, unknown>
  readonly webContents = fakeContents()
  shown = false
  minimized = false
  maximized = false
  bounds: Rectangle = { x: 10, y: 20, width: 1280, height: 800 }

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }

  loadURL(url: string): Promise<void> {
    calls.push(['loadURL', url])
    return Promise.resolve()
  }
  show(): void {
    this.shown = true
  }
  hide(): void {
    this.shown = false
  }
  focus(): void {
    calls.push(['focus'])
  }
  isVisible(): boolean {
    return this.shown
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
  setBackgroundColor(color: string): void {
    calls.push(['setBackgroundColor', color])
  }
  setTitleBarOverlay(overlay: unknown): void {
    calls.push(['setTitleBarOverlay', overlay])
  }
  /** As when the person closes it: true when it is gone. */
  close(): boolean {
    const closing = event()
    this.emit('close', closing)
    if (!closing.defaultPrevented) this.emit('closed')
    return !closing.defaultPrevented
  }
}

export interface FakeItem {
  id?: string
  label?: string
  role?: string
  accelerator?: string
  registerAccelerator?: boolean
  submenu?: FakeItem[]
  click?: () => void
}
export const Menu = {
  buildFromTemplate: (template: FakeItem[]) => template,
  setApplicationMenu: note('setApplicationMenu')
}

export class Tray extends EventEmitter {
  static all: Tray[] = []
  readonly image: { path: string; template: boolean }
  tip = ''
  menu: FakeItem[] = []
  constructor(image: { path: string; template: boolean }) {
    super()
    this.image = image
    Tray.all.push(this)
  }
  setToolTip(tip: string): void {
    this.tip = tip
  }
  setContextMenu(menu: FakeItem[]): void {
    this.menu = menu
  }
}

export class Notification {
  static all: Notification[] = []
  static isSupported = (): boolean => true
  readonly options: { title: string; body: string }
  constructor(options: { title: string; body: string }) {
    this.options = options
  }
  show(): void {
    Notification.all.push(this)
  }
}

export const nativeImage = {
  createFromPath: (path: string) => {
    const image = { path, template: false, setTemplateImage: (on: boolean) => (image.template = on) }
    return image
  }
}

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false as boolean,
  themeSource: 'system' as NativeTheme['themeSource']
} satisfies Partial<NativeTheme>)

export const screen = {
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  getDisplayMatching: () => ({ workArea: screen.workArea })
}

export const shell = {
  openExternal: (url: string) => {
    note('openExternal')(url)
    return Promise.resolve()
  }
} satisfies Partial<Shell>
export const clipboard = {
  writeText: (text: string) => {
    note('writeText')(text)
    return Promise.resolve()
  }
} satisfies Partial<Clipboard>
export const net = { isOnline: () => state.online }
export const powerMonitor = new EventEmitter()

export const safeStorage = {
  backend: 'gnome_libsecret',
  available: true,
  prefix: 'v11',
  fails: false,
  getSelectedStorageBackend: () => safeStorage.backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.available),
  encryptStringAsync: (text: string) =>
    safeStorage.fails
      ? Promise.reject(new Error('locked'))
      : Promise.resolve(Buffer.from(safeStorage.prefix + text)),
  decryptStringAsync: (data: Buffer) =>
    Promise.resolve({ result: data.toString().slice(3), shouldReEncrypt: safeStorage.prefix === 'v12' })
} satisfies Partial<Record<keyof SafeStorage, unknown>> & Record<string, unknown>

/** Forgets everything that was asked, for the next test. */
export function resetElectron(): void {
  calls.length = 0
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
  nativeTheme.removeAllListeners()
  protocol.handlers.clear()
  BrowserWindow.all = []
  Tray.all = []
  Notification.all = []
  Object.assign(state, { lock: true, online: true, packaged: false, locale: 'zh-CN' })
  Object.assign(nativeTheme, { shouldUseDarkColors: false, themeSource: 'system' })
  Object.assign(safeStorage, { backend: 'gnome_libsecret', available: true, prefix: 'v11', fails: false })
}
