import type { DnsRecord } from '../model/record.ts'
import type { ZoneFacts } from '../rules/issue.ts'
import { entryOf, type Entry } from './entry.ts'
import { LINT_LEVELS, type Finding, type LintLevel } from './finding.ts'
import { lintHost } from './host.ts'
import { LOOP, loops, mayLoop } from './loops.ts'
import { lintOwn } from './own.ts'
import { lintTarget, verdictOf } from './targets.ts'

/** A record as it is now; null where it is gone. */
export interface Changed {
  id: string
  record: DnsRecord | null
}

/** The lint of a zone. Pure; it holds the records it was given, and what was found. */
export interface Lint {
  /** Goes on for about `budget` ms by the clock `now`, and says whether all is done. Needed until it has said so once. */
  step(budget?: number, now?: () => number): boolean
  /** Takes changes in. Once the first run is done the findings are up to date when it returns; before, the steps see to it. */
  update(changed: readonly Changed[]): void
  /** By record id; a record without findings is not among them. The same map throughout. */
  findings(): ReadonlyMap<string, readonly Finding[]>
  counts(): Readonly<Record<LintLevel, number>>
  /** Number of records. */
  size(): number
}

/** Pieces of work between two looks at the clock. */
const BETWEEN = 16

/** Starts the lint of a zone with these records; nothing is judged before `step`. */
export function createLint(facts: ZoneFacts, records: readonly DnsRecord[]): Lint {
  const entries = new Map<string, Entry>()
  const hosts = new Map<string, Entry[]>()
  /** Who points to a host of the zone. */
  const pointing = new Map<string, Set<Entry>>()
  /** Hosts with "*" inside a label. */
  const mixed = new Set<string>()
  const found = new Map<string, readonly Finding[]>()
  const counts: Record<LintLevel, number> = { error: 0, warning: 0, hint: 0 }
  let settled = false

  // What is to be done, each kind before the next.
  const waiting = new Map(records.map((record) => [record.id, record]))
  const fresh = new Set<Entry>()
  const hostsLeft = new Set<string>()
  const targetsLeft = new Set<string>()
  /** Hosts around which the CNAMEs have changed, and CNAMEs to look at anyway. */
  const loopsFrom = new Set<string>()
  const loopsLeft = new Set<Entry>()
  const looping = new Set<Entry>()
  const told = new Set<Entry>()

  function put(record: DnsRecord): Entry {
    const entry = entryOf(record, facts)
    entries.set(record.id, entry)
    const there = hosts.get(entry.key)
    if (there) there.push(entry)
    else {
      hosts.set(entry.key, [entry])
      if (/\*[^.]|[^.]\*/.test(entry.key)) mixed.add(entry.key)
    }
    if (entry.aim !== null) {
      const sources = pointing.get(entry.aim)
      if (sources) sources.add(entry)
      else pointing.set(entry.aim, new Set([entry]))
      targetsLeft.add(entry.aim)
      loopsLeft.add(entry)
    }
    fresh.add(entry)
    hostsLeft.add(entry.key)
    return entry
  }

  function take(id: string): Entry | undefined {
    const entry = entries.get(id)
    if (entry === undefined) return undefined
    entries.delete(id)
    const left = (hosts.get(entry.key) ?? []).filter((one) => one !== entry)
    if (left.length > 0) hosts.set(entry.key, left)
    else {
      hosts.delete(entry.key)
      mixed.delete(entry.key)
    }
    if (entry.aim !== null) {
      const sources = pointing.get(entry.aim)
      sources?.delete(entry)
      if (sources?.size === 0) pointing.delete(entry.aim)
    }
    for (const set of [fresh, loopsLeft, looping, told]) set.delete(entry)
    hostsLeft.add(entry.key)
    say(id, [])
    return entry
  }

  function say(id: string, findings: readonly Finding[]): void {
    for (const { level } of found.get(id) ?? []) counts[level]--
    for (const { level } of findings) counts[level]++
    if (findings.length > 0) found.set(id, findings)
    else found.delete(id)
  }

  /** Of a change at a host: whose target may have become another. */
  function markTargets(host: string, isDelegation: boolean): void {
    targetsLeft.add(host)
    loopsFrom.add(host)
    const isWild = host.includes('*')
    if (!isWild && !isDelegation) return
    // "*.dev" answers below "dev", "*" and the like anywhere; a delegation holds for all below it.
    const end = host.startsWith('*.') ? host.slice(1) : isWild ? '' : `.${host}`
    for (const target of pointing.keys()) if (target.endsWith(end)) targetsLeft.add(target)
  }

  function* work(): Generator<undefined> {
    for (const [id, record] of waiting) {
      waiting.delete(id)
      put(record)
      yield
    }
    for (const entry of fresh) {
      fresh.delete(entry)
      entry.own = lintOwn(entry.record, facts)
      told.add(entry)
      yield
    }
    for (const key of hostsLeft) {
      hostsLeft.delete(key)
      const there = hosts.get(key)
      if (there === undefined) continue
      lintHost(there, facts)
      for (const entry of there) told.add(entry)
      yield
    }
    for (const target of targetsLeft) {
      targetsLeft.delete(target)
      const sources = pointing.get(target)
      if (sources === undefined) continue
      const verdict = verdictOf(target, hosts, mixed)
      for (const entry of sources) {
        if (entry.verdict === verdict) continue
        entry.verdict = verdict
        entry.atTarget = lintTarget(entry, verdict)
        told.add(entry)
      }
      yield
    }
    if (loopsFrom.size > 0) {
      for (const entry of [...looping, ...mayLoop(loopsFrom, hosts)]) loopsLeft.add(entry)
      loopsFrom.clear()
    }
    for (const entry of loopsLeft) {
      loopsLeft.delete(entry)
      const isIn = loops(entry, hosts)
      if (isIn === looping.has(entry)) continue
      if (isIn) looping.add(entry)
      else looping.delete(entry)
      entry.inLoop = isIn ? LOOP : []
      told.add(entry)
      yield
    }
    for (const entry of told) {
      told.delete(entry)
      const { own, atHost, atTarget, inLoop, record } = entry
      const all = [...own, ...atHost, ...atTarget, ...inLoop]
      say(
        record.id,
        all.map((remark) => ({ ...remark, recordId: record.id }))
      )
      yield
    }
  }

  function step(budget = Infinity, now = Date.now): boolean {
    const end = budget === Infinity ? Infinity : now() + budget
    let pieces = 0
    const all = work()
    while (all.next().done !== true)
      if (++pieces % BETWEEN === 0 && end !== Infinity && now() >= end) return false
    settled = true
    return true
  }

  return {
    step,
    update(changed) {
      for (const { id, record } of changed) {
        waiting.delete(id)
        const old = take(id)
        const entry = record === null ? undefined : put(record)
        for (const one of [old, entry]) if (one !== undefined) markTargets(one.key, one.record.type === 'NS')
      }
      if (settled) step()
    },
    findings: () => found,
    counts: () => ({ ...counts }),
    size: () => waiting.size + entries.size
  }
}

/** The worst level among findings; null for none. */
export const worstOf = (findings: readonly Pick<Finding, 'level'>[]): LintLevel | null =>
  LINT_LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? null
