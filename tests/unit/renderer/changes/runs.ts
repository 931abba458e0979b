import type { ApplyRow, ApplyRun, Change, RecordContent } from '../../../../src/shared/model/changes.ts'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { record } from '../table/rows.ts'

export const NONE: ApplyRun['counts'] = {
  waiting: 0,
  running: 0,
  done: 0,
  same: 0,
  failed: 0,
  unclear: 0,
  skipped: 0
}

/** A run of example.com as the main process tells of it. */
export const run = (
  patch: Partial<Omit<ApplyRun, 'counts'>> & { counts?: Partial<ApplyRun['counts']> } = {}
): ApplyRun => ({
  id: 'p1',
  accountId: 'a1',
  domainId: '7',
  domain: 'example.com',
  state: 'running',
  sent: 0,
  requests: 3,
  current: null,
  until: null,
  error: null,
  cancelling: false,
  snapshotId: null,
  startedAt: Date.now() - 5000,
  endedAt: null,
  ...patch,
  counts: { ...NONE, ...patch.counts }
})

/** What a person staged for `live`: these fields, or its removal. */
export const edit = (live: DnsRecord, patch: Partial<RecordContent> | null): Change => ({
  id: live.id,
  before: contentOf(live),
  after: patch === null ? null : { ...contentOf(live), ...patch }
})

export const adding = (id: string, patch: Partial<RecordContent>): Change => ({
  id: `new-${id}`,
  before: null,
  after: { ...contentOf(record('0', {})), ...patch }
})

export const row = (change: Change, state: ApplyRow['state'], patch: Partial<ApplyRow> = {}): ApplyRow => ({
  change,
  state,
  error: null,
  recordId: change.id,
  ...patch
})
