import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../../src/shared/rules/record.ts'
import { draft, zone } from './zone.ts'

/** The rules of mail that a text breaks. */
const broken = (value: string, host = '@', type = 'TXT'): string[] =>
  issues(value, host, type).map(({ rule }) => rule)
const issues = (value: string, host = '@', type = 'TXT') =>
  checkRecord(draft({ host, type, value }), zone()).filter(({ rule }) => /^(?:spf|dmarc|dkim)/.test(rule))
/** What the fix of the first issue makes of a text. */
const mended = (value: string, host?: string) => issues(value, host)[0]?.fix?.patch

describe('SPF', () => {
  it.each([
    'v=spf1 -all',
    'v=spf1',
    'V=SPF1 mx ~all',
    'v=spf1 include:spf.mail.qq.com ~all',
    'v=spf1 a mx a:mail.example.net a/24 mx/24//64 a:mail.example.net/24 -all',
    'v=spf1 a//128 -all',
    'v=spf1 ip4:203.0.113.10 ip4:203.0.113.0/24 ip6:2001:db8::/32 ?all',
    'v=spf1 exists:%{i}._spf.%{d} redirect=_spf.example.net',
    'v=spf1 +mx exp=explain.example.net future=thing -all',
    'v=spf1  mx   -all ',
    '"v=spf1 include:a.example.net " "include:b.example.net -all"',
    'spf2.0/pra mx -all',
    'verification v=spf1 x',
    'v=verify1'
  ])('%s', (value) => {
    expect(broken(value)).toEqual([])
  })

  it.each([
    ['v=spf1;mx', undefined],
    ['v = spf1 mx -all', undefined],
    ['v=spf10 mx', undefined],
    ['v=spf1 include: spf.mail.qq.com -all', undefined],
    ['v=spf1 include -all', undefined],
    ['v=spf1 include:localhost -all', undefined],
    ['v=spf1 foo:bar -all', undefined],
    ['v=spf1 a:b.example.net/33 -all', undefined],
    ['v=spf1 ip4:203.0.113.0/33 -all', undefined],
    ['v=spf1 ip4:203.0.113 -all', undefined],
    ['v=spf1 -all:x', undefined],
    ['v=spf1 redirect= -all', undefined],
    ['v=spf1 include=spf.mail.qq.com -all', 'v=spf1 include:spf.mail.qq.com -all'],
    ['v=spf1 ipv4:203.0.113.10 -all', 'v=spf1 ip4:203.0.113.10 -all'],
    ['v=spf1 203.0.113.10 2001:db8::1 -all', 'v=spf1 ip4:203.0.113.10 ip6:2001:db8::1 -all'],
    ['v=spf1 ip4:2001:db8::1 -all', 'v=spf1 ip6:2001:db8::1 -all']
  ])('%s', (value, fixed) => {
    expect(broken(value)).toEqual(['spf'])
    expect(mended(value)).toEqual(fixed === undefined ? undefined : { value: fixed })
  })

  it('what stands behind all is not read', () => {
    expect(broken('v=spf1 -all mx')).toEqual(['spf'])
    expect(broken('v=spf1 -all exp=why.example.net')).toEqual([])
  })

  it('ten look-ups and no more', () => {
    const includes = (n: number) => Array.from({ length: n }, (_, i) => `include:s${i}.example.net`).join(' ')
    expect(broken(`v=spf1 ${includes(10)} ip4:203.0.113.1 -all`)).toEqual([])
    expect(broken(`v=spf1 ${includes(11)} -all`)).toEqual(['spf-lookups'])
    expect(broken(`v=spf1 a mx ptr exists:x.example.net ${includes(6)} redirect=y.example.net`)).toEqual([
      'spf-lookups'
    ])
  })

  it('everybody may send', () => {
    expect(broken('v=spf1 mx +all')).toEqual(['spf-all'])
    expect(mended('v=spf1 mx all')).toEqual({ value: 'v=spf1 mx ~all' })
    expect(broken('v=spf1 mx ?all')).toEqual([])
  })

  it('the type SPF is of the past', () => {
    expect(broken('v=spf1 -all', '@', 'SPF')).toEqual(['spf-type'])
    expect(issues('v=spf1 -all', '@', 'SPF')[0]?.fix?.patch).toEqual({ type: 'TXT' })
  })
})

describe('DMARC', () => {
  it.each([
    'v=DMARC1; p=none',
    'v=DMARC1;p=reject;',
    'v = DMARC1 ; p = Quarantine ; sp=none; adkim=s; aspf=r; pct=100; fo=1:d:s; ri=86400; rf=afrf',
    'v=DMARC1; p=none; rua=mailto:a@example.net,mailto:b@example.net!10m; ruf=mailto:c@example.net',
    'v=DMARC1; p=none; np=whatever; x=1',
    'google-site-verification=abc'
  ])('%s', (value) => {
    expect(broken(value, '_dmarc')).toEqual([])
    expect(broken(value, '_DMARC.news')).toEqual([])
  })

  it.each([
    ['v=dmarc1; p=none', 'v=DMARC1; p=none'],
    ['v=DMARC2; p=none', undefined],
    ['v=DMARC1, p=none', undefined],
    ['v=DMARC1； p=none', 'v=DMARC1; p=none'],
    ['v=DMARC1; none', undefined],
    ['v=DMARC1; rua=mailto:a@example.net', 'v=DMARC1; p=none; rua=mailto:a@example.net'],
    ['v=DMARC1', 'v=DMARC1; p=none'],
    ['v=DMARC1; p=rejected', undefined],
    ['v=DMARC1; p=none; pct=101', undefined],
    ['v=DMARC1; p=none; adkim=strict', undefined],
    ['v=DMARC1; p=none; rua=a@example.net', 'v=DMARC1; p=none; rua=mailto:a@example.net'],
    ['v=DMARC1; p=none; rua=mailto:nobody', undefined],
    ['v=DMARC1; p=none; rua=', undefined]
  ])('%s', (value, fixed) => {
    expect(broken(value, '_dmarc')).toEqual(['dmarc'])
    expect(mended(value, '_dmarc')).toEqual(fixed === undefined ? undefined : { value: fixed })
  })

  it('is looked for at _dmarc alone', () => {
    expect(broken('v=DMARC1; p=none')).toEqual(['dmarc-host'])
    expect(mended('v=DMARC1; p=none')).toEqual({ host: '_dmarc' })
    // A consent to reports, and what _dmarc may be an alias of.
    expect(broken('v=DMARC1', 'example.net._report._dmarc')).toEqual([])
    expect(broken('v=DMARC1; p=none', 'policy')).toEqual([])
  })
})

describe('DKIM', () => {
  const host = 's1._domainkey'
  const rsa = 'MIGfMA0GCSqGSIb3DQEB'.padEnd(216, 'Ab+/')
  it.each([
    `v=DKIM1; k=rsa; p=${rsa}`,
    `k=rsa;p=${rsa};`,
    `p=${rsa}`,
    `v=DKIM1; h=sha256; s=email; t=y:s; n=note; p=${rsa.slice(0, 100)} ${rsa.slice(100)}`,
    `"v=DKIM1; k=rsa; " "p=${rsa}"`,
    `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`,
    'v=DKIM1; k=future; p=AAAA'
  ])('%s', (value) => {
    expect(broken(value, host)).toEqual([])
  })

  it.each([
    [`v=dkim1; p=${rsa}`, `v=DKIM1; p=${rsa}`],
    [`k=rsa; v=DKIM1; p=${rsa}`, undefined],
    ['v=DKIM1; k=rsa', undefined],
    [rsa.replaceAll('=', ''), undefined],
    [`v=DKIM1; p=${rsa}…`, undefined],
    [`v=DKIM1; p=-----BEGIN PUBLIC KEY-----${rsa}`, undefined],
    [`v=DKIM1; p=${rsa.slice(0, 80)}`, undefined],
    ['v=DKIM1; k=ed25519; p=AAAA', undefined]
  ])('%s', (value, fixed) => {
    expect(broken(value, host)).toEqual(['dkim'])
    expect(mended(value, host)).toEqual(fixed === undefined ? undefined : { value: fixed })
  })

  it('an empty key is a revoked one', () => {
    expect(broken('v=DKIM1; p=', host)).toEqual(['dkim-revoked'])
    expect(broken('v=DKIM1; p=', 'a.b._domainkey.news')).toEqual(['dkim-revoked'])
  })

  it('no other host is one of DKIM', () => {
    expect(broken('x', '_domainkey')).toEqual([])
    expect(broken('x', 's1.domainkey')).toEqual([])
  })
})

it('strings in quotes are one text', () => {
  const [quotes] = checkRecord(draft({ type: 'TXT', value: '"one \\"two\\" " "three"' }), zone())
  expect(quotes).toMatchObject({ rule: 'txt-quotes', fix: { patch: { value: 'one "two" three' } } })
})
