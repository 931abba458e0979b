import { describe, expect, test, vi } from 'vitest'
import DataTable from '../../../../src/renderer/components/table/DataTable.vue'
import { columnsUsed, recordColumns } from '../../../../src/renderer/views/records/columns.ts'
import { demoState } from '../../../support/renderer-bridge.ts'
import { createPage, type Page } from './page.ts'
import { record } from './rows.ts'

const RECORDS = Array.from({ length: 500 }, (_, i) =>
  record(String(i), { host: i === 0 ? '@' : `host-${i}` })
)

async function table(
  props: Record<string, unknown> = {},
  settings = {}
): Promise<Page & { grid: HTMLElement }> {
  const page = createPage({ settings: { ...demoState().settings, ...settings } })
  const shown = await page.show(DataTable, {
    name: 'records',
    label: 'Records',
    rows: RECORDS,
    total: RECORDS.length,
    columns: recordColumns(columnsUsed(RECORDS)),
    initialSort: { key: 'host', order: 'asc' },
    typeAhead: (row: { host: string }) => row.host,
    menu: () => [
      { key: 'x', label: 'Do it', run: vi.fn() },
      { key: 'y', label: 'Not now', disabled: 'because', run: vi.fn() }
    ],
    ...props
  })
  return { ...shown, grid: shown.one('[role=grid]') }
}

const hosts = (page: Page): string[] =>
  page.all('[role=row] .zd-table__cell:nth-child(2)').map((cell) => cell.textContent.trim())

describe('for assistive technology', () => {
  test('a grid that says how large it is, though few rows are drawn', async () => {
    const page = await table()
    expect(page.grid.getAttribute('aria-rowcount')).toBe('501')
    expect(page.grid.getAttribute('aria-label')).toBe('Records')
    expect(page.grid.tabIndex).toBe(0)
    expect(page.grid.querySelector('[role=table]')).toBeNull()
    const rows = page.all('[role=row][aria-selected]')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.length).toBeLessThan(100)
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2')
    expect(page.all('[role=row] [role=cell]')).toEqual([])
  })

  test('the focused row is told, and the sorted column alone', async () => {
    const page = await table()
    await page.key(page.grid, 'ArrowDown')
    await page.key(page.grid, 'ArrowDown')
    const active = document.getElementById(page.grid.getAttribute('aria-activedescendant') ?? '')
    expect(active?.getAttribute('aria-rowindex')).toBe('3')
    await page.key(page.grid, 'ArrowRight')
    const cell = document.getElementById(page.grid.getAttribute('aria-activedescendant') ?? '')
    expect(cell?.textContent.trim()).toBe('host-1')
    const sorted = page.all('[aria-sort]').map((head) => head.getAttribute('aria-sort'))
    expect(sorted.filter((state) => state !== 'none')).toEqual(['ascending'])
  })
})

describe('working with rows', () => {
  test('click, Ctrl+click and Shift+click select; the foot counts', async () => {
    const page = await table()
    const rows = page.all('[role=row][aria-selected]')
    const selected = (): number => page.all('[role=row][aria-selected=true]').length
    if (!rows[1] || !rows[3] || !rows[5]) throw new Error('too few rows')
    await page.click(rows[1])
    await page.click(rows[3], { ctrlKey: true })
    expect(selected()).toBe(2)
    await page.click(rows[5], { shiftKey: true })
    expect(selected()).toBe(3)
    expect(page.one('.zd-table__foot').textContent).toContain('已选 3 项')
    await page.click(rows[1])
    expect(selected()).toBe(1)
  })

  test('the box of a row toggles it, the box of the heading toggles all', async () => {
    const page = await table()
    const [box] = page.all('[role=row][aria-selected] .zd-table__box')
    if (!box) throw new Error('no box')
    await page.click(box)
    await page.click(box)
    expect(page.all('[aria-selected=true]')).toHaveLength(0)
    await page.click(page.one('[role=checkbox]'))
    expect(page.one('.zd-table__foot').textContent).toContain('已选 500 项')
    expect(page.one('[role=checkbox]').getAttribute('aria-checked')).toBe('true')
  })

  test('Enter and double click open, Del hands over the rows', async () => {
    const page = await table()
    await page.key(page.grid, 'ArrowDown')
    await page.key(page.grid, 'Enter')
    page.all('[role=row][aria-selected]')[4]?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    await page.key(page.grid, 'Delete')
    expect(page.wrapper.emitted('open')).toMatchObject([[{ host: '@' }], [{ host: 'host-4' }]])
    expect(page.wrapper.emitted('remove')).toMatchObject([[[{ host: '@' }]]])
  })

  test('the menu of the focused row: disabled entries say why and do nothing', async () => {
    const page = await table()
    await page.key(page.grid, 'ArrowDown')
    await page.key(page.grid, 'F10', { shiftKey: true })
    const off = page.byText('[role=menuitem]', 'Not now')
    expect(off.getAttribute('aria-disabled')).toBe('true')
    expect(off.title).toBe('because')
    await page.click(off)
    expect(page.all('[role=menu]')).toHaveLength(1)
    await page.key(page.one('[role=menu]'), 'Escape')
    expect(page.all('[role=menu]')).toHaveLength(0)
    expect(document.activeElement).toBe(page.grid)
  })

  test('Ctrl+C copies the selected rows as TSV, or the focused cell', async () => {
    const page = await table()
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await page.key(page.grid, 'ArrowDown')
    await page.key(page.grid, 'ArrowDown', { shiftKey: true })
    await page.key(page.grid, 'c', { ctrlKey: true })
    expect(write.mock.lastCall?.[0].split('\n').map((line) => line.split('\t')[0])).toEqual(['@', 'host-1'])
    await page.key(page.grid, 'Escape')
    await page.key(page.grid, 'ArrowRight')
    await page.key(page.grid, 'c', { ctrlKey: true })
    expect(write.mock.lastCall).toEqual(['host-1'])
  })
})

test('a cell that is cut off is told in full on keyboard focus, one that is not is not', async () => {
  const page = await table()
  await page.key(page.grid, 'ArrowDown')
  await page.key(page.grid, 'ArrowRight')
  expect(page.all('.zd-table-tip')).toEqual([])
  for (const text of page.all('.zd-table__text')) Object.defineProperty(text, 'scrollWidth', { value: 900 })
  await page.key(page.grid, 'ArrowRight')
  await page.key(page.grid, 'ArrowLeft')
  expect(page.one('.zd-table-tip').textContent.trim()).toBe('@')
  await page.key(page.grid, 'Escape')
  expect(page.all('.zd-table-tip')).toEqual([])
})

describe('columns and order', () => {
  test('the heading sorts', async () => {
    const page = await table()
    expect(hosts(page).slice(0, 3)).toEqual(['@', 'host-1', 'host-2'])
    await page.click(page.byText('.zd-table__sort', '主机记录'))
    expect(hosts(page)[0]).toBe('host-499')
  })

  test('comes back with the columns it was left with, and saves what is changed', async () => {
    const page = await table(
      {},
      { tables: { records: { widths: {}, hidden: ['remark'] }, other: { widths: {}, hidden: [] } } }
    )
    expect(page.all('[role=columnheader]').map((head) => head.textContent.trim())).not.toContain('备注')
    await page.key(page.byText('.zd-table__sort', 'TTL'), 'ArrowRight', { shiftKey: true })
    expect(page.fake.argsOf('app:set-settings').at(-1)).toMatchObject([
      { tables: { records: { hidden: ['remark'], widths: { ttl: 82 } }, other: { hidden: [] } } }
    ])
  })

  test('follows the density of the settings', async () => {
    const page = await table({}, { density: 'compact' })
    expect(page.all('[role=row][aria-selected]')[1]?.style.height).toBe('28px')
  })
})

test('a changed row shows its new text without drawing the others anew', async () => {
  const page = await table()
  const before = page.all('[role=row][aria-selected]')
  await page.wrapper.setProps({
    rows: RECORDS.map((one) => (one.id === '3' ? { ...one, value: '198.51.100.1' } : one))
  })
  await page.settle()
  expect(page.text()).toContain('198.51.100.1')
  expect(page.all('[role=row][aria-selected]')).toEqual(before)
})
