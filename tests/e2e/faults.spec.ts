import { copyFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startSandbox, type FaultEffect, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import {
  button,
  openZone,
  PASSPHRASE,
  signIn,
  stateLine,
  submitToken,
  toast,
  unlock
} from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

const HOUR = 3_600_000

test.describe.serial('answers that cannot be used', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  test.beforeAll(async () => {
    service = await startSandbox({ scenario: 'tiny' })
    app = await openApp({ service: service.url })
    list = gridOf(app.page)
    await signIn(app, service.accounts[0])
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })

  for (const [name, effect, says] of [
    ['an HTML page with 403', { kind: 'http', status: 403 }, 'The service refused the request (HTTP 403)'],
    ['an HTML page with 502', { kind: 'http', status: 502 }, 'The service failed (HTTP 502)'],
    ['half an answer', { kind: 'truncated' }, 'The answer of the service is damaged'],
    ['an empty answer', { kind: 'empty' }, 'The answer is empty'],
    ['a connection lost in mid-answer', { kind: 'drop', when: 'mid-body' }, 'the connection broke']
  ] satisfies [string, FaultEffect, string][])
    test(`${name}: said, the list stays, and nothing is repeated blindly`, async () => {
      forgetLog(service)
      service.faults.inject({ ...effect, action: 'Domain.List' })
      await button(app, 'Refresh').click()
      await expect(app.page.getByText(/These are the domains cached/)).toBeVisible()
      await list.expectCount(2)
      await stateLine(app).getByRole('button').click()
      await expect(app.page.getByRole('dialog')).toContainText(says)
      await app.page.keyboard.press('Escape')
      expect(actions(service)).toEqual(['Domain.List'])
      await button(app, 'Refresh').click()
      await expect(app.page.getByText(/These are the domains cached/)).toHaveCount(0)
      await expect(stateLine(app)).toContainText('Online')
    })

  test('a write without an answer is not sent again: the zone is read, and says what happened', async () => {
    await openZone(app, 'tiny-one.example')
    await list.expectCount(2)
    await list.open('www')
    const panel = app.page.getByRole('dialog')
    await panel.getByLabel('Value', { exact: true }).fill('192.0.2.77')
    forgetLog(service)
    service.faults.inject({ kind: 'drop', when: 'after', action: 'Record.Modify' })
    await button(app, 'Save now', panel).click()
    await expect(toast(app, 'Saved the A record of www')).toBeVisible()
    await expect(list.row('192.0.2.77')).not.toContainText('not applied yet')
    expect(actions(service).filter((action) => action === 'Record.Modify')).toHaveLength(1)
    expect(app.complaints).toEqual([])
  })
})

test('a ban: counted down, nothing sent until it ends, also after a restart', async () => {
  const userData = newFolder()
  const service = await startSandbox({ scenario: 'tiny' })
  const [account] = service.accounts
  if (!account) throw new Error('the scenario has no account')
  let app = await openApp({ service: service.url, userData })
  await signIn(app, account, { passphrase: PASSPHRASE })
  service.ban(account)
  forgetLog(service)
  await button(app, 'Refresh').click()
  await expect(stateLine(app)).toContainText(/Banned.*(?:59|60):\d\d to wait/)
  await expect(button(app, 'Add domain')).toBeDisabled()
  await button(app, 'Refresh').click()
  await expect(app.page.getByRole('main')).toContainText('No request is sent before the ban ends')
  expect(service.log).toHaveLength(1)

  await app.close()
  app = await openApp({ service: service.url, userData })
  await unlock(app)
  await gridOf(app.page).expectCount(2)
  await expect(stateLine(app)).toContainText(/Banned.*(?:59|60):\d\d to wait/)
  expect(service.log).toHaveLength(1)

  await app.electron.evaluate((_electron, hour) => {
    const now = Date.now
    Date.now = () => now() + hour
  }, HOUR)
  service.clock.advance(HOUR)
  await button(app, 'Refresh').click()
  await expect(stateLine(app)).toContainText('Stopped')
  expect(service.log).toHaveLength(1)
  await button(app, 'Try once more').click()
  await expect(stateLine(app)).toContainText('Online')
  expect(service.breaches.whileBanned).toBe(1)
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
  removeFolder(userData)
})

test.describe.serial('damaged files', () => {
  const userData = newFolder()
  let service: Sandbox
  let app: OpenApp

  const cacheFiles = (): string[] =>
    readdirSync(join(userData, 'cache'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.bin'))
      .map((name) => join(userData, 'cache', name))
  const settings = join(userData, 'settings.json')
  const open = async (): Promise<void> => {
    app = await openApp({ service: service.url, userData })
  }

  test.beforeAll(async () => {
    service = await startSandbox({ scenario: 'tiny' })
    await open()
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await openZone(app, 'tiny-one.example')
    await gridOf(app.page).expectCount(2)
    await app.close()
  })
  test.beforeEach(() => forgetLog(service))
  test.afterEach(async () => {
    expect(app.complaints).toEqual([])
    await app.close()
  })
  test.afterAll(async () => {
    await service.stop()
    removeFolder(userData)
  })

  test('the settings: the defaults are back, the file is kept beside, nothing else is lost', async () => {
    writeFileSync(settings, '{"settings": {"locale": "en", ')
    await open()
    await app.page.getByRole('textbox').fill(PASSPHRASE)
    await app.page.keyboard.press('Enter')
    await gridOf(app.page).expectCount(2)
    await expect(app.page.getByText(/The settings file is damaged|设置文件已损坏/)).toBeVisible()
    expect(readdirSync(userData).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true)
  })

  test('the cache: a file of another zone in its place and a cut one are set aside and read again', async () => {
    // English again, after the defaults.
    rmSync(settings)
    const [first, second, ...others] = cacheFiles()
    if (first === undefined || second === undefined) throw new Error('there is no cache')
    copyFileSync(first, second)
    for (const other of others) truncateSync(other, 40)
    await open()
    await unlock(app)
    await gridOf(app.page).expectCount(2)
    await openZone(app, 'tiny-one.example')
    await gridOf(app.page).expectCount(2)
    await expect(app.page.getByText('A file of the local cache is damaged.')).toBeVisible()
    await expect(stateLine(app)).toContainText('Online')
    expect(actions(service)).toContain('Record.List')
  })

  test('a cache that cannot be written: said, and the app goes on', async () => {
    rmSync(join(userData, 'cache'), { recursive: true })
    writeFileSync(join(userData, 'cache'), 'a file where the folder should be')
    await open()
    await unlock(app)
    await gridOf(app.page).expectCount(2)
    await expect(app.page.getByText('The local cache cannot be written')).toBeVisible()
    await expect(button(app, 'Add domain')).toBeEnabled()
  })

  test('the vault: the app starts anew and says where the old file is', async () => {
    truncateSync(join(userData, 'vault.json'), 60)
    await open()
    await expect(
      app.page.getByText('The file that keeps your accounts is damaged and was set aside')
    ).toBeVisible()
    expect(readdirSync(userData).some((name) => name.startsWith('vault.json.damaged-'))).toBe(true)
    expect(actions(service)).toEqual([])
    await submitToken(app, { token: service.accounts[0]?.token ?? '' })
    await gridOf(app.page).expectCount(2)
  })
})
