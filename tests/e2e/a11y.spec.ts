import { expect, test } from '@playwright/test'
import { openApp, type OpenApp } from './support/app.ts'
import { checkAxe, LOOKS } from './support/axe.ts'
import { gridOf } from './support/grid.ts'
import { button, choose, dialog, enterSandbox, goTo, openZone } from './support/pages.ts'

test.describe.serial('axe finds nothing', () => {
  // One look at a long list takes axe a second or two.
  test.describe.configure({ timeout: 300_000 })
  let app: OpenApp

  test.beforeAll(async () => {
    app = await openApp()
  })
  test.afterAll(() => app.close())

  test('on the welcome page, in each of its ways and with errors shown', async () => {
    await checkAxe(app, 'welcome, token')
    await button(app, 'Sign in').click()
    await expect(app.page.locator('[aria-invalid=true]').first()).toBeVisible()
    await checkAxe(app, 'welcome, errors')
    await choose(app, 'password')
    await checkAxe(app, 'welcome, password')
    await choose(app, 'sandbox')
    await checkAxe(app, 'welcome, sandbox')
  })

  test('in the list of domains and its dialogs', async () => {
    await enterSandbox(app)
    await gridOf(app.page).expectCount(40)
    await checkAxe(app, 'domains', LOOKS)
    await gridOf(app.page).row('moonbridge.example').click({ button: 'right' })
    await checkAxe(app, 'menu')
    await app.page.keyboard.press('Escape')
    await button(app, 'Add domain').click()
    await checkAxe(app, 'add a domain')
    await dialog(app).getByText('Paste a list', { exact: true }).click()
    await dialog(app).getByRole('textbox').fill('# list\nhttp://www.new.example/\nnew.example\nnot a domain')
    await checkAxe(app, 'add a list')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).choose('moonbridge.example', 'Remove domain')
    await checkAxe(app, 'confirm')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).filter('nothing like it')
    await checkAxe(app, 'no match')
    await gridOf(app.page).filter('')
  })

  test('in the groups, what was removed, and the advice on name servers', async () => {
    await button(app, 'Show groups').click()
    await checkAxe(app, 'groups')
    await button(app, 'New group').click()
    await button(app, 'Create').click()
    await checkAxe(app, 'new group')
    await app.page.keyboard.press('Escape')
    await button(app, 'More actions').click()
    await app.page.getByRole('menuitem', { name: 'Removed domains' }).click()
    await checkAxe(app, 'removed domains')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).filter('not-ours-yet')
    await gridOf(app.page).choose('not-ours-yet.example', 'DNS elsewhere: what to do')
    await checkAxe(app, 'name servers elsewhere')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).filter('')
    await button(app, 'Show groups').click()
  })

  test('in the retrieval of a domain', async () => {
    await button(app, 'More actions').click()
    await app.page.getByRole('menuitem', { name: 'Retrieve a domain' }).click()
    await button(app, 'Look up addresses').click()
    await checkAxe(app, 'retrieve, errors')
    await app.page.getByLabel('Domain', { exact: true }).fill('lost.example')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('heading', { level: 2 })).toContainText('DNSPod no longer lets apps')
    await checkAxe(app, 'retrieve, gone')
    await goTo(app, 'domains')
  })

  test('in the records and their cells', async () => {
    await openZone(app, 'yunshan-tea.example')
    await gridOf(app.page).filter('type:A')
    await checkAxe(app, 'records', LOOKS)
    await gridOf(app.page).goToCell('db.internal', 'Value')
    await app.page.keyboard.press('F2')
    await app.page.keyboard.type('wrong')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('alert')).toBeVisible()
    await checkAxe(app, 'record cell, error')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).goToCell('db.internal', 'Line')
    await app.page.keyboard.press('F2')
    await checkAxe(app, 'record cell, choice')
    await app.page.keyboard.press('Escape')
  })

  test('in the panel of a record, with errors, and in what is staged', async () => {
    await gridOf(app.page).open('db.internal')
    await expect(dialog(app, 'Edit record')).toBeVisible()
    await checkAxe(app, 'record panel')
    await app.page.getByLabel('Value', { exact: true }).fill('wrong')
    await button(app, 'Save now').click()
    await expect(app.page.locator('[aria-invalid=true]').first()).toBeVisible()
    await checkAxe(app, 'record panel, errors')
    await app.page.keyboard.press('Escape')
    await checkAxe(app, 'discard?')
    await button(app, 'Discard changes').click()
    await gridOf(app.page).row('db.internal').click()
    await app.page.keyboard.press('Delete')
    await gridOf(app.page).goToCell('@', 'Status')
    await app.page.keyboard.press('F2')
    await expect(app.page.locator('.is-delete')).toBeVisible()
    await checkAxe(app, 'records, staged', LOOKS)
    await button(app, 'Tools').click()
    await checkAxe(app, 'record tools')
    await app.page.keyboard.press('Escape')
  })

  test('in the settings, the account menu and the explanation of the state', async () => {
    await goTo(app, 'settings')
    await checkAxe(app, 'settings')
    await app.page.getByRole('button', { name: 'Switch or manage accounts' }).click()
    await checkAxe(app, 'accounts')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Explain the state of the connection' }).click()
    await checkAxe(app, 'state explained')
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('?')
    await checkAxe(app, 'cheat sheet')
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Control+k')
    await app.page.keyboard.type('yunshan')
    await expect(app.page.getByRole('option').first()).toBeVisible()
    await checkAxe(app, 'palette')
    await app.page.keyboard.press('Escape')
    await button(app, 'Set a passphrase').click()
    await checkAxe(app, 'passphrase')
    expect(app.complaints).toEqual([])
  })
})

test('from the first start to an edited record by keyboard alone', async () => {
  const app = await openApp()
  const { page } = app
  const { keyboard } = page
  const focused = page.locator(':focus')
  /** Tabs until the focus has reached what `reached` says; a person would not go on for ever either. */
  async function tabTo(reached: () => Promise<boolean>): Promise<void> {
    for (let step = 0; step < 40; step++) {
      if (await reached()) return
      await keyboard.press('Tab')
    }
    const where = await page.evaluate(() => ({
      window: document.hasFocus(),
      at: document.activeElement?.outerHTML.slice(0, 200)
    }))
    throw new Error(`the focus never came there: ${JSON.stringify(where)}`)
  }
  const is = (role: string, name: string | RegExp) => async (): Promise<boolean> =>
    (await page
      .getByRole(role as 'button', { name })
      .and(focused)
      .count()) > 0

  await tabTo(is('radio', /DNSPod token/))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Try it without an account/ })).toBeChecked()
  await tabTo(is('button', 'Open the sandbox'))
  await keyboard.press('Enter')
  const list = gridOf(page)
  await list.expectCount(40)
  await tabTo(is('grid', 'Domain list'))
  await keyboard.type('bam')
  expect(await list.focused()).toContain('bamboo-notes.example')
  await keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Records of bamboo-notes.example' })).toBeVisible()
  await list.expectCount(2)
  await tabTo(is('grid', /^Records/))
  await keyboard.type('www')
  await keyboard.press('Enter')
  await expect(dialog(app, 'Edit record')).toBeVisible()
  await tabTo(is('textbox', 'Value'))
  await keyboard.press('Control+a')
  await keyboard.type('192.0.2.200')
  await tabTo(is('button', 'Save'))
  await keyboard.press('Enter')
  await expect(list.row('www')).toContainText('192.0.2.200')
  await expect(list.root).toBeFocused()
  expect(app.complaints).toEqual([])
  await app.close()
})
