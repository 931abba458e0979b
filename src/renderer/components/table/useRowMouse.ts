import type { TableRow } from './types.ts'
import type { RowFocus } from './useRowFocus.ts'
import type { RowMenu } from './useRowMenu.ts'
import type { Selection } from './useSelection.ts'

interface RowEvent<Row> {
  event: Event
  // el-table-v2 types its rows as any; ours are Rows, for they come from `sorted`.
  rowData: Row
}

/** The place of the cell that was hit, among the columns shown; null beside the cells. */
export function cellPlace(target: EventTarget | null): number | null {
  const cell = target instanceof Element ? target.closest('.zd-table__cell') : null
  // The box of the row stands before them, and both count from 1.
  return cell === null ? null : Number(cell.getAttribute('aria-colindex')) - 2
}

/** What the mouse does on a row: a click focuses and selects, the second button opens the menu, two clicks edit or open. */
export function useRowMouse<Row extends TableRow>(table: {
  focus: RowFocus<Row>
  selection: Selection<Row>
  menu: RowMenu<Row>
  /** A click puts the cell cursor where it hits. */
  hasCellCursor: () => boolean
  /** Begins to edit a cell; answers whether it can be edited. */
  edit: (row: Row, place: number) => boolean
  open: (row: Row) => void
}): {
  onClick: (event: RowEvent<Row>) => void
  onContextmenu: (event: RowEvent<Row>) => void
  onDblclick: (event: RowEvent<Row>) => void
} {
  const { focus, selection } = table
  return {
    onClick({ event, rowData }) {
      if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return
      if (event.target.closest('button, a, input')) return
      const from = focus.id.value
      const isExtending = event.shiftKey || event.ctrlKey || event.metaKey
      if (!table.hasCellCursor()) focus.cell.value = null
      // What extends a selection keeps the column that the cursor is in.
      else if (!isExtending) focus.cell.value = cellPlace(event.target)
      focus.toId(rowData.id)
      if (event.shiftKey) selection.extendTo(rowData.id, from)
      else if (event.ctrlKey || event.metaKey || event.target.closest('.zd-table__check'))
        selection.toggle(rowData.id)
      else selection.only(rowData.id)
    },
    onContextmenu({ event, rowData }) {
      if (event instanceof MouseEvent) table.menu.openAt(rowData, event)
    },
    onDblclick({ event, rowData }) {
      if (event.target instanceof Element && event.target.closest('button, .zd-table__check')) return
      const place = cellPlace(event.target)
      if (place === null || !table.edit(rowData, place)) table.open(rowData)
    }
  }
}
