import { afterEach, describe, expect, test } from 'vitest'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import ActivityView from '../../../../src/renderer/views/activity/ActivityView.vue'
import type { RequestLogEntry } from '../../../../src/shared/model/request-log.ts'
import type { Task } from '../../../../src/shared/model/task.ts'
import { demoAccount, onlineService, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { createPage, type Page } from '../table/page.ts'
import { refused } from '../records/zone.ts'
import { item, task } from './tasks.ts'

afterEach(() => setLocale('zh-CN'))

async function open(
  tasks: Task[],
  prepare: (fake: FakeBridge) => void = () => undefined,
  tab?: string
): Promise<Page> {
  const { fake, show } = createPage()
  fake.answer('tasks:list', () => tasks)
  fake.answer('tasks:items', () => [item('1', 'done'), item('2', 'failed', { error: refused() })])
  prepare(fake)
  return show(ActivityView, tab === undefined ? {} : { tab })
}
const cards = (page: Page): string[] => page.all('li.card').map(({ textContent }) => textContent)

describe('tasks', () => {
  test('those at work come first, with progress and what is under way', async () => {
    const page = await open([
      task({
        id: 't2',
        state: 'done',
        counts: { done: 3 },
        title: { zh: '添加 3 个域名', en: 'Add 3 domains' }
      }),
      task({ current: 'example.com', counts: { done: 1, running: 1, waiting: 2 } })
    ])
    const [first, second] = cards(page)
    expect(first).toContain('暂停 4 个域名')
    expect(first).toContain('1 / 4')
    expect(first).toContain('正在处理 example.com')
    expect(second).toContain('已完成')
    expect(page.one('li.card progress').getAttribute('value')).toBe('1')
    expect(page.text()).toContain('进行中 1')
  })

  test.each([
    [task({ state: 'done', counts: { done: 2, failed: 1 } }), '部分完成', '重试未完成的 1 项'],
    [task({ state: 'cancelled', counts: { done: 1, skipped: 3 } }), '已取消', '重试未完成的 3 项'],
    [
      task({ state: 'stopped', error: refused(), counts: { failed: 1, skipped: 3 } }),
      '已中止',
      '重试未完成的 4 项'
    ],
    [
      task({ state: 'interrupted', counts: { done: 1, unclear: 1, skipped: 2 } }),
      '已中断',
      '重试未完成的 3 项'
    ]
  ])('%# an ended one says how, and can be taken up', async (one, word, again) => {
    const page = await open([one])
    expect(page.one('li.card .state').textContent).toBe(word)
    await page.click(page.byText('button', again))
    expect(page.fake.argsOf('tasks:retry')).toEqual([['t1']])
    expect(page.text()).toContain(one.counts.unclear > 0 ? '没有收到答复，可能已经生效' : '')
  })

  test('one that a limit holds up says until when, and can be cancelled', async () => {
    const until = new Date(2026, 10, 24, 14, 3).getTime()
    const page = await open([task({ until, counts: { done: 1, waiting: 3 } })])
    expect(page.one('li.card .state').textContent).toBe('等待中')
    expect(page.one('li.card').textContent).toContain('请求次数已达上限，14:03 自动继续')
    await page.click(page.one('[aria-label="取消“暂停 4 个域名”"]'))
    expect(page.fake.argsOf('tasks:cancel')).toEqual([['t1']])
  })

  test('domains are removed again only by typing their number', async () => {
    const { fake, show } = createPage()
    const one = task({ kind: 'remove', state: 'interrupted', counts: { done: 1, unclear: 1, skipped: 2 } })
    fake.answer('tasks:list', () => [one])
    fake.answer('tasks:items', () => [])
    const page = await show({
      components: { ActivityView, ConfirmHost },
      template: '<main><ActivityView /><ConfirmHost /></main>'
    })
    await page.click(page.byText('button', '重试未完成的 3 项'))
    expect(fake.argsOf('tasks:retry')).toEqual([])
    const verb = page.one('[data-verb]')
    expect(verb.hasAttribute('disabled')).toBe(true)
    await page.type(page.one('[role=dialog] input'), '3')
    await page.click(verb)
    expect(fake.argsOf('tasks:retry')).toEqual([['t1']])
  })

  test('none is taken up while its account cannot reach the service, and the button says why', async () => {
    const page = await open([task({ state: 'stopped', counts: { done: 1, skipped: 3 } })])
    const again = (): HTMLElement => page.byText('button', '重试未完成的 3 项')
    expect(again().hasAttribute('disabled')).toBe(false)
    page.fake.service({ state: 'offline' })
    await page.settle()
    expect(again().hasAttribute('disabled')).toBe(true)
    expect(again().parentElement?.title).toContain('离线')
  })

  test('one at work is cancelled, one that ended is put away', async () => {
    const page = await open([
      task({ counts: { waiting: 4 } }),
      task({ id: 't2', state: 'done', counts: { done: 3 } })
    ])
    await page.click(page.one('[aria-label="取消“暂停 4 个域名”"]'))
    await page.click(page.one('[aria-label="从列表中移除“暂停 4 个域名”"]'))
    expect([page.fake.argsOf('tasks:cancel'), page.fake.argsOf('tasks:dismiss')]).toEqual([
      [['t1']],
      [['t2']]
    ])
    expect(page.all('li.card')).toHaveLength(2)
    page.fake.emit('tasks:changed', { tasks: [], items: [] })
    await page.settle()
    expect(page.text()).toContain('还没有任务')
  })

  test('its items are read when they are asked for, worst first, and follow the events', async () => {
    const page = await open([task({ counts: { done: 1, failed: 1 } })])
    expect(page.fake.argsOf('tasks:items')).toEqual([])
    await page.click(page.byText('button', '查看 2 项'))
    const rows = (): string[] => page.all('[role=row][aria-selected]').map(({ textContent }) => textContent)
    expect(rows()[0]).toContain('domain-2.com')
    expect(rows()[0]).toContain('失败')
    page.fake.emit('tasks:changed', {
      tasks: [task({ counts: { done: 2 } })],
      items: [
        { taskId: 'other', changed: [item('1', 'failed')] },
        { taskId: 't1', changed: [item('2', 'done')] }
      ]
    })
    await page.settle()
    expect(rows().filter((row) => row.includes('成功'))).toHaveLength(2)
    expect(page.fake.argsOf('tasks:items')).toHaveLength(1)
  })

  test('an interruption found at this start is shown open', async () => {
    const page = await open([task({ state: 'interrupted', fresh: true, counts: { done: 1, skipped: 1 } })])
    expect(page.one('.toggle').getAttribute('aria-expanded')).toBe('true')
    expect(page.all('.banner')).toEqual([])
  })

  test('a list that cannot be read says so', async () => {
    const page = await open([], (fake) => fake.fail('tasks:list', refused()))
    expect(page.one('[role=alert]').textContent).toContain(refused().message.zh)
  })
})

const entry = (id: string, patch: Partial<RequestLogEntry> = {}): RequestLogEntry => ({
  id,
  accountId: 'a1',
  action: 'Domain.List',
  origin: 'person',
  at: Date.UTC(2026, 0, 1),
  took: 1234,
  code: '1',
  ...patch
})

describe('the request log', () => {
  const rows = (page: Page): string[] =>
    page.all('[role=row][aria-selected]').map(({ textContent }) => textContent)

  test('says who asked, what came of it in words, and how long it took', async () => {
    const page = await open(
      [],
      (fake) =>
        fake.answer('requests:list', () => [
          entry('5', { accountId: 'new', action: 'User.Detail', code: '-1' }),
          entry('4', { origin: 'background', code: 'timeout' }),
          entry('3', { action: 'Domain.Create', code: '4711' }),
          entry('2', { code: '9' }),
          entry('1')
        ]),
      'requests'
    )
    const [refusedOne, timeout, odd, nothing, ok] = rows(page)
    expect(refusedOne).toContain('登录尝试')
    expect(refusedOne).toContain('-1登录失败')
    expect(timeout).toContain('自动')
    expect(timeout).toContain('等待答复超时')
    expect(odd).toContain('代码 4711')
    expect(nothing).toContain('没有内容')
    expect(ok).toContain('北辰科技')
    expect(ok).toContain('成功')
    expect(ok).toContain('1,234 毫秒')
  })

  test('is searched, and read anew after an event only', async () => {
    let list = [entry('1'), entry('2', { action: 'Record.List' })]
    const page = await open([], (fake) => fake.answer('requests:list', () => list), 'requests')
    await page.type(page.one('[role=search] input'), 'record 成功')
    expect(rows(page)).toHaveLength(1)
    await page.type(page.one('[role=search] input'), 'nothing')
    expect(page.text()).toContain('没有符合条件的请求')
    await page.click(page.byText('button', '清空筛选'))
    list = [entry('3'), ...list]
    expect(rows(page)).toHaveLength(2)
    page.fake.emit('requests:changed', null)
    await page.settle()
    expect(rows(page)).toHaveLength(3)
    page.wrapper.unmount()
    page.fake.emit('requests:changed', null)
    expect(page.fake.argsOf('requests:list')).toHaveLength(2)
  })

  test('explains for each account the budget, what waits, why and until when', async () => {
    const page = await open(
      [],
      (fake) => {
        fake.change({
          accounts: [
            demoAccount({ service: onlineService({ budget: { used: 126, limit: 3000 }, waiting: 2 }) }),
            demoAccount({
              id: 'a2',
              name: '个人',
              service: onlineService({
                state: 'limited',
                reason: { zh: 'API 使用超出限制', en: 'Too many requests' },
                until: Date.now() + 90_000
              })
            })
          ]
        })
      },
      'requests'
    )
    const [first, second] = page.all('.governor li').map(({ textContent }) => textContent)
    expect(first).toContain('本小时已用 126 / 3,000 个请求')
    expect(first).toContain('2 个请求在排队')
    expect(second).toContain('请求受限')
    expect(second).toContain('API 使用超出限制')
    expect(second).toMatch(/等待至 \d\d:\d\d（还有 1:\d\d）/)
    expect(page.text()).toContain('本次运行还没有发出请求')
  })
})
