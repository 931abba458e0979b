import { describe, expect, test } from 'vitest'
import type { OwnTemplate } from '../../../../src/shared/model/template.ts'
import { checkRecord, indexZone } from '../../../../src/shared/rules/record.ts'
import { BUILTIN_TEMPLATES } from '../../../../src/shared/templates/builtin/index.ts'
import { expand } from '../../../../src/shared/templates/expand.ts'
import { asTemplate, templateRecords } from '../../../../src/shared/templates/own.ts'
import {
  textsOf,
  variablesIn,
  type Template,
  type VariableType
} from '../../../../src/shared/templates/template.ts'
import { initialValues } from '../../../../src/shared/templates/variables.ts'
import { draft } from '../rules/zone.ts'
import { wholeZone } from '../edits/staged.ts'

/** Believable values of each type. */
const SAMPLES: Record<VariableType, string> = {
  ipv4: '203.0.113.10',
  ipv6: '2001:db8::10',
  hostname: 'target.example.net',
  host: 'verify-me',
  email: 'dmarc@example.net',
  text: 'k1',
  choice: ''
}
const builtin = (id: string): Template => {
  const found = BUILTIN_TEMPLATES.find((one) => one.id === id)
  if (!found) throw new Error(`no template ${id}`)
  return found
}
const content = (fields: Parameters<typeof draft>[0] & { remark?: string }) => ({
  remark: '',
  ...draft(fields)
})

describe('every built-in template', () => {
  test('has an id and a title of its own', () => {
    expect(new Set(BUILTIN_TEMPLATES.map(({ id }) => id)).size).toBe(BUILTIN_TEMPLATES.length)
    expect(new Set(BUILTIN_TEMPLATES.map(({ title }) => title.zh)).size).toBe(BUILTIN_TEMPLATES.length)
  })

  test.each(BUILTIN_TEMPLATES.map((one) => [one.id, one] as const))(
    '%s asks for what it uses',
    (_id, template) => {
      expect(variablesIn(template.records.flatMap(textsOf)).toSorted()).toEqual(
        template.variables.map(({ name }) => name).toSorted()
      )
    }
  )

  test.each(BUILTIN_TEMPLATES.map((one) => [one.id, one] as const))(
    '%s makes records that the service takes',
    (_id, template) => {
      const zone = wholeZone('DP_Ultra')
      const begin = initialValues(template.variables, zone)
      const values = Object.fromEntries(
        template.variables.map(({ name, type }) => [name, begin[name] || SAMPLES[type]])
      )
      const { records, issues } = expand(template, values, zone)
      expect(issues).toEqual([])
      expect(records).toHaveLength(template.records.length)
      const index = indexZone([])
      for (const record of records) {
        const errors = checkRecord(record, { ...zone, records: index }).filter(
          ({ level }) => level === 'error'
        )
        expect(errors).toEqual([])
        expect(`${record.host} ${record.value}`).not.toMatch(/[{}]/)
      }
    }
  )

  test.each(BUILTIN_TEMPLATES.map((one) => [one.id, one] as const))(
    '%s is written in both languages',
    (_id, template) => {
      const texts = [
        template.title,
        template.about,
        ...template.variables.flatMap(({ label, hint, options = [] }) => [
          label,
          ...(hint ? [hint] : []),
          ...options.map((option) => option.label)
        ])
      ]
      for (const { zh, en } of texts) expect([zh, en]).not.toContain('')
    }
  )
})

describe('expand', () => {
  test('fills in the zone’s name, in ASCII', () => {
    const zone = wholeZone()
    zone.domain.name = '例子.cn'
    zone.domain.punycode = 'xn--fsqu00a.cn'
    const { records } = expand(builtin('fastmail'), {}, zone)
    expect(records.find(({ host }) => host === 'fm2._domainkey')?.value).toBe(
      'fm2.xn--fsqu00a.cn.dkim.fmhosted.com'
    )
    expect(initialValues(builtin('microsoft-365').variables, zone)['mx']).toBe(
      'xn--fsqu00a-cn.mail.protection.outlook.com'
    )
  })

  test('leaves out what an empty optional variable stands in', () => {
    const { records, issues } = expand(builtin('site'), { ipv4: '203.0.113.9' }, wholeZone())
    expect(issues).toEqual([])
    expect(records.map(({ host, type }) => `${host} ${type}`)).toEqual(['@ A', 'www A'])
  })

  test.each([
    ['site', { ipv4: '300.1.1.1' }, 'ipv4', 'An A record holds an IPv4 address'],
    ['site', { ipv6: '203.0.113.1' }, 'ipv6', 'IPv4'],
    ['cdn', { host: 'www', target: '203.0.113.1' }, 'target', 'CNAME'],
    ['cdn', { host: 'a..b', target: 'x.example.net' }, 'host', 'single ASCII dots'],
    ['cdn', { host: 'www', target: '' }, 'target', 'needed'],
    ['dmarc', { policy: 'none', email: 'nobody' }, 'email', 'e-mail'],
    ['dmarc', { policy: 'all', email: 'a@b.cn' }, 'policy', 'listed'],
    ['verify-google', { code: 'a\tb' }, 'code', 'control']
  ])('%s with %o: wrong at %s', (id, values, variable, en) => {
    const { records, issues } = expand(builtin(id), values, wholeZone())
    expect(issues.map((issue) => issue.variable)).toEqual([variable])
    expect(issues[0]?.text.en).toContain(en)
    expect(records.length).toBeLessThan(builtin(id).records.length)
  })

  test('what was pasted along is taken off', () => {
    const typed = ' google-site-verification=abc '
    const { records } = expand(builtin('verify-google'), { code: typed }, wholeZone())
    expect(records[0]?.value).toBe('google-site-verification=abc')
  })

  test('the TTL is one that the zone takes, the line the zone’s own default', () => {
    const zone = { ...wholeZone(), minTtl: 1200, lines: [{ name: '默认', id: '0' }] }
    const [record] = expand(builtin('site'), { ipv4: '203.0.113.9' }, zone).records
    expect(record).toMatchObject({ ttl: 1200, line: '默认', lineId: '0', enabled: true, mx: null })
  })
})

describe('own templates', () => {
  const own = (records: OwnTemplate['records']): OwnTemplate => ({
    id: 't1',
    name: '我的',
    records,
    createdAt: 0
  })

  test('the domain becomes {domain} where it is a name of its own', () => {
    const records = templateRecords(
      [
        content({ type: 'CNAME', value: 'cdn.Example.com.' }),
        content({
          type: 'TXT',
          value: 'v=spf1 include:example.com include:notexample.com include:example.com.cn ~all'
        }),
        content({ type: 'TXT', value: 'example.community my-example.com', remark: '见 example.com' })
      ],
      { name: 'example.com', punycode: 'example.com' }
    )
    expect(records.map(({ value }) => value)).toEqual([
      'cdn.{domain}.',
      'v=spf1 include:{domain} include:notexample.com include:example.com.cn ~all',
      'example.community my-example.com'
    ])
    expect(records[2]?.remark).toBe('见 {domain}')
    expect(templateRecords(records, null)).toEqual(records)
  })

  test('an IDN in either spelling', () => {
    const records = [
      content({ value: '北辰.中国', type: 'CNAME' }),
      content({ value: 'a.xn--1lq90ic7f1rc.xn--fiqs8s', type: 'CNAME' })
    ]
    const domain = { name: '北辰.中国', punycode: 'xn--1lq90ic7f1rc.xn--fiqs8s' }
    expect(templateRecords(records, domain).map(({ value }) => value)).toEqual(['{domain}', 'a.{domain}'])
  })

  test('its variables are typed by the records they stand in; a macro of SPF is none', () => {
    const template = asTemplate(
      own([
        content({ value: '{ip}' }),
        content({ type: 'MX', value: '{server}', mx: 5 }),
        content({ type: 'TXT', value: 'v=spf1 exists:%{i}._spf.{domain} {note} -all' })
      ])
    )
    expect(template.variables.map(({ name, type }) => [name, type])).toEqual([
      ['ip', 'ipv4'],
      ['server', 'hostname'],
      ['note', 'text']
    ])
    const { records } = expand(
      template,
      { ip: '203.0.113.5', server: 'mx.example.net', note: 'a' },
      wholeZone()
    )
    expect(records.map(({ value }) => value)).toEqual([
      '203.0.113.5',
      'mx.example.net',
      'v=spf1 exists:%{i}._spf.example.com a -all'
    ])
  })

  test('lines go by name, with the ids of the zone; everything else as it was saved', () => {
    const zone = {
      ...wholeZone(),
      lines: [
        { name: '默认', id: '0' },
        { name: '电信', id: '10=0' }
      ]
    }
    const saved = content({
      line: '电信',
      lineId: '99=9',
      ttl: 3600,
      weight: 5,
      enabled: false,
      remark: '备'
    })
    const [record] = expand(asTemplate(own([saved])), {}, zone).records
    expect(record).toEqual({ ...saved, lineId: '10=0' })
  })
})
