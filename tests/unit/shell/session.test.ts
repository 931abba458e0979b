import type { Session, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hardenContents, hardenDefaultSession, hardenSession } from '../../../src/main/shell/session.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))

const ours = 'app://zonedeck/index.html'
const PERMISSIONS = [
  'clipboard-read',
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'hid',
  'serial',
  'usb',
  'fileSystem',
  'window-management',
  'unknown'
]

let session: ReturnType<typeof electron.fakeSession>
beforeEach(() => {
  electron.resetElectron()
  session = electron.fakeSession()
  // The fake has what hardenSession uses.
  hardenSession(session as unknown as Session)
})

describe('permissions', () => {
  const request = (permission: string, requestingUrl: string): boolean => {
    let answer: boolean | null = null
    session.policy['request']!({}, permission, (granted: boolean) => (answer = granted), { requestingUrl })
    return answer!
  }
  const check = (permission: string, origin: string): unknown =>
    session.policy['check']!({}, permission, origin)

  it('our page may write the clipboard', () => {
    expect(request('clipboard-sanitized-write', ours)).toBe(true)
    expect(check('clipboard-sanitized-write', 'app://zonedeck')).toBe(true)
    expect(check('clipboard-sanitized-write', 'app://zonedeck/')).toBe(true)
  })

  it.each(PERMISSIONS)('and nothing else: %s', (permission) => {
    expect(request(permission, ours)).toBe(false)
    expect(check(permission, 'app://zonedeck')).toBe(false)
  })

  it.each(['https://evil.example/', 'app://other/', 'file:///x.html', '', 'null'])(
    '%j may nothing',
    (origin) => {
      expect(request('clipboard-sanitized-write', origin)).toBe(false)
      expect(check('clipboard-sanitized-write', origin)).toBe(false)
    }
  )

  it('no device', () => expect(session.policy['device']!()).toBe(false))
})

describe('requests', () => {
  const isCancelled = (url: string): boolean => {
    let cancelled: boolean | undefined
    session.policy['beforeRequest']!({ url }, (answer: { cancel: boolean }) => (cancelled = answer.cancel))
    return cancelled!
  }

  it.each([
    'http://example.com/',
    'https://dnsapi.cn/',
    'ws://a/',
    'wss://a/',
    'file:///etc/passwd',
    'ftp://a/'
  ])('refuses %s', (url) => {
    expect(isCancelled(url)).toBe(true)
    const scheme = url.slice(0, url.indexOf(':'))
    const [, filter] = electron.calls.find(([what]) => what === 'beforeRequest')!
    expect((filter as { urls: string[] }).urls.some((pattern) => pattern.startsWith(`${scheme}:`))).toBe(true)
  })

  it('lets the app scheme through', () => expect(isCancelled(ours)).toBe(false))

  it('refuses downloads', () => {
    const download = electron.event()
    session.emit('will-download', download)
    expect(download.defaultPrevented).toBe(true)
  })
})

it('hardens the session that windows use', () => {
  hardenDefaultSession()
  expect(electron.session.defaultSession.policy['check']!({}, 'media', 'app://zonedeck')).toBe(false)
})

describe('pages', () => {
  const contents = electron.fakeContents()
  // The fake has what hardenContents uses.
  hardenContents(contents as unknown as WebContents)

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is refused, our own address too',
    (name) => {
      const navigation = electron.event()
      contents.emit(name, Object.assign(navigation, { url: ours }))
      expect(navigation.defaultPrevented).toBe(true)
    }
  )

  it('no page opens a window', () => expect(contents.opener()).toEqual({ action: 'deny' }))
})
