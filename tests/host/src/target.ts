// Opens the page that is a window: in memory, or as a window of its own without tabs and address bar.
import { randomUUID } from 'node:crypto'
import type { Rectangle } from 'electron'
import type { Session } from './cdp.ts'
import { getChromium } from './registry.ts'
import { host } from './state.ts'

export interface OpenedTarget {
  targetId: string
  session: Session
}

/** How long Chromium may take to open a window, ms. */
const OPEN_LIMIT = 20_000

/** Opens a window and attaches to its page. `backgroundColor` is what is seen until the page is there. */
export async function openTarget(
  bounds: Pick<Rectangle, 'width' | 'height'>,
  backgroundColor: string
): Promise<OpenedTarget> {
  const { browser } = getChromium()
  const targetId = host.headed
    ? await openAppWindow(bounds, backgroundColor)
    : (await browser.root.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...bounds }))
        .targetId
  const { sessionId } = await browser.root.send('Target.attachToTarget', { targetId, flatten: true })
  return { targetId, session: browser.session(sessionId) }
}

function openAppWindow(
  bounds: Pick<Rectangle, 'width' | 'height'>,
  backgroundColor: string
): Promise<string> {
  const { browser, openAppWindow: open } = getChromium()
  // DevTools has no command for a window without tabs; Chromium's own --app has, for web addresses and data.
  const tag = randomUUID()
  const body = encodeURIComponent(`<body style="background:${backgroundColor}">`)
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Chromium opened no window.')), OPEN_LIMIT)
    browser.root.on('Target.targetCreated', ({ targetInfo }) => {
      if (!targetInfo.url.includes(tag)) return
      clearTimeout(limit)
      resolve(targetInfo.targetId)
    })
    open(`data:text/html,${body}#${tag}`, bounds)
  })
}

/**
 * Gives the page exactly `bounds` of room: a headless window has bars that are not drawn, an Electron window with its
 * own title bar has none.
 */
export async function fitWindow(target: OpenedTarget, bounds: Partial<Rectangle>): Promise<void> {
  const { root } = getChromium().browser
  const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: target.targetId })
  const { result } = await target.session.send('Runtime.evaluate', {
    expression: '[outerWidth - innerWidth, outerHeight - innerHeight]',
    returnByValue: true
  })
  const [extraWidth = 0, extraHeight = 0] = host.headed ? [] : (result.value as [number, number])
  await root.send('Browser.setWindowBounds', {
    windowId,
    bounds: {
      ...(bounds.x === undefined ? {} : { left: bounds.x }),
      ...(bounds.y === undefined ? {} : { top: bounds.y }),
      ...(bounds.width === undefined ? {} : { width: bounds.width + extraWidth }),
      ...(bounds.height === undefined ? {} : { height: bounds.height + extraHeight })
    }
  })
}

export async function setWindowState(
  targetId: string,
  windowState: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
): Promise<void> {
  const { root } = getChromium().browser
  const { windowId } = await root.send('Browser.getWindowForTarget', { targetId })
  await root.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
}
