import { describe, expect, test } from 'vitest'
import type { StagedRecord } from '../../../../src/shared/changes/overlay.ts'
import type { RecordContent } from '../../../../src/shared/model/changes.ts'
import { mergeChanges, mergeTemplate, type MergeRow } from '../../../../src/shared/templates/merge.ts'
import { isSpf, joinSpf } from '../../../../src/shared/templates/spf.ts'
import { draft } from '../rules/zone.ts'
import { shown, wholeZone } from '../edits/staged.ts'

const content = (fields: Partial<RecordContent>): RecordContent => ({ remark: '', ...draft(fields) })
const merge = (contents: RecordContent[], records: StagedRecord[], replace = false): MergeRow[] =>
  mergeTemplate(contents, records, wholeZone('DP_Ultra'), { replace })
const kinds = (rows: readonly MergeRow[]): string[] =>
  rows.map(({ kind, content: { value } }) => `${kind} ${value}`)
let ids = 0
const changes = (rows: readonly MergeRow[]) => mergeChanges(rows, () => `new-${++ids}`)

describe('SPF', () => {
  test.each([
    ['v=spf1 include:a ~all', 'v=spf1 include:b -all', 'v=spf1 include:a include:b ~all'],
    ['v=spf1 include:A -all', 'v=spf1 +include:a ~all', 'v=spf1 include:A -all'],
    ['v=spf1 mx', 'v=spf1 include:b -all', 'v=spf1 mx include:b -all'],
    ['v=spf1 redirect=x.cn', 'v=spf1 include:b ~all', 'v=spf1 include:b redirect=x.cn'],
    ['"v=spf1 ip4:203.0.113.0/24 ?all"', 'v=spf1 include:b', 'v=spf1 ip4:203.0.113.0/24 include:b ?all']
  ])('%s with %s', (there, more, joined) => {
    expect(joinSpf(there, more)).toBe(joined)
  })
  test.each([
    ['v=spf1 -all', true],
    ['V=SPF1', true],
    ['v=spf10 -all', false],
    ['x v=spf1', false]
  ])('%s is one: %s', (value, is) => {
    expect(isSpf(value)).toBe(is)
  })
})

describe('mergeTemplate', () => {
  test('adds what is not there, and skips what is, however it is written', () => {
    const there = shown({ host: 'WWW', type: 'CNAME', value: 'Target.example.net.', ttl: 120 })
    const rows = merge(
      [
        content({ type: 'CNAME', value: 'target.example.net' }),
        content({ host: 'new', value: '203.0.113.4' })
      ],
      [there]
    )
    expect(kinds(rows)).toEqual(['same Target.example.net.', 'add 203.0.113.4'])
    expect(changes(rows)).toEqual([
      { id: expect.stringMatching(/^new-/), before: null, after: rows[1]!.content }
    ])
  })

  test('enables what is there but paused', () => {
    const rows = merge([content({})], [shown({ enabled: false, ttl: 1200 })])
    expect(rows[0]).toMatchObject({ kind: 'change', content: { enabled: true, ttl: 1200 } })
    expect(changes(rows)).toHaveLength(1)
  })

  test('extends an SPF instead of adding a second', () => {
    const there = shown({ host: '@', type: 'TXT', value: 'v=spf1 include:a.cn ~all', remark: '旧' })
    const rows = merge([content({ host: '@', type: 'TXT', value: 'v=spf1 include:b.cn -all' })], [there])
    expect(kinds(rows)).toEqual(['change v=spf1 include:a.cn include:b.cn ~all'])
    expect(rows[0]?.note?.zh).toContain('扩充')
    expect(changes(rows)).toEqual([
      {
        id: there.id,
        before: expect.objectContaining({ value: 'v=spf1 include:a.cn ~all' }),
        after: expect.objectContaining({ value: 'v=spf1 include:a.cn include:b.cn ~all', remark: '旧' })
      }
    ])
    const again = merge([content({ host: '@', type: 'TXT', value: 'v=spf1 include:A.cn -all' })], [there])
    expect(again[0]?.kind).toBe('same')
  })

  test('an SPF elsewhere, on another line or about to go is not extended', () => {
    const spf = content({ host: '@', type: 'TXT', value: 'v=spf1 include:b.cn -all' })
    for (const fields of [{ host: 'mail' }, { line: '境外' }, { staged: 'delete' as const }]) {
      const rows = merge([spf], [shown({ host: '@', type: 'TXT', value: 'v=spf1 -all', ...fields })])
      expect(rows[0]?.kind).toBe('add')
    }
  })

  test('keeps a DMARC policy that is there, unless it shall be replaced', () => {
    const there = shown({ host: '_dmarc', type: 'TXT', value: 'v=DMARC1; p=reject' })
    const wanted = [content({ host: '_dmarc', type: 'TXT', value: 'v=DMARC1; p=none' })]
    expect(kinds(merge(wanted, [there]))).toEqual(['same v=DMARC1; p=reject'])
    expect(kinds(merge(wanted, [there], true))).toEqual(['change v=DMARC1; p=none'])
  })

  test('a CNAME among addresses clashes, is told, and changes nothing', () => {
    const there = [shown({ value: '203.0.113.1' }), shown({ value: '203.0.113.2' })]
    const rows = merge([content({ type: 'CNAME', value: 'cdn.example.net' })], there)
    expect(rows.map(({ kind }) => kind)).toEqual(['clash'])
    expect(rows[0]?.note?.en).toContain('A 203.0.113.1, A 203.0.113.2')
    expect(changes(rows)).toEqual([])
  })

  test('and with consent takes their place', () => {
    const there = [shown({ value: '203.0.113.1' }), shown({ value: '203.0.113.2', enabled: false })]
    const rows = merge([content({ type: 'CNAME', value: 'cdn.example.net' })], there, true)
    // A paused record is in nobody's way.
    expect(kinds(rows)).toEqual(['add cdn.example.net', 'remove 203.0.113.1'])
    expect(rows.flatMap(({ issues }) => issues).filter(({ level }) => level === 'error')).toEqual([])
    expect(changes(rows).map(({ before, after }) => [before?.value, after?.value])).toEqual([
      [undefined, 'cdn.example.net'],
      ['203.0.113.1', undefined]
    ])
  })

  test('mail servers beside others are told; with consent they take their place, one by one', () => {
    const there = ['old1.cn', 'old2.cn', 'old3.cn'].map((value) =>
      shown({ host: '@', type: 'MX', value, mx: 5, ttl: 120 })
    )
    const wanted = ['new1.cn', 'new2.cn'].map((value) => content({ host: '@', type: 'MX', value, mx: 10 }))
    const beside = merge(wanted, there)
    expect(kinds(beside)).toEqual(['add new1.cn', 'add new2.cn'])
    expect(beside[0]?.note?.en).toContain('together')
    const instead = merge(wanted, there, true)
    expect(kinds(instead)).toEqual(['change new1.cn', 'change new2.cn', 'remove old3.cn'])
    expect(instead[0]?.content).toMatchObject({ mx: 10, ttl: 120 })
  })

  test('the records of the template itself are no obstacle to one another', () => {
    const wanted = ['203.0.113.1', '203.0.113.2'].map((value) => content({ host: '@', value }))
    const rows = merge(wanted, [shown({ host: '@', value: '203.0.113.2' })], true)
    expect(kinds(rows)).toEqual(['add 203.0.113.1', 'same 203.0.113.2'])
  })

  test('what would be refused is told and left out', () => {
    const rows = merge([content({ value: 'no address' }), content({ host: 'b' })], [])
    expect(rows[0]?.issues[0]).toMatchObject({ level: 'error', code: '34' })
    expect(changes(rows).map(({ after }) => after?.host)).toEqual(['b'])
  })

  test('a record that was only staged to be added leaves the staging when it goes', () => {
    const staged = shown({ id: 'new-7', staged: 'add', value: '203.0.113.1' })
    const rows = merge([content({ type: 'CNAME', value: 'cdn.example.net' })], [staged], true)
    expect(changes(rows).at(-1)).toEqual({ id: 'new-7', before: null, after: null })
  })
})
