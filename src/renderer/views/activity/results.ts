import { codeOf, specOf } from '../../../shared/api/catalog/index.ts'
import type { RequestLogEntry } from '../../../shared/model/request-log.ts'
import type { Mark } from '../../components/table/types.ts'
import { say, t } from '../../i18n/index.ts'

/** Codes of the client's own for requests that were sent (src/main/dnspod/errors.ts). */
const LOCAL = [
  'network',
  'timeout',
  'redirect',
  'too-large',
  'http',
  'html',
  'empty',
  'encoding',
  'broken',
  'answer',
  'aborted'
] as const

/** What came of a request: its code, with what the catalogue says it means. */
export function resultMark({ action, code }: RequestLogEntry): Mark {
  if (code === '1') return { kind: 'ok', word: t('activity.requests.ok') }
  if (code === specOf(action).empty?.code) return { kind: 'ok', word: t('activity.requests.nothing') }
  const local = LOCAL.find((one) => one === code)
  if (local) return { kind: local === 'aborted' ? 'paused' : 'warn', word: t(`activity.local.${local}`) }
  // Without the service's message, of several meanings of a number the general one.
  const spec = codeOf(action, code, { message: '' }) ?? codeOf(action, code)
  return { kind: 'fail', word: spec === null ? t('activity.local.other', { code }) : say(spec.cause) }
}
