import type { TableV2Instance } from 'element-plus'
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { TableRow } from './types.ts'
import type { SizedColumn } from './useColumns.ts'
import type { RowFocus } from './useRowFocus.ts'

export interface Sight {
  /** px that are scrolled away. */
  scrolled: ShallowRef<{ left: number; top: number }>
  /** px that all columns take. */
  totalWidth: ComputedRef<number>
  /** px from the left end of the rows to the cell at `place`. */
  leftOf: (place: number) => number
  /** Scrolls to the focused row and cell. */
  scrollToFocus: () => void
}

/** What of a table's rows and columns is in sight. `check` and `more` are the widths of what stands at the ends. */
export function useSight<Row extends TableRow>(list: {
  table: () => TableV2Instance | null
  columns: () => readonly SizedColumn<Row>[]
  focus: RowFocus<Row>
  /** px that the list is wide. */
  width: () => number
  check: () => number
  more: number
}): Sight {
  const { focus } = list
  const scrolled: Sight['scrolled'] = shallowRef({ left: 0, top: 0 })
  const leftOf = (place: number): number =>
    list
      .columns()
      .slice(0, place)
      .reduce((sum, one) => sum + one.width, list.check())

  return {
    scrolled,
    totalWidth: computed(() => leftOf(list.columns().length) + list.more),
    leftOf,
    scrollToFocus() {
      const table = list.table()
      if (focus.index.value >= 0) table?.scrollToRow(focus.index.value, 'auto')
      const cell = focus.cell.value
      if (cell === null) return
      const left = leftOf(cell) - list.check()
      const right = leftOf(cell + 1)
      if (left < scrolled.value.left) table?.scrollToLeft(left)
      else if (right > scrolled.value.left + list.width())
        table?.scrollToLeft(right + list.more - list.width())
    }
  }
}
