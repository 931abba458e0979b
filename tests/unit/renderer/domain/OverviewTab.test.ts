import { expect, test } from 'vitest'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import type { CallError } from '../../../../src/shared/ipc/contract.ts'
import { demoAccount, FakeFailure, onlineService } from '../../../support/renderer-bridge.ts'
import { FACTS, seen } from '../../../support/renderer-facts.ts'
import type { Page } from '../table/page.ts'
import { openTab } from './facts.ts'

const banned: CallError = {
  code: 'API',
  message: { zh: '域名已被封禁', en: 'Banned' },
  api: { action: 'Domain.Searchenginepush', code: '-15', kind: 'permission', serverMessage: '' }
}
const search = (page: Page): HTMLElement => page.one('[role=switch]')
const option = (page: Page, value: string): HTMLInputElement => {
  const found = page.one(`[role=radiogroup] input[value=${value}]`)
  if (!(found instanceof HTMLInputElement)) throw new Error('no option')
  return found
}
async function choose(page: Page, value: string): Promise<void> {
  option(page, value).checked = true
  option(page, value).dispatchEvent(new Event('change', { bubbles: true }))
  await page.settle()
}

test('what is known of the domain', async () => {
  const page = await openTab('overview', { vip: true, vipEnds: '2027-03-04', status: 'locked' })
  const text = page.one('main').textContent
  for (const word of [
    '免费版',
    '有效期至 2027-03-04',
    '已锁定',
    '不能修改记录和设置',
    '5 条',
    '已备案',
    'o•••@beichen.cn'
  ])
    expect(text).toContain(word)
})

test('a switch is sent, shown as it was answered, and told', async () => {
  const page = await openTab('overview')
  await page.click(search(page))
  expect(page.fake.argsOf('domain:switch')).toEqual([['a1', '7', 'searchPush', false]])
  expect(search(page).getAttribute('aria-checked')).toBe('false')
  expect(toasts.at(-1)?.text).toBe('已关闭搜索引擎推送')
})

test('where it stands is not known of URL forwarding until it was set here', async () => {
  const page = await openTab('overview')
  expect(page.text()).toContain('不知道现在是开还是关')
  expect(option(page, 'on').checked || option(page, 'off').checked).toBe(false)
  await choose(page, 'on')
  expect(page.fake.argsOf('domain:switch')).toEqual([['a1', '7', 'urlInChina', true]])
  expect(page.text()).toContain('这是本应用上次设置的')
  await choose(page, 'on')
  expect(page.fake.argsOf('domain:switch')).toHaveLength(1)
})

test('a refusal stands at its switch, which stays as it was', async () => {
  const page = await openTab('overview', {}, (fake) => fake.fail('domain:switch', banned))
  await page.click(search(page))
  expect(page.one('[role=alert]').textContent).toContain('域名已被封禁')
  expect(search(page).getAttribute('aria-checked')).toBe('true')
})

test('an action that is gone is said, with the way to the console', async () => {
  const page = await openTab('overview')
  page.fake.service({ gone: ['Domain.Urlincn'] })
  await page.settle()
  expect(page.all('[role=radiogroup]')).toEqual([])
  expect(page.text()).toContain('DNSPod 已不再提供这项设置的接口')
  await page.click(page.byText('button', '打开 DNSPod 控制台'))
  expect(page.fake.argsOf('app:open-link')).toEqual([['console']])
  expect(page.all('[role=switch]')).toHaveLength(1)
})

test.each([
  ['shared to the account', { sharedToMe: true }, '只有域名所有者可以更改'],
  ['locked', { status: 'locked' as const }, '域名已锁定'],
  ['banned', { status: 'banned' as const }, '封禁']
])('a domain that is %s cannot be switched, and says why', async (_case, patch, words) => {
  const page = await openTab('overview', patch)
  await page.click(search(page))
  expect(page.fake.argsOf('domain:switch')).toEqual([])
  expect(page.text()).toContain(words)
})

test('star and remark are changed in place', async () => {
  const page = await openTab('overview')
  await page.click(page.byText('button', '加星标'))
  expect(page.fake.argsOf('domains:star')).toEqual([['a1', '7', true]])
  expect(page.byText('button', '取消星标')).toBeDefined()
  const input = page.one('form input')
  await page.type(input, '主站')
  input.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await page.settle()
  expect(page.fake.argsOf('domains:remark')).toEqual([['a1', '7', '主站']])
  expect(page.all('form button')).toEqual([])
})

test('an unchanged remark is not sent, and Esc takes back what was typed', async () => {
  const page = await openTab('overview', { remark: '旧' })
  const input = page.one('form input')
  input.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await page.type(input, '新')
  await page.key(input, 'Escape')
  expect(input).toHaveProperty('value', '旧')
  expect(page.fake.argsOf('domains:remark')).toEqual([])
})

test('the name servers are checked when a person asks, with what to do', async () => {
  const page = await openTab('overview', { extStatus: 'dnserror' }, (fake) =>
    fake.answer('domain:delegation', () => ({
      verdict: 'partly',
      asked: true,
      found: ['f1g1ns1.dnspod.net', 'ns1.elsewhere.net'],
      expected: FACTS.nameServers,
      checkedAt: Date.now()
    }))
  )
  expect(page.fake.argsOf('domain:delegation')).toEqual([])
  await page.click(page.byText('button', '检查 DNS 服务器'))
  expect(page.fake.argsOf('domain:delegation')).toEqual([['a1', '7']])
  expect(page.text()).toContain('部分正确')
  expect(page.text()).toContain('ns1.elsewhere.net')
  expect(page.text()).toContain('请到域名注册商处只保留应填写的这几台')
})

test('of a name that cannot exist it says that nobody was asked', async () => {
  const page = await openTab('overview', { name: 'a.example', punycode: 'a.example' }, (fake) =>
    fake.answer('domain:delegation', () => ({
      verdict: 'none',
      asked: false,
      found: [],
      expected: FACTS.nameServers,
      checkedAt: Date.now()
    }))
  )
  await page.click(page.byText('button', '现在检查'))
  expect(page.text()).toContain('以 .example 结尾的域名只用于示例和测试')
})

test('offline, what was seen is shown with its age', async () => {
  const page = await openTab('overview', {}, (fake) => {
    fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
    fake.answer('domain:overview', (_a, _d, fresh) => {
      if (fresh) throw new FakeFailure({ code: 'OFFLINE', message: { zh: '连不上', en: 'no' } })
      return seen(FACTS)
    })
  })
  expect(page.text()).toContain('当前离线')
  expect(page.text()).toContain('f1g1ns1.dnspod.net')
})
