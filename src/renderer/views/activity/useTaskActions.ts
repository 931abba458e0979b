import type { Task } from '../../../shared/model/task.ts'
import { call, callErrorOf } from '../../api/call.ts'
import { toast } from '../../components/toasts.ts'
import { sentences } from '../../i18n/index.ts'

export interface TaskActions {
  cancel: (task: Task) => Promise<void>
  retry: (task: Task) => Promise<void>
  dismiss: (task: Task) => Promise<void>
}

/** What can be done with a task; the list follows by itself. */
export function useTaskActions(): TaskActions {
  const tell = async (asked: Promise<unknown>): Promise<void> => {
    try {
      await asked
    } catch (thrown) {
      const { message, advice } = callErrorOf(thrown)
      toast(sentences(message, advice), { kind: 'fail' })
    }
  }
  return {
    cancel: ({ id }) => tell(call('tasks:cancel', id)),
    retry: ({ id }) => tell(call('tasks:retry', id)),
    dismiss: ({ id }) => tell(call('tasks:dismiss', id))
  }
}
