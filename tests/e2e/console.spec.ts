import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, dialog, field, goTo, noteAt, signIn } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

test.describe.serial('the console', () => {
  let service: Sandbox
  let app: OpenApp
  let domainId: string

  test.beforeAll(async () => {
    service = await startSandbox({ scenario: 'tiny' })
    app = await openApp({ service: service.url })
    await signIn(app, service.accounts[0])
    domainId = String(service.state.find('tiny-one.example')?.id)
    await app.page
      .getByRole('navigation', { name: app.words.frame.nav })
      .getByRole('link', { name: app.words.account.title })
      .click()
    await app.page.getByRole('link', { name: 'Open the API console' }).click()
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })
  test.beforeEach(() => forgetLog(service))
  test.afterEach(() => expect(app.complaints).toEqual([]))

  const open = async (action: string): Promise<void> => {
    await app.page.getByRole('search').getByRole('textbox').fill(action)
    await app.page.getByRole('navigation', { name: 'Actions' }).getByRole('link', { name: action }).click()
  }
  const answer = () => app.page.getByRole('region', { name: 'Answer' })

  test('sends a read and shows the answer in the format chosen', async () => {
    await open('Record.List')
    await button(app, 'Send').click()
    await expect(noteAt(app, 'Domain id domain_id')).toContainText('missing')
    await field(app, 'Domain id domain_id').fill(domainId)
    await button(app, 'Send').click()
    await expect(answer()).toContainText('"records"')
    await app.page.getByText('XML', { exact: true }).click()
    await button(app, 'Send').click()
    await expect(answer()).toContainText('<records>')
    await expect(app.page.getByRole('region', { name: 'Request' })).toContainText('login_token=•••')
    expect(actions(service)).toEqual(['Record.List', 'Record.List'])
    const token = service.accounts[0]?.token.split(',')[1] ?? ''
    expect(await app.page.content()).not.toContain(token)
  })

  test('asks before a write; the list follows', async () => {
    await open('Domain.Remark')
    await field(app, 'Domain id domain_id').fill(domainId)
    await field(app, 'Remark remark').fill('from the console')
    await button(app, 'Send').click()
    expect(actions(service)).toEqual([])
    await button(app, 'Send request', dialog(app)).click()
    await expect(app.page.getByText('Success')).toBeVisible()
    await goTo(app, 'domains')
    await expect(gridOf(app.page).row('tiny-one')).toContainText('from the console')
    await app.page.goBack()
  })

  test('explains a refusal', async () => {
    await open('Domain.Info')
    await field(app, 'Domain id domain_id').fill('1')
    await button(app, 'Send').click()
    await expect(app.page.getByRole('region', { name: 'Result' })).toContainText('6')
    await expect(answer()).toContainText('"code": "6"')
  })
})
