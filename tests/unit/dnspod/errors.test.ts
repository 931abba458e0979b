import { describe, expect, it } from 'vitest'
import { DnspodError, needsLoginCode, statusError } from '../../../src/main/dnspod/errors.ts'

describe('statusError', () => {
  it("carries the catalogue's kind, texts and field, and the service's words", () => {
    const error = statusError('Record.Modify', '34', '记录值非法: x')
    expect(error).toMatchObject({
      action: 'Record.Modify',
      code: '34',
      kind: 'invalid',
      field: 'value',
      serverMessage: '记录值非法: x'
    })
    expect(error.cause).toEqual({ zh: '记录值非法', en: 'The value is not allowed' })
  })

  it('lets the service speak for a code that nobody knows', () => {
    expect(statusError('Record.Modify', '4711', '新的限制')).toMatchObject({
      kind: 'unknown',
      cause: { zh: '新的限制', en: '新的限制' }
    })
    expect(statusError('Record.Modify', '4711', '').cause.zh).toContain('4711')
  })

  it('is asked for the code of a D-token by 50 and 52 alone', () => {
    const asks = ['50', '52', '51', '54', '-1'].filter((code) =>
      needsLoginCode(statusError('User.Detail', code, ''))
    )
    expect(asks).toEqual(['50', '52'])
    expect(needsLoginCode(new Error('50'))).toBe(false)
  })
})

it('blots secrets out of everything that can be read from it', () => {
  const told = 'login for mjj@dnspod.com with hunter2hunter2 refused'
  const error = statusError('User.Detail', '4711', told)
    .without(['mjj@dnspod.com', 'hunter2hunter2'])
    .until(5)
  const seen = [
    error.message,
    error.stack,
    JSON.stringify(error),
    error.serverMessage,
    error.cause.zh,
    error.cause.en
  ]
  expect(seen.join('\n')).not.toMatch(/mjj|hunter2/)
  expect(error).toBeInstanceOf(DnspodError)
  expect(error.serverMessage).toBe('login for ••• with ••• refused')
  expect(error.retryAt).toBe(5)
})
