import { describe, expect, test } from 'vitest'
import ConfirmHost from '../../../../src/renderer/components/ConfirmHost.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { RouterView } from 'vue-router'
import DomainView from '../../../../src/renderer/views/domain/DomainView.vue'
import type { Domain } from '../../../../src/shared/model/domain.ts'
import type { Zone } from '../../../../src/shared/model/record.ts'
import { demoAccount, FakeFailure, onlineService, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { createPage, type Page } from '../table/page.ts'
import { record } from '../table/rows.ts'
import { DOMAIN, offline, RECORDS, refused, zone } from './zone.ts'

const Host = {
  components: { RouterView, ConfirmHost },
  template: '<main><RouterView /><ConfirmHost /></main>'
}

async function open(
  patch: Partial<Zone> = {},
  prepare: (fake: FakeBridge) => void = () => undefined
): Promise<Page> {
  const { fake, visit } = createPage({}, DomainView)
  toasts.length = 0
  let records = patch.records ?? RECORDS
  const now = (): Zone => zone({ ...patch, records })
  fake.answer('zones:cached', now)
  fake.answer('zones:refresh', now)
  const edit = (id: string, change: object) => {
    records = records.map((one) => (one.id === id ? { ...one, ...change } : one))
    const found = records.find((one) => one.id === id)
    if (!found) throw new Error('no such record')
    return found
  }
  fake.answer('records:modify', (_a, _d, id, draft) => edit(id, draft))
  fake.answer('records:set-status', (_a, _d, id, enabled) => edit(id, { enabled }))
  fake.answer('records:remark', (_a, _d, id, remark) => edit(id, { remark }))
  fake.answer('records:remove', (_a, _d, id) => {
    records = records.filter((one) => one.id !== id)
    return null
  })
  fake.answer('records:create', (_a, _d, draft) => {
    const added = { ...draft, id: 'new', remark: '', monitorStatus: '', updatedAt: null }
    records = [...records, added]
    return added
  })
  prepare(fake)
  return visit('/domains/7', Host)
}

const grid = (page: Page): HTMLElement => page.one('[role=grid]')
const rowOf = (page: Page, host: string): HTMLElement => page.byText('[role=row][aria-selected]', host)
const button = (page: Page, text: string): HTMLElement => page.byText('button', text)
const inPanel = (label: string): string => `[role=dialog] ${label}`

/** The control under a label of the panel. */
function field(page: Page, label: string): HTMLInputElement | HTMLTextAreaElement {
  const id = page.byText(inPanel('label'), label).getAttribute('for') ?? ''
  const control = document.getElementById(id)
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control
  throw new Error(`no text field ${label}`)
}
async function leave(page: Page, control: Element): Promise<void> {
  control.dispatchEvent(new FocusEvent('blur'))
  await page.settle()
}
const noteOf = (control: Element): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? ''
async function openRow(page: Page, host: string): Promise<void> {
  await page.click(rowOf(page, host))
  await page.key(grid(page), 'Enter')
}

describe('states', () => {
  test('a skeleton until the cache or the service has answered', async () => {
    const page = await open({}, (fake) => {
      fake.answer('zones:cached', () => null)
      fake.answer('zones:refresh', () => new Promise(() => undefined))
    })
    expect(page.one('[aria-busy=true][role=status]')).toBeDefined()
    expect(page.all('[role=grid]')).toEqual([])
  })

  test('nothing cached and no network', async () => {
    const page = await open({}, (fake) => {
      fake.answer('zones:cached', () => null)
      fake.fail('zones:refresh', offline)
    })
    expect(page.text()).toContain('当前离线')
    expect(page.text()).not.toContain('还没有解析记录')
  })

  test('an error in words, with a way to try again', async () => {
    const page = await open({}, (fake) => {
      fake.answer('zones:cached', () => null)
      fake.fail('zones:refresh', refused())
    })
    expect(page.text()).toContain('服务端拒绝了。')
    page.fake.answer('zones:refresh', () => zone())
    await page.click(button(page, '重试'))
    expect(rowOf(page, 'www')).toBeDefined()
  })

  test('an empty zone says what to do', async () => {
    const page = await open({ records: [] })
    expect(page.text()).toContain('还没有解析记录')
    await page.click(
      page
        .all('button')
        .filter((one) => one.textContent.includes('添加记录'))
        .at(-1) ?? document.body
    )
    expect(page.text()).toContain('主机记录')
  })

  test('no match offers to clear the filter', async () => {
    const page = await open()
    await page.type(page.one('.zd-filter input'), 'nowhere')
    expect(page.text()).toContain('没有符合条件的记录')
    await page.click(button(page, '清除筛选'))
    expect(rowOf(page, 'www')).toBeDefined()
  })

  test('offline: the records with their age, writing disabled with the reason', async () => {
    const page = await open({}, (fake) => {
      fake.fail('zones:refresh', offline)
      fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
    })
    expect(rowOf(page, 'www')).toBeDefined()
    expect(page.text()).toMatch(/当前离线，以下记录是 2\s*分钟前的缓存/)
    const add = button(page, '添加记录')
    expect(add.hasAttribute('disabled')).toBe(true)
    expect(add.closest('[title]')?.getAttribute('title')).toContain('离线')
    await page.click(rowOf(page, 'www'))
    await page.key(grid(page), 'Delete')
    expect(page.all('[role=dialog]')).toEqual([])
  })

  test('a zone that is open is fetched once, whatever else the app has to say', async () => {
    const page = await open()
    for (let used = 1; used <= 5; used++) {
      page.fake.service({ budget: { used, limit: 3000 } })
      await page.settle()
    }
    expect(page.fake.argsOf('zones:refresh')).toHaveLength(1)
  })

  test('back online it shows what was read meanwhile, and asks for nothing itself', async () => {
    const page = await open({}, (fake) => fake.fail('zones:refresh', offline))
    page.fake.service({ state: 'offline' })
    await page.settle()
    page.fake.answer('zones:cached', () => zone({ records: RECORDS.slice(0, 1), fetchedAt: Date.now() }))
    page.fake.service({ state: 'online' })
    await page.settle()
    expect(page.one('.zd-note').textContent).toContain('没能刷新')
    page.fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await page.settle()
    expect(page.one('.zd-table__foot').textContent).toContain('共 1 项')
    expect(page.all('.zd-note')).toEqual([])
    expect(page.fake.argsOf('zones:refresh')).toHaveLength(1)
  })

  test.each<[Partial<Domain>, string, boolean]>([
    [{ status: 'locked' }, '域名已锁定', true],
    [{ status: 'banned' }, '域名已被封禁', true],
    [{ status: 'paused' }, '域名已暂停解析', false],
    [{ sharedToMe: true }, '共享给你的域名', false]
  ])('%o: says what is possible', async (patch, text, closed) => {
    const page = await open({ domain: { ...DOMAIN, ...patch } })
    expect(page.one('.zd-note').textContent).toContain(text)
    expect(button(page, '添加记录').hasAttribute('disabled')).toBe(closed)
  })
})

describe('the list', () => {
  test('columns only where a record has something for them', async () => {
    const page = await open()
    const heads = page.all('[role=columnheader]').map((head) => head.textContent.trim())
    expect(heads).toContain('MX')
    expect(heads).not.toContain('权重')
    expect(heads).not.toContain('监控')
  })

  test('filter by field, chips take terms out again', async () => {
    const page = await open()
    await page.type(page.one('.zd-filter input'), '状态:暂停 类型:A')
    expect(page.one('.zd-table__foot').textContent).toContain('1 / 5 项')
    await page.click(page.one('.zd-filter__chip button'))
    expect(page.one('.zd-table__foot').textContent).toContain('3 / 5 项')
  })

  test('says what it cannot understand', async () => {
    const page = await open()
    await page.type(page.one('.zd-filter input'), 'ttl:soon')
    expect(page.one('.zd-filter__problem').textContent).toContain('soon')
    expect(page.one('.zd-table__foot').textContent).toContain('共 5 项')
  })
})

describe('editing', () => {
  test('sends the whole record and shows the answer', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toMatchObject([
      [
        'a1',
        '7',
        '2',
        { host: 'www', type: 'A', line: '默认', value: '203.0.113.77', ttl: 600, enabled: true },
        { host: 'www', value: '203.0.113.2' }
      ]
    ])
    expect(rowOf(page, 'www').textContent).toContain('203.0.113.77')
    expect(page.all('[role=dialog]')).toEqual([])
    expect(toasts.at(-1)?.text).toContain('已保存')
  })

  test('says what it began with, whatever the zone has become since', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.77')
    const elsewhere = { ttl: 1200, remark: '别处改的' }
    page.fake.answer('zones:cached', () =>
      zone({ records: RECORDS.map((one) => (one.id === '2' ? { ...one, ...elsewhere } : one)) })
    )
    page.fake.answer('records:modify', (_a, _d, id, draft) => ({
      ...draft,
      ...elsewhere,
      id,
      monitorStatus: '',
      updatedAt: null
    }))
    page.fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await page.settle()
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toMatchObject([
      ['a1', '7', '2', { value: '203.0.113.77', ttl: 600 }, { value: '203.0.113.2', ttl: 600 }]
    ])
    // The remark was not touched, so the one written elsewhere stays.
    expect(page.fake.argsOf('records:remark')).toEqual([])
  })

  test('a record that is no MX keeps its priority as long as it keeps its type', async () => {
    const https = record('6', { host: 'svc', type: 'HTTPS', value: '. alpn=h2', mx: 1 })
    const page = await open({ records: [...RECORDS, https], types: ['A', 'HTTPS', 'MX'] })
    await openRow(page, 'svc')
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toEqual([])
    await openRow(page, 'svc')
    await page.type(field(page, '记录值'), '. alpn=h3')
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toMatchObject([
      ['a1', '7', '6', { mx: 1, value: '. alpn=h3' }, {}]
    ])
  })

  test('nothing is sent that changes nothing', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toEqual([])
    expect(page.fake.argsOf('records:remark')).toEqual([])
    expect(toasts.at(-1)?.text).toContain('没有改动')
  })

  test('a changed remark alone is sent as a remark, also of a record no rule knows', async () => {
    const page = await open()
    await openRow(page, 'odd')
    await page.type(field(page, '备注'), '保留')
    await page.click(button(page, '保存'))
    expect(page.fake.argsOf('records:modify')).toEqual([])
    expect(page.fake.argsOf('records:remark')).toEqual([['a1', '7', '5', '保留']])
  })

  test('an unknown type and line are shown, and survive', async () => {
    const page = await open()
    await openRow(page, 'odd')
    expect(page.one('[role=dialog]').textContent).toContain('TYPE65534')
    expect(page.one('[role=dialog]').textContent).toContain('火星')
    expect(field(page, '记录值').value).toBe('\\# 4 C0000201')
  })

  test('a rule speaks at its field when it is left, not before, and offers its fix', async () => {
    const page = await open()
    await openRow(page, 'www')
    const value = field(page, '记录值')
    await page.type(value, 'target.example.net')
    expect(value.getAttribute('aria-invalid')).toBeNull()
    await leave(page, value)
    expect(value.getAttribute('aria-invalid')).toBe('true')
    expect(noteOf(value)).toContain('CNAME')
    await page.click(page.byText(inPanel('.zd-link'), '记录类型改为 CNAME'))
    expect(field(page, '记录值').getAttribute('aria-invalid')).toBeNull()
  })

  test('a TTL below the least is named at the field and not sent', async () => {
    const page = await open()
    await openRow(page, 'www')
    const ttl = field(page, 'TTL')
    await page.type(ttl, '60')
    await page.click(button(page, '保存'))
    expect(noteOf(ttl)).toContain('600')
    expect(page.fake.argsOf('records:modify')).toEqual([])
    expect(document.activeElement).toBe(ttl)
  })

  test.each(['value', 'sub_domain'])('what the service refuses is shown at its field (%s)', async (name) => {
    const page = await open({}, (fake) => fake.fail('records:modify', refused({ field: name })))
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.78')
    await page.click(button(page, '保存'))
    const control = field(page, name === 'value' ? '记录值' : '主机记录')
    expect(noteOf(control)).toContain('服务端拒绝了。')
    expect(noteOf(control)).toContain('改一改。')
    await page.type(control, name === 'value' ? '203.0.113.79' : 'www2')
    expect(noteOf(control)).not.toContain('服务端拒绝了。')
  })

  test('a refusal that belongs to no field is told in the panel', async () => {
    const page = await open({}, (fake) => fake.fail('records:modify', refused()))
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.78')
    await page.click(button(page, '保存'))
    expect(page.one('[role=dialog] [role=alert]').textContent).toContain('服务端拒绝了。')
    expect(field(page, '记录值').value).toBe('203.0.113.78')
  })

  test('what is being typed survives a refresh of the zone behind it', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '192.0.2.9')
    page.fake.answer('zones:cached', () =>
      zone({ records: RECORDS.map((one) => (one.id === '2' ? { ...one, remark: '别处改的' } : one)) })
    )
    page.fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await page.settle()
    expect(rowOf(page, 'www').textContent).toContain('别处改的')
    expect(field(page, '记录值').value).toBe('192.0.2.9')
  })

  test('a clash with a change made elsewhere is named; saving again goes on from that change', async () => {
    let clash = true
    const page = await open({}, (fake) => {
      fake.answer('records:modify', (_a, _d, id, draft) => {
        if (!clash) return { ...RECORDS[1]!, ...draft, id }
        clash = false
        const live = RECORDS.map((one) => (one.id === '2' ? { ...one, value: '203.0.113.9', ttl: 900 } : one))
        fake.answer('zones:cached', () => zone({ records: live }))
        throw new FakeFailure({
          code: 'INVALID',
          field: 'value',
          message: { zh: '现在是 203.0.113.9', en: 'It is 203.0.113.9 now' }
        })
      })
    })
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '192.0.2.9')
    await page.click(page.byText(inPanel('button'), '保存'))
    expect(noteOf(field(page, '记录值'))).toContain('现在是 203.0.113.9')
    await page.click(page.byText(inPanel('button'), '保存'))
    const [, , , draft, seen] = page.fake.argsOf('records:modify').at(-1) ?? []
    expect(seen).toMatchObject({ value: '203.0.113.9', ttl: 900 })
    expect(draft).toMatchObject({ value: '192.0.2.9', ttl: 900 })
  })

  test('unsaved input is asked about before the panel closes', async () => {
    const page = await open()
    await openRow(page, 'www')
    await page.type(field(page, '记录值'), '203.0.113.78')
    await page.click(button(page, '取消'))
    expect(page.text()).toContain('放弃修改？')
    await page.click(page.one('[data-verb]'))
    expect(page.all('[role=dialog]')).toEqual([])
    expect(page.fake.argsOf('records:modify')).toEqual([])
  })
})

describe('adding', () => {
  test('begins with the least TTL allowed and the default line; a remark follows the record', async () => {
    const page = await open()
    await page.click(button(page, '添加记录'))
    await page.type(field(page, '主机记录'), 'api')
    await page.type(field(page, '记录值'), '203.0.113.50')
    await page.type(field(page, '备注'), '接口')
    await page.click(page.all('[role=dialog] footer .el-button--primary')[0] ?? document.body)
    expect(page.fake.argsOf('records:create')).toMatchObject([
      [
        'a1',
        '7',
        { host: 'api', type: 'A', line: '默认', value: '203.0.113.50', ttl: 600, mx: null, enabled: true }
      ]
    ])
    expect(page.fake.argsOf('records:remark')).toEqual([['a1', '7', 'new', '接口']])
    expect(rowOf(page, 'api')).toBeDefined()
  })

  test('an empty form names what is missing, and sends nothing', async () => {
    const page = await open()
    await page.click(button(page, '添加记录'))
    await page.click(page.all('[role=dialog] footer .el-button--primary')[0] ?? document.body)
    expect(noteOf(field(page, '主机记录'))).toContain('主机记录不能为空')
    expect(noteOf(field(page, '记录值'))).toContain('记录值不能为空')
    expect(page.fake.argsOf('records:create')).toEqual([])
  })

  test('MX priority only for MX', async () => {
    const page = await open()
    await openRow(page, 'www')
    expect(page.all(inPanel('label')).map((label) => label.textContent)).not.toContain('MX 优先级')
    await page.click(button(page, '取消'))
    await openRow(page, 'mail')
    expect(field(page, 'MX 优先级').value).toBe('5')
  })
})

describe('pausing, enabling, deleting', () => {
  test('a single record is paused at once, and the toast undoes it', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await page.key(grid(page), 'F10', { shiftKey: true })
    await page.click(page.byText('[role=menuitem]', '暂停'))
    expect(page.fake.argsOf('records:set-status')).toEqual([['a1', '7', '2', false]])
    expect(rowOf(page, 'www').textContent).toContain('暂停')
    await toasts.at(-1)?.undo?.()
    expect(page.fake.argsOf('records:set-status').at(-1)).toEqual(['a1', '7', '2', true])
  })

  test('of a selection only what would change is sent', async () => {
    const page = await open()
    await page.key(grid(page), 'a', { ctrlKey: true })
    await page.click(button(page, '启用 1 条'))
    expect(page.fake.argsOf('records:set-status')).toEqual([['a1', '7', '3', true]])
  })

  test('deleting asks with numbers, then goes one by one', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await page.click(rowOf(page, 'old'), { ctrlKey: true })
    await page.key(grid(page), 'Delete')
    expect(page.one('[role=dialog]').textContent).toContain('将从 example.com 删除 2 条记录')
    expect(page.one('[data-verb]').textContent.trim()).toBe('删除 2 条记录')
    expect(page.fake.argsOf('records:remove')).toEqual([])
    await page.click(page.one('[data-verb]'))
    expect(
      page.fake
        .argsOf('records:remove')
        .map(([, , id]) => id)
        .sort()
    ).toEqual(['2', '3'])
    expect(page.one('.zd-table__foot').textContent).toContain('共 3 项')
    expect(toasts.at(-1)?.text).toBe('已删除 2 条记录')
  })

  test('what failed is listed per record and can be tried again', async () => {
    const page = await open({}, (fake) =>
      fake.answer('records:remove', (_a, _d, id) => {
        if (id === '3') throw new FakeFailure(refused())
        return null
      })
    )
    await page.click(rowOf(page, 'www'))
    await page.click(rowOf(page, 'old'), { ctrlKey: true })
    await page.key(grid(page), 'Delete')
    await page.click(page.one('[data-verb]'))
    const list = page.one('[role=dialog] ul').textContent
    expect(list).toContain('old')
    expect(list).toContain('服务端拒绝了。')
    expect(list).not.toContain('www')
    page.fake.answer('records:remove', () => null)
    await page.click(button(page, '重试失败的 1 条'))
    expect(page.fake.argsOf('records:remove').at(-1)).toEqual(['a1', '7', '3'])
    expect(page.all('[role=dialog]')).toEqual([])
  })
})
