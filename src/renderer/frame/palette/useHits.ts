import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { SEARCH_TEXT_MAX, type SearchAnswer } from '../../../shared/model/search.ts'
import { call, on } from '../../api/call.ts'

const LIMIT = 50
const NOTHING: SearchAnswer = { hits: [], complete: true }

/** What the search finds for `text` while it is typed. One question is under way at a time, and the last one wins. */
export function useHits(text: () => string): {
  answer: ShallowRef<SearchAnswer>
  /** Resolves when the answer to what is typed now is there. */
  settled: () => Promise<void>
} {
  const answer = shallowRef(NOTHING)
  let running: Promise<void> | null = null
  let again = false

  async function ask(): Promise<void> {
    do {
      again = false
      const asked = text().trim().slice(0, SEARCH_TEXT_MAX)
      // Locked or out of order: the commands are still there.
      answer.value = asked === '' ? NOTHING : await call('search:query', asked, LIMIT).catch(() => NOTHING)
      // Set while this one was waited for, which the checker does not see.
    } while (again as boolean)
  }
  function follow(): Promise<void> {
    if (running) again = true
    return (running ??= ask().finally(() => (running = null)))
  }

  watch(text, () => void follow())
  onScopeDispose(on('search:changed', () => void follow()))
  return { answer, settled: () => running ?? Promise.resolve() }
}
