import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, goTo, openZone, PASSPHRASE, signIn, stateLine, unlock } from './support/pages.ts'
import { actions } from './support/service.ts'

test.describe.serial('while the service does not answer', () => {
  const userData = newFolder()
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  const open = async (): Promise<void> => {
    app = await openApp({ service: service.url, userData })
    list = gridOf(app.page)
  }
  /** Starts the service again where it was, with something changed meanwhile. */
  const comeBack = async (remark: string): Promise<void> => {
    service = await startSandbox({ port: Number(new URL(service.url).port) })
    const domain = service.state.find('moonbridge.example')
    if (!domain) throw new Error('the scenario has no moonbridge.example')
    service.state.view(domain, domain.ownerId).remark = remark
  }

  test.beforeAll(async () => {
    service = await startSandbox()
    await open()
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
    await goTo(app, 'domains')
    await list.expectCount(40)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
    removeFolder(userData)
  })

  test('the state line says so; when it is back the view refreshes by itself', async () => {
    await service.stop()
    await button(app, 'Refresh').click()
    await expect(stateLine(app)).toContainText(/Offline.*since \d/)
    await comeBack('changed while we were away')
    // It is asked again after 2.5 to 5 s and 5 to 10 s; nobody does anything.
    await expect(list.row('moonbridge.example')).toContainText('changed while we were away', {
      timeout: 30_000
    })
    await expect(stateLine(app)).toContainText('Online')
    await expect(button(app, 'Add domain')).toBeEnabled()
    expect(actions(service)[0]).toBe('Info.Version')
  })

  test('what was seen before is there with its age, to be read and searched', async () => {
    await service.stop()
    await button(app, 'Refresh').click()
    await expect(
      app.page.getByText(/These are the domains cached .+; changes are not possible now\./)
    ).toBeVisible()
    await list.expectCount(40)
    await list.filter('待申诉')
    await list.expectCount(1)

    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
    await expect(
      app.page.getByText(/These are the records cached .+; changes are not possible now\./)
    ).toBeVisible()
    await list.filter('host:vpn*.bj')
    await list.expectCount(3)
    await list.filter('')
  })

  test('nothing can be changed, and the reason is said', async () => {
    const reason = 'You are offline. Changes are possible once the connection is back.'
    await expect(button(app, 'Add record')).toBeDisabled()
    await expect(app.page.getByTitle(reason).filter({ has: button(app, 'Add record') })).toBeVisible()
    await list.filter('host:gw1.bj')
    await list.row('gw1.bj').click({ button: 'right' })
    for (const name of ['Duplicate', /^Pause|^Enable/, 'Delete']) {
      await expect(app.page.getByRole('menuitem', { name })).toHaveAttribute('aria-disabled', 'true')
      await expect(app.page.getByRole('menuitem', { name })).toHaveAttribute('title', reason)
    }
    await app.page.keyboard.press('Escape')
    await list.row('gw1.bj').dblclick()
    const panel = dialog(app, 'Edit record')
    await expect(panel).toContainText(reason)
    await expect(button(app, 'Save', panel)).toBeDisabled()
    await app.page.keyboard.press('Escape')
  })

  test('a domain that was never opened says that it is not cached', async () => {
    await goTo(app, 'domains')
    await list.filter('harbour-maps')
    await list.row('harbour-maps.example').dblclick()
    await expect(app.page.getByRole('heading', { name: 'You are offline' })).toBeVisible()
    await goTo(app, 'domains')
  })

  test('after a restart without it, the passphrase opens what is cached', async () => {
    await service.stop()
    await app.close()
    await open()
    await expect(app.page.getByRole('heading', { name: 'Unlock Zonedeck' })).toBeVisible()
    await unlock(app, 'not the passphrase')
    await expect(app.page.getByText('The passphrase is wrong.')).toBeVisible()
    await unlock(app)
    await list.expectCount(40)
    await expect(list.row('moonbridge.example')).toContainText('changed while we were away')
    await expect(stateLine(app)).toContainText('Offline')
    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
    await expect(button(app, 'Add record')).toBeDisabled()
  })

  test('when the computer wakes up the service is asked at once', async () => {
    await goTo(app, 'domains')
    await comeBack('changed once more')
    await app.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('resume')
    })
    await expect(list.row('moonbridge.example')).toContainText('changed once more')
    await expect(stateLine(app)).toContainText('Online')
    expect(app.complaints).toEqual([])
  })
})
