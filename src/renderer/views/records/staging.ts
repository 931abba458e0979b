import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import { contentOf, isNewId, type Change, type RecordContent } from '../../../shared/model/changes.ts'
import { call, callErrorOf } from '../../api/call.ts'
import { toast } from '../../components/toasts.ts'
import { sentences, t } from '../../i18n/index.ts'
import { useChangesStore } from '../../stores/changes.ts'

/** The change that makes the record as it is shown into `after`; null deletes it. */
export const changeTo = (record: StagedRecord, after: RecordContent | null): Change => ({
  id: record.id,
  // Of a record that is staged already the change set keeps what the first edit began with.
  before: isNewId(record.id) ? null : (record.before ?? contentOf(record)),
  after
})

export interface Staging {
  /** Stages edits, and says `said` with a way back where given; answers whether it could be done. */
  stage: (edits: readonly Change[], said: string | null) => Promise<boolean>
  /** Takes changes out in the same way. */
  discard: (ids: string[], said: string) => Promise<boolean>
  /** For a toast: takes the step that has just been done back, in its zone, unless another has followed. */
  wayBack: () => () => Promise<void>
}

/** Stages what is done on the page; what cannot be staged is said. */
export function useStaging(): Staging {
  const changes = useChangesStore()

  function wayBack(): () => Promise<void> {
    const { place, revision } = changes
    return async () => {
      if (place === null) return
      const { accountId, domainId } = place
      try {
        const isHere = changes.place?.accountId === accountId && changes.place.domainId === domainId
        const now = isHere ? changes : await call('changes:read', accountId, domainId)
        if (now.revision !== revision) toast(t('records.staged.movedOn'), { kind: 'info' })
        else if (isHere) await changes.undo()
        else await call('changes:undo', accountId, domainId)
      } catch (thrown) {
        tell(thrown)
      }
    }
  }

  function tell(thrown: unknown): void {
    const { message, advice } = callErrorOf(thrown)
    toast(sentences(message, advice), { kind: 'fail' })
  }

  async function run(work: () => Promise<void>, said: string | null): Promise<boolean> {
    try {
      await work()
      if (said !== null) toast(said, { undo: wayBack() })
      return true
    } catch (thrown) {
      tell(thrown)
      return false
    }
  }

  return {
    stage: (edits, said) => run(() => changes.edit(edits), said),
    discard: (ids, said) => run(() => changes.discard(ids), said),
    wayBack
  }
}
