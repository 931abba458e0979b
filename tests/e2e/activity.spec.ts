import { expect, test, type Locator } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, field, goTo, PASSPHRASE, signIn, stateLine, toast, unlock } from './support/pages.ts'
import { forgetLog, writes } from './support/service.ts'

const paused = ({ state }: Sandbox): number =>
  [...state.domains.values()].filter((domain) => domain.state === 'pause').length
const cards = ({ page }: OpenApp): Locator => page.getByRole('list', { name: 'Tasks' }).locator('li.card')

test.describe.serial('work on many domains', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid
  let bar: Locator

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    list = gridOf(app.page)
    bar = app.page.locator('.zd-table__foot')
    await signIn(app, service.accounts[0])
  })
  test.beforeEach(() => forgetLog(service))
  test.afterAll(async () => {
    expect(app.complaints).toEqual([])
    await app.close()
    await service.stop()
  })

  test('a selection is paused after one question, and the task reports', async () => {
    // What is shared to this account only its owner may pause.
    await app.page.getByRole('button', { name: /^Mine/ }).click()
    await list.filter('status:enabled grade:DP_Free')
    await list.focus()
    await app.page.keyboard.press('Control+a')
    const verb = bar.getByRole('button', { name: /^Pause \d+$/ })
    const count = Number((await verb.innerText()).replace(/\D/g, ''))
    expect(count).toBeGreaterThan(3)
    const before = paused(service)
    await verb.click()
    await button(app, `Pause ${count} domains`, dialog(app, `Pause ${count} domains?`)).click()
    await expect(toast(app, `Pause ${count} domains: all done`)).toBeVisible({ timeout: 30_000 })
    expect(paused(service)).toBe(before + count)
    expect(writes(service)).toHaveLength(count)
    await list.filter('')
  })

  test('is cancelled on the way: progress in the foot and the state line, and the rest left as it was', async () => {
    await list.filter('status:paused')
    await list.focus()
    await app.page.keyboard.press('Control+a')
    const calm = service.faults.inject({ kind: 'latency', ms: 400, times: Infinity })
    const before = paused(service)
    await bar.getByRole('button', { name: /^Enable \d+$/ }).click()
    await expect(bar.getByRole('progressbar')).toBeVisible()
    await expect(stateLine(app)).toContainText('1 task')
    await bar.getByRole('button', { name: 'Cancel' }).click()
    await expect(toast(app, 'cancelled;')).toBeVisible({ timeout: 15_000 })
    calm()
    const after = paused(service)
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(before)
    await expect(stateLine(app)).not.toContainText('1 task')
    await list.filter('')
  })

  test('is seen in Activity with each item, and taken up again', async () => {
    await goTo(app, 'activity')
    const [cancelled, done] = [cards(app).first(), cards(app).nth(1)]
    await expect(cancelled).toContainText('Cancelled')
    await expect(done).toContainText('Done')
    const before = paused(service)
    await cancelled.getByRole('button', { name: /^Show \d+ items$/ }).click()
    await expect(cancelled.getByRole('grid')).toContainText('Not done')
    await cancelled.getByRole('button', { name: /^Retry/ }).click()
    await expect(cancelled.locator('.state')).toHaveText('Done', { timeout: 30_000 })
    await expect(cancelled.getByRole('grid')).not.toContainText('Not done')
    expect(paused(service)).toBeLessThan(before)
    await done.getByRole('button', { name: /^Remove “/ }).click()
    await expect(cards(app)).toHaveCount(1)
  })

  test('a pasted list is judged line by line, and each line gets the service’s answer', async () => {
    await goTo(app, 'domains')
    await list.expectCount(40)
    await button(app, 'Add domain').click()
    const adding = dialog(app, 'Add domain')
    await adding.getByText('Paste a list', { exact: true }).click()
    await field(app, 'Domains to add', adding).fill(
      [
        '# to move',
        'http://www.fresh-one.example/x',
        'fresh-one.example',
        'yunshan-tea.example ; ours',
        'not a domain',
        '茶.测试',
        // Somebody else's, which this account does not see.
        'partner-private.example'
      ].join('\n')
    )
    const preview = adding.getByRole('grid', { name: 'Preview' })
    await expect(preview).toContainText('The leading www was left out')
    await expect(preview).toContainText('The same as line 2')
    await expect(preview).toContainText('The account has this domain already')
    await expect(preview).toContainText('xn--')
    await expect(adding).toContainText('3 to add')
    await button(app, 'Add 3 domains', adding).click()
    const result = dialog(app, 'Add 3 domains')
    await expect(result).toContainText('2 done', { timeout: 30_000 })
    await expect(result.getByRole('row').filter({ hasText: 'partner-private.example' })).toContainText(
      'Failed'
    )
    await button(app, 'Close', result.locator('footer')).click()
    await list.expectCount(42)
    await expect(list.row('茶.测试')).toBeVisible()
  })

  test('five hundred lines stay fluid', async () => {
    await button(app, 'Add domain').click()
    const adding = dialog(app, 'Add domain')
    await adding.getByText('Paste a list', { exact: true }).click()
    const lines = Array.from({ length: 500 }, (_, i) => `https://www.bulk-${i % 450}.example/${i}`)
    const area = field(app, 'Domains to add', adding)
    await area.fill(lines.join('\n'))
    await expect(adding).toContainText('450 to add')
    await expect(adding).toContainText('50 duplicates')
    await area.focus()
    await app.page.keyboard.press('Control+End')
    const begun = Date.now()
    for (const sign of '\nlast.example') await app.page.keyboard.type(sign)
    await expect(adding).toContainText('451 to add')
    // Fourteen keys; a frame or two each, and a busy machine.
    expect(Date.now() - begun).toBeLessThan(5000)
    expect(await adding.getByRole('row').count()).toBeLessThan(60)
    await app.page.keyboard.press('Escape')
  })

  test('every request is in the log, with the state of the budget above', async () => {
    await goTo(app, 'activity')
    await app.page.getByRole('link', { name: 'Request log' }).click()
    const log = gridOf(app.page)
    await expect(app.page.getByRole('region', { name: 'Requests by account' })).toContainText(
      /[\d,]+ of 3,000 requests used this hour/
    )
    await log.filter('Domain.Create')
    await log.expectCount(3)
    await expect(log.root).toContainText('A task')
    await expect(log.root).not.toContainText('fresh-one')
    await log.filter('no such action')
    await expect(app.page.getByText('No request matches')).toBeVisible()
  })
})

test('work that a closed app left is told at the next start', async () => {
  const userData = newFolder()
  const service = await startSandbox()
  let app = await openApp({ service: service.url, userData })
  await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
  const list = gridOf(app.page)
  await app.page.getByRole('button', { name: /^Mine/ }).click()
  await list.filter('status:enabled grade:DP_Free')
  await list.focus()
  await app.page.keyboard.press('Control+a')
  service.faults.inject({ kind: 'latency', ms: 300, times: Infinity })
  await app.page.getByRole('button', { name: /^Pause \d+$/ }).click()
  await dialog(app)
    .getByRole('button', { name: /^Pause \d+ domains$/ })
    .click()
  await expect(app.page.locator('.bulk')).toContainText(/: [1-9]\d* \//, { timeout: 15_000 })
  await app.close()
  service.faults.clear()

  app = await openApp({ service: service.url, userData })
  await unlock(app)
  const notice = app.page.getByRole('region', { name: 'Notices' })
  await expect(notice).toContainText('was not finished when the app was last closed')
  await button(app, 'Show', notice).click()
  const card = cards(app).first()
  await expect(card.locator('.state')).toHaveText('Interrupted')
  await card.getByRole('button', { name: /^Retry/ }).click()
  await expect(card.locator('.state')).toHaveText('Done', { timeout: 30_000 })
  await expect(notice).toHaveCount(0)
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
  removeFolder(userData)
})
