import type { CallError } from '../ipc/contract.ts'
import { draftOf, type DnsRecord, type RecordDraft } from './record.ts'

/** Everything of a record that a person can set. */
export interface RecordContent extends RecordDraft {
  remark: string
}

/**
 * One staged edit of a zone. `id` is the record's, or of our own (`new-…`) for one to add. `before`: as the person saw it
 * when the edit was begun, null for one to add. `after`: as it shall be, null for one to delete. Never both null.
 */
export interface Change {
  id: string
  before: RecordContent | null
  after: RecordContent | null
}

/** What is staged for one zone; kept across restarts. */
export interface ChangeSet {
  /** In the order of the first edit of each. */
  changes: Change[]
  /** Grows with every edit. */
  revision: number
  canUndo: boolean
  canRedo: boolean
}

/** What an edit has done to a change set. */
export interface ChangesDelta {
  /** The set's revision after it; one more than before, or the same where nothing has changed. */
  revision: number
  /** New or other than before, in order. */
  set: Change[]
  dropped: string[]
  canUndo: boolean
  canRedo: boolean
}

/** Edits of one call: what a person does at once to more goes in several calls of one `step`. */
export const EDITS_MOST = 300
/** Edits that one zone may have staged. */
export const CHANGES_MOST = 30_000

export const contentOf = (record: DnsRecord): RecordContent => ({ ...draftOf(record), remark: record.remark })

/** Id of a record to add, unique in its change set. */
export const isNewId = (id: string): boolean => id.startsWith('new-')

export type ChangeKind = 'add' | 'change' | 'delete'
export const kindOf = ({ before, after }: Change): ChangeKind =>
  before === null ? 'add' : after === null ? 'delete' : 'change'

/** What a person must confirm by typing before a plan is applied (design 4). */
export const GUARDS = ['many', 'ns', 'last'] as const
export type GuardKind = (typeof GUARDS)[number]

export interface ApplyRequest {
  /** The changes to apply; null for all. */
  ids: string[] | null
  /** Of the plan that the person saw: `Plan.fingerprint`. */
  fingerprint: string
  /** Guards that were confirmed. */
  confirmed: GuardKind[]
}

/**
 * What became of asking for an apply. `drift`: the zone, read anew, is not what the plan was made for; nothing was sent,
 * and the cached zone is the new one.
 */
export type ApplyAnswer = { status: 'started'; runId: string } | { status: 'drift' } | { status: 'nothing' }

/**
 * reading — the zone is read before anything is sent, or to settle what is unclear; running — sending; waiting — until
 * the service lets it go on (`until`); checking — all sent, the zone is read to compare; done; cancelled; stopped — by a
 * failure that would hit every further row (`error`); interrupted — the app was closed or crashed.
 */
export const APPLY_STATES = [
  'reading',
  'running',
  'waiting',
  'checking',
  'done',
  'cancelled',
  'stopped',
  'interrupted'
] as const
export type ApplyState = (typeof APPLY_STATES)[number]

/**
 * waiting — its turn has not come; running — a request is under way; done; same — was so already, nothing was sent;
 * failed — `error` says why; unclear — sent without an answer, a reading settles it; skipped — not sent, `error` says why.
 */
export const ROW_STATES = ['waiting', 'running', 'done', 'same', 'failed', 'unclear', 'skipped'] as const
export type RowState = (typeof ROW_STATES)[number]

/** One apply of a plan, without its rows. */
export interface ApplyRun {
  id: string
  accountId: string
  domainId: string
  /** Name of the domain. */
  domain: string
  state: ApplyState
  counts: Record<RowState, number>
  /** Writes sent so far, and what is thought to be needed in all. */
  sent: number
  requests: number
  /** Host and type of the row under way. */
  current: string | null
  /** When it goes on, ms since the epoch, while it waits. */
  until: number | null
  error: CallError | null
  /** The person asked to cancel; the request under way is still finished. */
  cancelling: boolean
  /** The zone as it was before; null until it was taken. */
  snapshotId: string | null
  startedAt: number
  endedAt: number | null
}

/** One row of a run: a change, and what became of it. */
export interface ApplyRow {
  change: Change
  state: RowState
  error: CallError | null
  /** The record it is about: of an added one, once the service has told. */
  recordId: string | null
}

export interface ApplyEvent {
  /** Every run's head, newest first. */
  runs: ApplyRun[]
  /** The rows that changed since the event before, by their place. */
  rows: { runId: string; changed: [place: number, row: ApplyRow][] }[]
}

/** Still at work. */
export const isApplying = ({ state }: Pick<ApplyRun, 'state'>): boolean =>
  state === 'reading' || state === 'running' || state === 'waiting' || state === 'checking'
/** Whether it can be taken up again. */
export const isResumable = ({ state, counts }: Pick<ApplyRun, 'state' | 'counts'>): boolean =>
  (state === 'cancelled' || state === 'stopped' || state === 'interrupted') &&
  counts.waiting + counts.unclear + counts.skipped > 0
