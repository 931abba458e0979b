// nrdcg/dnspod-go and lego's former provider: Go, whose decoder refuses a whole answer where one field is of another kind.
import { describe, expect, it } from 'vitest'
import { open, parse, type Row } from '../client.ts'
import { speaker } from './speaker.ts'

const MANNER = {
  userAgent: 'dnspod-go/0.4',
  common: { format: 'json' },
  headers: { Accept: 'application/json' }
} as const

type Kind = 'text' | 'number or its text' | 'number or null' | 'yes or no'
const KINDS: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  'number or its text': (value) => /^-?\d+$/.test(String(value)),
  'number or null': (value) => value === null || typeof value === 'number',
  'yes or no': (value) => typeof value === 'boolean'
}

/** The fields that it decodes, where they are there; all others it skips. */
const DOMAIN: Record<string, Kind> = {
  id: 'number or its text',
  name: 'text',
  punycode: 'text',
  grade: 'text',
  grade_title: 'text',
  status: 'text',
  ext_status: 'text',
  records: 'text',
  group_id: 'number or its text',
  is_mark: 'text',
  remark: 'text',
  is_vip: 'text',
  searchengine_push: 'text',
  user_id: 'text',
  created_on: 'text',
  updated_on: 'text',
  ttl: 'text',
  cname_speedup: 'text',
  owner: 'text',
  auth_to_anquanbao: 'yes or no'
}
const RECORD: Record<string, Kind> = {
  id: 'text',
  name: 'text',
  line: 'text',
  line_id: 'text',
  type: 'text',
  ttl: 'text',
  value: 'text',
  mx: 'text',
  enabled: 'text',
  status: 'text',
  monitor_status: 'text',
  remark: 'text',
  updated_on: 'text',
  use_aqb: 'text',
  weight: 'number or null'
}

/** Names of the fields that are there and of another kind. */
const misfits = (row: Row, fields: Record<string, Kind>): string[] =>
  Object.entries(fields)
    .filter(([name, kind]) => name in row && !KINDS[kind](row[name]))
    .map(([name]) => name)

describe.each(['2012', 'today'] as const)('dnspod-go and lego, dialect %s', (dialect) => {
  it('presents a challenge and cleans it up', async () => {
    const sandbox = await open({ dialect })
    const ask = speaker(sandbox, MANNER)
    const say = async (action: string, form: Record<string, string> = {}) => parse(await ask(action, form))
    const { domains, info, status } = await say('Domain.List')
    expect(status).toMatchObject({ code: '1', message: expect.any(String), created_at: expect.any(String) })
    expect(Object.values(info).every(KINDS['number or its text'])).toBe(true)
    for (const row of domains) expect(misfits(row, DOMAIN)).toEqual([])
    const domain_id = String(domains.find(({ name }) => name === 'tiny-two.example')!['id'])

    const made = await say('Record.Create', {
      domain_id,
      sub_domain: '_acme-challenge',
      record_type: 'TXT',
      record_line: '默认',
      value: 'w6uP8Tcg6K2QR905Rms8iXTlksL6OD1KOWBxTK7wxPI',
      ttl: '600'
    })
    expect(made.status.code).toBe('1')
    expect(misfits(made.record, RECORD)).toEqual([])

    const list = await say('Record.List', { domain_id, sub_domain: '_acme-challenge' })
    expect(list.records).toHaveLength(1)
    expect(list.records[0]).toMatchObject({ id: made.record['id'], name: '_acme-challenge' })
    const all = await say('Record.List', { domain_id })
    for (const row of all.records) expect(misfits(row, RECORD)).toEqual([])

    const one = { domain_id, record_id: String(made.record['id']) }
    const changed = await say('Record.Modify', {
      ...one,
      sub_domain: '_acme-challenge',
      record_type: 'TXT',
      record_line: '默认',
      value: 'other'
    })
    const kinds = { ...RECORD, id: 'number or its text' } as const
    expect(misfits(changed.record, kinds)).toEqual([])
    expect((await say('Record.Remove', one)).status.code).toBe('1')
    expect((await say('Record.List', { domain_id, sub_domain: '_acme-challenge' })).status.code).toBe('10')
  })
})
