import { expect, test } from 'vitest'
import { parseLogLine } from '../../../../src/shared/rules/log-line.ts'

// The lines of the document, and of later texts.
test.each([
  [
    '2011-10-13 11:49:30(API): (127.0.0.1) 添加新域名 mjj.bxb.me mjj@dnspod.com(423255)',
    ['2011-10-13 11:49:30', 'api', '127.0.0.1', '添加新域名 mjj.bxb.me mjj@dnspod.com(423255)']
  ],
  [
    '2011-10-13 11:50:17: (127.0.0.1) 添加 A 记录 默认 线路 www 值 8.8.8.8',
    ['2011-10-13 11:50:17', 'web', '127.0.0.1', '添加 A 记录 默认 线路 www 值 8.8.8.8']
  ],
  ['2026-11-18 09:42:17: 127.0.0.1 登陆 成功', ['2026-11-18 09:42:17', 'web', '127.0.0.1', '登陆 成功']],
  [
    '2026-11-18 09:42:17(小程序): (2001:db8::1) 暂停域名',
    ['2026-11-18 09:42:17', '小程序', '2001:db8::1', '暂停域名']
  ],
  ['2026-11-18 09:42:17: 系统 修复', ['2026-11-18 09:42:17', 'web', '', '系统 修复']],
  ['2026-11-18 09:42:17: (备注) 修复', ['2026-11-18 09:42:17', 'web', '', '(备注) 修复']]
])('%s', (line, [at, source, address, text]) => {
  expect(parseLogLine(line)).toEqual({ at, source, address, text })
})

test('what does not fit is shown as it comes', () => {
  for (const line of ['', '维护', '2011-10-13: x', '13/10/2011 11:50 添加'])
    expect(parseLogLine(line)).toEqual({ at: null, source: '', address: '', text: line })
})
