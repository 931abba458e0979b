import { isGrade, linesOf, typesOf } from '../../shared/model/grades.ts'
import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import type { Domain, RecordFields, RecordRow } from '../state/model.ts'
import { enabling, id, text } from '../wire/params.ts'
import { logDomain, openDomain, type Need } from './domains.ts'
import { readFields } from './record-fields.ts'
import { listRecords } from './record-list.ts'
import { checkNeighbours } from './record-neighbours.ts'
import { recordInfo } from './record-show.ts'

export const record: Handlers = {
  'Record.Type': (call) => ({ body: { types: [...typesOf(gradeAsked(call), call.dialect)] } }),
  'Record.Line': lines,
  'Record.List': listRecords,
  'Record.Info': (call) => {
    const domain = openDomain(call, { right: 'read', denied: '7', banned: true, upgrade: true })
    return { body: recordInfo(call, domain, openRecord(call, domain)) }
  },
  'Record.Create': create,
  'Record.Modify': modify,
  'Record.Remove': remove,
  'Record.Status': setStatus,
  'Record.Remark': remark
}

/** What every change of a record asks of its domain. */
const CHANGE: Need = { right: 'write', denied: '7', locked: '21', banned: true, upgrade: true }

function openRecord({ params, world }: Call, domain: Domain): RecordRow {
  const row = world.zone(domain).get(id(params, 'record_id') ?? -1)
  if (!row) throw new Refusal('8')
  return row
}

/** Record.Type and Record.Line ask by `domain_grade`, or by a domain. 6 when neither is known. */
function gradeAsked(call: Call): string {
  const grade = text(call.params, 'domain_grade')
  if (grade === '') return openDomain(call, { right: 'read', denied: '6' }).grade
  if (!isGrade(grade)) throw new Refusal('6')
  return grade
}

function lines(call: Call): Answer {
  const allowed = linesOf(gradeAsked(call), call.dialect)
  const names = allowed.map((line) => line.name)
  if (call.dialect === '2012') return { body: { lines: names } }
  // dnspod-api-today 5.5: the default line's id is a number, all others are text.
  const ids = Object.fromEntries(
    allowed.map(({ name, id: own }): [string, Json] => [name, own === '0' ? 0 : own])
  )
  return { body: { line_ids: ids, lines: names } }
}

function create(call: Call): Answer {
  const { world, stamp, dialect } = call
  const domain = openDomain(call, { ...CHANGE, unknownName: '8' })
  const fields = readFields(call, domain, null)
  checkNeighbours(call, domain, fields, null)
  const row = world.addRecord(domain, { ...fields, updatedOn: stamp })
  logDomain(call, domain, `添加 ${described(row)}`)
  const shown = { id: String(row.id), name: row.host }
  if (dialect === '2012') return { body: { record: shown } }
  return { body: { record: { ...shown, status: status(row), weight: row.weight } } }
}

function modify(call: Call): Answer {
  const { world, stamp, dialect, locks, breaches, now } = call
  const domain = openDomain(call, { ...CHANGE, unknownName: '8' })
  const row = openRecord(call, domain)
  if (locks.locked(row.id, now)) {
    breaches.whileRecordLocked++
    throw new Refusal('21', RECORD_LOCKED)
  }
  const fields = readFields(call, domain, row)
  if (unchanged(row, fields)) {
    breaches.unchanged++
    if (locks.note(row.id, now)) throw new Refusal('21', RECORD_LOCKED)
  } else {
    checkNeighbours(call, domain, fields, row)
    world.updateRecord(domain, row, { ...fields, updatedOn: stamp })
    logDomain(call, domain, `修改 ${described(row)}`)
  }
  // The id is a number here and text in Record.Create (document).
  const shown = { id: row.id, name: row.host }
  if (dialect === '2012') return { body: { record: shown } }
  return { body: { record: { ...shown, value: row.value, status: status(row), weight: row.weight } } }
}

function remove(call: Call): Answer {
  const domain = openDomain(call, CHANGE)
  const row = openRecord(call, domain)
  call.world.removeRecord(domain, row, call.stamp)
  logDomain(call, domain, `删除 ${described(row)}`)
  return done
}

function setStatus(call: Call): Answer {
  const { world, params, stamp, dialect, breaches } = call
  const domain = openDomain(call, CHANGE)
  const row = openRecord(call, domain)
  const enabled = enabling(params, 'status')
  if (row.enabled === enabled) breaches.unchanged++
  else {
    world.updateRecord(domain, row, { enabled, updatedOn: stamp })
    logDomain(call, domain, `${enabled ? '启用' : '暂停'} ${described(row)}`)
  }
  if (dialect === '2012') return done
  return { body: { record: { id: row.id, name: row.host, status: status(row) } } }
}

function remark(call: Call): Answer {
  const domain = openDomain(call, { right: 'write', denied: '6' })
  const row = openRecord(call, domain)
  const given = text(call.params, 'remark')
  if (row.remark === given) call.breaches.unchanged++
  // A remark is no change of the record: its date stays.
  call.world.updateRecord(domain, row, { remark: given })
  return done
}

const status = (row: RecordRow): string => (row.enabled ? 'enable' : 'disable')

/** As the document's log of a domain words it: "A 记录 默认 线路 www 值 8.8.8.8". */
const described = ({ type, line, host, value }: RecordRow): string =>
  `${type} 记录 ${line} 线路 ${host} 值 ${value}`

const unchanged = (row: RecordRow, fields: RecordFields): boolean =>
  row.host.toLowerCase() === fields.host.toLowerCase() &&
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
