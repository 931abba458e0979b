// A stopwatch inside a page: from an event to the frame that shows what it changed.
import type { Page } from '@playwright/test'
import type { Bridge } from '../../src/shared/ipc/contract.ts'
import type { Reference } from './pages/table.ts'

declare global {
  interface Window {
    /** Does `act` and answers the ms until a frame in which `done` holds was painted. Rejects after 30 s. */
    painted: (act: () => void, done: () => boolean) => Promise<number>
    zonedeck: Bridge
    reference: Reference
  }
}

/** Puts `window.painted` into the page. */
export const bringStopwatch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.painted = (act, done) =>
      new Promise((resolve, reject) => {
        const start = performance.now()
        // Two frames: the first callback still runs before the change is painted, the next one after it.
        const look = (): void => {
          if (done()) requestAnimationFrame(() => resolve(performance.now() - start))
          else if (performance.now() - start < 30_000) requestAnimationFrame(look)
          else reject(new Error('The page did not show the change'))
        }
        act()
        requestAnimationFrame(look)
      })
  })

/** Answers a function that empties the page's heap of garbage. */
export async function garbageOf(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return async () => {
    await session.send('HeapProfiler.collectGarbage')
  }
}
