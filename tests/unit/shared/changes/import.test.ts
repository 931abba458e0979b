import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalContent, identityOf, placeOf } from '../../../../src/shared/changes/fields.ts'
import { countEdits, importEdits } from '../../../../src/shared/changes/import-upon.ts'
import { importChanges, noteDuplicates } from '../../../../src/shared/changes/import.ts'
import { contentOf, kindOf, type Change, type RecordContent } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { IMPORT_MODES, type ImportMode, type ImportRow } from '../../../../src/shared/model/transfer-file.ts'

const content = (patch: Partial<RecordContent> = {}): RecordContent => ({
  host: 'www',
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.1',
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  ...patch
})
const record = (id: string, patch: Partial<RecordContent> = {}): DnsRecord => ({
  ...content(patch),
  id,
  monitorStatus: '',
  updatedAt: null
})
const row = (patch: Partial<RecordContent> = {}, line = 1): ImportRow => ({
  line,
  record: content(patch),
  problem: null,
  notes: []
})
const wrong: ImportRow = { line: 9, record: null, problem: { zh: '错', en: 'wrong' }, notes: [] }

let count = 0
const newId = (): string => `new-t-${++count}`
const taken = (live: readonly DnsRecord[], rows: readonly ImportRow[], mode: ImportMode): Change[] =>
  importChanges(live, rows, mode, newId)

/** The zone after the changes. */
function applied(live: readonly DnsRecord[], changes: readonly Change[]): RecordContent[] {
  const zone = new Map(live.map((one) => [one.id, contentOf(one)]))
  for (const { id, before, after } of changes) {
    expect(zone.get(id) ?? null).toEqual(before)
    if (after === null) zone.delete(id)
    else zone.set(id, after)
  }
  return [...zone.values()]
}
const says = (zone: readonly RecordContent[]): string[] => zone.map(identityOf).sort()

describe('a file taken into a zone', () => {
  it('only adds what is missing, in the terms of DNS', () => {
    const live = [
      record('1', { type: 'CNAME', value: 'Target.example.net.', ttl: 900 }),
      record('2', { host: 'mail', type: 'MX', value: 'mx.example.net.', mx: 5 })
    ]
    const rows = [
      row({ host: 'WWW', type: 'CNAME', value: 'target.example.net' }),
      row({ host: 'mail', type: 'MX', value: 'mx.example.net', mx: null }),
      row({ host: 'mail', type: 'MX', value: 'mx.example.net', mx: 10 }),
      row({ host: 'new', remark: 'fresh' }),
      wrong
    ]
    const changes = taken(live, rows, 'add')
    expect(changes.map(({ before, after }) => [before, after?.host, after?.mx])).toEqual([
      [null, 'mail', 10],
      [null, 'new', null]
    ])
    expect(new Set(changes.map(({ id }) => id)).size).toBe(2)
  })

  it('merges: one stands for one, several values stand side by side, nothing is deleted', () => {
    const live = [
      record('1', { value: '203.0.113.1', ttl: 900, remark: 'site', weight: 10 }),
      record('2', { host: 'many', value: '203.0.113.2' }),
      record('3', { host: 'many', value: '203.0.113.3' }),
      record('4', { host: 'else' })
    ]
    const rows = [
      row({ value: '203.0.113.9', ttl: null }),
      row({ host: 'many', value: '203.0.113.3', ttl: 1200, enabled: false }),
      row({ host: 'many', value: '203.0.113.4' })
    ]
    expect(taken(live, rows, 'merge')).toEqual([
      {
        id: '1',
        before: contentOf(live[0]!),
        after: content({ value: '203.0.113.9', ttl: 900, remark: 'site', weight: 10 })
      },
      {
        id: '3',
        before: contentOf(live[2]!),
        after: content({ host: 'many', value: '203.0.113.3', ttl: 1200, enabled: false })
      },
      {
        id: expect.stringMatching(/^new-/),
        before: null,
        after: content({ host: 'many', value: '203.0.113.4' })
      }
    ])
  })

  it('merges one value beside several: which of them it stands for, nobody can say', () => {
    const live = [record('1', { value: '203.0.113.1' }), record('2', { value: '203.0.113.2' })]
    expect(taken(live, [row({ value: '203.0.113.9' })], 'merge').map(kindOf)).toEqual(['add'])
  })

  it('merges TXT records by what they are for', () => {
    const txt = (value: string): Partial<RecordContent> => ({ host: '@', type: 'TXT', value })
    const live = [record('1', txt('v=spf1 mx ~all')), record('2', txt('google-site-verification=abc'))]
    const rows = [row(txt('v=spf1 include:spf.example.net -all')), row(txt('MS=ms123'))]
    expect(taken(live, rows, 'merge').map(({ id, after }) => [id.slice(0, 3), after?.value])).toEqual([
      ['1', 'v=spf1 include:spf.example.net -all'],
      ['new', 'MS=ms123']
    ])
    expect(taken([live[0]!], [row(txt('MS=ms123'))], 'merge').map(kindOf)).toEqual(['add'])
  })

  it('replaces the zone, but for the name servers that it does not speak of', () => {
    const live = [
      record('1', { host: '@', type: 'NS', value: 'f1g1ns1.dnspod.net.' }),
      record('2', { host: 'sub', type: 'NS', value: 'ns.example.net.' }),
      record('3', { remark: 'kept', weight: 3 }),
      record('4', { host: 'gone' })
    ]
    expect(taken(live, [row({ ttl: 1200 })], 'replace')).toEqual([
      { id: '3', before: contentOf(live[2]!), after: content({ ttl: 1200, remark: 'kept', weight: 3 }) },
      { id: '2', before: contentOf(live[1]!), after: null },
      { id: '4', before: contentOf(live[3]!), after: null }
    ])
    const own = row({ host: '@', type: 'NS', value: 'ns1.other.example.' })
    expect(says(applied(live, taken(live, [own], 'replace')))).toEqual(says([own.record!]))
  })

  it('takes what comes twice once, and says so', () => {
    const rows = [row({ ttl: 600 }, 1), row({ host: 'WWW', ttl: 1200 }, 2), row({ host: 'b' }, 3)]
    for (const mode of IMPORT_MODES) expect(taken([], rows, mode)).toHaveLength(2)
    const noted = noteDuplicates(rows)
    expect(noted.map(({ notes }) => notes.length)).toEqual([0, 1, 0])
    expect(noted[1]!.notes[0]!.en).toContain('line 1')
  })
})

describe('a file taken upon what is staged', () => {
  const live = [record('1'), record('2', { host: 'b' }), record('3', { host: 'c' })]
  const before = (at: number): RecordContent => contentOf(live[at]!)
  const staged = new Map<string, Change>([
    ['1', { id: '1', before: before(0), after: content({ value: '203.0.113.7' }) }],
    ['2', { id: '2', before: before(1), after: null }],
    ['new-x', { id: 'new-x', before: null, after: content({ host: 'x' }) }]
  ])
  const zone = { records: live, staged }

  it('adds nothing a second time, and brings back what was to be deleted', () => {
    const rows = [row({ host: 'x', ttl: 900 }), row({ host: 'b', ttl: 1200 })]
    const edits = importEdits(zone, rows, 'merge', newId)
    expect(edits).toEqual([
      { id: 'new-x', before: null, after: content({ host: 'x', ttl: 900 }) },
      { id: '2', before: before(1), after: content({ host: 'b', ttl: 1200 }) }
    ])
    expect(countEdits(zone, rows, edits)).toEqual({ add: 1, change: 1, delete: 0, same: 0 })
  })

  it('replaces what is staged too', () => {
    const rows = [row({ value: '203.0.113.7' })]
    const edits = importEdits(zone, rows, 'replace', newId)
    expect(edits.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: '3', before: before(2), after: null },
      { id: 'new-x', before: null, after: null }
    ])
    expect(countEdits(zone, rows, edits)).toEqual({ add: 0, change: 0, delete: 2, same: 1 })
  })

  it('goes from the record as it is, where that is not what an earlier edit was begun on', () => {
    const now = [record('1', { value: '203.0.113.99' })]
    const edits = importEdits({ records: now, staged }, [row({ value: '203.0.113.1' })], 'merge', newId)
    expect(edits).toContainEqual({ id: '1', before: contentOf(now[0]!), after: before(0) })
  })
})

const contents = fc.record({
  host: fc.constantFrom('@', 'www', 'WWW', 'a', '例子', 'xn--fsqu00a'),
  type: fc.constantFrom('A', 'CNAME', 'MX', 'TXT', 'NS'),
  line: fc.constantFrom('默认', '电信'),
  lineId: fc.constant(null),
  value: fc.constantFrom('192.0.2.1', 'x.example.', 'X.example', 'v=spf1 -all', 'v=spf1 mx', 'k=1'),
  ttl: fc.constantFrom(null, 600, 900),
  mx: fc.constant(null),
  weight: fc.constantFrom(null, 5),
  enabled: fc.boolean(),
  remark: fc.constantFrom('', '备注')
})
const files = fc.array(
  contents.map((one): RecordContent => (one.type === 'MX' ? { ...one, mx: 5 } : one)),
  { maxLength: 14 }
)
/** As a service keeps it: no two that say the same. */
const zones = files.map((all) =>
  [...new Map(all.map((one) => [identityOf(one), one])).values()].map((one, at) => record(String(at), one))
)
const rowsOf = (all: readonly RecordContent[]): ImportRow[] => all.map((one, at) => row(one, at + 1))

describe('any file and any zone', () => {
  const runs = { numRuns: 500 }
  it('the own export changes nothing in any mode', () => {
    fc.assert(
      fc.property(zones, (live) => {
        for (const mode of IMPORT_MODES) expect(taken(live, rowsOf(live.map(contentOf)), mode)).toEqual([])
      }),
      runs
    )
  })
  it('no change is none, and no id comes twice', () => {
    fc.assert(
      fc.property(zones, files, fc.constantFrom(...IMPORT_MODES), (live, file, mode) => {
        const changes = taken(live, rowsOf(file), mode)
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        for (const { before, after } of changes)
          if (before && after) expect(equalContent(before, after)).toBe(false)
      }),
      runs
    )
  })
  it('what was asked for is there afterwards, and a second time changes nothing', () => {
    fc.assert(
      fc.property(zones, files, fc.constantFrom(...IMPORT_MODES), (live, file, mode) => {
        const after = applied(live, taken(live, rowsOf(file), mode))
        const wanted = [...new Map(file.map((one) => [identityOf(one), one])).values()]
        const there = new Set(says(after))
        for (const key of says(wanted)) expect(there).toContain(key)
        if (mode === 'add') expect(after.slice(0, live.length)).toEqual(live.map(contentOf))
        if (mode === 'merge') {
          const places = new Set(wanted.map(placeOf))
          expect(after.length).toBeGreaterThanOrEqual(live.length)
          for (const [at, one] of live.entries())
            if (!places.has(placeOf(one))) expect(after[at]).toEqual(contentOf(one))
        }
        if (mode === 'replace') {
          const apex = ({ host, type }: RecordContent): boolean => host === '@' && type === 'NS'
          const kept = wanted.some(apex) ? [] : live.filter(apex)
          expect(says(after)).toEqual(says([...wanted, ...kept]))
        }
        const again = after.map((one, at) => record(`s${at}`, one))
        expect(taken(again, rowsOf(file), mode)).toEqual([])
      }),
      runs
    )
  })
  it('takes 10,000 into 10,000 at once', () => {
    const live = Array.from({ length: 10_000 }, (_, at) => record(String(at), { host: `h${at}` }))
    const rows = live.map((one, at) => row({ ...contentOf(one), ttl: at % 3 === 0 ? 900 : 600 }, at + 1))
    for (const mode of IMPORT_MODES) taken(live, rows, mode)
    for (const mode of IMPORT_MODES) {
      const start = performance.now()
      taken(live, rows, mode)
      const took = performance.now() - start
      // Far from what it takes, and farther from what a search for each would.
      expect(took).toBeLessThan(500)
    }
  })
})
