/** What a fault does to a request. */
export type FaultEffect =
  /** The answer comes `ms` later; the other effects may come on top. */
  | { kind: 'latency'; ms: number }
  /** The connection is cut: before the action runs, after it ran but without an answer, or in mid-answer. */
  | { kind: 'drop'; when: 'before' | 'after' | 'mid-body' }
  /** An HTML page with this HTTP status (403, 500, 502 …) instead of the action. */
  | { kind: 'http'; status: number }
  /** HTTP 200 with nothing in it; the action ran. */
  | { kind: 'empty' }
  /** HTTP 200 with half an answer, properly ended; the action ran. */
  | { kind: 'truncated' }
  /** A status code instead of the action. */
  | { kind: 'code'; code: string }

export type Fault = FaultEffect & {
  /** Only for this action; for all when left out. */
  action?: string
  /** How many requests it hits; 1 when left out, Infinity until cleared. */
  times?: number
}

/** Faults that tests inject. */
export class Faults {
  #armed: { fault: Fault; left: number }[] = []

  /** Arms a fault; the answer disarms it. */
  inject(fault: Fault): () => void {
    const armed = { fault, left: fault.times ?? 1 }
    this.#armed.push(armed)
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed)
    }
  }

  clear(): void {
    this.#armed = []
  }

  /** The faults that hit a request for `action`: every latency, and the first of the others. */
  take(action: string): { latency: number; effect: Exclude<FaultEffect, { kind: 'latency' }> | null } {
    let latency = 0
    let effect: Exclude<FaultEffect, { kind: 'latency' }> | null = null
    for (const armed of this.#armed) {
      const { fault } = armed
      if (fault.action !== undefined && fault.action !== action) continue
      if (fault.kind === 'latency') latency += fault.ms
      else if (effect === null) effect = fault
      else continue
      armed.left--
    }
    this.#armed = this.#armed.filter((armed) => armed.left > 0)
    return { latency, effect }
  }
}
