import { shallowRef, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { Change } from '../../../shared/model/changes.ts'
import { callErrorOf } from '../../api/call.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import { useChangesStore } from '../../stores/changes.ts'

export interface Staging {
  busy: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<CallError | null>>
  /** Stages the changes as one step, and says so with a way back; answers whether it worked. */
  stage: (changes: readonly Change[]) => Promise<boolean>
}

/** Staging from a dialog. */
export function useStaging(): Staging {
  const store = useChangesStore()
  const busy = shallowRef(false)
  const failure = shallowRef<CallError | null>(null)

  async function stage(changes: readonly Change[]): Promise<boolean> {
    if (busy.value || changes.length === 0) return false
    busy.value = true
    failure.value = null
    try {
      await store.edit(changes)
      toast(t('editing.staged', { n: changes.length }), { undo: () => store.undo() })
      return true
    } catch (thrown) {
      failure.value = callErrorOf(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, failure, stage }
}
