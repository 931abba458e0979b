import { describe, expect, it } from 'vitest'
import { checkParams, wireParams } from '../../../../src/shared/api/check.ts'
import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'

const record = {
  domain_id: '1',
  sub_domain: 'www',
  record_type: 'A',
  record_line: '默认',
  value: '192.0.2.1'
}

const fine: [ActionName, Record<string, unknown>][] = [
  ['Info.Version', {}],
  ['Domain.List', { type: 'all', offset: 0, length: 3000, group_id: undefined }],
  ['Domain.Info', { domain: 'dnspod.com' }],
  ['Domain.Info', { domain_id: '7' }],
  ['Domain.Remark', { domain_id: '1', remark: '' }],
  ['Record.Create', record],
  ['Record.Create', { ...record, record_line_id: '10=1', ttl: 604800, mx: 20, weight: 0 }],
  ['Record.Create', { ...record, record_line: undefined, record_line_id: '0' }]
]
it.each(fine)('%s %j can be sent', (action, params) => {
  expect(checkParams(action, params)).toBeNull()
})

const wrong: [ActionName, Record<string, unknown>, string][] = [
  ['Info.Version', { constructor: 'x' }, 'constructor'],
  ['Domain.List', { type: 'every' }, 'type'],
  ['Domain.List', { length: 3001 }, 'length'],
  ['Domain.List', { length: 0 }, 'length'],
  ['Domain.List', { offset: -1 }, 'offset'],
  ['Domain.List', { offset: 1.5 }, 'offset'],
  ['Domain.List', { offset: '0' }, 'offset'],
  ['Domain.Info', {}, 'domain_id'],
  ['Domain.Info', { domain_id: '1', domain: 'a.com' }, 'domain_id'],
  ['Domain.Remove', {}, 'domain_id'],
  ['Domain.Remove', { domain_id: '1&x=2' }, 'domain_id'],
  ['Domain.Remove', { domain_id: 1 }, 'domain_id'],
  ['Domain.Create', { domain: '' }, 'domain'],
  ['Domain.Ismark', { domain_id: '1', is_mark: true }, 'is_mark'],
  ['Record.Create', { ...record, record_line: undefined }, 'record_line'],
  ['Record.Create', { ...record, ttl: 604801 }, 'ttl'],
  ['Record.Create', { ...record, ttl: 0 }, 'ttl'],
  ['Record.Create', { ...record, weight: 101 }, 'weight'],
  ['Record.Create', { ...record, value: '' }, 'value'],
  ['Record.Status', { domain_id: '1', record_id: '2', status: 'on' }, 'status']
]
it.each(wrong)('%s %j is refused for %s', (action, params, field) => {
  const problem = checkParams(action, params)
  expect(problem?.field).toBe(field)
  expect(problem?.text.zh).toMatch(/\p{Script=Han}/u)
})

describe('names are sent in A-labels', () => {
  const names: [string, string][] = [
    ['例子.公司', 'xn--fsqu00a.xn--55qx5d'],
    ['faß.de', 'xn--fa-hia.de'],
    ['例子。公司', 'xn--fsqu00a.xn--55qx5d'],
    ['ＥＸＡＭＰＬＥ．com', 'example.com'],
    ['Example.COM', 'example.com'],
    ['XN--FSQU00A.com', 'xn--fsqu00a.com'],
    // A joiner after a virama is a part of the word; one that comes along unseen is none.
    ['क्\u200dष.com', 'xn--11b2ezcw70k.com'],
    ['\ufeff 例子.com\u200b ', 'xn--fsqu00a.com'],
    ['e\u0301.com', 'xn--9ca.com']
  ]
  it.each(names)('domain %j → %s', (domain, wanted) => {
    expect(wireParams('Domain.Create', { domain })).toEqual({ ok: true, wire: { domain: wanted } })
  })

  const hosts: [string, string][] = [
    ['@', '@'],
    ['www', 'www'],
    ['*', '*'],
    ['*.例子', '*.xn--fsqu00a'],
    ['_dmarc', '_dmarc'],
    ['_443._tcp.例子', '_443._tcp.xn--fsqu00a'],
    ['1.例子', '1.xn--fsqu00a'],
    ['邮件', 'xn--5nq051n']
  ]
  it.each(hosts)('host %j → %s', (sub_domain, wanted) => {
    const params = wireParams('Record.Create', { ...record, sub_domain })
    expect(params.ok && params.wire['sub_domain']).toBe(wanted)
  })

  it.each(['a\u200db.com', '例 子.com', '例子%20.com', '例＠子', '\u202e'])('%j cannot be', (domain) => {
    expect(checkParams('Domain.Create', { domain })?.field).toBe('domain')
    expect(checkParams('Record.Create', { ...record, sub_domain: domain })?.field).toBe('sub_domain')
  })

  // Names stand under these, too; what is no name goes as it is.
  it.each([
    ['Domain.Info', { domain: '例子.com' }, 'domain'],
    ['Record.List', { domain_id: '1', sub_domain: '例子.com' }, 'sub_domain'],
    ['Record.Modify', { ...record, record_id: '1', sub_domain: '例子.com' }, 'sub_domain'],
    [
      'Record.Ddns',
      { domain_id: '1', record_id: '1', record_line: '默认', sub_domain: '例子.com' },
      'sub_domain'
    ],
    ['Domainalias.Create', { domain_id: '1', domain: '例子.com' }, 'domain'],
    [
      'Domainshare.Create',
      { domain_id: '1', email: 'a@b.cn', mode: 'r', sub_domain: '例子.com' },
      'sub_domain'
    ],
    ['Domain.Acquire', { domain: '例子.com' }, 'domain'],
    ['Domain.Acquiresend', { domain: '例子.com', email: 'a@b.cn' }, 'domain'],
    ['Domain.Acquirevalidate', { domain: '例子.com', code: '1' }, 'domain'],
    ['Monitor.Listsubdomain', { domain: '例子.com' }, 'domain'],
    ['Monitor.Listsubvalue', { domain_id: '1', subdomain: '例子.com' }, 'subdomain']
  ] as const)('%s %j', (action, params, field) => {
    const read = wireParams(action, params)
    expect(read).toMatchObject({ ok: true, wire: { [field]: 'xn--fsqu00a.com' } })
  })

  it('of parameters alone, not of values or remarks', () => {
    const value = '例子.com'
    expect(wireParams('Record.Create', { ...record, record_type: 'TXT', value })).toMatchObject({
      wire: { value }
    })
    expect(wireParams('Domain.Remark', { domain_id: '1', remark: value })).toMatchObject({
      wire: { remark: value }
    })
  })
})

describe('space at either end', () => {
  it('goes from ids, names, addresses and codes', () => {
    expect(wireParams('Domain.Create', { domain: ' a.com\n', group_id: ' 7 ' })).toMatchObject({
      wire: { domain: 'a.com', group_id: '7' }
    })
    expect(
      wireParams('Domainshare.Create', { domain_id: '\t1', email: ' a@b.cn ', mode: 'r' })
    ).toMatchObject({
      wire: { domain_id: '1', email: 'a@b.cn' }
    })
    expect(wireParams('Domain.Unlock', { domain_id: '1', lock_code: ' aBc ' })).toMatchObject({
      wire: { lock_code: 'aBc' }
    })
    expect(checkParams('Domain.Create', { domain: '  ' })?.text.en).toBe('Domain must not be empty')
  })

  it('stays where a person may mean it', () => {
    const kept = [
      wireParams('Record.Create', { ...record, record_type: 'TXT', value: ' x ' }),
      wireParams('Record.Remark', { domain_id: '1', record_id: '2', remark: ' x ' }),
      wireParams('Userpasswd.Modify', { old_password: ' x ', new_password: ' x ' })
    ]
    expect(
      kept.map((read) => read.ok && (read.wire['value'] ?? read.wire['remark'] ?? read.wire['new_password']))
    ).toEqual([' x ', ' x ', ' x '])
  })
})

describe('the form of', () => {
  it.each(['a', 'a@b', 'a b@c.cn', 'a@b.cn>', '邮@件.cn'])('an e-mail address: %j is refused', (email) => {
    expect(checkParams('Domainshare.Create', { domain_id: '1', email, mode: 'r' })?.field).toBe('email')
    expect(
      checkParams('Useremail.Modify', { old_email: 'a@b.cn', new_email: email, password: 'x' })?.field
    ).toBe('new_email')
  })

  const monitor = {
    monitor_id: '3cd6737a-69b2-11e1-a192-00505695001a',
    port: 80,
    monitor_interval: '180',
    host: 'www.例子.com',
    monitor_type: 'http',
    monitor_path: '/',
    points: 'ctc',
    bak_ip: 'pass'
  }
  it.each([
    ['', true],
    ['https://a.example/down?x=1', true],
    ['http://127.0.0.1:8080/', true],
    ['ftp://a.example/', false],
    ['a.example/down', false],
    ['javascript:alert(1)', false]
  ])('an address to call back: %j → %j', (callback_url, fine) => {
    expect(checkParams('Monitor.Modify', { ...monitor, callback_url })?.field).toBe(
      fine ? undefined : 'callback_url'
    )
  })
})
