import type { Dialect } from '../../shared/api/spec.ts'
import type { Json } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Down, Monitor } from '../monitors/model.ts'
import type { Domain, RecordRow } from '../state/model.ts'

/** Below a monitor the service writes an empty list as {} in 2012 (document: switch_log) and as [] later. */
export const emptyList = (list: Json[], dialect: Dialect): Json =>
  list.length === 0 && dialect === '2012' ? {} : list

/** A monitor as Monitor.List and Monitor.Info show it: everything is text (document). */
export function showMonitor(
  { world, dialect }: Call,
  { monitor, domain, row }: { monitor: Monitor; domain: Domain; row: RecordRow }
): Json {
  return {
    monitor_id: monitor.id,
    domain: domain.name,
    domain_id: String(domain.id),
    domain_grade: domain.grade,
    record_id: String(row.id),
    sub_domain: row.host,
    record_line: row.line,
    ip: monitor.ip,
    now_ip: monitor.nowIp,
    host: monitor.host,
    port: String(monitor.port),
    monitor_type: monitor.type,
    monitor_path: monitor.path,
    monitor_interval: String(monitor.interval),
    points: monitor.points.join(','),
    bak_ip: monitor.bakIp,
    status: monitor.status,
    status_code: String(monitor.statusCode),
    sms_notice: monitor.sms,
    email_notice: monitor.email,
    less_notice: monitor.lessNotice ? 'yes' : 'no',
    callback_url: monitor.callbackUrl,
    callback_key: world.monitors.keys.get(monitor.id) ?? '',
    monitor_status: monitor.enabled ? 'enabled' : 'disabled',
    created_on: monitor.createdOn,
    updated_on: monitor.updatedOn,
    bak_ip_status: emptyList(
      monitor.backups.map(({ id, ip, status, statusCode }) => ({
        monitor_id: id,
        bak_ip: ip,
        status,
        status_code: String(statusCode)
      })),
      dialect
    )
  }
}

/** An alert; while it lasts its updated_on is the zero date (reference 5.7). */
export const showDown = (down: Down, dialect: Dialect): Json => ({
  ...(dialect === 'today' ? { down_id: String(down.id) } : {}),
  monitor_id: down.targetId,
  host: down.host,
  record_line: down.line,
  ip: down.ip,
  warn_reason: down.reason,
  switch_log: emptyList(down.log, dialect),
  created_on: down.createdOn,
  updated_on: down.updatedOn ?? '0000-00-00 00:00:00'
})
