import { createHash } from 'node:crypto'
import type { Down, Monitor, Monitoring, Target } from './model.ts'

/** How many alerts are kept; no text names a figure. */
const MOST_DOWNS = 500

export const noMonitoring = (): Monitoring => ({ monitors: [], downs: [], targets: [] })

/** An id in the form of a UUID (version 5 of RFC 9562: made from a name), the same for the same `seed`. */
export const uuid = (seed: number): string =>
  createHash('sha256')
    .update(`monitor ${seed}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5')

/** Every monitor, alert and target: what is kept of them, without what they do. */
export class MonitorBook {
  readonly monitors = new Map<string, Monitor>()
  /** Newest first. */
  downs: Down[]
  targets: Target[]
  /** Callback keys by monitor: secrets, which no snapshot holds. */
  readonly keys = new Map<string, string>()

  constructor({ monitors, downs, targets }: Monitoring) {
    for (const monitor of monitors) this.monitors.set(monitor.id, monitor)
    this.downs = downs
    this.targets = targets
  }

  snapshot(): Monitoring {
    return { monitors: [...this.monitors.values()], downs: this.downs, targets: this.targets }
  }

  ofRecord(recordId: number): Monitor | undefined {
    for (const monitor of this.monitors.values()) if (monitor.recordId === recordId) return monitor
    return undefined
  }

  /** Takes a monitor away with its alerts. */
  remove(monitor: Monitor): void {
    this.monitors.delete(monitor.id)
    this.keys.delete(monitor.id)
    this.downs = this.downs.filter((down) => down.monitorId !== monitor.id)
  }

  /** The alert that lasts, of a monitor or of a backup. */
  lasting(targetId: string): Down | undefined {
    return this.downs.find((down) => down.targetId === targetId && down.updatedOn === null)
  }

  /** Begins an alert. */
  begin(down: Omit<Down, 'log' | 'updatedOn'>): Down {
    const entry: Down = { ...down, log: [], updatedOn: null }
    this.downs.unshift(entry)
    this.downs.length = Math.min(this.downs.length, MOST_DOWNS)
    return entry
  }

  /** Ends every alert of a monitor and of its backups. */
  endAll(monitor: Monitor, stamp: string): void {
    for (const down of this.downs)
      if (down.monitorId === monitor.id && down.updatedOn === null) down.updatedOn = stamp
  }
}
