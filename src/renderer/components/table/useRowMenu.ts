import { shallowRef, type ShallowRef } from 'vue'
import { t } from '../../i18n/index.ts'
import { keyCaps } from '../../keys.ts'
import type { MenuItem, TableRow } from './types.ts'
import { targetRows } from './useGridKeys.ts'
import type { RowFocus } from './useRowFocus.ts'
import type { Selection } from './useSelection.ts'

export interface RowMenu<Row> {
  /** The menu on the screen. */
  shown: ShallowRef<{ x: number; y: number; items: MenuItem[] } | null>
  /** Opens it for the rows an action is for, at a point or else under the focused row. */
  open: (point?: { x: number; y: number }) => void
  /** The same for one row, which becomes the focused one; a row outside the selection goes alone. */
  openAt: (row: Row, event: MouseEvent) => void
  /** The same at the button of a row. */
  openAtButton: (row: Row, event: MouseEvent) => void
  close: () => void
}

/** The context menu of a table's rows: what the view offers, and copying. */
export function useRowMenu<Row extends TableRow>(table: {
  items: (rows: readonly Row[]) => MenuItem[]
  focus: RowFocus<Row>
  selection: Selection<Row>
  copyRows: () => void
  /** Where the focused row is drawn. */
  rowBox: () => DOMRect | undefined
  focusGrid: () => void
}): RowMenu<Row> {
  const { focus, selection } = table
  const shown: RowMenu<Row>['shown'] = shallowRef(null)

  function open(point?: { x: number; y: number }): void {
    const rows = targetRows(selection, focus)
    if (rows.length === 0) return
    const own = table.items(rows)
    const copying: MenuItem = {
      key: 'copy-rows',
      label: t('records.table.copyRows'),
      shortcut: keyCaps('Mod+C').join('+'),
      run: table.copyRows
    }
    // Beside what else copies; what deletes stays last.
    const beside = own.findLastIndex((item) => item.key.startsWith('copy')) + 1
    const items = own.toSpliced(beside > 0 ? beside : own.findIndex((item) => item.danger), 0, copying)
    const box = table.rowBox()
    const spot = point ?? { x: (box?.left ?? 0) + 36, y: box?.bottom ?? 0 }
    shown.value = { ...spot, items }
  }

  function aim(row: Row): void {
    focus.toId(row.id)
    if (!selection.isSelected(row.id)) selection.clear()
  }

  return {
    shown,
    open,
    openAt(row, event) {
      event.preventDefault()
      aim(row)
      open({ x: event.clientX, y: event.clientY })
    },
    openAtButton(row, event) {
      aim(row)
      const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null
      open({ x: box?.left ?? event.clientX, y: box?.bottom ?? event.clientY })
    },
    close() {
      shown.value = null
      table.focusGrid()
    }
  }
}
