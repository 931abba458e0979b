import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMainWindow, type WindowOptions, type WindowPlace } from '../../../src/main/shell/window.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))

let remembered: WindowPlace[]
let hidden: number
beforeEach(() => {
  electron.resetElectron()
  remembered = []
  hidden = 0
})

const create = (options: Partial<WindowOptions> = {}) =>
  createMainWindow({
    preload: '/app/out/preload/index.cjs',
    icon: '/app/icon.png',
    platform: 'linux',
    packaged: true,
    place: () => ({ bounds: null, maximized: false }),
    remember: (place) => remembered.push(place),
    staysInTray: () => false,
    onHidden: () => hidden++,
    ...options
  })
const only = (): electron.BrowserWindow => {
  expect(electron.BrowserWindow.all).toHaveLength(1)
  return electron.BrowserWindow.all[0]!
}

describe('the options', () => {
  it('keep Node, other pages and the network out of the renderer', () => {
    create().show()
    expect(only().options['webPreferences']).toEqual({
      preload: '/app/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false
    })
    expect(electron.calls).toContainEqual(['loadURL', 'app://zonedeck/index.html'])
  })

  it('have a least size and stay invisible until there is something to see', () => {
    create().show()
    const window = only()
    expect(window.options).toMatchObject({ show: false, minWidth: 1024, minHeight: 640 })
    expect(window.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
  })

  it.each([
    [false, '#ffffff'],
    [true, '#14171c']
  ])('begin in the colour of the theme (dark: %s)', (dark, color) => {
    electron.nativeTheme.shouldUseDarkColors = dark
    create().show()
    expect(only().options['backgroundColor']).toBe(color)
  })

  it.each(['win32', 'darwin'] as const)('put the page under the title bar on %s', (platform) => {
    create({ platform }).show()
    expect(only().options).toMatchObject({ titleBarStyle: 'hidden', titleBarOverlay: { height: 47 } })
  })

  it('keep the usual frame on Linux', () => {
    create().show()
    expect(only().options).not.toHaveProperty('titleBarStyle')
    expect(only().options['icon']).toBe('/app/icon.png')
  })

  it('follow the theme when it changes', () => {
    create({ platform: 'win32' }).show()
    electron.nativeTheme.shouldUseDarkColors = true
    electron.nativeTheme.emit('updated')
    expect(electron.calls).toContainEqual(['setBackgroundColor', '#14171c'])
    expect(electron.calls).toContainEqual([
      'setTitleBarOverlay',
      expect.objectContaining({ color: '#14171c' })
    ])
  })
})

describe('its place', () => {
  const at = (x: number, y: number) => ({ x, y, width: 1200, height: 700 })

  it('is the one it was left at', () => {
    create({ place: () => ({ bounds: at(100, 50), maximized: true }) }).show()
    expect(only().options).toMatchObject(at(100, 50))
    expect(only().maximized).toBe(true)
  })

  it.each([
    [-3000, 0],
    [0, 3000],
    [5000, 100],
    [0, -600]
  ])('keeps only its size when %i, %i is on no screen any more', (x, y) => {
    create({ place: () => ({ bounds: at(x, y), maximized: false }) }).show()
    expect(only().options).toMatchObject({ width: 1200, height: 700 })
    expect(only().options).not.toHaveProperty('x')
  })

  it('is remembered when the window is moved, resized and closed', () => {
    create().show()
    const window = only()
    window.emit('move')
    window.bounds = { x: 1, y: 2, width: 1300, height: 900 }
    window.emit('resize')
    window.close()
    expect(remembered.at(-1)).toEqual({ bounds: window.bounds, maximized: false })
    expect(remembered).toHaveLength(3)
  })
})

describe('closing', () => {
  it('hides the window where it stays in the tray, and says so each time', () => {
    const main = create({ staysInTray: () => true })
    main.show()
    const window = only()
    window.emit('ready-to-show')
    expect(window.close()).toBe(false)
    expect(window.shown).toBe(false)
    expect(hidden).toBe(1)
    main.show()
    expect(window.shown).toBe(true)
    expect(only()).toBe(window)
  })

  it('closes it otherwise, and a later show opens a new one', () => {
    const main = create()
    main.show()
    expect(only().close()).toBe(true)
    expect(hidden).toBe(0)
    main.send('app:changed', {})
    expect(electron.calls.some(([what]) => what === 'send')).toBe(false)
    main.show()
    expect(electron.BrowserWindow.all).toHaveLength(2)
  })

  it('never stands in the way of quitting', () => {
    create({ staysInTray: () => true }).show()
    electron.app.emit('before-quit')
    expect(only().close()).toBe(true)
  })

  it.each([
    ['linux', 1],
    ['win32', 1],
    ['darwin', 0]
  ] as const)('of the last window ends the app on %s: %i', (platform, times) => {
    create({ platform }).show()
    electron.app.emit('window-all-closed')
    expect(electron.calls.filter(([what]) => what === 'quit')).toHaveLength(times)
  })
})

it('show brings a minimised window back, and so does the dock', () => {
  const main = create()
  main.show()
  const window = only()
  window.minimized = true
  electron.app.emit('activate')
  expect(window.minimized).toBe(false)
  expect(window.shown).toBe(true)
})
