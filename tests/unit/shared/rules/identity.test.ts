import { describe, expect, it } from 'vitest'
import { checkEmail } from '../../../../src/shared/rules/contact.ts'
import { checkDomainName } from '../../../../src/shared/rules/domain.ts'
import { checkPassphrase } from '../../../../src/shared/rules/passphrase.ts'

describe('e-mail address', () => {
  const local64 = 'a'.repeat(64)
  const label63 = 'b'.repeat(63)
  it.each([
    'mjj@dnspod.com',
    ' mjj@dnspod.com ',
    "o'neil+dns@sub.example.co",
    'a@b.cn',
    `${local64}@example.com`,
    `a@${label63}.com`
  ])('%j is one', (text) => {
    expect(checkEmail(text)).toEqual({ ok: true, email: text.trim() })
  })

  it.each([
    '',
    ' ',
    'mjj',
    'mjj@',
    '@dnspod.com',
    'mjj@dnspod',
    'm jj@dnspod.com',
    'a@b@c.com',
    'a@-b.com',
    'a@b-.com',
    'a@b..com',
    'a@b.com.',
    'a(b)@c.com',
    'a@c.com\r\nX: y',
    'a@c.com)',
    '李@dnspod.com',
    `${local64}a@example.com`,
    `a@${label63}b.com`,
    `a@${`${label63}.`.repeat(4)}com`
  ])('%j is none', (text) => {
    expect(checkEmail(text)).toMatchObject({ ok: false, text: { zh: expect.any(String) as string } })
  })
})

describe('domain to add', () => {
  it.each([
    ['example.com', 'example.com', 'example.com'],
    [' Example.COM. ', 'example.com', 'example.com'],
    ['https://example.com/path?x#y', 'example.com', 'example.com'],
    ['//example.com', 'example.com', 'example.com'],
    ['http://user@example.com:8080/', 'example.com', 'example.com'],
    ['example.com:443', 'example.com', 'example.com'],
    ['example。com', 'example.com', 'example.com'],
    ['\u200bexample.com', 'example.com', 'example.com'],
    ['商城.中国', '商城.中国', 'xn--czru2d.xn--fiqs8s'],
    ['dev.example.com', 'dev.example.com', 'dev.example.com'],
    ['www.cn', 'www.cn', 'www.cn'],
    [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`]
  ])('%j is %s', (text, name, punycode) => {
    expect(checkDomainName(text)).toEqual({ name, punycode, issues: [] })
  })

  it('with www is probably meant without', () => {
    const { punycode, issues } = checkDomainName('http://www.example.com/')
    expect(punycode).toBe('www.example.com')
    expect(issues).toMatchObject([{ level: 'warning', fix: 'example.com' }])
  })

  it.each([
    '',
    'https://',
    'example',
    '1.2.3.4',
    '::1',
    'example.123',
    'exa mple.com',
    'exa_mple.com',
    '-example.com',
    '*.example.com',
    'a..com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(130)}com`
  ])('%j is none', (text) => {
    const { punycode, issues } = checkDomainName(text)
    expect([punycode, issues.map(({ level }) => level)]).toEqual([null, ['error']])
  })
})

describe('passphrase', () => {
  it.each([
    ['', false],
    ['1234567', false],
    ['12345678', true],
    ['        ', true],
    ['一二三四五六七', false],
    ['一二三四五六七八', true],
    ['😀😀😀😀', false],
    ['x'.repeat(1000), true]
  ])('%j', (passphrase, fine) => {
    expect(checkPassphrase(passphrase) === null).toBe(fine)
  })
})
