// The open windows by id, and the running Chromium. Apart from the classes, so that they may import each other's types.
import type { BrowserWindow } from './browser-window.ts'
import type { RunningChromium } from './chromium.ts'

export const windows = new Map<number, BrowserWindow>()

let chromium: RunningChromium | undefined

export function setChromium(running: RunningChromium): void {
  chromium = running
}

export const chromiumIfRunning = (): RunningChromium | undefined => chromium

/** The running Chromium. Throws before the app is ready. */
export function getChromium(): RunningChromium {
  if (!chromium) throw new Error('The browser has not started yet.')
  return chromium
}
