import type { ServiceState } from '../../shared/model/account.ts'
import type { MarkKind } from '../components/StatusMark.vue'

/** The shape that stands for each state of the connection. */
export const SERVICE_MARK: Record<ServiceState['state'], MarkKind> = {
  unknown: 'off',
  online: 'ok',
  offline: 'warn',
  stopped: 'fail',
  banned: 'fail',
  limited: 'paused'
}
