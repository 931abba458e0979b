import type { Dialect } from '../../shared/api/spec.ts'
import type { Json } from '../answer.ts'
import { stamp } from '../state/time.ts'
import type { Monitor, Sight } from './model.ts'
import { statusOfCode } from './probe.ts'

const HOUR = 3_600_000
/** How far back Monitor.Gethistory reaches, hours; no text names a figure. */
const MOST_HOURS = 30 * 24
/** Samples of one point in one answer; of a longer time every second, third … probe is told. No text names a figure. */
const MOST_SAMPLES = 500
/** Changes kept of one point. */
const MOST_SIGHTS = 500

/**
 * Notes what each point saw at `at`. Only changes are kept: what lies between two of them is the same probe after probe,
 * so that the samples can be told without having been taken one by one. Answers whether there was a change.
 */
export function noteSights(
  monitor: Monitor,
  codes: Readonly<Record<string, number | null>>,
  at: number
): boolean {
  let changed = false
  for (const [point, code] of Object.entries(codes)) {
    const sights = (monitor.sights[point] ??= [])
    if (sights.length > 0 && sights.at(-1)?.code === code) continue
    sights.push({ from: at, code })
    monitor.sights[point] = recent(sights, at)
    changed = true
  }
  return changed
}

/** Forgets what nobody can ask for any more; the last that began before that is still in force there. */
function recent(sights: Sight[], at: number): Sight[] {
  const inForce = sights.findLastIndex(({ from }) => from <= at - MOST_HOURS * HOUR)
  return sights.slice(Math.max(0, inForce, sights.length - MOST_SIGHTS))
}

/**
 * What a point saw in the last `hours`, oldest first. The probes lie on the monitor's interval of now: after the interval
 * was changed, the time before is told in the new one.
 */
export function samplesOf(
  monitor: Monitor,
  point: string,
  hours: number,
  now: number,
  dialect: Dialect
): Json[] {
  const sights = monitor.sights[point] ?? []
  const first = sights[0]?.from ?? Infinity
  const step = monitor.interval * 1000
  const begin = Math.max(first - 1, now - Math.min(hours, MOST_HOURS) * HOUR)
  const last = monitor.anchor + Math.floor((now - monitor.anchor) / step) * step
  const stride = Math.max(1, Math.ceil((last - begin) / step / MOST_SAMPLES)) * step
  // The probes that saw a change are told in any case, so that no outage is lost between two samples.
  const times = new Set(sights.map(({ from }) => from).filter((from) => from > begin))
  for (let at = last; at > begin; at -= stride) times.add(at)
  const samples: Json[] = []
  let index = 0
  for (const at of [...times].sort((a, b) => a - b)) {
    while ((sights[index + 1]?.from ?? Infinity) <= at) index++
    const code = sights[index]?.code ?? null
    if (code !== null)
      samples.push({
        status: statusOfCode(code, dialect),
        status_code: code,
        createtime: stamp(at),
        responsetime: code < 0 ? 0 : responseTime(point, at)
      })
  }
  return samples
}

/** Milliseconds that look measured, and are the same whenever they are asked for. */
function responseTime(point: string, at: number): number {
  let mixed = Math.floor(at / 1000)
  for (const character of point) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x9e3779b1) >>> 0
  return 20 + (((mixed ^ (mixed >>> 15)) >>> 0) % 90)
}
