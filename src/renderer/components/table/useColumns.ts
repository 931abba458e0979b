import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { TableColumn, TableLayout, TableRow } from './types.ts'

const MIN_WIDTH = 44
const MAX_WIDTH = 1200

export interface SizedColumn<Row extends TableRow> {
  column: TableColumn<Row>
  /** px, whole. */
  width: number
}

export interface Columns<Row extends TableRow> {
  /** The columns shown, each with its width for the room there is. */
  shown: ComputedRef<SizedColumn<Row>[]>
  isHidden: (key: string) => boolean
  setHidden: (key: string, hidden: boolean) => void
  /** Sets a width by hand; `done` remembers it. */
  resize: (key: string, width: number, done: boolean) => void
  /** Back to the widths and columns the table came with. */
  reset: () => void
  isChanged: ComputedRef<boolean>
}

/**
 * Widths for `room` px: columns sized by hand keep their width, the others take their own, flexible ones shrink to
 * their least width when it is tight and grow by their share when there is room to spare. What does not fit scrolls.
 */
export function fitWidths<Row extends TableRow>(
  columns: readonly TableColumn<Row>[],
  fixed: Readonly<Record<string, number>>,
  room: number
): SizedColumn<Row>[] {
  const sized = columns.map((column) => ({ column, width: fixed[column.key] ?? column.width }))
  const spare = room - sized.reduce((sum, one) => sum + one.width, 0)
  const free = sized.filter(({ column }) => fixed[column.key] === undefined)
  const weight = ({ column }: SizedColumn<Row>): number =>
    spare >= 0 ? (column.grow ?? 0) : column.width - (column.minWidth ?? column.width)
  const total = free.reduce((sum, one) => sum + weight(one), 0)
  if (room <= 0 || total <= 0) return sized
  // Shrinking never takes more than the flexible columns can give.
  let left = spare >= 0 ? spare : Math.max(spare, -total)
  const all = left
  let seen = 0
  for (const one of free) {
    const share = weight(one)
    if (share <= 0) continue
    seen += share
    const change = Math.round((all * seen) / total) - (all - left)
    one.width += change
    left -= change
  }
  return sized
}

/** Which columns are shown and how wide, remembered through `save`. */
export function useColumns<Row extends TableRow>(
  columns: () => readonly TableColumn<Row>[],
  room: () => number,
  saved: () => TableLayout | undefined,
  save: (layout: TableLayout) => void
): Columns<Row> {
  const widths = shallowRef<Readonly<Record<string, number>>>({})
  const hidden = shallowRef<ReadonlySet<string>>(new Set())
  /** What is hidden at first. */
  const optional = (): string[] =>
    columns()
      .filter((column) => column.optional)
      .map(({ key }) => key)
  watch(
    saved,
    (layout) => {
      widths.value = layout?.widths ?? {}
      hidden.value = new Set(layout?.hidden ?? optional())
    },
    { immediate: true }
  )
  const keep = (): void => save({ widths: { ...widths.value }, hidden: [...hidden.value] })
  const isHidden = (key: string): boolean => hidden.value.has(key)
  return {
    shown: computed(() =>
      fitWidths(
        columns().filter((column) => column.fixed || !isHidden(column.key)),
        widths.value,
        room()
      )
    ),
    isHidden,
    setHidden: (key, hide) => {
      const next = new Set(hidden.value)
      if (hide) next.add(key)
      else next.delete(key)
      hidden.value = next
      keep()
    },
    resize: (key, width, done) => {
      const clamped = Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)))
      widths.value = { ...widths.value, [key]: clamped }
      if (done) keep()
    },
    reset: () => {
      widths.value = {}
      hidden.value = new Set(optional())
      keep()
    },
    isChanged: computed(
      () =>
        Object.keys(widths.value).length > 0 ||
        hidden.value.size !== optional().length ||
        optional().some((key) => !hidden.value.has(key))
    )
  }
}
