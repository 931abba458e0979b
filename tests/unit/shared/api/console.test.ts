import { expect, test } from 'vitest'
import { blotAnswer } from '../../../../src/main/console/blot.ts'
import { curlOf } from '../../../../src/shared/api/curl.ts'
import { pretty } from '../../../../src/shared/api/pretty.ts'

test('a JSON answer is set for reading, its numbers as they came', () => {
  expect(pretty('{"id":12345678901234567890,"a":[1.50,"2"],"t":"x: 7"}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "a": [\n    1.50,\n    "2"\n  ],\n  "t": "x: 7"\n}'
  )
})

test('an XML answer is set for reading', () => {
  expect(
    pretty(
      '<?xml version="1.0"?>\n<dnspod><status><code>1</code></status><a><![CDATA[<b>&]]></a><e/></dnspod>'
    )
  ).toBe(
    [
      '<?xml version="1.0"?>',
      '<dnspod>',
      '  <status>',
      '    <code>1</code>',
      '  </status>',
      '  <a><![CDATA[<b>&]]></a>',
      '  <e/>',
      '</dnspod>'
    ].join('\n')
  )
})

test('what is cut short stays as it came', () => {
  expect(pretty('{"id": 1, "a')).toBe('{"id": 1, "a')
})

test('a curl command quotes for a shell and has placeholders for secrets', () => {
  const request = [
    { name: 'login_token', value: '•••', secret: true },
    { name: 'remark', value: "it's; $HOME", secret: false }
  ]
  const curl = curlOf({ url: 'https://dnsapi.cn/Domain.Remark', request })
  expect(curl).toContain("'login_token=<login_token>'")
  expect(curl).toContain(String.raw`'remark=it'\''s; $HOME'`)
})

test('secret fields and values are blotted out in both formats, however they are written', () => {
  expect(blotAnswer('{"lock_code":"ab\\"c","x":1}', [])).toBe('{"lock_code":"•••","x":1}')
  expect(blotAnswer('{"callback_key": 123}', [])).toBe('{"callback_key": "•••"}')
  expect(blotAnswer('<lock_code><![CDATA[abc]]></lock_code>', [])).toBe('<lock_code>•••</lock_code>')
  expect(blotAnswer('{"m":"pass\\/word"}', ['pass/word'])).toBe('{"m":"•••"}')
  expect(blotAnswer('{"m":"\\u5bc6\\u7801\\u5bc6\\u7801"}', ['密码密码'])).toBe('{"m":"•••"}')
  expect(blotAnswer('<m>a&amp;bcd</m>', ['a&bcd'])).toBe('<m>•••</m>')
  expect(blotAnswer('{"code":"1"}', ['1'])).toBe('{"code":"1"}')
})
