import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import type { Dialect } from '../../../../src/shared/api/spec.ts'
import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Form } from '../client.ts'
import type { CodeCase } from './case.ts'
import { mine, onDomain, onRecord, WWW } from './causes.ts'

type RecordSeed = Partial<Record<'host' | 'type' | 'line' | 'value', string>>

/** Records that stand in the way of the one to come. */
const beside =
  (seeds: readonly RecordSeed[], registered = true) =>
  (sandbox: Sandbox) => {
    const domain = Object.assign(mine(sandbox), { registered })
    for (const seed of seeds)
      sandbox.state.addRecord(domain, { host: 'new', type: 'A', value: '192.0.2.1', updatedOn: '', ...seed })
    return domain
  }

/** As many records of a type as the grade allows in one zone (99999, Domain.Purview), spread over many hosts. */
const full = (type: string) =>
  beside(Array.from({ length: 99_999 }, (_, i) => ({ host: `h${i}`, type, value: 'ns.example.net.' })))

const NEW: Form = { ...WWW, sub_domain: 'new', value: '192.0.2.7' }
const URL = { record_type: 'URL', value: 'http://www.example.net' }
const URL_TODAY = { ...URL, record_type: '显性URL' }

/** What Create and Modify have in common: the code, what is sent, and what stands there before. */
type Common = [code: string, form: Form, before?: ReturnType<typeof beside>]

const IN_2012: Common[] = [
  ['22', { sub_domain: 'a b' }],
  ['23', { sub_domain: 'a.b.c.d' }],
  ['24', { sub_domain: 'a*' }],
  ['25', {}, beside([{}, { value: '192.0.2.2' }])],
  ['26', { record_line: '火星' }],
  ['27', { record_type: 'LOC' }],
  ['30', { record_type: 'MX', value: 'mx.example.net.', mx: 21 }],
  ['31', URL, beside(Array.from({ length: 5 }, (_, i) => ({ host: `go${i}`, type: 'URL' })))],
  ['32', { record_type: 'NS', value: 'ns.example.net.' }, full('NS')],
  ['33', { record_type: 'AAAA', value: '2001:db8::1' }, full('AAAA')],
  ['34', { value: '192.0.2.256' }],
  ['36', { sub_domain: '@', record_type: 'NS', value: 'ns.example.net.', record_line: '电信' }]
]

const TODAY: Common[] = [
  ['17', { value: '' }],
  ['31', { record_type: 'CNAME', value: 'www.example.net.' }, beside([{}])],
  ['32', { ttl: 1 }],
  ['37', { record_type: 'SRV', value: '1 2 5060 sip.example.net.' }, full('SRV')],
  ['41', { ...URL_TODAY, value: 'http://banned-content.example/' }, beside([])],
  ['82', { value: '203.0.113.66' }],
  ['104', {}, beside([{ value: '192.0.2.7' }])],
  ['110', URL_TODAY, beside([], false)],
  ['500025', {}, beside([{}, { value: '192.0.2.2' }])],
  [
    '500026',
    { record_type: 'CNAME', value: 'c.example.net.' },
    beside([
      { type: 'CNAME', value: 'a.example.net.' },
      { type: 'CNAME', value: 'b.example.net.' }
    ])
  ]
]

const both = (cases: Common[], dialect: Dialect): CodeCase[] =>
  cases.flatMap(([code, form, before = mine]) => [
    onDomain('Record.Create', code, { ...NEW, ...form }, before, { dialect }),
    onDomain('Record.Modify', code, onRecord({ ...NEW, ...form }), before, { dialect })
  ])

const ddns = (code: string, form: Form, dialect: Dialect = '2012', before = mine): CodeCase =>
  onDomain('Record.Ddns', code, onRecord({ sub_domain: 'new', record_line: '默认', ...form }), before, {
    dialect
  })

const one = (action: ActionName, code: string, form: Form): CodeCase =>
  onDomain(action, code, onRecord({ ...NEW, ...form }), mine)

export const recordFieldCodes: CodeCase[] = [
  ...both(IN_2012, '2012'),
  ...both(TODAY, 'today'),
  one('Record.Create', '6', { value: '' }),
  one('Record.Modify', '29', { ttl: 1 }),
  one('Record.Modify', '35', { value: '203.0.113.66' }),
  ddns('22', { sub_domain: 'a b' }),
  ddns('23', { sub_domain: 'a.b.c.d' }),
  ddns('24', { sub_domain: 'a*' }),
  ddns('25', {}, '2012', beside([{}, { value: '192.0.2.2' }])),
  ddns('26', { record_line: '移动' }),
  ddns('32', { ttl: 1 }, 'today'),
  ddns('34', { value: '192.0.2.256' }, 'today')
]
