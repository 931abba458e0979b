import { computed, type ComputedRef } from 'vue'
import type { DnsRecord } from '../../../shared/model/record.ts'
import { copyText } from '../../components/clipboard.ts'
import { confirm } from '../../components/confirm.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { keyCaps } from '../../keys.ts'
import { t } from '../../i18n/index.ts'
import { useZoneStore } from '../../stores/zone.ts'
import { useBulk, type Bulk, type BulkKind } from './useBulk.ts'

export interface RecordActions {
  bulk: Bulk<DnsRecord>
  menu: (records: readonly DnsRecord[]) => MenuItem[]
  setStatus: (records: readonly DnsRecord[], enabled: boolean) => Promise<void>
  remove: (records: readonly DnsRecord[]) => Promise<void>
  /** Once more what failed in the last run. */
  retry: () => Promise<void>
  /** Why nothing can be changed now, `blocked` or running work; null when it can. */
  block: ComputedRef<string | null>
}

/** What can be done with records of the zone shown, from the menu, the keys and the buttons alike. */
export function useRecordActions(options: {
  /** Why the zone cannot be changed; null when it can. */
  blocked: () => string | null
  edit: (record: DnsRecord) => void
  duplicate: (record: DnsRecord) => void
}): RecordActions {
  const store = useZoneStore()
  const bulk = useBulk<DnsRecord>()
  const domain = computed(() => store.zone?.domain.name ?? '')
  const block = computed(() => options.blocked() ?? (bulk.running.value ? t('records.block.busy') : null))

  const acts: Readonly<Record<BulkKind, (record: DnsRecord) => Promise<unknown>>> = {
    pausing: (record) => store.setStatus(record.id, false),
    enabling: (record) => store.setStatus(record.id, true),
    removing: (record) => store.remove(record.id)
  }

  async function run(kind: BulkKind, records: readonly DnsRecord[]): Promise<void> {
    if (block.value !== null || records.length === 0) return
    const result = await bulk.run(kind, records, acts[kind])
    if (!result || result.failed.length > 0) return
    const n = result.done
    if (result.cancelled && n < result.total)
      toast(t('records.bulk.cancelled', { done: n, left: result.total - n }), { kind: 'info' })
    else if (kind === 'removing') toast(t('records.remove.done', { n }))
    else if (kind === 'pausing')
      toast(t('records.pause.done', { n }), { undo: () => run('enabling', records) })
    else toast(t('records.enable.done', { n }))
    bulk.dismiss()
  }

  async function setStatus(records: readonly DnsRecord[], enabled: boolean): Promise<void> {
    // Nothing is sent for a record that is so already (a law of the service: no request that changes nothing).
    const wanted = records.filter((record) => record.enabled !== enabled)
    const n = wanted.length
    if (n === 0 || block.value !== null) return
    const ask = !enabled && n > 1
    if (
      ask &&
      !(await confirm({
        title: t('records.pause.title'),
        text: t('records.pause.many', { n, domain: domain.value }),
        verb: t('records.pause.button', { n })
      }))
    )
      return
    await run(enabled ? 'enabling' : 'pausing', wanted)
  }

  async function remove(records: readonly DnsRecord[]): Promise<void> {
    const n = records.length
    const [first] = records
    if (!first || block.value !== null) return
    const nameServers = records.filter((record) => record.host === '@' && record.type === 'NS').length
    const everything = n > 1 && n === store.records.length
    const what =
      n === 1
        ? t('records.remove.one', {
            domain: domain.value,
            host: first.host,
            type: first.type,
            value: first.value.length > 80 ? `${first.value.slice(0, 80)}…` : first.value
          })
        : t('records.remove.many', { n, domain: domain.value })
    const yes = await confirm({
      title: t('records.remove.title'),
      text: [
        what,
        nameServers > 0 ? t('records.remove.ns', { n: nameServers }) : '',
        everything ? t('records.remove.all') : ''
      ].join(' '),
      verb: t('records.remove.button', { n }),
      danger: true
    })
    if (yes) await run('removing', records)
  }

  async function retry(): Promise<void> {
    const last = bulk.state.value
    if (!last || last.running) return
    await run(
      last.kind,
      last.failed.map(({ item }) => item)
    )
  }

  function menu(records: readonly DnsRecord[]): MenuItem[] {
    const [first] = records
    if (!first) return []
    const many = records.length > 1
    const disabled = block.value
    const n = records.length
    const enabled = records.filter((record) => record.enabled).length
    const status = (enable: boolean): MenuItem => {
      const count = enable ? n - enabled : enabled
      return {
        key: enable ? 'enable' : 'pause',
        label: many
          ? t(enable ? 'records.menu.enableMany' : 'records.menu.pauseMany', { n: count })
          : t(enable ? 'records.menu.enable' : 'records.menu.pause'),
        disabled,
        run: () => void setStatus(records, enable)
      }
    }
    const single: MenuItem[] = [
      { key: 'edit', label: t('records.menu.edit'), shortcut: 'Enter', run: () => options.edit(first) },
      {
        key: 'duplicate',
        label: t('records.menu.duplicate'),
        disabled,
        run: () => options.duplicate(first)
      },
      {
        key: 'copy',
        label: t('records.menu.copyValue'),
        divided: true,
        run: () => void copyText(first.value)
      }
    ]
    // Of many, only what would change something is offered.
    const statuses = many
      ? [...(enabled > 0 ? [status(false)] : []), ...(enabled < n ? [status(true)] : [])]
      : [status(!first.enabled)]
    return [
      ...(many ? [] : single),
      ...statuses.map((item, place) => ({ ...item, divided: !many && place === 0 })),
      {
        key: 'remove',
        label: many ? t('records.menu.removeMany', { n }) : t('records.menu.remove'),
        danger: true,
        divided: true,
        disabled,
        shortcut: keyCaps('Delete').join('+'),
        run: () => void remove(records)
      }
    ]
  }

  return { bulk, menu, setStatus, remove, retry, block }
}
