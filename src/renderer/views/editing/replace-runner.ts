import type { ReplaceAnswer, ReplaceQuery, ReplaceSource } from '../../../shared/edits/replace.ts'
import type { FromWorker, ToWorker } from './replace-messages.ts'

/** A worker that runs `createReplaceWork`. */
export interface ReplaceWorker {
  post(message: ToWorker): void
  listen(listener: (message: FromWorker) => void): void
  end(): void
}

/** slow — the pattern took longer than the limit; superseded — another query came before this one was answered. */
export type ReplaceOutcome = ReplaceAnswer | 'slow' | 'superseded'

export interface ReplaceRunner {
  run(sources: readonly ReplaceSource[], query: ReplaceQuery): Promise<ReplaceOutcome>
  /** Ends the worker; the runner can be used again. */
  stop(): void
}

/** How long one query may take, ms. */
export const REPLACE_MS = 1000

/**
 * Runs queries in a worker, the latest one only. There is no telling beforehand which pattern takes for ever, and
 * nothing inside a running `exec` can stop it; so a worker that has not answered in `limit` ms is ended, and the next
 * query begins with a new one. The time that a worker takes to start does not count.
 */
export function createReplaceRunner(spawn: () => ReplaceWorker, limit = REPLACE_MS): ReplaceRunner {
  let worker: ReplaceWorker | null = null
  let ready: Promise<undefined> = Promise.resolve(undefined)
  let known: readonly ReplaceSource[] | null = null
  let waiting: { id: number; settle: (outcome: ReplaceOutcome) => void } | null = null
  let queries = 0

  function stop(): void {
    worker?.end()
    worker = null
    known = null
    waiting?.settle('superseded')
  }

  function start(): ReplaceWorker {
    const own = spawn()
    const { promise, resolve } = Promise.withResolvers<undefined>()
    ready = promise
    own.listen((message) => {
      if (message.kind === 'ready') resolve(undefined)
      else if (message.id === waiting?.id) waiting.settle(message.answer)
    })
    worker = own
    return own
  }

  return {
    stop,
    run(sources, query) {
      // What is under way may never end.
      if (waiting !== null) stop()
      const own = worker ?? start()
      if (known !== sources) own.post({ kind: 'sources', sources })
      known = sources
      const id = ++queries
      return new Promise((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const settle = (outcome: ReplaceOutcome): void => {
          clearTimeout(timer)
          waiting = null
          resolve(outcome)
        }
        waiting = { id, settle }
        own.post({ kind: 'query', id, query })
        void ready.then(() => {
          if (waiting?.id !== id) return
          timer = setTimeout(() => {
            waiting = null
            stop()
            resolve('slow')
          }, limit)
        })
      })
    }
  }
}
