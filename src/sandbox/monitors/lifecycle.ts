import type { RecordRow } from '../state/model.ts'
import { stamp } from '../state/time.ts'
import type { World } from '../state/world.ts'
import { uuid } from './book.ts'
import type { Backup, Monitor, MonitorSettings } from './model.ts'
import { noteSights } from './sights.ts'

const WORDS = new Set(['pass', 'pause', 'pause2', 'auto'])

/** The backup addresses of `bakIp`, none when it is a word. */
export const addressesOf = (bakIp: string): string[] => (WORDS.has(bakIp) ? [] : bakIp.split(','))

/** Each setting gives the backups new ids, as between the document's samples of Monitor.List and Monitor.Info. */
const backupsFor = (world: World, bakIp: string): Backup[] =>
  addressesOf(bakIp).map((ip) => ({ id: uuid(world.id()), ip, status: 'Ok', statusCode: 200 }))

/** A first probe comes an interval later; until then the target counts as up (the document's sample of Monitor.Info). */
const restart = (monitor: Monitor, at: number): void => {
  monitor.anchor = at
  monitor.nextAt = at + monitor.interval * 1000
}

/** Begins to watch a record; `key` is the callback key. One on a paused record waits to be enabled. */
export function addMonitor(
  world: World,
  given: { domainId: number; row: RecordRow; enabled: boolean; settings: MonitorSettings; key: string },
  at: number
): Monitor {
  const { domainId, row, enabled, settings, key } = given
  const monitor: Monitor = {
    ...settings,
    id: uuid(world.id()),
    domainId,
    recordId: row.id,
    ip: row.value,
    nowIp: row.value,
    enabled,
    paused: false,
    ttl: null,
    status: 'Ok',
    statusCode: 200,
    backups: backupsFor(world, settings.bakIp),
    anchor: at,
    nextAt: at + settings.interval * 1000,
    sights: {},
    createdOn: stamp(at),
    updatedOn: stamp(at)
  }
  world.monitors.monitors.set(monitor.id, monitor)
  if (key !== '') world.monitors.keys.set(monitor.id, key)
  if (enabled) row.monitorStatus = 'Ok'
  world.onChange()
  return monitor
}

/** Gives a monitor new settings. */
export function changeMonitor(
  world: World,
  monitor: Monitor,
  settings: MonitorSettings,
  key: string,
  at: number
): void {
  for (const { id } of monitor.backups) {
    const lasting = world.monitors.lasting(id)
    if (lasting) lasting.updatedOn = stamp(at)
  }
  const { interval } = monitor
  Object.assign(monitor, settings, { backups: backupsFor(world, settings.bakIp), updatedOn: stamp(at) })
  if (settings.interval !== interval) restart(monitor, at)
  monitor.sights = Object.fromEntries(
    Object.entries(monitor.sights).filter(([point]) => settings.points.includes(point))
  )
  if (key === '') world.monitors.keys.delete(monitor.id)
  else world.monitors.keys.set(monitor.id, key)
  world.onChange()
}

/** Turns a monitor to what its record answers now: nothing is known of it yet. */
export function aim(world: World, monitor: Monitor, row: RecordRow, at: number): void {
  world.monitors.endAll(monitor, stamp(at))
  monitor.ip = row.value
  monitor.nowIp = row.value
  monitor.ttl = null
  monitor.status = 'Ok'
  monitor.statusCode = 200
  monitor.sights = {}
  monitor.updatedOn = stamp(at)
  if (monitor.enabled) row.monitorStatus = 'Ok'
  restart(monitor, at)
  world.onChange()
}

/** Starts a monitor that was stopped. */
export function startWatching(world: World, monitor: Monitor, row: RecordRow, at: number): void {
  monitor.enabled = true
  monitor.updatedOn = stamp(at)
  row.monitorStatus = monitor.status
  restart(monitor, at)
  world.onChange()
}

/**
 * Stops a monitor; its alerts end. Nothing tells whether a record that is switched or paused then goes back: it stays as
 * it is.
 */
export function stopWatching(world: World, monitor: Monitor, at: number): void {
  monitor.enabled = false
  monitor.updatedOn = stamp(at)
  world.monitors.endAll(monitor, stamp(at))
  // A moment later, so that a probe of this very moment still counts.
  noteSights(monitor, Object.fromEntries(Object.keys(monitor.sights).map((point) => [point, null])), at + 1)
  const domain = world.domains.get(monitor.domainId)
  const row = domain && world.zone(domain).get(monitor.recordId)
  if (row) row.monitorStatus = ''
  world.onChange()
}
