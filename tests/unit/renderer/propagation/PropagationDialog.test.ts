import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setLocale } from '../../../../src/renderer/i18n/index.ts'
import { dispatch } from '../../../../src/renderer/keys.ts'
import type { ServerAnswer } from '../../../../src/shared/model/propagation.ts'
import { settle, type Page } from '../table/page.ts'
import { record } from '../table/rows.ts'
import { answer, asks, open, RIGHT, row, SERVERS, start, status, submit, useFakeTime, WWW } from './scene.ts'

beforeEach(() => useFakeTime())
afterEach(() => {
  vi.useRealTimers()
  setLocale('zh-CN')
})

test('whom it would ask stands there, and nobody is asked unbidden', async () => {
  const page = await open()
  expect(page.all('tbody tr.group').map(({ textContent }) => textContent)).toEqual([
    '域名服务器',
    '这台电脑',
    '公共 DNS'
  ])
  expect(row(page, '名 public-a')).toContain('198.51.100.1')
  expect(row(page, '名 public-a')).toContain('未查询')
  expect(page.text()).toContain('不经过 DNSPod 的 API')
  expect(asks(page)).toEqual([])
})

test('the selected record is what is asked for', async () => {
  const page = await open({ records: [record('9', { host: 'mail', type: 'MX', value: 'mx.a.com.', mx: 5 })] })
  expect(page.one('section.should').textContent).toContain('5 mx.a.com')
  await submit(page)
  expect(asks(page)).toEqual(SERVERS.map(({ id }) => [id, 'mail', 'MX']))
})

test('each answer with how it stands to the records, and what that comes to', async () => {
  const records = [WWW, record('2', { host: 'www', line: '电信', value: '192.0.2.2' })]
  const page = await open({
    records,
    answers: {
      'public-a': answer(['192.0.2.2']),
      'public-b': answer(['198.51.100.77'], 480),
      'public-d': { state: 'failed', why: { zh: '没有在限时内答复。', en: 'late' }, took: 6000 }
    }
  })
  await submit(page)
  expect(row(page, 'ns1.dnspod.net')).toMatch(/一致.*192\.0\.2\.1/)
  expect(row(page, '名 system')).toMatch(/一致.*192\.0\.2\.1.*8:00.*23 毫秒/)
  expect(row(page, '名 public-a')).toMatch(/其他线路的值.*192\.0\.2\.2.*电信线路/)
  expect(row(page, '名 public-b')).toMatch(/不一致.*198\.51\.100\.77/)
  expect(row(page, '名 public-d')).toMatch(/没有答复.*没有在限时内答复.*6,000 毫秒/)
  expect(status(page)).toBe(
    '6 台服务器中有 4 台的答复与解析记录一致，其余最多还要 8 分钟。1 台没有给出可用的答复。'
  )
  setLocale('en')
  await settle()
  expect(status(page)).toBe(
    '4 of 6 servers answer what the records say; the others may take up to 8 minutes. One gave no usable answer.'
  )
})

test('what is left of a TTL counts down, but for a name server of the domain', async () => {
  const page = await open()
  await submit(page)
  await vi.advanceTimersByTimeAsync(61_000)
  await page.settle()
  expect(row(page, '名 system')).toContain('6:59')
  expect(row(page, 'ns1.dnspod.net')).toContain('8:00')
  await vi.advanceTimersByTimeAsync(480_000)
  await page.settle()
  expect(row(page, '名 system')).toContain('即将更新')
})

test('where the TTL is not told, that is said', async () => {
  const page = await open({
    records: [record('1', { host: 'www', type: 'TXT', value: 'x' })],
    answers: Object.fromEntries(SERVERS.map(({ id }) => [id, answer(['x'], null)]))
  })
  await submit(page)
  expect(row(page, '名 system')).toContain('未告知')
  expect(page.text()).toContain('只有 A 和 AAAA 查询能得知 TTL')
})

test('results come one by one, four are asked at once, and only the end is announced', async () => {
  const gates: (() => void)[] = []
  const page = await open({
    prepare: (fake) =>
      fake.answer('propagation:ask', async () => {
        await new Promise<void>((resolve) => gates.push(resolve))
        return RIGHT
      })
  })
  await submit(page)
  expect(asks(page)).toHaveLength(4)
  gates[0]?.()
  await page.settle()
  expect(asks(page)).toHaveLength(5)
  expect(row(page, 'ns1.dnspod.net')).toContain('一致')
  expect(row(page, '名 public-b')).toContain('查询中')
  expect(page.text()).toContain('已有 1 / 6 台答复')
  expect(status(page)).toBe('')
  for (let at = 1; at < 6; at++) {
    gates[at]?.()
    await page.settle()
  }
  expect(status(page)).toBe('6 台服务器的答复都与解析记录一致。')
})

test('closed, it asks nobody more', async () => {
  const gates: (() => void)[] = []
  const page = await open({
    prepare: (fake) =>
      fake.answer('propagation:ask', async () => {
        await new Promise<void>((resolve) => gates.push(resolve))
        return RIGHT
      })
  })
  await submit(page)
  page.wrapper.unmount()
  for (const gate of gates) gate()
  await page.settle()
  expect(asks(page)).toHaveLength(4)
})

test('Mod+R asks again, over the open dialog', async () => {
  const page = await open()
  const press = (): boolean => dispatch(new KeyboardEvent('keydown', { key: 'r', ctrlKey: true }))
  expect(press()).toBe(true)
  await page.settle()
  expect(asks(page)).toHaveLength(6)
  press()
  await page.settle()
  expect(asks(page)).toHaveLength(12)
})

describe('repeating', () => {
  const old = { 'public-a': answer(['198.51.100.77']) }
  const turnOn = (page: Page): Promise<void> => page.click(page.one('.repeat .el-switch'))
  const after = async (page: Page, ms: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms)
    await page.settle()
  }

  test('it is off, and what was asked once is not asked again', async () => {
    const page = await open({ answers: old })
    await submit(page)
    await after(page, 120_000)
    expect(asks(page)).toHaveLength(6)
  })

  test('every 30 s until all agree', async () => {
    const answers: Record<string, ServerAnswer> = { ...old }
    const page = await open({ answers })
    await submit(page)
    await turnOn(page)
    await after(page, 6000)
    expect(page.one('.repeat').textContent).toContain('0:24 后再次检测')
    await after(page, 24_000)
    expect(asks(page)).toHaveLength(12)
    delete answers['public-a']
    await after(page, 30_000)
    expect(asks(page)).toHaveLength(18)
    expect(page.one('.repeat input').getAttribute('aria-checked')).toBe('false')
    await after(page, 60_000)
    expect(asks(page)).toHaveLength(18)
  })

  test('closing ends it', async () => {
    const page = await open({ answers: old })
    await submit(page)
    await turnOn(page)
    page.wrapper.unmount()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asks(page)).toHaveLength(6)
  })

  test('there is none where nothing can be compared', async () => {
    const page = await open({ records: [record('1', { host: 'www', type: 'URL', value: 'https://a.com' })] })
    await submit(page)
    expect(page.one('.repeat input').hasAttribute('disabled')).toBe(true)
    expect(status(page)).toBe('6 台给出了答复，没有与解析记录对比。')
    expect(page.text()).toContain('DNSPod 转发服务器的地址')
  })
})

test('the result is copied as text', async () => {
  const write = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true })
  const page = await open({ answers: { 'public-a': { state: 'none', why: 'name', took: 5 } } })
  expect(page.byText('button', '复制结果').hasAttribute('disabled')).toBe(true)
  await start(page)
  await submit(page)
  await page.click(page.byText('button', '复制结果'))
  const lines = String(write.mock.calls[0]?.[0]).split('\n')
  expect(lines[0]).toBe('www.example.com A')
  expect(lines[1]).toContain('6 台服务器中有 5 台')
  expect(lines).toContain('公共 DNS\t名 public-a\t198.51.100.1\t没有记录\t没有这个名称\t\t5 毫秒')
  expect(lines).toContain('域名服务器\tns1.dnspod.net\t192.0.2.53\t一致\t192.0.2.1\tTTL 8:00\t23 毫秒')
})
