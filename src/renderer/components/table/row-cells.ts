import { MoreFilled } from '@element-plus/icons-vue'
import { h, type VNode } from 'vue'
import { t } from '../../i18n/index.ts'
import type { RowMarks, TableRow } from './types.ts'
import type { SizedColumn } from './useColumns.ts'

/** A slot that draws a cell. */
export type CellSlot<Row> = (props: { row: Row }) => VNode[]

interface RowCellsProps<Row extends TableRow> {
  row: Row
  /** Id of the row's element; the cells' begin with it. */
  rowId: string
  /** What the row is called. */
  name: string
  columns: readonly SizedColumn<Row>[]
  selected: boolean
  /** Place of the cell cursor where it is in this row. */
  cursor: number | null
  /** Cells can be edited. */
  editable: boolean
  marks: RowMarks<Row> | undefined
  slots: Readonly<Record<string, CellSlot<Row> | undefined>>
  checkWidth: number
  moreWidth: number
  more: (row: Row, event: MouseEvent) => void
}

const px = (width: number): { width: string } => ({ width: `${width}px` })

/** Its sign, where something of the row is staged; the sign itself is drawn by the style sheet. */
const drawMark = <Row extends TableRow>({ marks, row }: RowCellsProps<Row>): VNode | null => {
  const mark = marks?.of(row)
  return mark ? h('span', { class: 'zd-table__mark' }, h('span', { class: 'zd-hidden' }, mark.word)) : null
}

function drawCell<Row extends TableRow>(props: RowCellsProps<Row>, place: number): VNode | null {
  const { row, rowId, marks, slots, cursor, editable } = props
  const sized = props.columns[place]
  if (sized === undefined) return null
  const { column, width } = sized
  const was = marks?.was(row, column.key) ?? null
  return h(
    'div',
    {
      id: `${rowId}-${place}`,
      key: column.key,
      role: 'gridcell',
      class: [
        'zd-table__cell',
        column.align && `is-${column.align}`,
        { 'zd-mono': column.mono, 'is-active': cursor === place, 'is-changed': was !== null }
      ],
      'aria-colindex': place + 2,
      'aria-readonly': editable ? !column.editable : undefined,
      style: px(width)
    },
    [
      slots[`cell-${column.key}`]?.({ row }) ?? h('span', { class: 'zd-table__text' }, column.text(row)),
      was === null
        ? null
        : h(
            'span',
            { class: 'zd-table__was zd-hidden' },
            t('records.table.was', { text: was || t('common.none') })
          )
    ]
  )
}

/** The cells of one row: a box, one cell per column, and the button that opens the menu. */
export function RowCells<Row extends TableRow>(props: RowCellsProps<Row>): (VNode | null)[] {
  const { columns, selected } = props
  return [
    h(
      'div',
      { class: 'zd-table__check', role: 'gridcell', 'aria-colindex': 1, style: px(props.checkWidth) },
      [drawMark(props), h('span', { class: ['zd-table__box', { 'is-on': selected }] })]
    ),
    ...columns.map((_, place) => drawCell(props, place)),
    h(
      'div',
      {
        class: 'zd-table__more',
        role: 'gridcell',
        'aria-colindex': columns.length + 2,
        style: px(props.moreWidth)
      },
      h(
        'button',
        {
          type: 'button',
          tabindex: -1,
          'aria-haspopup': 'menu',
          'aria-label': t('records.table.more', { name: props.name }),
          onClick: (event: MouseEvent) => props.more(props.row, event)
        },
        h(MoreFilled, { 'aria-hidden': 'true' })
      )
    )
  ]
}
RowCells.props = [
  'row',
  'rowId',
  'name',
  'columns',
  'selected',
  'cursor',
  'editable',
  'marks',
  'slots',
  'checkWidth',
  'moreWidth',
  'more'
]
