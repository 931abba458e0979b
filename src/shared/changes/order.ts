import { contentOf, type RecordContent } from '../model/changes.ts'
import { DEFAULT_LINE } from '../model/grades.ts'
import type { DnsRecord, Zone } from '../model/record.ts'
import { hostKey } from '../rules/idn.ts'
import { checkNeighbours, indexZone, leads } from '../rules/neighbours.ts'
import type { ZoneIndex } from '../rules/issue.ts'
import type { PlanRow } from './plan.ts'

/** Beyond this many rows of the same names the order is a simple one: trying every next row is quadratic. */
const TRIED = 80

/** Codes of neighbours' rules that another order may avoid: a twin, a clash or no default line, too many at once. */
const ORDERED = new Set(['104', '31', '25', '500025', '500026'])

interface Step {
  place: number
  id: string
  live: RecordContent | null
  target: RecordContent | null
}

/**
 * The places of the rows to send, in an order that keeps each name answering: what is added comes before what goes,
 * unless the two cannot stand beside each other (a CNAME, more than the grade's round robin, a twin); the default line
 * comes first and goes last. Together what touches the same names.
 */
export function orderOf(zone: Zone, rows: readonly PlanRow[]): number[][] {
  const steps = rows.flatMap(({ state, change, live, target }, place): Step[] =>
    state === 'send' ? [{ place, id: change.id, live, target }] : []
  )
  let index: ZoneIndex | null = null
  const byHost = (): ZoneIndex => (index ??= indexZone(zone.records))
  return groups(steps).map((group) =>
    (group.length > TRIED ? simply(group) : carefully(zone, group, byHost)).map(({ place }) => place)
  )
}

const hostsOf = ({ live, target }: Step): string[] =>
  [live, target].flatMap((content) => (content === null ? [] : hostKey(content.host)))

/** Steps that touch the same hosts, directly or through one that moves from host to host. */
function groups(steps: readonly Step[]): Step[][] {
  const parent = new Map<string, string>()
  const root = (host: string): string => {
    const up = parent.get(host)
    if (up === undefined || up === host) return host
    const top = root(up)
    parent.set(host, top)
    return top
  }
  for (const step of steps) {
    const [first = '', second = first] = hostsOf(step)
    parent.set(root(first), root(second))
  }
  const found = new Map<string, Step[]>()
  for (const step of steps) {
    const key = root(hostsOf(step)[0] ?? '')
    const group = found.get(key)
    if (group) group.push(step)
    else found.set(key, [step])
  }
  return [...found.values()]
}

const onDefault = (content: RecordContent | null): boolean => content?.line === DEFAULT_LINE

/** What makes room and clashes first, then what comes, then changes, then what goes. */
function simply(group: readonly Step[]): Step[] {
  const rank = ({ live, target }: Step): number => {
    if (live === null) return onDefault(target) ? 0 : 1
    if (target !== null) return 2
    return onDefault(live) ? 4 : 3
  }
  return [...group].sort((a, b) => rank(a) - rank(b))
}

/** One after the other, each time the one that does least harm to the names as they are by then. */
function carefully(zone: Zone, group: readonly Step[], byHost: () => ZoneIndex): Step[] {
  const [only] = group
  if (group.length === 1 && only !== undefined) return [only]
  const now = new Map<string, DnsRecord>()
  for (const host of new Set(group.flatMap(hostsOf)))
    for (const record of byHost().get(host) ?? []) now.set(record.id, record)
  const left = [...group]
  const ordered: Step[] = []
  while (left.length > 0) {
    let best = 0
    let least = Infinity
    for (const [at, step] of left.entries()) {
      const harm = harmOf(zone, step, now, left)
      if (harm < least) {
        least = harm
        best = at
      }
    }
    const [step] = left.splice(best, 1)
    if (step === undefined) break
    ordered.push(step)
    carryOut(step, now)
  }
  return ordered
}

function carryOut({ id, target }: Step, now: Map<string, DnsRecord>): void {
  if (target === null) now.delete(id)
  else now.set(id, { ...target, id, monitorStatus: '', updatedAt: null })
}

/** What counts most comes first: refused by the service; a name silent; then the natural order. */
function harmOf(zone: Zone, step: Step, now: ReadonlyMap<string, DnsRecord>, left: readonly Step[]): number {
  const { id, live, target } = step
  let harm = 0
  if (target !== null) {
    const issues = checkNeighbours(target, { ...zone, records: [...now.values()] }, id)
    harm += 1000 * issues.filter(({ code }) => code !== null && ORDERED.has(code)).length
  }
  if (live !== null && silences(step, now))
    harm += 100 * (1 + Number(left.some((other) => other !== step && comes(other, live))))
  // A line without a default beside it is refused when it is changed (31).
  const others = [...now.values()].filter(
    (record) => record.id !== id && live !== null && hostKey(record.host) === hostKey(live.host)
  )
  const leavesLines =
    onDefault(live) &&
    !onDefault(target) &&
    others.some((record) => record.type === live?.type && !onDefault(contentOf(record)))
  if (leavesLines) harm += 50
  if (live === null) return harm + Number(!onDefault(target))
  return harm + (target === null ? 4 : 2)
}

/** Whether a record that leads somewhere under the host of `live` is still to come. */
const comes = ({ target }: Step, live: RecordContent): boolean =>
  target !== null && target.enabled && leads(target.type) && hostKey(target.host) === hostKey(live.host)

/** Whether the step takes away the last record that leads somewhere under its host. */
function silences({ id, live, target }: Step, now: ReadonlyMap<string, DnsRecord>): boolean {
  if (live === null || !live.enabled || !leads(live.type)) return false
  const host = hostKey(live.host)
  if (target !== null && target.enabled && leads(target.type) && hostKey(target.host) === host) return false
  for (const record of now.values())
    if (record.id !== id && record.enabled && leads(record.type) && hostKey(record.host) === host)
      return false
  return true
}
