import type { ContentField, FieldDiff } from '../../../shared/changes/fields.ts'
import type { RecordContent } from '../../../shared/model/changes.ts'
import type { Snapshot } from '../../../shared/model/history.ts'
import { locale, t } from '../../i18n/index.ts'
import { exact } from '../../time.ts'
import { fieldText, fieldTitle } from '../changes/labels.ts'
import type { Difference } from './compare.ts'

/** A moment to the minute: "2026-11-23 18:39". */
export const stamp = (at: number): string => exact(at).slice(0, 16)

/** A snapshot in one line. */
export const snapshotTitle = ({ at, why, note }: Snapshot): string =>
  note === ''
    ? t('history.option', { time: stamp(at), why: t(`history.why.${why}`) })
    : t('history.optionNote', { time: stamp(at), why: t(`history.why.${why}`), note })

const dayOf = (at: number): string => stamp(at).slice(0, 10)
const DAY = 24 * 3600_000

/** The day of `at` as seen from `now` (both ms): today, yesterday, or its date. */
export function dayTitle(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return t('history.today')
  if (dayOf(at) === dayOf(now - DAY)) return t('history.yesterday')
  const thisYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4)
  return new Intl.DateTimeFormat(locale(), {
    ...(thisYear ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'short'
  }).format(at)
}

/** Snapshots, newest first, by day. */
export function byDay(list: readonly Snapshot[], now: number): { day: string; items: Snapshot[] }[] {
  const days: { day: string; items: Snapshot[] }[] = []
  for (const snapshot of list) {
    const day = dayTitle(snapshot.at, now)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(snapshot)
    else days.push({ day, items: [snapshot] })
  }
  return days
}

/** A value in which blanks count. */
export const isText = ({ type }: RecordContent): boolean => type === 'TXT' || type === 'SPF'

/** One side of a field; an empty one by a word. */
export const sideText = (field: ContentField, value: FieldDiff['from']): string =>
  fieldText(field, value === '' ? null : value)

/** A difference in plain text, for copying and for the tip of a cell that is cut off. */
export const differenceText = ({ record, fields }: Difference): string =>
  fields.length === 0
    ? wholeText(record)
    : fields
        .map(
          ({ field, from, to }) => `${fieldTitle(field)} ${sideText(field, from)} → ${sideText(field, to)}`
        )
        .join(' · ')

/** What a record that comes or goes says beside its host, type and line. */
export function wholeText({ value, mx, weight, ttl, enabled, remark }: RecordContent): string {
  const rest = [
    mx === null ? '' : `MX ${mx}`,
    weight === null ? '' : `${fieldTitle('weight')} ${weight}`,
    ttl === null ? '' : `TTL ${fieldText('ttl', ttl)}`,
    enabled ? '' : fieldText('enabled', enabled),
    remark
  ]
  return [value, ...rest].filter((part) => part !== '').join(' · ')
}
