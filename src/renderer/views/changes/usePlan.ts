import { computed, shallowReactive, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { makePlan, type Plan, type PlanRow } from '../../../shared/changes/plan.ts'
import { timeNeeded } from '../../../shared/changes/estimate.ts'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { Change, GuardKind } from '../../../shared/model/changes.ts'
import type { Zone } from '../../../shared/model/record.ts'
import type { RequestLogEntry } from '../../../shared/model/request-log.ts'
import { call } from '../../api/call.ts'
import { useAppStore } from '../../stores/app.ts'
import { useChangesStore } from '../../stores/changes.ts'
import { useRequestsStore } from '../../stores/requests.ts'
import { useZoneStore } from '../../stores/zone.ts'
import type { PlanRequest } from './plan-dialog.ts'

/** What one write is thought to take where none was seen yet, ms. */
const EACH = 250
/** So many of the last writes tell how long one takes. */
const WRITES_SEEN = 50
const WRITE = /^Record\.(?:Create|Modify|Remove|Status|Remark)$/

/** How long a write of the account took of late, ms. */
export function msPerWrite(entries: readonly RequestLogEntry[], accountId: string): number {
  const seen = entries
    .filter((entry) => entry.accountId === accountId && WRITE.test(entry.action))
    .slice(0, WRITES_SEEN)
  return seen.length === 0 ? EACH : seen.reduce((sum, { took }) => sum + took, 0) / seen.length
}

export interface ShownRow {
  row: PlanRow
  /** Left out by the person. */
  left: boolean
  /** Other than before the last try to apply. */
  moved: boolean
}

export interface PlanView {
  zone: ComputedRef<Zone | null>
  /** The plan of what is not left out; null until the zone is there. */
  plan: ComputedRef<Plan | null>
  /** Every row, those left out too, in the order of the changes. */
  rows: ComputedRef<ShownRow[]>
  left: Set<string>
  reading: ComputedRef<boolean>
  error: ComputedRef<CallError | null>
  time: ComputedRef<{ all: number; waits: number }>
  /** Reads the zone anew where that is possible. */
  read: () => Promise<void>
  /** Answers the run; null when nothing was begun, and `told` says why. */
  apply: (confirmed: GuardKind[]) => Promise<string | null>
  told: Readonly<ShallowRef<'drift' | 'nothing' | null>>
}

const keyOf = ({ state, live, target }: PlanRow): string => JSON.stringify([state, live, target])

/** The plan of what is staged for a zone, made anew whenever the zone or the staged changes are other than before. */
export function usePlan(request: () => PlanRequest): PlanView {
  const app = useAppStore()
  const changes = useChangesStore()
  const zones = useZoneStore()
  const requests = useRequestsStore()
  const left = shallowReactive(new Set<string>())
  const moved = shallowReactive(new Set<string>())
  const told = shallowRef<'drift' | 'nothing' | null>(null)
  const opening = shallowRef(true)

  const isAt = (place: { accountId: string; domainId: string } | null): boolean =>
    place?.accountId === request().accountId && place.domainId === request().domainId
  const zone = computed(() => (isAt(zones.place) ? zones.zone : null))
  const scope = computed((): Change[] => {
    if (!isAt(changes.place)) return []
    const all = [...changes.staged.values()]
    const { ids } = request()
    if (ids === null) return all
    const wanted = new Set(ids)
    // A record that is gone and is added again has an id made of the old one (main/zones/changes.ts).
    return all.filter(({ id }) => wanted.has(id) || wanted.has(id.replace(/^new-/, '')))
  })
  const full = computed(() => (zone.value === null ? null : makePlan(zone.value, scope.value)))
  const plan = computed(() => {
    if (zone.value === null || left.size === 0) return full.value
    return makePlan(
      zone.value,
      scope.value.filter(({ id }) => !left.has(id))
    )
  })
  const rows = computed((): ShownRow[] => {
    const planned = new Map(plan.value?.rows.map((row) => [row.change.id, row]))
    return (full.value?.rows ?? []).map((row) => {
      const { id } = row.change
      return { row: planned.get(id) ?? row, left: left.has(id), moved: moved.has(id) }
    })
  })

  const time = computed(() => {
    const { accountId } = request()
    const budget = app.accounts.find(({ id }) => id === accountId)?.service.budget ?? { used: 0, limit: 3000 }
    const writes = plan.value?.requests ?? 0
    const each = msPerWrite(requests.entries ?? [], accountId)
    const all = timeNeeded(writes, each, budget)
    return { all, waits: all - writes * each }
  })

  async function read(): Promise<void> {
    const { accountId, domainId } = request()
    try {
      if (!isAt(changes.place)) await changes.open(accountId, domainId)
      if (!isAt(zones.place)) await zones.open(accountId, domainId)
      else if (app.blockOf(app.accounts.find(({ id }) => id === accountId) ?? null) === null)
        await zones.refresh()
    } finally {
      opening.value = false
    }
  }

  async function apply(confirmed: GuardKind[]): Promise<string | null> {
    const { accountId, domainId, ids } = request()
    const now = plan.value
    if (now === null) return null
    const before = new Map(now.rows.map((row) => [row.change.id, keyOf(row)]))
    const whole = ids === null && left.size === 0
    told.value = null
    const answer = await call('changes:apply', accountId, domainId, {
      ids: whole ? null : now.rows.map(({ change }) => change.id),
      fingerprint: now.fingerprint,
      confirmed
    })
    if (answer.status === 'started') return answer.runId
    await zones.follow()
    moved.clear()
    for (const row of plan.value?.rows ?? [])
      if (before.get(row.change.id) !== keyOf(row)) moved.add(row.change.id)
    told.value = answer.status
    return null
  }

  // What is not staged any more is not left out either.
  watch(scope, (now) => {
    const known = new Set(now.map(({ id }) => id))
    for (const id of left) if (!known.has(id)) left.delete(id)
  })
  void requests.read()

  return {
    zone,
    plan,
    rows,
    left,
    reading: computed(() => opening.value || zones.refreshing),
    error: computed(() => (isAt(zones.place) ? zones.error : null)),
    time,
    read,
    apply,
    told
  }
}
