import type { Expected } from '../../../shared/dns-check/expected.ts'
import { agreed, verdictOf, type Summary, type Verdict } from '../../../shared/dns-check/verdict.ts'
import type { DnsServer, ServerAnswer } from '../../../shared/model/propagation.ts'
import type { Mark } from '../../components/table/types.ts'
import { number, say, t } from '../../i18n/index.ts'
import { countdown } from '../../time.ts'
import { lineTitle } from '../records/labels.ts'
import type { Received } from './useCheck.ts'

const MARKS: Readonly<Record<Verdict['kind'], Mark['kind']>> = {
  same: 'ok',
  line: 'info',
  old: 'warn',
  none: 'warn',
  failed: 'fail',
  open: 'info'
}

/** A verdict as shape and word. */
export const verdictMark = ({ kind }: Verdict): Mark => ({
  kind: MARKS[kind],
  word: t(`propagation.state.${kind}`)
})

/** What is said in place of values: why there are none. */
export const reasonOf = (answer: ServerAnswer): string | null =>
  answer.state === 'failed'
    ? say(answer.why)
    : answer.state === 'none'
      ? t(`propagation.none.${answer.why}`)
      : null

/** Seconds that a server keeps its answer, as seen at `now`; what a name server of the domain gives stays the same. */
export function ttlLeft(server: DnsServer, { answer, at }: Received, now: number): number | null {
  if (answer.state !== 'answer' || answer.ttl === null) return null
  return server.kind === 'own' ? answer.ttl : Math.max(0, answer.ttl - Math.floor((now - at) / 1000))
}

/** Seconds as people say a wait: "45 seconds", "8 minutes", "3 hours", never too short. */
export function waitTitle(seconds: number): string {
  if (seconds < 90) return t('propagation.time.s', { n: seconds })
  if (seconds < 7200) return t('propagation.time.m', { n: Math.ceil(seconds / 60) })
  return t('propagation.time.h', { n: Math.ceil(seconds / 3600) })
}

/** What a check has come to, in a sentence or three. */
export function summaryText(summary: Summary, english: boolean): string {
  const { asked: total, right, old, none, failed, open, wait } = summary
  if (failed === total) return t('propagation.summary.nobody')
  const parts: string[] = []
  if (open > 0) parts.push(t('propagation.summary.open', { n: open }))
  else if (agreed(summary) && failed === 0) parts.push(t('propagation.summary.all', { total }))
  else {
    const rest =
      old + none === 0
        ? t('propagation.summary.rest')
        : wait === null
          ? t('propagation.summary.noWait')
          : t('propagation.summary.wait', { time: waitTitle(wait) })
    parts.push(t('propagation.summary.some', { total, right }) + rest)
  }
  if (failed > 0) parts.push(t('propagation.summary.failed', { n: failed }))
  return parts.join(english ? ' ' : '')
}

/** The whole check as text: a line per server, columns parted by tabs. */
export function checkText(
  heading: string,
  summary: string,
  expected: Expected,
  rows: readonly { server: DnsServer; received: Received | undefined }[],
  now: number
): string {
  const lines = rows.map(({ server, received }) => {
    const first = [t(`propagation.group.${server.kind}`), say(server.name), server.addresses.join(' ')]
    if (received === undefined) return [...first, t('propagation.state.idle')].join('\t')
    const verdict = verdictOf(expected, received.answer)
    const { word } = verdictMark(verdict)
    const { answer } = received
    const left = ttlLeft(server, received, now)
    return [
      ...first,
      verdict.kind === 'line' ? `${word} (${lineTitle(verdict.line)})` : word,
      answer.state === 'answer' ? answer.values.join(' · ') : (reasonOf(answer) ?? ''),
      left === null ? '' : `TTL ${countdown(left * 1000)}`,
      t('propagation.took', { n: number(answer.took) })
    ].join('\t')
  })
  return [heading, summary, '', ...lines].join('\n')
}
