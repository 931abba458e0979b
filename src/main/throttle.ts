import type { Clock } from './ports.ts'

/** Something that is said at once, and then at most once in each period, the last time included. */
export interface Throttle {
  touch(): void
  /** Says nothing any more. */
  stop(): void
}

/** Calls `run` for every `touch`, several within `ms` together. */
export function throttle(clock: Clock, ms: number, run: () => void): Throttle {
  let cancel: (() => void) | null = null
  let again = false
  let stopped = false
  function fire(): void {
    run()
    cancel = clock.after(ms, () => {
      cancel = null
      if (!again) return
      again = false
      fire()
    })
  }
  return {
    touch() {
      if (stopped) return
      if (cancel === null) fire()
      else again = true
    },
    stop() {
      stopped = true
      cancel?.()
    }
  }
}
