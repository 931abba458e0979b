import { expect, test, type Locator } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import {
  button,
  dialog,
  field,
  goTo,
  noteAt,
  openTab,
  openZone,
  PASSPHRASE,
  select,
  signIn,
  submitToken,
  toast,
  unlock
} from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

const DOMAIN = 'qinghe-coffee.example'
const PARTNER = 'partner@zonedeck.example'
/** The first account as the app shows it. */
const OWNER = 't•••@zonedeck.example'
const SELF = 'try@zonedeck.example'

for (const dialect of ['today', '2012'] as const)
  test.describe.serial(`who may do what with a domain, ${dialect}`, () => {
    const userData = newFolder()
    let service: Sandbox
    let app: OpenApp

    test.beforeAll(async () => {
      service = await startSandbox({ dialect })
      app = await openApp({ service: service.url, userData })
      await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
      await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
      await button(app, 'Add an account').click()
      await submitToken(app, { token: service.accounts[1]?.token ?? '', name: 'Partner' })
      await gridOf(app.page).expectCount(7)
      await switchTo(OWNER)
      await openZone(app, DOMAIN)
    })
    test.afterAll(async () => {
      await app.close()
      await service.stop()
      removeFolder(userData)
    })
    test.afterEach(() => {
      expect(app.complaints).toEqual([])
      expect(service.breaches.unchanged).toBe(0)
    })

    async function switchTo(name: string): Promise<void> {
      await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
      await dialog(app, 'Accounts').getByRole('button', { name }).first().click()
    }
    const onPage = (text: string | RegExp): Locator => app.page.getByRole('main').getByText(text)
    /** Types the domain's name into the question and takes it. */
    async function confirmByName(verb: string): Promise<void> {
      const question = dialog(app)
      await expect(button(app, verb, question)).toBeDisabled()
      await question.getByRole('textbox').fill(DOMAIN)
      await button(app, verb, question).click()
      await expect(question).toHaveCount(0)
    }

    test('a share reaches the other account, and is changed and taken back', async () => {
      await openTab(app, 'shares')
      await expect(onPage('The domain is not shared to anybody yet.')).toBeVisible()
      await field(app, 'E-mail of the other account').fill(SELF)
      forgetLog(service)
      await button(app, 'Share').click()
      await expect(noteAt(app, 'E-mail of the other account')).toContainText('this account itself')
      expect(actions(service)).not.toContain('Domainshare.Create')

      await field(app, 'E-mail of the other account').fill(PARTNER)
      await button(app, 'Share').click()
      await expect(toast(app, `Shared to ${PARTNER}`)).toBeVisible()
      await expect(onPage('1 of 4 used')).toBeVisible()
      await expect(onPage('In effect')).toHaveCount(dialect === 'today' ? 1 : 0)

      await field(app, 'E-mail of the other account').fill(PARTNER)
      await button(app, 'Share').click()
      await expect(noteAt(app, 'E-mail of the other account')).toContainText('already')
      await select(app, `What ${PARTNER} may do`, 'Read and write')
      await expect(toast(app, `${PARTNER} may now: Read and write`)).toBeVisible()
      expect(service.state.find(DOMAIN)?.shares).toMatchObject([{ mode: 'rw' }])

      await goTo(app, 'domains')
      await switchTo('Partner')
      await gridOf(app.page).expectCount(8)
      await openZone(app, DOMAIN)
      await openTab(app, 'shares')
      await expect(app.page.getByRole('heading', { name: app.words.domain.owner.title })).toBeVisible()
      await goTo(app, 'domains')
      await switchTo(OWNER)
      await openZone(app, DOMAIN)

      await openTab(app, 'shares')
      await button(app, `Take back the share of ${PARTNER}`).click()
      await button(app, 'Take back', dialog(app)).click()
      await expect(toast(app, `The share of ${PARTNER} was taken back`)).toBeVisible()
      await expect(onPage('0 of 4 used')).toBeVisible()
    })

    test('a share to nobody: refused in 2012, waiting today', async () => {
      await openTab(app, 'shares')
      await field(app, 'E-mail of the other account').fill('nobody@zonedeck.example')
      await button(app, 'Share').click()
      if (dialect === '2012')
        await expect(noteAt(app, 'E-mail of the other account')).toContainText('No account has this')
      else await expect(onPage('Waiting for sign-up')).toBeVisible()
    })

    test('an alias is added and removed; one that cannot be is told at the field', async () => {
      await openTab(app, 'aliases')
      await field(app, 'Alias').fill('yunshan-tea.test')
      await button(app, 'Add alias').click()
      await expect(noteAt(app, 'Alias')).toContainText('already bound')
      await field(app, 'Alias').fill('青禾.测试')
      await expect(noteAt(app, 'Alias')).toContainText('Will be added as xn--')
      await button(app, 'Add alias').click()
      await expect(onPage('1 of 5 used')).toBeVisible()
      await button(app, 'Remove the alias 青禾.测试').click()
      await button(app, 'Remove alias', dialog(app)).click()
      await expect(onPage('The domain has no alias yet.')).toBeVisible()
      expect(service.state.find(DOMAIN)?.aliases).toEqual([])
    })

    test('a lock outlasts a restart with its code, and only the right one ends it', async () => {
      await openTab(app, 'lock')
      await field(app, 'Days').fill('91')
      await button(app, 'Lock domain').click()
      await expect(noteAt(app, 'Days')).toContainText('from 1 to 90')
      await field(app, 'Days').fill('7')
      await button(app, 'Lock domain').click()
      await button(app, 'Lock for 7 days', dialog(app)).click()
      await expect(onPage('Kept on this computer, encrypted')).toBeVisible()
      await expect(app.page.getByRole('timer')).toContainText(/^[67] d \d+ h$/)
      await openTab(app, 'shares')
      await expect(onPage(/The domain is locked: this can be read/)).toBeVisible()
      await expect(button(app, 'Share')).toBeDisabled()

      await app.close()
      app = await openApp({ service: service.url, userData })
      await unlock(app)
      await gridOf(app.page).filter(DOMAIN)
      await expect(gridOf(app.page).row(DOMAIN)).toContainText('Locked')
      await openZone(app, DOMAIN)
      await openTab(app, 'lock')
      await button(app, 'Copy unlock code').click()
      await expect(toast(app, 'The unlock code is on the clipboard')).toBeVisible()
      const code = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
      expect(code).toMatch(/^[0-9a-f]{6}$/)
      await expect(onPage(code)).toHaveCount(0)

      await button(app, 'Use another code').click()
      await field(app, 'Unlock code').fill('wrong1')
      await button(app, 'Unlock domain').click()
      await confirmByName('Unlock domain')
      await expect(noteAt(app, 'Unlock code')).toContainText('The unlock code is wrong')
      await button(app, 'Use the kept code').click()
      await button(app, 'Unlock with the kept code').click()
      await confirmByName('Unlock domain')
      await expect(onPage('Not locked')).toBeVisible()
      expect(service.state.find(DOMAIN)?.lock).toBeNull()
      await goTo(app, 'domains')
      await gridOf(app.page).filter(DOMAIN)
      await expect(gridOf(app.page).row(DOMAIN)).toContainText('Active')
      await openZone(app, DOMAIN)
    })

    test('a transfer takes the domain to the other account', async () => {
      await openTab(app, 'transfer')
      const label = 'E-mail of the new owner'
      await field(app, label).fill(SELF)
      await button(app, 'Transfer domain').click()
      await expect(noteAt(app, label)).toContainText('this account itself')
      await field(app, label).fill('nobody@zonedeck.example')
      await button(app, 'Transfer domain').click()
      await confirmByName('Transfer domain')
      await expect(noteAt(app, label)).toContainText('No account has this e-mail address')
      await field(app, label).fill(PARTNER)
      await button(app, 'Transfer domain').click()
      await confirmByName('Transfer domain')
      await expect(toast(app, `${DOMAIN} was transferred to ${PARTNER}`)).toBeVisible()
      await expect(app.page.getByRole('grid', { name: app.words.domains.list })).toBeVisible()
      await expect(gridOf(app.page).row(DOMAIN)).toHaveCount(0)
      await switchTo('Partner')
      await gridOf(app.page).filter(DOMAIN)
      await expect(gridOf(app.page).row(DOMAIN)).toHaveCount(1)
    })
  })
