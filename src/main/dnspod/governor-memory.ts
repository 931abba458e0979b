import type { Clock } from '../ports.ts'
import { reviveState, type GovernorState } from './governor-state.ts'

/** Where the governor of one account keeps its state: plain JSON without secrets. */
export interface GovernorStore {
  /** What was saved last, or null. Damaged content is handed over as it is: the governor then begins stopped. */
  load(): Promise<unknown>
  save(state: unknown): Promise<void>
}

/** Counts reach the disk this late at most, in ms; a stop, a ban and a limit at once. */
const SAVE_DELAY = 2_000

/** The state of one governor and its way to the disk. A disk that refuses takes away the memory, not the rules. */
export class GovernorMemory {
  readonly state: GovernorState
  readonly #store: GovernorStore
  readonly #clock: Clock
  #saving: Promise<void> = Promise.resolve()
  #cancel: (() => void) | null = null
  #closed = false

  static async open(store: GovernorStore, clock: Clock): Promise<GovernorMemory> {
    const saved: unknown = await store.load().catch(() => null)
    return new GovernorMemory(store, clock, reviveState(saved, clock.now()))
  }

  private constructor(store: GovernorStore, clock: Clock, state: GovernorState) {
    this.#store = store
    this.#clock = clock
    this.state = state
  }

  /** Writes the state as it is now, after the writes that are under way. Never rejects. */
  save(): Promise<void> {
    this.#cancel?.()
    this.#cancel = null
    const state = structuredClone(this.state)
    this.#saving = this.#saving.then(() => this.#store.save(state)).catch(() => undefined)
    return this.#saving
  }

  saveSoon(): void {
    if (!this.#closed) this.#cancel ??= this.#clock.after(SAVE_DELAY, () => void this.save())
  }

  close(): Promise<void> {
    this.#closed = true
    return this.save()
  }
}
