import { describe, expect, test } from 'vitest'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import DomainsView from '../../../../src/renderer/views/domains/DomainsView.vue'
import type { Domain } from '../../../../src/shared/model/domain.ts'
import type { Task } from '../../../../src/shared/model/task.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { item, task } from '../activity/tasks.ts'
import { DOMAIN, offline } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

const domain = (id: string, patch: Partial<Domain> = {}): Domain => ({
  ...DOMAIN,
  id,
  name: `domain-${id}.com`,
  punycode: `domain-${id}.com`,
  records: 10,
  ...patch
})
const DOMAINS: Domain[] = [
  domain('1'),
  domain('2'),
  domain('3', { status: 'paused', starred: true }),
  domain('4', { status: 'locked' }),
  domain('5', { sharedToMe: true })
]
const Host = {
  components: { DomainsView, ConfirmHost },
  template: '<main><DomainsView /><ConfirmHost /></main>'
}

async function open(prepare: (fake: FakeBridge) => void = () => undefined): Promise<Page> {
  const { fake, show } = createPage()
  toasts.length = 0
  const list = () => ({
    domains: DOMAINS,
    groups: [
      { id: '1', name: '默认分组', kind: 'system' as const },
      { id: '2', name: '客户', kind: 'user' as const }
    ],
    fetchedAt: Date.now()
  })
  fake.answer('domains:cached', list)
  fake.answer('domains:refresh', list)
  prepare(fake)
  return show(Host)
}
const bar = (page: Page): string[] => page.all('.bulk button').map(({ textContent }) => textContent.trim())
const inBar = (page: Page, label: string): HTMLElement => page.byText('.bulk button', label)
async function selectAll(page: Page): Promise<void> {
  await page.key(page.one('[role=grid]'), 'a', { ctrlKey: true })
}
async function tell(
  page: Page,
  patch: Parameters<typeof task>[0],
  changed: Task['id'][] = []
): Promise<void> {
  page.fake.emit('tasks:changed', {
    tasks: [task(patch)],
    items: [{ taskId: 't1', changed: changed.map((id) => item(id, 'failed', { error: offline })) }]
  })
  await page.settle()
}

describe('the bar of a selection', () => {
  test('offers what fits at least one of them, with how many', async () => {
    const page = await open()
    expect(bar(page)).toEqual([])
    await selectAll(page)
    expect(bar(page)).toEqual([
      '暂停 3 个',
      '启用 1 个',
      '加星标',
      '取消星标',
      '移动到分组',
      '修改备注',
      '删除 3 个'
    ])
  })

  test('a plain click makes no bar', async () => {
    const page = await open()
    await page.click(page.all('[role=row][aria-selected]')[0]!)
    expect(bar(page)).toEqual([])
  })

  test('pausing says how many records stop, and whom it leaves out', async () => {
    const page = await open()
    await selectAll(page)
    await page.click(inBar(page, '暂停'))
    const dialog = page.one('[role=dialog]')
    expect(dialog.textContent).toContain('这 3 个域名的 30 条记录都不再解析')
    expect(dialog.textContent).toContain('另外 1 个不能操作')
    expect(page.fake.argsOf('domains:bulk')).toEqual([])
    await page.click(page.byText('[role=dialog] button', '暂停 3 个域名'))
    expect(page.fake.argsOf('domains:bulk')).toEqual([
      ['a1', ['1', '2', '5'], { kind: 'status', enabled: false }]
    ])
  })

  test('removing is confirmed by typing the number', async () => {
    const page = await open()
    await selectAll(page)
    await page.click(inBar(page, '删除'))
    expect(page.one('[role=dialog]').textContent).toContain('3 个域名和它们的 30 条解析记录会一起删除')
    const verb = page.byText('[role=dialog] button', '删除 3 个域名')
    expect(verb.hasAttribute('disabled')).toBe(true)
    await page.type(page.one('[role=dialog] input'), '2')
    expect(verb.hasAttribute('disabled')).toBe(true)
    await page.type(page.one('[role=dialog] input'), '3')
    await page.click(verb)
    expect(page.fake.argsOf('domains:bulk')).toEqual([['a1', ['1', '2', '3'], { kind: 'remove' }]])
  })

  test('one remark for all; those that have it already are not sent', async () => {
    const page = await open()
    await selectAll(page)
    await page.click(inBar(page, '修改备注'))
    await page.click(page.byText('[role=dialog] button', '保存'))
    expect(page.fake.argsOf('domains:bulk')).toEqual([])
    await page.click(inBar(page, '修改备注'))
    await page.type(page.one('[role=dialog] input'), '批量')
    await page.click(page.byText('[role=dialog] button', '保存'))
    expect(page.fake.argsOf('domains:bulk')).toEqual([
      ['a1', ['1', '2', '3', '5'], { kind: 'remark', remark: '批量' }]
    ])
  })

  test('the menu of several rows offers the same', async () => {
    const page = await open()
    await selectAll(page)
    await page.key(page.one('[role=grid]'), 'F10', { shiftKey: true })
    await page.click(page.byText('[role=menuitem]', '启用 1 个'))
    expect(page.fake.argsOf('domains:bulk')).toEqual([['a1', ['3'], { kind: 'status', enabled: true }]])
  })

  test('nothing can be begun offline', async () => {
    const page = await open((fake) => fake.service({ state: 'offline' }))
    await selectAll(page)
    expect(page.all('.bulk button').every((button) => button.hasAttribute('disabled'))).toBe(true)
  })
})

describe('the task in the bar', () => {
  async function begin(): Promise<Page> {
    const page = await open((fake) =>
      fake.answer('tasks:items', () => [item('1', 'done'), item('2', 'failed', { error: offline })])
    )
    await selectAll(page)
    await page.click(inBar(page, '加星标'))
    await tell(page, { counts: { done: 1, running: 1, waiting: 2 } })
    return page
  }

  test('shows its progress and can be cancelled', async () => {
    const page = await begin()
    expect(page.one('.bulk').textContent).toContain('暂停 4 个域名：1 / 4')
    await page.click(inBar(page, '取消'))
    expect(page.fake.argsOf('tasks:cancel')).toEqual([['t1']])
    await tell(page, { state: 'cancelled', counts: { done: 2, skipped: 2 } })
    expect(toasts.map(({ text }) => text)).toEqual(['暂停 4 个域名：已取消，成功 2 个，其余 2 个没有改动'])
  })

  test('all done is a toast', async () => {
    const page = await begin()
    await tell(page, { state: 'done', counts: { done: 4 } })
    expect(toasts.map(({ text }) => text)).toEqual(['暂停 4 个域名：全部完成'])
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('what failed is shown item by item, and can be tried again', async () => {
    const page = await begin()
    await tell(page, { state: 'done', counts: { done: 3, failed: 1 } })
    const dialog = page.one('[role=dialog]')
    expect(dialog.textContent).toContain('失败 1')
    expect(dialog.textContent).toContain('domain-2.com')
    expect(dialog.textContent).toContain(offline.message.zh)
    await page.click(page.byText('[role=dialog] button', '重试未完成的 1 项'))
    expect(page.fake.argsOf('tasks:retry')).toEqual([['t1']])
    expect(page.all('[role=dialog]')).toEqual([])
    await tell(page, { counts: { done: 3, running: 1 } })
    await tell(page, { state: 'done', counts: { done: 4 } })
    expect(toasts.at(-1)?.text).toBe('暂停 4 个域名：全部完成')
  })
})

describe('adding a list', () => {
  async function paste(text: string): Promise<Page> {
    const page = await open()
    await page.click(page.byText('button', '添加域名'))
    const radio = page.byText('[role=dialog] [role=radiogroup] label', '粘贴列表')
    await page.click(radio.querySelector('input')!)
    await page.type(page.one('[role=dialog] textarea'), text)
    return page
  }
  const rows = (page: Page): string[] =>
    page.all('[role=dialog] [role=row][aria-selected]').map(({ textContent }) => textContent)

  test('each line is judged while it is typed; what can be added is', async () => {
    const page = await paste('# 新域名\nhttp://www.new.com/x\nnew.com\ndomain-1.com\nnot a domain\n商城.中国')
    expect(rows(page)[0]).toContain('去掉了开头的 www')
    expect(rows(page)[1]).toContain('与第 2 行重复')
    expect(rows(page)[2]).toContain('账号中已有这个域名')
    expect(rows(page)[4]).toContain('xn--czru2d.xn--fiqs8s')
    expect(page.one('.preview').textContent).toContain('将添加 2 个')
    expect(page.one('.preview').textContent).toContain('有误 1 个')
    await page.click(page.byText('[role=dialog] button', '添加 2 个域名'))
    expect(page.fake.argsOf('domains:add-many')).toEqual([['a1', ['new.com', '商城.中国'], '1']])
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('only what needs a look can be shown', async () => {
    const page = await paste('a.com\nb.com\nc d')
    expect(rows(page)).toHaveLength(3)
    await page.click(page.one('[role=dialog] .preview input[type=checkbox]'))
    expect(rows(page)).toHaveLength(1)
  })

  test('nothing to add is said at the field, and nothing is sent', async () => {
    const page = await paste('# nothing')
    await page.click(page.byText('[role=dialog] footer button', '添加域名'))
    expect(page.one('[role=dialog] textarea').getAttribute('aria-invalid')).toBe('true')
    expect(page.text()).toContain('没有可以添加的域名')
    expect(page.fake.argsOf('domains:add-many')).toEqual([])
  })

  test('too many at once are refused with the numbers', async () => {
    const page = await paste(Array.from({ length: 2001 }, (_, i) => `n${i}.com`).join('\n'))
    await page.click(page.byText('[role=dialog] footer button', '添加 2,001 个域名'))
    expect(page.text()).toContain('一次最多添加 2,000 个，现在有 2,001 个')
    expect(page.fake.argsOf('domains:add-many')).toEqual([])
    // Only what is in sight is drawn.
    expect(rows(page).length).toBeLessThan(100)
  })
})
