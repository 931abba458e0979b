import { equalContent, identityOf, sameField, CONTENT_FIELDS } from '../../../shared/changes/fields.ts'
import { contentOf, type RecordContent } from '../../../shared/model/changes.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'
import { mark, type LiveRun, type RunRow } from './run.ts'
import { FAILURES } from './words.ts'

/** A zone's records by id, as the service has them. */
export type Truth = Map<string, DnsRecord>

export const truthOf = (records: readonly DnsRecord[]): Truth =>
  new Map(records.map((record) => [record.id, record]))

/** Fields that the service sets by requests of their own, so that a record may stand without them for a while. */
const LATER = new Set<string>(['enabled', 'remark'])

/** Whether `live` is on the way from one content to the other: each field as in one of them. */
const isBetween = (live: RecordContent, from: RecordContent, to: RecordContent): boolean =>
  CONTENT_FIELDS.every((field) => sameField(field, live, from) || sameField(field, live, to))

/** Whether `live` is what a creation of `to` leaves, apart from what follows it. */
const isCreated = (live: RecordContent, to: RecordContent): boolean =>
  CONTENT_FIELDS.every((field) => LATER.has(field) || sameField(field, live, to))

/**
 * Settles every open row of `run`, and those just `done`, by what the service has now (a reading that was begun after the
 * last write): what is as wanted is done, what is on its way waits to be finished, what somebody else has changed has
 * failed, and nothing of it is overwritten.
 */
export function settleRows(run: LiveRun, truth: Truth, done: ReadonlySet<RunRow>): void {
  const claimed = new Set(run.rows.flatMap(({ recordId }) => recordId ?? []))
  let twins: Map<string, DnsRecord[]> | null = null
  const twinsOf = (content: RecordContent): DnsRecord[] => {
    twins ??= Map.groupBy(truth.values(), (record) => identityOf(contentOf(record)))
    return twins.get(identityOf(content)) ?? []
  }
  for (const [place, row] of run.rows.entries()) {
    const { state } = row
    const open = state === 'waiting' || state === 'running' || state === 'unclear'
    if (!open && !(state === 'done' && done.has(row))) continue
    // Sent or not: with nothing sent, what is as wanted was so without us.
    const sent = state !== 'waiting'
    if (sent && row.recordId === null && row.target !== null) {
      const found = twinsOf(row.target).find(({ id }) => !claimed.has(id) && !run.known.has(id))
      if (found !== undefined && isCreated(contentOf(found), row.target)) {
        row.recordId = found.id
        claimed.add(found.id)
      }
    }
    settleRow(run, place, row, truth, twinsOf, sent)
  }
}

function settleRow(
  run: LiveRun,
  place: number,
  row: RunRow,
  truth: Truth,
  twinsOf: (content: RecordContent) => DnsRecord[],
  sent: boolean
): void {
  const { target, from } = row
  const record = row.recordId === null ? undefined : truth.get(row.recordId)
  const live = record === undefined ? null : contentOf(record)
  const done = (): void =>
    row.putBack ? mark(run, place, 'failed', FAILURES.putBack) : mark(run, place, sent ? 'done' : 'same')
  if (target === null) {
    if (live === null) done()
    else if (from !== null && equalContent(live, from)) mark(run, place, 'waiting')
    else mark(run, place, 'failed', FAILURES.changedElsewhere)
    return
  }
  if (live !== null) {
    if (equalContent(live, target)) done()
    else if (from !== null && !row.putBack ? isBetween(live, from, target) : isCreated(live, target))
      mark(run, place, 'waiting')
    else mark(run, place, 'failed', FAILURES.changedElsewhere)
    return
  }
  if (from !== null && !row.putBack) {
    mark(run, place, 'failed', FAILURES.gone)
    return
  }
  // One to add that is not there, unless another stands in its place.
  const [twin] = twinsOf(target)
  if (twin === undefined) {
    // It was there, and somebody has removed it.
    if (row.recordId !== null) mark(run, place, 'failed', FAILURES.gone)
    else mark(run, place, 'waiting')
  } else if (equalContent(contentOf(twin), target)) {
    row.recordId = twin.id
    mark(run, place, row.putBack ? 'failed' : 'same', row.putBack ? FAILURES.putBack : null)
  } else mark(run, place, 'failed', FAILURES.twin)
}
