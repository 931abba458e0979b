import { naturalKey } from '../../components/table/natural.ts'
import type { TableColumn } from '../../components/table/types.ts'
import { sentences, t } from '../../i18n/index.ts'
import { lineTitle } from '../records/labels.ts'
import type { PreviewRow } from './useImport.ts'

/** What is to be known of a row: why it is left out, or what its notes say. */
export const noteOf = ({ problem, notes }: PreviewRow): string => sentences(problem, ...notes)

const figure = (value: number | null | undefined): string => (value == null ? '' : String(value))

/** The columns of the preview; MX only where a row has one. */
export function previewColumns(hasMx: boolean): TableColumn<PreviewRow>[] {
  const columns: (TableColumn<PreviewRow> | false)[] = [
    {
      key: 'line',
      title: t('importing.column.line'),
      width: 60,
      align: 'right',
      mono: true,
      fixed: true,
      text: ({ line }) => String(line),
      sortKey: ({ id }) => Number(id)
    },
    {
      key: 'host',
      title: t('importing.column.host'),
      width: 132,
      minWidth: 88,
      grow: 1,
      mono: true,
      fixed: true,
      text: ({ record }) => record?.host ?? '',
      sortKey: ({ record }) => (record ? naturalKey(record.host) : null)
    },
    {
      key: 'type',
      title: t('importing.column.type'),
      width: 72,
      text: ({ record }) => record?.type ?? '',
      sortKey: ({ record }) => record?.type ?? null
    },
    {
      key: 'recordLine',
      title: t('importing.column.recordLine'),
      width: 104,
      minWidth: 72,
      text: ({ record }) => (record ? lineTitle(record.line) : ''),
      sortKey: ({ record }) => record?.line ?? null
    },
    {
      key: 'value',
      title: t('importing.column.value'),
      width: 220,
      minWidth: 120,
      grow: 2,
      mono: true,
      fixed: true,
      text: ({ record, source }) => record?.value ?? source ?? '',
      sortKey: ({ record }) => (record ? naturalKey(record.value) : null)
    },
    hasMx && {
      key: 'mx',
      title: t('importing.column.mx'),
      width: 48,
      align: 'right',
      mono: true,
      text: ({ record }) => figure(record?.mx),
      sortKey: ({ record }) => record?.mx ?? null
    },
    {
      key: 'ttl',
      title: t('importing.column.ttl'),
      width: 64,
      align: 'right',
      mono: true,
      text: ({ record }) => figure(record?.ttl),
      sortKey: ({ record }) => record?.ttl ?? null
    },
    {
      key: 'note',
      title: t('importing.column.note'),
      width: 240,
      minWidth: 140,
      grow: 3,
      fixed: true,
      text: noteOf,
      sortKey: (row) => (row.problem ? 0 : row.notes.length > 0 ? 1 : null)
    }
  ]
  return columns.filter((column) => column !== false)
}
