/** Whose turn it is among the requests of one account. */
export class Turns {
  /** The request that tries credentials which are not proven; others wait for its outcome. */
  #trial: Promise<undefined> | null = null
  /** The request that goes alone; everything waits until it is over. */
  #alone: Promise<undefined> | null = null
  #underWay = 0
  /** Tells the one that goes alone that nothing else is under way. */
  #quiet: (() => void) | null = null

  /**
   * Waits for a turn: a request that goes `alone` has it when nothing else is under way. `unproven` tells at any time
   * whether the credentials are still to be tried. Answers what to call, once, when the turn is over.
   */
  async take(alone: boolean, unproven: () => boolean): Promise<() => void> {
    for (;;) {
      if (this.#alone !== null) await this.#alone
      else if (this.#trial !== null && unproven()) await this.#trial
      else break
    }
    const { promise, resolve } = Promise.withResolvers<undefined>()
    if (unproven()) this.#trial = promise
    if (alone) {
      this.#alone = promise
      if (this.#underWay > 0) await this.#allQuiet()
    }
    this.#underWay++
    return () => {
      this.#underWay--
      if (this.#trial === promise) this.#trial = null
      if (this.#alone === promise) this.#alone = null
      resolve(undefined)
      if (this.#underWay === 0) this.#quiet?.()
    }
  }

  async #allQuiet(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#quiet = () => resolve(undefined)
    await promise
    this.#quiet = null
  }
}
