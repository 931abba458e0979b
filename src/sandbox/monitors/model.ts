/** What the service knows of its monitors (宕机监控). Dates as in state/model.ts; moments in ms since the epoch. */

export type MonitorStatus = 'Ok' | 'Warn' | 'Down'

/** What one point has been seeing since `from`; null: nobody looked. */
export interface Sight {
  from: number
  code: number | null
}

/** A backup address; it is probed as well, and has a monitor id of its own. */
export interface Backup {
  id: string
  ip: string
  status: MonitorStatus
  statusCode: number
}

/** What a person sets. */
export interface MonitorSettings {
  host: string
  port: number
  type: string
  path: string
  /** Seconds. */
  interval: number
  points: string[]
  /** "pass", "pause", "pause2", "auto", or addresses with commas. */
  bakIp: string
  keepTtl: boolean
  sms: string
  email: string
  lessNotice: boolean
  callbackUrl: string
}

export interface Monitor extends MonitorSettings {
  /** A UUID. */
  id: string
  domainId: number
  recordId: number
  /** What is monitored. */
  ip: string
  /** What the record answers, as far as the service did it: another value was set by a person. */
  nowIp: string
  enabled: boolean
  /** Whether the service paused the record. */
  paused: boolean
  /** The TTL that the record gets back when it is switched back; null when nothing changed it. */
  ttl: number | null
  status: MonitorStatus
  statusCode: number
  backups: Backup[]
  /** It probes every interval from here on; the next time at `nextAt`. */
  anchor: number
  nextAt: number
  /** By point, oldest first. */
  sights: Record<string, Sight[]>
  createdOn: string
  updatedOn: string
}

/** An alert (宕机警告): of the monitored address, or of a backup. */
export interface Down {
  id: number
  /** The monitor it belongs to, and the id it is shown by: of the monitor or of the backup. */
  monitorId: string
  targetId: string
  host: string
  line: string
  ip: string
  reason: string
  log: string[]
  createdOn: string
  /** null while it lasts. */
  updatedOn: string | null
}

/** What an address answers to one point, or to all of them (null) that have no line of their own. */
export interface Target {
  address: string
  point: string | null
  /** An HTTP status; below zero: no answer. */
  code: number
  /** "" for the service's own words. */
  reason: string
}

/** The part of a snapshot that is about monitors. Holds no callback key: a key is forgotten when the sandbox ends. */
export interface Monitoring {
  monitors: Monitor[]
  downs: Down[]
  targets: Target[]
}
