import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import {
  button,
  dialog,
  field,
  goTo,
  noteAt,
  openZone,
  PASSPHRASE,
  select,
  signIn,
  toast,
  unlock
} from './support/pages.ts'
import { actions, forgetLog, rowsOf, writes } from './support/service.ts'

test.describe.serial('the records of a domain', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    list = gridOf(app.page)
    await signIn(app, service.accounts[0])
    await openZone(app, 'corp-net.example')
    await list.expectCount(300)
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
    expect(service.breaches.overlappingWrites).toBe(0)
  })

  test('are filtered by words and by field', async () => {
    const rows = rowsOf(service, 'corp-net.example')
    for (const [text, fits] of [
      ['vpn', (row) => row.host.includes('vpn') || row.remark.includes('vpn')],
      ['host:gw*.bj', (row) => /^gw.*\.bj$/.test(row.host)],
      ['value:10.3.*', (row) => row.value.startsWith('10.3.')],
      ['ttl:>600', (row) => row.ttl > 600],
      ['ttl:300..600 -host:bj', (row) => row.ttl <= 600 && !row.host.includes('bj')],
      ['状态:暂停', (row) => !row.enabled],
      ['类型:A 备注:办公室 srv', (row) => row.remark.includes('办公室') && row.host.includes('srv')],
      ['type:TXT,MX', () => false]
    ] satisfies [string, (row: (typeof rows)[number]) => boolean][]) {
      await list.filter(text)
      await list.expectCount(rows.filter(fits).length)
    }
    await expect(app.page.getByRole('heading', { name: 'No record matches' })).toBeVisible()
    await list.filter('ttl:soon')
    await expect(app.page.getByRole('main')).toContainText('TTL takes a number such as 600')
    await list.filter('')
    await select(app, 'status', /^Paused/)
    await list.expectCount(rows.filter(({ enabled }) => !enabled).length)
    await button(app, 'Remove filter: Status: Paused').click()
    await list.expectCount(300)
    expect(actions(service)).toEqual([])
  })

  test('are sorted by a column, numbers as numbers', async () => {
    await list.header('Value').getByRole('button').click()
    await expect(list.header('Value')).toHaveAttribute('aria-sort', 'ascending')
    await expect
      .poll(async () => (await list.column('Value')).slice(0, 3))
      .toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3'])
    await list.header('Value').getByRole('button').click()
    await expect.poll(async () => (await list.column('Value'))[0]).toBe('10.9.9.3')
    await list.header('Host').getByRole('button').click()
    await expect(list.header('Host')).toHaveAttribute('aria-sort', 'ascending')
  })

  test('are walked through, chosen and opened by keyboard', async () => {
    const { keyboard } = app.page
    await list.focus()
    await keyboard.press('End')
    expect(await list.focusedIndex()).toBe(301)
    await keyboard.press('Home')
    expect(await list.focusedIndex()).toBe(2)
    await keyboard.press('PageDown')
    expect(await list.focusedIndex()).toBeGreaterThan(10)
    await keyboard.press('Home')
    await keyboard.press('ArrowDown')
    await keyboard.press('Space')
    await keyboard.press('Shift+ArrowDown')
    await expect(app.page.getByRole('main')).toContainText('2 selected')
    await keyboard.press('Escape')
    await expect(app.page.getByRole('main')).not.toContainText('selected')
    await keyboard.press('Enter')
    const panel = dialog(app, 'Edit record')
    await expect(field(app, 'Host', panel)).toBeFocused()
    await keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(list.root).toBeFocused()
    expect(actions(service)).toEqual([])
  })

  test('are added; what breaks a rule is named at its field before anything is sent', async () => {
    await app.page.keyboard.press('Control+n')
    const panel = dialog(app, 'Add record')
    await field(app, 'Host', panel).fill('-new-')
    await field(app, 'Value', panel).fill('300.1.1.1')
    await field(app, 'TTL', panel).fill('5')
    await button(app, 'Save now', panel).click()
    for (const name of ['Host', 'Value', 'TTL'])
      await expect(field(app, name, panel)).toHaveAttribute('aria-invalid', 'true')
    await expect(field(app, 'Host', panel)).toBeFocused()
    await expect(noteAt(app, 'Value')).toContainText(
      'An A record holds an IPv4 address, such as 203.0.113.10.'
    )
    await expect(noteAt(app, 'TTL')).toContainText('TTL is a whole number of seconds from 60 to 604800.')
    await noteAt(app, 'TTL').getByRole('button', { name: 'Change to 60' }).click()
    await expect(field(app, 'TTL', panel)).toHaveValue('60')
    expect(actions(service)).toEqual([])

    await field(app, 'Host', panel).fill('new')
    await select(app, 'Type', 'MX')
    await field(app, 'Value', panel).fill('mx.example.net.')
    await field(app, 'MX priority', panel).fill('7')
    await field(app, 'Remark', panel).fill('新邮箱')
    await button(app, 'Save now', panel).click()
    await expect(toast(app, 'Added the MX record of new')).toBeVisible()
    await expect(list.row('mx.example.net.')).toContainText('新邮箱')
    await list.expectCount(301)
    expect(rowsOf(service, 'corp-net.example').at(-1)).toMatchObject({
      host: 'new',
      type: 'MX',
      value: 'mx.example.net.',
      mx: 7,
      ttl: 60,
      remark: '新邮箱'
    })
  })

  test('are edited: the whole record is sent once', async () => {
    await list.filter('mx.example.net')
    await list.open('mx.example.net')
    const panel = dialog(app, 'Edit record')
    await field(app, 'Value', panel).fill('mx2.example.net.')
    await button(app, 'Save now', panel).click()
    await expect(toast(app, 'Saved the MX record of new')).toBeVisible()
    await list.filter('mx2.example.net')
    await expect(list.row('mx2.example.net.')).toBeVisible()
    expect(writes(service)).toHaveLength(1)
    expect(writes(service)[0]).toMatchObject({
      action: 'Record.Modify',
      params: { sub_domain: 'new', record_type: 'MX', value: 'mx2.example.net.', mx: '7', ttl: '60' }
    })
  })

  test('that were not changed are not sent', async () => {
    await list.filter('mx2.example.net')
    await list.open('mx2.example.net')
    await button(app, 'Save now', dialog(app, 'Edit record')).click()
    await expect(toast(app, 'Nothing was changed, nothing was sent.')).toBeVisible()
    expect(actions(service)).toEqual([])
  })

  test('with a new remark alone send the remark alone', async () => {
    await list.filter('mx2.example.net')
    await list.open('mx2.example.net')
    await field(app, 'Remark', dialog(app)).fill('')
    await button(app, 'Save now').click()
    await expect(list.row('mx2.example.net')).not.toContainText('新邮箱')
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Remark'])
  })

  test('that were edited are not lost by Esc without a question', async () => {
    await list.filter('mx2.example.net')
    await list.open('mx2.example.net')
    await field(app, 'Value', dialog(app)).fill('mx3.example.net.')
    await app.page.keyboard.press('Escape')
    await expect(dialog(app, 'Discard your changes?')).toBeVisible()
    await button(app, 'Cancel', dialog(app, 'Discard your changes?')).click()
    await expect(dialog(app, 'Discard your changes?')).toHaveCount(0)
    await expect(field(app, 'Value', dialog(app, 'Edit record'))).toHaveValue('mx3.example.net.')
    await app.page.keyboard.press('Escape')
    await button(app, 'Discard changes').click()
    await expect(dialog(app)).toHaveCount(0)
    expect(actions(service)).toEqual([])
  })

  test('that the service refuses show its cause and advice at the field', async () => {
    await button(app, 'Add record').click()
    const panel = dialog(app, 'Add record')
    await field(app, 'Host', panel).fill('refused')
    await field(app, 'Value', panel).fill('192.0.2.5')
    service.faults.inject({ kind: 'code', code: '22', action: 'Record.Create' })
    await button(app, 'Save now', panel).click()
    await expect(field(app, 'Host', panel)).toHaveAttribute('aria-invalid', 'true')
    await expect(noteAt(app, 'Host')).toContainText('The host is not valid')
    await expect(noteAt(app, 'Host')).toContainText('Check the host')

    // One that belongs to no field stands above the buttons, with the service's own words at hand.
    service.faults.inject({ kind: 'code', code: '21', action: 'Record.Create' })
    await field(app, 'Host', panel).fill('refused2')
    await button(app, 'Save now', panel).click()
    const failure = panel.getByRole('alert')
    await failure.getByText('Details', { exact: true }).click()
    await expect(failure).toContainText('Record.Create')
    await expect(failure).toContainText('21')
    await expect(panel).toContainText('The change stays staged')
    // Nothing is lost by closing: it is staged as one record to add, however often it was tried.
    await app.page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await list.expectCount(302)
    await list.filter('staged:add')
    await list.expectCount(1)
    await list.row('refused2').click()
    await app.page.keyboard.press('Delete')
    await list.filter('')
    await list.expectCount(301)
    expect(rowsOf(service, 'corp-net.example')).toHaveLength(301)
  })

  test('are edited in their cells by keyboard: staged, undone, done again, nothing sent', async () => {
    const { keyboard } = app.page
    await list.filter('mx2.example.net')
    await list.goToCell('mx2.example.net', 'Value')
    await keyboard.press('F2')
    await expect(app.page.getByRole('textbox', { name: 'Edit Value of new' })).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type('192.0.2.1')
    await keyboard.press('Enter')
    await expect(app.page.getByRole('alert')).toContainText('mail')
    await keyboard.press('Control+a')
    await keyboard.type('mx3.example.net.')
    await list.filter('host:new')
    await list.goToCell('mx3.example.net', 'Value')
    await keyboard.press('ArrowRight')
    await keyboard.press('F2')
    await keyboard.press('Control+a')
    await keyboard.type('9')
    await keyboard.press('Tab')
    await expect(list.root).toBeFocused()
    const row = list.row('mx3.example.net')
    await expect(row).toContainText('Changed, not applied yet')
    await expect(row.locator('.is-changed')).toHaveCount(2)
    await expect(row).toContainText('before: mx2.example.net.')
    await keyboard.press('Control+z')
    await expect(row.locator('.is-changed')).toHaveCount(1)
    await keyboard.press('Control+Shift+z')
    await expect(row.locator('.is-changed')).toHaveCount(2)
    expect(actions(service)).toEqual([])
  })

  test('that are staged are saved now by one request, with every field kept', async () => {
    const before = { ...rowsOf(service, 'corp-net.example').find(({ host }) => host === 'new') }
    await list.filter('mx3.example.net')
    await list.open('mx3.example.net')
    await button(app, 'Save now', dialog(app, 'Edit record')).click()
    await expect(toast(app, 'Saved the MX record of new')).toBeVisible()
    await expect(list.row('mx3.example.net')).not.toContainText('not applied yet')
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Modify'])
    const after = rowsOf(service, 'corp-net.example').find(({ host }) => host === 'new')
    expect(after).toMatchObject({ ...before, value: 'mx3.example.net.', mx: 9, updatedOn: after?.updatedOn })
  })

  test('are paused and enabled in staging, with Undo', async () => {
    await list.filter('mx3.example.net')
    await list.choose('mx3.example.net', 'Pause')
    await expect(list.row('mx3.example.net')).toContainText('Paused')
    await button(app, 'Undo', toast(app, 'Staged: pause 1 record')).click()
    await expect(list.row('mx3.example.net')).toContainText('Active')
    await expect(list.row('mx3.example.net')).not.toContainText('not applied yet')
    expect(actions(service)).toEqual([])
  })

  test('are paused many at once, and taken back at once', async () => {
    const live = rowsOf(service, 'corp-net.example').filter(
      (row) => /^cam\d\.sh$/.test(row.host) && row.enabled
    )
    await list.filter('host:cam*.sh status:enabled')
    await list.expectCount(live.length)
    await list.focus()
    await app.page.keyboard.press('Control+a')
    await button(app, `Pause ${live.length} records`).click()
    await expect(toast(app, `Staged: pause ${live.length} records`)).toBeVisible()
    await list.expectCount(0)
    await list.filter('staged:change')
    await list.expectCount(live.length)
    await list.focus()
    await app.page.keyboard.press('Control+z')
    await list.expectCount(0)
    expect(live.every(({ enabled }) => enabled)).toBe(true)
    expect(actions(service)).toEqual([])
  })

  test('are staged to be deleted by Del, and kept by Del again', async () => {
    await list.filter('mx3.example.net')
    await list.row('mx3.example.net').click()
    await app.page.keyboard.press('Delete')
    await expect(list.row('mx3.example.net')).toContainText('To be deleted, not applied yet')
    await app.page.keyboard.press('Delete')
    await expect(list.row('mx3.example.net')).not.toContainText('not applied yet')
    await list.filter('')
    await list.expectCount(301)
    expect(actions(service)).toEqual([])
  })

  test('are filled down a column', async () => {
    await list.filter('host:cam*.sh')
    await list.goToCell('cam1.sh', 'Remark')
    await app.page.keyboard.press('F2')
    await app.page.keyboard.press('Control+a')
    await app.page.keyboard.type('camera')
    await app.page.keyboard.press('Enter')
    await list.goToCell('cam1.sh', 'Remark')
    await list.row('cam3.sh').click({ modifiers: ['Shift'] })
    await app.page.keyboard.press('Control+d')
    await expect(toast(app, 'Staged: fill 2 records')).toBeVisible()
    await expect(list.row('cam2.sh')).toContainText('camera')
    await app.page.keyboard.press('Control+z')
    await app.page.keyboard.press('Control+z')
    await expect(list.row('cam1.sh')).not.toContainText('not applied yet')
    expect(actions(service)).toEqual([])
  })

  test('of a locked domain can be read, not changed', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'caiwu-system.example')
    await expect(app.page.getByText('The domain is locked: you can view and search')).toBeVisible()
    await expect(button(app, 'Add record')).toBeDisabled()
    await goTo(app, 'domains')
    await openZone(app, 'corp-net.example')
  })

  test('10,000 of them are all there: to the end, filtered, and one of them edited', async () => {
    await goTo(app, 'domains')
    await openZone(app, 'iot-fleet.example')
    await list.expectCount(10_000)
    const texts = rowsOf(service, 'iot-fleet.example').filter(({ type }) => type === 'TXT').length
    await list.filter('type:TXT')
    await list.expectCount(texts)
    await list.filter('')
    await list.focus()
    await app.page.keyboard.press('End')
    expect(await list.focusedIndex()).toBe(10_001)
    await list.filter('dev-07777')
    await list.expectCount(1)
    await list.open('dev-07777')
    await field(app, 'Remark', dialog(app)).fill('looked at')
    await button(app, 'Save now').click()
    await expect(toast(app, 'Saved the AAAA record of dev-07777')).toBeVisible()
    await expect(list.row('dev-07777')).toContainText('looked at')
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Remark'])
    // Four pages to open it; for the apply the one record alone, before the write and to compare after it.
    const reads = service.log
      .map(({ action }) => action)
      .filter((action) => /^Record\.(List|Info)$/.test(action))
    expect(reads).toEqual([...Array<string>(4).fill('Record.List'), 'Record.Info', 'Record.Info'])
  })
})

test('what is staged is there after a restart, several edits of several kinds', async () => {
  const userData = newFolder()
  const service = await startSandbox({ scenario: 'tiny' })
  let app = await openApp({ service: service.url, userData })
  await signIn(app, service.accounts[0], { passphrase: PASSPHRASE })
  await openZone(app, 'tiny-one.example')
  let list = gridOf(app.page)
  await list.expectCount(2)
  await list.goToCell('www', 'Remark')
  await app.page.keyboard.press('F2')
  await app.page.keyboard.type('kept')
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.press('Control+n')
  await field(app, 'Host', dialog(app)).fill('fresh')
  await field(app, 'Value', dialog(app)).fill('192.0.2.9')
  await app.page.keyboard.press('Control+Enter')
  await list.expectCount(3)
  await app.close()

  forgetLog(service)
  app = await openApp({ service: service.url, userData })
  await unlock(app)
  await openZone(app, 'tiny-one.example')
  list = gridOf(app.page)
  await list.filter('staged:yes')
  await list.expectCount(2)
  await expect(list.row('www')).toContainText('kept')
  await expect(list.row('fresh')).toContainText('Added, not applied yet')
  expect(writes(service)).toEqual([])
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
  removeFolder(userData)
})
