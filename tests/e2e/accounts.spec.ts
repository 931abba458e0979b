import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import {
  button,
  CONTACT,
  dialog,
  goTo,
  openZone,
  PASSPHRASE,
  signIn,
  submitToken,
  unlock
} from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('several accounts', () => {
  const userData = newFolder()
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  const open = async (): Promise<void> => {
    app = await openApp({ service: service.url, userData })
    list = gridOf(app.page)
  }
  /** Files of the app's folder by their path in it. */
  const files = (): string[] =>
    readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) =>
      lstatSync(join(userData, name)).isFile()
    )
  const switchTo = async (name: string): Promise<void> => {
    await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
    await dialog(app, 'Accounts').getByRole('button', { name }).first().click()
  }
  const cacheFolders = (): string[] => readdirSync(join(userData, 'cache'))

  test.beforeAll(async () => {
    service = await startSandbox()
    await open()
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await list.expectCount(40)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
    removeFolder(userData)
  })

  test('a second one signs in beside the first', async () => {
    await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
    await button(app, 'Add an account').click()
    await submitToken(app, { token: service.accounts[1]?.token ?? '', name: 'Partner' })
    await list.expectCount(7)
    await expect(list.row('partner-private.example')).toBeVisible()
    await expect(app.page.getByRole('navigation', { name: 'You are here' })).toContainText('Partner')
  })

  test('each is a click away, without signing in again', async () => {
    forgetLog(service)
    await switchTo('t•••@zonedeck.example')
    await list.expectCount(40)
    await expect(list.row('yunshan-tea.example')).toBeVisible()
    await switchTo('Partner')
    await list.expectCount(7)
    expect(actions(service)).not.toContain('User.Detail')
    expect(new Set(service.log.map(({ account }) => account))).toEqual(new Set(['try', 'partner']))
  })

  test('both are there after a restart, the last one used in front', async () => {
    await openZone(app, 'partner-shop.example')
    await app.close()
    await open()
    await unlock(app)
    await list.expectCount(7)
    await switchTo('t•••@zonedeck.example')
    await list.expectCount(40)
  })

  test('nothing that is kept holds a secret or an address in clear', () => {
    const secrets = service.accounts.flatMap(({ token, email, password }) => [
      token,
      token.split(',')[1] ?? token,
      email,
      password
    ])
    const kept = files()
    expect(kept).toEqual(expect.arrayContaining(['vault.json', 'settings.json']))
    for (const name of kept) {
      const content = readFileSync(join(userData, name))
      for (const secret of [...secrets, CONTACT, PASSPHRASE])
        expect(content.includes(secret), `${secret.slice(0, 4)}… in ${name}`).toBe(false)
    }
  })

  test('signing out keeps the cache when that is wished, and removes everything else', async () => {
    const before = cacheFolders()
    expect(before).toHaveLength(2)
    await goTo(app, 'settings')
    await button(app, 'Sign out: Partner').click()
    const question = dialog(app, 'Sign out of “Partner”?')
    await question.getByRole('checkbox').setChecked(false)
    await button(app, 'Sign out', question).click()
    await expect(app.page.getByText('Signed out of “Partner”')).toBeVisible()
    expect(cacheFolders()).toEqual(before)
    expect(readdirSync(join(userData, 'governor'))).toHaveLength(1)
    await expect(button(app, 'Sign out: Partner')).toHaveCount(0)
  })

  test('signing out with the cache leaves nothing of the account', async () => {
    await button(app, 'Sign out: t•••@zonedeck.example').click()
    const question = dialog(app, /^Sign out of/)
    await question.getByRole('checkbox').setChecked(true)
    await button(app, 'Sign out', question).click()
    // The last one: back to where one begins.
    await expect(app.page.getByRole('heading', { name: 'Get started' })).toBeVisible()
    expect(cacheFolders()).toHaveLength(1)
    expect(existsSync(join(userData, 'governor')) ? readdirSync(join(userData, 'governor')) : []).toEqual([])
    expect(app.complaints).toEqual([])
  })

  test('who comes back finds the cache that was kept', async () => {
    forgetLog(service)
    await app.close()
    await open()
    await unlock(app)
    await submitToken(app, { token: service.accounts[1]?.token ?? '' })
    await list.expectCount(7)
    expect(cacheFolders()).toHaveLength(1)
  })
})
