import { expect, it } from 'vitest'
import { checkParams } from '../../../../src/shared/api/check.ts'
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
