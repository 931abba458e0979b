import {
  DEFAULT_LINE,
  DEFAULT_TTL,
  gradeRules,
  linesOf,
  MAX_TTL,
  typesOf,
  type GradeRules
} from '../../shared/model/grades.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain, RecordFields, RecordRow } from '../state/model.ts'
import { enabling, text } from '../wire/params.ts'
import { checkHost } from './record-host.ts'
import { BLACKLISTED, breaksTerms, readValue } from './record-value.ts'

/**
 * The fields of Record.Create and Record.Modify as sent, each checked for itself, with the code that the dialect gives
 * each mistake. What is omitted is reset, not kept: the host to @, the TTL to 600; today also the status to enabled and
 * the weight to none. `old` is the record that Modify replaces.
 */
export function readFields(call: Call, domain: Domain, old: RecordRow | null): RecordFields {
  const { params, dialect } = call
  const rules = gradeRules(domain.grade)
  const today = dialect === 'today'
  const host = readHost(call, rules)
  const type = text(params, 'record_type')
  if (!typesOf(domain.grade, dialect).includes(type)) throw new Refusal('27')
  const line = readLine(call, domain)
  if (type === 'NS' && host === '@' && line !== DEFAULT_LINE) throw new Refusal('36')
  return {
    host,
    type,
    line,
    value: value(call, type, old !== null),
    ttl: readTtl(call, rules, old !== null),
    mx: priority(call, type),
    weight: today ? weight(text(params, 'weight')) : (old?.weight ?? null),
    enabled: today ? text(params, 'status') === '' || enabling(params, 'status') : (old?.enabled ?? true)
  }
}

/** The host, @ when it is left out. */
export function readHost({ params }: Call, rules: GradeRules): string {
  const host = text(params, 'sub_domain').trim() || '@'
  checkHost(host, rules)
  return host
}

/** The line by name; today by id, which then wins (dnspod-api-today 5.4). */
export function readLine({ params, dialect }: Call, domain: Domain): string {
  const lineId = dialect === 'today' ? text(params, 'record_line_id') : ''
  const name = text(params, 'record_line')
  const line = linesOf(domain.grade, dialect).find((known) =>
    lineId === '' ? known.name === name : known.id === lineId
  )
  if (!line) throw new Refusal('26')
  return line.name
}

function value({ params, dialect }: Call, type: string, modifying: boolean): string {
  const given = text(params, 'value')
  const today = dialect === 'today'
  // 17 in later texts; the document calls a missing parameter 6 in Record.Create and has only 34 in Record.Modify.
  if (given.trim() === '') throw new Refusal(today ? '17' : modifying ? '34' : '6')
  const kept = readValue(type, given)
  if (kept === null) throw new Refusal('34')
  if (kept === BLACKLISTED && type === 'A') throw new Refusal(today ? '82' : modifying ? '35' : '34')
  if (today && breaksTerms(kept)) throw new Refusal('41')
  return kept
}

/** Today 32 tells a TTL that is out of bounds; in the document Record.Modify has 29, and Record.Create only 6. */
export function readTtl({ params, dialect }: Call, rules: GradeRules, modifying: boolean): number {
  const given = text(params, 'ttl').trim()
  if (given === '') return DEFAULT_TTL
  const seconds = /^\d{1,7}$/.test(given) ? Number(given) : 0
  if (seconds < rules.minTtl || seconds > MAX_TTL)
    throw new Refusal(dialect === 'today' ? '32' : modifying ? '29' : '6')
  return seconds
}

/** MX wants 1–20 (30); HTTPS and SVCB take any priority; for all others it is 0, whatever is sent. */
function priority({ params }: Call, type: string): number {
  const given = text(params, 'mx').trim()
  const number = /^\d{1,5}$/.test(given) ? Number(given) : -1
  if (type === 'MX') {
    if (number < 1 || number > 20) throw new Refusal('30')
    return number
  }
  return type === 'HTTPS' || type === 'SVCB' ? Math.min(Math.max(number, 0), 65_535) : 0
}

/** 0–100, or none. Nothing says what a bad weight is answered with; it is taken as a bad value. */
function weight(given: string): number | null {
  if (given.trim() === '') return null
  const number = /^\d{1,3}$/.test(given) ? Number(given) : 101
  if (number > 100) throw new Refusal('34')
  return number
}
