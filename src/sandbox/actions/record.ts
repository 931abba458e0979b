import { isGrade, linesOf, typesOf } from '../../shared/model/grades.ts'
import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import type { RecordRow } from '../state/model.ts'
import { enabling, text } from '../wire/params.ts'
import { logDomain, openDomain } from './domains.ts'
import { updateDdns } from './record-ddns.ts'
import { readFields } from './record-fields.ts'
import { listRecords } from './record-list.ts'
import { checkNeighbours } from './record-neighbours.ts'
import { recordInfo } from './record-show.ts'
import { CHANGE, changesNothing, described, openRecord, openUnlocked } from './records.ts'

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
  'Record.Ddns': updateDdns,
  'Record.Remove': remove,
  'Record.Status': setStatus,
  'Record.Remark': remark
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

/** dnspod-api-today 5.6: 8 is 域名无效; in Record.Modify it is a record's id too. */
const noSuchDomain = (): Refusal => new Refusal('8', { like: 'domain' })

function create(call: Call): Answer {
  const { world, stamp, dialect } = call
  const domain = openDomain(call, { ...CHANGE, unknownName: noSuchDomain() })
  const fields = readFields(call, domain, null)
  checkNeighbours(call, domain, fields, null)
  const row = world.addRecord(domain, { ...fields, updatedOn: stamp })
  logDomain(call, domain, `添加 ${described(row)}`)
  const shown = { id: String(row.id), name: row.host }
  if (dialect === '2012') return { body: { record: shown } }
  return { body: { record: { ...shown, status: status(row), weight: row.weight } } }
}

function modify(call: Call): Answer {
  const { world, stamp, dialect } = call
  const domain = openDomain(call, { ...CHANGE, unknownName: noSuchDomain() })
  const row = openUnlocked(call, domain)
  const fields = readFields(call, domain, row)
  if (!changesNothing(call, row, fields)) {
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
  else {
    // A remark is no change of the record: its date stays.
    call.world.updateRecord(domain, row, { remark: given })
    logDomain(call, domain, `设置备注 ${described(row)}`)
  }
  return done
}

const status = (row: RecordRow): string => (row.enabled ? 'enable' : 'disable')
