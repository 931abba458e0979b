import { shallowRef, watch, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { Seen } from '../../../shared/model/seen.ts'
import { callErrorOf } from '../../api/call.ts'
import { useAppStore } from '../../stores/app.ts'

/** What a tab shows of the service, as main has it. */
export interface SeenState<T> {
  seen: ShallowRef<Seen<T> | null>
  /** The cache was asked: until then there is nothing to say. */
  ready: ShallowRef<boolean>
  refreshing: ShallowRef<boolean>
  /** Why the last refresh failed; null after one that worked. */
  error: ShallowRef<CallError | null>
  refresh: () => Promise<void>
  /** Shows what a write answered. */
  receive: (next: Seen<T>) => void
}

/**
 * Shows what is cached at once, then what the service says; reads it anew when the service is back. With `due`, only what
 * it calls out of date is asked for again unbidden.
 */
export function useSeen<T>(
  ask: (fresh: boolean) => Promise<Seen<T> | null>,
  due: (known: Seen<T>) => boolean = () => true
): SeenState<T> {
  const app = useAppStore()
  const seen: ShallowRef<Seen<T> | null> = shallowRef(null)
  const ready = shallowRef(false)
  const refreshing = shallowRef(false)
  const error: ShallowRef<CallError | null> = shallowRef(null)
  /** Counts what was received: the answer to an earlier question is not shown over a later one. */
  let received = 0

  function receive(next: Seen<T>): void {
    received += 1
    seen.value = next
    error.value = null
  }

  async function refresh(): Promise<void> {
    if (refreshing.value) return
    const before = received
    refreshing.value = true
    try {
      const fresh = await ask(true)
      if (fresh !== null && received === before) receive(fresh)
    } catch (thrown) {
      if (received === before) error.value = callErrorOf(thrown)
    } finally {
      refreshing.value = false
    }
  }

  const isDue = (): boolean => seen.value === null || due(seen.value)

  async function open(): Promise<void> {
    try {
      const cached = await ask(false)
      if (cached !== null) receive(cached)
    } catch (thrown) {
      error.value = callErrorOf(thrown)
    }
    ready.value = true
    if (isDue()) await refresh()
  }

  watch(
    () => app.account?.service.state,
    (state, before) => {
      if (before === 'offline' && state !== 'offline' && isDue()) void refresh()
    }
  )
  void open()

  return { seen, ready, refreshing, error, refresh, receive }
}
