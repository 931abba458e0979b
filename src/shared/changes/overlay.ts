import { kindOf, type Change, type ChangeKind, type RecordContent } from '../model/changes.ts'
import type { DnsRecord } from '../model/record.ts'

/** A record as it will be when what is staged is applied; one that is to be deleted as it is. */
export interface StagedRecord extends DnsRecord {
  /** What is staged for it; null for nothing. */
  staged: ChangeKind | null
  /** As the edit was begun; null where nothing is staged, or for one to add. */
  before: RecordContent | null
}

/** Of records without an edit: one object each, so that a list sees what has not changed. */
const plain = new WeakMap<DnsRecord, StagedRecord>()

function untouched(record: DnsRecord): StagedRecord {
  const known = plain.get(record)
  if (known !== undefined) return known
  const made: StagedRecord = { ...record, staged: null, before: null }
  plain.set(record, made)
  return made
}

/** A staged record that is to be added. */
const added = (change: Change, after: RecordContent): StagedRecord => ({
  ...after,
  id: change.id,
  monitorStatus: '',
  updatedAt: null,
  staged: 'add',
  before: null
})

/**
 * The records with what is staged upon them: those to add first, the newest on top, then all others in their order. An
 * edit of a record that is gone meanwhile shows as one to add, so that it is not lost.
 */
export function overlay(records: readonly DnsRecord[], staged: ReadonlyMap<string, Change>): StagedRecord[] {
  if (staged.size === 0) return records.map(untouched)
  const left = new Map(staged)
  const rest = records.map((record) => {
    const change = left.get(record.id)
    if (change === undefined) return untouched(record)
    left.delete(record.id)
    return { ...record, ...change.after, staged: kindOf(change), before: change.before }
  })
  const news = [...left.values()].flatMap((change) => (change.after ? added(change, change.after) : []))
  return [...news.reverse(), ...rest]
}
