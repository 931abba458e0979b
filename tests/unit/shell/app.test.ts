import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applyTheme, beforeQuit, prepareApp, whenReady } from '../../../src/main/shell/app.ts'
import { MENU_COMMANDS } from '../../../src/shared/model/commands.ts'
import { setMenu } from '../../../src/main/shell/menu.ts'
import { announceTray, createTray } from '../../../src/main/shell/tray.ts'
import { onNetworkBack } from '../../../src/main/shell/network.ts'
import { createNotices } from '../../../src/main/notices.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => electron.resetElectron())

const called = (what: string): unknown[][] => electron.calls.filter(([name]) => name === what)

describe('before the app is ready', () => {
  it('sandboxes every renderer and hardens every page', () => {
    expect(prepareApp(() => undefined)).toBe(true)
    expect(called('enableSandbox')).toHaveLength(1)
    expect(called('registerSchemes')).toHaveLength(1)
    const contents = electron.fakeContents()
    electron.app.emit('web-contents-created', {}, contents)
    expect(contents.opener()).toEqual({ action: 'deny' })
  })

  it('shows the window of the first instance when a second one starts', () => {
    const show = vi.fn()
    prepareApp(show)
    electron.app.emit('second-instance')
    expect(show).toHaveBeenCalledOnce()
  })

  it('ends the second instance', () => {
    electron.state.lock = false
    expect(prepareApp(() => undefined)).toBe(false)
    expect(called('quit')).toHaveLength(1)
  })
})

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en']
])('in a system that speaks %s it speaks %s', async (system, ours) => {
  electron.state.locale = system
  expect((await whenReady()).systemLocale).toBe(ours)
})

it('themes follow the setting', () => {
  applyTheme('dark')
  expect(electron.nativeTheme.themeSource).toBe('dark')
})

describe('quitting', () => {
  it('waits for what is still to be written, once', async () => {
    let finish = (): void => undefined
    const flush = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    beforeQuit(flush)
    const first = electron.event()
    electron.app.emit('will-quit', first)
    expect(first.defaultPrevented).toBe(true)
    expect(called('quit')).toHaveLength(0)
    finish()
    await vi.waitFor(() => expect(called('quit')).toHaveLength(1))
    const second = electron.event()
    electron.app.emit('will-quit', second)
    expect(second.defaultPrevented).toBe(false)
    expect(flush).toHaveBeenCalledOnce()
  })

  it('does not wait forever', async () => {
    vi.useFakeTimers()
    try {
      beforeQuit(() => new Promise(() => undefined))
      electron.app.emit('will-quit', electron.event())
      await vi.advanceTimersByTimeAsync(3000)
      expect(called('quit')).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the tray', () => {
  const labels = (menu: electron.FakeItem[]): (string | undefined)[] =>
    menu.map(({ label }) => label).filter((label) => label !== undefined)

  it('shows and quits, in the language in force', () => {
    const actions = { show: vi.fn(), quit: vi.fn(), command: vi.fn() }
    const tray = createTray('/icons', 'linux', actions)
    const [made] = electron.Tray.all
    expect(made?.tip).toBe('Zonedeck')
    tray.speak('zh-CN')
    expect(labels(made!.menu)).toEqual(['显示 Zonedeck', '刷新', '设置…', '退出 Zonedeck'])
    tray.speak('en')
    expect(labels(made!.menu)).toEqual(['Show Zonedeck', 'Refresh', 'Settings…', 'Quit Zonedeck'])
    made!.menu.find(({ id }) => id === 'show')?.click?.()
    made!.menu.find(({ id }) => id === 'quit')?.click?.()
    made!.menu.find(({ id }) => id === 'settings')?.click?.()
    expect(actions.command).toHaveBeenCalledExactlyOnceWith('settings')
    made!.emit('click')
    expect(actions.show).toHaveBeenCalledTimes(2)
    expect(actions.quit).toHaveBeenCalledOnce()
  })

  it.each([
    ['linux', '/icons/tray@2x.png', false],
    ['win32', '/icons/tray.png', false],
    ['darwin', '/icons/trayTemplate.png', true]
  ])('has its picture on %s', (platform, path, template) => {
    createTray('/icons', platform, { show: () => undefined, quit: () => undefined, command: () => undefined })
    expect(electron.Tray.all[0]?.image).toMatchObject({ path, template })
  })

  it('says by the system and in the app that it stays there', () => {
    const notices = createNotices(() => undefined)
    announceTray('zh-CN', notices)
    expect(electron.Notification.all[0]?.options.body).toContain('托盘')
    expect(notices.all()).toMatchObject([{ id: 'tray', level: 'info' }])
  })
})

describe('the menu', () => {
  const command = vi.fn()
  const menu = (platform: string, packaged = true): electron.FakeItem[] => {
    setMenu(platform, packaged, 'en', command)
    // The fake builds a menu as its template.
    return called('setApplicationMenu').at(-1)![1] as electron.FakeItem[]
  }
  const roles = (items: electron.FakeItem[]): (string | undefined)[] =>
    items.flatMap(({ submenu }) => submenu ?? []).map(({ role }) => role)

  it.each(['linux', 'win32', 'darwin'])(
    'on %s quits, edits and zooms, but never reloads the page',
    (platform) => {
      const all = roles(menu(platform))
      for (const role of [
        'quit',
        'undo',
        'copy',
        'paste',
        'selectAll',
        'resetZoom',
        'zoomIn',
        'togglefullscreen'
      ])
        expect(all).toContain(role)
      expect(all).not.toContain('reload')
      expect(all).not.toContain('forceReload')
      expect(all).not.toContain('toggleDevTools')
    }
  )

  it.each(['linux', 'win32', 'darwin'])('on %s asks the page for each of its commands', (platform) => {
    command.mockClear()
    const items = menu(platform).flatMap(({ submenu }) => submenu ?? [])
    for (const id of MENU_COMMANDS) items.find((item) => item.id === id)?.click?.()
    expect(command.mock.calls.flat()).toEqual([...MENU_COMMANDS])
    // The page listens for the keys itself.
    expect(
      items.filter(({ id, accelerator }) => id && accelerator).map((one) => one.registerAccelerator)
    ).toEqual([false, false, false])
  })

  it('has the developer tools only in an unpackaged app', () =>
    expect(roles(menu('linux', false))).toContain('toggleDevTools'))

  it('has the usual app and window menus on macOS', () =>
    expect(roles(menu('darwin'))).toEqual(expect.arrayContaining(['about', 'hide', 'minimize', 'close'])))
})

describe('the network', () => {
  it('is back when the computer wakes, or gets its network back', () => {
    vi.useFakeTimers()
    try {
      const back = vi.fn()
      onNetworkBack(back)
      electron.powerMonitor.emit('resume')
      expect(back).toHaveBeenCalledTimes(1)
      vi.advanceTimersByTime(60_000)
      expect(back).toHaveBeenCalledTimes(1)
      electron.state.online = false
      vi.advanceTimersByTime(3000)
      electron.state.online = true
      vi.advanceTimersByTime(3000)
      expect(back).toHaveBeenCalledTimes(2)
    } finally {
      vi.useRealTimers()
    }
  })
})
