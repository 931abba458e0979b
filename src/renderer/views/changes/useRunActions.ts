import { isResumable, type ApplyRun } from '../../../shared/model/changes.ts'
import { call, callErrorOf } from '../../api/call.ts'
import { toast } from '../../components/toasts.ts'
import { sentences, t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'
import { useAppliesStore } from '../../stores/applies.ts'
import { useChangesStore } from '../../stores/changes.ts'
import { planDialog } from './plan-dialog.ts'

export interface RunActions {
  /** Each answers whether it was done; what went wrong is told. */
  cancel: (run: ApplyRun) => Promise<boolean>
  resume: (run: ApplyRun) => Promise<boolean>
  dismiss: (run: ApplyRun) => Promise<boolean>
  /** Stages the way back and opens its plan. */
  undo: (run: ApplyRun) => Promise<boolean>
  /** Why it cannot be taken up now, as a sentence; null when it can. */
  block: (run: ApplyRun) => string | null
  resumable: (run: ApplyRun) => boolean
}

/** What can be done with a run; the list follows by itself. */
export function useRunActions(): RunActions {
  const app = useAppStore()
  const applies = useAppliesStore()
  const changes = useChangesStore()

  const tell = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (thrown) {
      const { message, advice } = callErrorOf(thrown)
      toast(sentences(message, advice), { kind: 'fail' })
      return false
    }
  }

  async function stageBack({ id, accountId, domainId }: ApplyRun): Promise<void> {
    if (changes.place?.accountId !== accountId || changes.place.domainId !== domainId)
      await changes.open(accountId, domainId)
    const alone = changes.staged.size === 0
    let ids: string[] = []
    await changes.ask(async () => {
      const delta = await call('applies:undo', id)
      ids = delta.set.map((change) => change.id)
      return delta
    })
    applies.told.add(id)
    if (ids.length === 0) {
      toast(t('changes.run.nothingToUndo'), { kind: 'info' })
      return
    }
    toast(t('changes.run.undone'), { kind: 'info' })
    planDialog.value = { accountId, domainId, ids: alone ? null : ids, runId: null }
  }

  const block = ({ accountId }: ApplyRun): string | null =>
    app.blockOf(app.accounts.find(({ id }) => id === accountId) ?? null)

  return {
    cancel: ({ id }) => tell(() => call('applies:cancel', id)),
    resume: async (run) => block(run) === null && (await tell(() => call('applies:resume', run.id))),
    dismiss: ({ id }) => tell(() => call('applies:dismiss', id)),
    undo: (run) => tell(() => stageBack(run)),
    block,
    resumable: isResumable
  }
}
