import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { CellEdits, CellInput, CellIssue, TableColumn, TableRow } from './types.ts'
import type { RowFocus } from './useRowFocus.ts'

/** Where the cell cursor goes when a cell is done; `none` leaves the keyboard where it is. */
export type CellMove = 'down' | 'left' | 'right' | 'stay' | 'none'

interface OpenCell<Row extends TableRow> {
  /** As it was when the edit was begun. */
  row: Row
  /** The same, or what a fix made of it. */
  base: Row
  column: TableColumn<Row>
  input: CellInput
}

export interface CellEdit<Row extends TableRow> {
  open: Readonly<ShallowRef<OpenCell<Row> | null>>
  /** What stands in the editor. */
  text: Readonly<ShallowRef<string>>
  type: (text: string) => void
  /** What is wrong with it, from the first attempt to confirm on. */
  issue: ComputedRef<CellIssue<Row> | null>
  /** Opens the editor of a cell, or flips it; answers whether that cell can be edited. */
  begin: (row: Row, place: number) => boolean
  /** Keeps what was typed, unless something is wrong with it. */
  confirm: (move: CellMove) => void
  /** Drops what was typed. */
  leave: () => void
  mend: () => void
}

/** Editing one cell of a table in place. */
export function useCellEdit<Row extends TableRow>(table: {
  edits: () => CellEdits<Row> | null
  rows: () => readonly Row[]
  /** The columns as shown. */
  columns: () => readonly TableColumn<Row>[]
  focus: RowFocus<Row>
  /** Brings the focused cell into sight. */
  reveal: () => void
  focusGrid: () => void
  focusEditor: () => void
}): CellEdit<Row> {
  const { focus } = table
  const open = shallowRef<OpenCell<Row> | null>(null)
  const text = shallowRef('')
  /** A first attempt was made: from here on it is checked while it is typed. */
  const tried = shallowRef(false)

  const draft = computed(() => {
    const now = open.value
    return now && (table.edits()?.write(now.base, now.column.key, text.value) ?? null)
  })
  const problem = computed(() => {
    const now = open.value
    return now && draft.value ? (table.edits()?.check(draft.value, now.row, now.column.key) ?? null) : null
  })
  const issue = computed(() => (tried.value ? problem.value : null))

  function close(): void {
    open.value = null
    tried.value = false
  }

  /** The place of the next column that can be edited, in one direction; the same one at the end. */
  function beside(place: number, step: 1 | -1): number {
    const columns = table.columns()
    for (let at = place + step; at >= 0 && at < columns.length; at += step)
      if (columns[at]?.editable) return at
    return place
  }

  /** Keeps what stands in the editor and closes it; answers whether nothing is wrong with it. */
  function keep(): boolean {
    const now = open.value
    const edits = table.edits()
    if (now && edits && draft.value && (now.base !== now.row || text.value !== now.input.text)) {
      tried.value = true
      if (problem.value) return false
      edits.keep(draft.value, now.row)
    }
    close()
    return true
  }

  function confirm(move: CellMove): void {
    const now = open.value
    if (!now) return
    // Looked up before, for the edit may sort the row elsewhere.
    const rows = table.rows()
    const at = rows.findIndex(({ id }) => id === now.row.id)
    const below = rows[at + 1]?.id ?? now.row.id
    if (!keep() || move === 'none') return
    focus.toId(move === 'down' ? below : now.row.id)
    const place = table.columns().findIndex(({ key }) => key === now.column.key)
    if (place >= 0)
      focus.cell.value = move === 'left' || move === 'right' ? beside(place, move === 'left' ? -1 : 1) : place
    table.focusGrid()
    table.reveal()
  }

  function begin(row: Row, place: number): boolean {
    if (!keep()) {
      table.focusEditor()
      return true
    }
    const column = table.columns()[place]
    const input = column?.editable ? (table.edits()?.input(row, column.key) ?? null) : null
    if (!column || !input) return false
    focus.toId(row.id)
    focus.cell.value = place
    open.value = { row, base: row, column, input }
    text.value = input.text
    if (input.kind === 'toggle') {
      const flipped = table.edits()?.write(row, column.key, input.text)
      if (flipped) table.edits()?.keep(flipped, row)
      close()
    }
    table.reveal()
    return true
  }

  return {
    open,
    text,
    issue,
    type: (typed) => {
      text.value = typed
    },
    begin,
    confirm,
    leave: () => {
      close()
      table.focusGrid()
    },
    mend: () => {
      const now = open.value
      const fixed = issue.value?.fix?.row
      const input = now && fixed && table.edits()?.input(fixed, now.column.key)
      if (!now || !fixed || !input) return
      open.value = { ...now, base: fixed }
      text.value = input.text
      table.focusEditor()
    }
  }
}
