import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffRecords, type Wanted } from '../../../../src/shared/changes/diff.ts'
import { editsToPuts, putAll } from '../../../../src/shared/changes/edit.ts'
import { equalContent } from '../../../../src/shared/changes/fields.ts'
import { overlay } from '../../../../src/shared/changes/overlay.ts'
import { contentOf, kindOf, type Change, type RecordContent } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { content, record } from './support.ts'

const anyContent: fc.Arbitrary<RecordContent> = fc
  .record({
    host: fc.constantFrom('@', 'www', 'WWW', 'a'),
    type: fc.constantFrom('A', 'TXT', 'MX'),
    line: fc.constantFrom('默认', '电信'),
    value: fc.constantFrom('203.0.113.1', '203.0.113.2', 'x.example.'),
    ttl: fc.constantFrom(600, 60),
    enabled: fc.boolean(),
    remark: fc.constantFrom('', 'r')
  })
  .map((patch) => content({ ...patch, mx: patch.type === 'MX' ? 10 : null }))
const anyRecords: fc.Arbitrary<DnsRecord[]> = fc
  .array(anyContent, { maxLength: 8 })
  .map((contents) => contents.map((one, at) => record(`r${at}`, one)))

/** The zone as `changes` make it. */
function result(live: readonly DnsRecord[], changes: readonly Change[]): RecordContent[] {
  const left = new Map(live.map((one) => [one.id, contentOf(one)]))
  for (const { id, after } of changes)
    if (after === null) left.delete(id)
    else left.set(id, after)
  return [...left.values()]
}
/** Whether both hold the same, whatever the order. */
function sameSets(one: readonly RecordContent[], other: readonly RecordContent[]): boolean {
  const left = [...other]
  return (
    one.length === other.length &&
    one.every((item) => {
      const at = left.findIndex((candidate) => equalContent(candidate, item))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  )
}

describe('the difference of two zones', () => {
  it('makes the one into the other, with no change that changes nothing', () => {
    fc.assert(
      fc.property(
        anyRecords,
        fc.array(fc.tuple(anyContent, fc.option(fc.nat(9))), { maxLength: 8 }),
        (live, list) => {
          const ids = new Set<string>()
          const wanted = list.map(([one, at]): Wanted => {
            const id = at === null || ids.has(`r${at}`) ? null : `r${at}`
            if (id !== null) ids.add(id)
            return { id, content: one }
          })
          const changes = diffRecords(live, wanted)
          expect(
            sameSets(
              result(live, changes),
              wanted.map(({ content: one }) => one)
            )
          ).toBe(true)
          for (const { before, after } of changes)
            expect(before !== null && after !== null && equalContent(before, after)).toBe(false)
          expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        }
      ),
      { numRuns: 1500 }
    )
  })

  it('changes a record in place where its place is wanted again', () => {
    const live = [record('1', { value: '203.0.113.1' }), record('2', { value: '203.0.113.2' })]
    const changes = diffRecords(live, [
      { id: null, content: content({ value: '203.0.113.2' }) },
      { id: null, content: content({ value: '203.0.113.3' }) }
    ])
    expect(changes).toEqual([
      { id: '1', before: contentOf(live[0]!), after: content({ value: '203.0.113.3' }) }
    ])
  })

  it('keeps a TTL that is left open, and the id of a line', () => {
    const live = [record('1', { ttl: 120, lineId: '0' })]
    expect(diffRecords(live, [{ id: null, content: content({ ttl: null, remark: 'n' }) }])).toEqual([
      { id: '1', before: contentOf(live[0]!), after: content({ ttl: 120, lineId: '0', remark: 'n' }) }
    ])
  })

  it('has the same id for a record that comes back, each time', () => {
    const wanted = [{ id: 'r7', content: content() }]
    expect(diffRecords([], wanted)).toEqual(diffRecords([], wanted))
    expect(diffRecords([], wanted)[0]?.id).toBe('new-r7')
  })
})

describe('edits of a change set', () => {
  const base = content()
  const edit = (id: string, before: RecordContent | null, after: RecordContent | null): Change => ({
    id,
    before,
    after
  })

  it('keep what the person began with, and leave no edit that is taken back', () => {
    const staged = new Map<string, Change>()
    putAll(staged, editsToPuts(staged, [edit('1', base, content({ ttl: 60 }))]).puts)
    putAll(
      staged,
      editsToPuts(staged, [edit('1', content({ ttl: 60 }), content({ ttl: 60, remark: 'x' }))]).puts
    )
    expect(staged.get('1')).toEqual(edit('1', base, content({ ttl: 60, remark: 'x' })))
    putAll(staged, editsToPuts(staged, [edit('1', base, base)]).puts)
    expect(staged.size).toBe(0)
  })

  it('drop one to add that is deleted again', () => {
    const staged = new Map([['new-1', edit('new-1', null, base)]])
    expect(editsToPuts(staged, [edit('new-1', null, null)]).puts).toEqual([['new-1', null]])
    expect(editsToPuts(staged, [edit('new-1', base, null)]).puts).toEqual([['new-1', null]])
  })

  it('can be put back exactly', () => {
    const anyEdit = fc.record({
      id: fc.constantFrom('1', '2', '3'),
      before: fc.constant(base),
      after: fc.option(anyContent)
    })
    fc.assert(
      fc.property(fc.array(anyEdit), fc.array(anyEdit), (first, second) => {
        const staged = new Map<string, Change>()
        putAll(staged, editsToPuts(staged, first).puts)
        const before = new Map(staged)
        const { puts, back } = editsToPuts(staged, second)
        putAll(staged, puts)
        putAll(staged, back)
        expect(new Map([...staged].sort())).toEqual(new Map([...before].sort()))
      }),
      { numRuns: 500 }
    )
  })
})

describe('the list with what is staged', () => {
  it('shows what comes first, what goes as it is, and loses no edit of a record that is gone', () => {
    const live = [record('1'), record('2', { host: 'b' }), record('3', { host: 'c' })]
    const staged = new Map<string, Change>(
      (
        [
          { id: '1', before: content(), after: content({ ttl: 60 }) },
          { id: '2', before: content({ host: 'b' }), after: null },
          { id: 'new-1', before: null, after: content({ host: 'n' }) },
          { id: '9', before: content(), after: content({ host: 'lost' }) }
        ] satisfies Change[]
      ).map((one) => [one.id, one])
    )
    const rows = overlay(live, staged)
    expect(rows.map(({ id, host, ttl, staged: what }) => [id, host, ttl, what])).toEqual([
      ['9', 'lost', 600, 'add'],
      ['new-1', 'n', 600, 'add'],
      ['1', 'www', 60, 'change'],
      ['2', 'b', 600, 'delete'],
      ['3', 'c', 600, null]
    ])
    expect(overlay(live, staged)[4]).toBe(rows[4])
    expect([...staged.values()].map(kindOf)).toEqual(['change', 'delete', 'add', 'change'])
  })
})
