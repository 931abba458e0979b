import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { addMonitor, changeMonitor, startWatching, stopWatching } from '../monitors/lifecycle.ts'
import type { Monitor } from '../monitors/model.ts'
import { samplesOf } from '../monitors/sights.ts'
import type { Domain, RecordRow } from '../state/model.ts'
import { id, text, whole } from '../wire/params.ts'
import { logDomain, openDomain, type Need } from './domains.ts'
import { isWatchable, listHosts, listValues } from './monitor-hosts.ts'
import { readSettings } from './monitor-settings.ts'
import { emptyList, showDown, showMonitor } from './monitor-show.ts'

export const monitor: Handlers = {
  'Monitor.Listsubdomain': listHosts,
  'Monitor.Listsubvalue': listValues,
  'Monitor.List': list,
  'Monitor.Create': create,
  'Monitor.Modify': modify,
  'Monitor.Remove': remove,
  'Monitor.Info': (call) => ({ body: { info: showMonitor(call, openMonitor(call, 'read', '7')) } }),
  'Monitor.Setstatus': setStatus,
  'Monitor.Gethistory': history,
  'Monitor.Userdesc': describe,
  'Monitor.Getdowns': downs
}

/** How many monitors an account may have: the figure of the document's sample of Monitor.Userdesc. */
const MOST_MONITORS = 8
/** Monitor.Gethistory without `hours`, which the later text calls optional without saying what it stands for. */
const DEFAULT_HOURS = 24
/** Most rows of Monitor.Getdowns; as other lists. */
const MOST_ROWS = 3000

/** A monitor, its domain and its record, as far as the account sees it. */
interface Opened {
  monitor: Monitor
  domain: Domain
  row: RecordRow
}

/**
 * The monitor that a request names. Nothing tells what a share may do: one to read sees the monitors, one to write
 * manages them. `missing` is the action's code for an unknown one, or one of which the account knows nothing.
 */
function openMonitor(call: Call, right: Need['right'], missing: string): Opened {
  const found = call.world.monitors.monitors.get(text(call.params, 'monitor_id').trim())
  if (!found) throw new Refusal(missing)
  const params = new Map([['domain_id', String(found.domainId)]])
  const domain = openDomain({ ...call, params }, { right, denied: missing })
  const row = call.world.zone(domain).get(found.recordId)
  if (!row) throw new Refusal(missing)
  return { monitor: found, domain, row }
}

/** The monitors of every domain that the account owns or is given a share of, newest first. */
function visible({ world, user }: Call): Opened[] {
  const shown: Opened[] = []
  const domains = new Map(world.domainsOf(user.id).map((domain) => [domain.id, domain]))
  for (const one of world.monitors.monitors.values()) {
    const domain = domains.get(one.domainId)
    const row = domain && world.zone(domain).get(one.recordId)
    if (row) shown.push({ monitor: one, domain, row })
  }
  return shown.reverse()
}

function list(call: Call): Answer {
  const shown = visible(call).filter(({ domain }) => isAsked(call, domain))
  return {
    body: {
      info: { total_count: shown.length, down_count: shown.filter(isDown).length },
      monitors: emptyList(
        shown.map((one) => showMonitor(call, one)),
        call.dialect
      )
    }
  }
}

/** The later text of Monitor.List takes a domain, without a code for one that is not there. */
function isAsked({ dialect, params }: Call, { id: own, name, punycode }: Domain): boolean {
  const asked = text(params, 'domain_id') || text(params, 'domain').toLowerCase()
  return dialect === '2012' || asked === '' || [String(own), name, punycode].includes(asked)
}

const isDown = ({ monitor: { enabled, status } }: Opened): boolean => enabled && status === 'Down'

function create(call: Call): Answer {
  const { world, params, now } = call
  const domain = openDomain(call, { right: 'write', denied: '6', banned: true })
  const row = world.zone(domain).get(id(params, 'record_id') ?? -1)
  // The service's help: only A records can be monitored, and no wildcards.
  if (!row || !isWatchable(row) || row.host.includes('*')) throw new Refusal('7')
  const { settings, key } = readSettings(call, domain, row.value, null)
  if (world.monitors.ofRecord(row.id)) throw new Refusal('20')
  if (owned(call, domain.ownerId).length >= MOST_MONITORS) throw new Refusal('21')
  const enabled = domain.state === 'enable' && row.enabled
  const made = addMonitor(world, { domainId: domain.id, row, enabled, settings, key }, now)
  note(call, { monitor: made, domain, row }, '添加')
  // The id of the record is a number here, and text in Monitor.List (document).
  return { body: { monitor: { monitor_id: made.id, record_id: row.id } } }
}

/** The monitors that count against the quota of `ownerId`: those of the domains it owns. */
const owned = ({ world }: Call, ownerId: number): Monitor[] =>
  [...world.monitors.monitors.values()].filter(
    ({ domainId }) => world.domains.get(domainId)?.ownerId === ownerId
  )

function modify(call: Call): Answer {
  const opened = openMonitor(call, 'write', '7')
  const { monitor: old, domain } = opened
  const { settings, key } = readSettings(call, domain, old.ip, old)
  const same = Object.entries(settings).every(
    ([name, value]) =>
      JSON.stringify(value) === JSON.stringify(Object.entries(old).find(([k]) => k === name)?.[1])
  )
  if (same && key === (call.world.monitors.keys.get(old.id) ?? '')) call.breaches.unchanged++
  else {
    changeMonitor(call.world, old, settings, key, call.now)
    note(call, opened, '修改')
  }
  return done
}

function remove(call: Call): Answer {
  const opened = openMonitor(call, 'write', '6')
  const { monitor: old, row } = opened
  row.monitorStatus = ''
  call.world.monitors.remove(old)
  note(call, opened, '删除')
  call.world.onChange()
  return done
}

function setStatus(call: Call): Answer {
  const opened = openMonitor(call, 'write', '6')
  const { monitor: one, domain, row } = opened
  // The later text says enabled and disabled, and shows "disable" in its sample.
  const wanted = /^(enable|disable)d?$/.exec(text(call.params, 'status'))?.[1]
  if (wanted === undefined) throw new Refusal('7')
  const enabled = wanted === 'enable'
  if (enabled && domain.state === 'pause') throw new Refusal('8')
  if (enabled && domain.state === 'spam') throw new Refusal('-15')
  if (enabled && !row.enabled && !one.paused) throw new Refusal('9')
  if (one.enabled === enabled) {
    call.breaches.unchanged++
    return done
  }
  note(call, opened, enabled ? '启用' : '暂停')
  if (enabled) startWatching(call.world, one, row, call.now)
  else stopWatching(call.world, one, call.now)
  return done
}

/** Writes into the domain's log what was done to a monitor. No sample shows such a line; it is worded as a record's. */
const note = (call: Call, { monitor: one, domain, row }: Opened, verb: string): void =>
  logDomain(call, domain, `${verb}宕机监控 ${row.line} 线路 ${row.host} 值 ${one.ip}`)

function history(call: Call): Answer {
  const { dialect, now, params } = call
  const { monitor: one, domain, row } = openMonitor(call, 'read', '6')
  const given = text(params, 'hours').trim()
  // No code is given for bad hours; they count as none.
  const hours = /^[1-9]\d{0,9}$/.test(given) ? Number(given) : DEFAULT_HOURS
  return {
    body: {
      domain: { id: String(domain.id), domain: domain.name, domain_grade: domain.grade },
      record: { id: String(row.id), sub_domain: row.host, ip: one.ip },
      monitor_history: one.points.map((point): Json => {
        const samples = samplesOf(one, point, hours, now, dialect)
        return {
          data: {
            message: dialect === '2012' ? 'Ok' : 'ok',
            code: 200,
            // An empty object in the document, and a list as soon as there is something.
            data: samples.length === 0 ? {} : samples
          },
          point
        }
      })
    }
  }
}

/** Whose monitors count nobody tells; those of the account's own domains do, as they use up its quota. */
function describe(call: Call): Answer {
  const mine = owned(call, call.user.id)
  const active = mine.filter(({ enabled }) => enabled)
  return {
    body: {
      desc: {
        unmoniting_count: mine.length - active.length,
        moniting_count: active.length,
        down_count: active.filter(({ status }) => status === 'Down').length
      },
      user: { max_count: MOST_MONITORS, use_count: mine.length }
    }
  }
}

function downs(call: Call): Answer {
  const { dialect, params, world } = call
  const offset = whole(params, 'offset', 0, '3') ?? 0
  const length = Math.min(whole(params, 'length', 1, '3') ?? MOST_ROWS, MOST_ROWS)
  const known = new Set(visible(call).map(({ monitor: { id: own } }) => own))
  const found = world.monitors.downs.filter(({ monitorId }) => known.has(monitorId))
  return {
    body: {
      // A number in the document, text later (reference 5.7).
      info: { total_count: dialect === '2012' ? found.length : String(found.length) },
      monitor_downs: emptyList(
        found.slice(offset, offset + length).map((down) => showDown(down, dialect)),
        dialect
      )
    }
  }
}
