import { beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { targetRows, useGridKeys } from '../../../../src/renderer/components/table/useGridKeys.ts'
import { useRowFocus, type RowFocus } from '../../../../src/renderer/components/table/useRowFocus.ts'
import { useSelection, type Selection } from '../../../../src/renderer/components/table/useSelection.ts'

interface Row {
  id: string
}

describe('keys of a table', () => {
  const rows = shallowRef<readonly Row[]>([])
  let focus: RowFocus<Row>
  let selection: Selection<Row>
  let press: (key: string, modifiers?: KeyboardEventInit) => boolean
  let now = 0
  const done = {
    open: vi.fn(),
    remove: vi.fn(),
    menu: vi.fn(),
    copy: vi.fn(),
    reveal: vi.fn(),
    edit: vi.fn()
  }
  const selected = (): string => selection.rows.value.map(({ id }) => id).join(' ')

  beforeEach(() => {
    vi.clearAllMocks()
    done.edit.mockReturnValue(false)
    now = 0
    rows.value = ['alpha', 'beta', 'bravo', 'charlie', 'delta', 'echo'].map((id) => ({ id }))
    effectScope().run(() => {
      focus = useRowFocus(() => rows.value)
      selection = useSelection(() => rows.value)
    })
    const onKey = useGridKeys<Row>({
      rows: () => rows.value,
      columnCount: () => 3,
      pageSize: () => 3,
      focus,
      selection,
      typeAhead: (row) => row.id,
      now: () => now,
      ...done
    })
    press = (key, modifiers = {}) => onKey(new KeyboardEvent('keydown', { key, ...modifiers }))
  })

  test('arrows, Home, End and page keys move the focus and stop at the ends', () => {
    const seen = ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowUp', 'Home', 'PageUp', 'End'].map(
      (key) => {
        press(key)
        return focus.index.value
      }
    )
    expect(seen).toEqual([0, 1, 4, 5, 4, 0, 0, 5])
    expect(done.reveal).toHaveBeenCalledTimes(8)
    expect(selected()).toBe('')
  })

  test('Space selects, with arrows between', () => {
    press('ArrowDown')
    press(' ')
    press('ArrowDown')
    press('ArrowDown')
    press(' ', { ctrlKey: true })
    expect(selected()).toBe('alpha bravo')
    press(' ')
    expect(selected()).toBe('alpha')
  })

  test('Shift extends from where the focus was', () => {
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(selected()).toBe('beta bravo charlie')
    press('Home', { shiftKey: true })
    expect(selected()).toBe('alpha beta')
  })

  test('moving on drops what a plain click selected, and nothing else', () => {
    selection.only('beta')
    focus.toId('beta')
    press('ArrowDown')
    expect(selected()).toBe('')
    press(' ')
    press('ArrowDown')
    expect(selected()).toBe('bravo')
  })

  test('Ctrl+A, Ctrl+C, Esc', () => {
    expect(press('a', { ctrlKey: true })).toBe(true)
    expect(selection.rows.value).toHaveLength(6)
    press('c', { ctrlKey: true })
    expect(done.copy).toHaveBeenCalledOnce()
    expect(press('Escape')).toBe(true)
    expect(selected()).toBe('')
    expect(press('Escape')).toBe(false)
  })

  test('Enter opens the focused row, also beside a selection', () => {
    expect(press('Enter')).toBe(false)
    press('ArrowDown')
    press(' ')
    press('ArrowDown')
    press('Enter')
    expect(done.open).toHaveBeenCalledWith({ id: 'beta' })
  })

  test('Del is for the selection, or else for the focused row', () => {
    press('ArrowDown')
    press('Delete')
    expect(done.remove).toHaveBeenLastCalledWith([{ id: 'alpha' }])
    press(' ')
    press('ArrowDown')
    press(' ')
    press('End')
    press('Delete')
    expect(done.remove).toHaveBeenLastCalledWith([{ id: 'alpha' }, { id: 'beta' }])
    expect(targetRows(selection, focus)).toHaveLength(2)
  })

  test('Shift+F10 and the menu key open the menu, F10 alone does not', () => {
    press('F10', { shiftKey: true })
    press('ContextMenu')
    expect(press('F10')).toBe(false)
    expect(done.menu).toHaveBeenCalledTimes(2)
  })

  test('typing goes to the next match, more letters narrow it, a pause begins anew', () => {
    press('b')
    expect(focus.id.value).toBe('beta')
    now += 1000
    press('b')
    expect(focus.id.value).toBe('bravo')
    now += 1000
    press('b')
    now += 100
    press('r')
    expect(focus.id.value).toBe('bravo')
    now += 1000
    press('e')
    expect(focus.id.value).toBe('echo')
  })

  test('left and right choose a cell, Esc goes back to the row', () => {
    press('ArrowDown')
    press('ArrowRight')
    press('ArrowRight')
    press('ArrowRight')
    press('ArrowRight')
    expect(focus.cell.value).toBe(2)
    press('ArrowLeft')
    expect(focus.cell.value).toBe(1)
    press('Escape')
    expect(focus.cell.value).toBeNull()
  })

  test('other shortcuts pass', () => {
    expect(press('n', { ctrlKey: true })).toBe(false)
    expect(press('ArrowLeft', { altKey: true })).toBe(false)
    expect(press('?')).toBe(false)
    expect(press('F2')).toBe(false)
    expect(press('F2', { altKey: true })).toBe(false)
    expect(done.edit).toHaveBeenCalledOnce()
  })

  test('the focus follows its row, and its place when the row goes away', async () => {
    focus.toId('charlie')
    rows.value = ['zulu', ...rows.value.map(({ id }) => id)].map((id) => ({ id }))
    await nextTick()
    expect(focus.index.value).toBe(4)
    rows.value = rows.value.filter(({ id }) => id !== 'charlie')
    await nextTick()
    expect(focus.id.value).toBe('delta')
    rows.value = []
    await nextTick()
    expect(focus.id.value).toBeNull()
    expect(press('ArrowDown')).toBe(true)
    expect(focus.id.value).toBeNull()
  })
})
