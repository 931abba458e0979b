import type { CallError } from '../ipc/contract.ts'
import type { Text } from '../text.ts'

/** What is done to each of many domains. */
export type BulkWork =
  | { kind: 'status'; enabled: boolean }
  | { kind: 'star'; starred: boolean }
  | { kind: 'group'; groupId: string }
  | { kind: 'remark'; remark: string }
  | { kind: 'remove' }

/** Everything that a task can be about. */
export type TaskWork = BulkWork | { kind: 'add'; groupId: string | null }

/**
 * waiting — not begun; running — under way; done; failed — refused, `error` says why; unclear — sent, but nobody knows
 * whether it arrived: the next reading of the domain list settles it; skipped — the task ended before it was done.
 */
export const TASK_ITEM_STATES = ['waiting', 'running', 'done', 'failed', 'unclear', 'skipped'] as const
export type TaskItemState = (typeof TASK_ITEM_STATES)[number]

/** One thing of a task. */
export interface TaskItem {
  /** Unique within its task. */
  id: string
  /** The name of its domain. */
  label: string
  state: TaskItemState
  error: CallError | null
}

/**
 * waiting — behind another task of its account; running; done — every item had its turn; cancelled — by the person;
 * stopped — by a failure that would have hit every further item, `error`; interrupted — the app was closed or crashed.
 */
export const TASK_STATES = ['waiting', 'running', 'done', 'cancelled', 'stopped', 'interrupted'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** Work on many things, one after the other. Its items are read on their own: there may be thousands. */
export interface Task {
  id: string
  accountId: string
  kind: TaskWork['kind']
  title: Text
  state: TaskState
  /** How many items there are in each state. */
  counts: Record<TaskItemState, number>
  /** Name of the item under way. */
  current: string | null
  /** When it goes on, ms since the epoch, while a limit of the service holds it up; null while none does. */
  until: number | null
  /** Why it was stopped. */
  error: CallError | null
  /** The person asked to cancel; the item under way is still finished. */
  cancelling: boolean
  /** Found interrupted at this start of the app, and not taken up since. */
  fresh: boolean
  /** ms since the epoch. */
  startedAt: number
  endedAt: number | null
}

/** What has changed: every task's head, newest first, and the items that changed since the event before. */
export interface TaskChange {
  tasks: Task[]
  items: { taskId: string; changed: TaskItem[] }[]
}

/** Still at work, or waiting for its turn. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state === 'waiting' || state === 'running'

export const totalOf = ({ counts }: Pick<Task, 'counts'>): number =>
  TASK_ITEM_STATES.reduce((sum, state) => sum + counts[state], 0)

/** Items that a retry begins: all that are not done. */
export const undoneOf = ({ counts }: Pick<Task, 'counts'>): number =>
  counts.failed + counts.unclear + counts.skipped
