import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import { hasPriority, hasWeight } from '../../../shared/edits/bulk.ts'
import type { Zone } from '../../../shared/model/record.ts'
import { checkRecord, type RecordIssue, type ZoneIndex } from '../../../shared/rules/record.ts'
import type { CellEdits } from '../../components/table/types.ts'
import { say, t } from '../../i18n/index.ts'
import { lineTitle } from './labels.ts'
import { FIELD_OF_COLUMN } from './marks.ts'
import { lineKey, MX_DEFAULT } from './useRecordForm.ts'

const figure = (value: number | null): string => (value === null ? '' : String(value))
const read = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))

/** `record` with what was typed into the cell of a column. */
function write(record: StagedRecord, key: string, text: string, zone: Zone): StagedRecord {
  const field = FIELD_OF_COLUMN[key]
  if (field === undefined) return record
  switch (field) {
    case 'host':
      return { ...record, host: text.trim() }
    case 'type': {
      const mx = text === record.type ? record.mx : text === 'MX' ? MX_DEFAULT : null
      return { ...record, type: text, mx }
    }
    case 'line': {
      const line = zone.lines.find((one) => lineKey(one) === text)
      return line ? { ...record, line: line.name, lineId: line.id } : record
    }
    case 'value':
      return { ...record, value: text }
    case 'mx':
      return { ...record, mx: read(text) }
    case 'weight':
      return { ...record, weight: read(text) }
    case 'ttl':
      return { ...record, ttl: read(text) }
    case 'enabled':
      return { ...record, enabled: !record.enabled }
    case 'remark':
      return { ...record, remark: text }
  }
}

/** Editing records in the cells of their list. Nothing that the rules call an error is kept. */
export function recordEdits(options: {
  zone: () => Zone
  /** The records as they will be. */
  index: () => ZoneIndex
  keep: (draft: StagedRecord, record: StagedRecord) => void
}): CellEdits<StagedRecord> {
  const { zone } = options
  const issuesOf = (record: StagedRecord): RecordIssue[] =>
    checkRecord(record, { ...zone(), records: options.index() }, record.id).filter(
      ({ level }) => level === 'error'
    )

  return {
    input(record, key) {
      const field = FIELD_OF_COLUMN[key]
      if (field === undefined || record.staged === 'delete') return null
      switch (field) {
        case 'host':
          return { kind: 'text', text: record.host }
        case 'value':
          return { kind: 'text', text: record.value }
        case 'remark':
          return { kind: 'text', text: record.remark }
        case 'ttl':
          return { kind: 'text', text: figure(record.ttl) }
        case 'mx':
          return hasPriority(record) ? { kind: 'text', text: figure(record.mx) } : null
        case 'weight':
          return hasWeight(record) ? { kind: 'text', text: figure(record.weight) } : null
        case 'enabled':
          return { kind: 'toggle', text: '' }
        case 'type': {
          const known = zone().types.map((type) => ({ value: type, label: type }))
          const own = { value: record.type, label: t('records.field.unknownType', { type: record.type }) }
          const options = zone().types.includes(record.type) ? known : [...known, own]
          return { kind: 'pick', text: record.type, options }
        }
        case 'line': {
          const own = lineKey({ name: record.line, id: record.lineId })
          const known = zone().lines.map((line) => ({ value: lineKey(line), label: lineTitle(line.name) }))
          const label = t('records.field.unknownLine', { line: lineTitle(record.line) })
          const isKnown = known.some(({ value }) => value === own)
          return { kind: 'pick', text: own, options: isKnown ? known : [...known, { value: own, label }] }
        }
      }
    },
    write: (record, key, text) => write(record, key, text, zone()),
    check(draft, record, key) {
      // A remark is nothing that resolves, and a record may always be paused.
      if (key === 'remark' || (key === 'status' && !draft.enabled)) return null
      // What the record was already before is not this edit's doing, but for what was typed into it.
      const before = new Set(issuesOf(record).map(({ field, code }) => `${field} ${code ?? ''}`))
      const field = FIELD_OF_COLUMN[key]
      const issues = issuesOf(draft).filter(
        (one) => one.field === field || !before.has(`${one.field} ${one.code ?? ''}`)
      )
      const issue = issues.find((one) => one.field === field) ?? issues[0]
      if (issue === undefined) return null
      const { fix } = issue
      return {
        text: say(issue.text),
        fix: fix ? { label: say(fix.label), row: { ...draft, ...fix.patch } } : null
      }
    },
    keep: (draft, record) => options.keep(draft, record)
  }
}
