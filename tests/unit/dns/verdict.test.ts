import { expect, test } from 'vitest'
import type { Expected, LineSet } from '../../../src/shared/dns-check/expected.ts'
import { agreed, summarize, verdictOf, type Verdict } from '../../../src/shared/dns-check/verdict.ts'
import type { ServerAnswer, ServerKind } from '../../../src/shared/model/propagation.ts'

const set = (values: string[], patch: Partial<LineSet> = {}): LineSet => ({
  line: '默认',
  values,
  ttl: 600,
  some: false,
  ...patch
})
const answer = (values: string[], ttl: number | null = 480): ServerAnswer => ({
  state: 'answer',
  values,
  ttl,
  took: 20
})
const NONE: ServerAnswer = { state: 'none', why: 'name', took: 20 }
const FAILED: ServerAnswer = { state: 'failed', why: { zh: '超时', en: 'late' }, took: 20 }
const EXPECTED: Expected = {
  kind: 'values',
  wildcard: null,
  main: set(['192.0.2.1', '192.0.2.2']),
  special: [
    set(['192.0.2.3'], { line: '电信' }),
    set(['192.0.2.4', '192.0.2.5'], { line: '联通', some: true })
  ]
}
const NOTHING: Expected = { kind: 'nothing', wildcard: null }

test.each<[Verdict, ServerAnswer]>([
  [{ kind: 'same' }, answer(['192.0.2.2', '192.0.2.1'])],
  [{ kind: 'line', line: '电信' }, answer(['192.0.2.3'])],
  // With weights a server answers one of them.
  [{ kind: 'line', line: '联通' }, answer(['192.0.2.5'])],
  [{ kind: 'line', line: '联通' }, answer(['192.0.2.5', '192.0.2.4'])],
  [{ kind: 'old' }, answer(['192.0.2.1'])],
  [{ kind: 'old' }, answer(['192.0.2.1', '192.0.2.2', '192.0.2.9'])],
  [{ kind: 'old' }, answer(['192.0.2.5', '192.0.2.1'])],
  [{ kind: 'old' }, answer(['198.51.100.1'])],
  [{ kind: 'none' }, NONE],
  [{ kind: 'failed' }, FAILED]
])('%j: %j', (verdict, said) => expect(verdictOf(EXPECTED, said)).toEqual(verdict))

test('without a default line, only special ones are compared', () => {
  const special: Expected = { ...EXPECTED, main: null }
  expect(verdictOf(special, answer(['192.0.2.3']))).toEqual({ kind: 'line', line: '电信' })
  expect(verdictOf(special, answer(['192.0.2.1', '192.0.2.2'])).kind).toBe('old')
})

test('where nothing should be answered, an answer is an old one', () => {
  expect(verdictOf(NOTHING, NONE).kind).toBe('same')
  expect(verdictOf(NOTHING, answer(['192.0.2.1'])).kind).toBe('old')
  expect(verdictOf(NOTHING, FAILED).kind).toBe('failed')
})

test.each<Expected>([
  { kind: 'alias', wildcard: null, target: 'a.com' },
  { kind: 'forward', wildcard: null }
])('what another name or the service answers is not compared: %j', (open) => {
  expect(verdictOf(open, answer(['192.0.2.1'])).kind).toBe('open')
  expect(verdictOf(open, NONE).kind).toBe('open')
  expect(verdictOf(open, FAILED).kind).toBe('failed')
})

const asked = (said: ServerAnswer, kind: ServerKind = 'public') => ({
  server: { id: 's', kind, name: { zh: 's', en: 's' }, addresses: [] },
  answer: said
})
const RIGHT = answer(['192.0.2.1', '192.0.2.2'])

test('the answers in numbers', () => {
  const summary = summarize(EXPECTED, [
    asked(RIGHT),
    asked(answer(['192.0.2.3'])),
    asked(answer(['198.51.100.1'], 480)),
    asked(answer(['198.51.100.1'], 60)),
    asked(FAILED)
  ])
  expect(summary).toEqual({ asked: 5, right: 2, old: 2, none: 0, failed: 1, open: 0, wait: 480 })
  expect(agreed(summary)).toBe(false)
})

test('how long it may take is not made up where one server does not tell', () => {
  const old = asked(answer(['198.51.100.1'], 480))
  expect(summarize(EXPECTED, [old, asked(NONE)]).wait).toBeNull()
  expect(summarize(EXPECTED, [old, asked(answer(['198.51.100.1'], null))]).wait).toBeNull()
  expect(summarize(EXPECTED, [asked(RIGHT)]).wait).toBeNull()
})

test('a name server of the domain forgets nothing: its TTL is nothing to wait for', () => {
  const own = asked(answer(['198.51.100.1'], 86_400), 'own')
  expect(summarize(EXPECTED, [own, asked(answer(['198.51.100.1'], 30))]).wait).toBe(30)
  expect(summarize(EXPECTED, [own]).wait).toBeNull()
})

test('all agree once nobody says otherwise; those that do not answer are not waited for', () => {
  expect(agreed(summarize(EXPECTED, [asked(RIGHT), asked(FAILED)]))).toBe(true)
  expect(agreed(summarize(EXPECTED, [asked(RIGHT), asked(NONE)]))).toBe(false)
  expect(agreed(summarize(EXPECTED, [asked(FAILED)]))).toBe(false)
  expect(agreed(summarize(NOTHING, [asked(NONE)]))).toBe(true)
})
