import { writesOf } from '../../../shared/changes/writes.ts'
import type { Plan } from '../../../shared/changes/plan.ts'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type {
  ApplyRow,
  ApplyRun,
  ApplyState,
  Change,
  RecordContent,
  RowState
} from '../../../shared/model/changes.ts'

/** One row of a run, as the engine holds it. */
export interface RunRow {
  /** As it was staged. */
  readonly change: Change
  /** The record as it was when the plan was made; null for one to add. */
  readonly from: RecordContent | null
  /** Rows of one group touch the same names: after a refusal the rest of them is held back. */
  readonly group: number
  /** What is wanted; of a row that is put back, what there was. */
  target: RecordContent | null
  state: RowState
  error: CallError | null
  /** The record; null while one to add is not known to be there. */
  recordId: string | null
  /** It was done, and is undone because what should follow was refused. */
  putBack: boolean
}

/** What outlives the app of a run. */
export interface KeptRun {
  readonly id: string
  readonly accountId: string
  readonly domainId: string
  readonly domain: string
  /** In the order of sending. */
  readonly rows: RunRow[]
  /** Ids of the records that were there before it: whatever else is found is new. */
  readonly known: ReadonlySet<string>
  /** Writes that were thought to be needed. */
  readonly requests: number
  state: ApplyState
  sent: number
  error: CallError | null
  snapshotId: string | null
  startedAt: number
  endedAt: number | null
  /** What is staged, and the history, have taken in what it did. */
  learned: boolean
}

/** A run with what is known of it in this run of the app only. */
export interface LiveRun extends KeptRun {
  /** When it goes on while it waits. */
  until: number | null
  cancelling: boolean
  /** Places of rows that changed since the page was last told. */
  changed: Set<number>
}

/** The run that a plan asks for. */
export function runOf(
  plan: Plan,
  place: { id: string; accountId: string; domainId: string; domain: string; startedAt: number },
  known: ReadonlySet<string>
): LiveRun {
  const rows = plan.order.flatMap((group, number) =>
    group.flatMap((at): RunRow[] => {
      const row = plan.rows[at]
      if (row === undefined) return []
      const { change, live, target } = row
      const recordId = live === null ? null : change.id
      return [
        { change, from: live, group: number, target, state: 'waiting', error: null, recordId, putBack: false }
      ]
    })
  )
  return {
    ...place,
    rows,
    known,
    requests: rows.reduce((sum, { from, target }) => sum + writesOf(from, target), 0),
    state: 'running',
    sent: 0,
    error: null,
    snapshotId: null,
    endedAt: null,
    learned: false,
    until: null,
    cancelling: false,
    changed: new Set()
  }
}

/** Gives the row at `place` its state. */
export function mark(run: LiveRun, place: number, state: RowState, error: CallError | null = null): void {
  const row = run.rows[place]
  if (row === undefined) return
  row.state = state
  row.error = error
  run.changed.add(place)
}

/** The row at `place`, as the page sees it. */
export const rowAt = (run: LiveRun, place: number): ApplyRow | null => {
  const row = run.rows[place]
  return row === undefined
    ? null
    : { change: row.change, state: row.state, error: row.error, recordId: row.recordId }
}

/** The run without its rows, as the page sees it. */
export function headOf(run: LiveRun): ApplyRun {
  const counts: ApplyRun['counts'] = {
    waiting: 0,
    running: 0,
    done: 0,
    same: 0,
    failed: 0,
    unclear: 0,
    skipped: 0
  }
  for (const { state } of run.rows) counts[state]++
  const current = run.rows.find(({ state }) => state === 'running')?.change
  const named = current?.after ?? current?.before
  return {
    id: run.id,
    accountId: run.accountId,
    domainId: run.domainId,
    domain: run.domain,
    state: run.state,
    counts,
    sent: run.sent,
    requests: Math.max(run.requests, run.sent),
    current: named ? `${named.host} ${named.type}` : null,
    until: run.until,
    error: run.error,
    cancelling: run.cancelling,
    snapshotId: run.snapshotId,
    startedAt: run.startedAt,
    endedAt: run.endedAt
  }
}
