import type { World } from '../state/world.ts'
import { NO_ANSWER } from './probe.ts'

/** What an address answers from now on: nothing, as it should, or an HTTP status; `reason` replaces the service's words. */
export type TargetState = 'up' | 'down' | { code: number; reason?: string }

/** The script of what the monitored addresses answer; what it does not name is up. */
export class Targets {
  readonly #world: World
  readonly #catchUp: () => void

  /** `catchUp` lets the probes that were due until now see what was said before. */
  constructor(world: World, catchUp: () => void) {
    this.#world = world
    this.#catchUp = catchUp
  }

  /** Says what `address` answers to `point`, or to every point, whatever was said for one of them before. */
  set(address: string, state: TargetState, point: string | null = null): void {
    this.#catchUp()
    const book = this.#world.monitors
    const { code, reason = '' } =
      state === 'up' ? { code: 200 } : state === 'down' ? { code: NO_ANSWER } : state
    book.targets = [
      ...book.targets.filter((line) => line.address !== address || (point !== null && line.point !== point)),
      { address, point, code, reason }
    ]
    this.#world.onChange()
  }
}
