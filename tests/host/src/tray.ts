// electron.Tray and Notification: recorded, and clickable as objects (`tray.emit('click')`).
import { EventEmitter } from 'node:events'
import type { NotificationConstructorOptions, Tray as ElectronTray } from 'electron'
import type { Menu } from './menu.ts'
import { record, recorded } from './state.ts'

export class Tray extends EventEmitter {
  #destroyed = false
  #title = ''
  contextMenu: Menu | null = null
  toolTip = ''

  setContextMenu(menu: Menu | null): void {
    this.contextMenu = menu
  }

  setToolTip(text: string): void {
    this.toolTip = text
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: 24, height: 24 }
  }

  destroy(): void {
    this.#destroyed = true
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }
}

Object.assign(
  Tray.prototype,
  recorded('Tray', [
    'closeContextMenu',
    'displayBalloon',
    'focus',
    'popUpContextMenu',
    'removeBalloon',
    'setIgnoreDoubleClickEvents',
    'setImage',
    'setPressedImage'
  ] as const satisfies readonly (keyof ElectronTray)[])
)

export class Notification extends EventEmitter {
  readonly title: string
  readonly body: string

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super()
    this.title = title
    this.body = body
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    record('Notification', 'show', [{ title: this.title, body: this.body }])
    this.emit('show', {})
  }

  close(): void {
    this.emit('close', {})
  }
}
