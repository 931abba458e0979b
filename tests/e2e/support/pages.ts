// The places of the app and what a person does there.
import { expect, type Locator } from '@playwright/test'
import type { SandboxAccount } from '../../../src/sandbox/index.ts'
import type { OpenApp } from './app.ts'
import type { Words } from './words.ts'

export const CONTACT = 'ops@example.com'
export const PASSPHRASE = 'four quiet words here'

/** The field with this label, anywhere on the page or in `root`. */
export const field = ({ page }: OpenApp, label: string, root?: Locator): Locator =>
  (root ?? page).getByLabel(label, { exact: true })

/** What stands below the field with this label: its hint, or what is wrong with it. */
export const noteAt = (app: OpenApp, label: string): Locator =>
  app.page
    .locator('.field')
    .filter({ has: app.page.getByLabel(label, { exact: true }) })
    .locator('.note')

export const button = ({ page }: OpenApp, name: string, root?: Locator): Locator =>
  (root ?? page).getByRole('button', { name, exact: true })

export const dialog = ({ page }: OpenApp, name?: string | RegExp): Locator =>
  page.getByRole('dialog', name === undefined ? {} : { name })

export const toast = ({ page }: OpenApp, text: string): Locator =>
  page.locator('.toast').filter({ hasText: text })

/** Chooses a way to begin on the welcome page. */
export async function choose(app: OpenApp, way: 'token' | 'password' | 'sandbox'): Promise<void> {
  await app.page.getByRole('radio', { name: app.words.welcome.ways[way] }).check()
}

export async function enterSandbox(app: OpenApp): Promise<void> {
  await choose(app, 'sandbox')
  await button(app, app.words.welcome.sandboxButton).click()
  await app.page.getByRole('grid', { name: app.words.domains.list }).waitFor()
}

export interface SignInOptions {
  token: string
  /** Kept by a passphrase; only until the app quits when left out. */
  passphrase?: string
  name?: string
}

/** Fills in the form for a token and sends it, on the welcome page or in the dialog for a further account. */
export async function submitToken(app: OpenApp, options: SignInOptions): Promise<void> {
  const { form, keyStore, passphrase } = app.words.welcome
  await field(app, form.token).fill(options.token)
  const contact = field(app, form.contact)
  if (await contact.isVisible()) await contact.fill(CONTACT)
  if (options.name !== undefined) await field(app, form.name).fill(options.name)
  if (options.passphrase !== undefined) {
    await app.page.getByText(keyStore.passphrase, { exact: true }).click()
    await field(app, passphrase.label).fill(options.passphrase)
    await field(app, passphrase.repeat).fill(options.passphrase)
  }
  await button(app, form.submit).click()
}

/** Signs in to an account of a test sandbox, and waits for its domains. */
export async function signIn(
  app: OpenApp,
  account: SandboxAccount | undefined,
  options: Omit<SignInOptions, 'token'> = {}
): Promise<void> {
  await submitToken(app, { token: account?.token ?? '', ...options })
  await app.page.getByRole('grid', { name: app.words.domains.list }).waitFor()
}

/** Opens a vault that is kept by a passphrase. */
export async function unlock(app: OpenApp, passphrase = PASSPHRASE): Promise<void> {
  const { unlock: words } = app.words.welcome
  await field(app, words.label).fill(passphrase)
  await button(app, words.button).click()
}

/** Opens the records of a domain from the list of domains. */
export async function openZone(app: OpenApp, domain: string): Promise<void> {
  const { page, words } = app
  await page.getByRole('search').getByRole('textbox').fill(domain)
  await page.getByRole('row').filter({ hasText: domain }).first().dblclick()
  await expect(page.getByRole('grid', { name: words.records.list.replace('{domain}', domain) })).toBeVisible()
}

/** Goes to a tab of the domain that is open. */
export async function openTab(
  app: OpenApp,
  tab: Exclude<keyof Words['domain']['tabs'], 'label' | 'command'>
): Promise<void> {
  const { page, words } = app
  await page
    .getByRole('navigation', { name: words.domain.tabs.label })
    .getByRole('link', { name: words.domain.tabs[tab] })
    .click()
  await page
    .locator('h1', { hasText: tab === 'records' ? words.records.title : words.domain.tabs[tab] })
    .waitFor()
}

/** The line at the foot of the window that says how the account reaches its service. */
export const stateLine = ({ page, words }: OpenApp): Locator =>
  page.getByRole('contentinfo', { name: words.frame.line.label })

export async function goTo(app: OpenApp, area: 'domains' | 'settings' | 'activity'): Promise<void> {
  await app.page
    .getByRole('navigation', { name: app.words.frame.nav })
    .getByRole('link', { name: app.words.frame[area] })
    .click()
}

/** Takes an option of a select by the texts a person sees. */
export async function select(app: OpenApp, name: string, option: string | RegExp): Promise<void> {
  const { page } = app
  await page
    .locator('.el-select')
    .filter({ has: page.getByRole('combobox', { name, exact: true }) })
    .click()
  await page.getByRole('listbox').getByRole('option', { name: option }).click()
}
