// npm run screenshots: the pictures of the README and the docs, made of the built app with the sandbox's data.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { LOCALES, type Locale } from '../../src/shared/text.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from '../e2e/support/app.ts'
import { gridOf } from '../e2e/support/grid.ts'
import { button, field, goTo, openZone, PASSPHRASE, signIn, stateLine } from '../e2e/support/pages.ts'

const FOLDER = resolve(process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots'))
const [width = 1440, height = 900] = (process.argv[3] ?? '').split('x').filter(Boolean).map(Number)

const ACCOUNT_NAME: Record<Locale, string> = { 'zh-CN': '云山运维', en: 'Yunshan Ops' }

mkdirSync(FOLDER, { recursive: true })
for (const locale of LOCALES) for (const theme of ['light', 'dark'] as const) await takeAll(locale, theme)

/** One run of the app per look: every view in the order in which a person comes across them. */
async function takeAll(locale: Locale, theme: 'light' | 'dark'): Promise<void> {
  const userData = newFolder()
  const service = await startSandbox()
  const app = await openApp({ service: service.url, userData, locale, theme, size: { width, height } })
  const take = async (view: string): Promise<void> => {
    await settle(app)
    await app.page.screenshot({ path: join(FOLDER, `${view}-${locale}-${theme}.png`) })
    console.log(`${view}-${locale}-${theme}.png`)
  }
  try {
    await takeViews(app, service, locale, take)
  } finally {
    await app.close()
    await service.stop()
    removeFolder(userData)
  }
}

async function takeViews(
  app: OpenApp,
  service: Sandbox,
  locale: Locale,
  take: (view: string) => Promise<void>
): Promise<void> {
  const { page, words } = app
  const list = gridOf(page)
  await page.getByRole('textbox').first().waitFor()
  await take('welcome')

  await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
  await rename(app, ACCOUNT_NAME[locale])
  await goTo(app, 'domains')
  await list.expectCount(40)
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await take('domains')

  await openZone(app, 'yunshan-tea.example')
  await list.expectCount(45)
  await take('records')

  await list.filter('api')
  await list.row('192.0.2.31').dblclick()
  await page.getByRole('dialog').waitFor()
  await take('record-panel')
  await page.keyboard.press('Escape')

  await goTo(app, 'domains')
  await list.filter('parked-for-later')
  await list.row('parked-for-later').dblclick()
  await page.getByRole('heading', { name: words.records.empty.title }).waitFor()
  await take('empty')

  await goTo(app, 'settings')
  await take('settings')

  // Last, for the service does not come back.
  await openAgain(app, 'corp-net.example')
  await service.stop()
  await button(app, words.records.refresh).click()
  await stateLine(app).getByText(words.frame.line.offline).waitFor()
  await list.focus()
  await take('offline')
}

/** Gives the account, the only one, a name of its own. */
async function rename(app: OpenApp, name: string): Promise<void> {
  const { accounts } = app.words.settings
  await goTo(app, 'settings')
  await app.page.getByRole('button', { name: accounts.rename }).click()
  await field(app, accounts.nameLabel).fill(name)
  await button(app, app.words.common.save).click()
  await field(app, accounts.nameLabel).waitFor({ state: 'detached' })
}

async function openAgain(app: OpenApp, domain: string): Promise<void> {
  await goTo(app, 'domains')
  await openZone(app, domain)
  await gridOf(app.page).expectCount(300)
}

/** Waits for what moves and fades, and takes the pointer and the toasts out of the picture. */
async function settle({ page }: OpenApp): Promise<void> {
  await page.mouse.move(1, 1)
  for (const toast of await page.locator('.toast .close').all()) await toast.click()
  await page.locator('.toast').first().waitFor({ state: 'detached' })
  await page.locator('.is-loading').first().waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}
