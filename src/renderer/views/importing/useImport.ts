import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { ImportMode, ImportPreview, ImportRow } from '../../../shared/model/transfer-file.ts'
import { call, callErrorOf } from '../../api/call.ts'
import { useChangesStore } from '../../stores/changes.ts'

/** A row of the preview, with its place as id: several may begin in one line. */
export interface PreviewRow extends ImportRow {
  id: string
}

/** null — nothing; choosing — the system's dialog is open; else what is being read, or staged. */
export type Work = null | 'choosing' | 'staging' | { reading: string }

export interface Importing {
  preview: ShallowRef<ImportPreview | null>
  /** Those that have arrived so far. */
  rows: ShallowRef<readonly PreviewRow[]>
  work: ShallowRef<Work>
  failure: ShallowRef<CallError | null>
  /** Asks for a file. */
  choose: () => Promise<void>
  /** Reads text; `encoding` is what its file was in, "" for pasted text. */
  read: (name: string, text: string, encoding: string) => Promise<void>
  /** Stages; answers whether it was done. */
  stage: (mode: ImportMode) => Promise<boolean>
  /** Back to where a file is chosen. */
  leave: () => void
}

/** One import, from the file to what is staged. What main has read is forgotten with it. */
export function useImport(accountId: string, domainId: string): Importing {
  const changes = useChangesStore()
  const preview = shallowRef<ImportPreview | null>(null)
  const rows = shallowRef<readonly PreviewRow[]>([])
  const work = shallowRef<Work>(null)
  const failure = shallowRef<CallError | null>(null)
  let over = false

  // Main may have forgotten it already.
  const forget = (id: string): Promise<unknown> => call('import:close', id).catch(() => undefined)

  function leave(): void {
    if (preview.value) void forget(preview.value.id)
    preview.value = null
    rows.value = []
    failure.value = null
  }
  onScopeDispose(() => {
    over = true
    leave()
  })

  /** Fetches the rows part by part: the first ones show at once, then as many more as there are already. */
  async function load(of: ImportPreview): Promise<void> {
    const isShown = (): boolean => !over && preview.value?.id === of.id
    let more: PreviewRow[] = []
    for (let at = 0; isShown() && at < of.rows;) {
      const part = await call('import:rows', of.id, at)
      if (part.length === 0 || !isShown()) return
      for (const row of part) more.push({ ...row, id: String(at++) })
      if (more.length < rows.value.length && at < of.rows) continue
      rows.value = [...rows.value, ...more]
      more = []
    }
  }

  async function run(doing: Work, get: () => Promise<ImportPreview | null>): Promise<void> {
    leave()
    work.value = doing
    try {
      const got = await get()
      if (over) {
        if (got) void forget(got.id)
        return
      }
      preview.value = got
    } catch (thrown) {
      failure.value = callErrorOf(thrown)
    } finally {
      work.value = null
    }
    if (preview.value)
      await load(preview.value).catch((thrown: unknown) => {
        failure.value = callErrorOf(thrown)
      })
  }

  return {
    preview,
    rows,
    work,
    failure,
    leave,
    choose: () => run('choosing', () => call('import:open', accountId, domainId)),
    read: (name, text, encoding) =>
      run({ reading: name }, async () => ({
        ...(await call('import:text', accountId, domainId, name, text.toWellFormed())),
        encoding
      })),
    async stage(mode) {
      const { value: of } = preview
      if (of === null) return false
      work.value = 'staging'
      failure.value = null
      try {
        if (changes.place?.accountId !== accountId || changes.place.domainId !== domainId)
          await changes.open(accountId, domainId)
        await changes.ask(() => call('import:stage', of.id, mode))
        return true
      } catch (thrown) {
        failure.value = callErrorOf(thrown)
        return false
      } finally {
        work.value = null
      }
    }
  }
}
