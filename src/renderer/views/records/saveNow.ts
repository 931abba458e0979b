import { makePlan } from '../../../shared/changes/plan.ts'
import type { ApplyRow, ApplyRun, Change } from '../../../shared/model/changes.ts'
import { ApiError, call } from '../../api/call.ts'
import { useAppliesStore } from '../../stores/applies.ts'
import { useChangesStore } from '../../stores/changes.ts'
import { useZoneStore } from '../../stores/zone.ts'
import { openPlan } from '../changes/plan-dialog.ts'

/**
 * What became of saving one change. unchanged — nothing is staged for the record; review — the plan is open, for a
 * person must look at it first; waiting — it is sent as soon as the service lets it go on.
 */
export type Saved =
  { status: 'done' | 'same'; recordId: string } | { status: 'unchanged' | 'review' | 'waiting' }

/**
 * Stages one change and applies it alone, at once. Throws the ApiError of what was refused; the change stays staged then.
 */
export async function saveNow(change: Change): Promise<Saved> {
  const changes = useChangesStore()
  const zones = useZoneStore()
  const { id } = change
  await changes.edit([change])
  const { place } = changes
  const { zone } = zones
  if (place === null || zone === null || !changes.staged.has(id)) return { status: 'unchanged' }

  const plan = makePlan(zone, [...changes.staged.values()], new Set([id]))
  const [row] = plan.rows
  if (row?.state === 'same') {
    // Nothing is sent for what is so already: it is staged no more.
    await changes.discard([id])
    return { status: 'same', recordId: id }
  }
  const isPlain = row?.state === 'send' && row.drift.length === 0
  if (!isPlain || plan.rows.length > 1 || plan.guards.length > 0) return review(id)

  const { accountId, domainId } = place
  const request = { ids: [id], fingerprint: plan.fingerprint, confirmed: [] }
  const answer = await call('changes:apply', accountId, domainId, request)
  if (answer.status === 'drift') return review(id)
  if (answer.status === 'nothing') return { status: 'same', recordId: id }
  const { run, rows } = await useAppliesStore().waitFor(answer.runId)
  return outcome(run, rows[0], id)
}

function review(id: string): Saved {
  openPlan([id])
  return { status: 'review' }
}

function outcome(run: ApplyRun, row: ApplyRow | undefined, id: string): Saved {
  if (row?.state === 'done' || row?.state === 'same')
    return { status: row.state, recordId: row.recordId ?? id }
  if (run.state === 'waiting') return { status: 'waiting' }
  const error = row?.error ?? run.error
  if (error) throw new ApiError(error)
  // Cancelled elsewhere before its turn.
  return { status: 'unchanged' }
}
