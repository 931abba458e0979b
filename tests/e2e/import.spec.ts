import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { checkAxe } from './support/axe.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, openZone, PASSPHRASE, signIn, toast } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('records from files and into files', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid
  let folder: string

  const words = () => app.words.importing
  const tool = async (title: string): Promise<void> => {
    await button(app, app.words.records.tools.title).click()
    await app.page.getByRole('menu').getByRole('menuitem', { name: title }).click()
  }
  /** What the person chooses in the system's dialogs from now on. */
  const chooses = (path: string): Promise<void> =>
    app.electron.evaluate(({ dialog: dialogs }, file) => {
      dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
      dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    }, path)

  test.beforeAll(async () => {
    service = await startSandbox()
    folder = newFolder()
    app = await openApp({ service: service.url, userData: folder })
    list = gridOf(app.page, 'Records of corp-net.example')
    await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
    forgetLog(service)
  })
  test.afterAll(async () => {
    await app.close()
    removeFolder(folder)
    await service.stop()
  })
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(actions(service)).toEqual([])
  })

  test('a zone is exported, and its own file changes nothing', async () => {
    const path = join(folder, 'own.zone')
    await chooses(path)
    await tool(words().export.title)
    await expect(dialog(app)).toContainText(words().export.bindText.slice(0, 20))
    await button(app, 'Export 300 records', dialog(app)).click()
    await expect(toast(app, 'Saved as own.zone')).toBeVisible()
    expect(readFileSync(path, 'utf8')).toContain('$ORIGIN corp-net.example.')

    await tool(words().title)
    await button(app, words().choose, dialog(app)).click()
    await expect(dialog(app)).toContainText('own.zone · BIND zone file · UTF-8 · 300 rows · from Zonedeck')
    await expect(dialog(app)).toContainText('Add 0, change 0, delete 0, same 300')
    await expect(button(app, words().same, dialog(app))).toBeDisabled()
    await app.page.keyboard.press('Escape')
    await expect(dialog(app)).toBeHidden()
  })

  test('a file of 10,000 rows with 37 wrong ones is looked at, then staged, then taken back', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      at % 270 === 5 && at < 9990 ? `bad${at},A,999.0.0.1,600` : `h${at},A,192.0.2.${at % 250},600`
    )
    const path = join(folder, 'big.csv')
    writeFileSync(path, `host,type,value,ttl\r\n${lines.join('\r\n')}\r\n`)
    await chooses(path)
    await tool(words().title)
    await button(app, words().choose, dialog(app)).click()
    const rows = gridOf(app.page, words().preview)
    await expect(dialog(app)).toContainText('big.csv · CSV · UTF-8 · 10,000 rows')
    await rows.expectCount(10_000)
    await dialog(app).getByText('Problems 37').click()
    await rows.expectCount(37)
    await expect(rows.row('7').first()).toBeVisible()
    const stage = button(app, 'Stage 9,963 changes, leave out 37', dialog(app))
    await expect(stage).toBeEnabled()
    await checkAxe(app, 'preview of an import')
    await stage.click()
    await expect(dialog(app)).toBeHidden()
    await expect(list.root).toHaveAttribute('aria-rowcount', String(300 + 9963 + 1))
    await toast(app, 'Staged 9,963 changes').getByRole('button', { name: app.words.common.undo }).click()
    await expect(list.root).toHaveAttribute('aria-rowcount', '301')
  })

  test('rows of a spreadsheet are pasted into the list', async () => {
    await list.focus()
    await app.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'host\ttype\tvalue\nfrom-sheet\tA\t192.0.2.7\nbad\tA\tnothing\n')
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    })
    await expect(dialog(app)).toContainText('Pasted text · CSV · 2 rows')
    // Cancelling stages nothing.
    await button(app, app.words.common.cancel, dialog(app)).click()
    await expect(list.root).toHaveAttribute('aria-rowcount', '301')
  })

  test('a file that is none is told by keyboard alone', async () => {
    const path = join(folder, 'table.xlsx')
    writeFileSync(path, 'PK\x03\x04')
    await chooses(path)
    await tool(words().title)
    await expect(button(app, words().choose, dialog(app))).toBeFocused()
    await app.page.keyboard.press('Enter')
    await expect(dialog(app).getByRole('alert')).toContainText('Save it as CSV first')
    await expect(button(app, words().choose, dialog(app))).toBeFocused()
    await checkAxe(app, 'import')
    await app.page.keyboard.press('Escape')
    await expect(dialog(app)).toBeHidden()
  })
})
