import { describe, expect, it } from 'vitest'
import { readBind } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, recordsOf } from './context.ts'

const read = (text: string) => readBind(text, CONTEXT)

describe('an entry that cannot be a record says why, and those around it are read', () => {
  it.each([
    ['$INCLUDE other.zone', /^\$INCLUDE is not followed/],
    ['$GENERATE 1-9 h$ A 192.0.2.$', /^\$GENERATE is not carried out/],
    ['$FOO bar', /"\$FOO" is no known directive/],
    ['$ORIGIN', /needs a name/],
    ['$ORIGIN "x"', /needs a name/],
    ['$TTL soon', /needs a time/],
    ['x', /no record type/],
    ['x 600 IN', /no record type/],
    ['x A', /no value/],
    ['x 600x A 192.0.2.1', /TTL "600x"/],
    ['x 99999999999 A 192.0.2.1', /TTL "99999999999"/],
    ['x CH TXT "y"', /Class CH/],
    ['x hs A 192.0.2.1', /Class HS/],
    ['x NAPTR 1 1 "u" "x" "" .', /"NAPTR" is not supported/],
    ['x.example.net. A 192.0.2.1', /"x.example.net." is not inside example.com/],
    ['notexample.com. A 192.0.2.1', /is not inside example.com/],
    ['a..b A 192.0.2.1', /"a..b" is no valid name/],
    [String.raw`a\.b A 192.0.2.1`, /is no valid name/],
    ['x A 192.0.2.256', /form 203.0.113.1/],
    ['x A 192.0.2.1 192.0.2.2', /form 203.0.113.1/],
    ['x AAAA 192.0.2.1', /form 2001:db8::1/],
    ['x CNAME "y"', /value of an CNAME/],
    ['x CNAME a b', /value of an CNAME/],
    ['x MX mail', /form 10 mail/],
    ['x MX 70000 mail', /form 10 mail/],
    ['x SRV 1 2 mail', /form 10 5 5060/],
    ['x SRV 1 2 3 mail more', /form 10 5 5060/],
    ['x CAA 0 issue', /form 0 issue/],
    ['x CAA 999 issue "a"', /form 0 issue/],
    ['x HTTPS . alpn=h2', /form 1 \. alpn/],
    ['x TXT "never closed', /quote is not closed/],
    ['x HTTPS 1 . alpn="h2', /quote is not closed/],
    ['x A 192.0.2.1 )', /no opening one/]
  ])('%s', (text, problem) => {
    const reading = read(`before A 192.0.2.1\n${text}\nafter A 192.0.2.1`)
    expect(problemsOf(reading)).toEqual([[2, expect.stringMatching(problem)]])
    expect(recordsOf(reading).map(({ host }) => host)).toEqual(['before', 'after'])
  })

  it('a first line without an owner', () => {
    expect(problemsOf(read('  A 192.0.2.1'))[0]?.[1]).toContain('no owner')
  })

  it('what follows a bad owner without one of its own is not given to the record before', () => {
    const reading = read(
      'good A 192.0.2.1\nbad..name A 192.0.2.2\n  A 192.0.2.3\nx.example.net. A 192.0.2.4\n  A 192.0.2.5'
    )
    expect(problemsOf(reading).map(([line]) => line)).toEqual([2, 3, 4, 5])
    expect(recordsOf(reading)).toHaveLength(1)
  })
})

describe('a parenthesis that is not closed', () => {
  const hosts = (text: string) => recordsOf(read(text)).map(({ host }) => host)

  it.each([
    [
      'before a record',
      'a A 192.0.2.1\nb TXT ( "x"\n  "y"\nc A 192.0.2.1\nd A 192.0.2.2',
      2,
      ['a', 'c', 'd']
    ],
    [
      'before one without an owner',
      'a A 192.0.2.1\nb TXT ( "x"\n  "y"\n   600 IN A 192.0.2.3',
      2,
      ['a', 'b']
    ],
    ['before a directive', 'b TXT ( "x"\n$TTL 60\nc A 192.0.2.1', 1, ['c']],
    ['before another', 'b TXT ( "x"\nc TXT ( "y" )\nd A 192.0.2.1', 1, ['c', 'd']],
    ['before another in its own line', 'b TXT ( "x" ( "y"\nd A 192.0.2.1', 1, ['d']],
    ['at the end', 'a A 192.0.2.1\nb TXT (\n "x"\n "y"', 2, ['a']]
  ])('%s', (_, text, line, left) => {
    expect(problemsOf(read(text))).toEqual([[line, 'A parenthesis is not closed.']])
    expect(hosts(text)).toEqual(left)
  })

  it('is told by the line where it opens', () => {
    expect(problemsOf(read('a A 192.0.2.1\n\nb TXT "x" ( ; (\n"y"\n'))).toEqual([
      [3, 'A parenthesis is not closed.']
    ])
  })

  it('is not one that stands in quotes, a comment or behind a backslash', () => {
    const text = 'a TXT "("\nb TXT x\\(y\nc A 192.0.2.1 ; (\nd TXT "(" )'
    expect(problemsOf(read(text))).toEqual([[4, 'A closing parenthesis has no opening one.']])
    expect(recordsOf(read(text)).map(({ value }) => value)).toEqual(['(', 'x(y', '192.0.2.1'])
  })

  it('nor is a quote inside of it', () => {
    expect(problemsOf(read('a TXT ( "x"\n "y\n "z" )\nb A 192.0.2.1'))).toEqual([
      [2, 'A quote is not closed on its line.']
    ])
    expect(hosts('a TXT ( "x"\n "y\n "z" )\nb A 192.0.2.1')).toEqual(['b'])
  })
})
