import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { checkAxe } from './support/axe.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, field, goTo, openZone, PASSPHRASE, signIn, toast, unlock } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('many records at once', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid
  let folder: string

  const words = () => app.words.editing
  const tool = async (title: string): Promise<void> => {
    await button(app, app.words.records.tools.title).click()
    await app.page.getByRole('menu').getByRole('menuitem', { name: title }).click()
  }
  const verb = (root = dialog(app)) => root.locator('[data-verb]')
  async function open(): Promise<void> {
    app = await openApp({ service: service.url, userData: folder })
    list = gridOf(app.page)
  }

  test.beforeAll(async () => {
    service = await startSandbox()
    folder = newFolder()
    await open()
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
    forgetLog(service)
  })
  test.afterAll(async () => {
    await app.close()
    removeFolder(folder)
    await service.stop()
  })
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    // Whatever is staged, nothing is sent.
    expect(actions(service).filter((action) => /Modify|Create|Remove|Status/.test(action))).toEqual([])
  })

  test('the TTL of a filtered selection, and back', async () => {
    await list.filter('type:A')
    await list.focus()
    const shown = Number(await list.root.getAttribute('aria-rowcount')) - 1
    await app.page.keyboard.press('Control+a')
    await tool(words().bulk.title)
    const panel = dialog(app)
    await field(app, app.words.records.field.ttl, panel).fill('1234')
    await expect(verb()).toHaveText(new RegExp(`^\\s*Stage ${shown} changes`))
    await field(app, app.words.records.field.ttl, panel).fill('1')
    await field(app, app.words.records.field.ttl, panel).blur()
    await expect(field(app, app.words.records.field.ttl, panel)).toHaveAttribute('aria-invalid', 'true')
    await expect(verb()).toBeDisabled()
    await field(app, app.words.records.field.ttl, panel).fill('1234')
    await verb().click()
    await expect(panel).toBeHidden()
    await expect(list.row('1234').first()).toBeVisible()
    await toast(app, `Staged ${shown} changes`).getByRole('button', { name: app.words.common.undo }).click()
    await expect(list.row('1234')).toHaveCount(0)
    await list.filter('')
  })

  test('a regular expression, seen before it is staged; one that never ends is stopped', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'mail-only.example')
    await app.page.keyboard.press('Control+h')
    const panel = dialog(app, words().replace.title)
    await panel.getByText(words().replace.regex, { exact: true }).click()
    await field(app, words().replace.find, panel).fill(String.raw`^v=spf1 (.*) -all$`)
    await field(app, words().replace.replace, panel).fill('v=spf1 $1 ~all')
    await expect(panel.getByText('1 place in 1 of the records')).toBeVisible()
    await expect(panel.locator('ins')).toHaveText(/~all$/)
    await field(app, words().replace.find, panel).press('Enter')
    await expect(panel).toBeVisible()
    await expect(verb(panel)).toHaveText(/Stage 1 change/)

    await field(app, words().replace.find, panel).fill('(')
    await expect(field(app, words().replace.find, panel)).toHaveAttribute('aria-invalid', 'true')
    await field(app, words().replace.find, panel).fill(String.raw`^(([a-z0-9.:/=_-]+ ?)+)+!$`)
    await expect(panel.getByText(words().replace.slow)).toBeVisible()
    // The page is as alive as ever, and so is the next query.
    await field(app, words().replace.find, panel).fill('^v=spf1 (.*) -all$')
    await expect(verb(panel)).toHaveText(/Stage 1 change/)
    await verb(panel).click()
    await expect(panel).toBeHidden()
    await expect(list.row('~all').first()).toBeVisible()
  })

  test('a mail provider’s records, into the SPF that is there', async () => {
    await tool(words().templates.title)
    const panel = dialog(app, words().templates.title)
    await panel.getByRole('textbox', { name: words().templates.search }).fill('exmail')
    await panel.getByRole('button', { name: 'Tencent Exmail' }).click()
    await expect(panel.getByText('A name has one SPF record only')).toBeVisible()
    await expect(verb(panel)).toHaveText(/Stage 3 changes/)
    await verb(panel).click()
    await expect(panel).toBeHidden()
    await list.filter('spf1')
    const spf = list.row('include:spf.mail.qq.com')
    await expect(spf).toHaveCount(1)
    await expect(spf).toContainText('ip4:192.0.2.0/24')
    await list.filter('mxbiz')
    await list.expectCount(2)
    await list.filter('')
  })

  test('a selection becomes a template, and is there after a restart', async () => {
    await list.filter('mxbiz')
    await list.expectCount(2)
    await list.focus()
    await app.page.keyboard.press('Control+a')
    await tool(words().templates.title)
    let panel = dialog(app, words().templates.title)
    await button(app, 'Save the 2 selected records as a template', panel).click()
    await field(app, words().templates.name, panel).fill('Our mail')
    await button(app, words().templates.saveButton, panel).click()
    await expect(panel.getByRole('button', { name: 'Our mail' })).toHaveAttribute('aria-current', 'true')
    await app.close()

    await open()
    await unlock(app)
    await app.page.getByRole('grid', { name: app.words.domains.list }).waitFor()
    await openZone(app, 'harbour-maps.example')
    await tool(words().templates.title)
    panel = dialog(app, words().templates.title)
    await panel.getByRole('button', { name: 'Our mail' }).click()
    await expect(verb(panel)).toHaveText(/Stage 2 changes/)
    await verb(panel).click()
    await list.filter('mxbiz')
    await list.expectCount(2)

    await tool(words().templates.title)
    await panel.getByRole('button', { name: 'Our mail' }).click()
    await panel.getByText(words().templates.remove, { exact: true }).click()
    await button(app, words().templates.remove, dialog(app).last()).click()
    await expect(panel.getByRole('button', { name: 'Our mail' })).toHaveCount(0)
    await app.page.keyboard.press('Escape')
  })

  test('axe finds nothing in any of them', async () => {
    test.setTimeout(180_000)
    await list.filter('')
    await list.focus()
    await app.page.keyboard.press('Control+a')
    await tool(words().bulk.title)
    await field(app, app.words.records.field.value, dialog(app)).fill('203.0.113.1')
    await expect(dialog(app).locator('.refused')).toBeVisible()
    await checkAxe(app, 'bulk')
    await app.page.keyboard.press('Escape')
    await tool(words().replace.title)
    await field(app, words().replace.find, dialog(app)).fill('exa')
    await expect(dialog(app).locator('del').first()).toBeVisible()
    await checkAxe(app, 'replace')
    await app.page.keyboard.press('Escape')
    await tool(words().templates.title)
    await dialog(app).getByRole('button', { name: 'Proton Mail' }).click()
    await field(app, 'Verification code', dialog(app)).fill('abc')
    await checkAxe(app, 'template')
    await dialog(app).locator('.save button').click()
    await checkAxe(app, 'save as template')
    await app.page.keyboard.press('Escape')
  })
})
