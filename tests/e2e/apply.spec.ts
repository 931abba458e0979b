import { expect, test, type Locator } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { RecordRow } from '../../src/sandbox/state/model.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import {
  button,
  dialog,
  goTo,
  openZone,
  PASSPHRASE,
  signIn,
  stateLine,
  toast,
  unlock
} from './support/pages.ts'
import { forgetLog, rowsOf, writes } from './support/service.ts'
import { stage } from './support/staging.ts'

const ZONE = 'corp-net.example'
/** Hosts with one A record each. */
const MANY = ['bj', 'sh', 'gz', 'cd'].flatMap((city) => [1, 2, 3].map((at) => `srv${at}.${city}`))

const bar = ({ page }: OpenApp): Locator => page.getByRole('region', { name: 'Staged changes' })
const sheet = (app: OpenApp): Locator => dialog(app, /^(?:Plan for|Apply to) /)
const line = (app: OpenApp, host: string): Locator =>
  sheet(app)
    .locator('.line')
    .filter({ has: app.page.getByText(host, { exact: true }) })
/** What a record says, without what the service counts up by itself. */
const said = (rows: readonly RecordRow[]): string[] =>
  rows.map(({ host, type, line, value, ttl, mx, weight, enabled, remark }) =>
    JSON.stringify({ host, type, line, value, ttl, mx, weight, enabled, remark })
  )
const rowAt = (service: Sandbox, host: string): RecordRow => {
  const found = rowsOf(service, ZONE).find((row) => row.host === host && row.type === 'A')
  if (!found) throw new Error(`no A record at ${host}`)
  return found
}
async function openPlan(app: OpenApp): Promise<void> {
  await bar(app).getByRole('button', { name: 'Review and apply' }).waitFor()
  await app.page.keyboard.press('Control+s')
  await expect(sheet(app)).toContainText('records read just now')
}
const apply = (app: OpenApp): Promise<void> =>
  sheet(app)
    .getByRole('button', { name: /^Apply (?:one|\d)/ })
    .click()

test.describe.serial('a plan', () => {
  let service: Sandbox
  let app: OpenApp

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    await signIn(app, service.accounts[0])
    await openZone(app, ZONE)
    await gridOf(app.page).expectCount(300)
  })
  test.beforeEach(() => forgetLog(service))
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(service.breaches.unchanged).toBe(0)
    expect(service.breaches.overlappingWrites).toBe(0)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })

  test('is shown field by field, applied with whole records, and undone', async () => {
    const before = said(rowsOf(service, ZONE))
    const known = rowAt(service, 'ap1.bj')
    await stage(app, ZONE, [
      { host: 'ap1.bj', to: { value: '203.0.113.1', remark: 'moved' } },
      { host: 'ap1.cd', to: { ttl: 1200 } },
      { add: { host: 'shop', value: '203.0.113.9' } }
    ])
    await expect(bar(app)).toContainText(/\+1.*~2/)
    await expect(stateLine(app)).toContainText(`${ZONE}: 3 changes not applied`)
    expect(writes(service)).toEqual([])
    await openPlan(app)
    await expect(line(app, 'ap1.bj')).toContainText(known.value)
    await expect(line(app, 'ap1.bj')).toContainText('203.0.113.1')
    await expect(sheet(app)).toContainText('4 requests')
    await apply(app)
    await expect(toast(app, `3 records of ${ZONE} changed`)).toBeVisible()
    await expect(sheet(app)).toHaveCount(0)
    const [modify] = writes(service).filter(({ action }) => action === 'Record.Modify')
    expect(modify?.params).toMatchObject({
      sub_domain: 'ap1.bj',
      record_type: 'A',
      record_line: known.line,
      value: '203.0.113.1',
      ttl: String(known.ttl)
    })
    expect(writes(service)).toHaveLength(4)
    expect(rowAt(service, 'ap1.bj').remark).toBe('moved')
    expect(rowAt(service, 'ap1.cd').ttl).toBe(1200)
    await expect(bar(app)).toHaveCount(0)

    await toast(app, `3 records of ${ZONE} changed`).getByRole('button', { name: 'Undo' }).click()
    await expect(sheet(app).locator('.line')).toHaveCount(3)
    await expect(sheet(app)).toContainText('records read just now')
    // The record that was added is the only one of its name.
    await apply(app)
    await dialog(app, `Confirm applying to ${ZONE}`).getByRole('textbox').fill(ZONE)
    await dialog(app, `Confirm applying to ${ZONE}`).getByRole('button', { name: 'Apply 3 changes' }).click()
    await expect(toast(app, `3 records of ${ZONE} changed`).last()).toBeVisible()
    expect(said(rowsOf(service, ZONE)).sort()).toEqual(before.sort())
  })

  test('is not applied to a zone that was changed meanwhile; what was changed is kept', async () => {
    await stage(app, ZONE, [{ host: 'ap1.gz', to: { value: '203.0.113.2' } }])
    await openPlan(app)
    rowAt(service, 'ap1.gz').ttl = 1234
    await apply(app)
    await expect(sheet(app)).toContainText('Nothing was sent')
    await expect(line(app, 'ap1.gz')).toContainText(
      /Changed elsewhere: TTL \d+ s → 1,234 s\. Yours keeps it\./
    )
    expect(writes(service)).toEqual([])
    await apply(app)
    await expect(sheet(app)).toHaveCount(0)
    expect(rowAt(service, 'ap1.gz')).toMatchObject({ ttl: 1234, value: '203.0.113.2' })
  })

  test('leaves a conflict to the person', async () => {
    await stage(app, ZONE, [
      { host: 'ap1.hz', to: { value: '203.0.113.3' } },
      { host: 'ap1.nj', to: { value: '203.0.113.4' } }
    ])
    rowAt(service, 'ap1.hz').value = '198.51.100.1'
    rowAt(service, 'ap1.nj').value = '198.51.100.2'
    await openPlan(app)
    await line(app, 'ap1.hz').getByRole('button', { name: 'Use mine' }).click()
    await line(app, 'ap1.nj').getByRole('button', { name: 'Keep theirs' }).click()
    await expect(sheet(app).locator('.line')).toHaveCount(1)
    await apply(app)
    await expect(sheet(app)).toHaveCount(0)
    expect(rowAt(service, 'ap1.hz').value).toBe('203.0.113.3')
    expect(rowAt(service, 'ap1.nj').value).toBe('198.51.100.2')
  })

  test('that silences a name is confirmed by typing', async () => {
    await stage(app, ZONE, [{ host: 'ap1.sh', to: null }])
    await openPlan(app)
    await expect(sheet(app)).toContainText('ap1.sh will lead nowhere any more')
    await app.page.keyboard.press('Control+Enter')
    const question = dialog(app, `Confirm applying to ${ZONE}`)
    const verb = question.getByRole('button', { name: 'Apply one change' })
    await expect(verb).toBeDisabled()
    await question.getByRole('textbox').fill(ZONE)
    await app.page.keyboard.press('Enter')
    await verb.focus()
    await app.page.keyboard.press('Enter')
    await expect(question).toBeVisible()
    expect(writes(service)).toEqual([])
    await app.page.keyboard.press('Space')
    await expect(sheet(app)).toHaveCount(0)
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Remove'])
  })

  test('is cancelled on the way, and taken up again', async () => {
    await stage(
      app,
      ZONE,
      MANY.map((host) => ({ host, to: { value: '203.0.113.50' } }))
    )
    const calm = service.faults.inject({ kind: 'latency', ms: 300, times: Infinity })
    await openPlan(app)
    await apply(app)
    await expect(sheet(app)).toContainText(/[1-9]\d* of 12/)
    await button(app, 'Close', sheet(app).locator('footer')).click()
    await expect(stateLine(app)).toContainText(`Applying to ${ZONE}`)
    await button(app, 'Cancel', bar(app)).click()
    await expect(bar(app)).toContainText('Cancelled')
    calm()
    const sent = writes(service).length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(12)
    await expect(bar(app)).toContainText(`${12 - sent} not sent`)
    await button(app, 'Resume', bar(app)).click()
    await expect(bar(app)).toContainText('12 done')
    expect(writes(service)).toHaveLength(12)
    expect(MANY.every((host) => rowAt(service, host).value === '203.0.113.50')).toBe(true)
    await goTo(app, 'activity')
    const card = app.page.locator('li.card').filter({ hasText: '12 done' })
    await card.getByRole('button', { name: /^Show 12 items$/ }).click()
    await expect(card.getByRole('list', { name: `Results of applying to ${ZONE}` })).toContainText('srv1.bj')
    await app.page.goBack()
    await gridOf(app.page).root.waitFor()
  })

  test('a connection lost after a write was sent is settled by reading, not by sending again', async () => {
    await stage(app, ZONE, [{ host: 'ap1.sz', to: { value: '203.0.113.6' } }])
    service.faults.inject({ kind: 'drop', when: 'after', action: 'Record.Modify' })
    await openPlan(app)
    await apply(app)
    await expect(sheet(app)).toHaveCount(0, { timeout: 30_000 })
    await expect(toast(app, `One record of ${ZONE} changed`).last()).toBeVisible()
    expect(writes(service)).toHaveLength(1)
    expect(rowAt(service, 'ap1.sz').value).toBe('203.0.113.6')
  })

  test('a record that is refused is shown with the reason, stays staged, and is applied later', async () => {
    await stage(app, ZONE, [
      { host: 'ap1.tj', to: { value: '203.0.113.7' } },
      { host: 'ap1.wh', to: { value: '203.0.113.8' } }
    ])
    service.faults.inject({ kind: 'code', code: '17', action: 'Record.Modify' })
    await openPlan(app)
    await apply(app)
    await expect(sheet(app)).toContainText('Partly done')
    const failed = sheet(app).locator('.row').first()
    await expect(failed).toContainText('Failed')
    await failed.getByText('Details', { exact: true }).click()
    await expect(failed).toContainText('Record.Modify')
    await button(app, 'See to the one left', sheet(app)).click()
    await expect(sheet(app).locator('.line')).toHaveCount(1)
    await expect(sheet(app)).toContainText('records read just now')
    await apply(app)
    await expect(sheet(app)).toHaveCount(0)
    expect([rowAt(service, 'ap1.tj').value, rowAt(service, 'ap1.wh').value]).toEqual([
      '203.0.113.7',
      '203.0.113.8'
    ])
  })

  test('offline the edits stay staged, and the plan says why it waits', async () => {
    await stage(app, ZONE, [{ host: 'ap1.xa', to: { value: '203.0.113.10' } }])
    const back = service.faults.inject({ kind: 'drop', when: 'before', times: Infinity })
    await button(app, 'Refresh').click()
    await expect(stateLine(app)).toContainText('Offline')
    await app.page.keyboard.press('Control+s')
    await expect(sheet(app)).toContainText('You are offline. The changes stay staged')
    await expect(sheet(app).getByRole('button', { name: 'Apply one change' })).toBeDisabled()
    back()
    await app.page.keyboard.press('Escape')
    await button(app, 'Refresh').click()
    await expect(stateLine(app)).toContainText('Online')
    await button(app, 'Discard all', bar(app)).click()
    await dialog(app).getByRole('button', { name: 'Discard one change' }).click()
    await expect(toast(app, 'One change discarded')).toBeVisible()
    expect(writes(service)).toEqual([])
  })
})

test('an app that is killed in the middle says what was done, and goes on without sending twice', async () => {
  const userData = newFolder()
  const service = await startSandbox()
  let app = await openApp({ service: service.url, userData })
  await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
  await openZone(app, ZONE)
  await gridOf(app.page).expectCount(300)
  await stage(
    app,
    ZONE,
    MANY.map((host) => ({ host, to: { value: '203.0.113.60' } }))
  )
  service.faults.inject({ kind: 'latency', ms: 300, times: Infinity })
  await openPlan(app)
  await apply(app)
  await expect(sheet(app)).toContainText(/[3-9] of 12/)
  const gone = new Promise((resolve) => app.electron.process().once('exit', resolve))
  app.electron.process().kill('SIGKILL')
  await gone
  service.faults.clear()

  app = await openApp({ service: service.url, userData })
  await unlock(app)
  const notice = app.page.getByRole('region', { name: 'Notices' })
  await expect(notice).toContainText(/applying to corp-net\.example was not finished: \d+ of 12 done/)
  await openZone(app, ZONE)
  await expect(bar(app)).toContainText(/The last apply was interrupted: \d+ of 12 done/)
  await button(app, 'Resume', bar(app)).click()
  await expect(bar(app)).toContainText(/1[012] done/, { timeout: 30_000 })
  await expect(bar(app)).not.toContainText('failed')
  expect(MANY.every((host) => rowAt(service, host).value === '203.0.113.60')).toBe(true)
  expect(writes(service)).toHaveLength(12)
  expect(service.breaches.unchanged).toBe(0)
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
  removeFolder(userData)
})
