import { describe, expect, test } from 'vitest'
import BulkEditDialog from '../../../../src/renderer/views/editing/BulkEditDialog.vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { openTool, shown, type ToolPage } from './staged.ts'
import { refused } from '../records/zone.ts'

const RECORDS = [
  shown('1', { host: '@', ttl: 600 }),
  shown('2', { host: 'www', ttl: 3600 }),
  shown('3', { host: 'old', staged: 'delete' }),
  shown('4', { host: 'mail', type: 'MX', value: 'mx.example.net.', mx: 5, ttl: 600 })
]
const open = (selected = RECORDS): Promise<ToolPage> => openTool(BulkEditDialog, RECORDS, selected)
const verb = (page: ToolPage): HTMLElement => page.one('[data-verb]')
const input = (page: ToolPage, label: string): HTMLElement => page.one(`input[aria-label="${label}"]`)
const tick = (page: ToolPage, label: string): HTMLInputElement =>
  input(page, `修改${label}`) as HTMLInputElement

describe('BulkEditDialog', () => {
  test('begins with nothing chosen, and what all agree on', async () => {
    const page = await open()
    expect(verb(page).textContent).toContain('请先勾选')
    expect(verb(page).hasAttribute('disabled')).toBe(true)
    expect((input(page, '记录值') as HTMLInputElement).value).toBe('')
    expect((input(page, 'MX 优先级') as HTMLInputElement).value).toBe('5')
    expect(page.text()).toContain('其中 1 条已标记为删除')
  })

  test('what is typed is ticked; what changes is staged as one step, and the rest stays', async () => {
    toasts.length = 0
    const page = await open()
    await page.type(input(page, 'TTL'), '3600')
    expect(tick(page, 'TTL').checked).toBe(true)
    expect(page.text()).toContain('其中 1 条本来就是这样')
    expect(verb(page).textContent.trim()).toBe('暂存 2 项更改')
    await page.click(verb(page))
    const steps = page.steps()
    expect(steps).toHaveLength(1)
    expect(steps[0]!.edits.map(({ id, before, after }) => [id, before?.ttl, after?.ttl])).toEqual([
      ['1', 600, 3600],
      ['4', 600, 3600]
    ])
    expect(steps[0]!.edits[0]!.after?.value).toBe('203.0.113.10')
    expect(page.closed()).toBe(true)
    expect(toasts[0]?.text).toBe('已暂存 2 项更改')
    await toasts[0]?.undo?.()
    expect(page.fake.argsOf('changes:undo')).toHaveLength(1)
  })

  test('taking the tick away leaves the field alone', async () => {
    const page = await open()
    await page.type(input(page, 'TTL'), '3600')
    await page.click(tick(page, 'TTL'))
    expect(verb(page).textContent).toContain('请先勾选')
  })

  test('a figure that cannot be is told at its field, and nothing is staged', async () => {
    const page = await open()
    const ttl = input(page, 'TTL')
    await page.type(ttl, '5')
    ttl.dispatchEvent(new FocusEvent('blur'))
    await page.settle()
    expect(ttl.getAttribute('aria-invalid')).toBe('true')
    expect(page.text()).toContain('600–604800')
    await page.click(verb(page))
    expect(page.steps()).toEqual([])
  })

  test('what the service would refuse is told with its reason and left out, unless wanted', async () => {
    const page = await open()
    await page.type(input(page, '记录值'), '203.0.113.77')
    expect(page.text()).toContain('其中 1 条按规则会被 DNSPod 拒绝')
    expect(page.one('.refused').textContent).toContain('主机名')
    expect(verb(page).textContent.trim()).toBe('暂存 2 项更改')
    await page.click(page.one('.refused input'))
    expect(verb(page).textContent.trim()).toBe('暂存 3 项更改')
    await page.click(page.one('.refused input'))
    await page.click(verb(page))
    expect(page.steps()[0]!.edits.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('priority only where one of them has one', async () => {
    const page = await open([RECORDS[0]!])
    expect(page.all('input[aria-label="MX 优先级"]')).toEqual([])
  })

  test('a failure stays in the dialog', async () => {
    const page = await openTool(BulkEditDialog, RECORDS, RECORDS, (fake) =>
      fake.fail('changes:edit', refused())
    )
    await page.type(input(page, 'TTL'), '3600')
    await page.click(verb(page))
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了')
    expect(page.closed()).toBe(false)
  })
})
