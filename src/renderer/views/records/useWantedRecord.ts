import { nextTick, watch } from 'vue'
import { isNewId } from '../../../shared/model/changes.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import type { useZoneStore } from '../../stores/zone.ts'

/**
 * Follows a link to one record (`?record=…`): the record is focused and scrolled to as soon as the list has it, with the
 * filter out of its way. One that the zone no longer has is told of when the zone was read anew.
 */
export function useWantedRecord(page: {
  id: () => unknown
  store: ReturnType<typeof useZoneStore>
  rows: () => readonly DnsRecord[]
  clearFilter: () => void
  focus: (id: string) => void
  /** The link was followed: it leaves the address. */
  done: () => void
}): void {
  const { store } = page
  watch(
    [page.id, () => store.records, () => store.ready && !store.refreshing],
    async ([id, records, settled]) => {
      if (typeof id !== 'string') return
      // One to be added is in the list only.
      const found = isNewId(id) || records.some((record) => record.id === id)
      if (!found && !settled) return
      if (found) {
        if (!page.rows().some((record) => record.id === id)) page.clearFilter()
        // The list is drawn with it.
        await nextTick()
        page.focus(id)
      } else if (store.error === null) toast(t('palette.recordGone'), { kind: 'info' })
      page.done()
    },
    { immediate: true, flush: 'post' }
  )
}
