import { expect, test } from 'vitest'
import { FakeFailure } from '../../../support/renderer-bridge.ts'
import { offline } from '../records/zone.ts'
import { loaded, openTab } from './facts.ts'

const TABS = ['记录', '概览', '共享', '别名', '锁定', '权限', '日志', '历史', '过户']

test('the path and the tabs say where one is', async () => {
  const page = await openTab('log')
  const tabs = page.all('nav[aria-label="域名页面"] a')
  expect(tabs.map((tab) => tab.textContent.trim())).toEqual(TABS)
  expect(
    tabs.filter((tab) => tab.getAttribute('aria-current') === 'page').map((tab) => tab.textContent.trim())
  ).toEqual(['日志'])
  expect(page.one('h1').textContent).toBe('日志')
  expect(page.one('header').textContent).toContain('example.com')
})

test('the arrow keys walk along the tabs, Home and End to their ends', async () => {
  const page = await openTab('log')
  const tab = (name: string): HTMLElement => page.byText('nav a', name)
  const focused = (): string => document.activeElement?.textContent.trim() ?? ''
  tab('日志').focus()
  await page.key(tab('日志'), 'ArrowRight')
  expect(focused()).toBe('历史')
  await page.key(tab('历史'), 'ArrowRight')
  expect(focused()).toBe('过户')
  await page.key(tab('过户'), 'ArrowRight')
  expect(focused()).toBe('记录')
  await page.key(tab('记录'), 'ArrowLeft')
  expect(focused()).toBe('过户')
  await page.key(tab('过户'), 'Home')
  expect(focused()).toBe('记录')
  await page.key(tab('记录'), 'End')
  expect(focused()).toBe('过户')
})

test('the strip stays while tabs change, and so does the focus on it', async () => {
  const page = await openTab('')
  const tab = page.byText('nav a', '日志')
  tab.focus()
  await page.click(tab)
  await loaded(page)
  expect(page.router.currentRoute.value.path).toBe('/domains/7/log')
  expect(document.activeElement).toBe(tab)
  page.router.back()
  await page.settle()
  await page.settle()
  expect(page.router.currentRoute.value.path).toBe('/domains/7')
  expect(page.one('h1').textContent).toBe('解析记录')
})

test('a tab that does not exist leads to the records', async () => {
  const page = await openTab('nonsense')
  expect(page.router.currentRoute.value.path).toBe('/domains/7')
  expect(page.all('[role=grid]')).toHaveLength(1)
})

test.each(['shares', 'aliases', 'lock', 'transfer'])(
  'of a domain shared to the account, %s is the owner’s: said, and nothing asked',
  async (tab) => {
    const page = await openTab(tab, { sharedToMe: true })
    expect(page.text()).toContain('仅限域名所有者')
    expect(page.text()).toContain('这个域名是别人共享给你的')
    expect(
      page.fake.calls.map(({ channel }) => channel).filter((name) => name.startsWith('domain:'))
    ).toEqual([])
  }
)

test('its other tabs can be used', async () => {
  const page = await openTab('log', { sharedToMe: true })
  expect(page.all('[role=grid]')).toHaveLength(1)
})

test('a domain that the account does not have', async () => {
  const page = await openTab('overview', { id: '9' })
  expect(page.text()).toContain('这个账号里没有这个域名')
})

test('without a connection and never seen', async () => {
  const page = await openTab('overview', {}, (fake) => {
    fake.answer('domains:cached', () => null)
    fake.answer('domains:refresh', () => {
      throw new FakeFailure(offline)
    })
  })
  expect(page.text()).toContain('当前离线')
})

test('the list is read for the other tabs, not for the records', async () => {
  const page = await openTab('')
  expect(page.fake.argsOf('domains:refresh')).toEqual([])
})
