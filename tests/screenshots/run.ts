// npm run screenshots: the pictures of the README and the docs, made of the built app with the sandbox's data.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { LOCALES, type Locale } from '../../src/shared/text.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from '../e2e/support/app.ts'
import { gridOf } from '../e2e/support/grid.ts'
import {
  button,
  field,
  goTo,
  openTab,
  openZone,
  PASSPHRASE,
  signIn,
  stateLine
} from '../e2e/support/pages.ts'
import { startDnsServers } from '../e2e/support/propagation.ts'
import { stage } from '../e2e/support/staging.ts'
import { propagated } from './propagation.ts'

const FOLDER = resolve(process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots'))
const [width = 1440, height = 900] = (process.argv[3] ?? '').split('x').filter(Boolean).map(Number)

const ACCOUNT_NAME: Record<Locale, string> = { 'zh-CN': '云山运维', en: 'Yunshan Ops' }
const SNAPSHOT_NOTE: Record<Locale, string> = { 'zh-CN': '换机房之前', en: 'Before the move' }

/** What a person might paste: comments, addresses, a duplicate, a slip, a Chinese name, one that is there. */
const PASTED = `# 2026 Q1
http://www.shanquan-water.example/
lantern-books.example
shanquan-water.example  ; again
茶马古道.测试
blog.river-notes.example
yunshan-tea.example
not a domain
pine-and-moss.example, cedar-tools.example`

mkdirSync(FOLDER, { recursive: true })
for (const locale of LOCALES) for (const theme of ['light', 'dark'] as const) await takeAll(locale, theme)

/** One run of the app per look: every view in the order in which a person comes across them. */
async function takeAll(locale: Locale, theme: 'light' | 'dark'): Promise<void> {
  const userData = newFolder()
  const service = await startSandbox()
  const { dns, close } = await startDnsServers()
  const app = await openApp({ service: service.url, dns, userData, locale, theme, size: { width, height } })
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
    await close()
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

  await button(app, words.domains.add).click()
  await page.getByRole('dialog').getByText(words.domains.addDialog.many, { exact: true }).click()
  await field(app, words.domains.addList.label).fill(PASTED)
  await take('add-list')
  await page.keyboard.press('Escape')
  await workOnMany(app, service)
  await take('activity')
  await page.getByRole('link', { name: words.activity.tabs.requests }).click()
  await list.row('Domain.').first().waitFor()
  await take('request-log')
  await goTo(app, 'domains')
  await list.filter('')

  await button(app, words.domains.more).click()
  await page.getByRole('menuitem', { name: words.retrieve.title }).click()
  await page.getByRole('heading', { name: words.retrieve.domain.lead }).waitFor()
  await take('retrieve')
  await goTo(app, 'domains')

  await openZone(app, 'yunshan-tea.example')
  await list.expectCount(45)
  await take('records')

  await list.filter('api')
  await list.open('192.0.2.31')
  await page.getByRole('dialog').waitFor()
  await take('record-panel')
  await page.keyboard.press('Escape')
  await list.filter('')
  await planned(app, take)

  await openTab(app, 'overview')
  await page.locator('.el-switch').first().waitFor()
  await take('overview')
  await openTab(app, 'purview')
  await page.getByRole('table').first().waitFor()
  await take('purview')
  await openTab(app, 'log')
  await list.root.waitFor()
  await take('log')
  await compared(app, service, locale)
  await take('history')
  await openTab(app, 'aliases')
  await page.getByText('云山茶.测试').waitFor()
  await take('aliases')
  await openTab(app, 'transfer')
  await take('transfer')
  await openTab(app, 'lock')
  await button(app, words.sharing.lock.button).click()
  await page.locator('[data-verb]').click()
  await button(app, words.sharing.lock.copy).waitFor()
  await take('lock')
  await goTo(app, 'domains')
  await openZone(app, 'lantern-studio.example')
  await openTab(app, 'shares')
  await page.getByText('partner@zonedeck.example').waitFor()
  await take('shares')
  await propagated(app, service, take)

  await goTo(app, 'domains')
  await list.filter('parked-for-later')
  await list.row('parked-for-later').dblclick()
  await page.getByRole('heading', { name: words.records.empty.title }).waitFor()
  await take('empty')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('api')
  await page.getByRole('option').filter({ hasText: '192.0.2.31' }).first().waitFor()
  await take('palette')
  await page.keyboard.press('Escape')

  await page
    .getByRole('navigation', { name: words.frame.nav })
    .getByRole('link', { name: words.account.title })
    .click()
  await page.getByText(words.account.about.apiVersion).waitFor()
  await take('account')
  await page.getByRole('link', { name: words.account.consoleCommand }).click()
  await page.getByRole('link', { name: 'Domain.List' }).click()
  await button(app, words.console.send).click()
  await page.getByRole('region', { name: words.console.answer }).waitFor()
  await take('console')

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

/** Edits staged, and their plan; nothing is applied. */
async function planned(app: OpenApp, take: (view: string) => Promise<void>): Promise<void> {
  const { page, words } = app
  const { changes } = words
  await stage(app, 'yunshan-tea.example', [
    { host: 'api', to: { value: '203.0.113.31', ttl: 1200 } },
    { host: 'www', type: 'CNAME', to: { remark: 'CDN' } },
    { host: '@', to: { ttl: 1 } },
    {
      add: {
        host: '_dmarc.shop',
        type: 'TXT',
        value: 'v=DMARC1;  p=quarantine; rua=mailto:dmarc@yunshan-tea.example'
      }
    },
    { add: { host: 'shop', value: '203.0.113.40', remark: '电商' } }
  ])
  await button(app, changes.bar.review).click()
  await page.getByRole('dialog').locator('.facts time').waitFor()
  await take('plan')
  await page.keyboard.press('Escape')
  await take('staged')
  await button(app, changes.bar.discard).click()
  await page.locator('[data-verb]').click()
  await button(app, changes.bar.review).waitFor({ state: 'detached' })
}

/** Two snapshots, and what was changed elsewhere since the older one. */
async function compared(app: OpenApp, service: Sandbox, locale: Locale): Promise<void> {
  const { page, words } = app
  const { take, compare } = words.history
  const keep = async (note: string): Promise<void> => {
    await button(app, take.button).click()
    await field(app, take.note, page.getByRole('dialog')).fill(note)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await openTab(app, 'history')
  await keep(SNAPSHOT_NOTE[locale])
  const domain = service.state.find('yunshan-tea.example')
  const rows = domain ? service.state.zone(domain).rows : []
  for (const row of rows.slice(20, 24)) row.ttl = 3600
  for (const row of rows.filter(({ type }) => type === 'MX')) row.mx = 20
  rows.splice(30, 3)
  await keep('')
  await page.getByRole('listbox').getByRole('option').last().click()
  await page.getByText(compare.toRestore).waitFor()
}

/** Three tasks: one done but for an item, one cancelled, one at work. */
async function workOnMany(app: OpenApp, service: Sandbox): Promise<void> {
  const { page, words } = app
  const list = gridOf(page)
  const bar = page.locator('.zd-table__foot')
  const ended = page.locator('.bulk progress')
  await list.filter('grade:DP_Free')
  await list.focus()
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: words.domains.bulk.star, exact: true }).click()
  await ended.waitFor({ state: 'detached' })
  await list.filter('partner')
  await list.focus()
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: new RegExp(words.domains.bulk.pause.replace('{n}', '\\d+')) }).click()
  await page.getByRole('dialog').locator('[data-verb]').click()
  await page.getByRole('dialog').locator('footer').getByRole('button', { name: words.common.close }).click()
  service.faults.inject({ kind: 'latency', ms: 1500, times: 12 })
  await list.filter('grade:DP_Free')
  await list.focus()
  await page.keyboard.press('Control+a')
  await bar.getByRole('button', { name: words.domains.bulk.unstar, exact: true }).click()
  await goTo(app, 'activity')
  await page.locator('li.card .toggle').nth(1).click()
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
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
