import type { Page } from '@playwright/test'
import english from '../../../../src/renderer/i18n/en/records.ts'
import { compare, type Row } from '../../measure.ts'
import { RUNS, type Views } from './view.ts'

/** From the click that changes one record to the changed cell on the screen. The app shows the large zone. */
export async function measureEdit({ app, plain, few, size, beside, ...views }: Views): Promise<Row[]> {
  const { quiet, clearPlain, drawPlain } = views
  await drawPlain()
  return compare({
    subjects: [
      {
        id: 'records-edit',
        name: `${size}: stage one edit, main process too`,
        run: async () => {
          await quiet()
          return pauseOrEnable(app)
        }
      },
      {
        id: 'records-edit-page',
        name: `${size}: one other record, page alone`,
        run: async () => {
          await quiet()
          const took = await patchPage(app)
          // Back to what the service has.
          await patchPage(app)
          return took
        }
      }
    ],
    reference: {
      name: `${beside}: one cell`,
      run: async () => {
        await clearPlain()
        return plain.evaluate((id) => {
          const isPaused = (): boolean =>
            document.querySelector(`.row-${id}`)?.classList.contains('is-Paused') ?? false
          const before = isPaused()
          return window.painted(
            () => window.reference.edit(id, before),
            () => isPaused() !== before
          )
        }, few[0]?.id ?? '')
      }
    },
    ...RUNS
  })
}

/** Takes the menu entry of the first row that pauses or enables its record: it is staged in the main process, and drawn. */
async function pauseOrEnable(app: Page): Promise<number> {
  await app.locator('[aria-rowindex="2"] button[aria-haspopup=menu]').click({ force: true })
  const { pause, enable } = english.menu
  return app.evaluate(
    (words) => {
      const row = document.querySelector('[aria-rowindex="2"]')
      const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ innerText }) =>
        words.includes(innerText.trim())
      )
      if (row === null || entry === undefined) throw new Error('The menu has no such entry')
      const isPaused = (): boolean =>
        document.getElementById(row.id)?.classList.contains('is-paused') ?? false
      const before = isPaused()
      return window.painted(
        () => entry.click(),
        () => isPaused() !== before
      )
    },
    [pause, enable]
  )
}

/** Puts a changed record into the zone's store, as one that was changed elsewhere is. */
const patchPage = (app: Page): Promise<number> =>
  app.evaluate(() => {
    interface ZoneStore {
      zone: { records: { id: string; enabled: boolean }[] }
    }
    // Vue keeps the app at its root element, and Pinia its stores by name; neither is part of a public type.
    const root = document.querySelector('#app') as unknown as {
      __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, ZoneStore> } } } }
    }
    const store = root.__vue_app__.config.globalProperties.$pinia._s.get('zone')
    const row = document.querySelector('[aria-rowindex="2"]')
    if (store === undefined || row === null) throw new Error('The zone is not open')
    const isPaused = (): boolean => document.getElementById(row.id)?.classList.contains('is-paused') ?? false
    const before = isPaused()
    return window.painted(
      () => {
        const { zone } = store
        const records = zone.records.map((record) =>
          row.id.endsWith(`-row-${record.id}`) ? { ...record, enabled: before } : record
        )
        store.zone = { ...zone, records }
      },
      () => isPaused() !== before
    )
  })
