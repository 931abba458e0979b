import type { Task, TaskItem, TaskItemState } from '../../../../src/shared/model/task.ts'

export const NONE: Task['counts'] = { waiting: 0, running: 0, done: 0, failed: 0, unclear: 0, skipped: 0 }

/** A task as the main process tells of it. */
export const task = (
  patch: Partial<Omit<Task, 'counts'>> & { counts?: Partial<Task['counts']> } = {}
): Task => ({
  id: 't1',
  accountId: 'a1',
  kind: 'status',
  title: { zh: '暂停 4 个域名', en: 'Pause 4 domains' },
  state: 'running',
  current: null,
  until: null,
  error: null,
  cancelling: false,
  fresh: false,
  startedAt: Date.now() - 60_000,
  endedAt: null,
  ...patch,
  counts: { ...NONE, ...patch.counts }
})

export const item = (id: string, state: TaskItemState, patch: Partial<TaskItem> = {}): TaskItem => ({
  id,
  label: `domain-${id}.com`,
  state,
  error: null,
  ...patch
})
