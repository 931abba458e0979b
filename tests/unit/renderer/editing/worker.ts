import { createReplaceWork } from '../../../../src/renderer/views/editing/replace-work.ts'
import type { FromWorker, ToWorker } from '../../../../src/renderer/views/editing/replace-messages.ts'

/** happy-dom has no workers: this one does what the worker does, in the page. */
class PageWorker extends EventTarget {
  readonly #queue: ToWorker[] = []
  #work: ((message: ToWorker) => void) | null = null
  constructor() {
    super()
    queueMicrotask(() => {
      this.#work = createReplaceWork((data: FromWorker) =>
        this.dispatchEvent(new MessageEvent('message', { data }))
      )
      for (const message of this.#queue) this.#work(message)
    })
  }
  postMessage(message: ToWorker): void {
    // As the real one: what is posted is a copy.
    const copy = structuredClone(message)
    if (this.#work) queueMicrotask(() => this.#work?.(copy))
    else this.#queue.push(copy)
  }
  terminate(): void {
    this.#work = () => undefined
  }
}

export function installWorker(): void {
  Object.defineProperty(globalThis, 'Worker', { value: PageWorker, configurable: true })
}
