import { describe, expect, it } from 'vitest'
import { a, cname, lintBrief, lintOf, mx, ns, on, record, txt } from './zone.ts'

const paused = { enabled: false }
const zone = '.example.com'
const spf = txt('@', 'v=spf1 mx ~all')
const srv = (target: string) => record({ host: '_sip._tcp', type: 'SRV', value: `1 1 5060 ${target}` })

describe('targets inside the zone', () => {
  it('a CNAME to a host without records', () => {
    expect(lintBrief([cname('www', `web${zone}`)])).toEqual(['www CNAME: dangling warning -'])
    expect(lintBrief([cname('www', `WEB${zone}.`), a('Web')])).toEqual([])
    expect(lintBrief([cname('www', 'example.com')])).toEqual(['www CNAME: dangling warning -'])
    expect(lintBrief([cname('www', 'example.com'), a('@')])).toEqual([])
    // Another domain that merely ends alike.
    expect(lintBrief([cname('www', 'web.notexample.com')])).toEqual([])
  })

  it('names of texts may have aliases, too', () => {
    expect(lintBrief([cname('_dmarc', `_policy${zone}`), txt('_policy', 'v=DMARC1; p=none')])).toEqual([])
  })

  it('wildcards answer, at any depth and in any form', () => {
    const to = cname('www', `a.b${zone}`)
    expect(lintBrief([to, a('*.b')])).toEqual([])
    expect(lintBrief([to, a('*')])).toEqual([])
    expect(lintBrief([to, a('*.c')])).toEqual(['www CNAME: dangling warning -'])
    expect(lintBrief([cname('www', `abc${zone}`), a('a*')], 'DP_Ultra')).toEqual([])
    expect(lintBrief([cname('www', `bbc${zone}`), a('a*')], 'DP_Ultra')).toHaveLength(1)
    // The domain itself is below no wildcard.
    expect(lintBrief([cname('www', 'example.com'), a('*')])).toHaveLength(1)
  })

  it('what is delegated is elsewhere', () => {
    const sub = ns('sub', 'ns1.example.net')
    expect(lintBrief([cname('www', `web.sub${zone}`), sub])).toEqual([])
    expect(lintBrief([cname('www', `web.sub${zone}`), { ...sub, enabled: false }])).toHaveLength(1)
    expect(lintBrief([cname('www', `websub${zone}`), sub])).toHaveLength(1)
  })

  it('a paused target says so', () => {
    const found = lintOf([cname('www', `web${zone}`), a('web', paused)])
    expect(found).toMatchObject([
      { rule: 'dangling', text: { zh: expect.stringContaining('暂停') as string } }
    ])
    expect(lintOf([cname('www', `web${zone}`)])[0]?.text.zh).not.toContain('暂停')
    expect(lintBrief([cname('www', `web${zone}`), a('web', paused), a('*')])).toEqual([])
  })

  it('MX, NS and SRV want addresses', () => {
    expect(lintBrief([mx('@', `mail${zone}`), spf])).toEqual(['@ MX: dangling warning -'])
    expect(lintBrief([mx('@', `mail${zone}`), spf, txt('mail', 'x')])).toEqual(['@ MX: dangling warning -'])
    expect(lintBrief([mx('@', `mail${zone}`), spf, a('mail')])).toEqual([])
    expect(lintBrief([srv(`sip${zone}`)])).toEqual(['_sip._tcp SRV: dangling warning -'])
    expect(lintBrief([srv('.')])).not.toContainEqual(expect.stringContaining('dangling'))
    // NS of the domain itself is no delegation.
    const own = ns('@', 'f1g1ns1.dnspod.net')
    expect(lintBrief([mx('news', 'example.com'), own])).toEqual(['news MX: dangling warning -'])
    expect(lintBrief([ns('sub', `ns1${zone}`)])).toEqual(['sub NS: dangling warning -'])
    expect(lintBrief([ns('sub', `ns1${zone}`), a('ns1')])).toEqual([])
  })

  it('MX, NS and SRV point to no alias', () => {
    const alias = cname('mail', 'mail.example.net')
    expect(lintBrief([mx('@', `mail${zone}`), spf, alias])).toEqual(['@ MX: target-alias warning -'])
    expect(lintBrief([srv(`mail${zone}`), alias])).toEqual(['_sip._tcp SRV: target-alias warning -'])
    expect(lintBrief([cname('www', `mail${zone}`), alias])).toEqual([])
    // Most visitors get an address.
    expect(lintBrief([mx('@', `mail${zone}`), spf, { ...alias, ...on('电信') }, a('mail')])).toEqual([])
  })
})

describe('loops', () => {
  const loop = 'CNAME: cname-loop warning -'
  it('of two and of three', () => {
    const [one, two] = [cname('a', `b${zone}`), cname('b', `a${zone}`)]
    expect(lintBrief([one, two])).toEqual([`a ${loop}`, `b ${loop}`])
    const three = [one, cname('b', `c${zone}`), cname('c', `a${zone}`)]
    expect(lintBrief(three)).toHaveLength(3)
    expect(lintBrief([cname('x', `a${zone}`), ...three])).toHaveLength(3)
    expect(lintBrief([one, { ...two, enabled: false }])).not.toContain(`a ${loop}`)
    expect(lintBrief([one, cname('b', 'a.example.net')])).toEqual([])
  })

  it('to itself it is told once', () => {
    expect(lintBrief([cname('a', `a${zone}`)])).toEqual([`a ${loop}`])
  })

  it('through a wildcard', () => {
    expect(lintBrief([cname('*', `x${zone}`)])).toEqual([`* ${loop}`])
    expect(lintBrief([cname('*', `x${zone}`), a('x')])).toEqual([])
    expect(lintBrief([cname('*', 'example.com'), a('@')])).toEqual([])
  })

  it('each line goes its own way', () => {
    const records = [cname('a', `b${zone}`, on('电信')), a('a'), cname('b', `a${zone}`)]
    // 电信: a → b → (默认) a, whose 电信 leads to b again. 默认: b → a, an address.
    expect(lintBrief(records)).toEqual([`a ${loop}`])
    expect(lintBrief([...records, a('b', on('电信'))])).toEqual([])
  })
})
