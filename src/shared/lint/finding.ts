import type { RecordDraft } from '../model/record.ts'
import type { Fix, RecordIssue } from '../rules/issue.ts'
import type { Text } from '../text.ts'

/** error and warning as of `RecordIssue`; hint: nothing is wrong, but it could be better. */
export const LINT_LEVELS = ['error', 'warning', 'hint'] as const
export type LintLevel = (typeof LINT_LEVELS)[number]

/** A fix that is another record: one to add beside, which then mends the finding. */
export interface Addition {
  label: Text
  add: RecordDraft
}

/** A fix by which the record goes. */
export interface Removal {
  label: Text
  remove: true
}

/** A fix is a patch of the record, another record to add, or the record's removal; it says itself which. */
export type Mend = Fix | Addition | Removal

/** What is the matter with one record of a zone. */
export interface Finding extends Omit<RecordIssue, 'level' | 'fix'> {
  recordId: string
  level: LintLevel
  fix?: Mend
}

/** A finding before it is known of which record. */
export type Remark = Omit<Finding, 'recordId'>
