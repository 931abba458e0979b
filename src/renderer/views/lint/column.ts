import type { DnsRecord } from '../../../shared/model/record.ts'
import type { Finding } from '../../../shared/lint/finding.ts'
import type { TableColumn } from '../../components/table/types.ts'
import { t } from '../../i18n/index.ts'
import { countsOf, countsText } from './labels.ts'

/** The column of the record list that tells what was found; drawn by LintMark. */
export const lintColumn = (findings: (record: DnsRecord) => readonly Finding[]): TableColumn<DnsRecord> => ({
  key: 'lint',
  title: t('lint.column'),
  width: 40,
  quietTitle: true,
  text: (record) => countsText(countsOf(findings(record)))
})
