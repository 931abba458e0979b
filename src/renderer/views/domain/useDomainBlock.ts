import { computed, type ComputedRef } from 'vue'
import type { Domain } from '../../../shared/model/domain.ts'
import { t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'

/** Why the domain cannot be changed now, as a sentence; null when it can. `locked`: a lock does not matter. */
export function useDomainBlock(domain: () => Domain, locked = false): ComputedRef<string | null> {
  const app = useAppStore()
  return computed(() => {
    const { status } = domain()
    if (status === 'banned') return t('sharing.block.banned')
    if (status === 'locked' && !locked) return t('sharing.block.locked')
    return app.writeBlock
  })
}
