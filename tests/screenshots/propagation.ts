import type { Sandbox } from '../../src/sandbox/index.ts'
import type { OpenApp } from '../e2e/support/app.ts'
import { gridOf } from '../e2e/support/grid.ts'
import { button, field, goTo, openZone } from '../e2e/support/pages.ts'
import { REAL } from '../e2e/support/propagation.ts'

/** The propagation check of a domain added for it: the others end in .example, which nobody is asked about. */
export async function propagated(
  app: OpenApp,
  service: Sandbox,
  take: (view: string) => Promise<void>
): Promise<void> {
  const { page, words } = app
  const dialog = page.getByRole('dialog')
  await goTo(app, 'domains')
  await gridOf(page).filter('')
  await button(app, words.domains.add).click()
  await field(app, words.domains.addDialog.name, dialog).fill(REAL)
  await dialog.locator('footer button').last().click()
  await gridOf(page).row(REAL).waitFor()
  const domain = service.state.find(REAL)
  if (domain === undefined) throw new Error(`the sandbox has no ${REAL}`)
  const www = { host: 'www', type: 'A', updatedOn: domain.updatedOn }
  service.state.addRecord(domain, { ...www, value: '203.0.113.40' })
  service.state.addRecord(domain, { ...www, value: '203.0.113.80', line: '电信' })
  await openZone(app, REAL)
  await gridOf(page).choose('203.0.113.40', words.propagation.title)
  await page.keyboard.press('Enter')
  await dialog.getByRole('status').filter({ hasText: /\S/ }).waitFor()
  await take('propagation')
  await page.keyboard.press('Escape')
}
