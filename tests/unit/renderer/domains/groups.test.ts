import { describe, expect, test } from 'vitest'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import DomainsView from '../../../../src/renderer/views/domains/DomainsView.vue'
import type { Domain, DomainList } from '../../../../src/shared/model/domain.ts'
import type { RemovedDomain } from '../../../../src/shared/model/removed.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { DOMAIN, refused } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

const domain = (id: string, name: string, patch: Partial<Domain> = {}): Domain => ({
  ...DOMAIN,
  id,
  name,
  punycode: name,
  ...patch
})
const DOMAINS: Domain[] = [
  domain('1', 'alpha.com'),
  domain('2', 'beta.com', { groupId: '20' }),
  domain('3', 'gamma.com'),
  domain('4', 'locked.net', { status: 'locked' }),
  domain('5', 'shared.org', { sharedToMe: true, groupId: '8' })
]
const GROUPS: DomainList['groups'] = [
  { id: '1', name: '默认分组', kind: 'system' },
  { id: '8', name: '与我共享', kind: 'system' },
  { id: '20', name: '客户 项目', kind: 'user' }
]
const REMOVED: RemovedDomain[] = [
  {
    id: 'r2',
    name: 'stale.example',
    punycode: 'stale.example',
    why: 'transferred',
    removedAt: Date.now() - 3_600_000,
    records: 12,
    readAt: Date.now() - 9 * 24 * 3_600_000,
    stale: true
  },
  {
    id: 'r1',
    name: 'nothing.example',
    punycode: 'nothing.example',
    why: 'removed',
    removedAt: Date.now() - 7_200_000,
    records: null,
    readAt: null,
    stale: false
  }
]

const Host = {
  components: { DomainsView, ConfirmHost },
  template: '<main><DomainsView /><ConfirmHost /></main>'
}
async function open(prepare: (fake: FakeBridge) => void = () => undefined): Promise<Page> {
  const { fake, show } = createPage()
  toasts.length = 0
  const list = (): DomainList => ({ domains: DOMAINS, groups: GROUPS, fetchedAt: Date.now() })
  fake.answer('domains:cached', list)
  fake.answer('domains:refresh', list)
  fake.answer('groups:create', list)
  fake.answer('groups:rename', list)
  fake.answer('groups:remove', list)
  fake.answer('domains:set-group', list)
  fake.answer('removed:list', () => REMOVED)
  prepare(fake)
  const state = fake.state()
  fake.change({ settings: { ...state.settings, groupList: true } })
  const page = await show(Host)
  return page
}
const groupRow = (page: Page, name: string): HTMLElement => page.byText('.groups li', name)
const groupButton = (page: Page, name: string): HTMLElement =>
  groupRow(page, name).querySelector<HTMLElement>('.group')!
const shown = (page: Page): string[] =>
  page.all('[role=row][aria-selected] .name').map((name) => name.textContent)
const row = (page: Page, name: string): HTMLElement => page.byText('[role=row][aria-selected]', name)

/** What a drag carries; happy-dom has none. */
const drag = (type: string): Event =>
  Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    dataTransfer: {
      setData: () => undefined,
      setDragImage: () => undefined,
      effectAllowed: '',
      dropEffect: ''
    }
  })
async function dragTo(page: Page, name: string, group: string): Promise<Event> {
  row(page, name).dispatchEvent(drag('dragstart'))
  await page.settle()
  const over = drag('dragover')
  groupRow(page, group).dispatchEvent(over)
  await page.settle()
  return over
}
async function drop(page: Page, group: string): Promise<void> {
  groupRow(page, group).dispatchEvent(drag('drop'))
  document.dispatchEvent(new Event('dragend'))
  await page.settle()
}

describe('the groups beside the list', () => {
  test('have counts, narrow the list, and walk by arrows', async () => {
    const page = await open()
    expect(
      page
        .all('.groups .group')
        .map((one) => [one.querySelector('.name')?.textContent, one.querySelector('.zd-hidden')?.textContent])
    ).toEqual([
      ['全部域名', '5 个域名'],
      ['默认分组', '3 个域名'],
      ['与我共享', '1 个域名'],
      ['客户 项目', '1 个域名']
    ])
    await page.click(groupButton(page, '客户 项目'))
    expect(shown(page)).toEqual(['beta.com'])
    expect(groupButton(page, '客户 项目').getAttribute('aria-pressed')).toBe('true')
    await page.click(groupButton(page, '全部域名'))
    expect(shown(page)).toHaveLength(5)
    groupButton(page, '全部域名').focus()
    await page.key(groupButton(page, '全部域名'), 'ArrowDown')
    expect(document.activeElement).toBe(groupButton(page, '默认分组'))
    await page.key(groupButton(page, '默认分组'), 'End')
    expect(document.activeElement).toBe(groupButton(page, '客户 项目'))
    expect(page.all('.groups .group[tabindex="0"]')).toHaveLength(1)
  })

  test('are made, with the name checked before and the refusal at the field after', async () => {
    const page = await open((fake) => {
      fake.fail('groups:create', refused({ field: 'name', message: { zh: '分组名称已经存在', en: 'taken' } }))
    })
    await page.click(page.one('.groups .new'))
    const input = page.one('[role=dialog] input')
    const save = (): HTMLElement => page.byText('[role=dialog] footer button', '新建')
    await page.click(save())
    expect(page.one('[role=dialog]').textContent).toContain('请填写分组名称。')
    await page.type(input, '默认分组')
    expect(page.one('[role=dialog]').textContent).toContain('已经有这个名称的分组。')
    expect(page.fake.argsOf('groups:create')).toEqual([])
    await page.type(input, '海外站点')
    await page.click(save())
    expect(page.fake.argsOf('groups:create')).toEqual([['a1', '海外站点']])
    expect(page.one('[role=dialog] .error').textContent).toContain('分组名称已经存在')
  })

  test('of an account that may not make any say so, with a way out', async () => {
    const page = await open((fake) => {
      fake.fail(
        'groups:create',
        refused({
          api: { action: 'Domaingroup.Create', code: '-7', kind: 'permission', serverMessage: 'VIP' }
        })
      )
    })
    await page.click(page.one('.groups .new'))
    await page.type(page.one('[role=dialog] input'), '海外站点')
    await page.click(page.byText('[role=dialog] footer button', '新建'))
    await page.click(page.byText('[role=dialog] button', '打开 DNSPod 控制台'))
    expect(page.fake.argsOf('app:open-link')).toEqual([['console']])
  })

  test('are renamed by F2 and deleted by Delete, after a question that says where the domains go', async () => {
    const page = await open()
    groupButton(page, '客户 项目').focus()
    await page.key(groupButton(page, '客户 项目'), 'F2')
    await page.type(page.one('[role=dialog] input'), '客户')
    await page.click(page.byText('[role=dialog] footer button', '保存'))
    expect(page.fake.argsOf('groups:rename')).toEqual([['a1', '20', '客户']])
    await page.key(groupButton(page, '客户 项目'), 'Delete')
    expect(page.one('[role=dialog]').textContent).toContain(
      '其中的 1 个域名不会删除，由 DNSPod 移回“默认分组”。'
    )
    await page.click(page.byText('[role=dialog] button', '删除分组'))
    expect(page.fake.argsOf('groups:remove')).toEqual([['a1', '20']])
  })

  test('of the system cannot be edited, and say why', async () => {
    const page = await open()
    await page.key(groupButton(page, '默认分组'), 'Delete')
    await page.key(groupButton(page, '默认分组'), 'F2')
    expect(page.all('[role=dialog]')).toEqual([])
    await page.click(groupRow(page, '与我共享').querySelector('.more')!)
    const entry = page.byText('[role=menuitem]', '删除分组')
    expect(entry.getAttribute('aria-disabled')).toBe('true')
    expect(entry.title).toContain('由 DNSPod 固定')
  })
})

describe('dragging onto a group', () => {
  test('one row moves, and can be moved back', async () => {
    const page = await open()
    const over = await dragTo(page, 'alpha.com', '客户 项目')
    expect(over.defaultPrevented).toBe(true)
    expect(page.one('.groups .hint').textContent).toBe('移动到“客户 项目”')
    await drop(page, '客户 项目')
    expect(page.fake.argsOf('domains:set-group')).toEqual([['a1', '1', '20']])
    await toasts[0]?.undo?.()
    expect(page.fake.argsOf('domains:set-group')[1]).toEqual(['a1', '1', '1'])
  })

  test('a selection goes as one task, without those that cannot be moved', async () => {
    const page = await open()
    for (const name of ['alpha.com', 'gamma.com', 'locked.net', 'beta.com'])
      await page.click(row(page, name), { ctrlKey: true })
    await dragTo(page, 'gamma.com', '客户 项目')
    expect(page.one('.groups .hint').textContent).toBe('移动到“客户 项目”，其中 1 个不能移动，不会改动。')
    await drop(page, '客户 项目')
    expect(page.fake.argsOf('domains:bulk')).toEqual([['a1', ['1', '3'], { kind: 'group', groupId: '20' }]])
  })

  test.each([
    ['alpha.com', '与我共享', '由 DNSPod 固定'],
    ['shared.org', '客户 项目', '都不能移动'],
    ['beta.com', '客户 项目', '已经在“客户 项目”中']
  ])('%s onto %s is refused and said', async (name, group, why) => {
    const page = await open()
    const over = await dragTo(page, name, group)
    expect(over.defaultPrevented).toBe(false)
    expect(page.one('.groups .hint').textContent).toContain(why)
    await drop(page, group)
    expect(page.fake.argsOf('domains:set-group')).toEqual([])
  })
})

describe('removed domains', () => {
  test('are listed with how old their records are, exported and forgotten', async () => {
    const page = await open()
    await page.click(page.one('[aria-label="更多操作"]'))
    await page.click(page.byText('[role=menuitem]', '已删除的域名'))
    const panel = page.one('section[role=dialog]')
    expect(panel.textContent).toContain('90 天')
    const [stale, nothing] = page.all('section[role=dialog] li')
    expect(stale?.textContent).toContain('12 条记录')
    expect(stale?.textContent).toContain('删除前没能读取最新记录')
    expect(nothing?.textContent).toContain('没有可导出的内容')
    expect(nothing?.querySelectorAll('button')).toHaveLength(1)
    for (const format of ['BIND', 'CSV', 'JSON'])
      await page.click(page.one(`[aria-label="导出 stale.example（${format}）"]`))
    expect(page.fake.argsOf('removed:export').map(([, , format]) => format)).toEqual(['bind', 'csv', 'json'])
    expect(toasts[0]?.text).toContain('已保存为')
    await page.click(page.one('[aria-label="清除 stale.example"]'))
    await page.click(page.byText('[data-verb]', '清除'))
    expect(page.fake.argsOf('removed:forget')).toEqual([['a1', 'r2']])
    expect(page.one('section[role=dialog]').textContent).toContain('没有已删除的域名')
  })

  test('are shown from the word after a removal', async () => {
    const page = await open((fake) => {
      fake.answer('domains:remove', () => ({
        domains: DOMAINS.slice(1),
        groups: GROUPS,
        fetchedAt: Date.now()
      }))
    })
    await page.click(row(page, 'alpha.com'))
    await page.key(page.one('[role=grid]'), 'Delete')
    expect(page.one('[role=dialog]').textContent).toContain('删除前会在本机保存一份记录')
    await page.type(page.one('[role=dialog] input'), 'alpha.com')
    await page.click(page.one('[data-verb]'))
    expect(toasts[0]?.text).toBe('已删除 alpha.com，解析记录在本机保留 90 天')
    toasts[0]?.action?.run()
    await page.settle()
    expect(page.one('section[role=dialog] h2').textContent).toBe('已删除的域名')
  })
})

test('what DNSPod sees outside is explained, with what to do', async () => {
  const { fake, show } = createPage()
  const list = (): DomainList => ({
    domains: [domain('6', 'away.com', { extStatus: 'dnserror' })],
    groups: GROUPS,
    fetchedAt: Date.now()
  })
  fake.answer('domains:cached', list)
  fake.answer('domains:refresh', list)
  const page = await show(Host)
  await page.click(page.one('.tag.warn'))
  expect(page.one('[role=dialog]').textContent).toContain('换成 DNSPod 给这个域名的地址')
  await page.click(page.byText('[role=dialog] button', '立即检查'))
  expect(page.router.currentRoute.value.path).toBe('/domains/6/overview')
})
