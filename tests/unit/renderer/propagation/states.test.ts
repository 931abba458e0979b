import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import { contentOf, type Change } from '../../../../src/shared/model/changes.ts'
import type { DnsServer, ServerAnswer } from '../../../../src/shared/model/propagation.ts'
import { DOMAIN, offline, refused } from '../records/zone.ts'
import type { Page } from '../table/page.ts'
import { record } from '../table/rows.ts'
import { asks, open, row, SERVERS, status, submit, useFakeTime, WWW } from './scene.ts'

beforeEach(() => useFakeTime())
afterEach(() => {
  vi.useRealTimers()
  setLocale('zh-CN')
})

describe('what is compared', () => {
  test('an edit that is not applied counts for nothing, and that is said', async () => {
    const before = contentOf(WWW)
    const change: Change = { id: '1', before, after: { ...before, host: 'web', value: '192.0.2.200' } }
    const page = await open({ staged: [change] })
    expect(page.text()).toContain('有暂存的更改，还没有应用')
    await submit(page)
    expect(asks(page)[0]).toEqual(['own-1', 'www', 'A'])
    expect(status(page)).toContain('都与解析记录一致')
  })

  test('an edit of another host is none of this check’s business', async () => {
    const after = { ...contentOf(WWW), host: 'web' }
    const page = await open({ staged: [{ id: 'new-1', before: null, after }] })
    expect(page.text()).not.toContain('还没有应用')
  })

  test('of a paused domain nothing should be answered', async () => {
    const page = await open({ zone: { domain: { ...DOMAIN, status: 'paused' } } })
    expect(page.text()).toContain('DNSPod 此时应当不作任何答复')
    await submit(page)
    expect(row(page, '名 system')).toContain('不一致')
  })

  test('a wildcard is checked by a name that it covers', async () => {
    const page = await open({ records: [record('1', { host: '*', value: '192.0.2.1' })] })
    await submit(page)
    expect(page.text()).toContain('zonedeck-check.example.com')
    expect(status(page)).toContain('都与解析记录一致')
  })

  test.each([
    ['f1g1ns1.dnspod.net.', true],
    ['NS1.dnspod.net.', false]
  ])('the zone is for %s: served elsewhere %s', async (value, elsewhere) => {
    const page = await open({ records: [WWW, record('2', { host: '@', type: 'NS', value })] })
    expect(page.text().includes('解析由别处提供')).toBe(elsewhere)
  })
})

describe('the form', () => {
  const host = (page: Page): HTMLElement => page.one('form input')

  test.each([
    ['api.example.com', 'api'],
    ['Example.com', '@'],
    [' shop。dev. ', 'shop.dev'],
    ['', '@']
  ])('%j asks for %s', async (typed, asked) => {
    const page = await open()
    await page.type(host(page), typed)
    await submit(page)
    expect(asks(page)[0]).toEqual(['own-1', asked, 'A'])
  })

  test('a host that is none is not asked for, and the field says so', async () => {
    const page = await open()
    await page.type(host(page), 'a b')
    await submit(page)
    expect(asks(page)).toEqual([])
    expect(host(page).getAttribute('aria-invalid')).toBe('true')
    expect(page.text()).toContain('这个主机记录不能查询')
  })

  test('the answers keep the name that they are about while another is typed', async () => {
    const page = await open()
    await submit(page)
    await page.type(host(page), 'other')
    expect(page.one('table').getAttribute('aria-label')).toContain('www.example.com')
    await submit(page)
    expect(page.one('table').getAttribute('aria-label')).toContain('other.example.com')
    expect(row(page, '名 system')).toContain('不一致')
  })
})

describe('when it cannot be', () => {
  test('a reserved domain: the sentence, and nothing to press', async () => {
    const error = { ...refused({ code: 'INVALID' }), message: { zh: '公网上不存在。', en: 'Not there.' } }
    const page = await open({ prepare: (fake) => fake.fail('propagation:servers', error) })
    expect(page.text()).toContain('公网上不存在。')
    expect(page.all('form')).toEqual([])
    expect(page.all('.repeat')).toEqual([])
  })

  test('no list of servers: why, and it can be tried again', async () => {
    const page = await open({ prepare: (fake) => fake.fail('propagation:servers', offline) })
    expect(page.text()).toContain('连不上。')
    page.fake.answer('propagation:servers', () => SERVERS)
    await page.click(page.byText('button', '重试'))
    expect(row(page, '名 system')).toContain('未查询')
  })

  test('asked before the list of servers has come, it begins as soon as it has', async () => {
    let come = (): void => undefined
    const list = new Promise<DnsServer[]>((resolve) => (come = () => resolve(SERVERS)))
    const page = await open({ prepare: (fake) => fake.answer('propagation:servers', () => list) })
    expect(document.activeElement?.textContent).toContain('开始检测')
    await submit(page)
    expect(asks(page)).toEqual([])
    come()
    await page.settle()
    expect(status(page)).toContain('都与解析记录一致')
  })

  test('no name servers of its own', async () => {
    const page = await open({ prepare: (fake) => fake.answer('propagation:servers', () => SERVERS.slice(1)) })
    expect(page.text()).toContain('没有查到这个域名的域名服务器')
  })

  test('nobody answers: the network may be the cause', async () => {
    const failed: ServerAnswer = { state: 'failed', why: { zh: '超时', en: 'late' }, took: 1 }
    const page = await open({ answers: Object.fromEntries(SERVERS.map(({ id }) => [id, failed])) })
    await submit(page)
    expect(status(page)).toContain('没有一台服务器答复')
  })

  test('a check that is refused ends, and says why', async () => {
    const page = await open({ prepare: (fake) => fake.fail('propagation:ask', refused()) })
    await submit(page)
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
    expect(page.one('button[type=submit]').textContent).toContain('再次检测')
    expect(page.text()).not.toContain('正在查询')
  })
})
