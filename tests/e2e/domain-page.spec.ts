import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { Domain } from '../../src/sandbox/state/model.ts'
import { startDns, type DnsServer } from '../support/dns-server.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, field, goTo, openTab, openZone, signIn, toast } from './support/pages.ts'
import { actions, forgetLog, writes } from './support/service.ts'

const TEA = 'yunshan-tea.example'

for (const dialect of ['2012', 'today'] as const)
  test.describe.serial(`the page of a domain, in the dialect of ${dialect}`, () => {
    let service: Sandbox
    let dns: DnsServer
    let app: OpenApp
    const names: Record<string, string[]> = {}

    const inService = (name: string): Domain => {
      const domain = service.state.find(name)
      if (!domain) throw new Error(`the sandbox has no ${name}`)
      return domain
    }
    const asked = (action: string): number => actions(service).filter((one) => one === action).length
    const path = (): Promise<string> => app.page.evaluate(() => location.hash)
    async function open(name: string): Promise<void> {
      await goTo(app, 'domains')
      await openZone(app, name)
    }

    test.beforeAll(async () => {
      service = await startSandbox({ dialect })
      dns = await startDns(names)
      app = await openApp({ service: service.url, dns: dns.address })
      await signIn(app, service.accounts[0])
      await gridOf(app.page).expectCount(40)
    })
    test.afterAll(async () => {
      await app.close()
      await service.stop()
      await dns.close()
    })
    test.beforeEach(() => forgetLog(service))
    test.afterEach(() => {
      expect(app.complaints).toEqual([])
      expect(service.breaches.unchanged).toBe(0)
    })

    test('its tabs are walked by keyboard, and Back goes back', async () => {
      const { page } = app
      await open(TEA)
      const tabs = page.getByRole('navigation', { name: 'Domain page' })
      await tabs.getByRole('link', { name: 'Records' }).focus()
      await page.keyboard.press('ArrowRight')
      await expect(tabs.getByRole('link', { name: 'Overview' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
      await expect(tabs.getByRole('link', { name: 'Overview' })).toBeFocused()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
      expect(await path()).toMatch(/\/domains\/\d+\/history$/)
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
      await page.keyboard.press('Alt+ArrowLeft')
      await expect(page.getByRole('grid', { name: `Records of ${TEA}` })).toBeVisible()
    })

    test('overview: what is known, and the switches', async () => {
      const { page } = app
      await openTab(app, 'overview')
      await expect(page.getByText('f1g1ns1.')).toHaveText(
        dialect === '2012' ? 'f1g1ns1.dnspod.net' : 'f1g1ns1.sandbox-dns.example'
      )
      const push = page.getByRole('switch', { name: 'Search engine push' })
      const before = inService(TEA).searchEnginePush
      await expect(push).toBeChecked({ checked: before })
      await page.locator('.el-switch').click()
      await expect(toast(app, `Search engine push is ${before ? 'off' : 'on'}`)).toBeVisible()
      expect(inService(TEA).searchEnginePush).toBe(!before)
      expect(writes(service).map(({ action }) => action)).toEqual(['Domain.Searchenginepush'])

      const url = page.getByRole('radiogroup', { name: 'URL forwarding within China' })
      await expect(page.getByText('DNSPod does not tell how this stands')).toBeVisible()
      await url.getByText('On', { exact: true }).click()
      if (dialect === 'today') {
        // The service of today no longer has it (dnspod-api-today 5.3).
        await expect(page.getByText('DNSPod no longer has an API for this setting')).toBeVisible()
        await expect(url).toHaveCount(0)
        expect(asked('Domain.Urlincn')).toBe(1)
        return
      }
      await expect(toast(app, 'URL forwarding within China is on')).toBeVisible()
      expect(inService(TEA).urlInChina).toBe(true)
      await url.getByText('On', { exact: true }).click()
      expect(asked('Domain.Urlincn')).toBe(1)
    })

    test('overview: star, group and remark in place', async () => {
      await openTab(app, 'overview')
      const view = () => service.state.view(inService(TEA), service.accounts[0]?.userId ?? 0)
      const starred = view().starred
      const { star, unstar } = app.words.domains.menu
      await button(app, starred ? unstar : star).click()
      await expect(button(app, starred ? star : unstar)).toBeVisible()
      expect(view().starred).toBe(!starred)
      await field(app, 'Remark').fill('checked in November')
      await app.page.keyboard.press('Enter')
      await expect(button(app, 'Save')).toHaveCount(0)
      expect(view().remark).toBe('checked in November')
      forgetLog(service)
      await field(app, 'Remark').press('Enter')
      expect(actions(service)).toEqual([])
    })

    test('overview: the live name servers are asked for when a person asks', async () => {
      const { page } = app
      await openTab(app, 'overview')
      await button(app, 'Check now').click()
      await expect(page.getByText('Names that end in .example are for examples')).toBeVisible()
      expect(dns.asked).toEqual([])

      await goTo(app, 'domains')
      await button(app, 'Add domain').click()
      await field(app, 'Domain').fill('zonedeck-check.com')
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
      await expect(gridOf(page).row('zonedeck-check.com')).toBeVisible()
      await openZone(app, 'zonedeck-check.com')
      await openTab(app, 'overview')
      await button(app, 'Check now').click()
      await expect(page.getByText('may not be registered')).toBeVisible()
      names['zonedeck-check.com'] = ['ns1.elsewhere.net']
      await button(app, 'Check again').click()
      await expect(page.getByText('change the name servers to the ones it should have')).toBeVisible()
      await expect(page.getByText('ns1.elsewhere.net')).toBeVisible()
      names['zonedeck-check.com'] = await page
        .getByRole('region', { name: 'Should be' })
        .locator('li')
        .allInnerTexts()
      await button(app, 'Check again').click()
      await expect(page.getByText('There is nothing to do.')).toBeVisible()
    })

    test('allowances: read once, with what is used', async () => {
      const { page } = app
      await open(TEA)
      await openTab(app, 'purview')
      const row = (name: string) =>
        page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      await expect(row('NS records')).toContainText('Unlimited')
      await expect(row('Least TTL')).toContainText('1 second')
      await expect(row('Mixed wildcards (such as a*)')).toContainText('Yes')
      expect(asked('Domain.Purview')).toBe(1)
      await openTab(app, 'log')
      await openTab(app, 'purview')
      await expect(row('NS records')).toBeVisible()
      expect(asked('Domain.Purview')).toBe(1)
      await button(app, 'Refresh').click()
      await expect.poll(() => asked('Domain.Purview')).toBe(2)
    })

    test('log: searched, and read further back', async () => {
      const { page } = app
      await open('moonbridge.example')
      const domain = inService('moonbridge.example')
      domain.log = Array.from(
        { length: 720 },
        (_, i) => `2026-11-18 09:30:00(API): (203.0.113.9) 修改 A 记录 默认 线路 h${720 - i} 值 192.0.2.1`
      )
      await openTab(app, 'log')
      const list = gridOf(page)
      await expect(page.getByText('500 lines read')).toBeVisible()
      await list.root.waitFor()
      await page.getByRole('search').getByRole('textbox').fill('h720 api')
      await expect(page.getByRole('row').filter({ hasText: 'h720' })).toHaveCount(1)
      await page.getByRole('search').getByRole('textbox').fill('')
      await button(app, 'Load older lines').click()
      await expect(page.getByText('There are no older lines')).toBeVisible()
      await expect(page.getByText(dialect === '2012' ? '500 lines read' : '720 lines read')).toBeVisible()
    })

    test('of a domain of somebody else, what is the owner’s is said', async () => {
      await open('partner-portal.example')
      forgetLog(service)
      await openTab(app, 'transfer')
      await expect(app.page.getByRole('heading', { name: 'Only the owner may do this' })).toBeVisible()
      expect(actions(service)).toEqual([])
      await openTab(app, 'overview')
      await expect(app.page.getByRole('switch')).toBeDisabled()
      await expect(app.page.getByText('Only the owner of the domain can change it.')).toBeVisible()
    })
  })
