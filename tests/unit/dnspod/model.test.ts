import { describe, expect, it } from 'vitest'
import {
  draftField,
  recordParams,
  toDomain,
  toGroup,
  toLines,
  toRecord,
  toRecordFromInfo
} from '../../../src/main/dnspod/model.ts'
import { CATALOG } from '../../../src/shared/api/catalog/index.ts'
import { checkParams } from '../../../src/shared/api/check.ts'
import { draftOf, sameRecord, type DnsRecord, type RecordDraft } from '../../../src/shared/model/record.ts'

const domainOf = (fields: object) =>
  toDomain(CATALOG['Domain.Info'].result({ domain: { id: 1, name: 'dnspod.com', ...fields } }).domain)

describe('toDomain', () => {
  it('reads the document of 2012', () => {
    expect(
      domainOf({
        grade: 'D_Plus',
        status: 'enable',
        ext_status: 'dnserver',
        records: '2',
        group_id: '1',
        is_mark: 'yes',
        remark: false,
        is_vip: 'yes',
        created_on: '2011-10-21 10:02:01',
        updated_on: '2011-10-21 16:09:28',
        vip_end_at: '2012-10-21'
      })
    ).toEqual({
      id: '1',
      name: 'dnspod.com',
      punycode: 'dnspod.com',
      grade: 'D_Plus',
      status: 'enabled',
      extStatus: '',
      records: 2,
      groupId: '1',
      starred: true,
      vip: true,
      vipEnds: '2012-10-21',
      remark: '',
      createdAt: '2011-10-21 10:02:01',
      updatedAt: '2011-10-21 16:09:28',
      sharedToMe: false,
      minTtl: null
    })
  })

  it.each([
    ['enable', 'enabled'],
    ['pause', 'paused'],
    ['lock', 'locked'],
    ['spam', 'banned'],
    ['frozen', 'unknown'],
    ['', 'unknown']
  ])('reads the status %s', (status, wanted) => {
    expect(domainOf({ status }).status).toBe(wanted)
  })

  it.each([
    [{ name: '中文.cn', punycode: 'xn--fiq228c.cn' }],
    [{ name: 'xn--fiq228c.cn', punycode: 'xn--fiq228c.cn' }],
    [{ name: 'xn--fiq228c.cn' }],
    [{ name: '中文.cn' }],
    [{ name: '', punycode: 'xn--fiq228c.cn' }]
  ])('has both forms of %j', (fields) => {
    expect(domainOf(fields)).toMatchObject({ name: '中文.cn', punycode: 'xn--fiq228c.cn' })
  })

  it('knows what is shared by its group', () => {
    expect(domainOf({ group_id: 8 }).sharedToMe).toBe(true)
    expect(domainOf({ group_id: 9 }).sharedToMe).toBe(false)
  })
})

it('toGroup', () => {
  const { groups } = CATALOG['Domaingroup.List'].result({
    groups: [
      { group_id: 1, group_name: '默认分组', group_type: 'system' },
      { group_id: '101', group_name: '客户', group_type: 'user' }
    ]
  })
  expect(groups.map(toGroup)).toEqual([
    { id: '1', name: '默认分组', kind: 'system' },
    { id: '101', name: '客户', kind: 'user' }
  ])
})

it('toLines gives each line its id', () => {
  const result = CATALOG['Record.Line'].result
  expect(toLines(result({ lines: ['默认', '电信'], line_ids: { 默认: 0, 电信: '10=0' } }))).toEqual([
    { name: '默认', id: '0' },
    { name: '电信', id: '10=0' }
  ])
  expect(toLines(result({ lines: ['默认'] }))).toEqual([{ name: '默认', id: null }])
})

const wire = {
  id: 7116976,
  name: '@',
  line: '默认',
  line_id: '0',
  type: 'MX',
  ttl: '600',
  value: 'mail.dnspod.com.',
  mx: '5',
  weight: null,
  enabled: '1',
  monitor_status: 'Ok',
  remark: '邮件',
  updated_on: '2011-10-16 13:11:29'
}
const recordOf = (fields: object = {}): DnsRecord => {
  const [record] = CATALOG['Record.List'].result({ records: [{ ...wire, ...fields }] }).records.map(toRecord)
  if (record === undefined) throw new Error('no record')
  return record
}

describe('toRecord', () => {
  it.each([
    ['xn--fsqu00a', '例子'],
    ['*.XN--FSQU00A', '*.例子'],
    ['_dmarc.xn--fsqu00a', '_dmarc.例子'],
    ['例子', '例子'],
    ['WWW', 'WWW'],
    ['', '@'],
    // What IDNA does not accept, or would write another way, stays as the service has it.
    ['xn--a', 'xn--a'],
    ['xn--fsqu00a.1', 'xn--fsqu00a.1']
  ])('shows the host %j as %j', (name, host) => {
    expect(recordOf({ name }).host).toBe(host)
  })

  const wanted: DnsRecord = {
    id: '7116976',
    host: '@',
    type: 'MX',
    line: '默认',
    lineId: '0',
    value: 'mail.dnspod.com.',
    ttl: 600,
    mx: 5,
    weight: null,
    enabled: true,
    remark: '邮件',
    monitorStatus: 'Ok',
    updatedAt: '2011-10-16 13:11:29'
  }

  it('reads a row of Record.List', () => {
    expect(recordOf()).toEqual(wanted)
  })

  it('reads Record.Info, whose fields have other names', () => {
    const { record } = CATALOG['Record.Info'].result({
      domain: { id: '15', domain: 'dnspod.com', domain_grade: 'D_Extra' },
      record: {
        ...wire,
        name: undefined,
        line: undefined,
        type: undefined,
        line_id: undefined,
        sub_domain: '@',
        record_type: 'MX',
        record_line: '默认',
        record_line_id: 0
      }
    })
    expect(toRecordFromInfo(record)).toEqual(wanted)
  })

  it.each([
    [{ type: 'A', mx: '0' }, { mx: null }],
    [{ type: 'HTTPS', mx: '1' }, { mx: 1 }],
    [{ line_id: undefined }, { lineId: null }],
    [{ weight: '30' }, { weight: 30 }],
    [{ enabled: '0' }, { enabled: false }],
    [{ remark: false }, { remark: '' }],
    [{ updated_on: '0000-00-00 00:00:00' }, { updatedAt: null }]
  ])('%j', (fields, expected) => {
    expect(recordOf(fields)).toMatchObject(expected)
  })
})

describe('recordParams', () => {
  it('sends every field that a record has', () => {
    const params = recordParams(draftOf(recordOf({ weight: 10, enabled: '0' })))
    expect(params).toEqual({
      sub_domain: '@',
      record_type: 'MX',
      record_line: '默认',
      record_line_id: '0',
      value: 'mail.dnspod.com.',
      mx: 5,
      ttl: 600,
      weight: 10,
      status: 'disable'
    })
    expect(checkParams('Record.Modify', { ...params, domain_id: '1', record_id: '2' })).toBeNull()
  })

  it('leaves out what is open', () => {
    const params = recordParams({ ...draftOf(recordOf()), mx: null, ttl: null, lineId: null })
    for (const name of ['mx', 'ttl', 'weight', 'record_line_id'] as const)
      expect(params[name]).toBeUndefined()
  })

  it('names the field of the draft that each parameter fills', () => {
    for (const name of Object.keys(recordParams(draftOf(recordOf())))) expect(draftField(name)).toBeDefined()
    expect(draftField('domain_id')).toBeUndefined()
    expect(draftField(undefined)).toBeUndefined()
  })
})

describe('sameRecord', () => {
  const same = (change: Partial<RecordDraft>, fields: object = {}): boolean => {
    const live = recordOf(fields)
    return sameRecord(live, { ...draftOf(live), ...change })
  }

  it.each([
    [{}],
    [{ value: 'MAIL.dnspod.com' }],
    [{ lineId: null }],
    [{ line: 'default', lineId: '0' }]
  ] satisfies [Partial<RecordDraft>][])('%j changes nothing', (change) => {
    expect(same(change)).toBe(true)
  })

  it('compares hosts without regard to case or to how an IDN is written', () => {
    expect(same({ host: 'xn--fsqu00a' }, { name: '例子' })).toBe(true)
    expect(same({ host: 'WWW' }, { name: 'www' })).toBe(true)
  })

  it.each([
    [{ host: 'www' }],
    [{ type: 'CNAME' }],
    [{ line: '电信', lineId: '10=0' }],
    [{ line: '电信', lineId: null }],
    [{ value: 'mail2.dnspod.com.' }],
    [{ ttl: 601 }],
    [{ ttl: null }],
    [{ mx: 6 }],
    [{ mx: null }],
    [{ weight: 0 }],
    [{ enabled: false }]
  ] satisfies [Partial<RecordDraft>][])('%j is a change', (change) => {
    expect(same(change)).toBe(false)
  })

  it('minds the case of a text', () => {
    expect(same({ value: 'V=spf1' }, { type: 'TXT', value: 'v=spf1' })).toBe(false)
  })
})
