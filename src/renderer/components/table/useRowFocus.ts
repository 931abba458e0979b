import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { TableRow } from './types.ts'

export interface RowFocus<Row> {
  id: ComputedRef<string | null>
  /** Place of the focused row among the rows shown, -1 for none. */
  index: ComputedRef<number>
  row: ComputedRef<Row | null>
  /** Place of the focused cell among the columns shown; null: the row as a whole. */
  cell: ShallowRef<number | null>
  /** Focuses the row at `index`, clamped to what is shown. */
  to: (index: number) => void
  toId: (id: string) => void
  /** One cell to the left or right; leftwards from the first cell is the row as a whole. */
  sideways: (step: 1 | -1, columns: number) => void
  /** The next row, after the focused one and around, whose text begins with what was typed lately. */
  typed: (character: string, text: (row: Row) => string, now: number) => boolean
}

/** Type-ahead forgets after this many milliseconds without a key. */
const TYPING_MS = 800

/** The focused row: kept by id, and by place when the row goes away. */
export function useRowFocus<Row extends TableRow>(visible: () => readonly Row[]): RowFocus<Row> {
  const wanted = shallowRef<string | null>(null)
  const cell = shallowRef<number | null>(null)
  let last = 0
  let typedText = ''
  let typedAt = 0

  const index = computed(() =>
    wanted.value === null ? -1 : visible().findIndex((row) => row.id === wanted.value)
  )
  const row = computed(() => visible()[index.value] ?? null)
  const to = (place: number): void => {
    const list = visible()
    last = Math.max(0, Math.min(list.length - 1, place))
    wanted.value = list[last]?.id ?? null
  }
  watch(visible, () => {
    if (wanted.value === null) return
    if (index.value >= 0) last = index.value
    else to(last)
  })

  const toId = (id: string): void => {
    wanted.value = id
    last = Math.max(0, index.value)
  }
  const sideways = (step: 1 | -1, columns: number): void => {
    const next = (cell.value ?? -1) + step
    cell.value = next < 0 ? null : Math.min(next, columns - 1)
  }
  const typed = (character: string, text: (row: Row) => string, now: number): boolean => {
    typedText = now - typedAt > TYPING_MS ? character : typedText + character
    typedAt = now
    const begin = typedText.toLowerCase()
    const list = visible()
    // One letter goes on to the next match, more letters may stay on the row they already match.
    const from = Math.max(0, index.value) + (typedText.length === 1 && index.value >= 0 ? 1 : 0)
    for (let step = 0; step < list.length; step++) {
      const place = (from + step) % list.length
      const candidate = list[place]
      if (candidate && text(candidate).toLowerCase().startsWith(begin)) {
        to(place)
        return true
      }
    }
    return false
  }
  return { id: computed(() => row.value?.id ?? null), index, row, cell, to, toId, sideways, typed }
}
