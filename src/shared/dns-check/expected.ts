import { DEFAULT_LINE } from '../model/grades.ts'
import type { AskableType } from '../model/propagation.ts'
import type { DnsRecord } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import { plainName, plainValue } from './values.ts'

/** What the records of one line answer. */
export interface LineSet {
  line: string
  /** In order, each once. */
  values: string[]
  /** The longest of them, seconds; null where none is known. */
  ttl: number | null
  /** With weights one answer holds some of the values only. */
  some: boolean
}

/**
 * What the records say of a name and type. values: of the default line (null without one) and of the special ones;
 * nothing: no record answers; alias: a CNAME does, and the answer is the other name's; forward: a URL record does, with an
 * address of the service's. `wildcard`: the host of the wildcard records that answer; null for records of its own.
 */
export type Expected = { wildcard: string | null } & (
  | { kind: 'values'; main: LineSet | null; special: LineSet[] }
  | { kind: 'nothing' }
  | { kind: 'alias'; target: string }
  | { kind: 'forward' }
)

/** The names above `host` in its zone, nearest first: "a.b.c" → "b.c", "c", "@". */
function above(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, at) => labels.slice(at + 1).join('.') || '@')
}

/** Whether the label of a wildcard covers `asked`: "*" any labels, "a*" (混合泛解析, the service's own) one, as it seems. */
function covers(label: string, asked: string): boolean {
  if (label === '*') return true
  if (asked.includes('.')) return false
  const [front = '', back = ''] = label.split('*')
  return asked.length >= front.length + back.length && asked.startsWith(front) && asked.endsWith(back)
}

/**
 * The records that answer for `host`: its own, or those of the wildcard at the closest name above it that exists (RFC
 * 4592 3.3.1). A paused record is as good as none.
 */
function answering(
  records: readonly DnsRecord[],
  host: string
): { wildcard: string | null; records: DnsRecord[] } {
  const asked = hostKey(host)
  const live = records
    .filter(({ enabled }) => enabled)
    .map((record) => ({ record, key: hostKey(record.host) }))
  const own = live.filter(({ key }) => key === asked)
  // A name exists too where only names below it have records (RFC 4592 2.2.2): no wildcard covers it.
  const exists = (name: string): boolean =>
    name === '@' || live.some(({ key }) => key === name || key.endsWith(`.${name}`))
  if (own.length > 0 || exists(asked)) return { wildcard: null, records: own.map(({ record }) => record) }
  const closest = above(asked).find(exists) ?? '@'
  const rest = closest === '@' ? asked : asked.slice(0, -closest.length - 1)
  const candidates = live.filter(({ key }) => {
    const [label = '', ...below] = key.split('.')
    return label.includes('*') && (below.join('.') || '@') === closest && covers(label, rest)
  })
  // Nothing tells which of "a*" and "*" goes first; the one that says more is what people mean.
  const wildcard = candidates.map(({ key }) => key).sort((a, b) => b.length - a.length)[0]
  if (wildcard === undefined) return { wildcard: null, records: [] }
  return {
    wildcard,
    records: candidates.filter(({ key }) => key === wildcard).map(({ record }) => record)
  }
}

function setOf(line: string, records: readonly DnsRecord[], type: AskableType): LineSet {
  const values = records.map(({ mx, value }) =>
    plainValue(type, type === 'MX' ? `${mx ?? 0} ${value}` : value)
  )
  const ttls = records.flatMap(({ ttl }) => ttl ?? [])
  return {
    line,
    values: [...new Set(values)].sort(),
    ttl: ttls.length === 0 ? null : Math.max(...ttls),
    some: records.some(({ weight }) => weight !== null)
  }
}

/** What the records of a zone say should be answered for `host` and `type`. */
export function expected(records: readonly DnsRecord[], host: string, type: AskableType): Expected {
  const { wildcard, records: here } = answering(records, host)
  const right = here.filter((record) => record.type === type)
  if (right.length > 0) {
    const lines = [...new Set(right.map(({ line }) => line))]
    const sets = lines.map((line) =>
      setOf(
        line,
        right.filter((one) => one.line === line),
        type
      )
    )
    const special = sets.filter(({ line }) => line !== DEFAULT_LINE)
    return { kind: 'values', wildcard, main: sets.find(({ line }) => line === DEFAULT_LINE) ?? null, special }
  }
  const alias = here.find((record) => record.type === 'CNAME')
  if (alias !== undefined) return { kind: 'alias', wildcard, target: plainName(alias.value) }
  const forwards = here.some((record) => record.type.endsWith('URL'))
  // The address of a forwarding server is of either family for all that is told.
  if (forwards && ['A', 'AAAA', 'CNAME'].includes(type)) return { kind: 'forward', wildcard }
  return { kind: 'nothing', wildcard }
}
