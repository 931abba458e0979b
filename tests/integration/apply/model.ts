import type { FaultEffect } from '../../../src/sandbox/index.ts'
import type { RecordRow } from '../../../src/sandbox/state/model.ts'
import { contentOf, type Change, type RecordContent } from '../../../src/shared/model/changes.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { seeded, type Seeded } from '../../support/seeded.ts'
import { added } from './bench.ts'

/** What is invented for one run from its seed. */
export interface Story {
  random: Seeded
  rows: (Partial<RecordRow> & Pick<RecordRow, 'host' | 'type' | 'value'>)[]
  edits: (zone: Zone) => Change[]
  /** What happens at the request of that number, counted from the first of an apply. */
  events: Map<number, Event>
}

/** fault — the service or the network fails; kill — the app ends; elsewhere — somebody changes the zone. */
export type Event =
  | { kind: 'fault'; fault: FaultEffect }
  | { kind: 'kill' }
  | { kind: 'killAtWrite'; writes: number }
  | { kind: 'elsewhere'; what: 'edit' | 'remove' | 'add' }
  | { kind: 'cancel' }

const HOSTS = ['@', 'www', 'api', '*', 'a.b'] as const
const LINES = ['默认', '默认', '默认', '电信', '联通'] as const

function value(random: Seeded, type: string): string {
  const n = random.below(6)
  switch (type) {
    case 'A':
      return `203.0.113.${n}`
    case 'AAAA':
      return `2001:db8::${n}`
    case 'TXT':
      return random.one(['v=spf1 -all', 'a "quoted" text', `token-${n}`, '中文', 'x'.repeat(300)])
    default:
      return `t${n}.example.net.`
  }
}

const content = (random: Seeded): Omit<RecordContent, 'lineId'> => {
  const type = random.one(['A', 'A', 'A', 'AAAA', 'CNAME', 'MX', 'TXT'])
  return {
    host: random.one(HOSTS),
    type,
    line: random.one(LINES),
    value: value(random, type),
    ttl: random.one([60, 300, 600, 3600]),
    mx: type === 'MX' ? random.one([5, 10, 20]) : null,
    weight: random.one([null, null, 0, 40]),
    enabled: random.below(5) > 0,
    remark: random.one(['', '', '主站', 'a, b; "c"'])
  }
}

/** A person's edit of one field, or of several. */
function edited(random: Seeded, before: RecordContent): RecordContent {
  const after = { ...before }
  for (let times = 1 + random.below(2); times > 0; times--)
    switch (random.below(6)) {
      case 0:
        after.ttl = random.one([60, 300, 600, 3600])
        break
      case 1:
        after.value = value(random, after.type)
        break
      case 2:
        after.remark = random.one(['', '改', 'b'])
        break
      case 3:
        after.enabled = !after.enabled
        break
      case 4:
        after.host = random.one(HOSTS)
        break
      default:
        after.weight = random.one([null, 10, 90])
    }
  return after
}

const FAULTS: readonly FaultEffect[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'drop', when: 'mid-body' },
  { kind: 'http', status: 502 },
  { kind: 'empty' },
  { kind: 'truncated' },
  { kind: 'code', code: '-2' },
  { kind: 'code', code: '-99' },
  { kind: 'code', code: '41' }
]

function event(random: Seeded): Event {
  switch (random.below(10)) {
    case 0:
    case 1:
      return { kind: 'kill' }
    case 2:
    case 3:
      return { kind: 'killAtWrite', writes: 1 + random.below(3) }
    case 4:
    case 5:
      return { kind: 'elsewhere', what: random.one(['edit', 'edit', 'remove', 'add'] as const) }
    case 6:
      return { kind: 'cancel' }
    default:
      return { kind: 'fault', fault: random.one(FAULTS) }
  }
}

export function storyOf(seed: number): Story {
  const random = seeded(seed)
  const rows: Story['rows'] = []
  const seen = new Set<string>()
  for (let at = random.below(9); at > 0; at--) {
    const one = content(random)
    // A zone as the service lets it be: no twins, and no CNAME beside anything.
    const aliased = rows.some(
      (row) => row.host === one.host && (row.type === 'CNAME' || one.type === 'CNAME')
    )
    const key = `${one.host} ${one.type} ${one.line} ${one.value} ${one.mx ?? ''}`
    if (seen.has(key) || aliased) continue
    seen.add(key)
    rows.push({ ...one, mx: one.mx ?? 0, ttl: one.ttl ?? 600 })
  }
  const events = new Map<number, Event>()
  for (let at = random.below(4); at > 0; at--) events.set(random.below(14), event(random))
  return {
    random,
    rows,
    events,
    edits(zone) {
      const changes: Change[] = []
      for (const record of zone.records) {
        if (random.below(10) > 4) continue
        const before = contentOf(record)
        changes.push({ id: record.id, before, after: random.below(3) === 0 ? null : edited(random, before) })
      }
      for (let at = random.below(3); at > 0; at--) {
        const { host, type, value: is, ...rest } = content(random)
        changes.push(added({ ...rest, host, type, value: is }))
      }
      return changes
    }
  }
}
