import { t } from '../i18n/index.ts'
import { toast } from './toasts.ts'

/** Copies `text` and says so in a toast; `done` replaces the word "Copied". */
export async function copyText(text: string, done?: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast(done ?? t('common.copied'))
  } catch {
    toast(t('common.copyFailed'), { kind: 'fail' })
  }
}
