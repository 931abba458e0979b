import type { RecordDraft } from '../model/record.ts'
import { checkHost } from './host.ts'
import { error, fixTo, type RecordIssue, type ZoneFacts, type ZoneRules } from './issue.ts'
import { checkNeighbours } from './neighbours.ts'
import { checkNumbers } from './numbers.ts'
import { checkValue } from './values/value.ts'

export type { Fix, RecordField, RecordIssue, ZoneFacts, ZoneIndex, ZoneRules } from './issue.ts'
export type { RuleId } from './names.ts'
export { indexZone } from './neighbours.ts'

/**
 * Every rule known before a record is sent, in the order of the form. `recordId` is the record that the draft would
 * replace; it is not compared with itself. Takes well under a millisecond; for many drafts hand over
 * `records: indexZone(zone.records)`. Codes: Record.Create and Record.Modify, in the document and in today's texts.
 */
export const checkRecord = (draft: RecordDraft, zone: ZoneRules, recordId?: string): RecordIssue[] => [
  ...checkAlone(draft, zone),
  ...checkNeighbours(draft, zone, recordId)
]

/** The rules that a record keeps or breaks by itself, whatever stands beside it. */
export const checkAlone = (draft: RecordDraft, zone: ZoneFacts): RecordIssue[] => [
  ...checkHost(draft.host, zone.domain),
  ...checkType(draft.type, zone.types),
  ...checkLine(draft, zone.lines),
  ...checkValue(draft, zone),
  ...checkNumbers(draft, zone)
]

function checkType(type: string, types: readonly string[]): RecordIssue[] {
  if (types.length === 0 || types.includes(type)) return []
  const text = {
    zh: `这个域名的等级不支持 ${type} 记录，可用的有：${types.join('、')}。`,
    en: `The domain's grade has no ${type} records. It has: ${types.join(', ')}.`
  }
  const meant = types.find((known) => known === type.trim().toUpperCase())
  return [error('type', 'type', '27', text, meant === undefined ? null : fixTo('type', meant))]
}

function checkLine({ line, lineId }: RecordDraft, lines: ZoneFacts['lines']): RecordIssue[] {
  // The id wins where there is one (today's record_line_id); lines known by name only are found by name.
  const known = lines.some(({ id, name }) => (lineId !== null && id !== null ? id === lineId : name === line))
  if (lines.length === 0 || known) return []
  const text = {
    zh: `这个域名的等级没有“${line}”线路。`,
    en: `The domain's grade has no line "${line}".`
  }
  return [error('line', 'line', '26', text)]
}
