import type { Task, TaskItem, TaskItemState } from '../../shared/model/task.ts'
import type { KeptTask } from './journal.ts'

/** A task with what is known of it in this run only. */
export interface LiveTask extends KeptTask {
  /** The person asked to cancel it. */
  cancelling: boolean
  /** When it goes on, while a limit holds it up. */
  until: number | null
  /** Found interrupted at this start. */
  fresh: boolean
  /** When an item last became unclear; a list read earlier does not settle it. */
  unclearAt: number
  /** Items that changed since the page was last told. */
  changed: Set<number>
}

/** Gives the item at `place` its state. */
export function set(task: LiveTask, place: number, now: number, state: TaskItemState): void {
  task.states[place] = state
  task.changed.add(place)
  if (state !== 'failed' && state !== 'unclear') task.errors.delete(place)
  if (state === 'unclear') task.unclearAt = now
}

/** Every item in one of the states `from` gets the state `to`. */
export function setAll(task: LiveTask, now: number, from: readonly TaskItemState[], to: TaskItemState): void {
  for (const [place, state] of task.states.entries()) if (from.includes(state)) set(task, place, now, to)
}

/** One item, as the page sees it. */
export function itemAt(task: KeptTask, place: number): TaskItem | null {
  const item = task.items[place]
  const state = task.states[place]
  if (item === undefined || state === undefined) return null
  return { ...item, state, error: task.errors.get(place) ?? null }
}

/** The task without its items, as the page sees it. */
export function headOf(task: LiveTask): Task {
  const counts: Task['counts'] = { waiting: 0, running: 0, done: 0, failed: 0, unclear: 0, skipped: 0 }
  for (const state of task.states) counts[state]++
  const current = task.states.indexOf('running')
  return {
    id: task.id,
    accountId: task.accountId,
    kind: task.work.kind,
    title: task.title,
    state: task.state,
    counts,
    current: task.items[current]?.label ?? null,
    until: task.until,
    error: task.error,
    cancelling: task.cancelling,
    fresh: task.fresh,
    startedAt: task.startedAt,
    endedAt: task.endedAt
  }
}
