import { beforeAll, describe, expect, test, vi } from 'vitest'
import ReplaceDialog from '../../../../src/renderer/views/editing/ReplaceDialog.vue'
import { openTool, shown, type ToolPage } from './staged.ts'
import { installWorker } from './worker.ts'

beforeAll(installWorker)

const RECORDS = [
  shown('1', { host: 'www', value: '203.0.113.1', remark: '旧机房' }),
  shown('2', { host: 'api', value: '203.0.113.2' }),
  shown('3', { host: 'old', value: '203.0.113.3', staged: 'delete' }),
  shown('4', { host: 'mail', type: 'CNAME', value: 'mail.203.example.net.' })
]
const open = (selected: typeof RECORDS = []): Promise<ToolPage> => openTool(ReplaceDialog, RECORDS, selected)
const field = (page: ToolPage, label: string): HTMLInputElement => {
  const found = page.byText('label', label) as HTMLLabelElement
  return document.getElementById(found.htmlFor) as HTMLInputElement
}
const box = (page: ToolPage, label: string): HTMLElement =>
  page.byText('label.el-checkbox', label).querySelector('input')!
const verb = (page: ToolPage): HTMLElement => page.one('[data-verb]')
const type = async (page: ToolPage, find: string, replace: string): Promise<void> => {
  await page.type(field(page, '查找'), find)
  await page.type(field(page, '替换为'), replace)
  await vi.waitFor(() => expect(page.text()).not.toContain('正在查找'))
  await page.settle()
}
const rows = (page: ToolPage): string[] =>
  page
    .all('[role=row]:not([aria-rowindex="1"])')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))

describe('ReplaceDialog', () => {
  test('shows every place before anything is staged, and Enter stages nothing', async () => {
    const page = await open()
    expect(verb(page).hasAttribute('disabled')).toBe(true)
    await type(page, '203.0.113.', '198.51.100.')
    expect(page.text()).toContain('2 处将被替换，涉及 2 条记录')
    expect(rows(page)).toHaveLength(2)
    expect(page.all('del').map(({ textContent }) => textContent)).toEqual(['203.0.113.', '203.0.113.'])
    expect(page.all('ins').map(({ textContent }) => textContent)).toEqual(['198.51.100.', '198.51.100.'])
    await page.key(field(page, '查找'), 'Enter')
    page.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await page.settle()
    expect(page.steps()).toEqual([])
    await page.click(verb(page))
    expect(page.steps()).toHaveLength(1)
    expect(page.steps()[0]!.edits.map(({ id, after }) => [id, after?.value])).toEqual([
      ['1', '198.51.100.1'],
      ['2', '198.51.100.2']
    ])
    expect(page.closed()).toBe(true)
  })

  test('acts on the selection when there is one, or on all', async () => {
    const page = await open([RECORDS[1]!, RECORDS[3]!])
    await type(page, '203', '204')
    expect(page.text()).toContain('2 处将被替换')
    await page.click(page.byText('label', '全部 4 条').querySelector('input')!)
    page.byText('label', '全部 4 条').querySelector('input')!.dispatchEvent(new Event('change'))
    await vi.waitFor(() => expect(page.text()).toContain('3 处将被替换'))
  })

  test('a regular expression, in the fields that were chosen', async () => {
    const page = await open()
    await page.click(box(page, '正则表达式'))
    await page.click(box(page, '主机记录'))
    await type(page, String.raw`^(\w+)$`, '$1.v2')
    expect(page.text()).toContain('3 处将被替换')
    expect(page.all('ins').map(({ textContent }) => textContent)).toEqual(['www.v2', 'api.v2', 'mail.v2'])
  })

  test('what is wrong with a pattern is told at its field', async () => {
    const page = await open()
    await page.click(box(page, '正则表达式'))
    await type(page, '(', '$1')
    expect(field(page, '查找').getAttribute('aria-invalid')).toBe('true')
    expect(page.text()).toContain('有括号没有闭合')
    expect(page.text()).not.toContain('没有找到')
    await type(page, '(a)', '$2')
    expect(field(page, '查找').getAttribute('aria-invalid')).toBeNull()
    expect(field(page, '替换为').getAttribute('aria-invalid')).toBe('true')
  })

  test('what the service would refuse is left out', async () => {
    const page = await open()
    await type(page, '203.0.113.1', 'nowhere')
    expect(page.text()).toContain('其中 1 条按规则会被 DNSPod 拒绝')
    expect(verb(page).hasAttribute('disabled')).toBe(true)
  })
})
