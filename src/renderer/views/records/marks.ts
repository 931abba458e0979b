import type { ContentField } from '../../../shared/changes/fields.ts'
import { sameField } from '../../../shared/changes/fields.ts'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import { contentOf, type RecordContent } from '../../../shared/model/changes.ts'
import type { RowMarks } from '../../components/table/types.ts'
import { t } from '../../i18n/index.ts'
import { lineTitle, statusWord } from './labels.ts'

/** The field of a record that a column of the list shows; undefined for columns that no one can edit. */
export const FIELD_OF_COLUMN: Readonly<Record<string, ContentField>> = {
  host: 'host',
  type: 'type',
  line: 'line',
  value: 'value',
  mx: 'mx',
  weight: 'weight',
  ttl: 'ttl',
  status: 'enabled',
  remark: 'remark'
}

/** A field in words, as its column shows it. */
export function fieldText(content: RecordContent, field: ContentField): string {
  if (field === 'enabled') return statusWord(content)
  if (field === 'line') return lineTitle(content.line)
  return String(content[field] ?? '')
}

/** What is staged for the records of the list: signs at the rows, and what changed cells said before. */
export const recordMarks: RowMarks<StagedRecord> = {
  of: ({ staged }) => staged && { kind: staged, word: t(`records.staged.${staged}`) },
  was(record, key) {
    const field = FIELD_OF_COLUMN[key]
    const { before } = record
    if (before === null || field === undefined || record.staged !== 'change') return null
    return sameField(field, before, contentOf(record)) ? null : fieldText(before, field)
  }
}
