import { describe, expect, it } from 'vitest'
import { checkRecord, indexZone } from '../../../../src/shared/rules/record.ts'
import { about, brief, draft, record, zone } from './zone.ts'

describe('type and line', () => {
  it.each([
    ['A', 'DP_Free', []],
    ['URL', 'DP_Free', ['error type 27']],
    ['URL', 'D_Free', []],
    ['CAA', 'D_Free', ['error type 27']],
    ['a', 'DP_Free', ['error type 27']]
  ])('type %s in %s', (type, grade, issues) => {
    expect(about('type', { type }, zone(grade))).toEqual(issues)
  })

  it('offers the type in capitals', () => {
    expect(checkRecord(draft({ type: 'a' }), zone())[0]?.fix?.patch).toEqual({ type: 'A' })
  })

  const www = [record()]
  it.each([
    ['默认', null, []],
    ['默认', '0', []],
    ['电信', null, []],
    ['anything', '10=0', []],
    ['电信', '99=9', ['error line 26']],
    ['百度', null, ['error line 26']],
    ['', null, ['error line 26']]
  ])('line %j with id %j', (line, lineId, issues) => {
    expect(about('line', { line, lineId, value: '203.0.113.11' }, zone('DP_Free', www))).toEqual(issues)
  })

  it('refuses nothing where the zone does not know its types or lines', () => {
    const rules = { ...zone('DP_Free', www), types: [], lines: [] }
    const issues = checkRecord(draft({ type: 'X', line: '某线', value: '?' }), rules)
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
  })
})

describe('numbers', () => {
  it.each([
    [600, []],
    [604_800, []],
    [null, []],
    [599, ['error ttl 32']],
    [604_801, ['error ttl 32']],
    [0, ['error ttl 32']],
    [-1, ['error ttl 32']],
    [600.5, ['error ttl 32']],
    [Number.NaN, ['error ttl 32']],
    [Number.POSITIVE_INFINITY, ['error ttl 32']]
  ])('ttl %s', (ttl, issues) => {
    expect(about('ttl', { ttl })).toEqual(issues)
  })

  it('has the code of the document for its grades, and the nearest TTL as the fix', () => {
    expect(about('ttl', { ttl: 1 }, zone('D_Free'))).toEqual(['error ttl 29'])
    expect(about('ttl', { ttl: 604_801 }, zone('D_Free'))).toEqual(['error ttl 32'])
    expect(checkRecord(draft({ ttl: 1 }), zone())[0]?.fix?.patch).toEqual({ ttl: 600 })
    expect(checkRecord(draft({ ttl: 10 ** 9 }), zone())[0]?.fix?.patch).toEqual({ ttl: 604_800 })
    expect(checkRecord(draft({ ttl: Number.NaN }), zone())[0]?.fix?.patch).toEqual({ ttl: 600 })
  })

  it.each([
    ['MX', 1, []],
    ['MX', 20, []],
    ['MX', 0, ['error mx 30']],
    ['MX', 21, ['error mx 30']],
    ['MX', 1.5, ['error mx 30']],
    ['MX', null, ['error mx 30']],
    ['CNAME', 99, []],
    ['CNAME', null, []]
  ])('%s with priority %s', (type, mx, issues) => {
    expect(about('mx', { type, mx, value: 'mail.example.net' })).toEqual(issues)
  })

  it.each([
    [null, []],
    [0, []],
    [100, []],
    [101, ['error weight -']],
    [-1, ['error weight -']],
    [0.5, ['error weight -']]
  ])('weight %s', (weight, issues) => {
    expect(about('weight', { weight })).toEqual(issues)
  })
})

describe('beside other records', () => {
  const cname = { type: 'CNAME', value: 'cdn.example.net' }
  const A = record()
  const beside = (fields: Parameters<typeof draft>[0], ...others: ReturnType<typeof record>[]) =>
    brief(checkRecord(draft(fields), zone('DP_Free', others)))

  it('a CNAME clashes with addresses of its host and line', () => {
    expect(beside(cname, A)).toEqual(['error type 31'])
    expect(beside({}, record(cname))).toEqual(['error type 31'])
    expect(beside({ type: 'AAAA', value: '2001:db8::1' }, record(cname))).toEqual(['error type 31'])
    expect(beside(cname, record({ host: 'other' }))).toEqual([])
    expect(beside(cname, record({ ...cname, value: 'b.example.net' }))).toEqual([])
    expect(beside({ ...cname, line: '电信' }, A)).toEqual([])
    expect(beside({ type: 'TXT', value: 'x' }, A)).toEqual([])
  })

  it('a CNAME should stand alone beside anything else', () => {
    const ns = record({ host: '@', type: 'NS', value: 'F1G1NS1.dnspod.net.' })
    const foreign = record({ host: '@', type: 'NS', value: 'ns1.notdnspod.net.' })
    const mx = record({ host: '@', type: 'MX', value: 'm.example.net', mx: 5 })
    expect(beside(cname, record({ type: 'TXT', value: 'x' }))).toEqual(['warning type 31'])
    expect(beside({ type: 'TXT', value: 'x' }, record(cname))).toEqual(['warning type 31'])
    expect(beside({ ...cname, host: '@' }, ns, mx)).toEqual(['warning type 31'])
    expect(beside({ ...cname, host: '@' }, ns, record({ host: '@' }))).toEqual(['error type 31'])
    // The service's own name servers stand beside everything.
    expect(beside({ ...cname, host: '@' }, ns)).toEqual([])
    expect(beside({ ...cname, host: '@' }, ns, foreign)).toEqual(['warning type 31'])
    expect(beside({ ...cname, host: 'sub' }, { ...ns, host: 'sub' })).toEqual(['warning type 31'])
  })

  it('a paused record clashes with nothing', () => {
    expect(beside(cname, { ...A, enabled: false })).toEqual([])
    expect(beside({ ...cname, enabled: false }, A)).toEqual([])
  })

  it('a URL record clashes with addresses and not with texts', () => {
    const url = { type: '显性URL', value: 'https://example.net/' }
    expect(beside(url, A)).toEqual(['error type 31'])
    expect(beside({}, record(url))).toEqual(['error type 31'])
    expect(beside(url, record({ type: 'TXT', value: 'x' }))).toEqual([])
  })

  it('a duplicate is one however it is written', () => {
    expect(beside({}, A)).toEqual(['error value 104'])
    expect(beside({ host: 'WWW' }, A)).toEqual(['error value 104'])
    expect(beside({}, { ...A, enabled: false })).toEqual(['error value 104'])
    expect(beside(cname, record({ ...cname, value: 'CDN.example.net.' }))).toEqual(['error value 104'])
    const v6 = { type: 'AAAA', value: '2001:db8::1' }
    expect(beside(v6, record({ type: 'AAAA', value: '2001:DB8:0:0::1' }))).toEqual(['error value 104'])
    const host = '商城'
    expect(beside({ host: 'xn--czru2d' }, record({ host }))).toEqual(['error value 104'])
    expect(beside({ line: '电信' }, A)).toEqual([])
    expect(beside({ type: 'TXT', value: 'a' }, record({ type: 'TXT', value: 'A' }))).toEqual([])
    const mx = { type: 'MX', value: 'm.example.net', mx: 5 }
    expect(beside(mx, record(mx))).toEqual(['error value 104'])
    expect(beside({ ...mx, mx: 10 }, record(mx))).toEqual([])
  })

  it('a record is not compared with itself', () => {
    expect(checkRecord(draft(), zone('DP_Free', [A]), A.id)).toEqual([])
  })

  it('the id of a line wins over its name', () => {
    const telecom = record({ line: '电信', lineId: '10=0', value: '203.0.113.99' })
    const rules = zone('DP_Free', [A, telecom])
    const same = draft({ line: 'Telecom', lineId: '10=0', value: '203.0.113.99' })
    expect(brief(checkRecord(same, rules))).toEqual(['error value 104'])
    expect(brief(checkRecord({ ...same, lineId: '10=1' }, rules))).toEqual([])
  })

  it.each([
    ['D_Free', 'A', 1, []],
    ['D_Free', 'A', 2, ['error value 25']],
    ['D_Plus', 'A', 3, []],
    ['D_Plus', 'A', 4, ['warning value 25']],
    ['DP_Free', 'A', 1, []],
    ['DP_Free', 'A', 2, ['warning value 500025']],
    ['DP_Free', 'CNAME', 2, ['warning value 500026']],
    ['DP_Free', 'TXT', 9, []],
    ['X_New', 'A', 50, []]
  ])('%s: a new %s after %i', (grade, type, count, issues) => {
    const value = (i: number) => (type === 'A' ? `203.0.113.${i}` : `n${i}.example.net`)
    const others = Array.from({ length: count }, (_, i) => record({ type, value: value(i) }))
    const next = { type, value: value(200) }
    expect(brief(checkRecord(draft(next), zone(grade, others)))).toEqual(issues)
    const paused = others.map((other) => ({ ...other, enabled: false }))
    expect(brief(checkRecord(draft(next), zone(grade, paused)))).toEqual([])
    expect(brief(checkRecord(draft({ ...next, enabled: false }), zone(grade, others)))).toEqual([])
  })

  it('a special line wants a record on the default line', () => {
    const telecom = { line: '电信', lineId: '10=0' }
    const rules = zone('DP_Free')
    const [issue] = checkRecord(draft(telecom), rules)
    expect(issue).toMatchObject({ level: 'warning', field: 'line', code: '31' })
    expect(issue?.fix?.patch).toEqual({ line: '默认', lineId: '0' })
    expect(beside(telecom, A)).toEqual([])
    expect(beside(telecom, { ...A, enabled: false })).toEqual(['warning line 31'])
    expect(beside(telecom, record({ line: '联通' }))).toEqual(['warning line 31'])
    expect(beside(telecom, record({ type: 'TXT', value: 'x' }))).toEqual(['warning line 31'])
    expect(beside(telecom, record(cname))).toEqual([])
    // The only record of the default line moves away.
    expect(brief(checkRecord(draft(telecom), zone('DP_Free', [A]), A.id))).toEqual(['warning line 31'])
  })

  it('NS records at @ are for the default line', () => {
    const ns = { host: '@', type: 'NS', value: 'ns1.example.net' }
    const old = record({ ...ns, value: 'ns0.example.net' })
    expect(beside(ns, old)).toEqual([])
    expect(beside({ ...ns, line: '电信' }, old)).toEqual(['error line 36'])
    expect(beside({ ...ns, host: 'sub', line: '电信' }, { ...old, host: 'sub' })).toEqual([])
  })
})

describe('many records', () => {
  const records = Array.from({ length: 10_000 }, (_, i) =>
    record({ host: `h${i % 5000}`, value: `203.0.${i % 250}.${i % 251}` })
  )
  const index = indexZone(records)

  it('answers the same from the list and from its index', () => {
    for (let i = 0; i < 5000; i += 97) {
      const one = draft({ host: `H${i}`, type: 'CNAME', value: 'cdn.example.net' })
      const plain = checkRecord(one, zone('DP_Free', records))
      expect(brief(plain)).toEqual(['error type 31'])
      expect(checkRecord(one, { ...zone(), records: index })).toEqual(plain)
    }
  })

  it('takes less than a millisecond a check with the index', () => {
    const rules = { ...zone(), records: index }
    const rounds = 2000
    const start = performance.now()
    for (let i = 0; i < rounds; i++) checkRecord(draft({ host: `h${i}` }), rules)
    expect((performance.now() - start) / rounds).toBeLessThan(1)
  })
})

it('every sentence is there in both languages', () => {
  const odd = [
    draft({ host: '', value: '', ttl: 0, weight: 101 }),
    draft({ host: 'a*', type: 'MX', value: '1.2.3.4', mx: 99, line: '?' }),
    draft({ type: 'NS', host: '@', line: '电信', value: 'x', ttl: 0 })
  ]
  for (const one of odd) {
    const issues = checkRecord(one, zone())
    expect(issues.length).toBeGreaterThan(2)
    for (const { text, fix } of issues) {
      for (const { zh, en } of fix ? [text, fix.label] : [text]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[\x20-\x7e→…–]+$/)
        expect(zh + en).not.toMatch(/[!！]|undefined|null/)
      }
    }
  }
})
