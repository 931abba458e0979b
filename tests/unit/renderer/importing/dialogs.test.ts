import { beforeEach, describe, expect, test } from 'vitest'
import type { Component } from 'vue'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import { TEXT_MOST } from '../../../../src/renderer/views/importing/dropped.ts'
import ExportDialog from '../../../../src/renderer/views/importing/ExportDialog.vue'
import ImportDialog from '../../../../src/renderer/views/importing/ImportDialog.vue'
import ImportDrop from '../../../../src/renderer/views/importing/ImportDrop.vue'
import { openImport, takeBrought } from '../../../../src/renderer/views/importing/pasted.ts'
import { closeTool, openedTool } from '../../../../src/renderer/views/records/tool-menu.ts'
import { overlay } from '../../../../src/shared/changes/overlay.ts'
import { contentOf, type Change } from '../../../../src/shared/model/changes.ts'
import type { ImportPreview, ImportRow } from '../../../../src/shared/model/transfer-file.ts'
import { FakeFailure, type FakeBridge } from '../../../support/renderer-bridge.ts'
import { RECORDS, refused, zone } from '../records/zone.ts'
import { createPage, type Page } from '../table/page.ts'

const none = { add: 0, change: 0, delete: 0, same: 0 }
const PREVIEW: ImportPreview = {
  id: 'i7',
  name: 'zone.csv',
  format: 'csv',
  source: 'cloudflare',
  encoding: 'GB18030',
  rows: 3,
  wrong: 1,
  notes: [{ zh: '整个文件的说明。', en: 'About the file.' }],
  modes: { merge: { ...none, add: 2 }, replace: { add: 2, change: 0, delete: 4, same: 0 }, add: none }
}
const content = (host: string) => ({ ...contentOf(RECORDS[0]!), host })
const ROWS: ImportRow[] = [
  { line: 2, record: content('a'), problem: null, notes: [] },
  { line: 3, record: null, problem: { zh: 'IP 不对。', en: 'Wrong address.' }, notes: [] },
  { line: 4, record: content('b'), problem: null, notes: [{ zh: 'TTL 已提高。', en: 'TTL raised.' }] }
]

beforeEach(() => {
  toasts.length = 0
  takeBrought()
})

let isClosed = false
async function open(
  dialog: Component,
  prepare: (fake: FakeBridge) => void = () => undefined,
  staged: Change[] = [],
  selected: number[] = []
): Promise<Page> {
  const { fake, show } = createPage()
  fake.answer('import:open', () => PREVIEW)
  fake.answer('import:text', (_account, _domain, name) => ({ ...PREVIEW, name, encoding: '' }))
  // As main does: fewer than a page at a time.
  fake.answer('import:rows', (_id, offset) => ROWS.slice(offset, offset + 2))
  prepare(fake)
  isClosed = false
  const at = zone()
  const records = overlay(at.records, new Map(staged.map((change) => [change.id, change])))
  const page = await show(dialog, {
    accountId: 'a1',
    zone: at,
    records,
    selected: selected.map((place) => records[place]!),
    onClose: () => (isClosed = true)
  })
  return page
}
const button = (page: Page, name: string): HTMLButtonElement =>
  page.byText('button', name) as HTMLButtonElement
const shownLines = (page: Page): string[] =>
  page
    .all('[role=row][aria-selected]')
    .map((row) => row.querySelector('[role=gridcell]:nth-child(2)')!.textContent.trim())
async function drop(page: Page, ...files: File[]): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['Files'], files } })
  document.dispatchEvent(event)
  await page.settle()
  await page.settle()
}

describe('ImportDialog', () => {
  test('shows what a file holds and would do; nothing is staged before the person agrees', async () => {
    const page = await open(ImportDialog)
    await page.click(button(page, '选择文件'))
    expect(page.text()).toContain('zone.csv · CSV · GB18030 · 3 行 · 来自 Cloudflare')
    expect(page.text()).toContain('整个文件的说明。')
    expect(page.text()).toContain('添加 2，修改 0，删除 4，不变 0')
    expect(shownLines(page)).toEqual(['2', '3', '4'])
    expect(page.text()).toContain('IP 不对。')
    expect(page.fake.argsOf('import:stage')).toEqual([])
    await page.click(button(page, '暂存 2 项更改，略过 1 行'))
    expect(page.fake.argsOf('import:stage')).toEqual([['i7', 'merge']])
    expect(isClosed).toBe(true)
    expect(toasts[0]?.text).toContain('已从文件暂存 2 项更改')
    await toasts[0]?.undo?.()
    expect(page.fake.argsOf('changes:undo')).toHaveLength(1)
  })

  test('the button follows the mode, and cannot be pressed for nothing', async () => {
    const page = await open(ImportDialog)
    await page.click(button(page, '选择文件'))
    const choose = async (mode: string): Promise<void> => {
      const input = page.one(`input[value=${mode}]`) as HTMLInputElement
      input.checked = true
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await page.settle()
    }
    await choose('replace')
    expect(button(page, '暂存 6 项更改，略过 1 行').disabled).toBe(false)
    await choose('add')
    expect(button(page, '没有可暂存的更改').disabled).toBe(true)
  })

  test('lists the rows that are left out, or have notes, alone', async () => {
    const page = await open(ImportDialog)
    await page.click(button(page, '选择文件'))
    const show = async (label: string): Promise<void> => {
      page
        .byText('label', label)
        .querySelector('input')!
        .dispatchEvent(new Event('change', { bubbles: true }))
      await page.settle()
    }
    await show('有问题 1')
    expect(shownLines(page)).toEqual(['3'])
    await show('有说明 1')
    expect(shownLines(page)).toEqual(['4'])
  })

  test('more than a zone can have staged is told, not tried', async () => {
    const page = await open(ImportDialog, (fake) =>
      fake.answer('import:open', () => ({
        ...PREVIEW,
        modes: { ...PREVIEW.modes, merge: { ...none, add: 30_001 } }
      }))
    )
    await page.click(button(page, '选择文件'))
    expect(page.text()).toContain('最多可暂存的 30,000 项更改')
    expect(button(page, '暂存 30,001 项更改').disabled).toBe(true)
  })

  test('a refusal is a sentence where a file is chosen; cancelling is nothing', async () => {
    const page = await open(ImportDialog, (fake) => fake.fail('import:open', refused()))
    await page.click(button(page, '选择文件'))
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
    page.fake.answer('import:open', () => null)
    await page.click(button(page, '选择文件'))
    expect(page.all('[role=alert]')).toEqual([])
    expect(button(page, '选择文件').disabled).toBe(false)
  })

  test('what could not be staged keeps the preview', async () => {
    const page = await open(ImportDialog, (fake) => fake.fail('import:stage', refused()))
    await page.click(button(page, '选择文件'))
    await page.click(button(page, '暂存'))
    expect(isClosed).toBe(false)
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
    expect(shownLines(page)).toHaveLength(3)
  })

  test('reads text that is typed or was pasted into the list, up to what one call carries', async () => {
    const page = await open(ImportDialog)
    await page.type(page.one('textarea'), ' \n')
    expect(button(page, '读取粘贴的内容').disabled).toBe(true)
    await page.type(page.one('textarea'), 'x'.repeat(TEXT_MOST + 1))
    expect(page.text()).toContain('文本太长')
    expect(button(page, '读取粘贴的内容').disabled).toBe(true)
    await page.type(page.one('textarea'), 'a 600 IN A 192.0.2.1')
    page.one('form').dispatchEvent(new Event('submit', { cancelable: true }))
    await page.settle()
    expect(page.fake.argsOf('import:text')).toEqual([['a1', '7', '', 'a 600 IN A 192.0.2.1']])
    expect(page.text()).toContain('粘贴的文本 · CSV · 3 行')

    openImport('host\tvalue\ud800')
    expect(openedTool.value?.tool.id).toBe('import')
    page.wrapper.unmount()
    const other = await open(ImportDialog)
    expect(other.fake.argsOf('import:text')).toEqual([['a1', '7', '', 'host\tvalue\ufffd']])
    expect(takeBrought()).toBeNull()
  })

  test('takes a file that is dropped, in its own encoding', async () => {
    const page = await open(ImportDialog)
    await drop(page, new File([new Uint8Array([0xb9, 0xd9, 0xcd, 0xf8])], '官网.csv'))
    expect(page.fake.argsOf('import:text')).toEqual([['a1', '7', '官网.csv', '官网']])
    expect(page.text()).toContain('官网.csv · CSV · GB18030')
    await drop(page, new File(['a'], 'a'), new File(['b'], 'b'))
    expect(page.one('[role=alert]').textContent).toContain('一次只能导入一个文件')
    await drop(page, new File([new Uint8Array([0, 1])], 'a.bin'))
    expect(page.one('[role=alert]').textContent).toContain('不是文本文件')
    await drop(page, new File(['x'.repeat(TEXT_MOST + 1)], 'big.zone'))
    expect(page.one('[role=alert]').textContent).toContain('请用“选择文件”导入')
    expect(page.fake.argsOf('import:text')).toHaveLength(1)
  })

  test('takes a file that is dropped on the list, unless something is open or nothing can be staged', async () => {
    closeTool()
    const { show } = createPage()
    const page = await show(ImportDrop, { blocked: false })
    const other = document.createElement('i')
    other.setAttribute('aria-modal', 'true')
    document.body.append(other)
    await drop(page, new File(['a'], 'a.zone'))
    expect(openedTool.value).toBeNull()
    other.remove()
    await page.wrapper.setProps({ blocked: true })
    await drop(page, new File(['a'], 'a.zone'))
    expect(openedTool.value).toBeNull()
    await page.wrapper.setProps({ blocked: false })
    await drop(page, new File(['a'], 'a.zone'))
    expect(openedTool.value?.tool.id).toBe('import')
    expect(takeBrought()).toMatchObject({ files: [{ name: 'a.zone' }] })
  })

  test('forgets in main what it does not show any more', async () => {
    let answer: (preview: ImportPreview) => void = () => undefined
    const page = await open(ImportDialog)
    await page.click(button(page, '选择文件'))
    await page.click(button(page, '换一个文件'))
    expect(page.fake.argsOf('import:close')).toEqual([['i7']])
    page.fake.answer('import:open', () => new Promise((resolve) => (answer = resolve)))
    await page.click(button(page, '选择文件'))
    page.wrapper.unmount()
    answer({ ...PREVIEW, id: 'i8' })
    await page.settle()
    expect(page.fake.argsOf('import:close')).toEqual([['i7'], ['i8']])
  })
})

describe('ExportDialog', () => {
  test('writes all records, or those selected that DNSPod has', async () => {
    const added: Change = { id: 'new-1', before: null, after: content('new') }
    const page = await open(ExportDialog, undefined, [added], [0, 1, 2])
    expect(page.text()).toContain('不含 1 项尚未应用的更改')
    await page.click(button(page, '导出 2 条记录'))
    expect(page.fake.argsOf('zones:export')).toEqual([['a1', '7', ['1', '2'], 'bind']])
    expect(toasts[0]?.text).toContain('已保存为')
    expect(isClosed).toBe(true)
  })

  test('stays when the person cancels, and says why it failed', async () => {
    const page = await open(ExportDialog, (fake) => fake.answer('zones:export', () => null))
    const csv = page.one('input[value=csv]') as HTMLInputElement
    csv.checked = true
    csv.dispatchEvent(new Event('change', { bubbles: true }))
    await page.settle()
    await page.click(button(page, '导出 5 条记录'))
    expect(page.fake.argsOf('zones:export')).toEqual([['a1', '7', null, 'csv']])
    expect(isClosed).toBe(false)
    page.fake.answer('zones:export', () => {
      throw new FakeFailure(refused())
    })
    await page.click(button(page, '导出 5 条记录'))
    expect(page.one('[role=alert]').textContent).toContain('服务端拒绝了。')
  })
})
