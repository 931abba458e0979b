import type { Dialect } from '../../shared/api/spec.ts'
import { gradeRules } from '../../shared/model/grades.ts'
import type { Domain, RecordFields, RecordRow } from '../state/model.ts'
import { addLine } from '../state/log.ts'
import { stamp } from '../state/time.ts'
import type { World } from '../state/world.ts'
import type { Down, Monitor } from './model.ts'
import { probe } from './probe.ts'

/** Everything that a decision about one record at one moment needs. */
export interface Scene {
  world: World
  dialect: Dialect
  domain: Domain
  row: RecordRow
  monitor: Monitor
  at: number
}

const NOTHING_LEFT = '没有可切换的备用服务器'

/**
 * Does to the record what `bak_ip` says while the target is down, and undoes it when it is up again; what it does is
 * written into `entry`, the alert. Answers whether it did something.
 */
export function settle(scene: Scene, entry: Down | undefined): boolean {
  const { monitor, row } = scene
  const down = monitor.status === 'Down'
  const log = (what: string): void => {
    entry?.log.push(`${stamp(scene.at)} ${what}`)
  }
  if (!down) return restore(scene, log)
  switch (monitor.bakIp) {
    case 'pass':
      return false
    case 'pause':
    case 'pause2':
      // 智能暂停 leaves the last record that answers for the name; pause2 has no such rule (later text of Monitor.Create).
      if (!row.enabled || (monitor.bakIp === 'pause' && isLast(scene))) return false
      monitor.paused = true
      change(scene, { enabled: false }, '暂停')
      log('已暂停记录')
      return true
    default: {
      const to = backupOf(scene)
      if (to === null) {
        if (entry === undefined || entry.log.at(-1)?.endsWith(NOTHING_LEFT)) return false
        log(NOTHING_LEFT)
        return true
      }
      if (to === row.value) return false
      switchTo(scene, to)
      log(`已切换至 ${to}`)
      return true
    }
  }
}

function restore(scene: Scene, log: (what: string) => void): boolean {
  const { monitor, row } = scene
  let acted = false
  if (monitor.paused) {
    monitor.paused = false
    change(scene, { enabled: true }, '启用')
    log('已启用记录')
    acted = true
  }
  if (row.value !== monitor.ip) {
    switchTo(scene, monitor.ip)
    log(`已切换至 ${monitor.ip}`)
    acted = true
  }
  return acted
}

/** The first backup that is not down; for 智能切换 the first value of another enabled A record of the name. */
function backupOf({ world, dialect, domain, monitor, row }: Scene): string | null {
  if (monitor.bakIp !== 'auto') return monitor.backups.find(({ status }) => status !== 'Down')?.ip ?? null
  const others = mates(world, domain, row).map(({ value }) => value)
  return (
    others.find(
      (ip) =>
        ip !== monitor.ip && probe(world.monitors.targets, ip, monitor.points, dialect).status !== 'Down'
    ) ?? null
  )
}

/** The other enabled A records of the name, oldest first, whatever their line. */
const mates = (world: World, domain: Domain, row: RecordRow): RecordRow[] =>
  [...world.zone(domain).at(row.host)]
    .filter((other) => other !== row && other.type === 'A' && other.enabled)
    .sort((a, b) => a.id - b.id)

const isLast = ({ world, domain, row }: Scene): boolean => mates(world, domain, row).length === 0

/**
 * Today a switch also lowers the TTL, unless `keep_ttl` says no (宕机不修改 ttl), and the way back restores it. Nothing
 * tells how low: the grade's least.
 */
function switchTo(scene: Scene, ip: string): void {
  const { dialect, domain, monitor, row } = scene
  const back = ip === monitor.ip
  const { minTtl } = gradeRules(domain.grade)
  if (!back && dialect === 'today' && !monitor.keepTtl && monitor.ttl === null && row.ttl > minTtl)
    monitor.ttl = row.ttl
  const ttl = monitor.ttl === null ? row.ttl : back ? monitor.ttl : minTtl
  if (back) monitor.ttl = null
  monitor.nowIp = ip
  change(scene, { value: ip, ttl }, '切换')
}

/** Dates and logs a change as any other of the record; without "(API)", for no request made it. */
function change(
  { world, domain, row, at }: Scene,
  fields: Partial<Pick<RecordFields, 'value' | 'ttl' | 'enabled'>>,
  verb: string
): void {
  world.updateRecord(domain, row, { ...fields, updatedOn: stamp(at) })
  addLine(
    domain.log,
    `${stamp(at)}: (127.0.0.1) 宕机监控${verb} A 记录 ${row.line} 线路 ${row.host} 值 ${row.value}`
  )
}
