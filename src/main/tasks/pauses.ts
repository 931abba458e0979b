import type { Clock } from '../ports.ts'

/** Waits, one per key, each of which can be ended early. */
export interface Pauses<Key> {
  /** Waits until `until` (ms since the epoch), or until `key` is woken. */
  wait: (key: Key, until: number) => Promise<void>
  /** Ends the wait of `key`, if there is one. */
  wake: (key: Key) => void
  wakeAll: () => void
}

/** Timers stand still while the computer sleeps: the clock is looked at this often, ms. */
const LOOK = 30_000

/** Waits by `clock`. */
export function createPauses<Key>(clock: Clock): Pauses<Key> {
  const waiting = new Map<Key, () => void>()

  /** Answers whether it was woken. */
  const wait = (key: Key, ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const stop = clock.after(ms, () => resolve(false))
      waiting.set(key, () => {
        stop()
        resolve(true)
      })
    })

  return {
    async wait(key, until) {
      for (let left = until - clock.now(); left > 0; left = until - clock.now())
        if (await wait(key, Math.min(LOOK, left))) break
      waiting.delete(key)
    },
    wake: (key) => waiting.get(key)?.(),
    wakeAll() {
      for (const wake of waiting.values()) wake()
    }
  }
}
