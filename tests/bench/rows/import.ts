// A file of 10,000 rows looked at in the built app, from the choice of the file on.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import english from '../../../src/renderer/i18n/en/importing.ts'
import records from '../../../src/renderer/i18n/en/records.ts'
import { compare, type Row } from '../measure.ts'
import { RUNS, type Views } from './records/view.ts'

const ROWS = 10_000

/**
 * The preview of a file against a zone as large as itself: how long until its numbers and first rows are there, and the
 * longest that the page was held up until all rows were. The app shows the large zone.
 */
export async function measureImport(
  views: Views,
  electron: ElectronApplication,
  folder: string
): Promise<Row[]> {
  const { app, beside, quiet, drawPlain } = views
  const path = join(folder, 'import.zone')
  const lines = Array.from({ length: ROWS }, (_, at) => `import-${at} 600 IN A 192.0.2.${at % 250}`)
  writeFileSync(path, lines.join('\n'))
  await electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)
  const size = ROWS.toLocaleString('en')
  return compare({
    subjects: [
      {
        id: 'import-preview',
        name: `import preview of ${size} rows`,
        target: '≤ 300 ms',
        run: async () => {
          await quiet()
          const { shown } = await preview(app)
          return shown
        }
      },
      {
        id: 'import-held',
        name: `import preview of ${size} rows: page held up at most`,
        target: '≤ 50 ms',
        run: async () => {
          await quiet()
          const { held } = await preview(app)
          return held
        }
      }
    ],
    reference: { name: beside, run: drawPlain },
    ...RUNS
  })
}

/** Opens the tool, chooses the file, waits for all of its rows, and closes it again. */
async function preview(app: Page): Promise<{ shown: number; held: number }> {
  await app.getByRole('button', { name: records.tools.title, exact: true }).click()
  await app.getByRole('menuitem', { name: english.title }).click()
  const choose = app.getByRole('button', { name: english.choose })
  await choose.waitFor()
  await choose.evaluate((button) => button.setAttribute('data-bench', ''))
  const took = await app.evaluate(
    async ({ label, rows }) => {
      const grid = (): Element | null => document.querySelector(`[role=grid][aria-label="${label}"]`)
      let held = 0
      let last = performance.now()
      let over = false
      // A message to oneself comes as soon as nothing else runs.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const now = performance.now()
        held = Math.max(held, now - last)
        last = now
        if (!over) port2.postMessage(null)
      }
      port2.postMessage(null)
      const shown = await window.painted(
        () => document.querySelector<HTMLElement>('[data-bench]')?.click(),
        () => grid()?.querySelector('[aria-rowindex="2"] [role=gridcell]') != null
      )
      await window.painted(
        () => undefined,
        () => grid()?.getAttribute('aria-rowcount') === String(rows + 1)
      )
      over = true
      return { shown, held }
    },
    { label: english.preview, rows: ROWS }
  )
  await app.keyboard.press('Escape')
  await app.getByRole('dialog').waitFor({ state: 'detached' })
  return took
}
