import { isObject } from '../../../shared/api/decode.ts'
import type { Text } from '../../../shared/text.ts'
import type { LocalCode } from '../errors.ts'
import { parseXml } from './xml.ts'

/** A body that is no answer of the API; the caller adds the action. */
export class BodyError extends Error {
  readonly code: LocalCode
  readonly reason: Text
  /** What the body says for itself, where it is JSON with a message but no status. */
  readonly serverMessage: string

  constructor(code: LocalCode, reason: Text, serverMessage = '') {
    super(reason.en)
    this.name = 'BodyError'
    this.code = code
    this.reason = reason
    this.serverMessage = serverMessage
  }
}

export interface Answer {
  code: string
  message: string
  /** The whole answer, its status included. */
  body: Record<string, unknown>
}

const broken = (): BodyError =>
  new BodyError('broken', { zh: '服务的回答不完整', en: 'The answer of the service is damaged' })

/**
 * Reads the bytes of an answer: JSON or XML by its first character, whatever was asked. Throws `BodyError` for a page of
 * HTML, nothing, bytes that are not UTF-8, and anything cut short.
 */
export function readAnswer(bytes: Uint8Array): Answer {
  const body = decodeUtf8(bytes).trimStart()
  if (body === '') throw new BodyError('empty', { zh: '服务的回答是空的', en: 'The answer is empty' })
  const root = body.startsWith('<') ? fromXml(body) : fromJson(body)
  if (!isObject(root)) throw broken()
  const status = root['status']
  // An HTTP error may carry JSON of its own: {"message": …}.
  if (!isObject(status) || said(status['code']) === '')
    throw new BodyError(
      'answer',
      { zh: '服务的回答缺少状态', en: 'The answer carries no status' },
      said(root['message'])
    )
  return { code: said(status['code']), message: said(status['message']), body: root }
}

/** Text or a number as text; "" for anything else, for a status that is garbled is none. */
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BodyError('encoding', { zh: '服务的回答不是 UTF-8', en: 'The answer is not UTF-8' })
  }
}

function fromJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw broken()
  }
}

function fromXml(body: string): unknown {
  if (!/<dnspod[\s>]/.test(body.slice(0, 1000)))
    throw new BodyError('html', {
      zh: '收到的是网页，而不是 API 的回答',
      en: 'A web page came instead of an answer of the API'
    })
  try {
    return parseXml(body)
  } catch {
    throw broken()
  }
}
