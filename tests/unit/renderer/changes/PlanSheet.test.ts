import { afterEach, describe, expect, test, vi } from 'vitest'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import ToastHost from '../../../../src/renderer/components/ToastHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import { useZoneStore } from '../../../../src/renderer/stores/zone.ts'
import { closePlan, openPlan, planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import PlanDialog from '../../../../src/renderer/views/changes/PlanDialog.vue'
import { makePlan } from '../../../../src/shared/changes/plan.ts'
import { contentOf, type Change } from '../../../../src/shared/model/changes.ts'
import type { Zone } from '../../../../src/shared/model/record.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { demoAccount, onlineService } from '../../../support/renderer-bridge.ts'
import { DOMAIN, offline, RECORDS, refused, zone } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { adding, edit, run } from './runs.ts'

const [APEX, WWW, OLD, MAIL] = RECORDS as [
  (typeof RECORDS)[0],
  (typeof RECORDS)[0],
  (typeof RECORDS)[0],
  (typeof RECORDS)[0]
]

const Host = {
  components: { PlanDialog, ConfirmHost, ToastHost },
  setup: () => ({ planDialog }),
  template: '<main><PlanDialog v-if="planDialog" :request="planDialog" /><ConfirmHost /><ToastHost /></main>'
}

afterEach(() => {
  setLocale('zh-CN')
  closePlan()
  toasts.splice(0)
  vi.useRealTimers()
})

/** The plan of these changes over a zone that reads as `live`. */
async function open(
  changes: Change[],
  prepare: (fake: FakeBridge) => void = () => undefined,
  live: Zone = zone(),
  ids: string[] | null = null
): Promise<Page> {
  const { fake, show } = createPage()
  fake.answer('zones:cached', () => live)
  fake.answer('zones:refresh', () => ({ ...live, fetchedAt: Date.now() }))
  prepare(fake)
  const page = await show(Host)
  await useChangesStore().open('a1', '7')
  await useChangesStore().edit(changes)
  openPlan(ids)
  await page.settle()
  return page
}
const rowOf = (page: Page, host: string): HTMLElement => {
  const found = page.all('.line').find((line) => line.querySelector('.host')?.textContent === host)
  if (!found) throw new Error(`no row of ${host} in:\n${page.text()}`)
  return found
}
const button = (page: Page): HTMLElement => page.one('[data-apply]')
const isOff = (element: HTMLElement): boolean => element.hasAttribute('disabled')

describe('the plan', () => {
  test('reads the zone anew, and shows what is done to each record, field by field', async () => {
    const page = await open([
      adding('1', { host: 'shop', value: '203.0.113.9', ttl: 600 }),
      edit(WWW, { value: '203.0.113.22', ttl: 1200 }),
      edit(MAIL, null)
    ])
    expect(page.fake.argsOf('zones:refresh')).toEqual([['a1', '7']])
    expect(page.one('[role=dialog] h2').textContent).toContain('example.com')
    expect(page.one('.facts').textContent).toMatch(/\+1 新增.*~1 修改.*−1 删除.*3 个请求.*约需 1 秒/s)
    expect(page.all('.head h3').map((one) => one.textContent)).toEqual([
      '新增（1）',
      '修改（1）',
      '删除（1）'
    ])
    const fields = [...rowOf(page, 'www').querySelectorAll('dt')].map((one) => one.textContent)
    expect(fields).toEqual(['记录值', 'TTL'])
    expect(rowOf(page, 'www').querySelector('del')?.textContent).toContain('203.0.113.2')
    expect(rowOf(page, 'www').querySelector('ins')?.textContent).toContain('203.0.113.22')
    expect(rowOf(page, 'mail').querySelector('del')?.textContent).toContain('mx.example.net.')
    expect(rowOf(page, 'shop').querySelector('del')).toBeNull()
    expect(button(page).textContent).toContain('应用 3 条')
  })

  test('a write takes as long as the last ones did, and the hour’s budget is told', async () => {
    const page = await open([edit(WWW, { ttl: 1200 })], (fake) => {
      fake.change({
        accounts: [demoAccount({ service: onlineService({ budget: { used: 10, limit: 10 } }) })]
      })
      fake.answer('requests:list', () => [
        { id: '1', accountId: 'a1', action: 'Record.Modify', origin: 'task', at: 0, took: 30_000, code: '1' },
        { id: '2', accountId: 'a1', action: 'Record.List', origin: 'task', at: 0, took: 9, code: '1' },
        { id: '3', accountId: 'a2', action: 'Record.Modify', origin: 'task', at: 0, took: 9, code: '1' }
      ])
    })
    expect(page.one('.facts').textContent).toContain('约需 1 小时 1 分钟（其中等待每小时限额 1 小时 0 分钟）')
  })

  test('only the changes that were asked for', async () => {
    const page = await open([edit(WWW, { ttl: 1200 }), edit(OLD, { ttl: 1200 })], undefined, zone(), ['3'])
    expect(page.all('.line .host').map((one) => one.textContent)).toEqual(['old'])
  })

  test('applies what was seen, by its fingerprint', async () => {
    const changes = [edit(WWW, { ttl: 1200 }), edit(OLD, { ttl: 1200 })]
    const page = await open(changes, (fake) =>
      fake.answer('changes:apply', () => ({ status: 'started', runId: 'p1' }))
    )
    await page.click(button(page))
    const { fingerprint } = makePlan(zone(), changes)
    expect(page.fake.argsOf('changes:apply')).toEqual([
      ['a1', '7', { ids: null, fingerprint, confirmed: [] }]
    ])
    expect(planDialog.value?.runId).toBe('p1')
  })

  test('a row can be left out, by click or Space, and the rest is planned without it', async () => {
    const changes = [edit(WWW, { ttl: 1200 }), edit(OLD, { ttl: 1200 })]
    const page = await open(changes, (fake) => fake.answer('changes:apply', () => ({ status: 'nothing' })))
    await page.click(page.one('[aria-label="应用这一条：old A"]'))
    expect(button(page).textContent).toContain('应用 1 / 2 条')
    const item = rowOf(page, 'www').closest('li')
    if (!item) throw new Error('no item')
    item.focus()
    await page.key(item, ' ')
    expect(isOff(button(page))).toBe(true)
    await page.key(item, ' ')
    await page.click(button(page))
    const { fingerprint } = makePlan(zone(), changes, new Set(['2']))
    expect(page.fake.argsOf('changes:apply')).toEqual([
      ['a1', '7', { ids: ['2'], fingerprint, confirmed: [] }]
    ])
    expect(toasts.map(({ text }) => text)).toEqual(['没有需要发送的：记录已经是这样了。'])
  })

  test('Ctrl+Enter applies, plain Enter does not', async () => {
    const page = await open([edit(WWW, { ttl: 1200 })])
    const item = rowOf(page, 'www').closest('li')
    if (!item) throw new Error('no item')
    await page.key(item, 'Enter')
    expect(page.fake.argsOf('changes:apply')).toEqual([])
    await page.key(item, 'Enter', { ctrlKey: true })
    expect(page.fake.argsOf('changes:apply')).toHaveLength(1)
  })

  test('what was changed elsewhere is told and kept', async () => {
    const live = zone({ records: [APEX, { ...WWW, ttl: 300 }] })
    const page = await open([edit(WWW, { value: '203.0.113.22' })], undefined, live)
    expect(rowOf(page, 'www').textContent).toContain('别处改了 TTL：600 秒 → 300 秒。保留别处的改动。')
    expect(isOff(button(page))).toBe(false)
  })

  test('a conflict is the person’s to decide', async () => {
    const live = zone({ records: [APEX, { ...WWW, ttl: 300 }] })
    const page = await open([edit(WWW, { ttl: 900 })], undefined, live)
    expect(rowOf(page, 'www').textContent).toContain('别处改了 TTL：600 秒 → 300 秒。你要改为 900 秒。')
    expect(isOff(button(page))).toBe(true)
    await page.click(page.byText('.line button', '用我的'))
    expect(page.fake.argsOf('changes:rebase')).toEqual([['a1', '7', ['2']]])
    await page.click(page.byText('.line button', '保留别处的'))
    expect(page.fake.argsOf('changes:discard')).toEqual([['a1', '7', ['2']]])
    expect(page.text()).toContain('没有暂存的更改')
  })

  test('a record that is gone is added again or dropped, all at once too', async () => {
    const page = await open(
      [edit(WWW, { ttl: 900 }), edit(OLD, { ttl: 900 })],
      undefined,
      zone({ records: [APEX] })
    )
    expect(rowOf(page, 'www').textContent).toContain('这条记录已经被删除。')
    await page.click(page.byText('.line button', '重新添加'))
    expect(page.fake.argsOf('changes:rebase')).toEqual([['a1', '7', ['2']]])
    await page.click(page.byText('.head button', '全部放弃'))
    expect(page.fake.argsOf('changes:discard')).toEqual([['a1', '7', ['2', '3']]])
  })

  test('one of a chosen few that is added again stays among them', async () => {
    const page = await open(
      [edit(WWW, { ttl: 900 }), edit(OLD, { ttl: 900 })],
      undefined,
      zone({ records: [APEX] }),
      ['2']
    )
    const again: Change = { id: 'new-2', before: null, after: contentOf(WWW) }
    page.fake.answer('changes:rebase', () => ({
      revision: useChangesStore().revision + 1,
      set: [again],
      dropped: ['2'],
      canUndo: true,
      canRedo: false
    }))
    await page.click(page.byText('.line button', '重新添加'))
    expect(page.all('.line .host').map((one) => one.textContent)).toEqual(['www'])
    expect(button(page).textContent).toContain('应用 1 条')
  })

  test('what would be refused says why, is left out, and offers the fix', async () => {
    const page = await open([edit(WWW, { ttl: 10, remark: '新' }), edit(OLD, { ttl: 900 })])
    expect(button(page).textContent).toContain('应用 1 / 2 条')
    expect(page.all('.head h3').map((one) => one.textContent)).toEqual([
      '会被拒绝，不会发送（1）',
      '修改（1）'
    ])
    await page.click(page.one('.line button.zd-link'))
    expect(button(page).textContent).toContain('应用 2 条')
    const staged = useChangesStore().staged.get('2')
    expect(staged?.after?.ttl).toBe(600)
    expect(staged?.before?.ttl).toBe(WWW.ttl)
  })

  test('what is so already is told quietly, and can be taken out', async () => {
    const live = zone({ records: [APEX, { ...WWW, ttl: 900 }] })
    const page = await open([edit(WWW, { ttl: 900 })], undefined, live)
    expect(rowOf(page, 'www').textContent).toContain('DNSPod 上已经如此。')
    expect(page.all('[data-apply]')).toEqual([])
    await page.click(page.byText('button', '移出暂存'))
    expect(page.fake.argsOf('changes:discard')).toEqual([['a1', '7', ['2']]])
  })

  test('a guard asks for the domain’s name; Enter never answers it', async () => {
    const page = await open([edit(WWW, null)], (fake) =>
      fake.answer('changes:apply', () => ({ status: 'started', runId: 'p1' }))
    )
    expect(page.one('.note.guard').textContent).toContain('www 将不再有任何可用的解析')
    await page.click(button(page))
    expect(page.fake.argsOf('changes:apply')).toEqual([])
    const verb = page.one('[data-verb]')
    expect(isOff(verb)).toBe(true)
    await page.type(page.one('.typed input'), 'example.com')
    expect(isOff(verb)).toBe(false)
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    verb.dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(true)
    await page.click(verb)
    const [sent] = page.fake.argsOf('changes:apply')
    expect(sent?.[2].confirmed).toEqual(['last'])
    expect(planDialog.value?.runId).toBe('p1')
  })

  test('a zone changed meanwhile: nothing was sent, what moved stands first', async () => {
    let live = zone()
    const page = await open([edit(OLD, { ttl: 900 }), edit(WWW, { value: '203.0.113.22' })], (fake) => {
      fake.answer('zones:cached', () => live)
      fake.answer('changes:apply', () => {
        live = zone({ records: RECORDS.map((one) => (one.id === '2' ? { ...one, ttl: 300 } : one)) })
        return { status: 'drift' }
      })
    })
    await page.click(button(page))
    expect(page.one('.notes').textContent).toContain('什么都还没有发送')
    expect(page.all('.line .host').map((one) => one.textContent)).toEqual(['www', 'old'])
    expect(page.all('.head h3')[0]?.textContent).toBe('刚刚在别处变动（1）')
  })

  test('grouped by host', async () => {
    const page = await open([edit(WWW, { ttl: 900 }), edit(OLD, { ttl: 900 }), edit(APEX, { ttl: 900 })])
    await page.click(page.one('.choice input[value=host]'))
    page.one('.choice input[value=host]').dispatchEvent(new Event('change', { bubbles: true }))
    await page.settle()
    expect(page.all('.head h3').map((one) => one.textContent)).toEqual(['@', 'old', 'www'])
  })

  test('copied as text', async () => {
    const write = vi.fn(() => Promise.resolve())
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true })
    const page = await open([edit(WWW, { ttl: 900 })])
    await page.click(page.byText('button', '复制为文本'))
    expect(write).toHaveBeenCalledWith(expect.stringContaining('example.com'))
    expect(write).toHaveBeenCalledWith(expect.stringContaining('600 → 900'))
  })
})

describe('where it cannot be applied', () => {
  test('nothing staged', async () => {
    const page = await open([])
    expect(page.text()).toContain('没有暂存的更改')
    expect(page.all('[data-apply]')).toEqual([])
  })

  test('offline: the cached plan, and why', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) => {
      fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
      fake.fail('zones:refresh', offline)
    })
    expect(page.one('.notes').textContent).toContain('当前离线：更改会一直暂存着')
    expect(isOff(button(page))).toBe(true)
    expect(rowOf(page, 'www').textContent).toContain('900')
  })

  test.each([
    ['locked', '域名已锁定'],
    ['banned', '域名已被封禁']
  ] as const)('a %s domain', async (status, words) => {
    const page = await open([edit(WWW, { ttl: 900 })], undefined, zone({ domain: { ...DOMAIN, status } }))
    expect(page.one('.notes').textContent).toContain(words)
    expect(isOff(button(page))).toBe(true)
  })

  test('another run of this zone is under way', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) =>
      fake.answer('applies:list', () => [run({ counts: { waiting: 3 } })])
    )
    expect(page.one('.notes').textContent).toContain('正在应用上一个计划')
    expect(isOff(button(page))).toBe(true)
    await page.click(page.byText('.notes button', '查看进度'))
    expect(planDialog.value?.runId).toBe('p1')
  })

  test('the zone cannot be read: the cached one is said to be, with a retry', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) => fake.fail('zones:refresh', refused()))
    expect(page.one('.notes').textContent).toContain('未能读取最新记录')
    page.fake.answer('zones:refresh', () => zone({ fetchedAt: Date.now() }))
    await page.click(page.byText('.notes button', '重试'))
    expect(page.one('.notes').textContent).not.toContain('未能读取最新记录')
  })

  test('neither read nor cached', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) => {
      fake.answer('zones:cached', () => null)
      fake.fail('zones:refresh', refused())
    })
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
  })

  test('while it is read', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) => {
      fake.answer('zones:cached', () => null)
      fake.answer('zones:refresh', () => new Promise(() => undefined))
    })
    expect(page.one('[role=dialog] [aria-busy=true]')).toBeTruthy()
    expect(useZoneStore().refreshing).toBe(true)
  })

  test('the service refuses to begin', async () => {
    const page = await open([edit(WWW, { ttl: 900 })], (fake) => fake.fail('changes:apply', refused()))
    await page.click(button(page))
    expect(page.one('.failure[role=alert]').textContent).toContain('服务端拒绝了。')
  })
})

test('thousands of rows: a few are drawn, the last is reached by End', async () => {
  const records = Array.from({ length: 3000 }, (_, at) => ({ ...WWW, id: `r${at}`, host: `h${at}` }))
  const changes = records.map((one) => edit(one, { ttl: 900 }))
  const page = await open(changes, undefined, zone({ records }))
  expect(page.all('.line').length).toBeLessThan(80)
  const item = rowOf(page, 'h0').closest('li')
  if (!item) throw new Error('no item')
  expect(item.getAttribute('aria-setsize')).toBe('3000')
  item.focus()
  await page.key(item, 'End')
  expect(document.activeElement?.getAttribute('aria-posinset')).toBe('3000')
  expect(document.activeElement?.querySelector('.host')?.textContent).toBe('h2999')
})
