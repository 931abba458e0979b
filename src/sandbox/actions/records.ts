import { hostKey } from '../../shared/rules/idn.ts'
import { Refusal } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain, RecordFields, RecordRow } from '../state/model.ts'
import { id } from '../wire/params.ts'
import type { Need } from './domains.ts'

/** What every change of a record asks of its domain. */
export const CHANGE: Need = { right: 'write', denied: '7', locked: '21', banned: true, upgrade: true }

/** The record that a request names by `record_id`; 8 when its domain has no such record. */
export function openRecord({ params, world }: Call, domain: Domain): RecordRow {
  const row = world.zone(domain).get(id(params, 'record_id') ?? -1)
  if (!row) throw new Refusal('8')
  return row
}

/** As `openRecord`, for the actions that a record locks itself against; 21 while it is locked. */
export function openUnlocked(call: Call, domain: Domain): RecordRow {
  const row = openRecord(call, domain)
  if (!call.locks.locked(row.id, call.now)) return row
  call.breaches.whileRecordLocked++
  throw new Refusal('21', RECORD_LOCKED)
}

/** Whether `fields` would change nothing. That is counted, and refused by 21 when it happens too often. */
export function changesNothing(
  { breaches, locks, now }: Call,
  row: RecordRow,
  fields: RecordFields
): boolean {
  if (!unchanged(row, fields)) return false
  breaches.unchanged++
  if (locks.note(row.id, now)) throw new Refusal('21', RECORD_LOCKED)
  return true
}

/** As the document's log of a domain words it: "A 记录 默认 线路 www 值 8.8.8.8". */
export const described = ({ type, line, host, value }: RecordRow): string =>
  `${type} 记录 ${line} 线路 ${host} 值 ${value}`

const unchanged = (row: RecordRow, fields: RecordFields): boolean =>
  hostKey(row.host) === hostKey(fields.host) &&
  row.type === fields.type &&
  row.line === fields.line &&
  row.value === fields.value &&
  row.ttl === fields.ttl &&
  row.mx === fields.mx &&
  row.weight === fields.weight &&
  row.enabled === fields.enabled

/** The rule names no code of its own; 21 is what a lock answers. */
const RECORD_LOCKED = {
  zh: '该记录一小时内被无变动修改超过 5 次，已被锁定一小时',
  en: 'The record was modified without a change more than 5 times in an hour and is locked for an hour'
}
