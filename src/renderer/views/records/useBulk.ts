import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import { callErrorOf } from '../../api/call.ts'

export type BulkKind = 'pausing' | 'enabling' | 'removing'

export interface BulkState<Item> {
  kind: BulkKind
  total: number
  done: number
  failed: readonly { item: Item; error: CallError }[]
  cancelled: boolean
  running: boolean
}

export interface Bulk<Item> {
  state: ShallowRef<BulkState<Item> | null>
  running: ComputedRef<boolean>
  /** Items that were neither done nor failed. */
  left: ComputedRef<number>
  /** One item after the other; answers the final state. A second run while one is going is refused (null). */
  run: (
    kind: BulkKind,
    items: readonly Item[],
    act: (item: Item) => Promise<unknown>
  ) => Promise<BulkState<Item> | null>
  /** No further item is begun; the one on its way is finished, for it may have reached the service already. */
  cancel: () => void
  dismiss: () => void
}

/** Failures after which every further item would fail the same way, so that going on only does harm. */
const stops = (error: CallError): boolean =>
  ['OFFLINE', 'LOCKED', 'CREDENTIALS_NEEDED', 'CONTACT_NEEDED'].includes(error.code) ||
  ['auth', 'banned', 'throttled'].includes(error.api?.kind ?? '')

/** Work on many things, one by one, with progress, a result per item, and a way to stop. */
export function useBulk<Item>(): Bulk<Item> {
  const state = shallowRef<BulkState<Item> | null>(null)
  const running = computed(() => state.value?.running ?? false)

  const run: Bulk<Item>['run'] = async (kind, items, act) => {
    if (running.value) return null
    let now: BulkState<Item> = {
      kind,
      total: items.length,
      done: 0,
      failed: [],
      cancelled: false,
      running: true
    }
    const set = (patch: Partial<BulkState<Item>>): void => {
      now = { ...now, cancelled: state.value?.cancelled ?? false, ...patch }
      state.value = now
    }
    state.value = now
    for (const item of items) {
      if (state.value.cancelled) break
      try {
        await act(item)
        set({ done: now.done + 1 })
      } catch (thrown) {
        const error = callErrorOf(thrown)
        set({ failed: [...now.failed, { item, error }] })
        if (stops(error)) break
      }
    }
    set({ running: false })
    return now
  }
  return {
    state,
    running,
    left: computed(() =>
      state.value ? state.value.total - state.value.done - state.value.failed.length : 0
    ),
    run,
    cancel: () => {
      if (state.value?.running) state.value = { ...state.value, cancelled: true }
    },
    dismiss: () => {
      state.value = null
    }
  }
}
