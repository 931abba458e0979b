import { describe, expect, it } from 'vitest'
import { checkToken } from '../../../../src/shared/rules/token.ts'

const HEX = '6b5976c68aba5b14a0558b77c17c3932'
const TOKEN = `13490,${HEX}`

describe('reads a token', () => {
  it.each([
    TOKEN,
    ` ${TOKEN}\n`,
    `"${TOKEN}"`,
    `'${TOKEN}'`,
    `“${TOKEN}”`,
    `13490，${HEX}`,
    `13490、${HEX}`,
    `13490, ${HEX}`,
    `13490 ${HEX}`,
    `13490\t${HEX}`,
    `13490;${HEX}`,
    `１３４９０，${HEX}`,
    `\u200b${TOKEN}`,
    `login_token=${TOKEN}`,
    `ID: 13490 Token: ${HEX}`,
    `ID：13490\nToken：${HEX}`,
    `id=13490, token=${HEX}`,
    `Token ID: 13490, Token: ${HEX}`,
    `DNSPod Token ID 13490\n DNSPod Token ${HEX}`
  ])('%j', (text) => {
    expect(checkToken(text)).toEqual({ ok: true, token: TOKEN })
  })

  it('of the least and the greatest length', () => {
    expect(checkToken(`1,${'a'.repeat(8)}`).ok).toBe(true)
    expect(checkToken(`1,${'a'.repeat(7)}`).ok).toBe(false)
    expect(checkToken(`${'1'.repeat(20)},${'a'.repeat(128)}`).ok).toBe(true)
    expect(checkToken(`${'1'.repeat(21)},${'a'.repeat(128)}`).ok).toBe(false)
    expect(checkToken(`1,${'a'.repeat(129)}`).ok).toBe(false)
  })
})

describe('explains what it is not', () => {
  it.each([
    ['', /needed/, 'tokens'],
    ['   ', /needed/, 'tokens'],
    // Not a key of anybody: made up in the form of one.
    [`AKID${'x1Y2'.repeat(8)}`, /SecretId/, 'tokens'],
    [`SecretId: AKID${'x1Y2'.repeat(8)} SecretKey: ${'aB3d'.repeat(8)}`, /SecretId/, 'tokens'],
    ['aB3d'.repeat(8), /SecretKey/, 'tokens'],
    [HEX, /ID is missing/, 'tokens'],
    ['13490', /token is missing/, 'tokens'],
    ['13490,', /token is missing/, 'tokens'],
    [`${HEX},13490`, /swapped/, 'tokens'],
    ['13490,six-b5976c68', /no DNSPod token/, 'tokens'],
    [`${TOKEN},${HEX}`, /no DNSPod token/, 'tokens'],
    [`${TOKEN}\n13491,${HEX}`, /no DNSPod token/, 'tokens'],
    ['mjj@dnspod.com', /no DNSPod token/, 'tokens']
  ])('%j', (text, why, link) => {
    const check = checkToken(text)
    if (check.ok) throw new Error('taken for a token')
    expect(check.text.en).toMatch(why)
    expect(check.text.zh).toMatch(/\p{Script=Han}/u)
    expect(check.advice.en).toMatch(/DNSPod console/)
    expect(check.link).toBe(link)
    // What was pasted may be a secret: it is never repeated.
    if (text.trim() !== '') expect(JSON.stringify(check)).not.toContain(text)
  })
})
