// Starts Chromium once the app's main has been loaded, and tells the app that it is ready.
import { sayReady } from './app.ts'
import { startChromium } from './chromium.ts'
import { exit, quit } from './quit.ts'
import { setChromium, windows } from './registry.ts'
import { host } from './state.ts'

/** Resolves when `ready` has been emitted; at once when the app has already quit (a second instance). */
export async function start(): Promise<void> {
  if (host.quitting) return
  const running = await startChromium(() => {
    if (!host.quitting) exit(1)
  })
  setChromium(running)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit)
  const { root } = running.browser
  const windowOf = (targetId: string) =>
    [...windows.values()].find((window) => window.webContents.targetId === targetId)
  root.on('Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.goneOnScreen())
  await root.send('Target.setDiscoverTargets', { discover: true })
  sayReady()
}
