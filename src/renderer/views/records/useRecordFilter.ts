import { computed, type ComputedRef } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { DataTableApi } from '../../components/table/types.ts'
import { countBy, useFilter, type Filtering } from '../../components/table/useFilter.ts'
import { t } from '../../i18n/index.ts'
import type { recordColumns } from './columns.ts'
import { recordHaystack, STAGED_FIELDS } from './fields.ts'
import { lineTitle, monitorMark, statusWord } from './labels.ts'

/** What the record list lets its page do, for `useTemplateRef`. */
export interface RecordListApi extends Pick<
  DataTableApi<StagedRecord>,
  'focusGrid' | 'targets' | 'selected' | 'cell'
> {
  /** As filtered. */
  readonly rows: readonly StagedRecord[]
  clearFilter: () => void
}

interface QuickChoice {
  field: string
  title: string
  options: { value: string; label: string; count: number }[]
}

export interface RecordFilter extends Filtering<StagedRecord> {
  /** Titles of the fields that can be asked for. */
  titles: ComputedRef<Record<string, string>>
  /** A choice's word for people. */
  valueTitle: (field: string, value: string) => string
  /** The choices beside the field. */
  quick: ComputedRef<QuickChoice[]>
}

const KINDS = ['add', 'change', 'delete'] as const

/** The filter of the record list: by words, by fields, and by what is staged. */
export function useRecordFilter(
  records: () => readonly StagedRecord[],
  columns: () => ReturnType<typeof recordColumns>
): RecordFilter {
  const filter = useFilter(records, STAGED_FIELDS, recordHaystack)
  const titles = computed(() => ({
    ...Object.fromEntries(columns().map(({ key, title }) => [key, title])),
    mx: t('records.column.mx'),
    weight: t('records.column.weight'),
    monitor: t('records.column.monitor'),
    staged: t('records.staged.title')
  }))

  function stagedTitle(value: string): string {
    const kind = KINDS.find((one) => one === value)
    if (kind) return t(`records.staged.${kind}`)
    return t(value === 'yes' ? 'records.staged.yes' : 'records.staged.no')
  }
  function valueTitle(field: string, value: string): string {
    if (field === 'status') return statusWord({ enabled: value === 'enabled' })
    if (field === 'monitor') return monitorMark(value === 'none' ? '' : value)?.word ?? t('common.none')
    if (field === 'line') return lineTitle(value)
    if (field === 'staged') return stagedTitle(value)
    return field === 'type' ? value.toUpperCase() : value
  }

  const paused = computed(() => records().filter((record) => !record.enabled).length)
  /** Only while something is staged, or asked for. */
  const staged = computed<QuickChoice[]>(() => {
    const counts = { add: 0, change: 0, delete: 0 }
    for (const record of records()) if (record.staged !== null) counts[record.staged]++
    const all = counts.add + counts.change + counts.delete
    if (all === 0 && !filter.parsed.value.terms.some(({ field }) => field === 'staged')) return []
    const options = [
      { value: 'yes', label: stagedTitle('yes'), count: all },
      ...KINDS.map((kind) => ({ value: kind, label: stagedTitle(kind), count: counts[kind] }))
    ].filter(({ value, count }) => value === 'yes' || count > 0)
    return [{ field: 'staged', title: t('records.quick.staged'), options }]
  })
  const quick = computed<QuickChoice[]>(() => [
    {
      field: 'type',
      title: t('records.quick.type'),
      options: countBy(records(), ({ type }) => type).map((one) => ({ ...one, label: one.value }))
    },
    {
      field: 'line',
      title: t('records.quick.line'),
      options: countBy(records(), ({ line }) => line).map((one) => ({ ...one, label: lineTitle(one.value) }))
    },
    {
      field: 'status',
      title: t('records.quick.status'),
      options: [
        { value: 'enabled', label: t('records.status.enabled'), count: records().length - paused.value },
        { value: 'paused', label: t('records.status.paused'), count: paused.value }
      ]
    },
    ...staged.value
  ])
  return { ...filter, titles, valueTitle, quick }
}
