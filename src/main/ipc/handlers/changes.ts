import type { Applies } from '../../zones/apply/applies.ts'
import type { Changes } from '../../zones/changes.ts'
import type { Runs } from '../schemas.ts'

type Channels = Extract<keyof Runs, `changes:${string}` | `applies:${string}`>

/** Staged edits, and their way into the zone. */
export const changeRuns = (changes: Changes, applies: Applies): Pick<Runs, Channels> => ({
  'changes:read': (accountId, domainId) => changes.read(accountId, domainId),
  'changes:edit': (accountId, domainId, edits, step) => changes.edit(accountId, domainId, edits, step),
  'changes:undo': (accountId, domainId) => changes.undo(accountId, domainId),
  'changes:redo': (accountId, domainId) => changes.redo(accountId, domainId),
  'changes:discard': (accountId, domainId, ids) => changes.discard(accountId, domainId, ids),
  'changes:rebase': (accountId, domainId, ids) => changes.rebase(accountId, domainId, ids),
  'changes:apply': (accountId, domainId, request) => applies.apply(accountId, domainId, request),
  'applies:list': () => applies.list(),
  'applies:rows': (runId) => applies.rows(runId),
  'applies:cancel'(runId) {
    applies.cancel(runId)
    return null
  },
  'applies:resume'(runId) {
    applies.resume(runId)
    return null
  },
  'applies:dismiss': async (runId) => {
    await applies.dismiss(runId)
    return null
  },
  'applies:undo': (runId) => applies.undo(runId)
})
