import type { ActionName } from '../../shared/api/catalog/index.ts'
import { checkEmail } from '../../shared/rules/contact.ts'
import type { Text } from '../../shared/text.ts'
import { BodyTooLarge, type Clock, type Http, type HttpResponse } from '../ports.ts'
import { parseBaseUrl } from './address.ts'
import { BodyError, readAnswer, type Answer } from './decode/body.ts'
import { DnspodError, localError, type LocalCode } from './errors.ts'

/** How long one request may take, to the last byte. */
const TIMEOUT = 20_000
/** Far above the largest answer: 3,000 domains are about 2 MB in JSON and 3 MB in XML. */
const MAX_BYTES = 16 * 1024 * 1024

export interface TransportOptions {
  url: string
  version: string
  contact: () => string | null
  http: Http
  clock: Clock
}

export interface SendRequest {
  action: ActionName
  params: Readonly<Record<string, string>>
  cookie: string | null
  signal?: AbortSignal | undefined
}

/** An answer, where it came from, and as it came. */
export interface Received extends Answer {
  url: string
  cookies: readonly string[]
  bytes: Uint8Array
}

export interface Transport {
  /**
   * Throws `DnspodError` where a request would be refused before it is sent (address, contact), so that it need not wait
   * for its turn.
   */
  check(action: ActionName): void
  /** Sends one POST and reads its answer. Rejects with a `DnspodError` of kind transport, or the signal's reason. */
  send(request: SendRequest): Promise<Received>
}

const NETWORK_ADVICE: Text = {
  zh: '请检查网络连接，稍后再试。已缓存的数据不受影响。',
  en: 'Check the network and try again later. What is cached stays.'
}
const SERVICE_ADVICE: Text = {
  zh: '服务可能正在维护，或网络中有代理改写了回答。请稍后再试。',
  en: 'The service may be down, or a proxy on the way changes its answers. Try again later.'
}

/** The door to the network: one POST, form-urlencoded, UTF-8, no redirect, bounded in time and size. */
export function createTransport({ url, version, contact, http, clock }: TransportOptions): Transport {
  const base = parseBaseUrl(url)

  function prepare(action: ActionName): { url: string; agent: string } {
    if (!base.ok)
      throw localError(action, 'address', 'invalid', base.problem, {
        zh: '请检查服务地址。',
        en: 'Check the address of the service.'
      })
    return { url: new URL(action, base.base).href, agent: userAgent(action, version, contact()) }
  }

  async function send({ action, params, cookie, signal }: SendRequest) {
    const { url, agent } = prepare(action)
    signal?.throwIfAborted()
    const timeout = new AbortController()
    const stopTimer = clock.after(TIMEOUT, () => timeout.abort())
    try {
      const response = await http({
        url,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
          'User-Agent': agent,
          ...(cookie === null ? {} : { Cookie: cookie })
        },
        body: new URLSearchParams(params).toString(),
        signal: signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]),
        maxBytes: MAX_BYTES
      })
      return { ...answerOf(action, response), url, cookies: response.cookies, bytes: response.body }
    } catch (error) {
      signal?.throwIfAborted()
      if (timeout.signal.aborted)
        throw transportError(
          action,
          'timeout',
          { zh: '服务 20 秒内没有回答', en: 'The service did not answer within 20 seconds' },
          NETWORK_ADVICE
        )
      throw error instanceof DnspodError ? error : networkError(action, error)
    } finally {
      stopTimer()
    }
  }

  return { check: (action) => void prepare(action), send }
}

/** "程序英文名称/版本 (联系邮箱)" (V4.6, API 开发规范 7); without the address the service may ban the account. */
function userAgent(action: ActionName, version: string, contact: string | null): string {
  const checked = checkEmail(contact ?? '')
  if (checked.ok) return `Zonedeck/${version} (${checked.email})`
  throw localError(
    action,
    'contact',
    'invalid',
    { zh: '缺少有效的联系邮箱', en: 'A valid contact e-mail address is missing' },
    {
      zh: 'DNSPod 要求请求带上联系邮箱，请先填写。',
      en: 'DNSPod requires a contact address with every request; enter one first.'
    }
  )
}

const transportError = (
  action: ActionName,
  code: LocalCode,
  cause: Text,
  advice: Text,
  serverMessage = '',
  httpStatus?: number
): DnspodError => localError(action, code, 'transport', cause, advice, { serverMessage, httpStatus })

function networkError(action: ActionName, error: unknown): DnspodError {
  if (error instanceof BodyTooLarge)
    return transportError(
      action,
      'too-large',
      { zh: '服务的回答大得不合理', en: 'The answer is too large to be right' },
      SERVICE_ADVICE
    )
  return transportError(
    action,
    'network',
    { zh: '无法连接服务，或连接中断', en: 'The service cannot be reached, or the connection broke' },
    NETWORK_ADVICE
  )
}

function answerOf(action: ActionName, response: HttpResponse): Answer {
  const { status } = response
  if (status >= 300 && status < 400)
    return fail('redirect', {
      zh: `服务要求跳转（HTTP ${status}），已拒绝`,
      en: `The service redirects (HTTP ${status}), which is refused`
    })
  let answer: Answer
  try {
    answer = readAnswer(response.body)
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    if (status === 403)
      throw transportError(
        action,
        'http',
        {
          zh: '服务拒绝了请求（HTTP 403）',
          en: 'The service refused the request (HTTP 403)'
        },
        {
          zh: '请检查联系邮箱；请求过多也会被暂时拒绝，请过一小时再试。',
          en: 'Check the contact address. Too many requests are refused for a while, too: try again in an hour.'
        },
        error.serverMessage,
        status
      )
    if (status >= 400) return httpFailure(error.serverMessage)
    throw transportError(action, error.code, error.reason, SERVICE_ADVICE, error.serverMessage)
  }
  // A 5xx is trouble whatever it carries; a 4xx with a status of the API speaks for itself.
  if (status >= 500 || (status >= 400 && answer.code === '1')) return httpFailure(answer.message)
  return answer

  function httpFailure(serverMessage: string): never {
    return fail(
      'http',
      { zh: `服务出错（HTTP ${status}）`, en: `The service failed (HTTP ${status})` },
      serverMessage
    )
  }
  function fail(code: LocalCode, cause: Text, serverMessage = ''): never {
    throw transportError(action, code, cause, SERVICE_ADVICE, serverMessage, status)
  }
}
