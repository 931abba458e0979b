// electron.BrowserWindow
import { EventEmitter } from 'node:events'
import type {
  BrowserWindow as ElectronBrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle
} from 'electron'
import { quit } from './quit.ts'
import { app } from './app.ts'
import { chromiumIfRunning, windows } from './registry.ts'
import { host, preventable, record, recorded } from './state.ts'
import { fitWindow, setWindowState } from './target.ts'
import { WebContents } from './web-contents.ts'

type Flag = 'visible' | 'focused' | 'minimized' | 'maximized' | 'fullScreen'

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly id: number
  readonly backgroundColor: string
  #bounds: Rectangle
  #placed: Partial<Rectangle>
  #title: string
  #flags = new Set<Flag>()
  #painted = false
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    super()
    const { x, y, width = 800, height = 600 } = options
    this.#bounds = { x: x ?? 0, y: y ?? 0, width, height }
    // A place the app has not chosen is left to the window manager.
    this.#placed = { width, height, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
    this.#title = options.title ?? host.appName
    this.backgroundColor = options.backgroundColor ?? '#ffffff'
    this.webContents = new WebContents(this, options.webPreferences ?? {})
    this.id = this.webContents.id
    windows.set(this.id, this)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
    if (options.show !== false) setImmediate(() => this.show())
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return contents?.window ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file)
  }

  /** Called when the page has been drawn for the first time. */
  firstPaint(): void {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show')
  }

  /** Gives the page in Chromium the window's bounds. */
  async fit(): Promise<void> {
    await fitWindow(this.webContents.target, this.#placed)
  }

  #set(flag: Flag, on: boolean, event: string): void {
    record('BrowserWindow', event)
    if (this.#flags.has(flag) === on || this.#destroyed) return
    if (on) this.#flags.add(flag)
    else this.#flags.delete(flag)
    this.emit(event)
    if (host.headed && flag !== 'focused') void this.#showState().catch(() => undefined)
  }

  /** On a desktop a hidden window is minimized: Chromium cannot hide one. */
  async #showState(): Promise<void> {
    await this.webContents.whenOpened()
    const has = (flag: Flag): boolean => this.#flags.has(flag)
    const shown = has('fullScreen') ? 'fullscreen' : has('maximized') ? 'maximized' : 'normal'
    const state = has('minimized') || !has('visible') ? 'minimized' : shown
    const { targetId } = this.webContents.target
    // Chromium goes from one special state to another only by way of the normal one.
    await setWindowState(targetId, 'normal')
    if (state !== 'normal') await setWindowState(targetId, state)
  }

  show(): void {
    this.#set('visible', true, 'show')
    this.focus()
  }

  showInactive(): void {
    this.#set('visible', true, 'show')
  }

  hide(): void {
    this.#set('visible', false, 'hide')
    this.blur()
  }

  focus(): void {
    this.#set('focused', true, 'focus')
  }

  blur(): void {
    this.#set('focused', false, 'blur')
  }

  minimize(): void {
    this.#set('minimized', true, 'minimize')
  }

  maximize(): void {
    this.#set('maximized', true, 'maximize')
  }

  unmaximize(): void {
    this.#set('maximized', false, 'unmaximize')
  }

  restore(): void {
    this.#set('minimized', false, 'restore')
  }

  setFullScreen(on: boolean): void {
    this.#set('fullScreen', on, on ? 'enter-full-screen' : 'leave-full-screen')
  }

  isVisible(): boolean {
    return this.#flags.has('visible')
  }

  isFocused(): boolean {
    return this.#flags.has('focused')
  }

  isMinimized(): boolean {
    return this.#flags.has('minimized')
  }

  isMaximized(): boolean {
    return this.#flags.has('maximized')
  }

  isFullScreen(): boolean {
    return this.#flags.has('fullScreen')
  }

  isNormal(): boolean {
    return !this.isMinimized() && !this.isMaximized() && !this.isFullScreen()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return this.getBounds()
  }

  getContentBounds(): Rectangle {
    return this.getBounds()
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }

  getContentSize(): number[] {
    return this.getSize()
  }

  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  setBounds(bounds: Partial<Rectangle>): void {
    Object.assign(this.#bounds, bounds)
    Object.assign(this.#placed, bounds)
    this.emit('resize')
    void this.webContents
      .whenOpened()
      .then(() => this.fit())
      .catch(() => undefined)
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  /** Takes the page's title over, unless the app keeps its own. */
  pageTitled(title: string): void {
    if (title === '' || title === this.#title) return
    const event = preventable({})
    this.emit('page-title-updated', event, title, true)
    this.webContents.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  /** The person closed Chromium's window. It is gone, and without a tray there is no way back to a hidden one. */
  goneOnScreen(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    this.destroy()
    if (event.defaultPrevented && host.headed) quit()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    void this.webContents
      .whenOpened()
      .then(() => {
        const { targetId } = this.webContents.target
        return chromiumIfRunning()?.browser.root.send('Target.closeTarget', { targetId })
      })
      .catch(() => undefined)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size > 0 || host.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else quit()
  }
}

Object.assign(
  BrowserWindow.prototype,
  recorded('BrowserWindow', [
    'center',
    'flashFrame',
    'moveTop',
    'removeMenu',
    'setAlwaysOnTop',
    'setAppDetails',
    'setAutoHideMenuBar',
    'setBackgroundColor',
    'setBackgroundMaterial',
    'setContentProtection',
    'setIcon',
    'setMaximumSize',
    'setMenu',
    'setMenuBarVisibility',
    'setMinimumSize',
    'setOpacity',
    'setOverlayIcon',
    'setProgressBar',
    'setResizable',
    'setSkipTaskbar',
    'setThumbarButtons',
    'setTitleBarOverlay',
    'setVibrancy',
    'setWindowButtonVisibility'
  ] as const satisfies readonly (keyof ElectronBrowserWindow)[])
)
