import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, field, goTo, noteAt, openZone, select, signIn, toast } from './support/pages.ts'
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
    await button(app, 'Add', panel).click()
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
    await button(app, 'Add', panel).click()
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
    await list.row('mx.example.net').dblclick()
    const panel = dialog(app, 'Edit record')
    await field(app, 'Value', panel).fill('mx2.example.net.')
    await button(app, 'Save', panel).click()
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
    await list.row('mx2.example.net').dblclick()
    await button(app, 'Save', dialog(app, 'Edit record')).click()
    await expect(toast(app, 'Nothing was changed, nothing was sent.')).toBeVisible()
    expect(actions(service)).toEqual([])
  })

  test('with a new remark alone send the remark alone', async () => {
    await list.filter('mx2.example.net')
    await list.row('mx2.example.net').dblclick()
    await field(app, 'Remark', dialog(app)).fill('')
    await button(app, 'Save').click()
    await expect(list.row('mx2.example.net')).not.toContainText('新邮箱')
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Remark'])
  })

  test('that were edited are not lost by Esc without a question', async () => {
    await list.filter('mx2.example.net')
    await list.row('mx2.example.net').dblclick()
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
    await button(app, 'Add', panel).click()
    await expect(field(app, 'Host', panel)).toHaveAttribute('aria-invalid', 'true')
    await expect(noteAt(app, 'Host')).toContainText('The host is not valid')
    await expect(noteAt(app, 'Host')).toContainText('Check the host')

    // One that belongs to no field stands above the buttons, with the service's own words at hand.
    service.faults.inject({ kind: 'code', code: '21', action: 'Record.Create' })
    await field(app, 'Host', panel).fill('refused2')
    await button(app, 'Add', panel).click()
    const failure = panel.getByRole('alert')
    await failure.getByText('Details', { exact: true }).click()
    await expect(failure).toContainText('Record.Create')
    await expect(failure).toContainText('21')
    await app.page.keyboard.press('Escape')
    await button(app, 'Discard changes').click()
    await list.expectCount(301)
  })

  test('are paused and enabled, with Undo', async () => {
    await list.filter('mx2.example.net')
    await list.choose('mx2.example.net', 'Pause')
    await expect(list.row('mx2.example.net')).toContainText('Paused')
    await button(app, 'Undo', toast(app, 'Paused 1 record')).click()
    await expect(list.row('mx2.example.net')).toContainText('Active')
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Status', 'Record.Status'])
  })

  test('are paused many at once, after a question with the number', async () => {
    const live = rowsOf(service, 'corp-net.example').filter(
      (row) => /^cam\d\.sh$/.test(row.host) && row.enabled
    )
    await list.filter('host:cam*.sh status:enabled')
    await list.expectCount(live.length)
    await list.focus()
    await app.page.keyboard.press('Control+a')
    await button(app, `Pause ${live.length} records`).click()
    const question = dialog(app, 'Pause records')
    await expect(question).toContainText(`This pauses ${live.length} records of corp-net.example.`)
    await button(app, `Pause ${live.length} records`, question).click()
    await expect(toast(app, `Paused ${live.length} records`)).toBeVisible()
    expect(live.every(({ enabled }) => !enabled)).toBe(true)
    expect(writes(service)).toHaveLength(live.length)
    await list.expectCount(0)
  })

  test('are deleted after a question that Enter does not answer with yes', async () => {
    await list.filter('mx2.example.net')
    await list.row('mx2.example.net').click()
    await app.page.keyboard.press('Delete')
    const question = dialog(app, 'Delete records')
    await expect(question).toContainText('new (MX mx2.example.net.)')
    await app.page.keyboard.press('Enter')
    await expect(question).toHaveCount(0)
    expect(actions(service)).toEqual([])
    await app.page.keyboard.press('Delete')
    await button(app, 'Delete 1 record', question).click()
    await list.expectCount(0)
    await list.filter('')
    await list.expectCount(300)
    expect(writes(service).map(({ action }) => action)).toEqual(['Record.Remove'])
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
    await list.row('dev-07777').dblclick()
    await field(app, 'Remark', dialog(app)).fill('looked at')
    await button(app, 'Save').click()
    await expect(list.row('dev-07777')).toContainText('looked at')
    expect(service.log.filter(({ action }) => action === 'Record.List')).toHaveLength(4)
  })
})
