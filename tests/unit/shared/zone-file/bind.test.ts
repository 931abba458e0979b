import { describe, expect, it } from 'vitest'
import { ImportRefusal, readBind, readRecords, writeBind } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const read = (text: string, context = CONTEXT) => readBind(text, context)
const first = (text: string) => {
  const [row] = recordsOf(read(text))
  if (row === undefined) throw new Error(problemsOf(read(text)).join())
  return row
}

describe('the head of a record', () => {
  it.each([
    ['www 600 IN A 192.0.2.1', 600],
    ['www IN 600 A 192.0.2.1', 600],
    ['www in 1h30m a 192.0.2.1', 5400],
    ['www 1w A 192.0.2.1', 604_800],
    ['www 2D A 192.0.2.1', 172_800],
    ['www A 192.0.2.1', null]
  ])('%s', (text, ttl) => {
    expect(first(text)).toEqual(record({ host: 'www', ttl }))
  })

  it('takes $TTL where it says no TTL, else the one said last', () => {
    expect(
      recordsOf(read('a 300 A 192.0.2.1\nb A 192.0.2.1\n$TTL 1h\nc A 192.0.2.1')).map(({ ttl }) => ttl)
    ).toEqual([300, 300, 3600])
  })

  it.each([
    ['www', 'www'],
    ['www.example.com.', 'www'],
    ['WWW.Example.COM.', 'WWW'],
    ['@', '@'],
    ['example.com.', '@'],
    ['*.dev', '*.dev'],
    ['\\042.dev', '*.dev']
  ])('reads the owner %s as the host %s', (owner, host) => {
    expect(first(`${owner} A 192.0.2.1`).host).toBe(host)
  })

  it('takes the owner before where a line begins with a blank, whatever $ORIGIN has become', () => {
    const text = 'www A 192.0.2.1\n  A 192.0.2.2\n$ORIGIN dev\n\tA 192.0.2.3\napi A 192.0.2.4'
    expect(recordsOf(read(text)).map(({ host }) => host)).toEqual(['www', 'www', 'www', 'api.dev'])
  })

  it('takes names inside the domain from any origin', () => {
    const text =
      '$ORIGIN .\nexample.com A 192.0.2.1\n$ORIGIN com.\nwww.example A 192.0.2.2\n$ORIGIN EXAMPLE.com.\nx A 192.0.2.3'
    expect(recordsOf(read(text)).map(({ host }) => host)).toEqual(['@', 'www', 'x'])
  })

  it('knows the domain by both of its names', () => {
    const context = { ...CONTEXT, domain: { name: '例子.com', punycode: 'xn--fsqu00a.com' } }
    const text = 'a.xn--fsqu00a.com. A 192.0.2.1\nb.例子.com. A 192.0.2.1\nc CNAME d'
    expect(recordsOf(read(text, context))).toMatchObject([
      { host: 'a' },
      { host: 'b' },
      { host: 'c', value: 'd.xn--fsqu00a.com.' }
    ])
  })
})

describe('the data of a record', () => {
  it.each([
    ['a CNAME b', 'b.example.com.'],
    ['a CNAME b.example.net.', 'b.example.net.'],
    ['a CNAME @', 'example.com.'],
    ['a NS ns1', 'ns1.example.com.'],
    ['a MX 20 mail', 'mail.example.com.'],
    ['a SRV 10 5 5060 sip', '10 5 5060 sip.example.com.'],
    ['a SRV 0 0 0 .', '0 0 0 .'],
    ['a AAAA 2001:DB8::1', '2001:DB8::1'],
    ['a CAA 0 issue "letsencrypt.org; x=1"', '0 issue "letsencrypt.org; x=1"'],
    ['a CAA 0 issue letsencrypt.org', '0 issue "letsencrypt.org"'],
    ['a HTTPS 1 svc alpn="h2,h3" port=8443 ; note', '1 svc.example.com. alpn="h2,h3" port=8443'],
    ['a TXT "one; two" ; three', 'one; two'],
    ['a TXT plain', 'plain'],
    ['a TXT "v=spf1 " "-all"', 'v=spf1 -all'],
    ['a TXT ""', ''],
    [String.raw`a TXT "\"q\" \\ \; \065"`, '"q" \\ ; A'],
    [String.raw`a TXT "\228\184\173" "\240\159\152\128"`, '中😀'],
    [String.raw`a TXT "x\255y"`, 'x\ufffdy'],
    [String.raw`a TXT a\ b`, 'a b'],
    ['a TXT ( "one"\n  "two" ; note\n  "three" )', 'onetwothree'],
    ['a SPF "v=spf1 -all"', 'v=spf1 -all']
  ])('%s', (text, value) => {
    expect(first(text).value).toBe(value)
  })

  it('has the priority of an MX, and of nothing else', () => {
    expect(first('@ MX 20 mail').mx).toBe(20)
    expect(first('@ SRV 20 1 1 a').mx).toBeNull()
  })

  it('knows URL by the name that the zone has for it', () => {
    expect(first('a URL http://example.net/')).toMatchObject({
      type: '显性URL',
      value: 'http://example.net/'
    })
  })
})

describe('the file', () => {
  it('may end its lines with CR, LF or both, mixed, and begin with a byte order mark', () => {
    const text = '\ufeff$TTL 60\r\na A 192.0.2.1\rb A 192.0.2.2\nc A x\r\n\r\nd A 192.0.2.4'
    const reading = read(text)
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 3, 4, 6])
    expect(recordsOf(reading).map(({ host }) => host)).toEqual(['a', 'b', 'd'])
  })

  it('says that its SOA is left out, which is not wrong', () => {
    const reading = read('@ IN SOA ns1 admin (\n  2024 ; serial\n 3600 600 86400\n 60 )\nwww A 192.0.2.1')
    expect(reading.rows.map(({ line }) => line)).toEqual([5])
    expect(reading.notes.map(({ en }) => en)).toEqual([
      'DNSPod makes the SOA itself; it is left out (line 1).'
    ])
  })

  it("leaves out the former provider's NS of the domain itself, and says so; DNSPod's and those of hosts stay", () => {
    const reading = read('@ NS ns1.other.example.\n@ NS f1g1ns1.dnspod.net.\nsub NS ns1.other.example.')
    expect(recordsOf(reading).map(({ value }) => value)).toEqual([
      'f1g1ns1.dnspod.net.',
      'ns1.other.example.'
    ])
    expect(reading.notes[0]?.en).toContain('(line 1)')
  })

  it('says of a record what is worth knowing', () => {
    const notes = (text: string, minTtl = 600) =>
      read(text, { ...CONTEXT, minTtl }).rows.flatMap((row) => row.notes.map(({ en }) => en))
    expect(notes('a 60 A 192.0.2.1')).toEqual(['The TTL of 60 s is under the least of this domain, 600 s.'])
    expect(notes('a.example.com 600 A 192.0.2.1')[0]).toContain('the domain stands in it twice')
    expect(notes('a 600 A 192.0.2.1')).toEqual([])
  })

  it('may be empty, or nothing but comments', () => {
    expect(read('; nothing\n\n').rows).toEqual([])
  })

  it.each(['www A 192.0.2.1\n\0', '\0'])('with a NUL is refused as a whole', (text) => {
    expect(() => read(text)).toThrow(ImportRefusal)
  })

  it('of Cloudflare has remarks, an automatic TTL, and what was proxied', () => {
    const text = [
      ';;',
      ';; Domain:     example.com.',
      ';; A Records',
      'www.example.com.\t1\tIN\tA\t192.0.2.1 ; web; main cf_tags=cf-proxied:true,env:x',
      'api.example.com.\t300\tIN\tA\t192.0.2.2 ; plain remark',
      'x.example.com.\t300\tIN\tA\t192.0.2.3 ; cf_tags=cf-proxied:false'
    ].join('\n')
    const reading = readRecords(text, CONTEXT)
    expect(reading).toMatchObject({ format: 'bind', source: 'cloudflare' })
    expect(recordsOf(reading)).toEqual([
      record({ host: 'www', remark: 'web; main' }),
      record({ host: 'api', value: '192.0.2.2', ttl: 300, remark: 'plain remark' }),
      record({ host: 'x', value: '192.0.2.3', ttl: 300 })
    ])
    expect(reading.rows.map(({ notes }) => notes.length)).toEqual([1, 0, 0])
    expect(reading.notes[0]?.en).toContain('automatic TTL')
  })

  it('of anybody else has no remarks: a comment is for whoever wrote it', () => {
    expect(first('www A 192.0.2.1 ; the web')).toEqual(record({ host: 'www' }))
  })
})

describe('our own comments', () => {
  const file = (...records: Parameters<typeof writeBind>[0]) => writeBind(records, CONTEXT.domain, 'en')
  /** What a name server would load. */
  const active = (text: string) => text.split('\n').filter((line) => line !== '' && !/^[;$]/.test(line))

  it('keep a paused record, and a type that DNS has not, from name servers', () => {
    const text = file(
      record({ host: 'a', enabled: false }),
      record({ host: 'b', type: '显性URL', value: 'http://example.net/' }),
      record({ host: 'c' })
    )
    expect(active(text)).toEqual(['c\tIN\tA\t192.0.2.1 ; zonedeck {"ttl":null}'])
  })

  it('keep what name servers would refuse from them', () => {
    const text = file(
      record({ type: 'CNAME', host: 'a', value: 'not a name' }),
      record({ type: 'MX', host: 'b', value: 'mail.example.net.' }),
      record({ type: 'CNAME', host: 'c', value: 'd.example.net.', ttl: 60 }),
      record({ type: 'CNAME', host: 'c', value: 'e.example.net.', ttl: 60, line: '电信', lineId: '10=0' })
    )
    expect(active(text)).toEqual(['c\t60\tIN\tCNAME\td.example.net.'])
  })

  it('keep the second CNAME of a host from name servers, whichever its lines', () => {
    const alias = (line: string) =>
      record({ type: 'CNAME', host: 'a', value: 'b.example.net.', ttl: 60, line })
    expect(active(file(alias('电信'), alias('联通')))).toHaveLength(1)
    expect(active(file(alias('电信'), alias('默认')))).toEqual(['a\t60\tIN\tCNAME\tb.example.net.'])
  })

  it('and the records hold no control character as it stands', () => {
    const text = file(record({ type: 'TXT', value: 'a\x7f\x00\n', remark: '\x00\x1b\r' }))
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f]/)
  })

  it('are pairs of what the record does not say', () => {
    const text = file(record({ ttl: 600, line: '电信', lineId: '10=0', weight: 5, remark: '主 "站"' }))
    expect(active(text)).toEqual([
      '@\t600\tIN\tA\t192.0.2.1 ; zonedeck {"line":"电信","lineId":"10=0","weight":5,"remark":"主 \\"站\\""}'
    ])
  })

  it('cut a text into strings of 255 bytes, none through a character', () => {
    const [line = ''] = active(file(record({ type: 'TXT', value: '中'.repeat(100), ttl: 1 })))
    const strings = line.match(/"[^"]*"/g) ?? []
    expect(strings.map((one) => new TextEncoder().encode(one).length - 2)).toEqual([255, 45])
  })

  it('that are damaged are a problem, never a record of the default line', () => {
    const reading = read(
      'www A 192.0.2.1 ; zonedeck {"line":"电\n; zonedeck {"host":\na A 192.0.2.1 ; zonedeck {"weight":"x"}'
    )
    expect(reading.rows.map(({ line, record: one }) => [line, one])).toEqual([
      [1, null],
      [2, null],
      [3, null]
    ])
  })

  it('with a line alone get its id from the zone; a line that the zone has not is a problem', () => {
    const reading = read('a A 192.0.2.1 ; zonedeck {"line":"电信"}\nb A 192.0.2.1 ; zonedeck {"line":"火星"}')
    expect(recordsOf(reading)).toEqual([record({ host: 'a', line: '电信', lineId: '10=0' })])
    expect(problemsOf(reading)).toEqual([[2, 'The domain has no line "火星".']])
  })

  it('of a newer version are refused', () => {
    expect(() => read('; zonedeck {"file":2}\n')).toThrow('A newer Zonedeck')
  })

  it('may name a type or line that the zone has no more: kept, and said', () => {
    const text = file(record({ type: 'X-OLD', value: 'x' }), record({ line: '火星', lineId: '99=1' }))
    const { rows } = read(text)
    expect(rows.map(({ problem, notes }) => [problem, notes.length])).toEqual([
      [null, 1],
      [null, 1]
    ])
  })
})
