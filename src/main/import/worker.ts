// The thread that reads files: whatever is in one, the main thread goes on. Started by reader.ts, one for each file.
import { parentPort } from 'node:worker_threads'
import type { Answer, Question, Questions } from './protocol.ts'
import { createReading } from './reading.ts'

const reading = createReading()

/** Where it failed, without its message: that may quote the file, which is nobody else's business. */
const traceOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
    : typeof error

function answer({ id, ask, args }: Question): Answer {
  try {
    // `ask` and `args` are of one question; the union cannot say so of a call.
    const work = reading[ask] as (...all: unknown[]) => ReturnType<Questions[typeof ask]>
    return { id, value: work(...args) }
  } catch (error) {
    return { id, failed: traceOf(error) }
  }
}

// Only reader.ts writes to this port.
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))
