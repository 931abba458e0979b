import { gradeRules, GRADES } from '../../shared/model/grades.ts'
import { Refusal, type Answer, type Json } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Domain } from '../state/model.ts'
import { millis } from '../state/time.ts'
import { id, text, whole } from '../wire/params.ts'
import { lockOf, statusOf } from './domains.ts'

/** Both dialects answer no more than this at once (document, Domain.List). */
const MOST = 3000

type Filter = (domain: Domain, call: Call) => boolean

const owns: Filter = (domain, { user }) => domain.ownerId === user.id
const marks: Filter = (domain, { world, user }) => world.view(domain, user.id).starred
const expires: Filter = (domain, { now }) =>
  domain.vip !== null && millis(`${domain.vip.end} 00:00:00`) < now + 30 * 24 * 3_600_000

/** The filters by `type`, all others show all; the last two are today's only. */
const FILTERS: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['mine', owns],
  ['share', (domain, call) => !owns(domain, call)],
  ['ismark', marks],
  ['pause', (domain) => domain.state === 'pause'],
  ['vip', (domain) => domain.vip !== null],
  ['recent', (domain, { now }) => millis(domain.updatedOn) > now - 7 * 24 * 3_600_000],
  ['share_out', (domain, call) => owns(domain, call) && domain.shares.length > 0]
])
const ONLY_TODAY = new Set(['recent', 'share_out'])

/** Domain.List: 6 for a bad offset, 7 for a bad length, 9 when there is nothing. */
export function listDomains(call: Call): Answer {
  const { params, world, user, dialect } = call
  const offset = whole(params, 'offset', 0, '6')
  const length = whole(params, 'length', 1, '7')
  const all = world.domainsOf(user.id)
  const type = text(params, 'type')
  const filter =
    (dialect === 'today' || !ONLY_TODAY.has(type) ? FILTERS.get(type) : undefined) ?? (() => true)
  const groupId = id(params, 'group_id')
  const keyword = dialect === 'today' ? text(params, 'keyword').toLowerCase() : ''
  const found = all.filter(
    (domain) =>
      filter(domain, call) &&
      // Group 0 or none means every group.
      (!groupId || world.view(domain, user.id).groupId === groupId) &&
      (domain.name.includes(keyword) || domain.punycode.includes(keyword))
  )
  // dnspod-api-today 5.4: offset counts only together with length.
  const from = dialect === 'today' && length === null ? 0 : (offset ?? 0)
  const page = found.slice(from, from + Math.min(length ?? MOST, MOST))
  if (page.length === 0 && call.errorOnEmpty) throw new Refusal('9')
  const show = dialect === '2012' ? show2012 : showToday
  return {
    body: {
      info: totals(call, all, found.length),
      domains: page.map((domain, i) => show(call, domain, i))
    }
  }
}

function totals(call: Call, all: Domain[], found: number): Json {
  const count = (filter: Filter): number =>
    all.reduce((sum, domain) => sum + (filter(domain, call) ? 1 : 0), 0)
  const first = {
    domain_total: found,
    all_total: all.length,
    mine_total: count(owns),
    share_total: count((domain) => !owns(domain, call)),
    ismark_total: count(marks),
    pause_total: count((domain) => domain.state === 'pause')
  }
  if (call.dialect === '2012') return first
  return {
    ...first,
    vip_total: count((domain) => domain.vip !== null),
    error_total: count((domain) => domain.extStatus !== ''),
    lock_total: count((domain) => lockOf(domain, call.now) !== null),
    spam_total: count((domain) => domain.state === 'spam'),
    vip_expire: count(expires),
    share_out_total: count((domain) => owns(domain, call) && domain.shares.length > 0)
  }
}

/** A row in the document's fields and types: id is a number, the other numbers are text. */
function show2012(call: Call, domain: Domain, row: number): Json {
  const { world, user, mixedIds } = call
  const view = world.view(domain, user.id)
  const mixed = mixedIds && row % 2 === 1
  return {
    id: mixed ? String(domain.id) : domain.id,
    name: domain.name,
    grade: domain.grade,
    status: statusOf(domain, call.now),
    ext_status: domain.extStatus,
    records: String(world.zone(domain).rows.length),
    group_id: mixed ? view.groupId : String(view.groupId),
    is_mark: view.starred ? 'yes' : 'no',
    remark: view.remark,
    is_vip: domain.vip ? 'yes' : 'no',
    updated_on: domain.updatedOn,
    ...(domain.vip ? { vip_start_at: domain.vip.start, vip_end_at: domain.vip.end } : {})
  }
}

/** A row in the fields and types of 2020 and later (dnspod-api-today 5.7). */
function showToday(call: Call, domain: Domain, row: number): Json {
  const { world, user, mixedIds } = call
  const view = world.view(domain, user.id)
  const mixed = mixedIds && row % 2 === 1
  return {
    id: mixed ? String(domain.id) : domain.id,
    status: statusOf(domain, call.now),
    grade: domain.grade,
    group_id: mixed ? view.groupId : String(view.groupId),
    searchengine_push: domain.searchEnginePush ? 'yes' : 'no',
    is_mark: view.starred ? 'yes' : 'no',
    ttl: String(gradeRules(domain.grade).minTtl),
    cname_speedup: 'disable',
    remark: view.remark,
    created_on: domain.createdOn,
    updated_on: domain.updatedOn,
    punycode: domain.punycode,
    ext_status: domain.extStatus,
    src_flag: 'DNSPOD',
    name: domain.name,
    grade_level: GRADES.findIndex((grade) => grade === domain.grade),
    grade_ns: NAME_SERVERS,
    grade_title: gradeRules(domain.grade).title.zh,
    is_vip: domain.vip ? 'yes' : 'no',
    owner: world.users.get(domain.ownerId)?.email ?? '',
    records: String(world.zone(domain).rows.length),
    auth_to_anquanbao: false,
    server: '',
    is_grace_period: 'no',
    tag_list: [],
    ...(domain.vip
      ? { vip_start_at: domain.vip.start, vip_end_at: domain.vip.end, vip_auto_renew: 'default' }
      : {})
  }
}

/** The service's own name servers; reserved names, for nothing real is named here. */
export const NAME_SERVERS: [string, string] = ['f1g1ns1.sandbox-dns.example', 'f1g1ns2.sandbox-dns.example']
