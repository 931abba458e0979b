import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { TableRow } from './types.ts'

export interface Selection<Row> {
  ids: ShallowRef<ReadonlySet<string>>
  /** The selected rows in the order they are shown. */
  rows: ComputedRef<readonly Row[]>
  /** Made by a plain click alone: it goes away as soon as the focus moves on. */
  soft: ShallowRef<boolean>
  isSelected: (id: string) => boolean
  only: (id: string) => void
  toggle: (id: string) => void
  /** From the anchor to `id`, replacing what was selected. Without an anchor, from `from`. */
  extendTo: (id: string, from: string | null) => void
  all: () => void
  clear: () => void
  /** Drops a selection made by a plain click. */
  leave: () => void
}

/** Selection over the rows shown now: a row that is filtered away or removed is selected no longer. */
export function useSelection<Row extends TableRow>(visible: () => readonly Row[]): Selection<Row> {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  const soft = shallowRef(false)
  let anchor: string | null = null

  const rows = computed(() => (ids.value.size === 0 ? [] : visible().filter((row) => ids.value.has(row.id))))
  const set = (next: ReadonlySet<string>, isSoft = false): void => {
    ids.value = next
    soft.value = isSoft
  }
  watch(visible, () => {
    if (rows.value.length !== ids.value.size) set(new Set(rows.value.map((row) => row.id)), soft.value)
  })

  const only = (id: string): void => {
    anchor = id
    set(new Set([id]), true)
  }
  const toggle = (id: string): void => {
    anchor = id
    const next = new Set(ids.value)
    if (!next.delete(id)) next.add(id)
    set(next)
  }
  const extendTo = (id: string, from: string | null): void => {
    const list = visible()
    const place = (wanted: string | null): number => list.findIndex((row) => row.id === wanted)
    if (place(anchor) < 0) anchor = from ?? id
    const start = Math.max(0, place(anchor))
    const end = place(id)
    if (end < 0) return
    set(new Set(list.slice(Math.min(start, end), Math.max(start, end) + 1).map((row) => row.id)))
  }
  const clear = (): void => {
    anchor = null
    if (ids.value.size > 0) set(new Set())
  }
  return {
    ids,
    rows,
    soft,
    isSelected: (id) => ids.value.has(id),
    only,
    toggle,
    extendTo,
    all: () => set(new Set(visible().map((row) => row.id))),
    clear,
    leave: () => {
      if (soft.value) clear()
    }
  }
}
