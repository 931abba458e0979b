import { hasPriority, hasWeight, type BulkPatch } from '../../../shared/edits/bulk.ts'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { RecordDraft, Zone } from '../../../shared/model/record.ts'
import { checkNumbers } from '../../../shared/rules/numbers.ts'
import { say, t } from '../../i18n/index.ts'

export const BULK_FIELDS = ['line', 'ttl', 'status', 'value', 'mx', 'weight', 'remark'] as const
export type BulkField = (typeof BULK_FIELDS)[number]
/** What is typed for each field; figures are texts until they are read. */
export type BulkValues = Record<BulkField, string>

export const lineKey = (line: { name: string; id: string | null }): string => line.id ?? line.name

/** What all of them have now; "" where they differ. */
function common(records: readonly StagedRecord[], of: (record: StagedRecord) => string): string {
  const [first = '', ...others] = new Set(records.map(of))
  return others.length === 0 ? first : ''
}
const figure = (value: number | null): string => (value === null ? '' : String(value))

/** What the form begins with: what all records agree on. */
export const beginBulk = (records: readonly StagedRecord[]): BulkValues => ({
  line: common(records, ({ line, lineId }) => lineKey({ name: line, id: lineId })),
  ttl: common(records, ({ ttl }) => figure(ttl)),
  status: common(records, ({ enabled }) => (enabled ? 'on' : 'off')) || 'on',
  value: common(records, ({ value }) => value),
  mx: common(records.filter(hasPriority), ({ mx }) => figure(mx)),
  weight: common(records.filter(hasWeight), ({ weight }) => figure(weight)),
  remark: common(records, ({ remark }) => remark)
})

/** A record of which the rules judge a figure alone. */
const bare: RecordDraft = {
  host: '@',
  type: 'MX',
  line: '',
  lineId: null,
  value: '',
  ttl: null,
  mx: 10,
  weight: null,
  enabled: true
}

/** What is wrong with the chosen field, in the language in force; null when nothing is. */
export function bulkProblem(field: BulkField, values: BulkValues, zone: Zone): string | null {
  const text = values[field].trim()
  if (field === 'line' && text === '') return t('common.requiredField', { label: t('records.field.line') })
  if (field === 'value' && text === '') return t('common.requiredField', { label: t('records.field.value') })
  if (field !== 'ttl' && field !== 'mx' && field !== 'weight') return null
  if (text === '' && field === 'weight') return null
  if (!/^\d+$/.test(text)) return t('editing.bulk.notNumber')
  const issue = checkNumbers({ ...bare, [field]: Number(text) }, zone).find((one) => one.field === field)
  return issue ? say(issue.text) : null
}

/** The patch of what was chosen; fields with a problem count as not chosen. */
export function bulkPatch(chosen: ReadonlySet<BulkField>, values: BulkValues, zone: Zone): BulkPatch {
  const on = (field: BulkField): boolean => chosen.has(field) && bulkProblem(field, values, zone) === null
  const line = zone.lines.find((one) => lineKey(one) === values.line)
  return {
    ...(on('line') && line ? { line: line.name, lineId: line.id } : {}),
    ...(on('ttl') ? { ttl: Number(values.ttl) } : {}),
    ...(on('status') ? { enabled: values.status === 'on' } : {}),
    ...(on('value') ? { value: values.value.trim() } : {}),
    ...(on('mx') ? { mx: Number(values.mx) } : {}),
    ...(on('weight') ? { weight: values.weight.trim() === '' ? null : Number(values.weight) } : {}),
    ...(on('remark') ? { remark: values.remark } : {})
  }
}
