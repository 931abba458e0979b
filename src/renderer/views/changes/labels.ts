import type { ContentField } from '../../../shared/changes/fields.ts'
import type { FieldDiff } from '../../../shared/changes/plan.ts'
import {
  isApplying,
  ROW_STATES,
  type ApplyRun,
  type ChangeKind,
  type RecordContent,
  type RowState
} from '../../../shared/model/changes.ts'
import type { Mark } from '../../components/table/types.ts'
import { t } from '../../i18n/index.ts'
import { lineTitle } from '../records/labels.ts'

/** The sign of what is done to a record. */
export const SIGN: Readonly<Record<ChangeKind, string>> = { add: '+', change: '~', delete: '−' }

export const totalOf = ({ counts }: Pick<ApplyRun, 'counts'>): number =>
  ROW_STATES.reduce((sum, state) => sum + counts[state], 0)
/** Rows that have had their turn. */
export const settledOf = (run: Pick<ApplyRun, 'counts'>): number =>
  totalOf(run) - run.counts.waiting - run.counts.running
/** Rows of an ended run that are not as they were wanted. */
export const restOf = ({ counts }: Pick<ApplyRun, 'counts'>): number =>
  counts.failed + counts.unclear + counts.skipped + counts.waiting

/** How a run stands, as shape and word. */
export function runMark(run: ApplyRun): Mark {
  const { state, counts, cancelling } = run
  if (isApplying(run) && cancelling) return { kind: 'paused', word: t('changes.run.state.cancelling') }
  switch (state) {
    case 'reading':
    case 'running':
    case 'checking':
      return { kind: 'info', word: t(`changes.run.state.${state}`) }
    case 'waiting':
    case 'cancelled':
      return { kind: 'paused', word: t(`changes.run.state.${state}`) }
    case 'stopped':
      return { kind: 'fail', word: t('changes.run.state.stopped') }
    case 'interrupted':
      return { kind: 'warn', word: t('changes.run.state.interrupted') }
    case 'done':
      if (restOf(run) === 0) return { kind: 'ok', word: t('changes.run.state.done') }
      return counts.done + counts.same > 0
        ? { kind: 'warn', word: t('changes.run.state.partly') }
        : { kind: 'fail', word: t('changes.run.state.none') }
  }
}

const ROW_KINDS: Readonly<Record<RowState, Mark['kind']>> = {
  waiting: 'off',
  running: 'info',
  done: 'ok',
  same: 'ok',
  failed: 'fail',
  unclear: 'warn',
  skipped: 'paused'
}
export const rowMark = (state: RowState): Mark => ({
  kind: ROW_KINDS[state],
  word: t(`changes.row.${state}`)
})

/** What asks for attention first. */
const ROW_RANK: readonly RowState[] = ['failed', 'unclear', 'running', 'waiting', 'skipped', 'done', 'same']
export const rowRank = (state: RowState): number => ROW_RANK.indexOf(state)

/** How many rows are in each state, those that are none left out. */
export const countWords = ({ counts }: Pick<ApplyRun, 'counts'>): { state: RowState; words: string }[] =>
  (['done', 'same', 'failed', 'unclear', 'skipped', 'running', 'waiting'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => ({ state, words: t(`changes.run.count.${state}`, { n: counts[state] }) }))

export const fieldTitle = (field: ContentField): string =>
  t(field === 'enabled' ? 'records.column.status' : `records.column.${field}`)

/** One side of a field as text; null where there is nothing to compare with. */
export function fieldText(field: ContentField, value: FieldDiff['from']): string {
  if (typeof value === 'boolean') return t(value ? 'changes.plan.on' : 'changes.plan.off')
  if (value === null) return t('changes.plan.none')
  if (field === 'line') return lineTitle(String(value))
  return field === 'ttl' ? t('changes.plan.seconds', { n: Number(value) }) : String(value)
}

/** A record by name: "www A". */
export const nameOf = (content: RecordContent | null): string =>
  content === null ? '' : `${content.host} ${content.type}`

/** A span of time in words, rounded as an estimate is: "12 s", "3 min", "1 h 20 min". */
export function spanWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  if (seconds < 60) return t('changes.time.seconds', { n: seconds })
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return t('changes.time.minutes', { n: minutes })
  return t('changes.time.hours', { h: Math.floor(minutes / 60), m: minutes % 60 })
}
