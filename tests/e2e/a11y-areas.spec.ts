import { expect, test } from '@playwright/test'
import { openApp, type OpenApp } from './support/app.ts'
import { checkAxe } from './support/axe.ts'
import { gridOf } from './support/grid.ts'
import { button, dialog, enterSandbox, field, goTo, openTab, openZone } from './support/pages.ts'
import { REAL, startDnsServers, type DnsServers } from './support/propagation.ts'
import { stage } from './support/staging.ts'

/** One that fades meanwhile has no contrast to speak of. */
const closeToasts = async ({ page }: OpenApp): Promise<void> => {
  for (const close of await page.locator('.toast .close').all()) await close.click()
  await expect(page.locator('.toast')).toHaveCount(0)
}

test.describe.serial('axe finds nothing', () => {
  // One look at a long list takes axe a second or two.
  test.describe.configure({ timeout: 180_000 })
  let app: OpenApp
  let servers: DnsServers

  test.beforeAll(async () => {
    servers = await startDnsServers()
    app = await openApp({ dns: servers.dns })
    await enterSandbox(app)
    await openZone(app, 'yunshan-tea.example')
  })
  test.afterAll(async () => {
    await app.close()
    await servers.close()
  })

  test('in the tabs of a domain', async () => {
    for (const tab of ['overview', 'purview', 'log'] as const) {
      await openTab(app, tab)
      await expect(app.page.locator('.zd-view-body [aria-busy]')).toHaveCount(0)
      await checkAxe(app, tab)
    }
    await openTab(app, 'overview')
    await button(app, 'Check now').click()
    await expect(app.page.getByText('Nothing to check')).toBeVisible()
    await checkAxe(app, 'overview, checked')
    await goTo(app, 'domains')
    await openZone(app, 'partner-portal.example')
    await openTab(app, 'shares')
    await checkAxe(app, 'shares of a domain of somebody else')
  })

  test('in what is staged, its plan, its question, and its result', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'corp-net.example')
    await stage(app, 'corp-net.example', [
      { host: 'ap1.bj', to: { value: '203.0.113.1', remark: 'moved' } },
      { host: 'ap1.cd', to: { ttl: 1 } },
      { host: 'ap1.gz', to: null },
      { add: { host: '@', type: 'TXT', value: 'v=spf1  include:spf.mail.qq.com ~all' } }
    ])
    await expect(button(app, 'Review and apply')).toBeVisible()
    await checkAxe(app, 'records, staged')
    await button(app, 'Review and apply').click()
    const plan = dialog(app, 'Plan for corp-net.example')
    await expect(plan).toContainText('records read just now')
    await checkAxe(app, 'plan')
    await button(app, 'Apply 3 of 4', plan).click()
    const question = dialog(app, 'Confirm applying to corp-net.example')
    await question.getByRole('textbox').fill('corp-net.example')
    await checkAxe(app, 'plan, guard')
    await button(app, 'Apply 3 changes', question).click()
    await expect(plan).toHaveCount(0)
    await goTo(app, 'activity')
    await app.page.getByRole('button', { name: 'Show 3 items' }).click()
    await expect(app.page.getByRole('list', { name: /^Results/ })).toContainText('Done')
    await checkAxe(app, 'activity, a run')
    await goTo(app, 'domains')
    await openZone(app, 'corp-net.example')
    await button(app, 'Discard all').click()
    await button(app, 'Discard one change', dialog(app)).click()
    await expect(button(app, 'Review and apply')).toHaveCount(0)
  })

  test('in the history of a domain', async () => {
    // What the plan above has done.
    await openTab(app, 'history')
    await gridOf(app.page).row('ap1.bj').waitFor()
    await closeToasts(app)
    await checkAxe(app, 'history')
    await gridOf(app.page).focus()
    await app.page.keyboard.press('Enter')
    await checkAxe(app, 'history, one difference')
    await app.page.keyboard.press('Escape')
    await button(app, 'Keep snapshot').click()
    await checkAxe(app, 'history, keep')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByText('The live records are exactly as in this snapshot.')).toBeVisible()
    await closeToasts(app)
    await checkAxe(app, 'history, no differences')
    await app.page.locator('.pick').click()
    await checkAxe(app, 'history, what to compare with')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: /^Export the snapshot/ }).click()
    await checkAxe(app, 'history, export')
    await app.page.keyboard.press('Escape')
  })

  test('in the propagation check', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'yunshan-tea.example')
    await openTool(app)
    await expect(dialog(app)).toContainText('does not exist on the Internet')
    await checkAxe(app, 'propagation, nobody to ask')
    await app.page.keyboard.press('Escape')
    await goTo(app, 'domains')
    await gridOf(app.page).filter('')
    await button(app, 'Add domain').click()
    await field(app, 'Domain').fill(REAL)
    await dialog(app).getByRole('button', { name: 'Add', exact: true }).click()
    await gridOf(app.page).row(REAL).waitFor()
    await openZone(app, REAL)
    await openTool(app)
    await expect(dialog(app)).toContainText('Not asked')
    await checkAxe(app, 'propagation')
    await field(app, 'Host', dialog(app)).fill('www')
    await button(app, 'Check', dialog(app)).click()
    await expect(dialog(app).getByRole('status')).toContainText('servers answer')
    await checkAxe(app, 'propagation, answers')
    await app.page.keyboard.press('Escape')
  })

  test('in the shares, aliases, lock and transfer of a domain', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'lantern-studio.example')
    await openTab(app, 'shares')
    await expect(app.page.getByText('partner@zonedeck.example')).toBeVisible()
    await checkAxe(app, 'shares')
    await button(app, 'Share').click()
    await expect(app.page.locator('[aria-invalid=true]')).toBeVisible()
    await checkAxe(app, 'shares, errors')
    await goTo(app, 'domains')
    await openZone(app, 'yunshan-tea.example')
    await openTab(app, 'aliases')
    await expect(app.page.getByText('云山茶.测试')).toBeVisible()
    await checkAxe(app, 'aliases')
    await openTab(app, 'transfer')
    await checkAxe(app, 'transfer')
    await openTab(app, 'lock')
    await expect(button(app, 'Lock domain')).toBeVisible()
    await checkAxe(app, 'lock, open')
    await button(app, 'Lock domain').click()
    await button(app, 'Lock for 30 days', dialog(app)).click()
    await button(app, 'Use another code').click()
    await checkAxe(app, 'lock, locked')
    await openTab(app, 'shares')
    await expect(app.page.getByText('Go to the lock')).toBeVisible()
    await checkAxe(app, 'shares, locked')
    await openTab(app, 'lock')
    await button(app, 'Unlock with the kept code').click()
    await checkAxe(app, 'unlock?')
    await dialog(app).getByRole('textbox').fill('yunshan-tea.example')
    await button(app, 'Unlock domain', dialog(app)).click()
    await expect(app.page.getByText('Not locked')).toBeVisible()
  })

  test('in the bar of a selection and in Activity', async () => {
    await goTo(app, 'domains')
    await gridOf(app.page).filter('partner-')
    await gridOf(app.page).focus()
    await app.page.keyboard.press('Control+a')
    await checkAxe(app, 'selection')
    // Shared domains are not this account's to pause: the task fails, and says why.
    await app.page.getByRole('button', { name: /^Pause \d+$/ }).click()
    await dialog(app)
      .getByRole('button', { name: /^Pause \d+ domain/ })
      .click()
    await expect(dialog(app)).toContainText('failed')
    await checkAxe(app, 'result of a task')
    await button(app, 'Close', dialog(app).locator('footer')).click()
    await goTo(app, 'activity')
    // A task, and the run that was applied before.
    await app.page
      .getByRole('button', { name: /^Show \d+ item/ })
      .first()
      .click()
    await checkAxe(app, 'activity')
    await app.page.getByRole('link', { name: 'Request log' }).click()
    await gridOf(app.page).row('Domain.').first().waitFor()
    await checkAxe(app, 'request log')
  })

  test('on the page of the account and in the console', async () => {
    const { page } = app
    const rail = page.getByRole('navigation', { name: 'Main' })
    await rail.getByRole('link', { name: 'Account' }).click()
    await page.getByText('API version').waitFor()
    await checkAxe(app, 'account')
    await button(app, 'Edit profile').click()
    await checkAxe(app, 'account, edit')
    await button(app, 'Cancel').click()
    const tabs = page.getByRole('navigation', { name: 'Pages of the account' })
    await tabs.getByRole('link', { name: 'Security' }).click()
    await button(app, 'Change password').click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await checkAxe(app, 'account, security')
    await tabs.getByRole('link', { name: 'Log' }).click()
    await page.getByRole('grid').waitFor()
    await checkAxe(app, 'account, log')
    await page.evaluate(() => (location.hash = '/console/Domain.Info'))
    await button(app, 'Send').click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await checkAxe(app, 'console')
    await page.getByLabel('Domain id domain_id').fill('1')
    await button(app, 'Send').click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await page.getByText(/^Codes/).click()
    await checkAxe(app, 'console, answer')
  })
})

/** Opens the propagation check from the tools of the record list. */
async function openTool(app: OpenApp): Promise<void> {
  await button(app, 'Tools').click()
  await app.page.getByRole('menuitem', { name: 'Propagation check' }).click()
}
