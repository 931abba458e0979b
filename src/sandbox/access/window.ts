/** Counts what happened within the last `span` ms. */
export class SlidingWindow {
  readonly #span: number
  #times: number[] = []
  #from = 0

  constructor(span: number) {
    this.#span = span
  }

  /** How many within the last span. */
  count(now: number): number {
    while ((this.#times[this.#from] ?? Infinity) <= now - this.#span) this.#from++
    if (this.#from > 4096) {
      this.#times = this.#times.slice(this.#from)
      this.#from = 0
    }
    return this.#times.length - this.#from
  }

  /** Adds one, and answers how many there are now. */
  add(now: number): number {
    this.#times.push(now)
    return this.count(now)
  }
}

/** Sliding windows by key. */
export class Windows {
  readonly #span: number
  readonly #windows = new Map<string, SlidingWindow>()

  constructor(span: number) {
    this.#span = span
  }

  at(key: string): SlidingWindow {
    let window = this.#windows.get(key)
    if (!window) this.#windows.set(key, (window = new SlidingWindow(this.#span)))
    return window
  }

  clear(): void {
    this.#windows.clear()
  }
}
