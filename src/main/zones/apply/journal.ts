import { z } from 'zod'
import { APPLY_STATES, ROW_STATES, type RowState } from '../../../shared/model/changes.ts'
import type { CallError } from '../../../shared/ipc/contract.ts'
import { callErrorSchema } from '../../call-error-schema.ts'
import type { Cache } from '../cache.ts'
import { changeSchema, contentSchema } from '../schemas.ts'
import type { KeptRun, RunRow } from './run.ts'

const headsSchema = z.object({ runs: z.array(z.string()) })
const rowsSchema = z.object({
  domainId: z.string(),
  domain: z.string(),
  rows: z.array(
    z.object({
      change: changeSchema,
      from: contentSchema.nullable(),
      target: contentSchema.nullable(),
      group: z.number(),
      recordId: z.string().nullable()
    })
  ),
  known: z.array(z.string()),
  requests: z.number(),
  startedAt: z.number()
})
const progressSchema = z.object({
  state: z.enum(APPLY_STATES),
  /** One sign per row: the place of its state in ROW_STATES. */
  rows: z.string().regex(/^\d*$/),
  /** Each error once: hundreds of rows often fail alike. */
  errors: z.array(callErrorSchema),
  /** Place of a row, and of its error. */
  errorOf: z.array(z.tuple([z.number(), z.number()])),
  /** Records that rows have added, by the place of the row. */
  added: z.array(z.tuple([z.number(), z.string()])),
  /** Places of rows that are put back. */
  putBack: z.array(z.number()),
  sent: z.number(),
  error: callErrorSchema.nullable(),
  snapshotId: z.string().nullable(),
  endedAt: z.number().nullable(),
  learned: z.boolean()
})

const HEADS = 'applies'
const rowsName = (id: string): string => `apply ${id}`
const progressName = (id: string): string => `apply ${id} progress`
const signOf = (state: RowState): string => String(ROW_STATES.indexOf(state))

/**
 * The journal of an account's runs in the encrypted cache: what a run is to do, written once, and how far it is, written
 * before every request.
 */
export interface ApplyJournal {
  /** The runs that were kept, newest first. Throws LOCKED. */
  read(accountId: string): Promise<KeptRun[]>
  /** Keeps which runs there are, newest first. */
  heads(accountId: string, runs: readonly KeptRun[]): void
  rows(run: KeptRun): void
  progress(run: KeptRun): void
  drop(run: Pick<KeptRun, 'accountId' | 'id'>): void
  /** Waits until everything is on the disk. */
  flush(): Promise<void>
}

export function createApplyJournal(cache: Cache): ApplyJournal {
  async function readOne(accountId: string, id: string): Promise<KeptRun | null> {
    const kept = await cache.get(accountId, rowsName(id), rowsSchema)
    const progress = await cache.get(accountId, progressName(id), progressSchema)
    // Damaged and set aside (the cache has said so), or cut off before anything was sent.
    if (kept === null || progress === null) return null
    const rows = kept.rows.map((row, place): RunRow => ({
      ...row,
      state: ROW_STATES[Number(progress.rows[place])] ?? 'unclear',
      error: null,
      putBack: false
    }))
    for (const [place, at] of progress.errorOf) {
      const row = rows[place]
      if (row !== undefined) row.error = progress.errors[at] ?? null
    }
    for (const place of progress.putBack) {
      const row = rows[place]
      if (row === undefined) continue
      row.putBack = true
      row.target = row.from
      row.recordId = null
    }
    for (const [place, recordId] of progress.added) {
      const row = rows[place]
      if (row !== undefined) row.recordId = recordId
    }
    const { state, sent, error, snapshotId, endedAt, learned } = progress
    const { domainId, domain, known, requests, startedAt } = kept
    return {
      id,
      accountId,
      domainId,
      domain,
      rows,
      known: new Set(known),
      requests,
      startedAt,
      state,
      sent,
      error,
      snapshotId,
      endedAt,
      learned
    }
  }

  return {
    async read(accountId) {
      const heads = await cache.get(accountId, HEADS, headsSchema)
      const runs: KeptRun[] = []
      for (const id of heads?.runs ?? []) {
        const run = await readOne(accountId, id)
        if (run !== null) runs.push(run)
      }
      return runs
    },
    heads(accountId, runs) {
      cache.put(accountId, HEADS, { runs: runs.map(({ id }) => id) } satisfies z.infer<typeof headsSchema>)
    },
    rows({ accountId, id, domainId, domain, rows, known, requests, startedAt }) {
      cache.put(accountId, rowsName(id), {
        domainId,
        domain,
        rows: rows.map(({ change, from, target, group, recordId }) => ({
          change,
          from,
          target,
          group,
          recordId
        })),
        known: [...known],
        requests,
        startedAt
      } satisfies z.infer<typeof rowsSchema>)
    },
    progress({ accountId, id, rows, state, sent, error, snapshotId, endedAt, learned }) {
      const places = new Map<string, number>()
      const errors: CallError[] = []
      const errorOf: [number, number][] = []
      const added: [number, string][] = []
      const putBack: number[] = []
      for (const [place, row] of rows.entries()) {
        if (row.putBack) putBack.push(place)
        if (row.recordId !== null && row.recordId !== row.change.id) added.push([place, row.recordId])
        if (row.error === null) continue
        const key = JSON.stringify(row.error)
        const known = places.get(key) ?? errors.push(row.error) - 1
        places.set(key, known)
        errorOf.push([place, known])
      }
      cache.put(accountId, progressName(id), {
        state,
        rows: rows.map((row) => signOf(row.state)).join(''),
        errors,
        errorOf,
        added,
        putBack,
        sent,
        error,
        snapshotId,
        endedAt,
        learned
      } satisfies z.infer<typeof progressSchema>)
    },
    drop({ accountId, id }) {
      cache.drop(accountId, rowsName(id))
      cache.drop(accountId, progressName(id))
    },
    flush: () => cache.flush()
  }
}
