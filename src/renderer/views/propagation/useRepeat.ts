import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/** Pause between two checks, ms. */
const PAUSE = 30_000

export interface Repeat {
  /** The person wants the check repeated; off by itself once it is over. */
  on: ShallowRef<boolean>
  /** When the next check begins, ms since the epoch; null while none is due. */
  at: ShallowRef<number | null>
}

/**
 * Runs a check again and again while it is wanted: half a minute after each that is `ready`, until it is `over`. Stops with
 * the caller's scope.
 */
export function useRepeat(check: { ready: () => boolean; over: () => boolean; run: () => void }): Repeat {
  const on = shallowRef(false)
  const at: Repeat['at'] = shallowRef(null)
  let timer = 0
  const stop = (): void => {
    window.clearTimeout(timer)
    at.value = null
  }
  watch([on, check.ready], () => {
    stop()
    if (!on.value || !check.ready()) return
    if (check.over()) {
      on.value = false
      return
    }
    at.value = Date.now() + PAUSE
    timer = window.setTimeout(() => {
      at.value = null
      check.run()
    }, PAUSE)
  })
  onScopeDispose(stop)
  return { on, at }
}
