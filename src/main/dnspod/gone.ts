import { codeOf, COMMON_CODES, specOf, type ActionName } from '../../shared/api/catalog/index.ts'
import { localError, type DnspodError } from './errors.ts'

/** What the service answers for an action that it no longer has (dnspod-api-today 5.3: "-7/-99/404"). */
const GONE_CODES = ['-7', '-99'] as const
const NOT_FOUND = 404

/**
 * Whether `error` says that the service no longer has `action`. Only of an action that the catalogue says may be gone:
 * elsewhere -99 is a pause, -7 about the account, and a 404 can be any proxy's.
 */
function saysGone(action: ActionName, { code, serverMessage, httpStatus }: DnspodError): boolean {
  const { abolished, unlisted } = specOf(action)
  if (abolished === undefined && unlisted === undefined) return false
  if (httpStatus === NOT_FOUND) return true
  // -7 has meanings of its own in some actions.
  return GONE_CODES.some(
    (one) => one === code && codeOf(action, one, { message: serverMessage }) === COMMON_CODES[one]
  )
}

/** `error`, or the error of an action that is gone where it says that. */
export const orGone = (action: ActionName, error: DnspodError): DnspodError =>
  saysGone(action, error) ? goneError(action, error.serverMessage) : error

/** The error of an action that the service no longer has. */
export function goneError(action: ActionName, serverMessage = ''): DnspodError {
  const { abolished } = specOf(action)
  return localError(
    action,
    'abolished',
    'abolished',
    abolished === undefined
      ? { zh: 'DNSPod 已停用此接口', en: 'DNSPod no longer has this action' }
      : { zh: `DNSPod 已于 ${abolished} 停用此接口`, en: `DNSPod abolished this action on ${abolished}` },
    {
      zh: '请到 DNSPod 官网办理。如果确定接口已恢复，可以再试一次。',
      en: 'Use the DNSPod web site instead. If the action is back, try once more by hand.'
    },
    { serverMessage }
  )
}
