import { describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { toTsv } from '../../../../src/renderer/components/table/tsv.ts'
import type { TableColumn, TableLayout } from '../../../../src/renderer/components/table/types.ts'
import { fitWidths, useColumns } from '../../../../src/renderer/components/table/useColumns.ts'

interface Row {
  id: string
  text: string
}
const column = (key: string, patch: Partial<TableColumn<Row>> = {}): TableColumn<Row> => ({
  key,
  title: key,
  width: 100,
  text: (row) => row.text,
  ...patch
})
const COLUMNS = [
  column('a', { fixed: true }),
  column('b', { grow: 1, minWidth: 60 }),
  column('c', { grow: 3, minWidth: 80 })
]
const widths = (room: number, fixed: Record<string, number> = {}): number[] =>
  fitWidths(COLUMNS, fixed, room).map(({ width }) => width)

describe('widths', () => {
  test('spare room goes by share, to the last pixel', () => {
    expect(widths(400)).toEqual([100, 125, 175])
    expect(widths(401).reduce((a, b) => a + b)).toBe(401)
  })

  test('tight room shrinks what can shrink, no further than its least', () => {
    expect(widths(270)).toEqual([100, 80, 90])
    expect(widths(100)).toEqual([100, 60, 80])
  })

  test('a width set by hand is kept', () => {
    expect(widths(400, { c: 60 })).toEqual([100, 240, 60])
  })

  test('no room measured yet: as they come', () => {
    expect(widths(0)).toEqual([100, 100, 100])
  })
})

describe('what a table remembers', () => {
  const setup = (saved?: TableLayout) => {
    const layout = shallowRef(saved)
    const save = vi.fn()
    const columns = effectScope().run(() =>
      useColumns(
        () => COLUMNS,
        () => 300,
        () => layout.value,
        save
      )
    )
    if (!columns) throw new Error('no scope')
    return { columns, save, layout, keys: () => columns.shown.value.map((one) => one.column.key).join('') }
  }

  test('comes back as it was left, and follows a change', async () => {
    const { columns, keys, layout } = setup({ widths: { b: 77 }, hidden: ['c'] })
    expect(keys()).toBe('ab')
    expect(columns.shown.value[1]?.width).toBe(77)
    layout.value = { widths: {}, hidden: [] }
    await nextTick()
    expect(keys()).toBe('abc')
  })

  test('hiding, resizing and resetting are saved; pulling is not until let go', () => {
    const { columns, keys, save } = setup()
    columns.setHidden('b', true)
    expect(keys()).toBe('ac')
    expect(save).toHaveBeenLastCalledWith({ widths: {}, hidden: ['b'] })
    columns.resize('c', 150.4, false)
    expect(save).toHaveBeenCalledOnce()
    columns.resize('c', 12, true)
    expect(save).toHaveBeenLastCalledWith({ widths: { c: 44 }, hidden: ['b'] })
    columns.reset()
    expect(save).toHaveBeenLastCalledWith({ widths: {}, hidden: [] })
    expect(columns.isChanged.value).toBe(false)
  })

  test('a fixed column cannot be hidden', () => {
    expect(setup({ widths: {}, hidden: ['a', 'b'] }).keys()).toBe('ac')
  })
})

test('rows as TSV: one line each, awkward cells quoted', () => {
  const rows = [
    { id: '1', text: 'plain' },
    { id: '2', text: 'tab\there "quoted"\nline' }
  ]
  expect(toTsv(rows, [column('a'), { ...column('id'), text: (row) => row.id }])).toBe(
    'plain\t1\n"tab\there ""quoted""\nline"\t2'
  )
})
