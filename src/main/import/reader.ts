import type { Worker } from 'node:worker_threads'
import { setImmediate } from 'node:timers/promises'
import type { Change } from '../../shared/model/changes.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type { ImportMode, ImportRow } from '../../shared/model/transfer-file.ts'
import type { ReadContext } from '../../shared/zone-file/index.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Clock } from '../ports.ts'
import { PART, type Answer, type ImportInput, type ImportRead, type Questions } from './protocol.ts'
import { FAILURES } from './words.ts'

/** Starts the thread of worker.ts. */
export type StartWorker = () => Worker

/** A thread that holds one file. */
export interface Reader {
  /** Reads the file against a zone and what is staged for it. Throws INVALID when the thread dies or takes too long. */
  read(
    zone: { records: readonly DnsRecord[]; staged: readonly Change[] },
    input: ImportInput,
    context: ReadContext,
    ids: string
  ): Promise<ImportRead>
  rows(offset: number): Promise<ImportRow[]>
  edits(mode: ImportMode): Promise<Change[]>
  /** Ends the thread; what is under way is refused. */
  close(): void
}

/** ms that one question may take. */
export const ANSWER_MOST = 30_000

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: CallFailure) => void
  stopClock: () => void
}

/** Starts a thread for one file. */
export function createReader(start: StartWorker, clock: Clock, onDefect: (error: unknown) => void): Reader {
  const worker = start()
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let over: CallFailure | null = null

  /** Nothing is answered any more. */
  function end(error: CallFailure): void {
    over ??= error
    for (const { reject, stopClock } of waiting.values()) {
      stopClock()
      reject(over)
    }
    waiting.clear()
    void worker.terminate()
  }
  worker.on('error', (error: unknown) => {
    // Its message may quote the file.
    onDefect(error instanceof Error ? error.name : 'error')
    end(new CallFailure(FAILURES.crashed))
  })
  worker.on('exit', () => end(new CallFailure(FAILURES.crashed)))
  // Only worker.ts answers.
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    one?.stopClock()
    if ('value' in answer) one?.resolve(answer.value)
    else {
      onDefect(answer.failed)
      one?.reject(new CallFailure(FAILURES.crashed))
    }
  })
  // A file that nobody looks at any more does not keep the app from ending.
  worker.unref()

  function ask<K extends keyof Questions>(
    what: K,
    ...args: Parameters<Questions[K]>
  ): Promise<ReturnType<Questions[K]>> {
    return new Promise((resolve, reject) => {
      if (over) {
        reject(over)
        return
      }
      const id = ++asked
      const stopClock = clock.after(ANSWER_MOST, () => end(new CallFailure(FAILURES.slow)))
      // The worker answers a question with what it is for.
      waiting.set(id, { resolve: (value) => resolve(value as ReturnType<Questions[K]>), reject, stopClock })
      // One question of the union, put together from its generic parts.
      worker.postMessage({ id, ask: what, args })
    })
  }

  /** Hands a list over in parts, and lets everything else have its turn between them. */
  async function hand<T>(all: readonly T[], give: (part: readonly T[]) => Promise<null>): Promise<void> {
    const given: Promise<null>[] = []
    for (let at = 0; at < all.length; at += PART) {
      given.push(give(all.slice(at, at + PART)))
      await setImmediate()
    }
    await Promise.all(given)
  }

  return {
    async read({ records, staged }, input, context, ids) {
      await hand(records, (part) => ask('records', part))
      await hand(staged, (part) => ask('staged', part))
      return ask('read', input, context, ids)
    },
    rows: (offset) => ask('rows', offset),
    async edits(mode) {
      const all: Change[] = []
      for (;;) {
        const { part, total } = await ask('edits', mode, all.length)
        all.push(...part)
        if (part.length === 0 || all.length >= total) return all
      }
    },
    close: () => end(new CallFailure(FAILURES.closed))
  }
}
