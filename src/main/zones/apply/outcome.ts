import type { CallError } from '../../../shared/ipc/contract.ts'
import { toCallError } from '../../call-error.ts'
import { DnspodError } from '../../dnspod/errors.ts'
import { FAILURES } from './words.ts'

/**
 * What a request that did not succeed means for its run. unclear — nobody knows whether it was carried out: a reading
 * tells (`twin`: the service says that such a record is there already, 104); gone — the record is not there any more;
 * refused — this one, for a reason of its own; wait — the service lets it go on at `until`; stop — every further one
 * would fail alike.
 */
export type Outcome =
  | { kind: 'unclear'; twin: boolean; error: CallError }
  | { kind: 'gone' }
  | { kind: 'refused'; error: CallError }
  | { kind: 'wait'; until: number }
  | { kind: 'stop'; error: CallError }

/** Kinds that are about the account or the domain, not about one record. */
const FOR_ALL = new Set(['auth', 'banned', 'permission', 'abolished'])

/** Reads the error of a write, or of a reading; `onDefect` hears of what nobody foresaw. */
export function outcomeOf(thrown: unknown, onDefect: (error: unknown) => void): Outcome {
  // The account's connection was closed under it, as when it is signed out or renewed.
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return { kind: 'unclear', twin: false, error: FAILURES.unanswered }
  const error = toCallError(thrown)
  if (error === null) {
    onDefect(thrown)
    return { kind: 'stop', error: FAILURES.broken }
  }
  if (!(thrown instanceof DnspodError)) return { kind: 'stop', error }
  const { kind, code, field, retryAt } = thrown
  if (kind === 'throttled' && retryAt !== undefined) return { kind: 'wait', until: retryAt }
  // -99 says "later" without saying whether it was done.
  if (kind === 'transport' || code === '-99') return { kind: 'unclear', twin: false, error }
  if (code === '104') return { kind: 'unclear', twin: true, error }
  if (FOR_ALL.has(kind) || code === 'contact' || code === 'address') return { kind: 'stop', error }
  if (kind === 'missing') return field === 'record_id' ? { kind: 'gone' } : { kind: 'stop', error }
  return { kind: 'refused', error }
}
