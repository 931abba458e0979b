import { expect, test } from 'vitest'
import { FakeFailure } from '../../../support/renderer-bridge.ts'
import { type LOG, seen } from '../../../support/renderer-facts.ts'
import type { Page } from '../table/page.ts'
import { refused } from '../records/zone.ts'
import { openTab } from './facts.ts'

const rows = (page: Page): string[][] =>
  page
    .all('[role=row][aria-selected]')
    .map((row) =>
      [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent.trim()).slice(1, 5)
    )
const more = (lines: number): typeof LOG => ({
  lines: Array.from(
    { length: lines },
    (_, i) => `2026-11-18 09:30:00(API): (203.0.113.9) 第 ${lines - i} 行`
  ),
  more: true
})

test('a line in its parts, and as it comes where it does not fit', async () => {
  const page = await openTab('log')
  expect(rows(page)).toEqual([
    ['2026-11-18 09:30:00', 'API', '203.0.113.9', '修改 A 记录 默认 线路 www 值 203.0.113.10'],
    ['2026-11-17 18:00:00', '网页', '203.0.113.9', '添加 MX 记录 默认 线路 @ 值 mxbiz1.qq.com.'],
    ['–', '', '', '系统维护，记录缺失']
  ])
  expect(page.text()).toContain('已读取 3 行')
  expect(page.text()).toContain('没有更早的日志')
})

test('the search finds all words anywhere in a line', async () => {
  const page = await openTab('log')
  await page.type(page.one('[role=search] input'), 'mx 网页')
  expect(rows(page)).toHaveLength(1)
  await page.type(page.one('[role=search] input'), '无此内容')
  expect(page.text()).toContain('没有符合条件的日志')
  await page.click(page.byText('button', '清除搜索'))
  expect(rows(page)).toHaveLength(3)
})

test('Enter leads to the list, but not one that ends what an input method composes', async () => {
  const page = await openTab('log')
  const input = page.one('[role=search] input')
  input.focus()
  await page.key(input, 'Enter', { isComposing: true })
  expect(document.activeElement).toBe(input)
  await page.key(input, 'Enter')
  expect(document.activeElement).not.toBe(input)
})

test('older lines are asked for one page at a time', async () => {
  const page = await openTab('log', {}, (fake) => {
    fake.answer('domain:log', () => seen(more(500)))
    fake.answer('domain:older-log', () => seen({ ...more(700), more: false }))
  })
  await page.click(page.byText('button', '加载更早的日志'))
  expect(page.fake.argsOf('domain:older-log')).toEqual([['a1', '7']])
  expect(page.text()).toContain('已读取 700 行')
  expect(page.text()).toContain('没有更早的日志')
  // As many as fit are drawn, not all.
  expect(rows(page).length).toBeLessThan(100)
})

test('when older lines cannot be had, what is there stays', async () => {
  const page = await openTab('log', {}, (fake) => {
    fake.answer('domain:log', () => seen(more(500)))
    fake.answer('domain:older-log', () => {
      throw new FakeFailure(refused())
    })
  })
  await page.click(page.byText('button', '加载更早的日志'))
  expect(page.text()).toContain('服务端拒绝了。')
  expect(page.text()).toContain('已读取 500 行')
})

test('nothing logged yet', async () => {
  const page = await openTab('log', {}, (fake) =>
    fake.answer('domain:log', () => seen({ lines: [], more: false }))
  )
  expect(page.text()).toContain('还没有日志')
})
