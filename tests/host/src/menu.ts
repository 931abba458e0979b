// electron.Menu and MenuItem: kept as objects, so that a test can click what a person would.
import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { record } from './state.ts'

export class MenuItem {
  readonly id: string | undefined
  label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: (...args: unknown[]) => void

  constructor(options: MenuItemConstructorOptions) {
    this.id = options.id
    this.label = options.label ?? ''
    this.role = options.role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? undefined
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.click = (...args) => {
      if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked
      // A test clicks without the event and window that Electron passes.
      options.click?.(this as never, args[0] as never, args[1] ?? {})
    }
  }
}

let applicationMenu: Menu | null = null

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }

  popup(): void {
    record('Menu', 'popup', [this.items.map((item) => item.label)])
  }

  closePopup(): void {
    record('Menu', 'closePopup')
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  static sendActionToFirstResponder(action: string): void {
    record('Menu', 'sendActionToFirstResponder', [action])
  }
}
