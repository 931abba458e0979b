import { defineStore } from 'pinia'
import { computed, shallowRef, triggerRef, watch } from 'vue'
import { sameContent } from '../../shared/changes/edit.ts'
import type { Finding, LintLevel } from '../../shared/lint/finding.ts'
import { createLint, type Changed, type Lint } from '../../shared/lint/lint.ts'
import type { Change } from '../../shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import { useChangesStore } from './changes.ts'
import { useZoneStore } from './zone.ts'

/** Longest that one slice of the first run takes, ms: half a frame. */
const SLICE = 6
/** From so many changes on all is judged anew, in slices, instead of at once. */
const MANY = 500

const NOTHING: ReadonlyMap<string, readonly Finding[]> = new Map()
const NONE: Readonly<Record<LintLevel, number>> = { error: 0, warning: 0, hint: 0 }

/** What a record of the list comes from. */
interface Source {
  live: DnsRecord | undefined
  change: Change | undefined
}

/** The record as staged; null where it is to be deleted, or was never there. */
function recordOf(id: string, { live, change }: Source): DnsRecord | null {
  if (change === undefined) return live ?? null
  if (change.after === null) return null
  return { id, monitorStatus: '', updatedAt: null, ...live, ...change.after }
}

/** Whether the rules see no difference: reading the change set anew makes every change another object. */
const sameSource = (a: Source | undefined, b: Source | undefined): boolean =>
  a?.live === b?.live &&
  (a?.change === b?.change ||
    (a?.change !== undefined && b?.change !== undefined && sameContent(a.change.after, b.change.after)))

const sameFacts = (a: Zone, b: Zone): boolean =>
  a.domain.id === b.domain.id &&
  a.domain.name === b.domain.name &&
  a.domain.grade === b.domain.grade &&
  a.minTtl === b.minTtl &&
  JSON.stringify([a.types, a.lines]) === JSON.stringify([b.types, b.lines])

/** Does `work` when nothing else is to be done, with the ms that there are for it. */
function whenIdle(work: (budget: number) => void): () => void {
  // Absent where pages are tested.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => work(SLICE), 0)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(
    (deadline) => work(Math.max(2, Math.min(SLICE, deadline.timeRemaining()))),
    { timeout: 200 }
  )
  return () => window.cancelIdleCallback(handle)
}

/**
 * What the rules find in the zone on the screen, with what is staged in it. A zone that is opened is judged in slices while
 * the page has nothing else to do; from then on each edit is followed at once.
 */
export const useLintStore = defineStore('lint', () => {
  const zones = useZoneStore()
  const changes = useChangesStore()
  /** By record id. One map, told of its changes by hand. */
  const findings = shallowRef(NOTHING)
  const counts = shallowRef(NONE)
  /** Records that were judged; null before the first run is done. */
  const checked = shallowRef<number | null>(null)

  let lint: Lint | null = null
  let judged: Zone | null = null
  let sources = new Map<string, Source>()
  let stop = (): void => undefined

  function publish(): void {
    if (lint === null) return
    counts.value = lint.counts()
    checked.value = lint.size()
    const found = lint.findings()
    if (findings.value === found) triggerRef(findings)
    else findings.value = found
  }

  function clear(): void {
    stop()
    lint = null
    judged = null
    sources = new Map()
    findings.value = NOTHING
    counts.value = NONE
    checked.value = null
  }

  function goOn(): void {
    stop()
    stop = whenIdle((budget) => {
      if (lint === null) return
      if (lint.step(budget, () => performance.now())) publish()
      else goOn()
    })
  }

  function begin(zone: Zone, next: Map<string, Source>): void {
    // Another zone's findings are nobody's; the same zone's stay until there are new ones.
    if (judged?.domain.id !== zone.domain.id) clear()
    judged = zone
    sources = next
    lint = createLint(
      zone,
      [...next].flatMap(([id, source]) => recordOf(id, source) ?? [])
    )
    goOn()
  }

  function follow(zone: Zone | null, staged: ReadonlyMap<string, Change>): void {
    if (zone === null) {
      clear()
      return
    }
    const next = new Map<string, Source>(
      zone.records.map((live) => [live.id, { live, change: staged.get(live.id) }])
    )
    for (const [id, change] of staged) if (!next.has(id)) next.set(id, { live: undefined, change })
    if (lint === null || judged === null || !sameFacts(judged, zone)) {
      begin(zone, next)
      return
    }
    const changed: Changed[] = []
    for (const [id, source] of next)
      if (!sameSource(sources.get(id), source)) changed.push({ id, record: recordOf(id, source) })
    for (const id of sources.keys()) if (!next.has(id)) changed.push({ id, record: null })
    sources = next
    judged = zone
    if (changed.length === 0) return
    if (changed.length > MANY) begin(zone, next)
    else {
      lint.update(changed)
      // In the midst of a run its last slice tells.
      if (lint.step(0, () => 0)) publish()
    }
  }

  const staged = computed<ReadonlyMap<string, Change>>(() => {
    const [here, there] = [zones.place, changes.place]
    const isHere = here?.accountId === there?.accountId && here?.domainId === there?.domainId
    return isHere ? changes.staged : new Map<string, Change>()
  })
  watch([() => zones.zone, staged, () => changes.revision], ([zone, edits]) => follow(zone, edits), {
    immediate: true,
    flush: 'post'
  })

  return { findings, counts, checked }
})
