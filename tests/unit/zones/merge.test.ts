import { describe, expect, it } from 'vitest'
import { mergeDraft } from '../../../src/main/zones/merge.ts'
import { draftOf, sameRecord, type DnsRecord } from '../../../src/shared/model/record.ts'

const seen: DnsRecord = {
  id: '1',
  host: 'www',
  type: 'A',
  line: '默认',
  lineId: '0',
  value: '192.0.2.1',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  monitorStatus: '',
  updatedAt: null
}

describe('only the person’s own edits take effect', () => {
  it.each([
    ['an edit', {}, { value: '192.0.2.9' }, { value: '192.0.2.9' }],
    ['a change elsewhere stays', { ttl: 900 }, { value: '192.0.2.9' }, { ttl: 900, value: '192.0.2.9' }],
    ['both did the same', { value: '192.0.2.9' }, { value: '192.0.2.9' }, { value: '192.0.2.9' }],
    [
      'a line edited',
      { ttl: 900 },
      { line: '电信', lineId: '10=0' },
      { ttl: 900, line: '电信', lineId: '10=0' }
    ],
    [
      'a line changed elsewhere',
      { line: '电信', lineId: '10=0' },
      { ttl: 900 },
      { ttl: 900, line: '电信', lineId: '10=0' }
    ],
    ['a weight cleared', { enabled: false }, { weight: 5 }, { enabled: false, weight: 5 }]
  ])('%s', (_what, elsewhere, edit, expected) => {
    const merged = mergeDraft(draftOf(seen), draftOf({ ...seen, ...elsewhere }), {
      ...draftOf(seen),
      ...edit
    })
    expect(merged).toEqual({ ok: true, draft: { ...draftOf(seen), ...expected } })
  })

  it.each([
    ['value', { value: '192.0.2.5' }, { value: '192.0.2.9' }, '192.0.2.5'],
    ['ttl', { ttl: 900 }, { ttl: null }, '900'],
    ['enabled', { enabled: false, value: '192.0.2.5' }, { value: '192.0.2.9' }, null],
    ['line', { line: '电信', lineId: '10=0' }, { line: '联通', lineId: '10=1' }, '电信']
  ])('a conflict in %s is named', (field, elsewhere, edit, live) => {
    const merged = mergeDraft(draftOf(seen), draftOf({ ...seen, ...elsewhere }), {
      ...draftOf(seen),
      ...edit
    })
    expect(merged).toMatchObject(live === null ? { ok: false, field: 'value' } : { ok: false, field, live })
  })
})

it('lines are the same by id where both have one, by name otherwise', () => {
  const a = draftOf(seen)
  expect(sameRecord(seen, { ...a, line: 'Default' })).toBe(true)
  expect(sameRecord(seen, { ...a, lineId: null })).toBe(true)
  expect(sameRecord(seen, { ...a, lineId: null, line: '电信' })).toBe(false)
  expect(sameRecord(seen, { ...a, lineId: '10=0' })).toBe(false)
})
