import { linesOf, typesOf } from '../../../../src/shared/model/grades.ts'
import type { DnsRecord, RecordDraft, Zone } from '../../../../src/shared/model/record.ts'
import { checkRecord, type RecordIssue, type ZoneRules } from '../../../../src/shared/rules/record.ts'

/** A zone "example.com" of a grade, in the dialect that knows the grade. */
export function zone(grade = 'DP_Free', records: readonly DnsRecord[] = []): ZoneRules {
  const dialect = grade.startsWith('DP_') ? 'today' : '2012'
  const domain = { name: 'example.com', punycode: 'example.com', grade }
  const types = typesOf(grade, dialect)
  return { domain, records, types, lines: linesOf(grade, dialect), minTtl: 600 }
}

export const draft = (fields: Partial<RecordDraft> = {}): RecordDraft => ({
  host: 'www',
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.10',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  ...fields
})

let ids = 0
export const record = (fields: Partial<DnsRecord> = {}): DnsRecord => ({
  ...draft(),
  id: String(++ids),
  remark: '',
  monitorStatus: '',
  updatedAt: null,
  ...fields
})

/** "error value 34": what the tables of the tests compare. */
export const brief = (issues: readonly RecordIssue[]): string[] =>
  issues.map(({ level, field, code }) => `${level} ${field} ${code ?? '-'}`)

/** The issues of `fields` about `field`, in brief. */
export const about = (field: RecordIssue['field'], fields: Partial<RecordDraft>, rules = zone()): string[] =>
  brief(checkRecord(draft(fields), rules).filter((issue) => issue.field === field))

/** A `Zone` is what callers have: it must fit. */
export const fits = (whole: Zone): ZoneRules => whole
