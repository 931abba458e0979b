import { describe, expect, test, vi } from 'vitest'
import { closeTool, openedTool } from '../../../../src/renderer/views/records/tool-menu.ts'
import { runById } from '../../../../src/renderer/keys.ts'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { button, cellOf, grid, openRecords as open, rowOf, type ZonePage } from './page.ts'

const undo = async (page: ZonePage): Promise<void> => {
  await toasts.at(-1)?.undo?.()
  await page.settle()
}
async function menuOf(page: ZonePage, host: string): Promise<string[]> {
  await page.click(rowOf(page, host))
  await page.key(grid(page), 'F10', { shiftKey: true })
  return page.all('[role=menuitem]').map((item) => item.textContent.trim())
}
const choose = (page: ZonePage, label: string): Promise<void> =>
  page.click(page.byText('[role=menuitem]', label))
const key = (page: ZonePage, name: string): Promise<void> => page.key(grid(page), name)

describe('pausing and enabling', () => {
  test('is staged, and the toast takes it back', async () => {
    const page = await open()
    await menuOf(page, 'www')
    await choose(page, '暂停')
    expect(rowOf(page, 'www').textContent).toContain('暂停')
    expect(await page.staged()).toMatchObject([
      { id: '2', before: { enabled: true }, after: { enabled: false } }
    ])
    await undo(page)
    expect(await page.staged()).toEqual([])
    expect(page.fake.argsOf('changes:apply')).toEqual([])
  })

  test('Undo of a toast does not take back what came after it', async () => {
    const page = await open()
    await menuOf(page, 'www')
    await choose(page, '暂停')
    const first = toasts.at(-1)?.undo
    await menuOf(page, '@')
    await choose(page, '暂停')
    await first?.()
    await page.settle()
    expect(await page.staged()).toHaveLength(2)
    expect(toasts.at(-1)?.text).toContain('又有别的更改')
  })

  test('of a selection only what would change is staged, as one step', async () => {
    const page = await open()
    await page.key(grid(page), 'a', { ctrlKey: true })
    await page.click(button(page, '启用 1 条'))
    expect((await page.staged()).map(({ id }) => id)).toEqual(['3'])
    await page.click(button(page, '暂停 5 条'))
    // The one that was enabled is as it was: nothing is staged for it any more.
    expect((await page.staged()).map(({ id }) => id).sort()).toEqual(['1', '2', '4', '5'])
    await undo(page)
    expect((await page.staged()).map(({ id }) => id)).toEqual(['3'])
  })
})

describe('deleting', () => {
  test('is staged without a question; the rows stay, struck through and told', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await page.click(rowOf(page, 'old'), { ctrlKey: true })
    await key(page, 'Delete')
    expect(page.all('[role=dialog]')).toEqual([])
    expect((await page.staged()).map(({ id, after }) => [id, after])).toEqual([
      ['3', null],
      ['2', null]
    ])
    expect(rowOf(page, 'www').className).toContain('is-delete')
    expect(rowOf(page, 'www').querySelector('.zd-table__mark')?.textContent.trim()).toBe('将删除，尚未应用')
    expect(page.one('.zd-table__foot').textContent).toContain('共 5 项')
    expect(toasts.at(-1)?.text).toBe('已暂存：删除 2 条记录')
  })

  test('of one that is staged to be deleted takes that back, of one to be added drops it', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    await key(page, 'Delete')
    expect(await page.staged()).toEqual([])
    expect(rowOf(page, 'www').className).not.toContain('is-delete')

    await menuOf(page, 'www')
    await choose(page, '复制为新记录')
    await page.type(page.one('[role=dialog] textarea'), '203.0.113.99')
    await page.click(page.byText('[role=dialog] footer button', '暂存并'))
    await page.click(page.byText('button', '取消'))
    const added = page.all('.is-add')
    expect(added).toHaveLength(1)
    await page.click(added[0] ?? document.body)
    await key(page, 'Delete')
    expect(await page.staged()).toEqual([])
    expect(page.all('.is-add')).toEqual([])
    await undo(page)
    expect(page.all('.is-add')).toHaveLength(1)
  })

  test('of a mixed selection the rest goes too, what is to be deleted stays so', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    await page.click(rowOf(page, 'old'), { ctrlKey: true })
    await key(page, 'Delete')
    expect((await page.staged()).map(({ id }) => id)).toEqual(['2', '3'])
  })

  test('of an edit whose record is gone drops the edit', async () => {
    const page = await open()
    await menuOf(page, 'www')
    await choose(page, '暂停')
    await page.elsewhere('2', null)
    expect(rowOf(page, 'www').className).toContain('is-add')
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    expect(await page.staged()).toEqual([])
  })
})

describe('the menu', () => {
  test('discards what is staged for the records', async () => {
    const page = await open()
    expect(await menuOf(page, 'www')).not.toContain('放弃 1 条更改')
    await choose(page, '暂停')
    await menuOf(page, 'www')
    await choose(page, '放弃 1 条更改')
    expect(await page.staged()).toEqual([])
    await undo(page)
    expect(await page.staged()).toHaveLength(1)
  })

  test('of a record to be deleted offers to keep it, and no edit of its status', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    const entries = await menuOf(page, 'www')
    expect(entries.some((one) => one.startsWith('撤销删除'))).toBe(true)
    expect(entries.some((one) => one.startsWith('暂停'))).toBe(false)
    await choose(page, '撤销删除')
    expect(await page.staged()).toEqual([])
  })
})

describe('what is staged', () => {
  test('is filtered by staged:…, and by a choice that is there only then', async () => {
    const page = await open()
    expect(page.text()).not.toContain('全部暂存')
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    await menuOf(page, '@')
    await choose(page, '暂停')
    expect(page.all('.zd-quick')).toHaveLength(4)
    const foot = (): string => page.one('.zd-table__foot').textContent
    for (const [text, count] of [
      ['staged:yes', '2 / 5'],
      ['暂存:否', '3 / 5'],
      ['staged:delete', '1 / 5'],
      ['暂存:修改', '1 / 5']
    ] as const) {
      await page.type(page.one('.zd-filter input'), text)
      expect(foot(), text).toContain(count)
    }
  })

  test('is there again when the page is', async () => {
    const page = await open()
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    await page.router.push('/domains')
    await page.settle()
    await page.router.push('/domains/7')
    await page.settle()
    expect(rowOf(page, 'www').className).toContain('is-delete')
  })

  test('that cannot be kept is said, and nothing is shown as staged', async () => {
    const page = await open({}, (fake) =>
      fake.fail('changes:edit', { code: 'INVALID', message: { zh: '太多了。', en: 'Too many.' } })
    )
    await page.click(rowOf(page, 'www'))
    await key(page, 'Delete')
    expect(toasts.at(-1)).toMatchObject({ kind: 'fail', text: '太多了。' })
    expect(page.all('.is-delete')).toEqual([])
  })
})

describe('filling down', () => {
  test('gives the first record’s cell to the others that are selected', async () => {
    const page = await open()
    await page.click(cellOf(page, 'mail', '主机记录'))
    await page.click(rowOf(page, 'www'), { ctrlKey: true })
    runById('records.fill')
    await page.settle()
    expect(await page.staged()).toMatchObject([{ id: '2', after: { host: 'mail' } }])
  })

  test('without a cell cursor or a selection says how', async () => {
    const page = await open()
    await page.key(grid(page), 'ArrowDown')
    runById('records.fill')
    await page.settle()
    expect(toasts.at(-1)?.text).toContain('先选中几条记录')
    expect(await page.staged()).toEqual([])
  })
})

test('the tools of the list say what they need, and some stand in the menu of the records', async () => {
  const page = await open()
  const bulk = (): HTMLElement => page.byText('[role=menuitem]', '批量修改')
  await page.click(button(page, '工具'))
  expect(bulk().getAttribute('aria-disabled')).toBe('true')
  expect(bulk().title).toContain('先选中')
  await page.key(page.one('[role=menu]'), 'Escape')
  expect(document.activeElement).toBe(button(page, '工具'))
  await page.click(rowOf(page, 'www'))
  await page.click(button(page, '工具'))
  expect(bulk().getAttribute('aria-disabled')).toBeNull()
  await page.click(bulk())
  expect(openedTool.value).toMatchObject({ tool: { id: 'bulk' }, selected: [{ id: '2' }] })
  closeTool()
  await menuOf(page, 'old')
  expect(bulk()).toBeDefined()
})

test('text that is pasted into the list goes to the import, into a field it does not', async () => {
  const page = await open()
  const paste = (target: Element): void => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => 'www\tA\t192.0.2.1' } })
    target.dispatchEvent(event)
  }
  paste(page.one('.zd-filter input'))
  await page.settle()
  expect(page.fake.argsOf('import:text')).toEqual([])
  paste(grid(page))
  await vi.waitFor(() => expect(page.fake.argsOf('import:text')[0]?.[3]).toContain('192.0.2.1'))
})
