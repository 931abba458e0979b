import { expect, test, type Locator } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { startDns, type DnsAnswer, type DnsServer } from '../support/dns-server.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, dialog, field, goTo, openZone, select, signIn } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

const NAME = 'zonedeck-check.com'
const WWW = `www.${NAME}`
const RIGHT: DnsAnswer = { A: ['192.0.2.1'], ttl: 600 }

/** Everybody is asked at one server, DNSPod's resolver, Baidu's and the name server at others: they answer for themselves. */
test.describe.serial('propagation: what the live DNS says beside the records', () => {
  let service: Sandbox
  let app: OpenApp
  const names: Record<string, DnsAnswer> = {
    [NAME]: ['ns1.sandbox-dns.net'],
    'ns1.sandbox-dns.net': { A: ['192.0.2.53'] },
    [WWW]: RIGHT
  }
  const dnspod: Record<string, DnsAnswer> = { [WWW]: { A: ['198.51.100.9'], ttl: 480 } }
  const baidu: Record<string, DnsAnswer> = { [WWW]: 5 }
  const own: Record<string, DnsAnswer> = { [WWW]: RIGHT }
  const servers: DnsServer[] = []

  const row = (text: string): Locator => dialog(app).getByRole('row').filter({ hasText: text })
  const summary = (): Locator => dialog(app).getByRole('status')

  test.beforeAll(async () => {
    service = await startSandbox()
    for (const one of [names, dnspod, baidu, own]) servers.push(await startDns(one))
    const [all = '', a = '', b = '', c = ''] = servers.map(({ address }) => address)
    const dns = `${all},119.29.29.29=${a},180.76.76.76=${b},192.0.2.53=${c}`
    app = await openApp({ service: service.url, dns })
    await signIn(app, service.accounts[0])
    await button(app, 'Add domain').click()
    await field(app, 'Domain').fill(NAME)
    await dialog(app).getByRole('button', { name: 'Add', exact: true }).click()
    await gridOf(app.page).row(NAME).waitFor()
    const domain = service.state.find(NAME)
    if (!domain) throw new Error('the domain is not there')
    service.state.addRecord(domain, {
      host: 'www',
      type: 'A',
      value: '192.0.2.1',
      updatedOn: domain.updatedOn
    })
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
    for (const server of servers) await server.close()
  })
  test.afterEach(() => expect(app.complaints).toEqual([]))

  test('of a domain for examples nobody is asked', async () => {
    await openZone(app, 'yunshan-tea.example')
    for (const server of servers) server.asked.length = 0
    await button(app, 'Tools').click()
    await app.page.getByRole('menuitem', { name: 'Propagation check' }).click()
    await expect(dialog(app)).toContainText('does not exist on the Internet')
    await app.page.keyboard.press('Escape')
    await expect(dialog(app)).toHaveCount(0)
    expect(servers.flatMap(({ asked }) => asked)).toEqual([])
  })

  test('from the menu of a record: each server with its answer', async () => {
    await goTo(app, 'domains')
    await openZone(app, NAME)
    forgetLog(service)
    await gridOf(app.page).choose('192.0.2.1', 'Propagation check')
    await expect(field(app, 'Host', dialog(app))).toHaveValue('www')
    await expect(row('ns1.sandbox-dns.net')).toContainText('192.0.2.53')
    await expect(row('AliDNS')).toContainText('Not asked')
    // The button has the focus: one key begins.
    await app.page.keyboard.press('Enter')
    await expect(row('ns1.sandbox-dns.net')).toContainText('As it should be')
    await expect(row('AliDNS')).toContainText(/As it should be.*192\.0\.2\.1.*9:5\d/)
    await expect(row('DNSPod Public DNS')).toContainText(/Differs.*198\.51\.100\.9.*[78]:\d\d/)
    await expect(row('Baidu')).toContainText(/No answer.*It refuses/)
    await expect(summary()).toHaveText(
      '10 of 12 servers answer what the records say; the others may take up to 8 minutes. One gave no usable answer.'
    )
    expect(actions(service)).toEqual([])
  })

  test('asked again by key, the others have learnt of it', async () => {
    dnspod[WWW] = RIGHT
    baidu[WWW] = RIGHT
    await app.page.keyboard.press('Control+r')
    await expect(summary()).toHaveText('All 12 servers answer what the records say.')
  })

  test('another type, which nobody has', async () => {
    await select(app, 'Type', 'TXT')
    await button(app, 'Check again', dialog(app)).click()
    await expect(dialog(app)).toContainText('No record is enabled here')
    await expect(summary()).toHaveText('All 12 servers answer what the records say.')
    await app.page.keyboard.press('Escape')
    await expect(dialog(app)).toHaveCount(0)
  })

  test('what is staged counts for nothing until it is applied', async () => {
    const { page } = app
    await gridOf(page).choose('192.0.2.1', 'Edit')
    await field(app, 'Value', dialog(app)).fill('192.0.2.200')
    await button(app, 'Stage', dialog(app)).click()
    await gridOf(page).choose('192.0.2.200', 'Propagation check')
    await expect(dialog(app)).toContainText('Compared with what is live at DNSPod')
    await button(app, 'Check', dialog(app)).click()
    await expect(summary()).toContainText('All 12 servers')
  })
})
