import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import {
  replacedChanges,
  type Replaced,
  type ReplaceProblem,
  type ReplaceQuery,
  type ReplaceSource
} from '../../../shared/edits/replace.ts'
import type { Change } from '../../../shared/model/changes.ts'
import { createReplaceRunner } from './replace-runner.ts'
import { spawnReplaceWorker } from './replace-spawn.ts'

export interface Replacing {
  rows: Readonly<ShallowRef<readonly Replaced[]>>
  changes: ComputedRef<Change[]>
  problem: Readonly<ShallowRef<ReplaceProblem | null>>
  /** The pattern took too long and was stopped. */
  slow: Readonly<ShallowRef<boolean>>
  working: Readonly<ShallowRef<boolean>>
}

/** Waits until typing pauses, ms. */
const PAUSE = 120

/** What a query does to the records, kept up to date while it is typed. */
export function useReplace(records: () => readonly StagedRecord[], query: () => ReplaceQuery): Replacing {
  const runner = createReplaceRunner(spawnReplaceWorker)
  const rows = shallowRef<readonly Replaced[]>([])
  const problem = shallowRef<ReplaceProblem | null>(null)
  const slow = shallowRef(false)
  const working = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  const stays = computed(() => records().filter(({ staged }) => staged !== 'delete'))
  const sources = computed((): ReplaceSource[] =>
    stays.value.map(({ id, host, value, remark }) => ({ id, host, value, remark }))
  )

  async function run(): Promise<void> {
    const outcome = await runner.run(sources.value, query())
    if (outcome === 'superseded') return
    working.value = false
    slow.value = outcome === 'slow'
    problem.value = outcome !== 'slow' && 'problem' in outcome ? outcome.problem : null
    rows.value = outcome !== 'slow' && 'rows' in outcome ? outcome.rows : []
  }

  watch(
    [sources, query],
    () => {
      clearTimeout(timer)
      working.value = true
      timer = setTimeout(() => void run(), PAUSE)
    },
    { immediate: true }
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    runner.stop()
  })
  // What is shown is what would be staged: while a newer query is under way there is nothing to stage.
  const changes = computed(() => (working.value ? [] : replacedChanges(stays.value, rows.value)))
  return { rows, changes, problem, slow, working }
}
