import type { ComputedRef } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import { fillDown } from '../../../shared/edits/fill.ts'
import { contentOf, type RecordContent } from '../../../shared/model/changes.ts'
import { copyText } from '../../components/clipboard.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import { keyCaps } from '../../keys.ts'
import { useChangesStore } from '../../stores/changes.ts'
import { FIELD_OF_COLUMN } from './marks.ts'
import { changeTo, useStaging } from './staging.ts'
import { openTool, toolItems } from './tool-menu.ts'

export interface RecordActions {
  menu: (records: readonly StagedRecord[]) => MenuItem[]
  /** Stages one record as a cell was edited to. */
  keep: (draft: StagedRecord, record: StagedRecord) => void
  setStatus: (records: readonly StagedRecord[], enabled: boolean) => Promise<void>
  /** Stages their deletion; of what is all about to be deleted it is taken back. */
  remove: (records: readonly StagedRecord[]) => Promise<void>
  /** Takes what is staged for them out. */
  discard: (records: readonly StagedRecord[]) => Promise<void>
  /** Gives the first record's cell in the column to the others. */
  fill: (records: readonly StagedRecord[], column: string | null) => Promise<void>
}

const isDeleted = ({ staged }: StagedRecord): boolean => staged === 'delete'

/** What can be done with the records of the zone shown, from the menu, the keys and the buttons alike: all is staged. */
export function useRecordActions(options: {
  /** Why nothing can be staged; null when it can. */
  block: ComputedRef<string | null>
  edit: (record: StagedRecord) => void
  duplicate: (record: StagedRecord) => void
}): RecordActions {
  const changes = useChangesStore()
  const { stage, discard: takeOut } = useStaging()
  const { block } = options

  /** Whether something may be staged; says why not. */
  function may(): boolean {
    if (block.value !== null) toast(block.value, { kind: 'info' })
    return block.value === null
  }
  const edit = (records: readonly StagedRecord[], patch: Partial<RecordContent>, said: string | null) =>
    stage(
      records.map((record) => changeTo(record, { ...contentOf(record), ...patch })),
      said
    )

  async function setStatus(records: readonly StagedRecord[], enabled: boolean): Promise<void> {
    const wanted = records.filter((record) => record.enabled !== enabled && !isDeleted(record))
    const n = wanted.length
    if (n === 0 || !may()) return
    await edit(wanted, { enabled }, t(enabled ? 'records.staged.enabled' : 'records.staged.paused', { n }))
  }

  async function discard(records: readonly StagedRecord[]): Promise<void> {
    const ids = records.filter(({ staged }) => staged !== null).map(({ id }) => id)
    if (ids.length > 0) await takeOut(ids, t('records.staged.discarded', { n: ids.length }))
  }

  async function remove(records: readonly StagedRecord[]): Promise<void> {
    if (records.length === 0 || !may()) return
    if (records.every(isDeleted)) {
      await takeOut(
        records.map(({ id }) => id),
        t('records.staged.keptAgain', { n: records.length })
      )
      return
    }
    const going = records.filter((record) => !isDeleted(record))
    // One step of undo for all: what is again as before leaves the set, and before it was added there was nothing.
    const edits = going.map((record) => {
      const before = changes.staged.get(record.id)?.before ?? null
      return record.staged === 'add' ? { id: record.id, before, after: before } : changeTo(record, null)
    })
    await stage(edits, t('records.staged.removed', { n: going.length }))
  }

  async function fill(records: readonly StagedRecord[], column: string | null): Promise<void> {
    const field = FIELD_OF_COLUMN[column ?? '']
    if (field === undefined || records.length < 2) {
      toast(t('records.fill.how'), { kind: 'info' })
      return
    }
    if (!may()) return
    const edits = fillDown(records, field)
    const n = edits.length
    if (n === 0) toast(t('records.fill.nothing'), { kind: 'info' })
    else await stage(edits, t('records.fill.done', { n }))
  }

  const statusItem = (records: readonly StagedRecord[], enable: boolean, n: number): MenuItem => ({
    key: enable ? 'enable' : 'pause',
    label:
      records.length > 1
        ? t(enable ? 'records.menu.enableMany' : 'records.menu.pauseMany', { n })
        : t(enable ? 'records.menu.enable' : 'records.menu.pause'),
    disabled: block.value,
    run: () => void setStatus(records, enable)
  })

  /** Of many, only what would change something is offered. */
  function statusItems(records: readonly StagedRecord[]): MenuItem[] {
    const staying = records.filter((record) => !isDeleted(record))
    const enabled = staying.filter((record) => record.enabled).length
    return [
      ...(enabled > 0 ? [statusItem(records, false, enabled)] : []),
      ...(enabled < staying.length ? [statusItem(records, true, staying.length - enabled)] : [])
    ]
  }

  function removeItem(records: readonly StagedRecord[]): MenuItem {
    const n = records.filter((record) => !isDeleted(record)).length
    const back = n === 0
    const many = records.length > 1
    return {
      key: 'remove',
      label: back
        ? t('records.menu.keep', { n: records.length })
        : many
          ? t('records.menu.removeMany', { n })
          : t('records.menu.remove'),
      danger: !back,
      divided: true,
      disabled: block.value,
      shortcut: keyCaps('Delete').join('+'),
      run: () => void remove(records)
    }
  }

  function menu(records: readonly StagedRecord[]): MenuItem[] {
    const [first] = records
    if (!first) return []
    const staged = records.filter((record) => record.staged !== null && !isDeleted(record)).length
    const single: MenuItem[] = [
      { key: 'edit', label: t('records.menu.edit'), shortcut: 'Enter', run: () => options.edit(first) },
      {
        key: 'duplicate',
        label: t('records.menu.duplicate'),
        disabled: block.value,
        run: () => options.duplicate(first)
      },
      {
        key: 'copy',
        label: t('records.menu.copyValue'),
        divided: true,
        run: () => void copyText(first.value)
      }
    ]
    const discarding: MenuItem = {
      key: 'discard',
      label: t('records.menu.discard', { n: staged }),
      divided: true,
      run: () => void discard(records.filter((record) => !isDeleted(record)))
    }
    const isOne = records.length === 1
    const statuses = statusItems(records).map((item, place) => ({ ...item, divided: isOne && place === 0 }))
    const tools = toolItems(records, block.value, openTool).map((item, place) => ({
      ...item,
      divided: place === 0
    }))
    return [
      ...(isOne ? single : []),
      ...statuses,
      ...tools,
      ...(staged > 0 ? [discarding] : []),
      removeItem(records)
    ]
  }

  return {
    menu,
    keep: (draft, record) => void stage([changeTo(record, contentOf(draft))], null),
    setStatus,
    remove,
    discard,
    fill
  }
}
