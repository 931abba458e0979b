import type { Dialect } from '../../shared/api/spec.ts'
import type { Domain, RecordRow } from '../state/model.ts'
import { stamp } from '../state/time.ts'
import type { World } from '../state/world.ts'
import { checksum, type Callbacks } from './callbacks.ts'
import { aim, stopWatching } from './lifecycle.ts'
import type { Backup, Down, Monitor } from './model.ts'
import { probe, type Seen } from './probe.ts'
import { noteSights } from './sights.ts'
import { settle } from './switching.ts'

/**
 * Lets the monitors probe, on the sandbox's clock: `runTo` replays in order the probes that were due since the last run.
 * Between two runs nothing changes but by the monitors themselves, so that once each has probed without a change the
 * rest of the time would only repeat it, and is skipped: a clock that jumps a month costs no more than one that jumps an
 * hour.
 */
export class MonitorEngine {
  readonly #world: World
  readonly #dialect: Dialect
  readonly #callbacks: Callbacks
  #ranTo: number

  constructor(world: World, dialect: Dialect, callbacks: Callbacks, now: number) {
    this.#world = world
    this.#dialect = dialect
    this.#callbacks = callbacks
    this.#ranTo = now
  }

  /** Brings every monitor up to `now`, ms. A clock that was set back does nothing. */
  runTo(now: number): void {
    const { monitors } = this.#world.monitors
    if (monitors.size > 0) {
      this.#reconcile(Math.min(this.#ranTo, now))
      this.#replay(now)
    }
    this.#ranTo = Math.max(this.#ranTo, now)
  }

  #replay(now: number): void {
    let changedAt: number | null = null
    for (;;) {
      const due = this.#firstDue(now)
      if (!due) return
      const at = due.nextAt
      changedAt ??= at
      if (at - changedAt > this.#longest()) {
        this.#skipTo(now)
        return
      }
      due.nextAt += due.interval * 1000
      if (this.#round(due, at)) changedAt = at
    }
  }

  #firstDue(now: number): Monitor | null {
    let first: Monitor | null = null
    for (const monitor of this.#world.monitors.monitors.values())
      if (monitor.enabled && monitor.nextAt <= now && (first === null || monitor.nextAt < first.nextAt))
        first = monitor
    return first
  }

  /** The time in which every monitor has probed at least once, ms. */
  #longest(): number {
    const seconds = [...this.#world.monitors.monitors.values()].map(({ interval }) => interval)
    return Math.max(...seconds) * 1000
  }

  #skipTo(now: number): void {
    for (const monitor of this.#world.monitors.monitors.values()) {
      const step = monitor.interval * 1000
      if (monitor.enabled && monitor.nextAt <= now)
        monitor.nextAt += (Math.floor((now - monitor.nextAt) / step) + 1) * step
    }
  }

  /** Makes the monitors follow what requests did to their records and domains. */
  #reconcile(at: number): void {
    const world = this.#world
    for (const monitor of world.monitors.monitors.values()) {
      const place = this.#placeOf(monitor)
      if (place?.row.type !== 'A') {
        if (place) place.row.monitorStatus = ''
        world.monitors.remove(monitor)
        world.onChange()
        continue
      }
      const { domain, row } = place
      if (monitor.paused && row.enabled) monitor.paused = false
      // Nothing tells what a changed record does to its monitor: here the monitor turns to the new address.
      if (row.value !== monitor.nowIp) aim(world, monitor, row, at)
      // 请先启用域名, 请先启用记录: what is paused is not monitored, until the monitor is enabled again.
      if (monitor.enabled && (domain.state !== 'enable' || (!row.enabled && !monitor.paused)))
        stopWatching(world, monitor, at)
    }
  }

  #placeOf({ domainId, recordId }: Monitor): { domain: Domain; row: RecordRow } | null {
    const domain = this.#world.domains.get(domainId)
    const row = domain && this.#world.zone(domain).get(recordId)
    return domain && row ? { domain, row } : null
  }

  /** One round of probes: the target, its backups, and what follows. Answers whether anything changed. */
  #round(monitor: Monitor, at: number): boolean {
    const world = this.#world
    const place = this.#placeOf(monitor)
    if (!place) return false
    const { domain, row } = place
    const look = (ip: string): Seen => probe(world.monitors.targets, ip, monitor.points, this.#dialect)
    const seen = look(monitor.ip)
    let changed = noteSights(monitor, seen.codes, at)
    for (const backup of monitor.backups)
      changed = this.#noteBackup(monitor, backup, look(backup.ip), row, at) || changed
    if (monitor.status !== seen.status || monitor.statusCode !== seen.code) changed = true
    monitor.status = seen.status
    monitor.statusCode = seen.code
    row.monitorStatus = seen.status
    const lasting = world.monitors.lasting(monitor.id)
    const down = seen.status === 'Down'
    const entry = down ? (lasting ?? this.#begin(monitor, row, seen, at)) : lasting
    changed = settle({ world, dialect: this.#dialect, domain, row, monitor, at }, entry) || changed
    if (entry && !down) entry.updatedOn = stamp(at)
    if (entry && down === (lasting === undefined)) this.#tell(monitor, domain, row, seen, at)
    if (changed) {
      monitor.updatedOn = stamp(at)
      world.onChange()
    }
    return changed
  }

  #noteBackup(monitor: Monitor, backup: Backup, seen: Seen, row: RecordRow, at: number): boolean {
    const book = this.#world.monitors
    const changed = backup.status !== seen.status || backup.statusCode !== seen.code
    backup.status = seen.status
    backup.statusCode = seen.code
    const lasting = book.lasting(backup.id)
    if (seen.status !== 'Down') {
      if (lasting) lasting.updatedOn = stamp(at)
    } else if (!lasting) {
      book.begin({
        id: this.#world.id(),
        monitorId: monitor.id,
        targetId: backup.id,
        host: monitor.host,
        line: `${row.line}-备用`,
        ip: backup.ip,
        reason: seen.reason,
        createdOn: stamp(at)
      })
    }
    return changed
  }

  #begin(monitor: Monitor, row: RecordRow, seen: Seen, at: number): Down {
    return this.#world.monitors.begin({
      id: this.#world.id(),
      monitorId: monitor.id,
      targetId: monitor.id,
      host: monitor.host,
      line: row.line,
      ip: monitor.ip,
      reason: seen.reason,
      createdOn: stamp(at)
    })
  }

  /** Calls the callback URL when a target goes down and when it is up again (docs.dnspod.cn/d-monitor/url-callback). */
  #tell(monitor: Monitor, domain: Domain, row: RecordRow, seen: Seen, at: number): void {
    if (monitor.callbackUrl === '') return
    const form = {
      monitor_id: monitor.id,
      domain_id: String(domain.id),
      domain: domain.name,
      record_id: String(row.id),
      sub_domain: row.host,
      record_line: row.line,
      ip: monitor.ip,
      status: seen.status,
      status_code: String(seen.code),
      reason: seen.reason,
      created_at: stamp(at)
    }
    const key = this.#world.monitors.keys.get(monitor.id) ?? ''
    this.#callbacks.post(monitor.callbackUrl, { ...form, checksum: checksum(form, key) }, at)
  }
}
