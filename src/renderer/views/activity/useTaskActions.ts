import { undoneOf, type Task } from '../../../shared/model/task.ts'
import { call, callErrorOf } from '../../api/call.ts'
import { confirm } from '../../components/confirm.ts'
import { toast } from '../../components/toasts.ts'
import { sentences, t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'

export interface TaskActions {
  /** Each answers whether it was done; what went wrong is told. */
  cancel: (task: Task) => Promise<boolean>
  /** Asks first where it cannot be undone. */
  retry: (task: Task) => Promise<boolean>
  /** Why it cannot be taken up now, as a sentence; null when it can. */
  block: (task: Task) => string | null
  dismiss: (task: Task) => Promise<boolean>
}

/** What can be done with a task; the list follows by itself. */
export function useTaskActions(): TaskActions {
  const app = useAppStore()

  const tell = async (asked: Promise<unknown>): Promise<boolean> => {
    try {
      await asked
      return true
    } catch (thrown) {
      const { message, advice } = callErrorOf(thrown)
      toast(sentences(message, advice), { kind: 'fail' })
      return false
    }
  }
  const block = ({ accountId }: Task): string | null =>
    app.blockOf(app.accounts.find(({ id }) => id === accountId) ?? null)

  /** Domains are removed only after a number is typed in, be it today or on another day. */
  function removeAgain(task: Task): Promise<boolean> {
    const n = undoneOf(task)
    return confirm({
      title: t('domains.bulk.removeDialog.title', { n }),
      text: t('domains.bulk.removeDialog.textUnknown', { n }),
      verb: t('domains.bulk.removeDialog.button', { n }),
      danger: true,
      typed: String(n),
      run: () => call('tasks:retry', task.id)
    })
  }

  return {
    cancel: ({ id }) => tell(call('tasks:cancel', id)),
    retry: async (task) => {
      if (block(task) !== null) return false
      return task.kind === 'remove' ? removeAgain(task) : tell(call('tasks:retry', task.id))
    },
    block,
    dismiss: ({ id }) => tell(call('tasks:dismiss', id))
  }
}
