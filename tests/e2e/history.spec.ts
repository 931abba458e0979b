import { expect, test, type Locator } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { RecordRow } from '../../src/sandbox/state/model.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, dialog, field, openTab, openZone, signIn, toast } from './support/pages.ts'
import { forgetLog, rowsOf, writes } from './support/service.ts'
import { stage } from './support/staging.ts'

const ZONE = 'corp-net.example'

/** What a record says, without its id and what the service counts up by itself. */
const said = (rows: readonly RecordRow[]): string[] =>
  rows
    .map(({ host, type, line, value, ttl, mx, weight, enabled, remark }) =>
      JSON.stringify({ host, type, line, value, ttl, mx, weight, enabled, remark })
    )
    .sort()

const snapshots = ({ page }: OpenApp): Locator => page.getByRole('listbox', { name: `Snapshots of ${ZONE}` })
const plan = (app: OpenApp): Locator => dialog(app, /^(?:Plan for|Apply to) /)

/** Applies the plan on the screen, typing what it asks for, and waits for its end. */
async function applyPlan(app: OpenApp, n: number): Promise<void> {
  await expect(plan(app)).toContainText('records read just now')
  await plan(app)
    .getByRole('button', { name: /^Apply (?:one|\d)/ })
    .click()
  const question = dialog(app, `Confirm applying to ${ZONE}`)
  const done = toast(app, n === 1 ? `One record of ${ZONE} changed` : `${n} records of ${ZONE} changed`)
  await expect(question.or(done).first()).toBeVisible()
  if (await question.isVisible()) {
    await question.getByRole('textbox').fill(ZONE)
    await question.getByRole('button', { name: /^Apply / }).click()
  }
  await expect(plan(app)).toHaveCount(0)
}

test.describe.serial('the history of a zone', () => {
  let service: Sandbox
  let app: OpenApp
  let before: string[]
  /** Hosts with one A record. */
  let hosts: string[]

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    await signIn(app, service.accounts[0])
    await openZone(app, ZONE)
    await gridOf(app.page).expectCount(300)
    const rows = rowsOf(service, ZONE)
    before = said(rows)
    const of = (host: string): number => rows.filter((row) => row.host === host).length
    hosts = rows.filter(({ type, host }) => type === 'A' && of(host) === 1).map(({ host }) => host)
  })
  test.beforeEach(() => forgetLog(service))
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(service.breaches.unchanged).toBe(0)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })

  test('begins with nothing, and with what it is for', async () => {
    await openTab(app, 'history')
    await expect(app.page.getByRole('heading', { name: 'No snapshots yet' })).toBeVisible()
    await openTab(app, 'records')
  })

  test('takes twenty deleted records back: equal but for ids', async () => {
    await stage(
      app,
      ZONE,
      hosts.slice(0, 20).map((host) => ({ host, to: null }))
    )
    await button(app, 'Review and apply').click()
    await applyPlan(app, 20)
    expect(rowsOf(service, ZONE)).toHaveLength(280)

    await openTab(app, 'history')
    const option = snapshots(app).getByRole('option')
    await expect(option).toHaveCount(1)
    await expect(option).toContainText('before an apply')
    await expect(option).toContainText('300 records')
    await expect(option).toContainText('−20')
    await expect(app.page.getByText('To go back to this snapshot: add 20')).toBeVisible()
    await expect(app.page.getByText('get new ids')).toBeVisible()
    await gridOf(app.page).expectCount(20)
    forgetLog(service)
    await button(app, 'Restore all 20').click()
    // Nothing is sent before the plan is applied.
    await expect(plan(app).locator('.line').first()).toBeVisible()
    expect(writes(service)).toEqual([])
    await applyPlan(app, 20)
    expect(said(rowsOf(service, ZONE))).toEqual(before)
    expect(writes(service).filter(({ action }) => action === 'Record.Create')).toHaveLength(20)
  })

  test('compares two, and with live after something changed elsewhere', async () => {
    await openTab(app, 'history')
    const option = snapshots(app).getByRole('option')
    await expect(option).toHaveCount(2)
    // The newest is of the zone without the twenty: to go back to it would take them away again.
    await expect(app.page.getByText('To go back to this snapshot: delete 20')).toBeVisible()
    await app.page.locator('.pick').click()
    await app.page.getByRole('option', { name: /before an apply\)$/ }).click()
    await expect(app.page.getByText(/^From .+ to .+: 20 deleted/)).toBeVisible()
    await expect(app.page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)

    await snapshots(app).getByRole('option').first().focus()
    await app.page.keyboard.press('End')
    await expect(app.page.getByText('The live records are exactly as in this snapshot.')).toBeVisible()
    const row = rowsOf(service, ZONE).find(({ host }) => host === hosts[30])
    if (row) row.value = '198.51.100.9'
    await button(app, 'Refresh').click()
    await expect(gridOf(app.page).row(hosts[30] ?? '')).toContainText('198.51.100.9')
  })

  test('restores one record out of several', async () => {
    const { page } = app
    const list = gridOf(page)
    const rows = rowsOf(service, ZONE)
    const [kept, other] = [hosts[30] ?? '', hosts[31] ?? '']
    const second = rows.find(({ host }) => host === other)
    if (second) second.remark = 'changed elsewhere'
    await button(app, 'Refresh').click()
    await list.expectCount(2)
    await list.filter(kept)
    await list.expectCount(1)
    await list.focus()
    await page.keyboard.press('Space')
    await button(app, 'Restore 1 record').click()
    await expect(plan(app).locator('.line')).toHaveCount(1)
    await applyPlan(app, 1)
    const now = said(rowsOf(service, ZONE))
    expect(now.filter((one) => !before.includes(one))).toHaveLength(1)
    expect(rowsOf(service, ZONE).find(({ host }) => host === other)?.remark).toBe('changed elsewhere')
  })

  test('keeps one by hand, and forgets it', async () => {
    await openTab(app, 'history')
    const option = snapshots(app).getByRole('option')
    const many = await option.count()
    await button(app, 'Keep snapshot').click()
    await field(app, 'Note', dialog(app)).fill('before the move')
    await app.page.keyboard.press('Enter')
    await expect(toast(app, 'Snapshot of 300 records kept')).toBeVisible()
    await expect(option).toHaveCount(many + 1)
    await expect(option.first()).toContainText('before the move')
    await expect(option.first()).toHaveAttribute('aria-selected', 'true')
    await button(app, 'Forget').click()
    await button(app, 'Forget snapshot', dialog(app)).click()
    await expect(option).toHaveCount(many)
    await expect(snapshots(app)).not.toContainText('before the move')
  })

  test('is there offline', async () => {
    await service.stop()
    await button(app, 'Refresh').click()
    await expect(app.page.getByText(/^Offline\. The live records were read/)).toBeVisible()
    await snapshots(app).getByRole('option').last().click()
    await expect(
      button(app, 'Restore 1 record').or(button(app, 'Restore the only one')).first()
    ).toBeVisible()
  })
})
