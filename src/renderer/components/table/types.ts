/** A row of any table: keyed by an id that survives refreshes. */
export interface TableRow {
  id: string
}

/** What a cell is sorted by: numbers by size, texts in natural order, null always last. */
export type SortKey = string | number | null

/** One column of a DataTable. */
export interface TableColumn<Row extends TableRow> {
  key: string
  title: string
  /** px; what the column gets when there is room for all. */
  width: number
  /** px; flexible columns shrink to it before the table scrolls sideways. Equal to `width` when not given. */
  minWidth?: number
  /** Share of the room that is left over; 0 or missing: none. */
  grow?: number
  align?: 'left' | 'right' | 'center'
  /** Monospace with tabular figures: hosts, values, numbers. */
  mono?: boolean
  /** The cell in plain text: what is shown when no slot draws it, copied, and told in full when cut off. */
  text: (row: Row) => string
  /** Sortable when given. */
  sortKey?: (row: Row) => SortKey
  /** Always shown: the column chooser leaves it out. */
  fixed?: boolean
  /** Hidden until a person chooses it. */
  optional?: boolean
  /** The header has no visible title (its title is still told to assistive technology). */
  quietTitle?: boolean
  /** Its cells can be edited in place, where the table has `edits`. */
  editable?: boolean
}

/** What a cell is edited with: a text, one of a list, or nothing to fill in: it takes `text` at once. */
export interface CellInput {
  kind: 'text' | 'pick' | 'toggle'
  text: string
  options?: readonly { value: string; label: string }[]
}

/** Why a cell cannot be kept as it was typed, and the row as a button can mend it. */
export interface CellIssue<Row> {
  text: string
  fix: { label: string; row: Row } | null
}

/** How a table's cells are edited in place. Nothing is kept while `check` has something to say. */
export interface CellEdits<Row> {
  /** What the cell is edited with; null where this row has nothing to edit there. */
  input: (row: Row, key: string) => CellInput | null
  /** `row` with `text` in that cell. */
  write: (row: Row, key: string, text: string) => Row
  /** What is wrong with `draft`, which `row` would become. */
  check: (draft: Row, row: Row, key: string) => CellIssue<Row> | null
  keep: (draft: Row, row: Row) => void
}

/** What of a row is not yet as it shall be: a sign at its left edge, and the cells that differ. */
export interface RowMarks<Row> {
  of: (row: Row) => { kind: 'add' | 'change' | 'delete'; word: string } | null
  /** What a changed cell says without the change; null for any other cell. */
  was: (row: Row, key: string) => string | null
}

export interface SortState {
  key: string
  order: 'asc' | 'desc'
}

/** One entry of a row's menu. */
export interface MenuItem {
  key: string
  label: string
  danger?: boolean
  /** Why it cannot be chosen now; such an item is shown, disabled, with the reason. */
  disabled?: string | null
  /** A line above it. */
  divided?: boolean
  /** The key that does the same, as people read it ("Del"). */
  shortcut?: string
  run: () => void
}

/** What a table remembers between starts. */
export interface TableLayout {
  widths: Record<string, number>
  hidden: string[]
}

/** A state as StatusMark draws it: shape and word. */
export interface Mark {
  kind: 'ok' | 'warn' | 'fail' | 'paused' | 'info' | 'off'
  word: string
}

/** What a DataTable lets its view do, for `useTemplateRef`. */
export interface DataTableApi<Row extends TableRow> {
  /** Puts the keyboard into the list, on the row with `id` when given. */
  focusGrid: (id?: string) => void
  clearSelection: () => void
  /** The selected rows in the order they are shown. */
  readonly selected: readonly Row[]
  /** A plain click alone made the selection. */
  readonly soft: boolean
  /** Key of the column that the cell cursor is in; null while it is on the row as a whole. */
  readonly cell: string | null
  /** The rows an action is for: the selected ones, or else the focused one. */
  targets: () => readonly Row[]
}
