import { specOf } from '../shared/api/catalog/index.ts'
import type { CallError } from '../shared/ipc/contract.ts'
import { DnspodError } from './dnspod/errors.ts'
import { draftField } from './dnspod/model.ts'
import { CallFailure } from './ipc/failure.ts'
import { UNCERTAIN } from './zones/words.ts'

/** Fields of the app's forms, by the API's parameter that they fill, beside those of a record. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  domain: 'domain',
  group_id: 'group',
  group_name: 'name',
  login_code: 'code',
  code: 'code',
  email: 'email',
  mode: 'mode',
  days: 'days',
  lock_code: 'code',
  real_name: 'realName',
  nick: 'nick',
  telephone: 'telephone',
  im: 'im',
  old_password: 'oldPassword',
  new_password: 'newPassword',
  new_email: 'email',
  password: 'password'
}

/** Transport errors of the client's own that do not mean that the service is out of reach. */
const ANSWERED = new Set(['backoff', 'list', 'too-large'])

/**
 * What an error of a service means to the page; null for one that nobody foresaw. No answer at all is OFFLINE, for then
 * the cache is what there is; everything else that the service or the governor says is API.
 */
export function toCallError(error: unknown): CallError | null {
  if (error instanceof CallFailure) return error.error
  if (!(error instanceof DnspodError)) return null
  const { action, code, kind, serverMessage, retryAt } = error
  const field = draftField(error.field) ?? FORM_FIELDS[error.field ?? '']
  const unanswered = kind === 'transport' && !ANSWERED.has(code)
  return {
    code: code === 'contact' ? 'CONTACT_NEEDED' : unanswered ? 'OFFLINE' : 'API',
    message: error.cause,
    // A read can be repeated without harm, a write cannot.
    advice: unanswered && specOf(action).kind === 'write' ? UNCERTAIN : error.advice,
    ...(field === undefined ? {} : { field }),
    api: { action, code, kind, serverMessage },
    ...(retryAt === undefined ? {} : { retryAt })
  }
}
