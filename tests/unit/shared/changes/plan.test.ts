import { describe, expect, it } from 'vitest'
import { makePlan, type Plan } from '../../../../src/shared/changes/plan.ts'
import { planText } from '../../../../src/shared/changes/text.ts'
import { timeNeeded } from '../../../../src/shared/changes/estimate.ts'
import { addition, change, record, removal, zoneOf } from './support.ts'

const a = record('1', { host: 'a' })
const b = record('2', { host: 'b', value: '203.0.113.2', remark: '旧' })
const states = (plan: Plan): string[] => plan.rows.map(({ state }) => state)
const ordered = (plan: Plan): string[] => plan.order.flat().map((place) => plan.rows[place]?.change.id ?? '?')

describe('rows', () => {
  it('tell field by field what comes of a record', () => {
    const plan = makePlan(zoneOf([a, b]), [
      change(a, { value: '203.0.113.9', ttl: 300 }),
      removal(b),
      addition('x', { host: 'x', remark: '新' })
    ])
    expect(states(plan)).toEqual(['send', 'send', 'send'])
    expect(plan.rows[0]?.fields).toEqual([
      { field: 'value', from: '203.0.113.1', to: '203.0.113.9' },
      { field: 'ttl', from: 600, to: 300 }
    ])
    expect(plan.rows[1]?.fields).toContainEqual({ field: 'remark', from: '旧', to: null })
    expect(plan.rows[2]?.fields).toContainEqual({ field: 'host', from: null, to: 'x' })
    expect(plan.counts).toEqual({ add: 1, change: 1, delete: 1 })
    // A remark is a request of its own.
    expect(plan.rows.map(({ requests }) => requests)).toEqual([1, 1, 2])
    expect(plan.requests).toBe(4)
  })

  it('send nothing for what is so already, whatever its writing', () => {
    const c = record('3', { host: 'c', type: 'CNAME', value: 'Target.example.net.' })
    const d = record('4', { host: 'd', type: 'AAAA', value: '2001:db8::1' })
    const plan = makePlan(zoneOf([c, d]), [
      change(c, { value: 'target.example.net', host: 'C' }),
      change(d, { value: '2001:DB8:0:0::1' }),
      addition('c', { host: 'c', type: 'CNAME', value: 'target.example.net' }),
      { ...removal(a) }
    ])
    expect(states(plan)).toEqual(['same', 'same', 'same', 'same'])
    expect([plan.requests, plan.order]).toEqual([0, []])
  })

  it('take no TTL for the one of the service', () => {
    expect(states(makePlan(zoneOf([a]), [change(a, { ttl: null })]))).toEqual(['same'])
    const long = record('1', { host: 'a', ttl: 3600 })
    expect(states(makePlan(zoneOf([long]), [change(long, { ttl: null })]))).toEqual(['send'])
  })

  it('keep what was changed elsewhere, and leave to the person what both changed', () => {
    const live = { ...a, ttl: 60, remark: '别处' }
    const kept = makePlan(zoneOf([live]), [change(a, { value: '203.0.113.9' })])
    expect(kept.rows[0]).toMatchObject({
      state: 'send',
      target: { value: '203.0.113.9', ttl: 60, remark: '别处' },
      drift: [
        { field: 'ttl', from: 600, to: 60 },
        { field: 'remark', from: '', to: '别处' }
      ]
    })
    expect(states(makePlan(zoneOf([live]), [change(a, { ttl: 300 })]))).toEqual(['conflict'])
    expect(states(makePlan(zoneOf([live]), [change(a, { ttl: 60 })]))).toEqual(['same'])
    expect(states(makePlan(zoneOf([live]), [removal(a)]))).toEqual(['conflict'])
    expect(states(makePlan(zoneOf([]), [change(a, { ttl: 60 }), removal(a)]))).toEqual(['gone', 'same'])
  })

  it('take type and value for one: of two edits neither half is sent', () => {
    const live = { ...a, value: '203.0.113.7' }
    const edit = change(a, { type: 'CNAME', value: '203.0.113.1' })
    expect(states(makePlan(zoneOf([live]), [edit]))).toEqual(['conflict'])
  })

  it('leave out what the service would refuse, judged by the zone as it will be', () => {
    const zone = { ...zoneOf([a]), types: ['A', 'CNAME'] }
    const plan = makePlan(zone, [
      addition('bad', { host: 'x', value: '203.0.113' }),
      addition('twin', { host: 'a', ttl: 60 }),
      // Beside the A it could not be; the A goes.
      addition('alias', { host: 'b', type: 'CNAME', value: 'x.example.net.' })
    ])
    expect(states(plan)).toEqual(['invalid', 'invalid', 'send'])
    expect(plan.rows.map(({ issues }) => issues[0]?.code)).toEqual(['34', '104', undefined])
    const swap = makePlan(zone, [
      removal(a),
      addition('c', { host: 'a', type: 'CNAME', value: 'x.example.net.' })
    ])
    expect(states(swap)).toEqual(['send', 'send'])
    expect(
      states(makePlan(zone, [addition('c', { host: 'a', type: 'CNAME', value: 'x.example.net.' })]))
    ).toEqual(['invalid'])
  })

  it('do not blame an edit for what was wrong before', () => {
    const odd = record('9', { host: 'odd', value: 'not an address' })
    const plan = makePlan(zoneOf([odd]), [change(odd, { remark: '待查' })])
    expect(states(plan)).toEqual(['send'])
    expect(states(makePlan(zoneOf([odd]), [change(odd, { enabled: false })]))).toEqual(['send'])
    expect(states(makePlan(zoneOf([odd]), [change(odd, { host: 'other' })]))).toEqual(['invalid'])
  })

  it('are those that were chosen', () => {
    const changes = [change(a, { ttl: 60 }), change(b, { ttl: 60 })]
    const plan = makePlan(zoneOf([a, b]), changes, new Set(['2']))
    expect(plan.rows.map(({ change: { id } }) => id)).toEqual(['2'])
  })
})

describe('fingerprint', () => {
  const changes = [change(a, { ttl: 60 }), removal(b)]
  const print = (...records: Parameters<typeof zoneOf>[0]): string =>
    makePlan(zoneOf(records), changes).fingerprint

  it('is equal for equal plans, whatever else the zone holds', () => {
    expect(print(a, b)).toBe(print({ ...b, monitorStatus: 'Ok' }, record('7', { host: 'z' }), a))
  })
  it.each([
    ['a field that is kept', { ...a, weight: 10 }],
    ['the edited field', { ...a, ttl: 61 }],
    ['a remark', { ...a, remark: '别处' }]
  ])('is another when %s was changed elsewhere', (_what, live) => {
    expect(print(live, b)).not.toBe(print(a, b))
  })
  it('is another when a record is gone', () => {
    expect(print(a)).not.toBe(print(a, b))
  })
})

describe('guards', () => {
  const many = Array.from({ length: 10 }, (_, at) =>
    record(`m${at}`, { host: `h${at}`, type: 'TXT', value: 'x' })
  )
  it('ask from more than 30 % of a zone of ten records on', () => {
    const of = (n: number, zone = many): string[] =>
      makePlan(zoneOf(zone), zone.slice(0, n).map(removal)).guards.map(({ kind }) => kind)
    expect(of(3)).toEqual([])
    expect(of(4)).toEqual(['many'])
    expect(of(9, many.slice(0, 9))).toEqual([])
  })
  it('ask for name servers at the apex', () => {
    const ns = record('ns', { host: '@', type: 'NS', value: 'ns1.example.net.' })
    expect(makePlan(zoneOf([ns]), [removal(ns)]).guards).toEqual([{ kind: 'ns', n: 1, names: ['@'] }])
    expect(makePlan(zoneOf([ns]), [change(ns, { ttl: 60 })]).guards).toHaveLength(1)
  })
  it('ask before a name leads nowhere any more, and only then', () => {
    const two = record('5', { host: 'a', value: '203.0.113.5' })
    const last = { kind: 'last', n: 1, names: ['a'] }
    expect(makePlan(zoneOf([a, two]), [removal(a)]).guards).toEqual([])
    expect(makePlan(zoneOf([a, two]), [removal(a), removal(two)]).guards).toEqual([last])
    expect(makePlan(zoneOf([a]), [change(a, { enabled: false })]).guards).toEqual([last])
    expect(makePlan(zoneOf([a]), [change(a, { host: 'b' })]).guards).toEqual([last])
    expect(makePlan(zoneOf([a]), [change(a, { value: '203.0.113.8' })]).guards).toEqual([])
    const alias = addition('c', { host: 'A', type: 'CNAME', value: 'x.example.net.' })
    expect(makePlan(zoneOf([a]), [removal(a), alias]).guards).toEqual([])
    const paused = record('6', { host: 'p', enabled: false })
    expect(makePlan(zoneOf([paused]), [removal(paused)]).guards).toEqual([])
  })
})

describe('order', () => {
  it('adds before it deletes, and makes room first where it must', () => {
    const old = record('1', { host: 'www' })
    expect(ordered(makePlan(zoneOf([old]), [removal(old), addition('n', { value: '203.0.113.2' })]))).toEqual(
      ['new-n', '1']
    )
    const alias = addition('c', { type: 'CNAME', value: 'x.example.net.' })
    expect(ordered(makePlan(zoneOf([old]), [alias, removal(old)]))).toEqual(['1', 'new-c'])
  })
  it('keeps what is about one name together, also where a record moves', () => {
    const c = record('3', { host: 'c' })
    const plan = makePlan(zoneOf([a, b, c]), [
      change(a, { host: 'b2' }),
      change(c, { ttl: 60 }),
      addition('b2', { host: 'b2', value: '203.0.113.8' })
    ])
    expect(plan.order.map((group) => group.length).sort()).toEqual([1, 2])
  })
  it('orders 2,000 rows of one name in a moment', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => addition(`t${at}`, { type: 'TXT', value: `v${at}` }))
    expect(makePlan(zoneOf([]), rows).order.flat()).toHaveLength(2000)
  })
})

describe('text', () => {
  it('can be copied in both languages', () => {
    const plan = makePlan(zoneOf([{ ...a, remark: '别处' }, b]), [change(a, { ttl: 60 }), removal(b)])
    expect(planText(plan, 'plan.example', 'zh-CN')).toBe(
      [
        'plan.example：新增 0，修改 1，删除 1，共 2 个请求',
        '~ a  A  默认  203.0.113.1',
        '    TTL: 600 → 60',
        '    别处改动 备注: "" → "别处"',
        '- b  A  默认  203.0.113.2',
        ''
      ].join('\n')
    )
    expect(planText(plan, 'plan.example', 'en')).toContain('1 to change, 1 to delete; 2 requests')
  })
})

describe('the time it takes', () => {
  it('is that of the requests, and an hour for each budget beyond the one at hand', () => {
    expect(timeNeeded(10, 200, { used: 0, limit: 3000 })).toBe(2000)
    expect(timeNeeded(100, 100, { used: 2950, limit: 3000 })).toBe(10_000 + 3_600_000)
    expect(timeNeeded(6100, 100, { used: 0, limit: 3000 })).toBe(610_000 + 2 * 3_600_000)
  })
})
