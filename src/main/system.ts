import { randomBytes } from 'node:crypto'
import type { Clock, Random } from './ports.ts'

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  }
}

export const systemRandom: Random = (length) => randomBytes(length)
