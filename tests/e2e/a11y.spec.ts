import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { LOCALES, type Locale } from '../../src/shared/text.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, choose, dialog, enterSandbox, goTo, openTab, openZone } from './support/pages.ts'
import { WORDS } from './support/words.ts'

const LOOKS = LOCALES.flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme })))
const ENDS = LOOKS.filter(({ locale, theme }) => (locale === 'zh-CN') === (theme === 'light'))

test.describe.serial('axe finds nothing', () => {
  // One look at a long list takes axe a second or two.
  test.describe.configure({ timeout: 180_000 })
  let app: OpenApp

  test.beforeAll(async () => {
    app = await openApp()
  })
  test.afterAll(() => app.close())

  /** Checks the page as it stands: a view in every language and theme, a lesser state of one in both ends of them. */
  async function check(place: string, looks = LOOKS): Promise<void> {
    for (const { locale, theme } of looks) {
      await wear(locale, theme)
      const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect(found, `${place}, ${locale}, ${theme}`).toEqual([])
    }
    await wear('en', 'light')
  }

  async function wear(locale: Locale, theme: 'light' | 'dark'): Promise<void> {
    await app.page.evaluate(
      (settings) =>
        (window as unknown as { zonedeck: { call(...args: unknown[]): Promise<unknown> } }).zonedeck.call(
          'app:set-settings',
          settings
        ),
      { locale, theme }
    )
    await expect(app.page.locator('html')).toHaveAttribute('lang', locale)
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme)
    app.words = WORDS[locale]
    // Colours that are still on their way would be measured half-way.
    await app.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    )
  }

  test('on the welcome page, in each of its ways and with errors shown', async () => {
    await check('welcome, token')
    await button(app, 'Sign in').click()
    await expect(app.page.locator('[aria-invalid=true]').first()).toBeVisible()
    await check('welcome, errors', ENDS)
    await choose(app, 'password')
    await check('welcome, password', ENDS)
    await choose(app, 'sandbox')
    await check('welcome, sandbox', ENDS)
  })

  test('in the list of domains and its dialogs', async () => {
    await enterSandbox(app)
    await gridOf(app.page).expectCount(40)
    await check('domains')
    await gridOf(app.page).row('moonbridge.example').click({ button: 'right' })
    await check('menu', ENDS)
    await app.page.keyboard.press('Escape')
    await button(app, 'Add domain').click()
    await check('add a domain')
    await dialog(app).getByText('Paste a list', { exact: true }).click()
    await dialog(app).getByRole('textbox').fill('# list\nhttp://www.new.example/\nnew.example\nnot a domain')
    await check('add a list')
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).choose('moonbridge.example', 'Remove domain')
    await check('confirm')
    await app.page.keyboard.press('Escape')
    await button(app, 'Show groups').click()
    await check('groups')
    await button(app, 'New group').click()
    await button(app, 'Create').click()
    await check('new group', ENDS)
    await app.page.keyboard.press('Escape')
    await button(app, 'More actions').click()
    await app.page.getByRole('menuitem', { name: 'Removed domains' }).click()
    await check('removed domains', ENDS)
    await app.page.keyboard.press('Escape')
    await gridOf(app.page).choose('not-ours-yet.example', 'DNS elsewhere: what to do')
    await check('name servers elsewhere', ENDS)
    await app.page.keyboard.press('Escape')
    await button(app, 'Show groups').click()
    await gridOf(app.page).filter('nothing like it')
    await check('no match', ENDS)
    await gridOf(app.page).filter('')
  })

  test('in the retrieval of a domain', async () => {
    await button(app, 'More actions').click()
    await app.page.getByRole('menuitem', { name: 'Retrieve a domain' }).click()
    await button(app, 'Look up addresses').click()
    await check('retrieve, errors')
    await app.page.getByLabel('Domain', { exact: true }).fill('lost.example')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('heading', { level: 2 })).toContainText('DNSPod no longer lets apps')
    await check('retrieve, gone', ENDS)
    await goTo(app, 'domains')
  })

  test('in the records, with the panel open and errors shown', async () => {
    await openZone(app, 'yunshan-tea.example')
    await gridOf(app.page).filter('type:A')
    await check('records')
    await gridOf(app.page).row('db.internal').dblclick()
    await expect(dialog(app, 'Edit record')).toBeVisible()
    await check('record panel')
    await app.page.getByLabel('Value', { exact: true }).fill('wrong')
    await button(app, 'Save').click()
    await expect(app.page.locator('[aria-invalid=true]').first()).toBeVisible()
    await check('record panel, errors', ENDS)
    await app.page.keyboard.press('Escape')
    await check('discard?', ENDS)
    await button(app, 'Discard changes').click()
  })

  test('in the tabs of a domain', async () => {
    for (const tab of ['overview', 'purview', 'log'] as const) {
      await openTab(app, tab)
      await expect(app.page.locator('.zd-view-body [aria-busy]')).toHaveCount(0)
      await check(tab)
    }
    await openTab(app, 'overview')
    await button(app, 'Check now').click()
    await expect(app.page.getByText('Nothing to check')).toBeVisible()
    await check('overview, checked', ENDS)
    await goTo(app, 'domains')
    await openZone(app, 'partner-portal.example')
    await openTab(app, 'shares')
    await check('shares of a domain of somebody else', ENDS)
  })

  test('in the shares, aliases, lock and transfer of a domain', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'lantern-studio.example')
    await openTab(app, 'shares')
    await expect(app.page.getByText('partner@zonedeck.example')).toBeVisible()
    await check('shares')
    await button(app, 'Share').click()
    await expect(app.page.locator('[aria-invalid=true]')).toBeVisible()
    await check('shares, errors', ENDS)
    await goTo(app, 'domains')
    await openZone(app, 'yunshan-tea.example')
    await openTab(app, 'aliases')
    await expect(app.page.getByText('云山茶.测试')).toBeVisible()
    await check('aliases')
    await openTab(app, 'transfer')
    await check('transfer')
    await openTab(app, 'lock')
    await expect(button(app, 'Lock domain')).toBeVisible()
    await check('lock, open')
    await button(app, 'Lock domain').click()
    await button(app, 'Lock for 30 days', dialog(app)).click()
    await button(app, 'Use another code').click()
    await check('lock, locked')
    await openTab(app, 'shares')
    await expect(app.page.getByText('Go to the lock')).toBeVisible()
    await check('shares, locked', ENDS)
    await openTab(app, 'lock')
    await button(app, 'Unlock with the kept code').click()
    await check('unlock?', ENDS)
    await dialog(app).getByRole('textbox').fill('yunshan-tea.example')
    await button(app, 'Unlock domain', dialog(app)).click()
    await expect(app.page.getByText('Not locked')).toBeVisible()
  })

  test('in the bar of a selection and in Activity', async () => {
    await goTo(app, 'domains')
    await gridOf(app.page).filter('partner-')
    await gridOf(app.page).focus()
    await app.page.keyboard.press('Control+a')
    await check('selection', ENDS)
    // Shared domains are not this account's to pause: the task fails, and says why.
    await app.page.getByRole('button', { name: /^Pause \d+$/ }).click()
    await dialog(app)
      .getByRole('button', { name: /^Pause \d+ domain/ })
      .click()
    await expect(dialog(app)).toContainText('failed')
    await check('result of a task')
    await button(app, 'Close', dialog(app).locator('footer')).click()
    await goTo(app, 'activity')
    await app.page.getByRole('button', { name: /^Show \d+ item/ }).click()
    await check('activity')
    await app.page.getByRole('link', { name: 'Request log' }).click()
    await gridOf(app.page).row('Domain.').first().waitFor()
    await check('request log')
  })

  test('on the page of the account and in the console', async () => {
    const { page } = app
    const rail = page.getByRole('navigation', { name: 'Main' })
    await rail.getByRole('link', { name: 'Account' }).click()
    await page.getByText('API version').waitFor()
    await check('account')
    await button(app, 'Edit profile').click()
    await check('account, edit', ENDS)
    await button(app, 'Cancel').click()
    const tabs = page.getByRole('navigation', { name: 'Pages of the account' })
    await tabs.getByRole('link', { name: 'Security' }).click()
    await button(app, 'Change password').click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await check('account, security', ENDS)
    await tabs.getByRole('link', { name: 'Log' }).click()
    await page.getByRole('grid').waitFor()
    await check('account, log', ENDS)
    await page.evaluate(() => (location.hash = '/console/Domain.Info'))
    await button(app, 'Send').click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await check('console')
    await page.getByLabel('Domain id domain_id').fill('1')
    await button(app, 'Send').click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await page.getByText(/^Codes/).click()
    await check('console, answer', ENDS)
  })

  test('in the settings, the account menu and the explanation of the state', async () => {
    await goTo(app, 'settings')
    await check('settings')
    await app.page.getByRole('button', { name: 'Switch or manage accounts' }).click()
    await check('accounts', ENDS)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Explain the state of the connection' }).click()
    await check('state explained', ENDS)
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('?')
    await check('cheat sheet', ENDS)
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Control+k')
    await app.page.keyboard.type('yunshan')
    await expect(app.page.getByRole('option').first()).toBeVisible()
    await check('palette')
    await app.page.keyboard.press('Escape')
    await button(app, 'Set a passphrase').click()
    await check('passphrase', ENDS)
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
