import { expect, onTestFinished, test, vi } from 'vitest'
import RetrieveView from '../../../../src/renderer/views/retrieve/RetrieveView.vue'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { demoAccount, onlineService } from '../../../support/renderer-bridge.ts'
import { refused } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

async function open(prepare: (fake: FakeBridge) => void = () => undefined): Promise<Page> {
  const { fake, show } = createPage()
  prepare(fake)
  return show(RetrieveView)
}
const submit = async (page: Page): Promise<void> => {
  page.one('form').dispatchEvent(new Event('submit', { cancelable: true }))
  await page.settle()
}
const current = (page: Page): string => page.one('[aria-current=step]').textContent.replaceAll(/\s|\d|✓/g, '')
async function toEmail(page: Page): Promise<void> {
  await page.type(page.one('form input'), 'https://Lost.Example/')
  await submit(page)
}
async function toCode(page: Page): Promise<void> {
  await toEmail(page)
  await page.click(page.one('input[value="owner@lost.example"]'))
  await submit(page)
}

test('three steps lead to the domain, and each goes back with what was typed', async () => {
  const page = await open()
  expect(current(page)).toBe('域名')
  await toEmail(page)
  expect(page.fake.argsOf('retrieve:emails')).toEqual([['a1', 'lost.example']])
  expect(current(page)).toBe('邮箱')
  await submit(page)
  expect(page.text()).toContain('请选择一个邮箱。')
  await page.click(page.byText('button', '上一步'))
  expect((page.one('form input') as HTMLInputElement).value).toBe('https://Lost.Example/')
  await submit(page)
  await page.click(page.one('input[value="owner@lost.example"]'))
  await submit(page)
  expect(page.fake.argsOf('retrieve:send')).toEqual([['a1', 'lost.example', 'owner@lost.example']])
  expect(current(page)).toBe('验证码')
  expect(page.text()).toContain('owner@lost.example')
  // Back and on again: the code that was sent is still good, no other is sent.
  await page.type(page.one('form input'), '123')
  await page.click(page.byText('button', '上一步'))
  await submit(page)
  expect(page.fake.argsOf('retrieve:send')).toHaveLength(1)
  expect((page.one('form input') as HTMLInputElement).value).toBe('123')
  await page.type(page.one('form input'), ' 123456 ')
  await submit(page)
  expect(page.fake.argsOf('retrieve:validate')).toEqual([['a1', 'lost.example', '123456']])
  expect(page.text()).toContain('已取回 lost.example')
})

test('a refusal stands at its field, with its advice', async () => {
  const page = await open((fake) => {
    fake.fail('retrieve:emails', refused({ field: 'domain' }))
  })
  await page.type(page.one('form input'), 'not a name')
  await submit(page)
  expect(page.fake.argsOf('retrieve:emails')).toEqual([])
  await toEmail(page)
  expect(page.one('.error').textContent).toContain('服务端拒绝了。改一改。')
  page.fake.answer('retrieve:emails', () => ['owner@lost.example'])
  page.fake.fail('retrieve:send', refused({ field: 'email' }))
  await submit(page)
  // The only address is chosen already.
  await submit(page)
  expect(page.one('#retrieve-email-error').textContent).toContain('服务端拒绝了。')
  page.fake.answer('retrieve:send', () => null)
  page.fake.fail('retrieve:validate', refused({ field: 'code' }))
  // The same address again: what was refused is asked anew.
  await submit(page)
  await page.type(page.one('form input'), '000000')
  await submit(page)
  expect(page.one('.error').textContent).toContain('服务端拒绝了。')
})

test('a code is sent again after a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const page = await open()
  await toCode(page)
  const again = (): HTMLElement => page.one('.again')
  expect(again().textContent).toContain('后可以重新发送')
  await page.click(again())
  expect(page.fake.argsOf('retrieve:send')).toHaveLength(1)
  vi.advanceTimersByTime(61_000)
  await page.settle()
  expect(again().textContent.trim()).toBe('重新发送')
  await page.click(again())
  expect(page.fake.argsOf('retrieve:send')).toHaveLength(2)
})

test('an action that is gone says so, and where to go instead', async () => {
  const page = await open((fake) => {
    const gone = {
      action: 'Domain.Acquire',
      code: 'abolished',
      kind: 'abolished',
      serverMessage: ''
    } as const
    fake.fail('retrieve:emails', refused({ api: gone }))
  })
  await toEmail(page)
  expect(page.text()).toContain('DNSPod 已停用取回接口')
  await page.click(page.byText('button', '打开 DNSPod 控制台'))
  expect(page.fake.argsOf('app:open-link')).toEqual([['console']])
  await page.click(page.byText('button', '仍要再试一次'))
  await submit(page)
  expect(page.fake.argsOf('retrieve:emails')).toHaveLength(2)
  expect(page.text()).toContain('DNSPod 已停用取回接口')
})

test('an action that was found to be gone before is not tried by itself', async () => {
  const page = await open((fake) =>
    fake.change({ accounts: [demoAccount({ service: onlineService({ gone: ['Domain.Acquire'] }) })] })
  )
  expect(page.text()).toContain('DNSPod 已停用取回接口')
  expect(page.fake.argsOf('retrieve:emails')).toEqual([])
})
