import { COMMON_CODES, type ActionName } from '../../shared/api/catalog/index.ts'
import { DnspodError, localError, statusError } from './errors.ts'
import type { GovernorState } from './governor-state.ts'

/** The errors of requests that the governor does not let through. */

export const bannedRefusal = (action: ActionName, until: number): DnspodError =>
  new DnspodError({
    action,
    code: '-8',
    kind: 'banned',
    cause: COMMON_CODES['-8'].cause,
    advice: {
      zh: '封禁结束前不会再发送任何请求。请在此之前检查密钥。',
      en: 'No request is sent before the ban ends. Check the token in the meantime.'
    },
    retryAt: until
  })

export const stopRefusal = (action: ActionName, stop: NonNullable<GovernorState['stop']>): DnspodError =>
  new DnspodError({
    action,
    code: stop.code,
    kind: 'auth',
    cause: stop.cause,
    advice: {
      zh: '登录失败后已停止该账号的所有请求。请更新密钥，或点击“重试”再试一次。',
      en: 'After the failed sign-in nothing more is sent for this account. Renew the token, or retry once by hand.'
    }
  })

export const limitRefusal = (action: ActionName, until: number): DnspodError =>
  statusError(action, '-2', '').until(until)

export const budgetRefusal = (action: ActionName, until: number): DnspodError =>
  localError(
    action,
    'budget',
    'throttled',
    { zh: '一小时内的请求数已达上限', en: 'The requests of this hour are used up' },
    { zh: '稍后会自动恢复。', en: 'They come back by themselves.' },
    { retryAt: until }
  )

export const recordRefusal = (action: ActionName, until: number): DnspodError =>
  localError(
    action,
    'record-limit',
    'throttled',
    {
      zh: '该记录一小时内已自动修改 5 次',
      en: 'This record was changed 5 times within an hour by background work'
    },
    {
      zh: '为避免记录被锁定，暂不自动修改；可以手动修改。',
      en: 'It waits, lest the record be locked; you may change it by hand.'
    },
    { retryAt: until }
  )

/** Background work waits after a failure; the failure itself says why. */
export const backoffRefusal = (action: ActionName, until: number, failure: DnspodError | null): DnspodError =>
  localError(
    action,
    'backoff',
    'transport',
    failure?.cause ?? { zh: '服务暂时不可用', en: 'The service is not available for now' },
    { zh: '稍后会自动再试。', en: 'It is tried again by itself.' },
    { retryAt: until }
  )
