import { REMOVED_DAYS } from '../../../shared/model/removed.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'

/** Says that a domain is gone, and where its records are. */
export function toastRemoved(name: string, show: () => void): void {
  const memory = useAppStore().state?.keyStore === 'memory'
  toast(memory ? t('removed.doneMemory', { name }) : t('removed.done', { name, days: REMOVED_DAYS }), {
    action: { label: t('removed.show'), run: show }
  })
}
