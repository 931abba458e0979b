import type { ReplaceAnswer, ReplaceQuery, ReplaceSource } from '../../../shared/edits/replace.ts'

/** What the page says to the worker that finds and replaces: what there is to search, once; then each query. */
export type ToWorker =
  { kind: 'sources'; sources: readonly ReplaceSource[] } | { kind: 'query'; id: number; query: ReplaceQuery }

/** What it says: that it is there, and the answer to a query. */
export type FromWorker = { kind: 'ready' } | { kind: 'answer'; id: number; answer: ReplaceAnswer }
