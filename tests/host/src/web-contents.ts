// electron.WebContents: one page of the running Chromium, with its preload and its messages.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WebContents as ElectronWebContents, WebPreferences, WindowOpenHandlerResponse } from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { MainFrame } from './frame.ts'
import { Ipc } from './ipc-main.ts'
import { codec } from './codec.ts'
import { receiveFromPage } from './messages.ts'
import { NativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { toAppUrl, toPageUrl } from './page-url.ts'
import { pageWorldSource, preloadWorldSource } from './page/source.ts'
import type { FromPage, PageInfo, ToPage } from './page/preload-world.ts'
import { getChromium } from './registry.ts'
import { serveRequest } from './requests.ts'
import { defaultSession } from './session.ts'
import { host, recorded } from './state.ts'
import { openTarget, type OpenedTarget } from './target.ts'

type OpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0]

const WORLD = 'Electron Isolated Context'
let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = (lastId += 1)
  readonly session = defaultSession
  readonly ipc = new Ipc()
  readonly mainFrame = new MainFrame(this)
  readonly window: BrowserWindow
  readonly preferences: WebPreferences
  #target: OpenedTarget | undefined
  #opened: Promise<void>
  #url = ''
  #ownNavigation = ''
  #loading = false
  #preloadContext: number | undefined
  #receive = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super()
    this.setMaxListeners(0)
    this.window = window
    this.preferences = preferences
    const { contextIsolation = true, nodeIntegration = false, sandbox = true } = preferences
    if (!contextIsolation || nodeIntegration || !sandbox)
      throw new Error('The stand-in for Electron represents sandboxed, isolated pages only.')
    this.#opened = this.#open()
    this.#opened.catch((error: unknown) => {
      if (!this.isDestroyed()) console.error(error)
    })
  }

  /** The page in Chromium. Throws until it is there. */
  get target(): OpenedTarget {
    if (!this.#target) throw new Error('The page has not been opened yet.')
    return this.#target
  }

  get targetId(): string | undefined {
    return this.#target?.targetId
  }

  /** Resolves when the page can be spoken to. */
  whenOpened(): Promise<void> {
    return this.#opened
  }

  async #open(): Promise<void> {
    const { width, height } = this.window.getBounds()
    const target = await openTarget({ width, height }, this.window.backgroundColor)
    this.#target = target
    const page = target.session
    const tag = randomBytes(8).toString('hex')
    this.#receive = `receive${tag}`
    const info: PageInfo = {
      send: `send${tag}`,
      receive: this.#receive,
      process: {
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions },
        argv: this.preferences.additionalArguments ?? []
      }
    }
    this.#listen(info)
    const { preload } = this.preferences
    const preloadText = preload === undefined ? '' : readFileSync(preload, 'utf8')
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Inspector.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.send('Runtime.addBinding', { name: info.send, executionContextName: WORLD }),
      // In this order: the page's world listens before the preload's speaks.
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(`e${tag}`) }),
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: WORLD,
        source: preloadWorldSource(`e${tag}`, info, preloadText)
      })
    ])
    await this.applyTheme()
    await this.window.fit()
  }

  #listen(info: PageInfo): void {
    const { session: page, targetId } = this.target
    page.on('Runtime.bindingCalled', ({ name, payload }) => {
      // Only runPreload calls this binding, with a FromPage.
      if (name === info.send) void receiveFromPage(this, JSON.parse(payload) as FromPage)
    })
    page.on('Runtime.executionContextCreated', ({ context }) => {
      // The protocol leaves auxData open; Chromium puts the frame's id there.
      const { frameId } = context.auxData as { frameId?: string }
      if (context.name === WORLD && frameId === targetId) this.#preloadContext = context.id
    })
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    page.on('Page.loadEventFired', () => {
      this.#loading = false
      this.emit('did-finish-load', {})
      this.emit('did-stop-loading', {})
      this.window.firstPaint()
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#url = frame.url
      this.emit('did-navigate', {}, this.getURL(), 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.#url = url
      this.emit('did-navigate-in-page', {}, this.getURL(), true)
    })
    page.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    )
    page.on('Fetch.requestPaused', (paused) => void serveRequest(this, paused).catch(() => undefined))
  }

  /** Whether the app, not the page, asked for this address. */
  isOwnNavigation(pageUrl: string): boolean {
    const withoutHash = (url: string): string => url.split('#')[0] ?? ''
    return [this.#ownNavigation, this.#url].some((own) => withoutHash(own) === withoutHash(pageUrl))
  }

  async #load(pageUrl: string): Promise<void> {
    await this.#opened
    this.#ownNavigation = pageUrl
    this.#loading = true
    this.emit('did-start-loading', {})
    const finished = new Promise<void>((done, reject) => {
      this.once('did-finish-load', done)
      this.once('destroyed', () => reject(new Error('The window was closed while it loaded.')))
    })
    finished.catch(() => undefined)
    const { errorText } = await this.target.session.send('Page.navigate', { url: pageUrl })
    if (errorText === undefined) {
      await finished
      return
    }
    this.#loading = false
    this.emit('did-fail-load', {}, -2, errorText, toAppUrl(pageUrl), true)
    throw new Error(`${errorText} (-2) loading '${toAppUrl(pageUrl)}'`)
  }

  loadURL(url: string): Promise<void> {
    return this.#load(toPageUrl(url))
  }

  loadFile(file: string): Promise<void> {
    return this.#load(pathToFileURL(resolve(host.appPath, file)).href)
  }

  reload(): void {
    this.#ownNavigation = this.#url
    void this.#target?.session.send('Page.reload').catch(() => undefined)
  }

  /** Delivers to the preload's world; lost, as in Electron, when no page is there to hear it. */
  deliver(message: ToPage): void {
    if (this.#preloadContext === undefined || this.isDestroyed()) return
    const expression = `globalThis.${this.#receive}?.(${JSON.stringify(message)})`
    this.target.session
      .send('Runtime.evaluate', { contextId: this.#preloadContext, expression })
      .catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    this.deliver({ type: 'message', channel, args: codec.pack(args) })
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.#opened
    const { result, exceptionDetails } = await this.target.session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  async capturePage(): Promise<NativeImage> {
    await this.#opened
    const { data } = await this.target.session.send('Page.captureScreenshot')
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  async printToPDF(): Promise<Buffer> {
    await this.#opened
    const { data } = await this.target.session.send('Page.printToPDF')
    return Buffer.from(data, 'base64')
  }

  /** Makes the page follow nativeTheme.themeSource. */
  async applyTheme(): Promise<void> {
    const { themeSource } = nativeTheme
    const value = themeSource === 'system' && !nativeTheme.shouldUseDarkColors ? '' : themeSource
    await this.#target?.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: value === 'system' ? 'dark' : value }]
    })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** What the app's window open handler says to a window the page wants. */
  askToOpen(url: string, frameName: string, features: string): WindowOpenHandlerResponse {
    return this.#openHandler({
      url,
      frameName,
      features,
      disposition: features === '' ? 'foreground-tab' : 'new-window',
      referrer: { url: this.getURL(), policy: 'default' }
    })
  }

  getURL(): string {
    return toAppUrl(this.#url)
  }

  getTitle(): string {
    return this.window.getTitle()
  }

  getOSProcessId(): number {
    return getChromium().process.pid ?? 0
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }

  isLoading(): boolean {
    return this.#loading
  }

  isCrashed(): boolean {
    return false
  }

  isFocused(): boolean {
    return this.window.isFocused()
  }

  isDevToolsOpened(): boolean {
    return false
  }

  close(): void {
    this.window.close()
  }
}

Object.assign(
  WebContents.prototype,
  recorded('webContents', [
    'closeDevTools',
    'focus',
    'insertCSS',
    'openDevTools',
    'reloadIgnoringCache',
    'setAudioMuted',
    'setBackgroundThrottling',
    'setIgnoreMenuShortcuts',
    'setUserAgent',
    'setVisualZoomLevelLimits',
    'setWebRTCIPHandlingPolicy',
    'setZoomFactor',
    'setZoomLevel',
    'stop',
    'toggleDevTools'
  ] as const satisfies readonly (keyof ElectronWebContents)[])
)
