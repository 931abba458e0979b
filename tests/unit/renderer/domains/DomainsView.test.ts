import { describe, expect, test } from 'vitest'
import { useRouter } from 'vue-router'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { useDomainsStore } from '../../../../src/renderer/stores/domains.ts'
import DomainsView from '../../../../src/renderer/views/domains/DomainsView.vue'
import type { Domain, DomainList } from '../../../../src/shared/model/domain.ts'
import { demoAccount, onlineService, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { DOMAIN, offline, refused } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

const domain = (id: string, name: string, patch: Partial<Domain> = {}): Domain => ({
  ...DOMAIN,
  id,
  name,
  punycode: name,
  ...patch
})
const DOMAINS: Domain[] = [
  domain('1', 'alpha.com', {
    starred: true,
    vip: true,
    vipEnds: '2027-01-31 00:00:00',
    grade: 'DP_Plus',
    records: 1200
  }),
  domain('2', '中文.com', { punycode: 'xn--fiq228c.com', groupId: '2', remark: '品牌' }),
  domain('3', 'paused.net', { status: 'paused', extStatus: 'dnserror' }),
  domain('4', 'locked.net', { status: 'locked', extStatus: 'notexist' }),
  domain('5', 'shared.org', { sharedToMe: true, grade: 'DP_Future', records: null })
]
const GROUPS: DomainList['groups'] = [
  { id: '1', name: '默认分组', kind: 'system' },
  { id: '2', name: '客户 项目', kind: 'user' }
]

let route = ''
const Host = {
  components: { DomainsView, ConfirmHost },
  setup() {
    const router = useRouter()
    router.afterEach((to) => {
      route = to.fullPath
    })
  },
  template: '<main><DomainsView /><ConfirmHost /></main>'
}

async function open(domains = DOMAINS, prepare: (fake: FakeBridge) => void = () => undefined): Promise<Page> {
  const { fake, show } = createPage()
  toasts.length = 0
  let list = domains
  const now = (): DomainList => ({ domains: list, groups: GROUPS, fetchedAt: Date.now() - 3_600_000 })
  const edit = (id: string, patch: Partial<Domain>): DomainList => {
    list = list.map((one) => (one.id === id ? { ...one, ...patch } : one))
    return now()
  }
  fake.answer('domains:cached', now)
  fake.answer('domains:refresh', now)
  fake.answer('domains:star', (_a, id, starred) => edit(id, { starred }))
  fake.answer('domains:remark', (_a, id, remark) => edit(id, { remark }))
  fake.answer('domains:set-group', (_a, id, groupId) => edit(id, { groupId }))
  fake.answer('domains:set-status', (_a, id, enabled) => edit(id, { status: enabled ? 'enabled' : 'paused' }))
  fake.answer('domains:create', (_a, name) => {
    list = [...list, domain('new', name)]
    return now()
  })
  fake.answer('domains:remove', (_a, id) => {
    list = list.filter((one) => one.id !== id)
    return now()
  })
  prepare(fake)
  return show(Host)
}
const row = (page: Page, name: string): HTMLElement => {
  const found = page.all('[role=row][aria-selected]').find((one) => one.textContent.includes(name))
  if (!found) throw new Error(`no row ${name}`)
  return found
}
const shown = (page: Page): string[] =>
  page.all('[role=row][aria-selected] .name').map((name) => name.textContent)
async function menu(page: Page, name: string): Promise<void> {
  await page.click(row(page, name))
  await page.key(page.one('[role=grid]'), 'F10', { shiftKey: true })
}
const item = (page: Page, label: string): HTMLElement => page.byText('[role=menuitem]', label)

describe('what is shown', () => {
  test('names with their Punycode, states with a word, grades for people', async () => {
    const page = await open()
    expect(row(page, '中文.com').textContent).toContain('xn--fiq228c.com')
    expect(row(page, 'alpha.com').textContent).toContain('个人专业版')
    expect(row(page, 'alpha.com').textContent).toContain('1,200')
    expect(row(page, 'alpha.com').querySelector('[title*="2027-01-31"]')?.textContent).toBe('VIP')
    expect(row(page, 'paused.net').textContent).toContain('已暂停')
    expect(row(page, 'locked.net').textContent).toContain('已锁定')
    expect(row(page, 'paused.net').querySelector('.tag.warn')?.getAttribute('title')).toContain('DNS 服务器')
    expect(row(page, 'locked.net').querySelector('.tag.warn')?.textContent).toBe('未注册')
  })

  test('a grade and a count this version does not know do no harm', async () => {
    const page = await open()
    expect(row(page, 'shared.org').textContent).toContain('DP_Future')
    expect(row(page, 'shared.org').textContent).toContain('–')
  })
})

describe('finding', () => {
  test.each([
    ['ALPHA', ['alpha.com']],
    ['中文', ['中文.com']],
    ['xn--fiq', ['中文.com']],
    ['品牌', ['中文.com']],
    ['分组:"客户 项目"', ['中文.com']],
    ['等级:个人专业版', ['alpha.com']],
    ['status:locked', ['locked.net']],
    ['records:>1000', ['alpha.com']]
  ])('%s', async (input, names) => {
    const page = await open()
    await page.type(page.one('.zd-filter input'), input)
    expect(shown(page)).toEqual(names)
  })

  test('the six types with their counts, and together with the search', async () => {
    const page = await open()
    const types = page.all('.types button').map((one) => one.textContent.trim().replace(/\s+/g, ' '))
    expect(types).toEqual(['全部 5', '我的域名 4', '共享给我 1', '星标 1', '已暂停 1', 'VIP 1'])
    await page.click(page.byText('.types button', '我的域名'))
    expect(shown(page)).toHaveLength(4)
    await page.type(page.one('.zd-filter input'), 'shared')
    expect(page.text()).toContain('没有符合条件的域名')
    await page.click(page.byText('button', '清除筛选'))
    expect(shown(page)).toHaveLength(5)
  })
})

describe('acting', () => {
  test('Enter leaves the filter for the list, but not one that ends what an input method composes', async () => {
    const page = await open()
    const input = page.one('[role=search] input')
    input.focus()
    await page.key(input, 'Enter', { isComposing: true })
    expect(document.activeElement).toBe(input)
    await page.key(input, 'Enter')
    expect(document.activeElement).not.toBe(input)
  })

  test('Enter opens the records', async () => {
    const page = await open()
    await page.click(row(page, 'paused.net'))
    await page.key(page.one('[role=grid]'), 'Enter')
    expect(route).toBe('/domains/3')
  })

  test('the star in the row', async () => {
    const page = await open()
    await page.click(row(page, 'paused.net').querySelector('.star') ?? document.body)
    expect(page.fake.argsOf('domains:star')).toEqual([['a1', '3', true]])
    expect(row(page, 'paused.net').querySelector('.star')?.getAttribute('aria-pressed')).toBe('true')
  })

  test('pausing says how many records are concerned, and can be undone', async () => {
    const page = await open()
    await menu(page, 'alpha.com')
    await page.click(item(page, '暂停解析'))
    expect(page.one('[role=dialog]').textContent).toContain('1,200 条记录')
    await page.click(page.one('[data-verb]'))
    expect(row(page, 'alpha.com').textContent).toContain('已暂停')
    await toasts.at(-1)?.undo?.()
    expect(page.fake.argsOf('domains:set-status').at(-1)).toEqual(['a1', '1', true])
  })

  test('Undo goes to the account where it was paused', async () => {
    const page = await open()
    await menu(page, 'alpha.com')
    await page.click(item(page, '暂停解析'))
    await page.click(page.one('[data-verb]'))
    const undo = toasts.at(-1)?.undo
    page.fake.change({ accounts: [demoAccount(), demoAccount({ id: 'a2' })], activeAccountId: 'a2' })
    await page.settle()
    await undo?.()
    expect(page.fake.argsOf('domains:set-status').at(-1)).toEqual(['a1', '1', true])
  })

  test('removing wants the name typed', async () => {
    const page = await open()
    await page.click(row(page, 'alpha.com'))
    await page.key(page.one('[role=grid]'), 'Delete')
    expect(page.one('[role=dialog]').textContent).toContain('1,200 条解析记录')
    expect(page.one('[data-verb]').hasAttribute('disabled')).toBe(true)
    await page.type(page.one('[role=dialog] input.el-input__inner'), 'alpha.com')
    await page.click(page.one('[data-verb]'))
    expect(page.fake.argsOf('domains:remove')).toEqual([['a1', '1']])
    expect(shown(page)).not.toContain('alpha.com')
  })

  test('what cannot be done is disabled with its reason', async () => {
    const page = await open()
    await menu(page, 'locked.net')
    expect(item(page, '删除域名').title).toContain('锁定')
    await page.key(page.one('[role=menu]'), 'Escape')
    await menu(page, 'shared.org')
    expect(item(page, '移动到分组').title).toContain('共享')
    expect(item(page, '删除域名').title).toContain('所有者')
  })

  test('a remark: sent when changed, not when it is the same', async () => {
    const page = await open()
    await menu(page, 'alpha.com')
    await page.click(item(page, '修改备注'))
    await page.click(page.byText('[role=dialog] button', '保存'))
    expect(page.fake.argsOf('domains:remark')).toEqual([])
    await menu(page, 'alpha.com')
    await page.click(item(page, '修改备注'))
    await page.type(page.one('[role=dialog] input.el-input__inner'), '官网')
    await page.click(page.byText('[role=dialog] button', '保存'))
    expect(page.fake.argsOf('domains:remark')).toEqual([['a1', '1', '官网']])
    expect(row(page, 'alpha.com').textContent).toContain('官网')
  })
})

describe('adding a domain', () => {
  async function dialog(prepare?: (fake: FakeBridge) => void): Promise<Page & { input: HTMLElement }> {
    const page = await open(DOMAINS, prepare)
    await page.click(page.byText('button', '添加域名'))
    return { ...page, input: page.one('[role=dialog] input.el-input__inner') }
  }
  const submit = (page: Page): Promise<void> => page.click(page.byText('[role=dialog] button', '添加'))

  test('shows the Punycode of a Chinese name, sends it, shows it in the list', async () => {
    const page = await dialog()
    await page.type(page.input, 'https://北京.cn/')
    expect(page.one('[role=dialog]').textContent).toContain('xn--1lq90i.cn')
    await submit(page)
    expect(page.fake.argsOf('domains:create')).toEqual([['a1', '北京.cn', '1']])
    expect(shown(page)).toContain('北京.cn')
  })

  test.each([
    ['nodot', '后缀'],
    ['alpha.com', '已经在列表中'],
    ['xn--fiq228c.com', '已经在列表中'],
    ['', '请填写域名']
  ])('%s is refused beforehand', async (name, words) => {
    const page = await dialog()
    await page.type(page.input, name)
    await submit(page)
    expect(page.one('[role=dialog]').textContent).toContain(words)
    expect(page.fake.argsOf('domains:create')).toEqual([])
  })

  test('what the service refuses stands at the name', async () => {
    const page = await dialog((fake) => fake.fail('domains:create', refused({ field: 'domain' })))
    await page.type(page.input, 'fresh.com')
    await submit(page)
    expect(page.input.getAttribute('aria-invalid')).toBe('true')
    expect(page.one('[role=dialog]').textContent).toContain('服务端拒绝了。')
  })
})

describe('states', () => {
  test('no domains: what to do', async () => {
    const page = await open([])
    expect(page.text()).toContain('还没有域名')
  })

  test('offline with a cache: the list, its age, writing disabled', async () => {
    const page = await open(DOMAINS, (fake) => {
      fake.fail('domains:refresh', offline)
      fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
    })
    expect(shown(page)).toHaveLength(5)
    expect(page.text()).toMatch(/以下域名是 1\s*小时前的缓存/)
    await page.click(row(page, 'paused.net').querySelector('.star') ?? document.body)
    expect(page.fake.argsOf('domains:star')).toEqual([])
  })

  test('back online it shows what was read meanwhile, and asks for nothing itself', async () => {
    const page = await open(DOMAINS, (fake) => {
      fake.fail('domains:refresh', offline)
      fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
    })
    page.fake.service({ state: 'online' })
    await page.settle()
    expect(page.fake.argsOf('domains:refresh')).toHaveLength(1)
    expect(page.all('.zd-note')).toHaveLength(1)
    const fresh = { domains: DOMAINS.slice(0, 2), groups: GROUPS, fetchedAt: Date.now() }
    page.fake.answer('domains:cached', () => fresh)
    page.fake.emit('domains:changed', { accountId: 'a1' })
    await page.settle()
    expect(shown(page)).toHaveLength(2)
    expect(page.all('.zd-note')).toEqual([])
  })

  test('a slow refresh of one account neither holds up the next nor ends its turn', async () => {
    const answers = new Map<string, () => void>()
    const page = await open(DOMAINS, (fake) =>
      fake.answer(
        'domains:refresh',
        (account) =>
          new Promise((resolve) =>
            answers.set(account, () => resolve({ domains: DOMAINS, groups: GROUPS, fetchedAt: 1 }))
          )
      )
    )
    page.fake.change({ accounts: [demoAccount(), demoAccount({ id: 'a2' })], activeAccountId: 'a2' })
    await page.settle()
    expect(page.fake.argsOf('domains:refresh')).toEqual([['a1'], ['a2']])
    answers.get('a1')?.()
    await page.settle()
    expect(useDomainsStore().refreshing).toBe(true)
    answers.get('a2')?.()
    await page.settle()
    expect(useDomainsStore().refreshing).toBe(false)
  })

  test('another account brings its own list', async () => {
    const page = await open()
    page.fake.change({ accounts: [demoAccount(), demoAccount({ id: 'a2' })], activeAccountId: 'a2' })
    page.fake.answer('domains:cached', () => null)
    await page.settle()
    expect(page.fake.argsOf('domains:refresh').at(-1)).toEqual(['a2'])
  })
})
