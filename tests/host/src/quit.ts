// How an app ends: before-quit, every window's close, will-quit, quit (electron's docs, app.quit and app.exit).
import { app } from './app.ts'
import { chromiumIfRunning, windows } from './registry.ts'
import { host, preventable } from './state.ts'

/** How long Chromium may take to write down its storage, ms. */
const CLOSE_LIMIT = 3000

export function quit(): void {
  if (host.quitting) return
  const before = preventable({})
  app.emit('before-quit', before)
  if (before.defaultPrevented) return
  host.quitting = true
  for (const window of windows.values()) window.close()
  // A window that refused to close keeps the app running.
  if (windows.size > 0) {
    host.quitting = false
    return
  }
  const will = preventable({})
  app.emit('will-quit', will)
  if (will.defaultPrevented) host.quitting = false
  else endBrowser(() => exit(0))
}

export function exit(code = 0): void {
  host.quitting = true
  for (const window of windows.values()) window.destroy()
  app.emit('quit', preventable({}), code)
  chromiumIfRunning()?.process.kill('SIGKILL')
  process.exit(code)
}

/** Lets Chromium close by itself, so that localStorage and cookies are written. */
function endBrowser(done: () => void): void {
  const running = chromiumIfRunning()
  if (!running) {
    // The caller's own code runs to its end before the process does.
    setImmediate(done)
    return
  }
  running.process.once('exit', done)
  running.browser.root.send('Browser.close').catch(() => undefined)
  setTimeout(done, CLOSE_LIMIT).unref()
}
