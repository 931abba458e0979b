import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { FIRST_ROW, launchApp } from '../account.ts'
import { compare, type Row, type Run } from '../measure.ts'
import { HEADING, launchReference } from '../reference.ts'

/**
 * From the start of the process to the first domain on the screen, out of the cache, beside a bare window with a
 * heading. `userData` holds an account that has seen its domains.
 */
export const measureBoot = (sandbox: Sandbox, userData: string, parent: string): Promise<Row[]> =>
  compare({
    subjects: [
      {
        id: 'boot',
        name: 'start to the first domain',
        run: launching(() => launchApp(sandbox, userData), FIRST_ROW)
      }
    ],
    reference: {
      name: 'bare window to its heading',
      run: launching(() => launchReference(HEADING, join(parent, 'bare')), 'h1')
    },
    runs: 5,
    warmUp: 1
  })

const launching =
  (launch: () => Promise<ElectronApplication>, sign: string): Run =>
  async () => {
    const start = performance.now()
    const app = await launch()
    const page = await app.firstWindow()
    await page.locator(sign).first().waitFor()
    const took = performance.now() - start
    await app.close()
    return took
  }
