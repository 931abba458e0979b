import type { Change } from '../../../shared/model/changes.ts'
import type { KeptRun, RunRow } from './run.ts'

const isDone = ({ state }: RunRow): boolean => state === 'done' || state === 'same'

/** The changes that the zone has now, so that they need not be staged any more. */
export const appliedOf = ({ rows }: KeptRun): Change[] => rows.filter(isDone).map(({ change }) => change)

/** Records that were put back, and so have another id: the old one, and the new. */
export const movedOf = ({ rows }: KeptRun): Map<string, string> =>
  new Map(
    rows.flatMap(({ putBack, change, recordId }): [string, string][] =>
      putBack && recordId !== null ? [[change.id, recordId]] : []
    )
  )

/** What the run itself has done. */
export function doneOf({ rows }: KeptRun): { added: number; changed: number; deleted: number } {
  const done = { added: 0, changed: 0, deleted: 0 }
  for (const { state, from, target } of rows) {
    if (state !== 'done') continue
    if (from === null) done.added++
    else if (target === null) done.deleted++
    else done.changed++
  }
  return done
}

/** The changes that take back what the run itself has done. A record that was deleted comes back with a new id. */
export const undoOf = ({ rows }: KeptRun): Change[] =>
  rows.flatMap(({ state, change, from, target, recordId }): Change[] => {
    if (state !== 'done') return []
    if (target === null) return from === null ? [] : [{ id: `new-${change.id}`, before: null, after: from }]
    return recordId === null ? [] : [{ id: recordId, before: target, after: from }]
  })
