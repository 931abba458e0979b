import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, openZone, signIn, submitToken } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('the command palette', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    list = gridOf(app.page)
    await signIn(app, service.accounts[0])
    await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
    await button(app, 'Add an account').click()
    await submitToken(app, { token: service.accounts[1]?.token ?? '', name: 'Partner' })
    await list.expectCount(7)
    await openZone(app, 'partner-private.example')
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })
  test.afterEach(() => expect(app.complaints).toEqual([]))

  const field = () => app.page.getByRole('combobox', { name: app.words.palette.label })
  const options = () => app.page.getByRole('listbox', { name: app.words.palette.list }).getByRole('option')
  const press = (key: string): Promise<void> => app.page.keyboard.press(key)
  async function look(text: string): Promise<void> {
    await press('Control+k')
    await expect(field()).toBeFocused()
    await app.page.keyboard.type(text)
  }

  test('goes somewhere else, and to another account, by a few letters', async () => {
    await look('open sett')
    await expect(options().first()).toContainText('Open Settings')
    await press('Enter')
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(field()).toHaveCount(0)

    await look('switch zonedeck')
    await press('Enter')
    await list.expectCount(40)
    await expect(app.page.getByRole('navigation', { name: 'You are here' })).toContainText('t•••')
  })

  test('opens a record of another account by keyboard alone, scrolled to and focused', async () => {
    forgetLog(service)
    await look('partner-private 192.0.2')
    await expect(options().first()).toContainText('partner-private.example')
    await expect(options().first()).toContainText('Partner')
    expect(actions(service)).toEqual([])
    await press('ArrowDown')
    const row = options().nth(1)
    await expect(row).toHaveAttribute('aria-selected', 'true')
    const host = (await row.locator('.host').innerText()).split('.')[0] ?? ''
    await press('Enter')
    await expect(app.page.getByRole('grid', { name: 'Records of partner-private.example' })).toBeFocused()
    await expect.poll(() => list.focused()).toContain(host)
    await expect(app.page.getByRole('navigation', { name: 'You are here' })).toContainText('Partner')
  })

  test('finds a domain of the other account from a record’s page, and leaves that page', async () => {
    await look('yunshan-tea')
    await expect(options().first()).toContainText('yunshan-tea.example')
    await press('Enter')
    await expect(app.page.getByRole('grid', { name: 'Records of yunshan-tea.example' })).toBeVisible()
    await list.expectCount(45)
  })

  test('finds a record far down a list that is being read, and one under a filter', async () => {
    await list.filter('type:MX')
    await look('db.internal.yunshan-tea.example')
    await expect(options().first()).toContainText('db.internal')
    await press('Enter')
    await list.expectCount(45)
    await expect.poll(() => list.focused()).toContain('db.internal')
  })

  test('gives the focus back with Esc', async () => {
    await list.focus()
    await look('anything')
    await press('Escape')
    await expect(field()).toHaveCount(0)
    await expect(list.root).toBeFocused()
  })

  test('runs a command of the page it was opened on', async () => {
    await look('add rec')
    await press('Enter')
    await expect(dialog(app, 'Add record')).toBeVisible()
    await press('Escape')
  })

  test('is asked for by the system’s menu as well, as the other commands there', async () => {
    const choose = (id: string): Promise<void> =>
      app.electron.evaluate(({ Menu }, wanted) => {
        Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
      }, id)
    await choose('palette')
    await expect(field()).toBeFocused()
    await press('Escape')
    await choose('add-domain')
    await expect(dialog(app, /^Add/)).toBeVisible()
    await press('Escape')
    await choose('keys')
    await expect(dialog(app, 'Keyboard shortcuts')).toContainText('Open the command palette')
    await press('Escape')
  })
})
