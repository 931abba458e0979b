import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { call, code, domainId, open, recordId, type Form } from './client.ts'

describe('Record.List', () => {
  const paging = async (dialect: Dialect, records: number) => {
    const sandbox = await open({ dialect, scenario: 'paging' })
    const domain_id = domainId(sandbox, `records-${records}.example`)
    return {
      list: (form: Form = {}) => call(sandbox, 'Record.List', { domain_id, ...form }),
      refusal: (form: Form) => code(sandbox, 'Record.List', { domain_id, ...form })
    }
  }

  it('2012: all of 250, and the first 3000 of 3001', async () => {
    const small = await paging('2012', 250)
    expect((await small.list()).records).toHaveLength(250)
    const { list } = await paging('2012', 3001)
    const first = await list()
    expect(first.records).toHaveLength(3000)
    expect(first.info['record_total']).toBe(3001)
    expect((await list({ offset: 3000 })).records).toHaveLength(1)
  })

  it('today: 100 without a length, 3000 at most with one, and no offset without one', async () => {
    const { list } = await paging('today', 3001)
    const first = await list()
    expect(first.records).toHaveLength(100)
    expect(first.info).toEqual({ sub_domains: '3001', record_total: '3001', records_num: '100' })
    expect((await list({ offset: 3000 })).records).toEqual(first.records)
    expect((await list({ length: 5000 })).records).toHaveLength(3000)
    expect((await list({ length: 5000, offset: 3000 })).records).toHaveLength(1)
    expect((await list({ length: 10, offset: 5 })).records[0]).toEqual(first.records[5])
  })

  it('pages give each record once', async () => {
    const { list } = await paging('today', 250)
    const ids = new Set<unknown>()
    for (let offset = 0; offset < 250; offset += 60)
      for (const record of (await list({ offset, length: 60 })).records) ids.add(record['id'])
    expect(ids.size).toBe(250)
  })

  it.each<Dialect>(['2012', 'today'])(
    '%s: 10 for an empty zone or page unless an empty list is asked for',
    async (dialect) => {
      const { list, refusal } = await paging(dialect, 0)
      expect(await refusal({})).toBe('10')
      expect((await list({ error_on_empty: 'no' })).records).toEqual([])
      const past = await paging(dialect, 250)
      expect(await past.refusal({ offset: 250, length: 10 })).toBe('10')
      expect(await past.refusal({ offset: 'x' })).toBe('7')
      expect(await past.refusal({ length: -1 })).toBe('8')
    }
  )

  it('refuses another account by 9, and lets a reader in', async () => {
    const sandbox = await open({ scenario: 'default' })
    const list = (name: string) => code(sandbox, 'Record.List', { domain_id: domainId(sandbox, name) })
    expect(await list('partner-private.example')).toBe('9')
    expect(await list('partner-readonly.example')).toBe('1')
    expect(await list('cheap-pills.example')).toBe('1')
    expect(await list('static-assets.example')).toBe('1')
  })

  const showcase = async (dialect: Dialect) => {
    const sandbox = await open({ dialect, scenario: 'default' })
    const domain_id = domainId(sandbox, 'yunshan-tea.example')
    return {
      find: async (form: Form) =>
        (await call(sandbox, 'Record.List', { domain_id, length: 3000, ...form })).records,
      refusal: (form: Form) => code(sandbox, 'Record.List', { domain_id, ...form })
    }
  }

  it('filters by host in both dialects, whatever the case', async () => {
    for (const dialect of ['2012', 'today'] as const) {
      const { find, refusal } = await showcase(dialect)
      const records = await find({ sub_domain: 'API' })
      expect(records).toHaveLength(4)
      expect(records.every((record) => record['name'] === 'api')).toBe(true)
      expect(await refusal({ sub_domain: 'none' })).toBe('10')
    }
  })

  it('filters by type and line today, and by a keyword that wins over all others', async () => {
    const { find, refusal } = await showcase('today')
    const of = async (form: Form, field: string): Promise<unknown[]> => [
      ...new Set((await find(form)).map((record) => record[field]))
    ]
    expect(await of({ record_type: 'MX' }, 'type')).toEqual(['MX'])
    expect(await of({ record_line: '联通' }, 'line')).toEqual(['联通'])
    expect(await of({ record_line: '默认', record_line_id: '10=0' }, 'line')).toEqual(['电信'])
    expect(await refusal({ record_line: '火星' })).toBe('27')
    const found = await find({ keyword: 'SIP', record_type: 'A', sub_domain: 'www' })
    expect(found.map((record) => record['value'])).toEqual([
      '20 40 5060 sip2.example.net.',
      '10 60 5060 sip1.example.net.'
    ])
    const old = await showcase('2012')
    expect((await old.find({ record_type: 'MX' })).length).toBeGreaterThan(30)
  })
})

describe('Record.Info', () => {
  it('answers the record, -15 in a banned domain, 8 for an unknown one', async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    const ask = (name: string, record_id: number) =>
      call(sandbox, 'Record.Info', { domain_id: domainId(sandbox, name), record_id })
    const id = recordId(sandbox, 'moonbridge.example', 'staging', 'A')
    const answer = await ask('moonbridge.example', id)
    expect(answer.record).toMatchObject({
      id: String(id),
      sub_domain: 'staging',
      value: '198.51.100.30',
      remark: 'staging, reset every night',
      enabled: '1'
    })
    expect((await ask('moonbridge.example', 1)).status.code).toBe('8')
    expect((await ask('paper-crane.example', id)).status.code).toBe('8')
    expect((await ask('cheap-pills.example', id)).status.code).toBe('-15')
    expect((await ask('partner-private.example', id)).status.code).toBe('7')
  })
})

describe('Record.Type and Record.Line', () => {
  it('answer by grade or by domain, and refuse an unknown grade by 6', async () => {
    const sandbox = await open({ dialect: '2012', scenario: 'default' })
    const free = await call(sandbox, 'Record.Line', { domain_grade: 'D_Free' })
    expect(free.lines).toEqual(['默认', '电信', '联通', '教育网', '搜索引擎'])
    const byDomain = await call(sandbox, 'Record.Line', {
      domain_id: domainId(sandbox, 'paper-crane.example')
    })
    expect(byDomain.lines).toEqual(free.lines)
    expect((await call(sandbox, 'Record.Line', { domain_grade: 'D_Ultra' })).lines).toHaveLength(14)
    const { types } = await call(sandbox, 'Record.Type', { domain_grade: 'D_Free' })
    expect(types).toEqual(['A', 'CNAME', 'MX', 'TXT', 'NS', 'AAAA', 'SRV', 'URL'])
    for (const action of ['Record.Line', 'Record.Type']) {
      expect(await code(sandbox, action, { domain_grade: 'D_Gold' })).toBe('6')
      expect(await code(sandbox, action)).toBe('6')
    }
  })

  it("have today's types, lines and ids", async () => {
    const sandbox = await open({ dialect: 'today' })
    const { types } = await call(sandbox, 'Record.Type', { domain_grade: 'DP_Free' })
    expect(types).toEqual(expect.arrayContaining(['显性URL', '隐性URL', 'CAA', 'HTTPS', 'SVCB']))
    expect(types).not.toContain('URL')
    const { line_ids, lines } = await call(sandbox, 'Record.Line', { domain_grade: 'DP_Ultra' })
    expect(line_ids).toMatchObject({ 默认: 0, 国内: '7=0', 联通: '10=1', 谷歌: '90=1', 搜索引擎: '80=0' })
    expect(Object.keys(line_ids)).toEqual(lines)
  })
})
