import { computed, onScopeDispose, type ComputedRef } from 'vue'
import type { DnsRecord } from '../../../shared/model/record.ts'
import { copyText } from '../../components/clipboard.ts'
import { confirm } from '../../components/confirm.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { keyCaps } from '../../keys.ts'
import { say, t } from '../../i18n/index.ts'
import { useZoneStore, type ZoneWriter } from '../../stores/zone.ts'
import { useBulk, type Bulk, type BulkKind } from './useBulk.ts'

/** The zone that work was begun in: it goes on there, wherever the person goes meanwhile. */
interface Site {
  domain: string
  writer: ZoneWriter
}

const ACTS: Readonly<Record<BulkKind, (writer: ZoneWriter, id: string) => Promise<unknown>>> = {
  pausing: (writer, id) => writer.setStatus(id, false),
  enabling: (writer, id) => writer.setStatus(id, true),
  removing: (writer, id) => writer.remove(id)
}

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
  const site = (): Site => ({ domain: store.zone?.domain.name ?? '', writer: store.writer() })
  const block = computed(() => options.blocked() ?? (bulk.running.value ? t('records.block.busy') : null))

  let last: Site | null = null
  let left = false
  onScopeDispose(() => (left = true))

  async function run(kind: BulkKind, records: readonly DnsRecord[], where: Site): Promise<void> {
    if (bulk.running.value) {
      toast(t('records.block.busy'), { kind: 'info' })
      return
    }
    last = where
    const result = await bulk.run(kind, records, ({ id }) => ACTS[kind](where.writer, id))
    if (!result) return
    const n = result.done
    const [first] = result.failed
    if (first) {
      // The list of what failed stands on a page that is left: it is told where the person is now.
      if (left) {
        const failed = result.failed.length
        const counts = { done: n, failed, left: result.total - n - failed }
        const text = t('records.bulk.elsewhere', {
          domain: where.domain,
          ...counts,
          reason: say(first.error.message)
        })
        toast(text, { kind: 'fail' })
      }
      return
    }
    if (result.cancelled && n < result.total)
      toast(t('records.bulk.cancelled', { done: n, left: result.total - n }), { kind: 'info' })
    else if (kind === 'removing') toast(t('records.remove.done', { n }))
    else if (kind === 'pausing')
      toast(t('records.pause.done', { n }), { undo: () => run('enabling', records, where) })
    else toast(t('records.enable.done', { n }))
    bulk.dismiss()
  }

  async function setStatus(records: readonly DnsRecord[], enabled: boolean): Promise<void> {
    // Nothing is sent for a record that is so already (a law of the service: no request that changes nothing).
    const wanted = records.filter((record) => record.enabled !== enabled)
    const n = wanted.length
    if (n === 0 || block.value !== null) return
    const where = site()
    const ask = !enabled && n > 1
    if (
      ask &&
      !(await confirm({
        title: t('records.pause.title'),
        text: t('records.pause.many', { n, domain: where.domain }),
        verb: t('records.pause.button', { n })
      }))
    )
      return
    await run(enabled ? 'enabling' : 'pausing', wanted, where)
  }

  async function remove(records: readonly DnsRecord[]): Promise<void> {
    const n = records.length
    const [first] = records
    if (!first || block.value !== null) return
    const where = site()
    const nameServers = records.filter((record) => record.host === '@' && record.type === 'NS').length
    const everything = n > 1 && n === store.records.length
    const what =
      n === 1
        ? t('records.remove.one', {
            domain: where.domain,
            host: first.host,
            type: first.type,
            value: first.value.length > 80 ? `${first.value.slice(0, 80)}…` : first.value
          })
        : t('records.remove.many', { n, domain: where.domain })
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
    if (yes) await run('removing', records, where)
  }

  async function retry(): Promise<void> {
    const state = bulk.state.value
    if (!state || !last || block.value !== null) return
    const items = state.failed.map(({ item }) => item)
    await run(state.kind, items, last)
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
