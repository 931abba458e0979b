import { codeOf, type ActionName } from '../../shared/api/catalog/index.ts'
import type { ErrorKind } from '../../shared/api/spec.ts'
import type { Text } from '../../shared/text.ts'

export interface DnspodErrorDetails {
  action: ActionName
  code: string
  kind: ErrorKind
  serverMessage?: string
  cause: Text
  advice: Text
  field?: string | undefined
  retryAt?: number | undefined
  httpStatus?: number | undefined
}

/**
 * Why a call to the service did not succeed; the only error that the client rejects with, apart from the reason of an
 * aborted signal. `code` is the service's number, or one of the client's own words: see `LocalCode`. Carries no secret.
 */
export class DnspodError extends Error {
  readonly action: ActionName
  readonly code: string
  readonly kind: ErrorKind
  /** What the service wrote, credentials blotted out; "" when it wrote nothing. */
  readonly serverMessage: string
  override readonly cause: Text
  readonly advice: Text
  /** The parameter it is about, by its API name. */
  readonly field: string | undefined
  /** When it may be tried again, ms since the epoch. */
  readonly retryAt: number | undefined
  /** Of an answer that was refused for it. */
  readonly httpStatus: number | undefined
  readonly #details: DnspodErrorDetails

  constructor(details: DnspodErrorDetails) {
    super(`${details.action}: ${details.cause.en} (${details.code})`)
    this.#details = details
    this.name = 'DnspodError'
    this.action = details.action
    this.code = details.code
    this.kind = details.kind
    this.serverMessage = details.serverMessage ?? ''
    this.cause = details.cause
    this.advice = details.advice
    this.field = details.field
    this.retryAt = details.retryAt
    this.httpStatus = details.httpStatus
  }

  /** The same error, with `secrets` blotted out of what the service wrote. */
  without(secrets: readonly string[]): DnspodError {
    const blot = (text: string): string => secrets.reduce((rest, one) => rest.replaceAll(one, '•••'), text)
    const { cause, serverMessage = '' } = this.#details
    return new DnspodError({
      ...this.#details,
      serverMessage: blot(serverMessage),
      cause: { zh: blot(cause.zh), en: blot(cause.en) }
    })
  }

  /** The same error, with the time from which on a retry makes sense. */
  until(retryAt: number): DnspodError {
    return new DnspodError({ ...this.#details, retryAt })
  }
}

/**
 * Codes of the client's own. param — a parameter breaks its rule; contact — no contact address; address — the service's
 * address is not allowed; network, timeout, redirect, too-large, http — no usable answer; html, empty, encoding, broken,
 * answer — an answer that cannot be read; budget, record-limit, backoff — held back by the governor; list — a list that
 * keeps changing while it is read; token — credentials that cannot be right; abolished — an action that the service no
 * longer has.
 */
export type LocalCode =
  | 'param'
  | 'contact'
  | 'address'
  | 'network'
  | 'timeout'
  | 'redirect'
  | 'too-large'
  | 'http'
  | 'html'
  | 'empty'
  | 'encoding'
  | 'broken'
  | 'answer'
  | 'budget'
  | 'record-limit'
  | 'backoff'
  | 'list'
  | 'token'
  | 'abolished'

export const localError = (
  action: ActionName,
  code: LocalCode,
  kind: ErrorKind,
  cause: Text,
  advice: Text,
  more: Pick<DnspodErrorDetails, 'field' | 'retryAt' | 'serverMessage' | 'httpStatus'> = {}
): DnspodError => new DnspodError({ action, code, kind, cause, advice, ...more })

/** The error for an answer of success that lacks what it must have; `place` says where, "records[3].id". */
export const unreadable = (action: ActionName, place: string): DnspodError =>
  localError(
    action,
    'answer',
    'transport',
    {
      zh: `服务的回答缺少必要的内容（${place}）`,
      en: `The answer of the service lacks what it must have (${place})`
    },
    { zh: '请稍后再试。', en: 'Try again later.' }
  )

/** The error for a status other than success. A code nobody knows speaks through the service's own message. */
export function statusError(action: ActionName, code: string, serverMessage: string): DnspodError {
  const spec = codeOf(action, code, { message: serverMessage })
  if (spec === null)
    return new DnspodError({
      action,
      code,
      kind: 'unknown',
      serverMessage,
      cause: {
        zh: serverMessage === '' ? `服务返回了未知的代码 ${code}` : serverMessage,
        en: serverMessage === '' ? `The service answered with an unknown code, ${code}` : serverMessage
      },
      advice: { zh: '请到 DNSPod 官网查看，或稍后再试。', en: 'See the DNSPod web site, or try again later.' }
    })
  const { kind, cause, advice, field } = spec
  return new DnspodError({ action, code, kind, serverMessage, cause, advice, field })
}

/** Whether the service asks for the D-token's code: none was sent (50), or a wrong one (52). */
export const needsLoginCode = (error: unknown): error is DnspodError =>
  error instanceof DnspodError && error.kind === 'auth' && (error.code === '50' || error.code === '52')
