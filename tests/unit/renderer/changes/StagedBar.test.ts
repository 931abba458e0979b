import { afterEach, describe, expect, test } from 'vitest'
import { announcement } from '../../../../src/renderer/components/announce.ts'
import { commands, runCommand, unavailable } from '../../../../src/renderer/commands.ts'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import { dispatch } from '../../../../src/renderer/keys.ts'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import { closePlan, planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import StagedBar from '../../../../src/renderer/views/changes/StagedBar.vue'
import type { ApplyRun, Change } from '../../../../src/shared/model/changes.ts'
import { demoAccount, onlineService, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { RECORDS } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { adding, edit, run } from './runs.ts'

const [APEX, WWW, OLD] = RECORDS as [(typeof RECORDS)[0], (typeof RECORDS)[0], (typeof RECORDS)[0]]
const Host = {
  components: { StagedBar, ConfirmHost },
  template: '<main><input class="field" /><StagedBar account-id="a1" domain-id="7" /><ConfirmHost /></main>'
}

afterEach(() => {
  setLocale('zh-CN')
  closePlan()
  toasts.splice(0)
})

async function open(
  changes: Change[],
  runs: ApplyRun[] = [],
  prepare: (fake: FakeBridge) => void = () => undefined
): Promise<Page> {
  const { fake, show } = createPage()
  fake.answer('applies:list', () => runs)
  prepare(fake)
  const page = await show(Host)
  await useChangesStore().open('a1', '7')
  if (changes.length > 0) await useChangesStore().edit(changes)
  await page.settle()
  return page
}
const tell = async (page: Page, one: ApplyRun): Promise<void> => {
  page.fake.emit('applies:changed', { runs: [one], rows: [] })
  await page.settle()
}
const command = (id: string) => {
  const found = commands().find((one) => one.id === id)
  if (!found) throw new Error(`no command ${id}`)
  return found
}
const three = (): Change[] => [adding('1', { host: 'shop' }), edit(WWW, { ttl: 900 }), edit(OLD, null)]

describe('what is staged', () => {
  test('nothing: no bar, and the command says so', async () => {
    const page = await open([])
    expect(page.all('.bar')).toEqual([])
    expect(unavailable(command('changes.review'))).toBe('没有暂存的更改。')
    runCommand(command('changes.review'))
    expect(planDialog.value).toBeNull()
  })

  test('how many of each, and the plan by Mod+S', async () => {
    const page = await open(three())
    expect(page.all('.counts b').map((one) => one.textContent)).toEqual(['+1', '~1', '−1'])
    expect(page.one('.counts').textContent).toContain('新增 1')
    await page.key(document.body, 's', { ctrlKey: true })
    expect(dispatch(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }))).toBe(true)
    expect(planDialog.value).toEqual({ accountId: 'a1', domainId: '7', ids: null, runId: null })
  })

  test('of another zone it shows nothing', async () => {
    const page = await open(three())
    await useChangesStore().open('a1', '8')
    await page.settle()
    expect(page.all('.staged')).toEqual([])
  })

  test('undo and redo where there is something, never while a text is edited', async () => {
    const page = await open([], [], (fake) => {
      fake.answer('changes:read', () => ({ changes: three(), revision: 1, canUndo: true, canRedo: false }))
    })
    expect(page.byText('button', '重做').hasAttribute('disabled')).toBe(true)
    await page.click(page.byText('button', '撤销'))
    expect(page.fake.argsOf('changes:undo')).toEqual([['a1', '7']])
    const field = page.one('input.field')
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true, bubbles: true })
    field.dispatchEvent(event)
    expect(dispatch(event)).toBe(false)
    expect(event.defaultPrevented).toBe(false)
  })

  test('discarding asks with numbers, and can be undone', async () => {
    const page = await open(three())
    await page.click(page.byText('button', '全部放弃'))
    expect(page.one('[role=dialog]').textContent).toMatch(/3 处暂存更改：新增 1 条，修改 1 条，删除 1 条/)
    expect(page.fake.argsOf('changes:discard')).toEqual([])
    await page.click(page.one('[data-verb]'))
    expect(page.fake.argsOf('changes:discard')).toEqual([['a1', '7', null]])
    expect(toasts[0]?.text).toBe('已放弃 3 处更改')
    await toasts[0]?.undo?.()
    expect(page.fake.argsOf('changes:undo')).toHaveLength(1)
  })
})

describe('a run', () => {
  test('under way: how far, at what, and Cancel; what is staged waits', async () => {
    const page = await open(three(), [
      run({ counts: { done: 1, running: 1, waiting: 1 }, current: 'www A', sent: 1 })
    ])
    expect(page.one('.note').textContent).toMatch(/正在应用.*1 \/ 3.*正在处理 www A/s)
    expect(page.one('.note progress').getAttribute('value')).toBe('1')
    expect(page.all('.staged')).toEqual([])
    await page.click(page.byText('.note button', '取消'))
    expect(page.fake.argsOf('applies:cancel')).toEqual([['p1']])
  })

  test('waiting: until when and why', async () => {
    const page = await open([], [], (fake) => {
      fake.change({
        accounts: [
          demoAccount({
            service: onlineService({ state: 'limited', reason: { zh: '请求过于频繁。', en: 'Too many.' } })
          })
        ]
      })
      fake.answer('applies:list', () => [
        run({ state: 'waiting', until: Date.now() + 299_500, counts: { done: 1, waiting: 2 } })
      ])
    })
    expect(page.one('.note .wait').textContent).toMatch(/请求过于频繁。 · (?:5:00|4:59) 后继续/)
  })

  test('ended with a rest: numbers, the results, and away with it', async () => {
    const one = run({ state: 'done', endedAt: 1, counts: { done: 2, failed: 1 } })
    const page = await open([edit(WWW, { ttl: 900 })], [one])
    expect(page.one('.note').textContent).toMatch(/部分完成.*完成 2.*失败 1/s)
    expect(page.all('.staged')).toHaveLength(1)
    await page.click(page.byText('.note button', '查看结果'))
    expect(planDialog.value?.runId).toBe('p1')
    await page.click(page.byText('.note button', '移除'))
    expect(page.fake.argsOf('applies:dismiss')).toEqual([['p1']])
  })

  test('ended well: shown where it was seen running, with the way back', async () => {
    const done = run({ state: 'done', endedAt: 1, counts: { done: 3 } })
    const before = await open([], [done])
    expect(before.all('.bar')).toEqual([])
    await tell(before, run({ counts: { done: 2, running: 1 } }))
    await tell(before, done)
    expect(announcement.value).toContain('已应用到 example.com')
    expect(before.one('.note').textContent).toContain('完成 3')
    before.fake.answer('applies:undo', () => ({
      revision: 2,
      set: [edit(WWW, { ttl: 900 }), edit(APEX, { ttl: 900 })],
      dropped: [],
      canUndo: true,
      canRedo: false
    }))
    await before.click(before.byText('.note button', '撤销'))
    expect(before.fake.argsOf('applies:undo')).toEqual([['p1']])
    expect(planDialog.value).toEqual({ accountId: 'a1', domainId: '7', ids: null, runId: null })
  })

  test('undo beside other staged edits plans the way back alone', async () => {
    const page = await open([edit(OLD, { ttl: 900 })], [run({ counts: { done: 1, running: 1 } })])
    await tell(page, run({ state: 'done', endedAt: 1, counts: { done: 2 } }))
    page.fake.answer('applies:undo', () => ({
      revision: 3,
      set: [edit(WWW, { ttl: 900 })],
      dropped: [],
      canUndo: true,
      canRedo: false
    }))
    await page.click(page.byText('.note button', '撤销'))
    expect(planDialog.value?.ids).toEqual(['2'])
  })

  test('interrupted at the last start: how much was done, and Resume', async () => {
    const one = run({ state: 'interrupted', endedAt: 1, counts: { done: 12, waiting: 17, unclear: 1 } })
    const page = await open([], [one])
    expect(page.one('.note').textContent).toContain('上次应用被中断：共 30 条，已完成 12 条。')
    await page.click(page.byText('.note button', '继续'))
    expect(page.fake.argsOf('applies:resume')).toEqual([['p1']])
    page.fake.service({ state: 'offline' })
    await page.settle()
    expect(page.byText('.note button', '继续').hasAttribute('disabled')).toBe(true)
  })

  test('in English', async () => {
    const page = await open(three(), [run({ state: 'done', endedAt: 1, counts: { done: 2, failed: 1 } })])
    setLocale('en')
    await page.settle()
    expect(page.text()).toContain('Review and apply')
    expect(page.one('.note').textContent).toMatch(/Partly done.*2 done.*1 failed/s)
  })
})
