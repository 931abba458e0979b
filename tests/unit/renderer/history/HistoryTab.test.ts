import { beforeEach, describe, expect, test } from 'vitest'
import { RouterView } from 'vue-router'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { closePlan, planDialog } from '../../../../src/renderer/views/changes/plan-dialog.ts'
import DomainView from '../../../../src/renderer/views/domain/DomainView.vue'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import type { Snapshot } from '../../../../src/shared/model/history.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { FakeFailure, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { loaded } from '../domain/facts.ts'
import { DOMAIN, offline, RECORDS, refused, zone } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'
import { record } from '../table/rows.ts'

const Host = {
  components: { RouterView, ConfirmHost },
  template: '<main><RouterView /><ConfirmHost /></main>'
}
const HOUR = 3600_000
const NOON = new Date('2026-11-24T12:00:00').getTime()

const snapshot = (id: string, ago: number, patch: Partial<Snapshot> = {}): Snapshot => ({
  id,
  at: NOON - ago * HOUR,
  why: 'apply',
  note: '',
  records: 5,
  done: { added: 2, changed: 5, deleted: 1 },
  ...patch
})
const LIST = [
  snapshot('s3', 1),
  snapshot('s2', 24, { why: 'manual', note: '搬家之前', done: null }),
  snapshot('s1', 24 * 40)
]
const [root, www, old, mail] = RECORDS as [DnsRecord, DnsRecord, DnsRecord, DnsRecord]
/** Live has five: s3 had another address and TTL of www, lacked `odd`, and had `gone`. */
const HELD: Record<string, DnsRecord[]> = {
  s3: [root, { ...www, value: '203.0.113.99', ttl: 3600 }, old, mail, record('9', { host: 'gone' })],
  s2: RECORDS,
  s1: [root]
}

async function open(
  prepare: (fake: FakeBridge) => void = () => undefined,
  list: readonly Snapshot[] = LIST
): Promise<Page> {
  const { fake, visit } = createPage({}, DomainView)
  toasts.length = 0
  closePlan()
  const domains = () => ({ domains: [DOMAIN], groups: [], fetchedAt: Date.now() })
  fake.answer('domains:cached', domains)
  fake.answer('domains:refresh', domains)
  fake.answer('zones:cached', () => zone({ domain: DOMAIN }))
  fake.answer('zones:refresh', () => zone({ domain: DOMAIN }))
  fake.answer('history:list', () => [...list])
  fake.answer('history:records', (_a, _d, id) => HELD[id] ?? [])
  prepare(fake)
  const page = await visit('/domains/7/history', Host)
  await loaded(page)
  // The chunk may have come after the first look.
  await page.settle()
  return page
}

const options = (page: Page): HTMLElement[] => page.all('[role=listbox][aria-label] [role=option].snapshot')
const chosen = (page: Page): string => page.one('.snapshot[aria-selected=true]').textContent.trim()
const rows = (page: Page): string[][] =>
  page
    .all('[role=row][aria-selected]')
    .map((row) =>
      [...row.querySelectorAll('[role=gridcell]')]
        .slice(1, 6)
        .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
    )
const check = (page: Page, host: string): HTMLElement => {
  const row = page.all('[role=row][aria-selected]').find((one) => one.textContent.includes(host))
  const box = row?.querySelector<HTMLElement>('.zd-table__check')
  if (!box) throw new Error(`no row of ${host}`)
  return box
}
/** Compares with the snapshot whose title has these words. */
async function compareWith(page: Page, words: string): Promise<void> {
  await page.click(page.one('.pick .el-select__wrapper'))
  await page.click(page.byText('.pick [role=option]', words))
}

beforeEach(() => {
  closePlan()
})

describe('the list', () => {
  test('is by day, says why and what the apply did, and begins with the newest', async () => {
    const page = await open()
    expect(options(page)).toHaveLength(3)
    expect(page.all('[role=listbox] > [role=group]')).toHaveLength(3)
    expect(chosen(page)).toContain('应用更改之前')
    expect(chosen(page)).toContain('随后新增 2、修改 5、删除 1')
    expect(chosen(page)).toContain('+2~5−1')
    expect(options(page)[1]!.textContent).toContain('搬家之前')
    expect(options(page)[1]!.textContent).not.toContain('随后')
  })

  test('is walked by arrows, Home and End, with one stop for Tab', async () => {
    const page = await open()
    const tabbable = () => options(page).filter((one) => one.tabIndex === 0)
    expect(tabbable()).toHaveLength(1)
    options(page)[0]!.focus()
    await page.key(options(page)[0]!, 'ArrowDown')
    expect(document.activeElement).toBe(options(page)[1])
    expect(chosen(page)).toContain('搬家之前')
    await page.key(options(page)[1]!, 'End')
    expect(document.activeElement).toBe(options(page)[2])
    await page.key(options(page)[2]!, 'ArrowDown')
    await page.key(options(page)[2]!, 'Home')
    expect(document.activeElement).toBe(options(page)[0])
    expect(tabbable()).toEqual([options(page)[0]])
  })

  test('follows what main tells, and keeps what is chosen', async () => {
    const page = await open()
    await page.click(options(page)[1]!)
    page.fake.answer('history:list', () => [snapshot('s4', 0), ...LIST])
    page.fake.emit('history:changed', { accountId: 'a1', domainId: '8' })
    await page.settle()
    expect(options(page)).toHaveLength(3)
    page.fake.emit('history:changed', { accountId: 'a1', domainId: '7' })
    await page.settle()
    expect(options(page)).toHaveLength(4)
    expect(chosen(page)).toContain('搬家之前')
  })

  test('none yet: what this is for, and the first one', async () => {
    const page = await open(undefined, [])
    expect(page.text()).toContain('还没有快照')
    page.fake.answer('history:take', (_a, _d, note) => [snapshot('s9', 0, { why: 'manual', note })])
    await page.click(page.byText('.zd-view-body button', '保存快照'))
    await page.type(page.one('[role=dialog] input'), '第一个')
    page.one('[role=dialog] form').dispatchEvent(new Event('submit', { cancelable: true }))
    await page.settle()
    expect(page.fake.argsOf('history:take')).toEqual([['a1', '7', '第一个']])
    expect(page.all('[role=dialog]')).toHaveLength(0)
    expect(toasts.map(({ text }) => text)).toEqual(['已保存快照，共 5 条记录'])
    expect(chosen(page)).toContain('第一个')
  })

  test('a take that keeps nothing new says so; one that fails stays open', async () => {
    const page = await open((fake) => fake.answer('history:take', () => LIST))
    const submit = async (): Promise<void> => {
      await page.click(page.byText('button', '保存快照'))
      page.one('[role=dialog] form').dispatchEvent(new Event('submit', { cancelable: true }))
      await page.settle()
    }
    await submit()
    expect(toasts.at(-1)?.text).toBe('与上一个快照相比没有变化，没有重复保存')
    page.fake.fail('history:take', offline)
    await submit()
    expect(page.one('[role=dialog]').textContent).toContain('连不上。')
  })

  test('that cannot be read says why, and is read again', async () => {
    const page = await open((fake) => fake.fail('history:list', refused()))
    expect(page.text()).toContain('服务端拒绝了。')
    page.fake.answer('history:list', () => LIST)
    await page.click(page.byText('button', '重试'))
    expect(options(page)).toHaveLength(3)
  })
})

describe('compared with the live records', () => {
  test('shows what going back would do, field by field', async () => {
    const page = await open()
    expect(page.one('.lead').textContent.replace(/\s+/g, ' ')).toContain(
      '恢复到这个快照需要： 新增 1 条 修改 1 条 删除 1 条'
    )
    expect(rows(page)).toEqual([
      [
        '~ 修改',
        'www',
        'A',
        '默认',
        '记录值 原来：203.0.113.2 → 改为：203.0.113.99 · TTL 原来：600 秒 → 改为：3,600 秒'
      ],
      ['+ 新增', 'gone', 'A', '默认', '203.0.113.10 · TTL 600 秒'],
      ['− 删除', 'odd', 'TYPE65534', '火星', '\\# 4 C0000201 · TTL 600 秒']
    ])
    expect(page.text()).toContain('绑定在原编号上的宕机监控和 DDNS 设置不会跟着回来')
  })

  test('shows one in full, however long', async () => {
    const long = `v=DKIM1; p=${'A'.repeat(2000)}`
    const page = await open((fake) =>
      fake.answer('history:records', () => [
        ...RECORDS,
        record('9', { host: 'key', type: 'TXT', value: long })
      ])
    )
    await page.key(page.one('[role=grid]'), 'ArrowDown')
    await page.key(page.one('[role=grid]'), 'Enter')
    expect(page.one('[role=dialog] h2').textContent).toBe('新增 key TXT')
    expect(page.one('[role=dialog]').textContent).toContain(long)
  })

  test('is searched by host, new and old value', async () => {
    const page = await open()
    const input = page.one('[role=search] input')
    for (const [words, count] of [
      ['GONE', 1],
      ['113.2 www', 1],
      ['203.0.113 www', 1],
      ['203.0.113', 2],
      ['nowhere', 0]
    ] as const) {
      await page.type(input, words)
      expect(rows(page), words).toHaveLength(count)
    }
    await page.click(page.byText('button', '清除搜索'))
    expect(rows(page)).toHaveLength(3)
  })

  test('restores chosen records: staged, then the plan among the records', async () => {
    const page = await open((fake) =>
      fake.answer('history:restore', (_a, _d, _s, ids) => ({
        revision: 2,
        set: (ids ?? []).map((id) => ({ id, before: null, after: contentOf(root) })),
        dropped: [],
        canUndo: true,
        canRedo: false
      }))
    )
    expect(page.all('button').some((one) => one.textContent.includes('恢复 '))).toBe(false)
    await page.click(check(page, 'gone'))
    await page.click(check(page, 'www'))
    await page.click(page.byText('button', '恢复 2 条记录'))
    expect(page.fake.argsOf('history:restore')).toEqual([['a1', '7', 's3', ['2', 'new-9']]])
    await expect.poll(() => page.router.currentRoute.value.path).toBe('/domains/7')
    expect(planDialog.value).toMatchObject({ accountId: 'a1', domainId: '7', ids: null })
  })

  test('restores all; what else is staged is told, stays, and is out of the plan', async () => {
    const staged = { ...contentOf(www), ttl: 60 }
    const page = await open((fake) =>
      fake.answer('changes:read', () => ({
        changes: [
          { id: '2', before: contentOf(www), after: staged },
          { id: '1', before: contentOf(root), after: null }
        ],
        revision: 4,
        canUndo: false,
        canRedo: false
      }))
    )
    expect(page.text()).toContain('其中 1 条已有暂存的更改，恢复后以快照为准。')
    expect(page.text()).toContain('另有 1 处暂存的更改不受影响，会保留。')
    await page.click(page.byText('button', '恢复全部 3 条'))
    expect(page.fake.argsOf('history:restore')).toEqual([['a1', '7', 's3', null]])
    await expect.poll(() => planDialog.value?.ids).toEqual(['2', 'new-9', '5'])
  })

  test('a restore that fails stays where it is and says why', async () => {
    const page = await open((fake) => fake.fail('history:restore', refused()))
    await page.click(page.byText('button', '恢复全部 3 条'))
    expect(page.text()).toContain('服务端拒绝了。')
    expect(page.router.currentRoute.value.path).toBe('/domains/7/history')
    expect(planDialog.value).toBeNull()
  })

  test('no difference is said', async () => {
    const page = await open()
    await page.click(options(page)[1]!)
    expect(page.text()).toContain('现在的记录与这个快照完全一样。')
    expect(page.all('[role=grid]')).toHaveLength(0)
  })

  test('offline with a cached zone it works, with its age; without one it says so', async () => {
    const cachedOnly = await open((fake) => {
      fake.service({ state: 'offline' })
      fake.fail('zones:refresh', offline)
    })
    expect(cachedOnly.text()).toContain('当前离线，现在的记录是 2 分钟前读取的。')
    expect(rows(cachedOnly)).toHaveLength(3)
    cachedOnly.wrapper.unmount()

    const never = await open((fake) => {
      fake.answer('zones:cached', () => null)
      fake.fail('zones:refresh', offline)
    })
    expect(never.text()).toContain('这个域名的记录还没有在这台电脑上读取过')
    await compareWith(never, '2026-11-23')
    expect(rows(never)).toHaveLength(3)
  })

  test('a snapshot that cannot be read says why; the others live', async () => {
    const page = await open((fake) =>
      fake.answer('history:records', (_a, _d, id) => {
        if (id === 's3') throw new FakeFailure(refused())
        return HELD[id] ?? []
      })
    )
    expect(page.text()).toContain('服务端拒绝了。')
    await page.click(options(page)[2]!)
    expect(rows(page)).toHaveLength(4)
  })
})

describe('two snapshots', () => {
  test('are compared from the older to the newer, and nothing can be restored', async () => {
    const page = await open()
    await compareWith(page, '2026-11-23')
    expect(page.one('.lead').textContent).toMatch(/从 2026-11-23 12:00 到 2026-11-24 11:00：/)
    expect(rows(page).map(([kind, host]) => [kind, host])).toEqual([
      ['~ 修改', 'www'],
      ['+ 新增', 'gone'],
      ['− 删除', 'odd']
    ])
    expect(page.text()).toContain('要恢复，请与现在的记录对比。')
    expect(page.all('button').some((one) => one.textContent.includes('恢复全部'))).toBe(false)
    // The other way round it is the same sentence, for time goes one way.
    await page.click(options(page)[1]!)
    await compareWith(page, '2026-11-24')
    expect(page.one('.lead').textContent).toMatch(/从 2026-11-23 12:00 到 2026-11-24 11:00：/)
    expect(rows(page)[1]!.slice(0, 2)).toEqual(['+ 新增', 'gone'])
  })

  test('when the other one is chosen itself, live takes its place', async () => {
    const page = await open()
    await compareWith(page, '2026-11-23')
    await page.click(options(page)[1]!)
    expect(page.text()).toContain('现在的记录与这个快照完全一样。')
    // And it stays so.
    await page.click(options(page)[0]!)
    expect(page.text()).toContain('恢复到这个快照需要')
  })
})

describe('one snapshot', () => {
  test('is exported in the format of the menu', async () => {
    const page = await open((fake) => fake.answer('history:export', () => 'example.com.zone'))
    await page.click(page.byText('button', '导出'))
    await page.click(page.byText('[role=menuitem]', 'BIND'))
    expect(page.fake.argsOf('history:export')).toEqual([['a1', '7', 's3', 'bind']])
    expect(toasts.at(-1)?.text).toBe('已保存为 example.com.zone')
  })

  test('is forgotten after a question; the next older one is chosen', async () => {
    const page = await open((fake) =>
      fake.answer('history:forget', (_a, _d, id) => LIST.filter((one) => one.id !== id))
    )
    await page.click(options(page)[1]!)
    await page.click(page.byText('button', '清除'))
    expect(page.one('[role=dialog]').textContent).toContain('2026-11-23 12:00 的快照（5 条记录）')
    expect(page.fake.argsOf('history:forget')).toEqual([])
    await page.click(page.one('[data-verb]'))
    expect(page.fake.argsOf('history:forget')).toEqual([['a1', '7', 's2']])
    expect(options(page)).toHaveLength(2)
    expect(options(page)[1]!.getAttribute('aria-selected')).toBe('true')
  })
})
