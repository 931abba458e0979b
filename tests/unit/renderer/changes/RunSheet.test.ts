import { afterEach, describe, expect, test } from 'vitest'
import ToastHost from '../../../../src/renderer/components/ToastHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import {
  closePlan,
  openPlan,
  openRun,
  planDialog
} from '../../../../src/renderer/views/changes/plan-dialog.ts'
import PlanDialog from '../../../../src/renderer/views/changes/PlanDialog.vue'
import type { ApplyRow, ApplyRun } from '../../../../src/shared/model/changes.ts'
import { RECORDS, refused, zone } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { edit, row, run } from './runs.ts'

const [APEX, WWW, OLD] = RECORDS as [(typeof RECORDS)[0], (typeof RECORDS)[0], (typeof RECORDS)[0]]
const Host = {
  components: { PlanDialog, ToastHost },
  setup: () => ({ planDialog }),
  template: '<main><PlanDialog v-if="planDialog" :request="planDialog" /><ToastHost /></main>'
}

afterEach(() => {
  setLocale('zh-CN')
  closePlan()
  toasts.splice(0)
})

async function open(one: ApplyRun, rows: ApplyRow[]): Promise<Page> {
  const { fake, show } = createPage()
  fake.answer('zones:cached', () => zone())
  fake.answer('zones:refresh', () => zone())
  fake.answer('applies:list', () => [one])
  fake.answer('applies:rows', () => rows)
  const page = await show(Host)
  await useChangesStore().open('a1', '7')
  openRun(one)
  await page.settle()
  return page
}
const hosts = (page: Page): string[] => page.all('.row .host').map((one) => one.textContent)
const states = (page: Page): string[] => page.all('.row .state').map((one) => one.textContent.trim())

const rows = (): ApplyRow[] => [
  row(edit(APEX, { ttl: 900 }), 'done'),
  row(edit(WWW, { ttl: 900 }), 'running'),
  row(edit(OLD, { ttl: 900 }), 'waiting')
]

describe('a run', () => {
  test('goes on by events, row by row; Cancel; closing does not stop it', async () => {
    const one = run({ counts: { done: 1, running: 1, waiting: 1 }, current: 'www A' })
    const page = await open(one, rows())
    expect(hosts(page)).toEqual(['www', 'old', '@'])
    expect(page.text()).toContain('关闭这个窗口不会中断应用。')
    page.fake.emit('applies:changed', {
      runs: [run({ counts: { done: 1, failed: 1, running: 1 }, current: 'old A' })],
      rows: [
        {
          runId: 'p1',
          changed: [
            [1, row(edit(WWW, { ttl: 900 }), 'failed', { error: refused() })],
            [2, row(edit(OLD, { ttl: 900 }), 'running')]
          ]
        }
      ]
    })
    await page.settle()
    expect(hosts(page)).toEqual(['www', 'old', '@'])
    expect(states(page)).toEqual(['失败', '处理中', '完成'])
    expect(page.one('.row').textContent).toContain('服务端拒绝了。')
    expect(page.one('.row details').textContent).toContain('17 (invalid)')
    await page.click(page.byText('footer button', '取消'))
    expect(page.fake.argsOf('applies:cancel')).toEqual([['p1']])
    await page.click(page.byText('footer button', '关闭'))
    expect(planDialog.value).toBeNull()
    expect(page.fake.argsOf('applies:cancel')).toHaveLength(1)
  })

  test('all well: the sheet closes with a word, the way back, and the history', async () => {
    const page = await open(run({ counts: { done: 2, running: 1 } }), rows())
    page.fake.emit('applies:changed', {
      runs: [run({ state: 'done', endedAt: 1, snapshotId: 's1', counts: { done: 3 } })],
      rows: []
    })
    await page.settle()
    expect(planDialog.value).toBeNull()
    expect(toasts.map(({ text }) => text)).toEqual(['已应用到 example.com，更改了 3 条记录'])
    toasts[0]?.action?.run()
    await page.settle()
    expect(page.router.currentRoute.value.fullPath).toBe('/domains/7/history')
    await toasts[0]?.undo?.()
    await page.settle()
    expect(page.fake.argsOf('applies:undo')).toEqual([['p1']])
  })

  test('one that ended before the list told of it closes too, when it was begun here', async () => {
    const page = await open(run(), rows())
    closePlan()
    await page.settle()
    await useChangesStore().edit([edit(WWW, { ttl: 900 })])
    page.fake.answer('changes:apply', () => ({ status: 'started', runId: 'p2' }))
    page.fake.emit('applies:changed', { runs: [], rows: [] })
    openPlan(null)
    await page.settle()
    await page.click(page.one('[data-apply]'))
    expect(planDialog.value?.runId).toBe('p2')
    page.fake.emit('applies:changed', {
      runs: [run({ id: 'p2', state: 'done', endedAt: 1, counts: { done: 1 } })],
      rows: []
    })
    await page.settle()
    expect(planDialog.value).toBeNull()
    expect(toasts).toHaveLength(1)
  })

  test('an old one that ended well stays open when it is shown', async () => {
    await open(run({ state: 'done', endedAt: 1, counts: { done: 3 } }), [])
    expect(planDialog.value?.runId).toBe('p1')
    expect(toasts).toEqual([])
  })

  test.each([
    ['cancelled', '按你的要求停了下来'],
    ['stopped', '继续下去每一条都会同样失败'],
    ['interrupted', '上次应用时程序关闭了']
  ] as const)('%s: why, and Resume', async (state, words) => {
    const one = run({ state, endedAt: 1, error: refused(), counts: { done: 1, unclear: 1, skipped: 1 } })
    const page = await open(one, rows())
    expect(page.text()).toContain(words)
    expect(page.text()).toContain('有 1 条发出后没有收到答复')
    await page.click(page.byText('footer button', '继续'))
    expect(page.fake.argsOf('applies:resume')).toEqual([['p1']])
  })

  test('failed ones are still staged: their plan is one step away', async () => {
    const one = run({ state: 'done', endedAt: 1, counts: { done: 2, failed: 1 } })
    const page = await open(one, [row(edit(WWW, { ttl: 900 }), 'failed', { error: refused() })])
    expect(page.all('footer button').some((button) => button.textContent.includes('处理剩下的'))).toBe(false)
    await useChangesStore().edit([edit(WWW, { ttl: 900 })])
    await page.settle()
    await page.click(page.byText('footer button', '处理剩下的 1 条'))
    expect(planDialog.value).toMatchObject({ ids: null, runId: null })
  })

  test('its rows cannot be read: said, with a retry', async () => {
    const one = run({ state: 'done', endedAt: 1, counts: { done: 2, failed: 1 } })
    const page = await open(one, [])
    page.fake.fail('applies:rows', refused())
    closePlan()
    await page.settle()
    page.fake.emit('applies:changed', { runs: [], rows: [] })
    page.fake.emit('applies:changed', { runs: [one], rows: [] })
    openRun(one)
    await page.settle()
    expect(page.one('[role=dialog] [role=alert]').textContent).toContain('服务端拒绝了。')
    page.fake.answer('applies:rows', rows)
    await page.click(page.byText('[role=dialog] button', '重试'))
    expect(hosts(page)).toHaveLength(3)
  })

  test('put away elsewhere, it closes', async () => {
    const page = await open(run({ state: 'cancelled', endedAt: 1, counts: { skipped: 3 } }), rows())
    page.fake.emit('applies:changed', { runs: [], rows: [] })
    await page.settle()
    expect(planDialog.value).toBeNull()
  })
})
