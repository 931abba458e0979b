import { describe, expect, test } from 'vitest'
import type { Domain } from '../../../../src/shared/model/domain.ts'
import { demoAccount, onlineService } from '../../../support/renderer-bridge.ts'
import { button, grid, openRecords as open, rowOf } from './page.ts'
import { DOMAIN, offline, RECORDS, refused, zone } from './zone.ts'

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

  test('offline: the records with their age, editing possible, applying not, with the reason', async () => {
    const page = await open({}, (fake) => {
      fake.fail('zones:refresh', offline)
      fake.change({ accounts: [demoAccount({ service: onlineService({ state: 'offline' }) })] })
    })
    expect(rowOf(page, 'www')).toBeDefined()
    expect(page.text()).toMatch(/当前离线，以下记录是 2\s*分钟前的缓存/)
    expect(button(page, '添加记录').hasAttribute('disabled')).toBe(false)
    await page.click(rowOf(page, 'www'))
    await page.key(grid(page), 'Enter')
    const save = page.byText('[role=dialog] footer button', '保存')
    expect(save.hasAttribute('disabled')).toBe(true)
    expect(save.title).toContain('离线')
    expect(page.one('[role=dialog]').textContent).toContain('可以先暂存')
    await page.click(page.byText('button', '取消'))
    await page.key(grid(page), 'Delete')
    expect(await page.staged()).toMatchObject([{ id: '2', after: null }])
    expect(page.fake.argsOf('changes:apply')).toEqual([])
  })

  test.each(['locked', 'banned'] as const)(
    '%s: nothing is staged, and the reason is said',
    async (status) => {
      const page = await open({ domain: { ...DOMAIN, status } })
      await page.click(rowOf(page, 'www'))
      await page.key(grid(page), 'Delete')
      await page.key(grid(page), 'F2')
      expect(await page.staged()).toEqual([])
      expect(page.all('.zd-cell-edit')).toEqual([])
      await page.key(grid(page), 'F10', { shiftKey: true })
      const item = page.byText('[role=menuitem]', '删除')
      expect(item.getAttribute('aria-disabled')).toBe('true')
      expect(item.title).toContain(status === 'locked' ? '解锁后' : '封禁')
    }
  )

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
