import { describe, expect, it } from 'vitest'
import { BodyError, readAnswer } from '../../../src/main/dnspod/decode/body.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const xml = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<dnspod>\n  <status>\n    <code>1</code>\n    <message>ok</message>\n  </status>\n${inner}</dnspod>`

const throws = (task: () => unknown): boolean => {
  try {
    task()
    return false
  } catch (error) {
    return error instanceof BodyError
  }
}

describe('an answer', () => {
  it.each([
    ['JSON', '{"status":{"code":"10","message":"记录列表为空"}}'],
    ['JSON with a number', '{"status":{"code":10,"message":"记录列表为空"}}'],
    ['JSON after a byte order mark and spaces', '\uFEFF \n{"status":{"code":"10","message":"记录列表为空"}}'],
    ['XML', '<dnspod><status><code>10</code><message><![CDATA[记录列表为空]]></message></status></dnspod>'],
    [
      'XML with character references',
      '<?xml version="1.0"?><dnspod><status><code> 10 </code><message>&#35760;&#x5F55;列表为空</message></status></dnspod>\n'
    ]
  ])('is read from %s', (_name, body) => {
    expect(readAnswer(bytes(body))).toMatchObject({ code: '10', message: '记录列表为空' })
  })

  it('keeps the scalars of XML as text, and the spaces inside of a value', () => {
    const { body } = readAnswer(
      bytes(xml('<a>007</a><b> x </b><c/><d></d><e>1e3</e><f>&lt;b&gt; &amp;amp;</f>'))
    )
    expect(body).toEqual({
      status: { code: '1', message: 'ok' },
      a: '007',
      b: ' x ',
      c: '',
      d: '',
      e: '1e3',
      f: '<b> &amp;'
    })
  })

  it('reads many references without a limit of its own', () => {
    const { body } = readAnswer(bytes(xml(`<a>${'&amp;'.repeat(200_000)}</a>`)))
    expect(body['a']).toHaveLength(200_000)
  })
})

describe('no answer', () => {
  const whole = xml('<records>\n<item><id>1</id></item>\n</records>\n')
  it.each([
    ['nothing', '', 'empty'],
    ['spaces', ' \n', 'empty'],
    ['a web page', '<!DOCTYPE html><html><body>403 Forbidden</body></html>', 'html'],
    ['a web page without a type', '<html><head><title>502</title></head></html>', 'html'],
    ['half of JSON', '{"status":{"code":"1","mess', 'broken'],
    ['a JSON list', '[1]', 'broken'],
    ['a JSON scalar', 'null', 'broken'],
    ['plain text', 'Too many requests', 'broken'],
    ['JSON without a status', '{"message":"forbidden"}', 'answer'],
    ['JSON with an empty status', '{"status":[]}', 'answer'],
    ['JSON whose status is garbled', '{"status":{"code":{"a":1}},"message":{"a":1}}', 'answer'],
    ['XML without a status', '<dnspod><records></records></dnspod>', 'answer'],
    ['half of XML', whole.slice(0, whole.length / 2), 'broken'],
    ['XML but its last character', whole.slice(0, -1), 'broken'],
    ['XML with entities of its own', `<!DOCTYPE dnspod [<!ENTITY a "b">]>${whole}`, 'broken'],
    ['XML with a hostile element', xml('<__proto__><admin>1</admin></__proto__>'), 'broken']
  ])('is %s', (_name, body, code) => {
    expect(() => readAnswer(bytes(body))).toThrow(expect.objectContaining({ name: 'BodyError', code }))
  })

  it.each([
    ['XML', whole.trim()],
    ['JSON', '{"status":{"code":"1","message":"ok"},"records":[{"id":"1"}]}']
  ])('is %s cut anywhere', (_name, body) => {
    const cuts = Array.from({ length: body.length }, (_, length) => body.slice(0, length))
    expect(cuts.filter((cut) => !throws(() => readAnswer(bytes(cut))))).toEqual([])
    expect(throws(() => readAnswer(bytes(body)))).toBe(false)
  })

  it('is bytes that are not UTF-8', () => {
    const gbk = Buffer.concat([
      bytes('{"status":{"code":"1","message":"'),
      Buffer.from([0xb2, 0xd9]),
      bytes('"}}')
    ])
    expect(() => readAnswer(gbk)).toThrow(expect.objectContaining({ code: 'encoding' }))
  })

  it('is XML whose entities grow without end', () => {
    const bomb = `<!DOCTYPE dnspod [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]>${xml('<v>&b;</v>')}`
    expect(() => readAnswer(bytes(bomb))).toThrow(BodyError)
  })

  it('is none of this only because a remark reads like it', () => {
    const body = xml('<remark><![CDATA[<!DOCTYPE html>]]></remark>')
    expect(readAnswer(bytes(body)).body['remark']).toBe('<!DOCTYPE html>')
    const inside = xml('<remark><![CDATA[x]]></remark><!DOCTYPE dnspod>')
    expect(() => readAnswer(bytes(inside))).toThrow(BodyError)
  })

  it('keeps the message of a JSON error', () => {
    expect(() => readAnswer(bytes('{"message":"forbidden"}'))).toThrow(
      expect.objectContaining({ serverMessage: 'forbidden' })
    )
  })
})
