import { describe, expect, test, vi } from 'vitest'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { t } from '../../../../src/renderer/i18n/index.ts'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import { useLintStore } from '../../../../src/renderer/stores/lint.ts'
import { useZoneStore } from '../../../../src/renderer/stores/zone.ts'
import { RULES } from '../../../../src/shared/rules/names.ts'
import type { DnsRecord, Zone } from '../../../../src/shared/model/record.ts'
import { openRecords, rowOf, type ZonePage } from '../records/page.ts'
import { DOMAIN } from '../records/zone.ts'
import { record } from '../table/rows.ts'

const TOOLS_BUTTON = t('records.tools.title')
const TWINS = [record('1', { host: 'www' }), record('2', { host: 'www' }), record('3', { host: 'www' })]
const LOW = record('4', { host: 'low', value: '203.0.113.4', ttl: 60 })
const WEAK = record('5', { host: '@', type: 'TXT', value: 'v=spf1 mx +all' })
const INSIDE = record('6', { host: 'nas', value: '10.0.0.2' })
const GOOD = record('7', { host: 'good', value: '203.0.113.7' })
const ALL = [...TWINS, LOW, WEAK, INSIDE, GOOD]

/** Lets the slices of the first run go by. */
async function judged(page: ZonePage): Promise<void> {
  await vi.waitUntil(() => useLintStore(page.pinia).checked !== null)
  await page.settle()
}

async function openZone(records: DnsRecord[], patch: Partial<Zone> = {}): Promise<ZonePage> {
  const page = await openRecords({ ...patch, records })
  await judged(page)
  return page
}

async function openPanel(records: DnsRecord[] = ALL, patch: Partial<Zone> = {}): Promise<ZonePage> {
  const page = await openZone(records, patch)
  await page.click(page.byText('button[aria-haspopup=menu]', TOOLS_BUTTON))
  await page.click(page.byText('[role=menuitem]', '检查记录'))
  await vi.waitUntil(() => page.all('[role=dialog] h2').length > 0)
  await page.settle()
  return page
}
const lines = (page: ZonePage): string[] =>
  page
    .all('[role=dialog] li .what')
    .map((line) => [...line.children].map((part) => part.textContent.trim()).join(' '))
const heads = (page: ZonePage): string[] =>
  page.all('[role=dialog] .head').map((head) => head.querySelector('h3')?.textContent ?? '')
const inDialog = (page: ZonePage, text: string): HTMLElement => page.byText('[role=dialog] button', text)
const facts = (page: ZonePage): string =>
  page
    .all('.lint-count')
    .map((one) => one.textContent.trim())
    .join()

describe('in the list', () => {
  test('a mark at each record, a count in the bar that opens the findings', async () => {
    const page = await openZone(ALL)
    expect(facts(page)).toBe('3 个错误，1 个警告')
    const mark = rowOf(page, 'low').querySelector('.lint-mark')
    expect(mark?.textContent).toContain('1 个错误')
    expect(mark?.getAttribute('title')).toContain('TTL')
    expect(rowOf(page, 'good').querySelector('.lint-mark')).toBeNull()
    await page.click(page.one('.lint-count'))
    await vi.waitUntil(() => page.all('[role=dialog] h2').length > 0)
  })

  test('no mark and no count where there is nothing to say', async () => {
    const page = await openZone([GOOD])
    expect(page.all('.lint-mark')).toEqual([])
    expect(facts(page)).toBe('')
  })

  test('what is staged is judged at once, and what was taken back no more', async () => {
    const page = await openZone([GOOD])
    const changes = useChangesStore(page.pinia)
    const content = { ...GOOD, value: 'x' }
    await changes.edit([{ id: GOOD.id, before: GOOD, after: content }])
    await page.settle()
    expect(facts(page)).toBe('1 个错误')
    await changes.discard([GOOD.id])
    await page.settle()
    expect(facts(page)).toBe('')
  })

  test('what changes elsewhere is judged, and another zone begins anew', async () => {
    const page = await openZone([GOOD, LOW])
    await page.elsewhere(LOW.id, { ttl: 600 })
    expect(facts(page)).toBe('')
    await page.elsewhere(LOW.id, null)
    expect(useLintStore(page.pinia).checked).toBe(1)
    page.fake.answer('zones:cached', () => null)
    page.fake.answer('zones:refresh', () => new Promise(() => undefined))
    void useZoneStore(page.pinia).open('a1', '8')
    await page.settle()
    expect(useLintStore(page.pinia).checked).toBeNull()
  })

  test('another grade is another measure', async () => {
    const page = await openZone([record('1', { host: 'a.b.c.d' })])
    expect(facts(page)).toBe('1 个错误')
    page.fake.answer('zones:cached', () => ({
      domain: { ...DOMAIN, grade: 'DP_Ultra' },
      records: [record('1', { host: 'a.b.c.d' })],
      types: ['A'],
      lines: [{ name: '默认', id: null }],
      minTtl: 1,
      fetchedAt: 1
    }))
    page.fake.emit('zone:changed', { accountId: 'a1', domainId: '7' })
    await vi.waitUntil(() => facts(page) === '')
  })
})

describe('the findings', () => {
  test('by rule, the gravest first, with record, sentence and code', async () => {
    const page = await openPanel()
    expect(heads(page)).toEqual(['TTL 超出范围', '重复的记录', 'SPF 放行所有来源', '内网或保留地址'])
    expect(lines(page)).toEqual([
      'low A 203.0.113.4',
      'www A 203.0.113.10',
      'www A 203.0.113.10',
      '@ TXT v=spf1 mx +all',
      'nas A 10.0.0.2'
    ])
    const [low] = page.all('[role=dialog] li .text')
    expect(low?.textContent).toContain('TTL 是 600–604800 秒之间的整数。')
    expect(low?.textContent).toContain('服务端状态码 32')
  })

  test('a filter by level', async () => {
    const page = await openPanel()
    const choices = page.all('[role=dialog] [role=radiogroup] label').map((one) => one.textContent.trim())
    expect(choices).toEqual(['全部 5', '错误 3', '警告 1', '提示 1'])
    const radio = page.all('[role=dialog] input[type=radio]')[3]!
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    await page.settle()
    expect(lines(page)).toEqual(['nas A 10.0.0.2'])
  })

  test('a fix is staged, and what it mends leaves the list', async () => {
    const page = await openPanel()
    await page.click(inDialog(page, '改为 600'))
    expect(await page.staged()).toMatchObject([{ id: '4', before: { ttl: 60 }, after: { ttl: 600 } }])
    expect(toasts.at(-1)?.text).toBe('已暂存修正：改为 600')
    expect(heads(page)).not.toContain('TTL 超出范围')
  })

  test('all fixes of a rule at once: of three alike one stays', async () => {
    const page = await openPanel()
    await page.click(inDialog(page, '全部修正（2）'))
    const staged = await page.staged()
    expect(staged.map(({ id, after }) => [id, after])).toEqual([
      ['2', null],
      ['3', null]
    ])
    expect(heads(page)).not.toContain('重复的记录')
  })

  test('a fix that is another record', async () => {
    const telecom = record('1', { host: 'www', line: '电信' })
    const page = await openPanel([telecom])
    await page.click(inDialog(page, '在默认线路上添加一条'))
    expect(await page.staged()).toMatchObject([{ before: null, after: { host: 'www', line: '默认' } }])
    expect(page.text()).toContain('没有要改的')
  })

  test('a record is shown in the list', async () => {
    const page = await openPanel()
    const show = page
      .all('[role=dialog] button')
      .find((one) => one.getAttribute('aria-label')?.includes('nas'))!
    await page.click(show)
    expect(page.all('[role=dialog] h2')).toEqual([])
    expect(page.one('[role=grid]').getAttribute('aria-activedescendant')).toContain('row-6')
  })

  test('copied as text', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const page = await openPanel([LOW, INSIDE])
    await page.click(inDialog(page, '复制为文本'))
    expect(written.mock.calls[0]?.[0]).toBe(
      [
        'example.com 的检查结果',
        '',
        '错误 · TTL 超出范围 (1)',
        'low\tA\t默认\t203.0.113.4\tTTL 是 600–604800 秒之间的整数。\t服务端状态码 32',
        '',
        '提示 · 内网或保留地址 (1)',
        'nas\tA\t默认\t10.0.0.2\t这是内网或保留地址，从公网访问不到。'
      ].join('\n')
    )
  })

  test('nothing to mend says what was checked', async () => {
    const page = await openPanel([GOOD])
    expect(page.text()).toContain('没有要改的')
    expect(page.text()).toContain(`用 ${Object.keys(RULES).length} 条规则检查了 1 条记录`)
  })

  test('of a locked domain all is shown and nothing mended', async () => {
    const page = await openPanel([LOW], { domain: { ...DOMAIN, status: 'locked' } })
    const fix = inDialog(page, '改为 600')
    expect(fix.hasAttribute('disabled')).toBe(true)
    expect(fix.getAttribute('title')).toContain('锁定')
  })
})
