import { describe, expect, test } from 'vitest'
import { cellOf, grid, openRecords as open, rowOf, type ZonePage } from './page.ts'
import { RECORDS } from './zone.ts'
import { record } from '../table/rows.ts'

const editor = (page: ZonePage): HTMLElement => page.one('.zd-cell-edit input')
const isOpen = (page: ZonePage): boolean => page.all('.zd-cell-edit').length > 0
/** Opens the editor of a cell by a click and F2. */
async function edit(page: ZonePage, host: string, title: string): Promise<void> {
  await page.click(cellOf(page, host, title))
  await page.key(grid(page), 'F2')
}
const focusedCell = (page: ZonePage): string =>
  document.getElementById(grid(page).getAttribute('aria-activedescendant') ?? '')?.textContent.trim() ?? ''
const after = async (page: ZonePage) => (await page.staged()).map((change) => change.after)

describe('the editor of a cell', () => {
  test('F2 opens it with the cell’s text, named for assistive technology; Enter stages and goes down', async () => {
    const page = await open()
    await edit(page, 'old', '记录值')
    const field = editor(page)
    expect(document.activeElement).toBe(field)
    expect(field).toMatchObject({ value: '203.0.113.3' })
    expect(field.getAttribute('aria-label')).toBe('编辑 old 的记录值')
    await page.type(field, '203.0.113.33')
    await page.key(field, 'Enter')
    expect(isOpen(page)).toBe(false)
    expect(await after(page)).toMatchObject([{ host: 'old', value: '203.0.113.33' }])
    expect(cellOf(page, 'old', '记录值').className).toContain('is-changed')
    expect(document.activeElement).toBe(grid(page))
    expect(focusedCell(page)).toBe('203.0.113.2')
    expect(page.fake.argsOf('changes:apply')).toEqual([])
    // On keyboard focus the cell tells what it said.
    await page.key(grid(page), 'ArrowUp')
    expect(page.one('.zd-table-tip').textContent.trim()).toBe('原为：203.0.113.3')
  })

  test('two clicks open it, on a cell that cannot be edited the panel', async () => {
    const page = await open()
    cellOf(page, 'www', '备注').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    await page.settle()
    expect(editor(page).getAttribute('aria-label')).toBe('编辑 www 的备注')
    await page.key(editor(page), 'Escape')
    cellOf(page, 'www', '更新时间').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    await page.settle()
    expect(isOpen(page)).toBe(false)
    expect(page.all('[role=dialog]')).toHaveLength(1)
  })

  test('Tab stages and goes right, Shift+Tab left; over what cannot be edited', async () => {
    const page = await open()
    await edit(page, 'www', 'TTL')
    await page.type(editor(page), '900')
    await page.key(editor(page), 'Tab')
    expect(focusedCell(page)).toContain('正常')
    await page.key(grid(page), 'ArrowLeft')
    await page.key(grid(page), 'F2')
    await page.key(editor(page), 'Tab', { shiftKey: true })
    expect(await after(page)).toMatchObject([{ ttl: 900 }])
    expect(focusedCell(page)).toBe('')
  })

  test('Esc leaves the cell as it was', async () => {
    const page = await open()
    await edit(page, 'www', '记录值')
    await page.type(editor(page), '203.0.113.99')
    await page.key(editor(page), 'Escape')
    expect(isOpen(page)).toBe(false)
    expect(await page.staged()).toEqual([])
    expect(document.activeElement).toBe(grid(page))
    expect(cellOf(page, 'www', '记录值').textContent).toBe('203.0.113.2')
  })

  test('Enter on what was not changed stages nothing', async () => {
    const page = await open()
    await edit(page, 'www', '记录值')
    await page.key(editor(page), 'Enter')
    expect(page.fake.argsOf('changes:edit')).toEqual([])
  })

  test('an Enter that ends what an input method composes stays in the cell', async () => {
    const page = await open()
    await edit(page, 'www', '备注')
    await page.type(editor(page), '办公')
    await page.key(editor(page), 'Enter', { isComposing: true })
    expect(isOpen(page)).toBe(true)
    expect(await page.staged()).toEqual([])
  })

  test('a click elsewhere keeps what was typed', async () => {
    const page = await open()
    await edit(page, 'www', '备注')
    await page.type(editor(page), '办公')
    grid(page).focus()
    await page.settle()
    expect(await after(page)).toMatchObject([{ remark: '办公' }])
  })

  test('Enter without an editor opens the panel', async () => {
    const page = await open()
    await page.click(cellOf(page, 'www', '记录值'))
    await page.key(grid(page), 'Enter')
    expect(page.all('[role=dialog]')).toHaveLength(1)
  })

  test('the cell is left to what the zone becomes meanwhile: the edit begins with what was seen', async () => {
    const page = await open()
    await edit(page, 'www', '记录值')
    await page.elsewhere('2', { ttl: 1200 })
    await page.type(editor(page), '203.0.113.99')
    await page.key(editor(page), 'Enter')
    expect(await page.staged()).toMatchObject([{ before: { ttl: 600 }, after: { value: '203.0.113.99' } }])
  })
})

describe('what is wrong in a cell', () => {
  test('is said at it once it is confirmed, nothing is staged, and a button mends it', async () => {
    const page = await open()
    await edit(page, 'www', '记录值')
    await page.type(editor(page), 'target.example.net')
    expect(page.all('.zd-cell-edit__note')).toEqual([])
    await page.key(editor(page), 'Enter')
    const note = page.one('.zd-cell-edit__note')
    expect(note.getAttribute('role')).toBe('alert')
    expect(note.textContent).toContain('CNAME')
    expect(editor(page).getAttribute('aria-invalid')).toBe('true')
    expect(editor(page).getAttribute('aria-describedby')).toBe(note.id)
    expect(await page.staged()).toEqual([])
    await page.click(page.one('.zd-cell-edit__note button'))
    expect(page.all('.zd-cell-edit__note')).toEqual([])
    await page.key(editor(page), 'Enter')
    expect(await after(page)).toMatchObject([{ type: 'CNAME', value: 'target.example.net' }])
  })

  test('goes away as it is mended by typing; Esc still leaves', async () => {
    const page = await open()
    await edit(page, 'www', 'TTL')
    await page.type(editor(page), '5')
    await page.key(editor(page), 'Tab')
    expect(page.one('.zd-cell-edit__note').textContent).toContain('600')
    await page.type(editor(page), '700')
    expect(page.all('.zd-cell-edit__note')).toEqual([])
    await page.type(editor(page), '7')
    await page.key(editor(page), 'Escape')
    expect(isOpen(page)).toBe(false)
    expect(await page.staged()).toEqual([])
  })

  test('another cell is not begun before', async () => {
    const page = await open()
    await edit(page, 'www', 'TTL')
    await page.type(editor(page), '5')
    await edit(page, 'old', '记录值')
    expect(editor(page).getAttribute('aria-label')).toBe('编辑 www 的TTL')
    expect(page.one('.zd-cell-edit__note').textContent).toContain('600')
  })

  test('what the record broke before is not held against another cell of it', async () => {
    const page = await open()
    await edit(page, 'odd', 'TTL')
    await page.type(editor(page), '1200')
    await page.key(editor(page), 'Enter')
    expect(await after(page)).toMatchObject([{ type: 'TYPE65534', line: '火星', ttl: 1200 }])
  })

  test('the rules look at what is staged: a value that is free by then is free', async () => {
    const page = await open()
    await edit(page, 'www', '主机记录')
    await page.type(editor(page), 'old')
    await page.key(editor(page), 'Enter')
    await page.click(page.byText('.zd-table__cell', '203.0.113.3'))
    await page.key(grid(page), 'F2')
    await page.type(editor(page), '203.0.113.2')
    await page.key(editor(page), 'Enter')
    expect(page.one('.zd-cell-edit__note').textContent).toContain('已有一条')
  })
})

describe('cells with a choice', () => {
  test('the type is picked from what the grade has; typing narrows the list, MX brings its priority', async () => {
    const page = await open({
      records: [...RECORDS, record('9', { host: 'hop', type: 'CNAME', value: 'mx.example.net.' })]
    })
    await edit(page, 'hop', '记录类型')
    const field = editor(page)
    expect(field.getAttribute('role')).toBe('combobox')
    const options = (): string[] =>
      page.all('.zd-cell-edit [role=option]').map((one) => one.textContent.trim())
    expect(options()).toEqual(['A', 'CNAME', 'MX', 'TXT', 'AAAA'])
    expect(page.one('.zd-cell-edit [aria-selected=true]').textContent.trim()).toBe('CNAME')
    expect(field.getAttribute('aria-activedescendant')).toBe(
      page.one('.zd-cell-edit [aria-selected=true]').id
    )
    await page.type(field, 'a')
    expect(options()).toEqual(['A', 'AAAA', 'CNAME'])
    await page.type(field, 'm')
    await page.key(field, 'Enter')
    expect(await after(page)).toMatchObject([{ type: 'MX', mx: 10 }])
  })

  test('the line goes by arrows and Enter', async () => {
    const page = await open()
    await edit(page, 'www', '线路类型')
    await page.key(editor(page), 'ArrowDown')
    await page.key(editor(page), 'Enter')
    expect(await after(page)).toMatchObject([{ line: '电信' }])
  })

  test('a click takes an option; of nothing that fits nothing is taken', async () => {
    const page = await open()
    await edit(page, 'www', '线路类型')
    await page.type(editor(page), '火')
    expect(page.one('.zd-cell-edit [role=option]').textContent).toContain('没有匹配')
    await page.key(editor(page), 'Enter')
    expect(isOpen(page)).toBe(true)
    await page.type(editor(page), '')
    await page.click(page.byText('.zd-cell-edit [role=option]', '电信'))
    expect(isOpen(page)).toBe(false)
    expect(await after(page)).toMatchObject([{ line: '电信' }])
  })

  test('the status is flipped at once', async () => {
    const page = await open()
    await edit(page, 'www', '状态')
    expect(isOpen(page)).toBe(false)
    expect(await after(page)).toMatchObject([{ enabled: false }])
  })

  test('a priority only where it means something; cells that cannot be edited say so', async () => {
    const page = await open()
    await edit(page, 'www', 'MX')
    expect(isOpen(page)).toBe(false)
    await edit(page, 'mail', 'MX')
    await page.type(editor(page), '15')
    await page.key(editor(page), 'Enter')
    expect(await after(page)).toMatchObject([{ mx: 15 }])
    expect(cellOf(page, 'www', '更新时间').getAttribute('aria-readonly')).toBe('true')
    expect(cellOf(page, 'www', '记录值').getAttribute('aria-readonly')).toBe('false')
  })

  test('a record that is to be deleted is not edited', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await page.key(grid(page), 'Delete')
    await edit(page, 'www', '记录值')
    expect(isOpen(page)).toBe(false)
  })
})
