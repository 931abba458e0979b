import { describe, expect, it } from 'vitest'
import { checkDomainList } from '../../../../src/shared/rules/domain-list.ts'

const NONE = new Set<string>()
const first = (text: string, known: ReadonlySet<string> = NONE) => {
  const [entry] = checkDomainList(text, known).entries
  if (entry === undefined) throw new Error('nothing was read')
  return entry
}

describe('what is read of a line', () => {
  it.each([
    ['example.com', 'example.com', 'add'],
    ['  Example.COM.  ', 'example.com', 'add'],
    ['\u200bexample.com\ufeff', 'example.com', 'add'],
    ['例子。中国', '例子.中国', 'add'],
    ['example.com.cn', 'example.com.cn', 'add'],
    ['http://example.com/x?y#z', 'example.com', 'made'],
    ['https://user@example.com:8443', 'example.com', 'made'],
    ['http://www.example.com/x', 'example.com', 'made'],
    ['www.example.com.cn', 'example.com.cn', 'made'],
    ['www.com.cn', 'www.com.cn', 'add'],
    ['www.com', 'www.com', 'add'],
    ['blog.example.com', 'blog.example.com', 'subdomain'],
    ['https://blog.example.com.cn/a', 'blog.example.com.cn', 'subdomain']
  ])('%s is %s (%s)', (text, name, verdict) => {
    expect(first(text)).toMatchObject({ name, verdict })
  })

  it.each([
    'not a domain',
    'localhost',
    '192.0.2.1',
    'http://[2001:db8::1]/',
    'under_score.com',
    '*.example.com',
    '-.com',
    'a..com'
  ])('%s is wrong, and says why', (text) => {
    const entry = first(text)
    expect(entry).toMatchObject({ verdict: 'wrong', punycode: null, text })
    expect(entry.note?.zh).toBeTruthy()
    expect(checkDomainList(text, NONE).names).toEqual([])
  })

  it('shows the Punycode of a name that is not ASCII', () => {
    expect(first('商城.中国').punycode).toBe('xn--czru2d.xn--fiqs8s')
  })

  it('says what was made of it', () => {
    expect(first('http://example.com/x').note?.en).toBe('Only the host name of it was taken.')
    expect(first('http://www.example.com/x').note?.en).toContain('leading www')
    expect(first('a.b.example.co.uk').note?.en).toContain('inside example.co.uk')
  })
})

describe('a whole list', () => {
  it('leaves out comments and empty lines, and keeps the numbers of the lines', () => {
    const text = [
      '# our domains',
      'one.com # the first',
      '',
      '; more',
      'two.com ; note',
      '// and',
      'http://three.com // shop',
      'four.com#anchor'
    ].join('\r\n')
    expect(checkDomainList(text, NONE).entries.map(({ line, name }) => [line, name])).toEqual([
      [2, 'one.com'],
      [5, 'two.com'],
      [7, 'three.com'],
      [8, 'four.com']
    ])
  })

  it('takes several names on a line apart, but not a sentence', () => {
    expect(checkDomainList('a.com, b.com，c.com、d.com\te.com f.com', NONE).names).toHaveLength(6)
    expect(checkDomainList('please add a.com', NONE).entries).toHaveLength(1)
  })

  it('marks what stands twice, however it is written, and what the account has', () => {
    const { entries, counts, names } = checkDomainList(
      'a.com\nwww.A.com\nhttp://a.com\nxn--fiq228c.com\n中文.com\nb.com',
      new Set(['b.com'])
    )
    expect(entries.map(({ verdict }) => verdict)).toEqual([
      'add',
      'duplicate',
      'duplicate',
      'add',
      'duplicate',
      'known'
    ])
    expect(entries[1]?.note?.en).toContain('line 1')
    expect(counts).toEqual({ add: 2, made: 0, subdomain: 0, duplicate: 3, known: 1, wrong: 0 })
    expect(names).toEqual(['a.com', 'xn--fiq228c.com'])
  })

  it('gives every entry an id of its own', () => {
    const { entries } = checkDomainList('a.com b.com\na.com', NONE)
    expect(entries.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('is read in no time when one line of 2,000 changes', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `域名-${i}.example`)
    checkDomainList(lines.join('\n'), NONE)
    const begun = performance.now()
    for (let round = 0; round < 10; round++) checkDomainList([...lines, `x${round}`].join('\n'), NONE)
    // A tenth of it is needed; the rest is for a busy machine.
    expect((performance.now() - begun) / 10).toBeLessThan(100)
  })
})
