import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/main/dnspod/decode/body.ts'
import { valueOf } from '../../../src/main/dnspod/decode/value.ts'
import { DnspodError } from '../../../src/main/dnspod/errors.ts'
import { ACTIONS, type ActionName, type Result } from '../../../src/shared/api/catalog/index.ts'
import document from '../../fixtures/document-v4.6.json' with { type: 'json' }

const read = <A extends ActionName>(action: A, body: string): Result<A> =>
  valueOf(action, readAnswer(new TextEncoder().encode(body)))

const ok = { code: '1', message: 'ok', created_at: '2012-08-24 12:00:00' }
const fromJson = <A extends ActionName>(action: A, rest: object): Result<A> =>
  read(action, JSON.stringify({ status: ok, ...rest }))
const fromXml = <A extends ActionName>(action: A, rest: string): Result<A> =>
  read(
    action,
    `<?xml version="1.0" encoding="UTF-8"?>\n<dnspod>\n<status><code>1</code></status>\n${rest}\n</dnspod>`
  )

describe.each(ACTIONS)('%s', (action) => {
  const { json, xml } = document[action]

  it('is read from the bytes of its sample in either format', () => {
    const value = read(action, JSON.stringify(json))
    expect(value).not.toHaveProperty('status')
    expect(Object.keys(read(action, xml)).sort()).toEqual(Object.keys(value).sort())
  })
})

const row = { id: '1', name: 'www', type: 'TXT', line: '默认', value: 'x', enabled: '1', ttl: '600', mx: '0' }
const xmlOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('\n')

/** The only record of Record.List in both formats; `inXml` where a text is written differently there. */
function oneRecord(fields: Record<string, string>, inXml = fields) {
  const json = fromJson('Record.List', { info: { record_total: 1 }, records: [{ ...row, ...fields }] })
  const xml = fromXml(
    'Record.List',
    `<info><record_total>1</record_total></info><records><item>${xmlOf({ ...row, ...inXml })}</item></records>`
  )
  expect(xml).toEqual({ ...json, info: { ...json.info, record_total: 1 } })
  return xml.records[0]
}

describe('from JSON and from XML alike', () => {
  it('a list of one item is a list', () => {
    expect(oneRecord({})).toMatchObject({ id: '1', ttl: 600, enabled: true })
    expect(fromXml('Record.Type', '<types><item>A</item></types>')).toEqual({ types: ['A'] })
    expect(fromXml('Record.Type', '<types><item>A</item><item>MX</item></types>').types).toEqual(['A', 'MX'])
  })

  it.each([
    ['<records></records>', []],
    ['<records/>', []],
    ['<records>\n  </records>', []],
    ['', []],
    ['{}', {}],
    ['[]', []],
    ['null', null],
    ['""', '']
  ])('an empty list: %s', (written, records) => {
    const value = written.startsWith('<')
      ? fromXml('Record.List', written)
      : fromJson('Record.List', { records })
    expect(value.records).toEqual([])
  })

  it.each(['', '<info></info>', '<info/>', '<info>\n</info>'])('an object that is empty: %j', (info) => {
    const empty = fromXml('Domain.List', `${info}<domains></domains>`)
    expect(empty.domains).toEqual([])
    expect(empty.info.domain_total).toBeNull()
    for (const written of [{}, [], '', null, false])
      expect(fromJson('Domain.List', { info: written, domains: [] }).info.domain_total).toBeNull()
  })

  it.each([
    '00123',
    '1e5',
    '0x10',
    'Infinity',
    'true',
    'null',
    '-0',
    '1.10',
    '12345678901234567890',
    ' x ',
    '1,5'
  ])('text stays text: %j', (text) => {
    expect(oneRecord({ value: text, remark: text, name: text })).toMatchObject({
      value: text,
      remark: text,
      name: text
    })
  })

  it.each([
    ['v=spf1 & <all> "q" \'s\'', 'v=spf1 &amp; &lt;all&gt; &quot;q&quot; &apos;s&apos;'],
    ['v=spf1 & <all>', '<![CDATA[v=spf1 & <all>]]>'],
    [' x ', '<![CDATA[ x ]]>'],
    ['a<b>c', 'a<![CDATA[<b>]]>c'],
    [']]>', '<![CDATA[]]]]><![CDATA[>]]>'],
    ['&amp;', '<![CDATA[&amp;]]>'],
    ['中文', '&#20013;&#x6587;'],
    ['', '<![CDATA[]]>'],
    ['a\nb', 'a\nb']
  ])('%j written as %s', (value, written) => {
    expect(oneRecord({ value }, { value: written })?.value).toBe(value)
  })

  it('a map keeps its order, and a hostile key is an ordinary one', () => {
    const body =
      '{"status":{"code":"1"},"lines":[],"line_ids":{"乙":"10=1","甲":"10=2","__proto__":"10=3","constructor":4}}'
    const { line_ids } = read('Record.Line', body)
    expect(Object.entries(line_ids)).toEqual([
      ['乙', '10=1'],
      ['甲', '10=2'],
      ['__proto__', '10=3'],
      ['constructor', '4']
    ])
    expect(Object.getPrototypeOf(line_ids)).toBe(Object.prototype)
    const fromElements = fromXml('Record.Line', '<lines/><line_ids><乙>10=1</乙><甲>10=2</甲></line_ids>')
    expect(Object.entries(fromElements.line_ids)).toEqual([
      ['乙', '10=1'],
      ['甲', '10=2']
    ])
  })

  it('the last of equal keys counts', () => {
    const body = '{"status":{"code":"10"},"status":{"code":"1"},"types":["A"],"types":["MX"]}'
    expect(read('Record.Type', body)).toEqual({ types: ['MX'] })
  })
})

describe('what is no value', () => {
  const failure = (task: () => unknown): unknown => {
    try {
      return task()
    } catch (error) {
      return error
    }
  }

  it('names the place of what is missing', () => {
    const error = failure(() => fromXml('Record.List', '<records><item><id>1</id></item></records>'))
    expect(error).toBeInstanceOf(DnspodError)
    expect(error).toMatchObject({ code: 'answer', kind: 'transport' })
    expect(String(error)).toContain('records[0].')
  })

  it('"there is nothing" is a value, any other code an error', () => {
    expect(read('Record.List', '{"status":{"code":"10","message":"x"}}').records).toEqual([])
    expect(failure(() => read('Record.List', '{"status":{"code":"6","message":"x"}}'))).toMatchObject({
      code: '6',
      kind: 'missing',
      serverMessage: 'x'
    })
  })
})
