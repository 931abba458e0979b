import { isNewId } from '../model/changes.ts'
import type { DnsRecord, Line } from '../model/record.ts'
import { readTarget } from '../rules/hostname.ts'
import { hostKey, isAscii, toAscii } from '../rules/idn.ts'
import type { ZoneFacts } from '../rules/issue.ts'
import { lineKey } from '../rules/lines.ts'
import type { Remark } from './finding.ts'
import type { Verdict } from './targets.ts'

/** A record as the lint keeps it, with what each kind of rule has said of it. */
export interface Entry {
  readonly record: DnsRecord
  /** Key of its host, and of its line. */
  readonly key: string
  readonly line: string
  /** Key of the host of this zone that it points to; null where it points elsewhere or to nothing. */
  readonly aim: string | null
  /** What was found there; null before it was looked up. */
  verdict: Verdict | null
  own: readonly Remark[]
  atHost: readonly Remark[]
  atTarget: readonly Remark[]
  inLoop: readonly Remark[]
}

const NOTHING: readonly Remark[] = []

/** Takes in a record; it is not judged yet. */
export const entryOf = (record: DnsRecord, { domain, lines }: EntryFacts): Entry => ({
  record,
  key: hostKey(record.host),
  line: lineKey(record, lines),
  aim: record.enabled ? aimOf(record, domain) : null,
  verdict: null,
  own: NOTHING,
  atHost: NOTHING,
  atTarget: NOTHING,
  inLoop: NOTHING
})

interface EntryFacts {
  domain: ZoneFacts['domain']
  lines: readonly Line[]
}

const POINTS = new Set(['CNAME', 'MX', 'NS', 'SRV'])

/** The host inside the domain that the value names. */
function aimOf({ type, value }: DnsRecord, { name, punycode }: ZoneFacts['domain']): string | null {
  if (!POINTS.has(type)) return null
  const target = type === 'SRV' ? (value.split(/\s+/)[3] ?? '') : value
  const zone = punycode.toLowerCase()
  // Most targets are elsewhere, which is plain to see.
  if (isAscii(target) && !target.toLowerCase().includes(zone)) return null
  const read = readTarget(target)
  if ('problem' in read) return null
  const own = [zone, toAscii(name) ?? zone].find(
    (suffix) => read.name === suffix || read.name.endsWith(`.${suffix}`)
  )
  if (own === undefined) return null
  return read.name === own ? '@' : read.name.slice(0, -own.length - 1)
}

/** Which of two records is the one too many: one that is yet to be added and would be refused, a paused one, the younger. */
export function byRank({ record: a }: Entry, { record: b }: Entry): number {
  const added = Number(isNewId(a.id)) - Number(isNewId(b.id))
  if (added !== 0) return added
  if (a.enabled !== b.enabled) return a.enabled ? -1 : 1
  // Ids of the service are numbers; longer than a number holds exactly, they still grow.
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
