import { shallowRef } from 'vue'
import { useChangesStore } from '../../stores/changes.ts'

/** The sheet on the screen, always about one zone: its plan, or a run of it. */
export interface PlanRequest {
  accountId: string
  domainId: string
  /** Staged changes to plan; null: all. */
  ids: readonly string[] | null
  /** The run to show in place of the plan. */
  runId: string | null
}

/** What is asked for; PlanDialog is drawn by App.vue, once for the whole app. */
export const planDialog = shallowRef<PlanRequest | null>(null)

/** Opens the plan of what is staged for the zone that the changes store shows: of these changes, or of all (null). */
export function openPlan(ids: readonly string[] | null): void {
  const { place } = useChangesStore()
  if (place !== null) planDialog.value = { ...place, ids, runId: null }
}

/** Opens the progress and the results of a run. */
export function openRun(run: { id: string; accountId: string; domainId: string }): void {
  planDialog.value = { accountId: run.accountId, domainId: run.domainId, ids: null, runId: run.id }
}

/** Closes the sheet. A run goes on. */
export function closePlan(): void {
  planDialog.value = null
}
