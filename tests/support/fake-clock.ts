import type { Clock } from '../../src/shared/clock.ts'

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number
  #next = 1
  readonly #tasks = new Map<number, { at: number; run: () => void }>()

  /** @param now ms since the epoch; the default is 2026-01-01 00:00:00 UTC. */
  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  after(ms: number, task: () => void): () => void {
    const key = this.#next++
    this.#tasks.set(key, { at: this.#now + Math.max(0, ms), run: task })
    return () => void this.#tasks.delete(key)
  }

  /** How many tasks wait for their time. */
  get pending(): number {
    return this.#tasks.size
  }

  /** The computer sleeps: time passes, and every task is put off by it. */
  sleep(ms: number): void {
    this.#now += ms
    for (const task of this.#tasks.values()) task.at += ms
  }

  /** Moves on by `ms` and runs what falls due, in order; promises settle in between and afterwards. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await settle()
    for (let due = this.#due(end); due !== null; due = this.#due(end)) {
      const task = this.#tasks.get(due)
      this.#tasks.delete(due)
      if (task !== undefined) {
        this.#now = Math.max(this.#now, task.at)
        task.run()
      }
      await settle()
    }
    this.#now = end
  }

  /** Key of the first task up to `end`; those of one instant run in the order they were set. */
  #due(end: number): number | null {
    let first: number | null = null
    let at = Infinity
    for (const [key, task] of this.#tasks)
      if (task.at <= end && task.at < at) {
        first = key
        at = task.at
      }
    return first
  }
}

/** Lets every promise that can settle without time or network settle. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
