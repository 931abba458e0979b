import { describe, expect, it } from 'vitest'
import { a, cname, lintBrief, lintOf, mx, ns, on, record, txt } from './zone.ts'

const paused = { enabled: false }
const v = (i: number) => ({ value: `203.0.113.${i}` })
/** A mail domain that has its SPF, so that only what a test is about is found. */
const spf = txt('@', 'v=spf1 mx ~all')

describe('records of one host', () => {
  it('a CNAME or URL beside addresses of its line: both are told, with a pause as the fix', () => {
    const both = [a('www'), cname('www', 'cdn.example.net')]
    expect(lintBrief(both)).toEqual(['www A: conflict error 31', 'www CNAME: conflict error 31'])
    expect(lintOf(both)[0]?.fix).toMatchObject({ patch: { enabled: false } })
    const url = record({ host: 'www', type: '显性URL', value: 'https://example.net/' })
    expect(lintBrief([a('www'), url])).toHaveLength(2)
    expect(lintBrief([a('www'), cname('www', 'cdn.example.net', paused)])).toEqual([])
    expect(lintBrief([a('www', paused), cname('www', 'cdn.example.net')])).toEqual([])
    expect(lintBrief([a('www'), cname('w', 'cdn.example.net')])).toEqual([])
  })

  it('each line may have a CNAME of its own', () => {
    const one = cname('www', 'a.example.net', on('电信'))
    const two = cname('www', 'b.example.net', on('联通'))
    expect(lintBrief([a('www'), one, two])).toEqual([])
    expect(lintBrief([cname('www', 'c.example.net'), one, two])).toEqual([])
  })

  it('a CNAME at @ goes beside the name servers of the service, and nothing else', () => {
    const top = cname('@', 'cdn.example.net')
    expect(lintBrief([top, ns('@', 'f1g1ns1.dnspod.net.'), ns('@', 'ns3.dnsv5.com.')])).toEqual([])
    expect(lintBrief([top, ns('@', 'ns1.example.net')])).toEqual([
      '@ CNAME: cname-alone warning 31',
      '@ NS: cname-alone warning 31'
    ])
    expect(lintBrief([top, mx('@', 'mail.example.net')])).toEqual([
      '@ CNAME: cname-alone warning 31',
      '@ MX: cname-alone warning 31'
    ])
  })

  it('of duplicates the one too many is told: the new, the paused, the younger', () => {
    const old = a('www', { id: '9' })
    const young = a('WWW', { id: '10' })
    expect(lintOf([young, old])).toMatchObject([{ recordId: '10', code: '104', fix: { remove: true } }])
    expect(lintOf([young, { ...old, enabled: false }])).toMatchObject([{ recordId: '9', level: 'error' }])
    expect(lintOf([a('www', { id: 'new-1' }), young])).toMatchObject([{ recordId: 'new-1' }])
    expect(lintOf([a('www', { id: 'new-1' }), { ...young, enabled: false }])).toMatchObject([
      { recordId: 'new-1' }
    ])
    expect(lintBrief([old, { ...young, ...v(99) }])).toEqual([])
    expect(lintBrief([old, { ...young, ...on('电信') }])).toEqual([])
  })

  it('the line of a record is known by its id or its name', () => {
    const byId = a('www', { line: 'Telecom', lineId: '10=0' })
    expect(lintBrief([a('www', v(8)), byId, a('www', on('电信'))])).toEqual(['www A: duplicate error 104'])
  })

  it('round robin beyond the grade: those beyond', () => {
    const set = [1, 2, 3].map((i) => a('www', v(i)))
    expect(lintBrief(set.slice(0, 2), 'D_Free')).toEqual([])
    expect(lintOf(set, 'D_Free')).toMatchObject([{ recordId: set[2]?.id, level: 'error', code: '25' }])
    expect(lintBrief(set)).toEqual(['www A: round-robin warning 500025'])
    const names = [1, 2, 3].map((i) => cname('www', `n${i}.example.net`))
    expect(lintBrief(names)).toEqual(['www CNAME: round-robin warning 500026'])
    expect(lintBrief([...set.slice(0, 2), { ...set[2]!, enabled: false }])).toEqual([])
  })

  it('a special line wants the default one, and offers to add it', () => {
    const telecom = a('www', { ...on('电信'), weight: 5, ttl: 900 })
    expect(lintBrief([telecom])).toEqual(['www A: default-line warning 31'])
    expect(lintOf([telecom])[0]?.fix).toMatchObject({
      add: { host: 'www', line: '默认', lineId: '0', ttl: 900 }
    })
    expect(lintBrief([telecom, a('www', v(9))])).toEqual([])
    expect(lintBrief([telecom, cname('www', 'cdn.example.net')])).toEqual([])
    expect(lintBrief([telecom, txt('www', 'x')])).toEqual(['www A: default-line warning 31'])
    // The one to add is there, paused: it is the person's to resume.
    const asleep = a('www', paused)
    expect(lintOf([telecom, asleep])[0]).not.toHaveProperty('fix')
  })

  it('NS at @ is for the default line', () => {
    expect(lintBrief([ns('@', 'ns1.example.net', on('电信'))])).toEqual(['@ NS: ns-line error 36'])
    expect(lintBrief([ns('@', 'ns1.example.net')])).toEqual([])
    const sub = [ns('sub', 'ns1.example.net'), ns('sub', 'ns2.example.net', on('电信'))]
    expect(lintBrief(sub)).toEqual([])
  })

  it('one set has one TTL', () => {
    const set = [a('www', { ttl: 600 }), a('www', { ...v(9), ttl: 900 })]
    expect(lintBrief(set)).toEqual(['www A: ttl-differs hint -'])
    expect(lintOf(set)[0]).toMatchObject({ recordId: set[1]?.id, fix: { patch: { ttl: 600 } } })
    expect(lintBrief([set[0]!, { ...set[1]!, ttl: null }])).toEqual([])
    expect(lintBrief([set[0]!, { ...set[1]!, enabled: false }])).toEqual([])
    expect(lintBrief([set[0]!, { ...set[1]!, line: '电信' }])).toEqual([])
    // One below the least is told as such, and is no measure for the others.
    expect(
      lintBrief([
        { ...set[0]!, ttl: 60 },
        { ...set[1]!, ttl: 600 }
      ])
    ).toEqual(['www A: ttl error 32'])
  })

  it('a paused record is told of only what the service would refuse', () => {
    expect(lintBrief([a('www', { ...paused, value: '10.0.0.1' })])).toEqual([])
    expect(lintBrief([a('www', { ...paused, value: 'x' })])).toEqual(['www A: address error 34'])
    expect(lintBrief([cname('www', 'gone.example.com', paused)])).toEqual([])
    expect(lintBrief([a('www', { value: '10.0.0.1' })])).toEqual(['www A: address-private hint -'])
  })
})

describe('mail', () => {
  it('two SPF records at one name and line', () => {
    const other = txt('@', 'v=spf1 include:spf.example.net ~all')
    expect(lintBrief([spf, other])).toEqual(['@ TXT: spf-two warning -', '@ TXT: spf-two warning -'])
    expect(lintBrief([spf, { ...other, enabled: false }])).toEqual([])
    expect(lintBrief([spf, { ...other, line: '电信' }])).toEqual([])
    expect(lintBrief([spf, { ...other, host: 'news' }])).toEqual([])
    expect(lintBrief([spf, txt('@', 'spf2.0/pra ~all')])).toEqual([])
  })

  it('two DMARC records at one name', () => {
    const one = txt('_dmarc', 'v=DMARC1; p=none')
    expect(lintBrief([one, txt('_dmarc', 'v=DMARC1; p=reject')])).toHaveLength(2)
    expect(lintBrief([one, txt('_dmarc', 'verification=1')])).toEqual([])
    expect(lintBrief([one, txt('_dmarc.news', 'v=DMARC1; p=reject')])).toEqual([])
  })

  it('a domain with mail has SPF; a known provider has one to add', () => {
    expect(lintBrief([mx('@', 'mail.example.net')])).toEqual(['@ MX: spf-missing hint -'])
    expect(lintOf([mx('@', 'mail.example.net')])[0]).not.toHaveProperty('fix')
    expect(lintOf([mx('@', 'MXBIZ1.qq.com.')])[0]?.fix).toMatchObject({
      add: { host: '@', type: 'TXT', value: 'v=spf1 include:spf.mail.qq.com ~all' }
    })
    // One that is there, paused, is the person's to resume.
    const asleep = txt('@', 'v=spf1 include:spf.mail.qq.com ~all', paused)
    expect(lintOf([mx('@', 'mxbiz1.qq.com'), asleep])[0]).not.toHaveProperty('fix')
    expect(lintBrief([mx('@', 'mail.example.net'), spf])).toEqual([])
    expect(lintBrief([mx('@', 'mail.example.net'), txt('@', '"v=spf1 " "mx ~all"')])).not.toContain(
      'spf-missing'
    )
    expect(lintBrief([mx('news', 'mail.example.net')])).toEqual([])
    expect(lintBrief([mx('@', 'mail.example.net', paused)])).toEqual([])
  })
})
