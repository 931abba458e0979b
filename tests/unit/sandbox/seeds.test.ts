import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { GRADES, gradeRules, linesOf, typesOf } from '../../../src/shared/model/grades.ts'
import { checkHost } from '../../../src/sandbox/actions/record-host.ts'
import { readValue } from '../../../src/sandbox/actions/record-value.ts'
import { SCENARIOS } from '../../../src/sandbox/scenarios/index.ts'
import { accountsOf, emptySnapshot } from '../../../src/sandbox/scenarios/scenario.ts'
import { World, type Snapshot } from '../../../src/sandbox/state/world.ts'

const plant = (name: string, dialect: Dialect): Snapshot => {
  const { people, seed } = SCENARIOS[name]!
  const world = new World(emptySnapshot(name, dialect, people), accountsOf(people))
  seed(world, dialect)
  return world.snapshot()
}

describe.each<Dialect>(['2012', 'today'])('the default scenario in the dialect of %s', (dialect) => {
  const { domains } = plant('default', dialect)

  it('is the same every time', () => {
    expect(plant('default', dialect).domains).toEqual(domains)
  })

  it('has what a tour needs', () => {
    const grades = new Set(domains.map(({ domain }) => domain.grade))
    expect([...grades].sort()).toEqual([...GRADES].sort())
    const sizes = domains.map(({ records }) => records.length)
    expect(sizes).toEqual(expect.arrayContaining([0, 300, 10_000]))
    expect(domains.some(({ domain }) => domain.punycode.startsWith('xn--'))).toBe(true)
    const modes = domains.flatMap(({ domain }) => (domain.ownerId === 423_255 ? [] : domain.shares))
    expect(new Set(modes.map(({ mode }) => mode))).toEqual(new Set(['r', 'rw']))
    const all = domains.flatMap(({ records }) => records)
    expect(new Set(all.map(({ type }) => type))).toEqual(
      new Set(typesOf('DP_Ultra', dialect).filter((type) => type !== 'SVCB'))
    )
    expect(new Set(all.map(({ line }) => line)).size).toBeGreaterThan(6)
    expect(all.some(({ enabled }) => !enabled)).toBe(true)
    expect(all.some(({ value }) => value.length > 800)).toBe(true)
    expect(all.some(({ weight }) => weight !== null)).toBe(dialect === 'today')
  })

  it('holds no record that the service would refuse', () => {
    for (const { domain, records } of domains) {
      const rules = gradeRules(domain.grade)
      const lines = new Set(linesOf(domain.grade, dialect).map(({ name }) => name))
      const enabled = new Map<string, number>()
      const seen = new Set<string>()
      const names = new Map<string, Set<string>>()
      for (const { host, type, line, value, ttl, mx, enabled: on } of records) {
        checkHost(host, rules)
        expect(readValue(type, value), `${host} ${type} ${value}`).toBe(value)
        expect(lines.has(line)).toBe(true)
        expect(ttl).toBeGreaterThanOrEqual(rules.minTtl)
        if (type === 'MX') expect(mx).toBeGreaterThan(0)
        const key = [host, type, line].join(' ')
        expect(seen.has(`${key} ${value}`)).toBe(false)
        seen.add(`${key} ${value}`)
        if (line !== '默认') expect(names.get(host)?.has(`${type} 默认`), key).toBe(true)
        const types = names.get(host) ?? new Set()
        names.set(host, types.add(`${type} ${line}`))
        if (on && ['A', 'AAAA', 'CNAME'].includes(type)) enabled.set(key, (enabled.get(key) ?? 0) + 1)
        const address = types.has(`A ${line}`) || types.has(`AAAA ${line}`)
        expect(address && types.has(`CNAME ${line}`), `CNAME beside an address: ${key}`).toBe(false)
      }
      expect(Math.max(0, ...enabled.values())).toBeLessThanOrEqual(rules.roundRobin)
    }
  })

  it('names nothing real', () => {
    const RESERVED = /(^|\.)(example|test|测试)$|(^|\.)example\.(com|net|org)$/
    for (const { domain, records } of domains) {
      expect(domain.name).toMatch(RESERVED)
      for (const { type, value } of records) {
        if (['CNAME', 'NS', 'MX'].includes(type)) expect(value.slice(0, -1)).toMatch(RESERVED)
        if (type === 'A') expect(value).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+)\./)
        if (type === 'AAAA') expect(value).toMatch(/^2001:db8:/)
      }
    }
  })
})

describe('the other scenarios', () => {
  it.each(Object.keys(SCENARIOS))('%s says what it is for and can be planted', (name) => {
    expect(SCENARIOS[name]?.about).toMatch(/\.$/)
    expect(plant(name, 'today').users.length).toBeGreaterThan(0)
  })

  it('gives every account credentials of its own, in the form of real ones', () => {
    const accounts = accountsOf(SCENARIOS['default']!.people)
    expect(new Set(accounts.map(({ token }) => token)).size).toBe(accounts.length)
    for (const { token } of accounts) expect(token).toMatch(/^\d{1,20},[0-9A-Za-z]{8,128}$/)
  })
})
