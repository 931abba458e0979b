import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, field, noteAt, PASSPHRASE, signIn, toast } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('the groups of an account', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url, size: { width: 1440, height: 900 } })
    list = gridOf(app.page)
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await list.expectCount(40)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })
  test.beforeEach(async () => {
    await list.filter('')
    forgetLog(service)
  })
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(service.breaches.unchanged).toBe(0)
  })

  const groups = () => app.page.getByRole('navigation', { name: 'Groups' })
  const group = (name: string) => groups().getByRole('button', { name: new RegExp(`^${name} \\d`) })

  test('are made by a name that is checked before it is sent', async () => {
    await button(app, 'New group').click()
    await field(app, 'Name').fill('核心业务')
    await button(app, 'Create').click()
    await expect(noteAt(app, 'Name')).toContainText('There is a group of this name already.')
    await field(app, 'Name').fill('Overseas sites')
    await field(app, 'Name').press('Enter')
    await expect(toast(app, 'Created group “Overseas sites”')).toBeVisible()
    await expect(group('Overseas sites')).toBeVisible()
    expect(actions(service)).toEqual(['Domaingroup.Create', 'Domaingroup.List'])
  })

  test('take a domain, or a selection, that is dragged onto them', async () => {
    await list.row('moonbridge.example').dragTo(group('Overseas sites'))
    await expect(toast(app, 'Moved to “Overseas sites”')).toBeVisible()
    await expect(group('Overseas sites')).toHaveAccessibleName('Overseas sites 1 domain')
    await list.row('qinghe-coffee.example').click()
    await list.row('lantern-studio.example').click({ modifiers: ['ControlOrMeta'] })
    await list.row('lantern-studio.example').dragTo(group('Overseas sites'))
    await expect(group('Overseas sites')).toHaveAccessibleName('Overseas sites 3 domains')
    await group('Overseas sites').click()
    await list.expectCount(3)
  })

  test('of the system take no rename, and the shared one no domain', async () => {
    forgetLog(service)
    await list.row('moonbridge.example').dragTo(group('与我共享'))
    await group('默认分组').focus()
    await app.page.keyboard.press('Shift+F10')
    const entry = app.page.getByRole('menuitem', { name: 'Rename' })
    await expect(entry).toHaveAttribute('aria-disabled', 'true')
    await expect(entry).toHaveAttribute('title', /can be neither renamed nor deleted/)
    await app.page.keyboard.press('Escape')
    expect(actions(service)).toEqual([])
  })

  test('are renamed and deleted by keyboard; their domains go back', async () => {
    await group('Overseas sites').focus()
    await app.page.keyboard.press('F2')
    await field(app, 'Name').fill('Overseas')
    await app.page.keyboard.press('Enter')
    await expect(group('Overseas')).toHaveAccessibleName('Overseas 3 domains')
    await group('Overseas').focus()
    await app.page.keyboard.press('Delete')
    await expect(dialog(app)).toContainText('DNSPod moves its 3 domains back to “默认分组”.')
    await button(app, 'Delete group', dialog(app)).click()
    await expect(toast(app, 'Deleted group “Overseas”')).toBeVisible()
    await expect(group('Overseas')).toHaveCount(0)
    await list.filter('moonbridge')
    await expect(list.row('moonbridge.example')).toContainText('默认分组')
  })

  test('a removed domain leaves its records, which can be exported', async () => {
    const { page, electron } = app
    const name = 'moonbridge.example'
    const domain = service.state.find(name)
    if (!domain) throw new Error(`no ${name}`)
    domain.vip = null
    const rows = service.state.zone(domain).rows.length
    await list.choose(name, 'Remove domain')
    await dialog(app).getByRole('textbox').fill(name)
    await button(app, 'Remove domain', dialog(app)).click()
    await toast(app, `Removed ${name}`).getByRole('button', { name: 'Show' }).click()
    const panel = dialog(app, 'Removed domains')
    await expect(panel.getByRole('listitem')).toContainText(`${rows} records`)
    const path = join(app.userData, 'exported.csv')
    await electron.evaluate(({ dialog: dialogs }, filePath) => {
      dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await panel.getByRole('button', { name: `Export ${name} (CSV)` }).click()
    await expect(toast(app, 'Saved as exported.csv')).toBeVisible()
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffHost,Type,Line,Line ID,Value,MX priority,Weight,TTL,Status,Remark,Updated (China time)'
    )
    expect(lines).toHaveLength(rows + 1)
    await panel.getByRole('button', { name: `Forget ${name}` }).click()
    await dialog(app, /^Forget/)
      .getByRole('button', { name: 'Forget' })
      .click()
    await expect(panel).toContainText('No removed domains')
    await page.keyboard.press('Escape')
  })
})
