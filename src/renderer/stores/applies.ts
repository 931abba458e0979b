import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import { isApplying, type ApplyEvent, type ApplyRow, type ApplyRun } from '../../shared/model/changes.ts'
import { call, callErrorOf, on } from '../api/call.ts'

/** Applies of plans, of all accounts: a mirror of the main process's list. Rows are held of the runs looked at. */
export const useAppliesStore = defineStore('applies', () => {
  /** Newest first. */
  const runs = shallowRef<readonly ApplyRun[]>([])
  /** The list was read, or told of. */
  const ready = shallowRef(false)
  /** Why it could not be read. */
  const error = shallowRef<CallError | null>(null)
  const rows = shallowReactive(new Map<string, readonly ApplyRow[]>())
  const loading = new Map<string, Promise<readonly ApplyRow[]>>()
  /** Asked after each event; one that answers true is asked no more. */
  const watchers = new Set<() => boolean>()
  /** Runs that were at work in this run of the page: their end is news. */
  const seen = shallowReactive(new Set<string>())
  /** Of them those whose end the person knows of. */
  const told = shallowReactive(new Set<string>())
  /** Interruptions that the person has put aside in this run. */
  const aside = shallowReactive(new Set<string>())
  let listening = false
  /** An event has brought the list. */
  let overtaken = false

  const running = computed(() => runs.value.filter(isApplying))
  const find = (id: string | null): ApplyRun | null => runs.value.find((run) => run.id === id) ?? null
  const interrupted = computed(() =>
    runs.value.filter((run) => run.state === 'interrupted' && !aside.has(run.id))
  )
  /** The newest run of a zone. */
  const runFor = (accountId: string, domainId: string): ApplyRun | null =>
    runs.value.find((run) => run.accountId === accountId && run.domainId === domainId) ?? null

  /** Puts the list in; rows of a run that is gone go with it. */
  function put(next: readonly ApplyRun[]): void {
    runs.value = next
    ready.value = true
    error.value = null
    for (const run of next) if (isApplying(run)) seen.add(run.id)
    for (const id of rows.keys()) if (!next.some((run) => run.id === id)) rows.delete(id)
  }

  function receive(event: ApplyEvent): void {
    overtaken = true
    for (const { runId, changed } of event.rows) {
      const known = rows.get(runId)
      if (known === undefined) continue
      const next = [...known]
      for (const [place, row] of changed) next[place] = row
      rows.set(runId, next)
    }
    put(event.runs)
    for (const watcher of [...watchers]) if (watcher()) watchers.delete(watcher)
  }

  /** Subscribes and reads the list once. An event that overtakes the answer wins: it is newer. */
  async function start(): Promise<void> {
    if (!listening) {
      listening = true
      on('applies:changed', receive)
    }
    if (!ready.value) await read()
  }

  async function read(): Promise<void> {
    overtaken = false
    try {
      const first = await call('applies:list')
      // Set by an event while this one waits, which the checker does not see.
      if (!(overtaken as boolean)) put(first)
    } catch (thrown) {
      error.value = callErrorOf(thrown)
    }
  }

  /** The rows of a run, kept up from here on. Throws what the call throws. */
  function load(runId: string): Promise<readonly ApplyRow[]> {
    const known = rows.get(runId)
    if (known !== undefined) return Promise.resolve(known)
    const asked =
      loading.get(runId) ??
      call('applies:rows', runId)
        .then((found) => {
          rows.set(runId, found)
          return found
        })
        .finally(() => loading.delete(runId))
    loading.set(runId, asked)
    return asked
  }

  /** The rows of a run that were loaded; null before. */
  const loaded = (runId: string): readonly ApplyRow[] | null => rows.get(runId) ?? null

  /** The rows of a run, null until they are there; asks for them where nobody has yet. */
  function rowsOf(runId: string): readonly ApplyRow[] | null {
    const known = rows.get(runId)
    // What went wrong shows where `load` is called; here the next event or look asks again.
    if (known === undefined) void load(runId).catch(() => undefined)
    return known ?? null
  }

  /** Resolves once the run has ended, stopped, or waits for the service. Throws where there is no such run. */
  async function waitFor(runId: string): Promise<{ run: ApplyRun; rows: readonly ApplyRow[] }> {
    await start()
    // Just begun: the event that tells of it may still be under way.
    if (find(runId) === null) await read()
    if (find(runId) === null) throw new Error(`no run ${runId}`)
    const rests = (): boolean => {
      const run = find(runId)
      return run === null || run.state === 'waiting' || !isApplying(run)
    }
    if (!rests()) await new Promise<void>((resolve) => watchers.add(() => rests() && (resolve(), true)))
    const run = find(runId)
    if (run === null) throw new Error(`no run ${runId}`)
    return { run, rows: await load(runId) }
  }

  return {
    runs,
    ready,
    error,
    seen,
    told,
    aside,
    running,
    interrupted,
    start,
    find,
    runFor,
    rowsOf,
    loaded,
    load,
    waitFor
  }
})
