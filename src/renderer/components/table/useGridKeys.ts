import type { RowFocus } from './useRowFocus.ts'
import type { Selection } from './useSelection.ts'
import type { TableRow } from './types.ts'

/** What the keys of a table act on. */
export interface GridKeysOf<Row extends TableRow> {
  rows: () => readonly Row[]
  columnCount: () => number
  /** Rows that fit on the screen: the step of PgUp and PgDn. */
  pageSize: () => number
  focus: RowFocus<Row>
  selection: Selection<Row>
  /** What type-ahead looks at. */
  typeAhead: (row: Row) => string
  now: () => number
  /** Brings the focused row into sight. */
  reveal: () => void
  open: (row: Row) => void
  /** Begins to edit the focused cell; answers whether it can be edited. */
  edit: () => boolean
  remove: (rows: readonly Row[]) => void
  menu: () => void
  copy: () => void
}

const TYPEABLE = /^[\p{L}\p{N}@*_.-]$/u

/** The rows that an action is for: the selected ones, or else the focused one. */
export const targetRows = <Row extends TableRow>(
  selection: Selection<Row>,
  focus: RowFocus<Row>
): readonly Row[] =>
  selection.rows.value.length > 0 ? selection.rows.value : focus.row.value ? [focus.row.value] : []

/** Handles a key pressed in the table; answers whether it was one of its keys. */
export function useGridKeys<Row extends TableRow>(grid: GridKeysOf<Row>): (event: KeyboardEvent) => boolean {
  const { focus, selection } = grid

  const moveTo = (index: number, extend: boolean): void => {
    const from = focus.id.value
    focus.to(index)
    const id = focus.id.value
    if (id === null) return
    if (extend) selection.extendTo(id, from)
    else selection.leave()
    grid.reveal()
  }

  /** Where an arrow, Home, End or page key leads; null for other keys. */
  const target = (key: string): number | null => {
    const at = focus.index.value
    const last = grid.rows().length - 1
    switch (key) {
      case 'ArrowDown':
        return at + 1
      case 'ArrowUp':
        return at < 0 ? last : at - 1
      case 'Home':
        return 0
      case 'End':
        return last
      case 'PageDown':
        return at + grid.pageSize()
      case 'PageUp':
        return at - grid.pageSize()
      default:
        return null
    }
  }

  const withModifier = (event: KeyboardEvent): boolean => {
    switch (event.key.toLowerCase()) {
      case 'a':
        selection.all()
        return true
      case 'c':
        // A text that a person marked with the mouse is theirs to copy.
        if ((globalThis.getSelection()?.toString() ?? '') !== '') return false
        grid.copy()
        return true
      case ' ':
        if (focus.id.value !== null) selection.toggle(focus.id.value)
        return true
      default:
        return false
    }
  }

  const plain = (event: KeyboardEvent): boolean => {
    const row = focus.row.value
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowLeft':
        if (!row) return false
        focus.sideways(event.key === 'ArrowRight' ? 1 : -1, grid.columnCount())
        grid.reveal()
        return true
      case ' ':
        if (row) selection.toggle(row.id)
        return true
      case 'Enter':
        if (row) grid.open(row)
        return row !== null
      case 'Delete': {
        const rows = targetRows(selection, focus)
        if (rows.length > 0) grid.remove(rows)
        return rows.length > 0
      }
      case 'F2':
        return grid.edit()
      case 'ContextMenu':
        grid.menu()
        return true
      case 'F10':
        if (event.shiftKey) grid.menu()
        return event.shiftKey
      case 'Escape':
        if (focus.cell.value !== null) {
          focus.cell.value = null
          grid.reveal()
        } else if (selection.ids.value.size > 0) selection.clear()
        else return false
        return true
      default:
        if (!TYPEABLE.test(event.key)) return false
        selection.leave()
        if (focus.typed(event.key, grid.typeAhead, grid.now())) grid.reveal()
        return true
    }
  }

  return (event) => {
    if (event.altKey || event.isComposing) return false
    const index = target(event.key)
    if (index !== null) {
      if (grid.rows().length > 0) moveTo(index, event.shiftKey)
      return true
    }
    return event.ctrlKey || event.metaKey ? withModifier(event) : plain(event)
  }
}
