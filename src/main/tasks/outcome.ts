import { specOf } from '../../shared/api/catalog/index.ts'
import type { CallError } from '../../shared/ipc/contract.ts'
import { toCallError } from '../call-error.ts'
import { DnspodError } from '../dnspod/errors.ts'
import { CallFailure } from '../ipc/failure.ts'
import { FAILURES as ZONE_FAILURES } from '../zones/words.ts'
import { FAILURES } from './words.ts'

/** Failures after which every further item would fail the same way, so that going on only does harm. */
export const stopsAll = (error: CallError): boolean =>
  ['OFFLINE', 'LOCKED', 'CREDENTIALS_NEEDED', 'CONTACT_NEEDED'].includes(error.code) ||
  ['auth', 'banned', 'throttled'].includes(error.api?.kind ?? '')

/**
 * When the service lets work go on that was refused with `error`, or never sent, because of a limit (-2) or the hourly
 * budget; null for any other error.
 */
export const waitsUntil = (error: unknown): number | null =>
  error instanceof DnspodError && error.kind === 'throttled' ? (error.retryAt ?? null) : null

/** What became of an item whose work threw `error`. */
export function outcomeOf(
  error: unknown,
  onDefect: (error: unknown) => void
): { state: 'done' | 'failed' | 'unclear'; error: CallError } {
  // The connection was closed under it, as when the credentials are renewed.
  if (error instanceof DOMException && error.name === 'AbortError')
    return { state: 'unclear', error: FAILURES.ended }
  const why = toCallError(error)
  if (why === null) {
    onDefect(error)
    return { state: 'failed', error: FAILURES.broken }
  }
  // It was made, and only what it became could not be read.
  if (error instanceof CallFailure && error.error === ZONE_FAILURES.unread)
    return { state: 'done', error: why }
  const written = error instanceof DnspodError && specOf(error.action).kind === 'write'
  return { state: written && why.code === 'OFFLINE' ? 'unclear' : 'failed', error: why }
}
