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
  /** The rows an action is for: the selected ones, or else the focused one. */
  targets: () => readonly Row[]
}
