import { isGrade, MAX_TTL } from '../model/grades.ts'
import type { RecordDraft } from '../model/record.ts'
import { error, fixTo, type RecordIssue, type ZoneFacts } from './issue.ts'

/** MX priority as Create and Modify take it (document; unchanged in today's texts of this API). */
const MX = { min: 1, max: 20, usual: 10 }
const WEIGHT = { min: 0, max: 100 }

/** TTL, MX priority and weight of a draft. */
export const checkNumbers = (draft: RecordDraft, zone: ZoneFacts): RecordIssue[] =>
  [checkTtl(draft.ttl, zone), checkMx(draft), checkWeight(draft.weight)].filter((issue) => issue !== null)

/** A missing TTL is the service's to choose. */
function checkTtl(ttl: number | null, zone: ZoneFacts): RecordIssue | null {
  if (ttl === null || (Number.isInteger(ttl) && ttl >= zone.minTtl && ttl <= MAX_TTL)) return null
  const text = {
    zh: `TTL 是 ${zone.minTtl}–${MAX_TTL} 秒之间的整数。`,
    en: `TTL is a whole number of seconds from ${zone.minTtl} to ${MAX_TTL}.`
  }
  const nearest = Number.isFinite(ttl)
    ? Math.min(MAX_TTL, Math.max(zone.minTtl, Math.round(ttl)))
    : zone.minTtl
  // 29 "TTL 值太小" is the document's; today's texts have 32 for both ends.
  const code = ttl < zone.minTtl && isOfDocument(zone.domain.grade) ? '29' : '32'
  return error('ttl', 'ttl', code, text, fixTo('ttl', nearest))
}

function checkMx(draft: RecordDraft): RecordIssue | null {
  // The priority of other types is not read (document: 当记录类型是 MX 时有效).
  if (draft.type.toUpperCase() !== 'MX') return null
  if (draft.mx !== null && isWholeWithin(draft.mx, MX)) return null
  const text = {
    zh: `MX 优先级是 ${MX.min}–${MX.max} 的整数，数值越小越优先。`,
    en: `MX priority is a whole number from ${MX.min} to ${MX.max}; the lowest goes first.`
  }
  return error(
    'mx',
    'mx',
    '30',
    text,
    fixTo('mx', draft.mx !== null && draft.mx > MX.max ? MX.max : MX.usual)
  )
}

function checkWeight(weight: number | null): RecordIssue | null {
  if (weight === null || isWholeWithin(weight, WEIGHT)) return null
  const text = {
    zh: `权重是 ${WEIGHT.min}–${WEIGHT.max} 的整数，不设权重请留空。`,
    en: `Weight is a whole number from ${WEIGHT.min} to ${WEIGHT.max}; leave it empty for none.`
  }
  return error('weight', 'weight', null, text)
}

const isWholeWithin = (value: number, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && value >= min && value <= max

/** Whether the grade is one of the document of 2012 (D_*), whose codes then apply; DP_* came later. */
export const isOfDocument = (grade: string): boolean => isGrade(grade) && grade.startsWith('D_')
