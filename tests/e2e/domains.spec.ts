import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf, type Grid } from './support/grid.ts'
import { button, dialog, field, noteAt, select, signIn, toast } from './support/pages.ts'
import { actions, forgetLog, writes } from './support/service.ts'

test.describe.serial('the domains of an account', () => {
  let service: Sandbox
  let app: OpenApp
  let list: Grid

  test.beforeAll(async () => {
    service = await startSandbox()
    app = await openApp({ service: service.url })
    list = gridOf(app.page)
    await signIn(app, service.accounts[0])
    await list.expectCount(40)
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })
  test.beforeEach(async () => {
    await list.filter('')
    await button(app, 'All 40').click()
    forgetLog(service)
  })
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(service.breaches.unchanged).toBe(0)
  })

  test('are found by name, punycode and remark', async () => {
    for (const [text, domain] of [
      ['qinghe', 'qinghe-coffee.example'],
      ['中文示例', '中文示例.测试'],
      ['xn--fiq26an69bm6r', '中文示例.测试'],
      ['待申诉', 'cheap-pills.example'],
      ['LANTERN mei', 'lantern-studio.example']
    ] as const) {
      await list.filter(text)
      await list.expectCount(1)
      await expect(list.row(domain)).toBeVisible()
    }
    await list.filter('no such domain')
    await expect(app.page.getByRole('heading', { name: 'No domain matches' })).toBeVisible()
    await button(app, 'Clear filter').click()
    await list.expectCount(40)
    expect(actions(service)).toEqual([])
  })

  test('are filtered by the six types, each with its number', async () => {
    const types = app.page.getByRole('group', { name: 'Which domains' }).getByRole('button')
    await expect(types).toHaveText(['All 40', 'Mine 36', 'Shared to me 4', 'Starred 4', 'Paused 3', 'VIP 20'])
    for (const [type, count, one] of [
      ['Mine 36', 36, 'yunshan-tea.example'],
      ['Shared to me 4', 4, 'partner-portal.example'],
      ['Starred 4', 4, 'red-panda-club.example'],
      ['Paused 3', 3, 'old-campaign.example'],
      ['VIP 20', 20, 'yunshan-tea.example']
    ] as const) {
      await button(app, type).click()
      await list.expectCount(count)
      await expect(list.row(one)).toBeVisible()
    }
  })

  test('are filtered by group, grade and status, alone and together', async () => {
    for (const [filter, option, count] of [
      ['group', '客户域名', 6],
      ['grade', 'Startup', 4],
      ['status', 'Locked', 3]
    ] as const) {
      await select(app, filter, new RegExp(`^${option}`))
      await list.expectCount(count)
      await expect(app.page.getByRole('list', { name: 'Active filters' })).toContainText(option)
      await button(app, 'Clear all').click()
      await list.expectCount(40)
    }
    await list.filter('status:paused grade:DP_Free')
    await list.expectCount(2)
    await list.filter('status:sleeping')
    await expect(app.page.getByRole('main')).toContainText('Status cannot be “sleeping”')
    await list.expectCount(40)
  })

  test('are walked through by keyboard and opened with Enter', async () => {
    await list.focus()
    await app.page.keyboard.press('End')
    expect(await list.focused()).toContain('partner-locked.example')
    await app.page.keyboard.press('Home')
    expect(await list.focused()).toContain('yunshan-tea.example')
    await app.page.keyboard.press('ArrowDown')
    expect(await list.focused()).toContain('qinghe-coffee.example')
    await app.page.keyboard.press('Space')
    await expect(list.row('qinghe-coffee.example')).toHaveAttribute('aria-selected', 'true')
    await app.page.keyboard.press('Space')
    await app.page.keyboard.type('moon')
    expect(await list.focused()).toContain('moonbridge.example')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible()
    await expect(app.page.getByRole('grid', { name: 'Records of moonbridge.example' })).toBeVisible()
    await app.page.keyboard.press('Alt+ArrowLeft')
    await expect(app.page.getByRole('grid', { name: 'Domain list' })).toBeVisible()
    await app.page.keyboard.press('Control+f')
    await expect(app.page.getByRole('search').getByRole('textbox')).toBeFocused()
  })

  test('are sorted by a column, up and down', async () => {
    await list.header('Records').getByRole('button').click()
    await expect(list.header('Records')).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(async () => (await list.column('Records'))[0]).toBe('0')
    await list.header('Records').getByRole('button').click()
    await expect(list.header('Records')).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(async () => (await list.column('Domain'))[0]).toContain('iot-fleet.example')
    await list.header('Records').getByRole('button').click()
  })

  test('are starred', async () => {
    const row = list.row('moonbridge.example')
    await row.getByRole('button', { name: 'Star moonbridge.example' }).click()
    await expect(row.getByRole('button', { name: 'Unstar moonbridge.example' })).toHaveAttribute(
      'aria-pressed',
      'true'
    )
    await expect(button(app, 'Starred 5')).toBeVisible()
    expect(service.state.find('moonbridge.example')?.views['423255']?.starred).toBe(true)
    await row.getByRole('button', { name: 'Unstar moonbridge.example' }).click()
    await expect(button(app, 'Starred 4')).toBeVisible()
  })

  test('are paused after a question that says what it does, and enabled again', async () => {
    await list.filter('bamboo')
    await list.choose('bamboo-notes.example', 'Pause')
    const question = dialog(app, 'Pause bamboo-notes.example?')
    await expect(question).toContainText('All 2 records of bamboo-notes.example stop resolving')
    await button(app, 'Pause domain', question).click()
    await expect(list.row('bamboo-notes.example')).toContainText('Paused')
    expect(service.state.find('bamboo-notes.example')?.state).toBe('pause')
    await list.choose('bamboo-notes.example', 'Enable')
    await expect(list.row('bamboo-notes.example')).toContainText('Active')
    expect(writes(service).map(({ action }) => action)).toEqual(['Domain.Status', 'Domain.Status'])
  })

  test('get a remark; the same remark once more sends nothing', async () => {
    await list.choose('moonbridge.example', 'Change remark')
    await field(app, 'Remark', dialog(app)).fill('桥：月底前不要动')
    await button(app, 'Save').click()
    await expect(list.row('moonbridge.example')).toContainText('桥：月底前不要动')
    expect(writes(service)).toHaveLength(1)
    await list.choose('moonbridge.example', 'Change remark')
    await expect(field(app, 'Remark', dialog(app))).toHaveValue('桥：月底前不要动')
    await button(app, 'Save').click()
    await expect(dialog(app)).toHaveCount(0)
    expect(writes(service)).toHaveLength(1)
  })

  test('are moved to another group; a shared one says why it cannot be', async () => {
    await list.choose('moonbridge.example', 'Move to group')
    await select(app, 'Group', '核心业务')
    await button(app, 'Save').click()
    await expect(list.row('moonbridge.example')).toContainText('核心业务')

    await list.filter('partner-portal')
    await list.row('partner-portal.example').click({ button: 'right' })
    const entry = app.page.getByRole('menuitem', { name: 'Move to group' })
    await expect(entry).toHaveAttribute('aria-disabled', 'true')
    await expect(entry).toHaveAttribute('title', 'Domains shared to you stay in their own group.')
    await app.page.keyboard.press('Escape')
  })

  test('are added, after a name that cannot be one was refused without a request', async () => {
    await app.page.keyboard.press('Control+n')
    const adding = dialog(app, 'Add domain')
    await field(app, 'Domain', adding).fill('not a domain')
    await button(app, 'Add', adding).click()
    await expect(field(app, 'Domain', adding)).toHaveAttribute('aria-invalid', 'true')
    await expect(noteAt(app, 'Domain')).not.toHaveText('Such as example.com; Chinese names work too.')
    expect(actions(service)).toEqual([])

    await field(app, 'Domain', adding).fill('茶马古道.测试')
    await expect(noteAt(app, 'Domain')).toContainText('xn--')
    await button(app, 'Add', adding).click()
    await expect(toast(app, 'Added 茶马古道.测试')).toBeVisible()
    await expect(list.row('茶马古道.测试')).toBeVisible()
    await list.expectCount(41)
    expect(service.log.find(({ action }) => action === 'Domain.Create')?.params['domain']).toMatch(/^xn--/)
    await list.choose('茶马古道.测试', 'Remove domain')
    const question = dialog(app, 'Remove 茶马古道.测试?')
    await expect(button(app, 'Remove domain', question)).toBeDisabled()
    await question.getByRole('textbox').fill('茶马古道')
    await expect(button(app, 'Remove domain', question)).toBeDisabled()
    await question.getByRole('textbox').fill('茶马古道.测试')
    await button(app, 'Remove domain', question).click()
    await list.expectCount(40)
    expect(service.state.find('茶马古道.测试')).toBeUndefined()
  })

  test('say what the service refuses, at the field', async () => {
    await button(app, 'Add domain').click()
    const adding = dialog(app, 'Add domain')
    // Somebody else's, which this account does not see.
    await field(app, 'Domain', adding).fill('partner-private.example')
    await button(app, 'Add', adding).click()
    await expect(field(app, 'Domain', adding)).toHaveAttribute('aria-invalid', 'true')
    await button(app, 'Cancel', adding).click()
    await list.expectCount(40)
  })
})

test('9,000 domains are loaded, all of them, page by page', async () => {
  const service = await startSandbox({ scenario: 'many' })
  const app = await openApp({ service: service.url })
  const list = gridOf(app.page)
  await signIn(app, service.accounts[0])
  await list.expectCount(9000)
  await expect(button(app, 'All 9,000')).toBeVisible()
  expect(
    service.log.filter(({ action }) => action === 'Domain.List').map(({ params }) => params['offset'])
  ).toEqual(['0', '3000', '6000'])
  await list.focus()
  await app.page.keyboard.press('End')
  await expect(list.row('shop-9000.example')).toBeVisible()
  await list.filter('shop-4711')
  await list.expectCount(1)
  await expect(list.row('shop-4711.example')).toBeVisible()
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
})
