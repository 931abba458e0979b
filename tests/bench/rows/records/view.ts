// The record list of a large zone in the built app's own page, and Element Plus's plain table beside it.
import type { Page } from '@playwright/test'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { bringStopwatch, garbageOf } from '../../paint.ts'

/** Rows of the plain table: ten times fewer than the app has. */
const FEW = 1000

export const RUNS = { runs: 5, warmUp: 1 }

export interface Windows {
  /** The app, signed in. */
  app: Page
  /** The page with the plain table. */
  plain: Page
  /** The large zone, and another to go to in between. */
  domainId: string
  otherId: string
  /** The records of the large zone. */
  records: readonly DnsRecord[]
}

/** Both pages, ready to be measured. */
export interface Views extends Windows {
  /** "10,000 records". */
  size: string
  /** "el-table of 1,000". */
  beside: string
  /** The rows of the plain table. */
  few: DnsRecord[]
  /** Goes to an address of the app and waits until nothing is loading. */
  go: (path: string) => Promise<void>
  /** Waits until nothing is loading in the app, and empties its heap of garbage. */
  quiet: () => Promise<void>
  /** Gives the plain table its rows, in a heap without garbage; answers the ms until they are painted. */
  drawPlain: () => Promise<number>
  /** Empties the plain page's heap of garbage. */
  clearPlain: () => Promise<void>
}

export async function prepareViews(windows: Windows): Promise<Views> {
  const { app, plain, records } = windows
  await Promise.all([bringStopwatch(app), bringStopwatch(plain)])
  const clearApp = await garbageOf(app)
  const clearPlain = await garbageOf(plain)
  const few = records.slice(0, FEW)
  const quiet = async (): Promise<void> => {
    await app.locator('[role=grid] [aria-rowindex="2"]').first().waitFor()
    await app.waitForFunction(() => document.querySelector('.is-loading') === null)
    // What the end of a refresh sends to the page is still on its way.
    await app.waitForTimeout(300)
    await clearApp()
  }
  return {
    ...windows,
    size: `${records.length.toLocaleString('en')} records`,
    beside: `el-table of ${FEW.toLocaleString('en')}`,
    few,
    quiet,
    clearPlain,
    async go(path) {
      await app.evaluate((hash) => {
        location.hash = hash
      }, path)
      await quiet()
    },
    async drawPlain() {
      await plain.evaluate(() => window.reference.draw(null))
      await clearPlain()
      return plain.evaluate(
        (rows) =>
          window.painted(
            () => window.reference.draw(rows),
            () => document.querySelectorAll('.el-table__row').length === rows.length
          ),
        few
      )
    }
  }
}
