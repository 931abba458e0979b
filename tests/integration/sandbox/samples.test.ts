import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import samples from '../../fixtures/document-v4.6.json' with { type: 'json' }
import { call, domainId, open, recordId, send, type Form } from './client.ts'
import { addA, SETTINGS, watch } from './monitor-client.ts'

type Action = keyof typeof samples

/** What decides how a client reads a value: names of fields, and string, number, boolean or null. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [shape(value[0])] : []
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shape(child)]))
}

/** Elements by their names; texts become "". */
const elements = (xml: string): unknown =>
  new XMLParser({ isArray: (name) => name === 'item', tagValueProcessor: () => '' }).parse(xml)

const firstItems = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(firstItems)
  if (typeof value !== 'object' || value === null) return ''
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, firstItems(child)]))
}

const setup = async () => {
  const sandbox = await open({ dialect: '2012', scenario: 'people' })
  const domain_id = domainId(sandbox, 'tiny-two.example')
  const record_id = recordId(sandbox, 'tiny-two.example', 'www', 'A')
  const change = { sub_domain: 'www', record_type: 'A', record_line: '默认', value: '192.0.2.99' }
  const { email, password, userId } = sandbox.accounts[0]!
  sandbox.state.users.get(userId)!.telephoneVerified = false
  sandbox.state.users.get(userId)!.groups.push({ id: 101, name: '分组' })
  sandbox.state.find('tiny-two.example')!.aliases.push({ id: 1, name: 'bound.test' })
  // A monitor whose backup was down, and one that has seen nothing yet, as in the samples.
  await watch(sandbox, { bak_ip: '192.0.2.50' })
  sandbox.targets.set('192.0.2.50', 'down')
  sandbox.clock.advance(60_000)
  const apex = recordId(sandbox, 'tiny-two.example', '@', 'A')
  const monitor_id = await watch(sandbox, { record_id: apex, bak_ip: '192.0.2.51' })
  const unwatched = await addA(sandbox, 'unwatched', '192.0.2.52')
  const vip = sandbox.state.find('tiny-one.example')!
  sandbox.state.removeDomain(vip)
  const later = sandbox.state.addDomain({
    name: 'later.example',
    grade: 'D_Plus',
    ownerId: vip.ownerId,
    createdOn: vip.createdOn
  })
  const partner = sandbox.accounts[1]!.email
  const lost = { domain: 'lost-and-found.example', email: 'admin@lost-and-found.example' }
  sandbox.state
    .find('tiny-two.example')!
    .shares.push({ userId: sandbox.accounts[1]!.userId, email: partner, mode: 'rw', subDomain: '' })
  const { lock } = await call(sandbox, 'Domain.Lock', { domain_id: later.id, days: 30 })
  await call(sandbox, 'Domain.Acquiresend', lost)
  const code = sandbox.inbox[0]!.code
  const forms: Record<Action, Form> = {
    'Info.Version': {},
    'User.Detail': {},
    'User.Modify': { nick: 'x' },
    'Userpasswd.Modify': { old_password: password, new_password: 'another-one' },
    'Useremail.Modify': { old_email: email, new_email: 'new@zonedeck.example', password },
    'Telephoneverify.Code': { telephone: '13900000000' },
    'User.Log': {},
    // The sample's first domain is a free one, in which VIP dates are left out.
    'Domain.List': { length: 1, offset: 1 },
    'Domain.Info': { domain_id },
    'Domain.Create': { domain: 'new.example' },
    'Domain.Remove': { domain_id },
    'Domain.Status': { domain_id, status: 'disable' },
    'Domain.Ismark': { domain_id, is_mark: 'yes' },
    'Domain.Remark': { domain_id, remark: 'x' },
    'Domain.Changegroup': { domain_id, group_id: 2 },
    'Domainshare.Create': { domain_id: later.id, email: partner, mode: 'rw' },
    'Domainshare.List': { domain_id },
    'Domainshare.Modify': { domain_id, email: partner, mode: 'r' },
    'Domainshare.Remove': { domain_id, email: partner },
    'Domain.Transfer': { domain_id, email: partner },
    'Domain.Lock': { domain_id, days: 30 },
    'Domain.Lockstatus': { domain_id: later.id },
    'Domain.Unlock': { domain_id: later.id, lock_code: String(lock['lock_code']) },
    'Domain.Acquire': lost,
    'Domain.Acquiresend': lost,
    'Domain.Acquirevalidate': { ...lost, code },
    'Domainalias.List': { domain_id },
    'Domainalias.Create': { domain_id, domain: 'alias.test' },
    'Domainalias.Remove': { domain_id, alias_id: 1 },
    'Domaingroup.List': {},
    'Domaingroup.Create': { group_name: 'x' },
    'Domaingroup.Modify': { group_id: 101, group_name: 'x' },
    'Domaingroup.Remove': { group_id: 101 },
    'Domain.Log': { domain_id },
    'Domain.Searchenginepush': { domain_id, status: 'no' },
    'Domain.Urlincn': { domain_id, status: 'yes' },
    'Domain.Purview': { domain_id },
    'Record.Ddns': { domain_id, record_id, sub_domain: 'www', record_line: '默认' },
    'Record.Type': { domain_grade: 'D_Free' },
    'Record.Line': { domain_grade: 'D_Ultra' },
    'Record.List': { domain_id },
    'Record.Info': { domain_id, record_id },
    'Record.Create': { ...change, domain_id, sub_domain: 'new' },
    'Record.Modify': { ...change, domain_id, record_id },
    'Record.Remove': { domain_id, record_id },
    'Record.Status': { domain_id, record_id, status: 'disable' },
    'Record.Remark': { domain_id, record_id, remark: 'x' },
    'Monitor.Listsubdomain': { domain_id },
    'Monitor.Listsubvalue': { domain_id, subdomain: 'www' },
    'Monitor.List': {},
    'Monitor.Create': { ...SETTINGS, domain_id, record_id: unwatched },
    'Monitor.Modify': { ...SETTINGS, monitor_id },
    'Monitor.Remove': { monitor_id },
    'Monitor.Info': { monitor_id },
    'Monitor.Setstatus': { monitor_id, status: 'disabled' },
    'Monitor.Gethistory': { monitor_id, hours: 1 },
    'Monitor.Userdesc': {},
    'Monitor.Getdowns': {}
  }
  const ask = async (action: Action, format: string): Promise<string> =>
    (await send(sandbox, action, { ...forms[action], login_email: email, login_password: password, format }))
      .text
  return { ask, sandbox }
}

// A list of every key is what Object.keys gives for an object.
const actions = Object.keys(samples) as Action[]

describe.each(actions)("%s answers in the fields and types of the document's sample", (action) => {
  it('in JSON', async () => {
    const { ask } = await setup()
    expect(shape(JSON.parse(await ask(action, 'json')))).toEqual(shape(samples[action].json))
  })

  it('in XML', async () => {
    const { ask } = await setup()
    expect(firstItems(elements(await ask(action, 'xml')))).toEqual(firstItems(elements(samples[action].xml)))
  })
})

describe('XML', () => {
  it('carries any text', async () => {
    const { ask, sandbox } = await setup()
    const domain = sandbox.state.find('tiny-two.example')!
    const remark = 'a <b> & "c" ]]> 中文 \u0007end'
    sandbox.state.view(domain, domain.ownerId).remark = remark
    const parsed = new XMLParser({ parseTagValue: false }).parse(await ask('Domain.Info', 'xml'))
    expect(parsed.dnspod.domain.remark).toBe('a <b> & "c" ]]> 中文 end')
    expect(JSON.parse(await ask('Domain.Info', 'json')).domain.remark).toBe(remark)
  })

  it('writes the lines and messages as the samples do: CDATA around Chinese, none around words', async () => {
    const { ask } = await setup()
    const xml = await ask('Record.Line', 'xml')
    expect(xml).toContain('<item><![CDATA[默认]]></item>')
    expect(xml).toContain('<item>Google</item>')
    expect(await ask('User.Detail', 'xml')).toContain('<agent_pending></agent_pending>')
  })
})

describe("today's fields", () => {
  const today = async (action: string, form: Form): Promise<unknown> => {
    const sandbox = await open({ dialect: 'today' })
    const domain_id = domainId(sandbox, 'tiny-two.example')
    const ids = { domain_id, record_id: recordId(sandbox, 'tiny-two.example', 'www', 'A') }
    const { token } = sandbox.accounts[0]!
    const reply = await send(sandbox, action, { ...ids, login_token: token, format: 'json', ...form })
    return shape(JSON.parse(reply.text))
  }
  const change = { sub_domain: 'www', record_type: 'A', record_line: '默认', value: '192.0.2.99' }

  it('Record.List tells of the domain, counts as text, and ids of lines', async () => {
    expect(await today('Record.List', {})).toMatchObject({
      domain: { id: 'number', min_ttl: 'number', dnspod_ns: ['string'], can_handle_at_ns: 'boolean' },
      info: { sub_domains: 'string', record_total: 'string', records_num: 'string' },
      records: [{ id: 'string', line_id: 'string', weight: 'null', status: 'string', use_aqb: 'string' }]
    })
  })

  it('Record.List writes the domain id as the parameter was sent', async () => {
    expect(await today('Record.List', { domain_id: '', domain: 'tiny-two.example' })).toMatchObject({
      domain: { id: 'string' }
    })
  })

  it('Domain.List has twelve counters in numbers, and punycode', async () => {
    const answer = await today('Domain.List', {})
    expect(answer).toMatchObject({
      domains: [{ id: 'number', punycode: 'string', tag_list: [], ttl: 'string' }]
    })
    // Its shape was just looked at.
    const info = Object.entries((answer as { info: object }).info)
    expect(info).toHaveLength(12)
    expect(info.every(([, type]) => type === 'number')).toBe(true)
  })

  it('Domain.Info answers false for an empty remark', async () => {
    expect(await today('Domain.Info', {})).toMatchObject({ domain: { id: 'string', remark: 'boolean' } })
  })

  it('User.Detail masks the telephone and has no agent', async () => {
    const sandbox = await open({ dialect: 'today' })
    const form = { login_token: sandbox.accounts[0]!.token, format: 'json' }
    const { info } = JSON.parse((await send(sandbox, 'User.Detail', form)).text)
    expect(info.user.telephone).toBe('139****0000')
    expect(info).not.toHaveProperty('agent')
  })

  it('Record.Info names its fields differently, and has the line id', async () => {
    expect(await today('Record.Info', {})).toMatchObject({
      record: { sub_domain: 'string', record_type: 'string', record_line_id: 'string', weight: 'null' }
    })
  })

  it('writes answer the record: its id is text in Create, a number in Modify and Status', async () => {
    expect(await today('Record.Create', { ...change, sub_domain: 'n' })).toMatchObject({
      record: { id: 'string', name: 'string', status: 'string' }
    })
    expect(await today('Record.Modify', change)).toMatchObject({
      record: { id: 'number', name: 'string', value: 'string', status: 'string' }
    })
    expect(await today('Record.Status', { status: 'disable' })).toMatchObject({
      record: { id: 'number', name: 'string', status: 'string' }
    })
  })

  it('Record.Line gives ids: a number for the default line, text for the others', async () => {
    expect(await today('Record.Line', {})).toMatchObject({ line_ids: { 默认: 'number', 电信: 'string' } })
  })

  it('scenario mixed answers ids by turns as number and text', async () => {
    const sandbox = await open({ dialect: 'today', scenario: 'mixed' })
    const form = { login_token: sandbox.accounts[0]!.token, format: 'json' }
    const { domains } = JSON.parse((await send(sandbox, 'Domain.List', form)).text)
    expect(shape(domains.slice(0, 2).map((one: { id: unknown }) => ({ id: one.id })))).toEqual([
      { id: 'number' }
    ])
    expect(typeof domains[1].id).toBe('string')
  })
})
