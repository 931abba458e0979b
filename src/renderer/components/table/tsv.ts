import type { TableColumn, TableRow } from './types.ts'

/** One cell as spreadsheets read it: tabs and line breaks would break the row, so such a text is quoted. */
const cell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** `rows` as tab-separated values, one line each, in the order of `columns`, without a heading. */
export const toTsv = <Row extends TableRow>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[]
): string => rows.map((row) => columns.map((column) => cell(column.text(row))).join('\t')).join('\n')
