import type { DnsServer, ServerAnswer } from '../model/propagation.ts'
import type { Expected, LineSet } from './expected.ts'

/**
 * How an answer stands to the records. same: what the default line says, or nothing where nothing is said; line: what
 * another line says (`line`), as is right for who asks from there; old: something else; none: nothing, where the records say
 * something; failed: no usable answer; open: it cannot be compared.
 */
export type Verdict = { kind: 'same' | 'old' | 'none' | 'failed' | 'open' } | { kind: 'line'; line: string }

/** Whether an answer is what `set` says: all of it, or with weights a part. */
const says = ({ values, some }: LineSet, answer: readonly string[]): boolean =>
  answer.length > 0 &&
  answer.every((value) => values.includes(value)) &&
  (some || values.every((value) => answer.includes(value)))

/** Compares one answer with what the records say. Values are as `plainValue` writes them. */
export function verdictOf(expected: Expected, answer: ServerAnswer): Verdict {
  if (answer.state === 'failed') return { kind: 'failed' }
  if (expected.kind === 'alias' || expected.kind === 'forward') return { kind: 'open' }
  if (expected.kind === 'nothing') return { kind: answer.state === 'none' ? 'same' : 'old' }
  if (answer.state === 'none') return { kind: 'none' }
  const { main, special } = expected
  if (main !== null && says(main, answer.values)) return { kind: 'same' }
  const other = special.find((set) => says(set, answer.values))
  return other === undefined ? { kind: 'old' } : { kind: 'line', line: other.line }
}

/** One server with what it said. */
export interface Asked {
  server: DnsServer
  answer: ServerAnswer
}

/** The answers of a check in numbers. */
export interface Summary {
  asked: number
  /** Of those, how many answer as the records say, for one line or another. */
  right: number
  old: number
  none: number
  failed: number
  open: number
  /**
   * Seconds until the last resolver has forgotten what it says; null where one does not tell it. A domain's own name
   * servers do not count: what they say, they do not forget.
   */
  wait: number | null
}

/** Counts the answers of a check. */
export function summarize(expected: Expected, asked: readonly Asked[]): Summary {
  const verdicts = asked.map(({ answer }) => verdictOf(expected, answer).kind)
  const count = (...kinds: Verdict['kind'][]): number =>
    verdicts.filter((kind) => kinds.includes(kind)).length
  const behind = asked.filter(
    ({ server }, at) => server.kind !== 'own' && (verdicts[at] === 'old' || verdicts[at] === 'none')
  )
  const ttls = behind.map(({ answer }) => (answer.state === 'answer' ? answer.ttl : null))
  const told = ttls.flatMap((ttl) => ttl ?? [])
  return {
    asked: asked.length,
    right: count('same', 'line'),
    old: count('old'),
    none: count('none'),
    failed: count('failed'),
    open: count('open'),
    wait: told.length > 0 && told.length === ttls.length ? Math.max(...told) : null
  }
}

/** Whether every server that gave an answer gave the right one, and one did. */
export const agreed = ({ right, old, none }: Summary): boolean => right > 0 && old === 0 && none === 0
