import type { Dialect } from '../../shared/api/spec.ts'
import type { MonitorStatus, Target } from './model.ts'
import { pointsOf } from './points.ts'

/** No answer in time (status_code of the later text's sample of Monitor.Gethistory). */
export const NO_ANSWER = -3
const FINE = 200

/** What all points of a monitor see of one address at one moment. */
export interface Seen {
  status: MonitorStatus
  code: number
  /** Why it is down, "" when it is not. */
  reason: string
  /** By point. */
  codes: Record<string, number>
}

/** Below zero there was no answer. What an HTTP error means has changed: first a warning, of the server's later down. */
export function statusOfCode(code: number, dialect: Dialect): MonitorStatus {
  if (code < 0 || (dialect === 'today' && code >= 500)) return 'Down'
  return code >= 400 ? 'Warn' : 'Ok'
}

/** Probes an address: down when every point sees it down (no answer at all, as the service puts it), else Warn or Ok. */
export function probe(
  targets: readonly Target[],
  address: string,
  points: readonly string[],
  dialect: Dialect
): Seen {
  const replies = points.map((point) => ({ ...replyOf(targets, address, point), point }))
  const codes = Object.fromEntries(replies.map(({ point, code }) => [point, code]))
  const judged = replies.map((reply) => ({ reply, status: statusOfCode(reply.code, dialect) }))
  const down = judged.every(({ status }) => status === 'Down')
  const odd = judged.find(({ status }) => status !== 'Ok')?.reply
  if (!odd) return { status: 'Ok', code: FINE, reason: '', codes }
  if (!down) return { status: 'Warn', code: odd.code, reason: '', codes }
  return { status: 'Down', code: odd.code, reason: odd.reason || wordsFor(odd.code, points, dialect), codes }
}

function replyOf(
  targets: readonly Target[],
  address: string,
  point: string
): { code: number; reason: string } {
  const lines = targets.filter((target) => target.address === address)
  return (
    lines.find((line) => line.point === point) ??
    lines.find((line) => line.point === null) ?? { code: FINE, reason: '' }
  )
}

/** The document's words; today a title, a bar, and a text that ends in what each point saw (reference 5.7). */
function wordsFor(code: number, points: readonly string[], dialect: Dialect): string {
  if (code > 0)
    return dialect === '2012' ? `返回错误 ${code}` : `返回错误|服务器返回 HTTP ${code}，请检查服务。`
  if (dialect === '2012') return '远程计算机无响应'
  const names = points.map((point) => `${pointsOf(dialect)[point] ?? point}:timed out`).join(' ')
  return `连接超时|多次访问主机均超时，请检查服务器与网络。${names}`
}
