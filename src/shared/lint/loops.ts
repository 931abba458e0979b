import { isDefaultKey } from '../rules/lines.ts'
import { leads } from '../rules/neighbours.ts'
import type { Entry } from './entry.ts'
import type { Remark } from './finding.ts'
import { answering, type Hosts } from './targets.ts'

/** Steps after which a resolver has long given up; longer loops are not looked for. */
const STEPS = 16

export const LOOP: readonly Remark[] = [
  {
    rule: 'cname-loop',
    field: 'value',
    level: 'warning',
    code: null,
    text: {
      zh: '沿着 CNAME 走会回到这里，永远解析不出结果。',
      en: 'Following the CNAMEs leads back here: it never resolves.'
    }
  }
]

/** The CNAMEs that lead on from a host for the visitors of a line, which falls back to the default one; null: of any. */
function leadingOn(host: string, line: string | null, hosts: Hosts): Entry[] {
  const entries = (hosts.get(host) ?? []).filter(({ record }) => record.enabled && leads(record.type))
  const own = line === null ? entries : entries.filter((entry) => entry.line === line)
  const used = own.length > 0 ? own : entries.filter((entry) => isDefaultKey(entry.line))
  return used.filter(({ record, aim }) => record.type === 'CNAME' && aim !== null)
}

/** The hosts that are reached from `from` by CNAMEs, with the entries that lead on from each. */
function walk(
  from: readonly string[],
  line: string | null,
  hosts: Hosts,
  steps: number,
  see: (entry: Entry) => void
): Set<string> {
  const reached = new Set(from)
  let edge = [...reached]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: string[] = []
    for (const host of edge) {
      for (const entry of leadingOn(host, line, hosts)) {
        see(entry)
        const to = entry.aim === null ? null : answering(entry.aim, hosts)
        if (to === null || reached.has(to)) continue
        reached.add(to)
        next.push(to)
      }
    }
    edge = next
  }
  return reached
}

/** Whether following a CNAME leads back to its host. One that points to itself is told by its own rule. */
export function loops({ record, aim, key, line }: Entry, hosts: Hosts): boolean {
  if (record.type !== 'CNAME' || aim === null || aim === key) return false
  const first = answering(aim, hosts)
  return first !== null && walk([first], line, hosts, STEPS, () => undefined).has(key)
}

/** The CNAMEs that may have come into a loop by what changed at `changed` hosts. */
export function mayLoop(changed: Iterable<string>, hosts: Hosts): Set<Entry> {
  const found = new Set<Entry>()
  const from = [...changed].flatMap((host) => [host, answering(host, hosts) ?? host])
  // One step more: a loop is that much longer than the way back.
  walk(from, null, hosts, STEPS + 1, (entry) => found.add(entry))
  return found
}
