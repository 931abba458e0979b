import type { DnsRecord } from '../../../shared/model/record.ts'
import { hostKey, naturalKey } from '../../components/table/natural.ts'
import type { TableColumn } from '../../components/table/types.ts'
import { locale, t } from '../../i18n/index.ts'
import { lineTitle, monitorMark, statusWord } from './labels.ts'
import { FIELD_OF_COLUMN } from './marks.ts'

const figure = (value: number | null): string => (value === null ? '' : String(value))

/** What only some zones have a column for. */
export interface OptionalColumns {
  mx: boolean
  weight: boolean
  monitor: boolean
}
/** Of these, what some record has. */
export const columnsUsed = (records: readonly DnsRecord[]): OptionalColumns => ({
  mx: records.some((record) => record.mx !== null),
  weight: records.some((record) => record.weight !== null),
  monitor: records.some((record) => record.monitorStatus !== '')
})

/** The columns of the record list; MX, weight and monitor only where they are used. */
export function recordColumns(used: OptionalColumns): TableColumn<DnsRecord>[] {
  // A line carries its gloss in English, and ages are longer there.
  const english = locale() === 'en'
  const columns: (TableColumn<DnsRecord> | false)[] = [
    {
      key: 'host',
      title: t('records.column.host'),
      width: 152,
      minWidth: 104,
      grow: 1,
      mono: true,
      fixed: true,
      text: (record) => record.host,
      sortKey: (record) => hostKey(record.host)
    },
    {
      key: 'type',
      title: t('records.column.type'),
      width: 76,
      minWidth: 70,
      text: (record) => record.type,
      sortKey: (record) => naturalKey(record.type)
    },
    {
      key: 'line',
      title: t('records.column.line'),
      width: english ? 156 : 96,
      minWidth: english ? 132 : 72,
      text: (record) => lineTitle(record.line),
      sortKey: (record) => naturalKey(lineTitle(record.line))
    },
    {
      key: 'value',
      title: t('records.column.value'),
      width: 260,
      minWidth: 140,
      grow: 3,
      mono: true,
      fixed: true,
      text: (record) => record.value,
      sortKey: (record) => naturalKey(record.value)
    },
    used.mx && {
      key: 'mx',
      title: t('records.column.mx'),
      width: 48,
      align: 'right',
      mono: true,
      text: (record) => figure(record.mx),
      sortKey: (record) => record.mx
    },
    used.weight && {
      key: 'weight',
      title: t('records.column.weight'),
      width: 68,
      align: 'right',
      mono: true,
      text: (record) => figure(record.weight),
      sortKey: (record) => record.weight
    },
    {
      key: 'ttl',
      title: t('records.column.ttl'),
      width: 66,
      align: 'right',
      mono: true,
      text: (record) => figure(record.ttl),
      sortKey: (record) => record.ttl
    },
    {
      key: 'status',
      title: t('records.column.status'),
      width: 80,
      text: statusWord,
      sortKey: (record) => (record.enabled ? 0 : 1)
    },
    used.monitor && {
      key: 'monitor',
      title: t('records.column.monitor'),
      width: english ? 92 : 76,
      minWidth: 76,
      text: (record) => monitorMark(record.monitorStatus)?.word ?? '',
      sortKey: (record) => record.monitorStatus || null
    },
    {
      key: 'remark',
      title: t('records.column.remark'),
      width: 136,
      minWidth: 72,
      grow: 1,
      text: (record) => record.remark,
      sortKey: (record) => (record.remark === '' ? null : naturalKey(record.remark))
    },
    {
      key: 'updated',
      title: t('records.column.updated'),
      width: english ? 116 : 88,
      minWidth: english ? 96 : 76,
      text: (record) => record.updatedAt ?? '',
      sortKey: (record) => record.updatedAt
    }
  ]
  return columns
    .filter((column) => column !== false)
    .map((column) => ({ ...column, editable: FIELD_OF_COLUMN[column.key] !== undefined }))
}
