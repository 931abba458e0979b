import { undoneOf, type Task, type TaskItem, type TaskItemState } from '../../../shared/model/task.ts'
import type { Mark } from '../../components/table/types.ts'
import { locale, say, t } from '../../i18n/index.ts'
import { clockTime } from '../../time.ts'

/** How a task stands, as shape and word. */
export function taskMark(task: Task): Mark {
  const { state, counts, cancelling, until } = task
  switch (state) {
    case 'waiting':
      return { kind: 'off', word: t('activity.task.state.waiting') }
    case 'running':
      if (cancelling) return { kind: 'paused', word: t('activity.task.state.cancelling') }
      return until === null
        ? { kind: 'info', word: t('activity.task.state.running') }
        : { kind: 'paused', word: t('activity.task.state.limited') }
    case 'done':
      if (undoneOf(task) === 0) return { kind: 'ok', word: t('activity.task.state.done') }
      return counts.done > 0
        ? { kind: 'warn', word: t('activity.task.state.partly') }
        : { kind: 'fail', word: t('activity.task.state.none') }
    case 'cancelled':
      return { kind: 'paused', word: t('activity.task.state.cancelled') }
    case 'stopped':
      return { kind: 'fail', word: t('activity.task.state.stopped') }
    case 'interrupted':
      return { kind: 'warn', word: t('activity.task.state.interrupted') }
  }
}

const ITEM_KINDS: Readonly<Record<TaskItemState, Mark['kind']>> = {
  waiting: 'off',
  running: 'info',
  done: 'ok',
  failed: 'fail',
  unclear: 'warn',
  skipped: 'paused'
}

/** How an item stands. */
export const itemMark = (state: TaskItemState): Mark => ({
  kind: ITEM_KINDS[state],
  word: t(`activity.items.states.${state}`)
})

/** What asks for attention first. */
const ITEM_RANK: readonly TaskItemState[] = ['failed', 'unclear', 'running', 'skipped', 'waiting', 'done']
export const itemRank = (state: TaskItemState): number => ITEM_RANK.indexOf(state)

/** Why an item stands as it does; "" where its state says all. */
export function itemWhy({ state, error }: TaskItem): string {
  if (error === null) return state === 'unclear' ? t('activity.items.unclear') : ''
  // A cause of the catalogue has no full stop.
  return [error.message, error.advice ?? []].flat().map(say).join(' · ')
}

/** How many items are in each state, those that are none left out. */
export const countWords = ({ counts }: Task): { state: TaskItemState; words: string }[] =>
  (['done', 'failed', 'unclear', 'skipped', 'running', 'waiting'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => ({ state, words: t(`activity.task.count.${state}`, { n: counts[state] }) }))

/** That a limit holds the task up, and until when; "" while none does. */
export const limitWords = ({ until }: Task): string =>
  until === null ? '' : t('activity.task.explain.limited', { time: clockTime(until, locale()) })
