import { findReplacements, type ReplaceSource } from '../../../shared/edits/replace.ts'
import type { FromWorker, ToWorker } from './replace-messages.ts'

/** What the worker does with each message; apart from the worker itself, so that it runs anywhere. */
export function createReplaceWork(post: (message: FromWorker) => void): (message: ToWorker) => void {
  let sources: readonly ReplaceSource[] = []
  post({ kind: 'ready' })
  return (message) => {
    if (message.kind === 'sources') sources = message.sources
    else post({ kind: 'answer', id: message.id, answer: findReplacements(sources, message.query) })
  }
}
