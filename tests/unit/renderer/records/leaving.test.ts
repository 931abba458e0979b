import { expect, test } from 'vitest'
import { RouterView } from 'vue-router'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { pending } from '../../../../src/renderer/components/confirm.ts'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import DomainView from '../../../../src/renderer/views/domain/DomainView.vue'
import { demoAccount, onlineService } from '../../../support/renderer-bridge.ts'
import { createPage, type Page } from '../table/page.ts'
import { DOMAIN, zone } from './zone.ts'

const Host = {
  components: { RouterView, ConfirmHost },
  template: '<main><RouterView /><ConfirmHost /></main>'
}

/** At the records of domain 7 of account a1; there are a domain 8 and an account a2 too. */
async function open(): Promise<Page> {
  const { fake, visit } = createPage({ accounts: [demoAccount(), demoAccount({ id: 'a2' })] }, DomainView)
  toasts.length = 0
  // A question that the test before left open.
  pending.value?.answer(false)
  const zoneOf = (_account: string, id: string) => zone({ domain: { ...DOMAIN, id, name: `d${id}.com` } })
  fake.answer('zones:cached', zoneOf)
  fake.answer('zones:refresh', zoneOf)
  return visit('/domains/7', Host)
}
const grid = (page: Page): HTMLElement => page.one('[role=grid]')
const row = (page: Page, host: string): HTMLElement => page.byText('[role=row][aria-selected]', host)
const path = (page: Page): string => page.router.currentRoute.value.path

/** Goes somewhere; the answer of a question on the way is not waited for. */
async function go(page: Page, to: string): Promise<void> {
  void page.router.push(to)
  await page.settle()
}
async function edit(page: Page): Promise<void> {
  await page.click(row(page, 'www'))
  await page.key(grid(page), 'Enter')
  await page.type(page.one('[role=dialog] textarea'), '203.0.113.99')
}

test('Undo goes to the zone where it was staged', async () => {
  const page = await open()
  await page.click(row(page, 'www'))
  await page.key(grid(page), 'Delete')
  const undo = toasts.at(-1)?.undo
  await go(page, '/domains/8')
  await undo?.()
  expect(page.fake.argsOf('changes:undo')).toEqual([['a1', '7']])
})

test('not when something was staged there since', async () => {
  const page = await open()
  await page.click(row(page, 'www'))
  await page.key(grid(page), 'Delete')
  const undo = toasts.at(-1)?.undo
  await go(page, '/domains/8')
  page.fake.answer('changes:read', () => ({ changes: [], revision: 99, canUndo: true, canRedo: false }))
  await undo?.()
  expect(page.fake.argsOf('changes:undo')).toEqual([])
  expect(toasts.at(-1)?.text).toContain('又有别的更改')
})

test.each(['/domains', '/domains/8'])('unsaved input is asked about before going to %s', async (to) => {
  const page = await open()
  await edit(page)
  await go(page, to)
  expect(page.text()).toContain('放弃修改？')
  await page.click(page.byText('button', '取消'))
  expect(path(page)).toBe('/domains/7')
  await go(page, to)
  await page.click(page.one('[data-verb]'))
  expect(path(page)).toBe(to)
  expect(page.all('[role=dialog]')).toEqual([])
})

test('offline too, and for Esc', async () => {
  const page = await open()
  await edit(page)
  page.fake.service({ state: 'offline' })
  await page.settle()
  await page.key(page.one('[role=dialog] textarea'), 'Escape')
  expect(page.text()).toContain('放弃修改？')
})

test('nothing is asked where nothing was changed', async () => {
  const page = await open()
  await page.click(row(page, 'www'))
  await page.key(grid(page), 'Enter')
  await go(page, '/domains')
  expect(path(page)).toBe('/domains')
})

test('while it is being saved the page stays, and says why', async () => {
  const page = await open()
  let answer = (): void => undefined
  page.fake.answer(
    'changes:apply',
    () => new Promise((resolve) => (answer = () => resolve({ status: 'nothing' })))
  )
  await edit(page)
  await page.click(page.byText('[role=dialog] footer button', '保存'))
  await go(page, '/domains')
  expect(path(page)).toBe('/domains/7')
  expect(toasts.at(-1)?.text).toContain('正在保存')
  answer()
  await page.settle()
  await go(page, '/domains')
  expect(path(page)).toBe('/domains')
})

test('what is staged keeps nobody on the page', async () => {
  const page = await open()
  await edit(page)
  await page.click(page.byText('[role=dialog] footer button', '暂存'))
  await go(page, '/domains')
  expect(path(page)).toBe('/domains')
})

test('another account never opens the zone of this one: the page is left', async () => {
  const page = await open()
  page.fake.change({ activeAccountId: 'a2' })
  await page.settle()
  expect(path(page)).toBe('/domains')
  expect(page.fake.argsOf('zones:refresh')).toEqual([['a1', '7']])
})

test('unsaved input outlives a switch of the account, is saved where it belongs, and then the page is left', async () => {
  const page = await open()
  await edit(page)
  page.fake.change({ activeAccountId: 'a2' })
  await page.settle()
  await page.click(page.byText('button', '取消'))
  expect(path(page)).toBe('/domains/7')
  await page.click(page.byText('[role=dialog] footer button', '保存'))
  expect(page.fake.argsOf('changes:edit')).toMatchObject([
    ['a1', '7', [{ id: '2', after: { value: '203.0.113.99' } }], expect.any(String)]
  ])
  expect(page.fake.argsOf('changes:apply')).toMatchObject([['a1', '7', { ids: ['2'] }]])
  expect(path(page)).toBe('/domains')
})

test('of an account that is signed out nothing is asked', async () => {
  const page = await open()
  await edit(page)
  page.fake.change({
    accounts: [demoAccount({ id: 'a2', service: onlineService() })],
    activeAccountId: 'a2'
  })
  await page.settle()
  expect(path(page)).toBe('/domains')
  expect(page.all('[role=dialog]')).toEqual([])
})
