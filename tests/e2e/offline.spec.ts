import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { RecordRow } from '../../src/sandbox/state/model.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import {
  button,
  dialog,
  field,
  goTo,
  openZone,
  PASSPHRASE,
  signIn,
  stateLine,
  toast,
  unlock
} from './support/pages.ts'
import { actions, forgetLog, rowsOf, writes } from './support/service.ts'

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

  const gateway = (): RecordRow => {
    const found = rowsOf(service, 'corp-net.example').find(({ host }) => host === 'gw1.bj')
    if (!found) throw new Error('the scenario has no gw1.bj')
    return found
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
    await expect(app.page.getByText(/These are the records cached .+ Edits are staged/)).toBeVisible()
    await list.filter('host:vpn*.bj')
    await list.expectCount(3)
    await list.filter('')
  })

  test('edits are staged; saving them says why it must wait', async () => {
    await list.filter('host:gw1.bj')
    await list.open('gw1.bj')
    const panel = dialog(app, 'Edit record')
    await expect(panel).toContainText('You are offline.')
    await expect(button(app, 'Save now', panel)).toBeDisabled()
    await field(app, 'Remark', panel).fill('noted while offline')
    await button(app, 'Stage', panel).click()
    await expect(panel).toHaveCount(0)
    await expect(list.row('gw1.bj')).toContainText('noted while offline')
    await list.goToCell('gw1.bj', 'TTL')
    await app.page.keyboard.press('F2')
    await app.page.keyboard.type('1800')
    await app.page.keyboard.press('Enter')
    await expect(list.row('gw1.bj')).toContainText('1800')
    await list.filter('staged:yes')
    await list.expectCount(1)
    await list.filter('')
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
    await list.filter('staged:yes')
    await list.expectCount(1)
    await expect(list.row('gw1.bj')).toContainText('noted while offline')
    await expect(list.row('gw1.bj')).toContainText('1800')
    await list.filter('')
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

  test('what was staged meanwhile is saved then, whole, by one request for the record and one for its remark', async () => {
    const { value, line, enabled } = gateway()
    await openZone(app, 'corp-net.example')
    await list.filter('staged:yes')
    await list.expectCount(1)
    forgetLog(service)
    await list.open('gw1.bj')
    await button(app, 'Save now', dialog(app, 'Edit record')).click()
    await expect(toast(app, 'Saved the A record of gw1.bj')).toBeVisible()
    await list.expectCount(0)
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Modify', 'Record.Remark'])
    expect(gateway()).toMatchObject({ value, line, enabled, ttl: 1800, remark: 'noted while offline' })
    expect(app.complaints).toEqual([])
  })
})
