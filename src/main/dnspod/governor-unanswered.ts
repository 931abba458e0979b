import { HOUR } from './governor-state.ts'

/** A request that nobody has repeated for this long is no longer waited for. */
const FORGOTTEN = HOUR

/**
 * Reads that got no answer, by what they ask. That another request is answered does not mean that these would be: a
 * service may answer everything but one list.
 */
export class Unanswered {
  readonly #reads = new Map<string, { at: number; othersAnswered: boolean }>()

  /** `request` was answered at `now`. Answers whether no read is left that was not. */
  answered(request: string, now: number): boolean {
    this.#reads.delete(request)
    for (const [name, read] of this.#reads)
      if (read.at <= now - FORGOTTEN) this.#reads.delete(name)
      else read.othersAnswered = true
    return this.#reads.size === 0
  }

  /** The read `request` got no answer at `now`. Whether it alone is to blame: neither before, and others did in between. */
  failed(request: string, now: number): boolean {
    const alone = this.#reads.get(request)?.othersAnswered === true
    this.#reads.set(request, { at: now, othersAnswered: false })
    return alone
  }
}
