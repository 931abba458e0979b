import { isIPv4, isIPv6 } from 'node:net'
import { DEFAULT_TTL, gradeRules } from '../../shared/model/grades.ts'
import { Refusal, type Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import type { RecordRow } from '../state/model.ts'
import { text } from '../wire/params.ts'
import { logDomain, openDomain } from './domains.ts'
import { readHost, readLine, readTtl } from './record-fields.ts'
import { checkBalance } from './record-neighbours.ts'
import { readValue } from './record-value.ts'
import { CHANGE, changesNothing, described, openUnlocked } from './records.ts'

/**
 * Record.Ddns: gives an A or AAAA record an address, and the host and line that are sent. The TTL goes back to 600 unless
 * one is sent, which only today's service reads (dnspod-api-today: "Ddns without ttl resets"). Weight and status stay, for
 * it has no parameters of them. All else is as in Record.Modify, but that it knows 25 in both dialects.
 */
export function updateDdns(call: Call): Answer {
  const { world, dialect, stamp } = call
  const domain = openDomain(call, CHANGE)
  const row = openUnlocked(call, domain)
  const rules = gradeRules(domain.grade)
  const change = {
    host: readHost(call, rules),
    line: readLine(call, domain),
    value: readAddress(call, row),
    ttl: dialect === 'today' ? readTtl(call, rules, true) : DEFAULT_TTL
  }
  const fields = { ...row, ...change }
  if (!changesNothing(call, row, fields)) {
    checkBalance(world.zone(domain), domain, fields, row, '25')
    world.updateRecord(domain, row, { ...change, updatedOn: stamp })
    logDomain(call, domain, `修改 ${described(row)}`)
  }
  return { body: { record: { id: row.id, name: row.host, value: row.value } } }
}

/**
 * The address that is sent (today), or the one that the request comes from. No text says what becomes of a record of
 * another type, or of the other family: to change its type would destroy it, so it counts as the wrong record (8), or as
 * the wrong value (34) where one was sent.
 */
function readAddress({ params, dialect, address }: Call, { type }: RecordRow): string {
  const sent = dialect === 'today' ? text(params, 'value').trim() : ''
  const value = sent === '' ? address : sent
  const fits = (type === 'A' && isIPv4(value)) || (type === 'AAAA' && isIPv6(value))
  // An address that no record may have, such as 0.0.0.0.
  const kept = fits ? readValue(type, value) : null
  if (kept === null) throw new Refusal(sent === '' ? '8' : '34')
  return kept
}
