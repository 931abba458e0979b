import { describe, expect, it } from 'vitest'
import { checkHost } from '../../../../src/shared/rules/host.ts'
import { about, brief, zone } from './zone.ts'

const label63 = 'a'.repeat(63)
/** 241 characters: with ".example.com" 253, the most there may be. */
const host241 = `${label63}.${label63}.${label63}.${'b'.repeat(49)}`
const unknown = { ...zone('X_New').domain }

describe('hosts that are right', () => {
  it.each([
    '@',
    'www',
    'WWW',
    'a',
    '1',
    'a-b',
    'a--b',
    '_dmarc',
    '_sip._tcp',
    'a_',
    'mail.cn',
    '*',
    '*.dev',
    'a.b.c',
    '10.0.0',
    label63
  ])('%s', (host) => {
    expect(about('host', { host })).toEqual([])
  })

  it('may be 253 characters long with the domain, and not 254', () => {
    expect(brief(checkHost(host241, unknown))).toEqual([])
    expect(brief(checkHost(`${host241}b`, unknown))).toEqual(['error host 22'])
  })

  it('may be international: says what travels', () => {
    const [issue, ...rest] = checkHost('商城', zone().domain)
    expect(rest).toEqual([])
    expect(issue).toMatchObject({ level: 'warning', code: null })
    expect(issue?.text.zh).toContain('xn--czru2d')
    expect(issue?.text.en).toContain('xn--czru2d')
  })
})

describe('hosts that are wrong', () => {
  it.each([
    ['', '@'],
    ['  ', '@'],
    ['.', '@'],
    ['..', '@'],
    [' www', 'www'],
    ['www ', 'www'],
    ['www.', 'www'],
    ['.www', 'www'],
    ['a..b', 'a.b'],
    ['a。b', 'a.b'],
    ['ww\u200bw', 'www'],
    ['\ufeffwww', 'www']
  ])('%j is put right as %j', (host, fixed) => {
    const [issue, ...rest] = checkHost(host, zone().domain)
    expect(rest).toEqual([])
    expect(issue).toMatchObject({
      field: 'host',
      level: 'error',
      code: '22',
      fix: { patch: { host: fixed } }
    })
  })

  it.each([
    'a b',
    '-a',
    'a-',
    '商城-',
    'a/b',
    'a@b',
    '@.www',
    'a:b',
    'a\u0000',
    'a,b',
    '%',
    'a!',
    `${label63}a`,
    '商 城',
    '商/城',
    '汉'.repeat(60)
  ])('%j has no form', (host) => {
    expect(about('host', { host })).toEqual(['error host 22'])
  })

  it.each(['a.*', 'a.*.b', '**', '*a*', 'www.a*'])('%s is no wildcard', (host) => {
    expect(about('host', { host }, zone('DP_Ultra'))).toEqual(['error host 24'])
  })

  it('names the domain twice', () => {
    const cases = [
      ['www.example.com', 'www'],
      ['example.com', '@'],
      ['WWW.Example.COM', 'WWW']
    ] as const
    for (const [host, fixed] of cases) {
      const [issue] = checkHost(host, unknown)
      expect(issue).toMatchObject({ level: 'warning', code: null, fix: { patch: { host: fixed } } })
    }
    expect(checkHost('www.notexample.com', unknown)).toEqual([])
  })
})

describe('what the grade allows', () => {
  it.each([
    ['D_Free', 'a.b', []],
    ['D_Free', 'a.b.c', ['error host 23']],
    ['DP_Free', 'a.b.c', []],
    ['DP_Free', 'a.b.c.d', ['error host 23']],
    ['DP_Ultra', 'a.b.c.d.e', []],
    ['DP_Ultra', 'a.b.c.d.e.f', ['warning host 23']],
    ['DP_Free', '*.a.b', []],
    ['DP_Free', '*.a.b.c', ['error host 24']],
    ['DP_Ultra', '*.a.b.c', []],
    ['DP_Ultra', '*.a.b.c.d', ['warning host 24']],
    ['DP_Free', 'a*', ['error host 24']],
    ['DP_Free', '*a', ['error host 24']],
    ['DP_Plus', 'a*', ['warning host 24']],
    ['DP_Ultra', 'a*', []],
    ['DP_Ultra', 'a*.b', []],
    ['X_New', 'a.b.c.d.e.f.g.h', []]
  ])('%s %s', (grade, host, issues) => {
    expect(about('host', { host }, zone(grade))).toEqual(issues)
  })
})
