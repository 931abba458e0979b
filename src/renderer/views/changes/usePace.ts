import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { ApplyRun } from '../../../shared/model/changes.ts'
import { useNow } from '../../time.ts'

/** Writes that must have been seen before their pace says anything. */
const SEEN_LEAST = 3

/** How long the rest of a run will take at the pace seen so far, ms; null while nothing can be said. */
export function usePace(run: () => ApplyRun): ComputedRef<number | null> {
  const now = useNow(1000)
  /** Where the measuring began; anew after each wait, which is no pace. */
  const begun = shallowRef<{ at: number; sent: number } | null>(null)
  const last = shallowRef<{ at: number; sent: number } | null>(null)
  watch(
    [() => run().id, () => run().state, () => run().sent],
    ([id, state, sent], before) => {
      if (state !== 'running' || before[0] !== id) begun.value = null
      if (state === 'running') begun.value ??= { at: Date.now(), sent }
      last.value = { at: Date.now(), sent }
    },
    { immediate: true }
  )
  return computed(() => {
    if (begun.value === null || last.value === null || run().state !== 'running') return null
    const { at, sent } = begun.value
    const seen = last.value.sent - sent
    if (seen < SEEN_LEAST) return null
    const each = (last.value.at - at) / seen
    return Math.max(0, (run().requests - run().sent) * each - Math.max(0, now.value - last.value.at))
  })
}
