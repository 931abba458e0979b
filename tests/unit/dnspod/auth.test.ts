import { describe, expect, it } from 'vitest'
import {
  authParams,
  cookieHeader,
  parseToken,
  secretsOf,
  sessionCookie,
  type Credentials
} from '../../../src/main/dnspod/auth.ts'

describe('parseToken', () => {
  const token = '13490,6b5976c68aba5b14a0558b77c17c3932'

  it.each([token, ` ${token}\n`, token.replace(',', '，'), token.replace(',', ', ')])(
    'reads %j',
    (pasted) => {
      expect(parseToken(pasted)).toEqual({ ok: true, token })
    }
  )

  it.each([
    ['AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA', '腾讯云的 SecretId'],
    ['AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA,Gu5t9xGARNpq86cd98joQYCN3Cozk1qA', '腾讯云的 SecretId'],
    ['Gu5t9xGARNpq86cd98joQYCN3Cozk1qA', '腾讯云的 SecretKey'],
    ['6b5976c68aba5b14a0558b77c17c3932', '缺少 Token 的 ID'],
    ['', '格式'],
    ['13490', '格式'],
    ['13490,short', '格式'],
    ['abc,6b5976c68aba5b14a0558b77c17c3932', '格式'],
    ['123456789012345678901,6b5976c68aba5b14', '格式'],
    [`1,${'a'.repeat(129)}`, '格式'],
    ['13490,6b5976c68aba&login_email=x', '格式'],
    ['13490,6b5976c6\n8aba5b14', '格式']
  ])('explains what is wrong with %j', (pasted, hint) => {
    const parsed = parseToken(pasted)
    expect(parsed.ok ? '' : parsed.problem.zh).toContain(hint)
    if (!parsed.ok && pasted.length > 20) expect(JSON.stringify(parsed.problem)).not.toContain(pasted)
  })
})

const now = Date.UTC(2026, 0, 1)
const password: Credentials = { method: 'password', email: 'mjj@dnspod.com', password: 'secret' }

describe('signing a request in', () => {
  it('sends a token alone', () => {
    expect(authParams({ method: 'token', token: '1,abcdefgh' }, undefined)).toEqual({
      login_token: '1,abcdefgh'
    })
  })

  it('asks to be remembered with a code', () => {
    expect(authParams(password, '123456')).toEqual({
      login_email: 'mjj@dnspod.com',
      login_password: 'secret',
      login_code: '123456',
      login_remember: 'yes'
    })
    expect(authParams(password, undefined)).not.toHaveProperty('login_remember')
  })

  it('sends the cookie while it is valid and no code is sent', () => {
    const cookie = { name: 't423255', value: 'abc', expires: now + 1 }
    expect(cookieHeader({ ...password, cookie }, undefined, now)).toBe('t423255=abc')
    expect(cookieHeader({ ...password, cookie }, '123456', now)).toBeNull()
    expect(cookieHeader({ ...password, cookie }, undefined, now + 1)).toBeNull()
    expect(cookieHeader({ ...password, cookie: null }, undefined, now)).toBeNull()
    expect(cookieHeader(password, undefined, now)).toBeNull()
  })
})

describe('sessionCookie', () => {
  const month = 30 * 24 * 3600_000

  it.each([
    [['t423255=abc; path=/'], { name: 't423255', value: 'abc', expires: now + month }],
    [['other=1', 't1=x'], { name: 't1', value: 'x', expires: now + month }],
    [['t1=x; Max-Age=60'], { name: 't1', value: 'x', expires: now + 60_000 }],
    [['t1=x; expires=Thu, 01 Jan 2026 01:00:00 GMT'], { name: 't1', value: 'x', expires: now + 3600_000 }],
    [['t1=x; Max-Age=99999999'], { name: 't1', value: 'x', expires: now + month }],
    [['session=1; t1=x'], null],
    [['t=x'], null],
    [['t1='], null],
    [['t1=a b'], null],
    [[], null]
  ])('%j', (lines, wanted) => {
    expect(sessionCookie(lines, now)).toEqual(wanted)
  })
})

it('knows every secret of the credentials', () => {
  const cookie = { name: 't1', value: 'cookie-value', expires: now }
  expect(secretsOf({ ...password, cookie }, '123456')).toEqual([
    'mjj@dnspod.com',
    'secret',
    'cookie-value',
    '123456'
  ])
  expect(secretsOf({ method: 'token', token: '1,abcdefgh' })).toEqual(['1,abcdefgh', 'abcdefgh'])
})
