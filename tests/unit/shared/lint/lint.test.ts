import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specOf } from '../../../../src/shared/api/catalog/index.ts'
import { LINT_LEVELS, type Finding } from '../../../../src/shared/lint/finding.ts'
import { createLint, worstOf } from '../../../../src/shared/lint/lint.ts'
import { canMendAll, mend, mendAll } from '../../../../src/shared/lint/mend.ts'
import type { Change } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { checkRecord } from '../../../../src/shared/rules/record.ts'
import { RULES } from '../../../../src/shared/rules/names.ts'
import { anyLife, anyZone } from './generators.ts'
import { a, cname, lintOf, on, record, zone } from './zone.ts'

const RUNS = { numRuns: 600 }
const byId = (findings: ReadonlyMap<string, readonly Finding[]>) =>
  Object.fromEntries([...findings].sort(([one], [other]) => (one < other ? -1 : 1)))
const scratch = (records: readonly DnsRecord[]) => {
  const lint = createLint(zone(), records)
  lint.step()
  return lint
}

describe('incremental', () => {
  it('an update finds what a new run finds', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(3), fc.boolean(), ({ records, updates }, early, begun) => {
        const lint = createLint(zone(), records)
        const now = new Map(records.map((record) => [record.id, record]))
        for (const [turn, changed] of updates.entries()) {
          // The first run may be yet to begin, under way, or done.
          if (turn >= early) lint.step()
          else if (begun) lint.step(-1, () => 0)
          lint.update(changed)
          for (const { id, record } of changed)
            if (record) now.set(id, record)
            else now.delete(id)
        }
        lint.step()
        const anew = scratch([...now.values()].reverse())
        expect(byId(lint.findings())).toEqual(byId(anew.findings()))
        expect(lint.counts()).toEqual(anew.counts())
        expect(lint.size()).toBe(now.size)
      }),
      RUNS
    )
  })

  it('after the first run an update needs no step', () => {
    const lint = scratch([cname('www', 'web.example.com')])
    expect(lint.counts()).toEqual({ error: 0, warning: 1, hint: 0 })
    const web = a('web')
    lint.update([{ id: web.id, record: web }])
    expect(lint.findings().size).toBe(0)
    lint.update([{ id: web.id, record: null }])
    expect(lint.counts().warning).toBe(1)
  })

  it('goes in slices by the clock it is given', () => {
    const records = Array.from({ length: 1000 }, (_, i) => a(`h${i}`, { value: 'x' }))
    const lint = createLint(zone(), records)
    let clock = 0
    let slices = 1
    // A millisecond goes by with each look at the clock.
    while (!lint.step(5, () => clock++)) slices++
    expect(slices).toBeGreaterThan(20)
    expect(lint.counts().error).toBe(1000)
  })
})

/** What is rare among what is made up. */
const TYPICAL = [
  a('www'),
  a('www'),
  a('www', { value: '203.0.113.2', ttl: 900 }),
  a('www', { value: '203.0.113.3' }),
  cname('www', 'cdn.example.net'),
  a('ftp', on('电信')),
  record({ type: 'TXT', value: 'v=spf1 include=x.example.net -all' }),
  record({ host: '_dmarc', type: 'TXT', value: 'v=dmarc1; p=none' })
]

describe('fixes', () => {
  const after = (records: readonly DnsRecord[], changes: readonly Change[]): DnsRecord[] => {
    const left = new Map(records.map((record) => [record.id, record]))
    for (const { id, after: next } of changes)
      if (next === null) left.delete(id)
      else left.set(id, { ...a(next.host), ...left.get(id), ...next, id })
    return [...left.values()]
  }
  const same = (one: Finding, other: Finding): boolean =>
    one.recordId === other.recordId && one.rule === other.rule && one.text.en === other.text.en

  it('a fix mends what it was offered for', () => {
    const mended = new Set<string>()
    fc.assert(
      fc.property(anyZone, (records) => {
        for (const finding of lintOf(records)) {
          const { fix } = finding
          if (!fix) continue
          const record = records.find(({ id }) => id === finding.recordId)!
          const next = after(records, [mend(record, fix, () => 'new-mended')])
          expect(lintOf(next).filter((other) => same(finding, other))).toEqual([])
          mended.add(finding.rule)
        }
      }),
      { ...RUNS, examples: [[TYPICAL]] }
    )
    expect([...mended]).toEqual(
      expect.arrayContaining([
        'duplicate',
        'round-robin',
        'default-line',
        'conflict',
        'ttl-differs',
        'spf',
        'dmarc'
      ])
    )
  })

  it('all fixes of a rule at once leave none of them, and change nothing else', () => {
    fc.assert(
      fc.property(anyZone, (records) => {
        const all = lintOf(records)
        for (const rule of new Set(all.map((finding) => finding.rule))) {
          const own = all.filter((finding) => finding.rule === rule && finding.fix)
          if (own.length === 0 || !canMendAll(rule)) continue
          let added = 0
          const changes = mendAll(zone(), records, own, () => `new-all-${++added}`)
          expect(changes.length).toBeLessThanOrEqual(own.length)
          const left = lintOf(after(records, changes))
          expect(left.filter((finding) => own.some((one) => same(one, finding)))).toEqual([])
        }
      }),
      RUNS
    )
  })

  it('one record on the default line is enough for all other lines', () => {
    const lines = [a('www', on('电信')), a('www', { ...on('联通'), value: '203.0.113.11' })]
    const findings = lintOf(lines)
    expect(findings).toHaveLength(2)
    expect(mendAll(zone(), lines, findings, () => 'new-1')).toMatchObject([
      { id: 'new-1', after: { line: '默认' } }
    ])
  })

  it('of three alike one stays', () => {
    const twins = [a('www'), a('www'), a('www')]
    const changes = mendAll(zone(), twins, lintOf(twins), () => 'new-1')
    expect(changes.map(({ id, after: next }) => [id, next])).toEqual([
      [twins[1]?.id, null],
      [twins[2]?.id, null]
    ])
  })
})

it('an error of the lint is an error of checkRecord, with the same code', () => {
  fc.assert(
    fc.property(anyZone, (records) => {
      for (const { recordId, level, code } of lintOf(records)) {
        if (level !== 'error') continue
        const record = records.find(({ id }) => id === recordId)!
        const errors = checkRecord(record, zone('DP_Free', records), recordId).filter(
          (issue) => issue.level === 'error'
        )
        // Of twins both are too many for it, and that is told instead of a clash.
        const same = errors.some((issue) => issue.code === code || (code === '31' && issue.code === '104'))
        expect(same).toBe(true)
      }
    }),
    RUNS
  )
})

it('every finding has a known rule, a code of the catalogue and both languages', () => {
  const seen = new Set<string>()
  const codes = { ...specOf('Record.Create').codes, ...specOf('Record.Modify').codes }
  for (const grade of ['DP_Free', 'D_Free', 'D_Plus']) {
    fc.assert(
      fc.property(anyZone, (records) => {
        for (const { rule, code, text, fix, level } of lintOf(records, grade)) {
          seen.add(rule)
          expect(RULES).toHaveProperty([rule])
          if (code !== null) expect(codes).toHaveProperty([code])
          if (level === 'hint') expect(code).toBeNull()
          for (const { zh, en } of fix ? [text, fix.label] : [text]) {
            expect(zh).toMatch(/\S/)
            expect(zh).not.toMatch(/[!！]|undefined|null|NaN/)
            expect(en).not.toMatch(/!|undefined|null|NaN/)
          }
        }
      }),
      { numRuns: 300 }
    )
  }
  // The generator comes by most of what there is.
  expect(seen.size).toBeGreaterThan(25)
})

it('the worst level', () => {
  expect(worstOf([])).toBeNull()
  expect(worstOf([{ level: 'hint' }, { level: 'warning' }])).toBe('warning')
  expect(LINT_LEVELS.map((level) => worstOf([{ level: 'hint' }, { level }]))).toEqual([...LINT_LEVELS])
})

it('one edit among 10,000 records costs a small part of the whole', () => {
  const records = Array.from({ length: 10_000 }, (_, i) =>
    i % 2 === 0 ? a(`h${i}`) : cname(`h${i}`, `h${i - 1}.example.com`)
  )
  const time = (work: () => unknown): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const lint = createLint(zone(), records)
  const whole = time(() => lint.step())
  const edits = [10, 20, 30, 40, 50].map((i) =>
    time(() => lint.update([{ id: records[i]!.id, record: { ...records[i]!, enabled: false } }]))
  )
  expect(lint.counts().warning).toBe(5)
  expect(Math.min(...edits)).toBeLessThan(whole / 10)
})
