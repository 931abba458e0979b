import { afterEach, describe, expect, test } from 'vitest'
import BannerArea from '../../../../src/renderer/components/BannerArea.vue'
import Confirm from '../../../../src/renderer/components/Confirm.vue'
import Dialog from '../../../../src/renderer/components/Dialog.vue'
import StateLine from '../../../../src/renderer/frame/StateLine.vue'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import ActivityView from '../../../../src/renderer/views/activity/ActivityView.vue'
import { closePlan, planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import { item, task } from '../activity/tasks.ts'
import { RECORDS, refused } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { edit, row, run } from './runs.ts'

const [APEX, WWW] = RECORDS as [(typeof RECORDS)[0], (typeof RECORDS)[0]]
afterEach(closePlan)

describe('the state line', () => {
  async function open(): Promise<Page> {
    const { show } = createPage()
    const page = await show(StateLine)
    await useChangesStore().open('a1', '7')
    await useChangesStore().edit([edit(WWW, { ttl: 900 })])
    await page.settle()
    return page
  }

  test('tells of what is staged, and leads there', async () => {
    const page = await open()
    const link = page.one('a.tasks')
    expect(link.textContent).toContain('1 处暂存未应用')
    expect(link.getAttribute('href')).toContain('/domains/7')
  })

  test('a run takes its place: how far, or that it waits; several by number', async () => {
    const page = await open()
    const tell = async (...runs: ReturnType<typeof run>[]): Promise<string[]> => {
      page.fake.emit('applies:changed', { runs, rows: [] })
      await page.settle()
      return page.all('a.tasks').map((link) => link.textContent.trim())
    }
    expect(await tell(run({ counts: { done: 1, waiting: 2 } }))).toEqual(['正在应用到 example.com：1 / 3'])
    expect(await tell(run({ state: 'waiting', counts: { done: 1, waiting: 2 } }))).toEqual([
      '应用到 example.com 等待中'
    ])
    expect(await tell(run(), run({ id: 'p2', domainId: '8' }))).toEqual(['正在应用 2 个计划'])
    expect(await tell(run({ state: 'done' }))).toEqual(['7：1 处暂存未应用'])
  })
})

describe('activity', () => {
  async function open(...runs: ReturnType<typeof run>[]): Promise<Page> {
    const { fake, show } = createPage()
    fake.answer('tasks:list', () => [task({ state: 'done', counts: { done: 1 }, startedAt: 5, endedAt: 6 })])
    fake.answer('tasks:items', () => [item('1', 'done')])
    fake.answer('applies:list', () => runs)
    fake.answer('applies:rows', () => [
      row(edit(APEX, { ttl: 900 }), 'done'),
      row(edit(WWW, { ttl: 900 }), 'failed', { error: refused() })
    ])
    return show(ActivityView)
  }
  const cards = (page: Page): string[] => page.all('li.card h2').map(({ textContent }) => textContent)

  test('has the runs among the tasks, those at work first', async () => {
    const page = await open(
      run({ startedAt: 9, counts: { done: 1, waiting: 1 } }),
      run({ id: 'p2', domain: 'old.example', state: 'done', startedAt: 1, counts: { done: 2 } })
    )
    expect(cards(page)).toEqual(['应用到 example.com', '暂停 4 个域名', '应用到 old.example'])
    expect(page.text()).toContain('进行中 1')
    await page.click(page.one('[aria-label="取消应用到 example.com"]'))
    expect(page.fake.argsOf('applies:cancel')).toEqual([['p1']])
    await page.click(page.byText('button', '清除已结束的'))
    expect(page.fake.argsOf('applies:dismiss')).toEqual([['p2']])
  })

  test('each run has its rows, Resume and Dismiss', async () => {
    const page = await open(
      run({ state: 'stopped', error: refused(), counts: { done: 1, failed: 1, skipped: 1 } })
    )
    await page.click(page.byText('li.card button', '查看 3 项'))
    expect(page.all('.row .host').map((host) => host.textContent)).toEqual(['www', '@'])
    await page.click(page.one('[aria-label="继续应用到 example.com"]'))
    expect(page.fake.argsOf('applies:resume')).toEqual([['p1']])
    await page.click(page.one('[aria-label="移除应用到 example.com 的结果"]'))
    expect(page.fake.argsOf('applies:dismiss')).toEqual([['p1']])
  })
})

test('an interruption is told on top of every page, and shown', async () => {
  const { fake, show } = createPage()
  fake.answer('applies:list', () => [
    run({ state: 'interrupted', endedAt: 1, counts: { done: 12, skipped: 17, unclear: 1 } })
  ])
  const page = await show({ components: { BannerArea, StateLine }, template: '<BannerArea /><StateLine />' })
  expect(page.one('.banner').textContent).toContain('应用到 example.com 还没有完成：共 30 条，已完成 12 条。')
  await page.click(page.byText('.banner button', '查看'))
  expect(planDialog.value?.runId).toBe('p1')
})

test('a question over a dialog: the dialog below cannot be reached until it is answered', async () => {
  const { show } = createPage()
  const page = await show({
    components: { Confirm, Dialog },
    data: () => ({ asking: true }),
    template: `<Dialog open title="below"><button class="inside">x</button></Dialog>
      <Confirm :open="asking" title="above" text="sure" verb="Yes" @cancel="asking = false" />`
  })
  const below = (): boolean | undefined => page.one('.inside').closest('[role=dialog]')?.hasAttribute('inert')
  expect(below()).toBe(true)
  await page.key(document.activeElement ?? document.body, 'Escape')
  expect(below()).toBe(false)
})
