import { computed, ref, type ComputedRef } from 'vue'
import { specOf, type ActionName } from '../../../shared/api/catalog/index.ts'
import type { CallError } from '../../../shared/ipc/contract.ts'
import { useAppStore } from '../../stores/app.ts'

export interface Closed {
  /** The service said that it no longer has the action. */
  closed: ComputedRef<boolean>
  /** Since when the documents say so, while the service has not; null otherwise. */
  maybe: ComputedRef<string | null>
  /** Looks at a refusal; whether it says that the action is gone. */
  see: (error: CallError | null) => boolean
}

/** Whether the service still has `action` for the active account. */
export function useClosed(action: ActionName): Closed {
  const app = useAppStore()
  const refused = ref(false)
  const closed = computed(() => refused.value || app.account?.service.gone.includes(action) === true)
  return {
    closed,
    maybe: computed(() => (closed.value ? null : (specOf(action).abolished ?? null))),
    see(error) {
      if (error?.api?.kind === 'abolished') refused.value = true
      return refused.value
    }
  }
}
