import { contentOf, kindOf, type Change, type ChangeKind, type RecordContent } from '../model/changes.ts'
import type { DnsRecord, Zone } from '../model/record.ts'
import { indexZone, type RecordIssue, type ZoneIndex } from '../rules/record.ts'
import { CONTENT_FIELDS, equalContent, fieldDiffs, identityOf, type FieldDiff } from './fields.ts'
import { fingerprintOf } from './fingerprint.ts'
import { issuesOf, isRefused } from './issues.ts'
import { guardsOf, type Guard } from './guards.ts'
import { mergeChange } from './merge.ts'
import { orderOf } from './order.ts'
import { writesOf } from './writes.ts'

export type { FieldDiff } from './fields.ts'
export type { Guard } from './guards.ts'

/**
 * send — something is to be sent; same — the zone has it so already; conflict — a field that the person edited was
 * changed elsewhere too, to something else, or a record to delete was changed: the person decides; gone — a record to
 * change is not there any more; invalid — the service would refuse it (`issues`).
 */
export type PlanRowState = 'send' | 'same' | 'conflict' | 'gone' | 'invalid'

export interface PlanRow {
  change: Change
  kind: ChangeKind
  state: PlanRowState
  /** The record now; null when it is not there. */
  live: RecordContent | null
  /** What is wanted: the person's edits upon the record as it is now; null to delete. */
  target: RecordContent | null
  /** live → target; all fields that say something for one to add or delete. */
  fields: FieldDiff[]
  /** What was changed elsewhere since the edit was begun: as the person saw it → as it is now. */
  drift: FieldDiff[]
  /** What the rules say of the target among all records as they shall be. */
  issues: RecordIssue[]
  /** Writes that it needs. */
  requests: number
}

export interface Plan {
  /** In the order of the changes. */
  rows: PlanRow[]
  /**
   * Places in `rows` of what is to be sent, in the order of sending; together what is about the same names, so that one
   * that fails holds up its own names only.
   */
  order: number[][]
  counts: Record<ChangeKind, number>
  /** Writes in all. */
  requests: number
  guards: Guard[]
  /** Stands for what every row does to what: equal for equal plans only. */
  fingerprint: string
}

/** All fields of a record that say something, as of one that comes (`to`) or goes (`from`). */
const wholeDiff = (content: RecordContent, comes: boolean): FieldDiff[] =>
  CONTENT_FIELDS.filter((field) => content[field] !== null && content[field] !== '').map((field) => ({
    field,
    from: comes ? null : content[field],
    to: comes ? content[field] : null
  }))

/** A row before the rules have been asked. */
function readRow(
  change: Change,
  records: ReadonlyMap<string, DnsRecord>,
  identities: () => ReadonlyMap<string, DnsRecord>
): PlanRow {
  const kind = kindOf(change)
  const row: PlanRow = {
    change,
    kind,
    state: 'send',
    live: null,
    target: change.after,
    fields: [],
    drift: [],
    issues: [],
    requests: 0
  }
  const found = records.get(change.id)
  if (kind === 'add' && change.after !== null) {
    const twin = identities().get(identityOf(change.after))
    const same = twin !== undefined && equalContent(contentOf(twin), change.after)
    return { ...row, state: same ? 'same' : 'send', fields: wholeDiff(change.after, true) }
  }
  if (found === undefined) {
    const fields =
      change.before === null
        ? []
        : kind === 'delete'
          ? []
          : fieldDiffs(change.before, change.after ?? change.before)
    return { ...row, state: kind === 'delete' ? 'same' : 'gone', fields }
  }
  const live = contentOf(found)
  const { target, drift, conflict } = mergeChange(change, live)
  const fields = target === null ? wholeDiff(live, false) : fieldDiffs(live, target)
  const same = target !== null && fields.length === 0
  return { ...row, live, target, fields, drift, state: same ? 'same' : conflict ? 'conflict' : 'send' }
}

/** A record as it shall be, for the rules to see. */
const asRecord = (id: string, content: RecordContent): DnsRecord => ({
  ...content,
  id,
  monitorStatus: '',
  updatedAt: null
})

/** The records of a zone once `rows` are applied. */
function finalRecords(
  records: ReadonlyMap<string, DnsRecord>,
  rows: readonly PlanRow[]
): Iterable<DnsRecord> {
  const final = new Map(records)
  for (const { change, target } of rows)
    if (target === null) final.delete(change.id)
    else final.set(change.id, asRecord(change.id, target))
  return final.values()
}

/**
 * The plan of `changes` (of those with these ids; null: all) for the zone as it is. Pure; about 20 µs per change beside
 * the reading of the zone.
 */
export function makePlan(
  zone: Zone,
  changes: readonly Change[],
  ids: ReadonlySet<string> | null = null
): Plan {
  const records = new Map(zone.records.map((record) => [record.id, record]))
  let known: Map<string, DnsRecord> | null = null
  const identities = (): ReadonlyMap<string, DnsRecord> =>
    (known ??= new Map(zone.records.map((record) => [identityOf(contentOf(record)), record])))
  const rows = changes
    .filter(({ id }) => ids === null || ids.has(id))
    .map((change) => readRow(change, records, identities))

  const sent = rows.filter(({ state }) => state === 'send')
  let final: ZoneIndex | null = null
  /** The records as they shall be. */
  const asPlanned = (): ZoneIndex => (final ??= indexZone([...finalRecords(records, sent)]))
  for (const row of sent) {
    row.issues = issuesOf(row, zone, asPlanned)
    if (isRefused(row)) row.state = 'invalid'
  }
  const toSend = rows.filter(({ state }) => state === 'send')
  const counts = { add: 0, change: 0, delete: 0 }
  let requests = 0
  for (const row of toSend) {
    counts[row.kind]++
    row.requests = writesOf(row.live, row.target)
    requests += row.requests
  }
  return {
    rows,
    order: orderOf(zone, rows),
    counts,
    requests,
    guards: guardsOf(zone, toSend),
    fingerprint: fingerprintOf(rows)
  }
}
