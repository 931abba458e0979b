import { checkNeighbours } from '../rules/neighbours.ts'
import { checkNumbers } from '../rules/numbers.ts'
import {
  checkRecord,
  type RecordField,
  type RecordIssue,
  type ZoneIndex,
  type ZoneRules
} from '../rules/record.ts'
import type { ContentField } from './fields.ts'
import type { PlanRow } from './plan.ts'

/** Fields that say what a record is, so that every rule is about them. */
const DATA = new Set<ContentField>(['host', 'type', 'line', 'value'])
const NUMBERS = new Set<ContentField>(['ttl', 'mx', 'weight'])

/** What the rules say of the edit of a row, in the zone as it shall be, whose `records` are asked for where they matter. */
export function issuesOf(
  { change, kind, target, fields }: PlanRow,
  rules: Omit<ZoneRules, 'records'>,
  records: () => ZoneIndex
): RecordIssue[] {
  if (target === null) return []
  if (kind === 'add' || fields.some(({ field }) => DATA.has(field)))
    return checkRecord(target, { ...rules, records: records() }, change.id)
  // The rules about data are left out: they said the same before, and are the slow ones.
  const numbers = fields.some(({ field }) => NUMBERS.has(field)) ? checkNumbers(target, rules) : []
  const begins = target.enabled && fields.some(({ field }) => field === 'enabled')
  if (!begins) return numbers
  return [...numbers, ...checkNeighbours(target, { ...rules, records: records() }, change.id)]
}

/**
 * Whether the service would refuse the row. Of a record that is there, only what was edited counts: a rule that it breaks
 * elsewhere did not keep the service from having it.
 */
export function isRefused({ kind, fields, issues }: PlanRow): boolean {
  const errors = issues.filter(({ level }) => level === 'error')
  if (kind === 'add' || errors.length === 0) return errors.length > 0
  const edited = new Set<ContentField | RecordField>(fields.map(({ field }) => field))
  const elsewhere = edited.has('host') || edited.has('type') || edited.has('line') || edited.has('enabled')
  return elsewhere || errors.some(({ field }) => edited.has(field))
}
