import { callErrorOf } from '../../api/call.ts'
import { toast } from '../../components/toasts.ts'
import { sentences } from '../../i18n/index.ts'

/** Tells of a failure that nobody waits for in a dialog. */
export function tell(thrown: unknown): void {
  const { message, advice } = callErrorOf(thrown)
  toast(sentences(message, advice), { kind: 'fail' })
}
