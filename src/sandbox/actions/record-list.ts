import { gradeRules, linesOf } from '../../shared/model/grades.ts'
import { Refusal, type Answer, type Json } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain, RecordRow } from '../state/model.ts'
import type { Zone } from '../state/zone.ts'
import { text, whole } from '../wire/params.ts'
import { NAME_SERVERS } from './domain-list.ts'
import { openDomain } from './domains.ts'
import { row2012, rowToday } from './record-show.ts'

/** The most records of one answer, and today's number without `length` (dnspod-api-today 5.4). */
const MOST = 3000
const TODAY_UNASKED = 100

/**
 * Record.List: 7 for a bad offset, 8 for a bad length, 9 without a right, 10 when there is nothing, 27 for an unknown
 * line (today's).
 */
export function listRecords(call: Call): Answer {
  const { params, dialect, world } = call
  const domain = openDomain(call, { right: 'read', denied: '9', upgrade: true })
  const offset = whole(params, 'offset', 0, '7')
  const length = whole(params, 'length', 1, '8')
  const zone = world.zone(domain)
  const found = search(call, domain, zone)
  const today = dialect === 'today'
  // dnspod-api-today 5.4: offset counts only together with length.
  const from = today && length === null ? 0 : (offset ?? 0)
  const page = slice(found, from, Math.min(length ?? (today ? TODAY_UNASKED : MOST), MOST))
  if (page.length === 0 && call.errorOnEmpty) throw new Refusal('10')
  const show = today ? rowToday : row2012
  const records = page.map((row, i) => show(row, call.mixedIds && i % 2 === 1 ? row.id : String(row.id)))
  if (!today) return { body: { info: { record_total: found.length }, records } }
  const info = {
    sub_domains: String(zone.rows.length),
    record_total: String(found.length),
    records_num: String(page.length)
  }
  return { body: { domain: domainToday(call, domain), info, records } }
}

/** Newest first, as in the document's sample: the zone keeps the oldest first. */
function slice(rows: readonly RecordRow[], from: number, length: number): RecordRow[] {
  const end = Math.max(0, rows.length - from)
  return rows.slice(Math.max(0, end - length), end).reverse()
}

function search({ params, dialect }: Call, domain: Domain, zone: Zone): readonly RecordRow[] {
  const host = text(params, 'sub_domain')
  const mates = (): RecordRow[] => [...zone.at(host)].sort((a, b) => a.id - b.id)
  if (dialect === '2012') return host === '' ? zone.rows : mates()
  const keyword = text(params, 'keyword').toLowerCase()
  // dnspod-api-today 5.4: a keyword makes the service ignore the other filters.
  if (keyword !== '')
    return zone.rows.filter(
      (row) => row.host.toLowerCase().includes(keyword) || row.value.toLowerCase().includes(keyword)
    )
  const type = text(params, 'record_type')
  const line = lineName(text(params, 'record_line'), text(params, 'record_line_id'), domain)
  const rows = host === '' ? zone.rows : mates()
  if (type === '' && line === null) return rows
  return rows.filter((row) => (type === '' || row.type === type) && (line === null || row.line === line))
}

function lineName(name: string, lineId: string, domain: Domain): string | null {
  if (name === '' && lineId === '') return null
  const line = linesOf(domain.grade, 'today').find((known) =>
    lineId === '' ? known.name === name : known.id === lineId
  )
  if (!line) throw new Refusal('27')
  return line.name
}

function domainToday({ params, world }: Call, domain: Domain): Json {
  return {
    // dnspod-api-today 5.1, 2020-02-06: the type follows the parameter that was sent.
    id: text(params, 'domain_id') !== '' ? domain.id : String(domain.id),
    name: domain.name,
    punycode: domain.punycode,
    grade: domain.grade,
    owner: world.users.get(domain.ownerId)?.email ?? '',
    ext_status: domain.extStatus,
    ttl: gradeRules(domain.grade).minTtl,
    min_ttl: gradeRules(domain.grade).minTtl,
    dnspod_ns: NAME_SERVERS,
    can_handle_at_ns: false
  }
}
