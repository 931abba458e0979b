import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { Domain } from '../../../shared/model/domain.ts'
import { isOpen, undoneOf, type BulkWork, type Task } from '../../../shared/model/task.ts'
import { call } from '../../api/call.ts'
import { copyText } from '../../components/clipboard.ts'
import { confirm } from '../../components/confirm.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { say, t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'
import { useDomainsStore } from '../../stores/domains.ts'
import { useTasksStore } from '../../stores/tasks.ts'
import { tell } from './tell.ts'

/** What a task over domains can be about, as the buttons name it. */
export type BulkAct = 'pause' | 'enable' | 'star' | 'unstar' | 'group' | 'remark' | 'remove'

export interface DomainBulk {
  /** Of `domains` those that the act would change. */
  fits: (act: BulkAct, domains: readonly Domain[]) => Domain[]
  /** Asks where it is far-reaching, and begins the task. */
  act: (act: BulkAct, domains: readonly Domain[]) => Promise<void>
  /** Begins a task without asking, in the account shown now unless another is given; throws what the call throws. */
  begin: (domains: readonly Domain[], work: BulkWork, account?: string) => Promise<void>
  /** The dialog for a group or a remark, and for which domains. */
  dialog: ShallowRef<{
    kind: 'group' | 'remark'
    accountId: string
    domains: readonly Domain[]
    leftOut: number
  } | null>
  /** The task that was last begun here and is not put aside. */
  task: ComputedRef<Task | null>
  /** It ended, and not all of it was done: a person should see what. */
  result: ShallowRef<Task | null>
  menu: (domains: readonly Domain[]) => MenuItem[]
}

/** Locked and banned domains cannot be changed; star and remark are the account's own and always can. */
const CAN: Readonly<Record<BulkAct, (domain: Domain) => boolean>> = {
  pause: ({ status }) => status === 'enabled' || status === 'unknown',
  enable: ({ status }) => status === 'paused' || status === 'unknown',
  star: ({ starred }) => !starred,
  unstar: ({ starred }) => starred,
  group: ({ status, sharedToMe }) => !sharedToMe && status !== 'locked' && status !== 'banned',
  remark: ({ status }) => status !== 'locked' && status !== 'banned',
  remove: ({ status, sharedToMe }) => !sharedToMe && status !== 'locked' && status !== 'banned'
}
/** Domains that an act leaves as they are since they are so already, which needs no word. */
const SO_ALREADY: Readonly<Partial<Record<BulkAct, (domain: Domain) => boolean>>> = {
  pause: ({ status }) => status === 'paused',
  enable: ({ status }) => status === 'enabled',
  star: ({ starred }) => starred,
  unstar: ({ starred }) => !starred
}

/** How many records they have together; null when one of them does not say. */
const recordsOf = (domains: readonly Domain[]): number | null =>
  domains.reduce<number | null>(
    (sum, { records }) => (sum === null || records === null ? null : sum + records),
    0
  )

/** What can be done with many domains of the list: each begins a task in the main process. */
export function useDomainBulk(showRemoved: () => void): DomainBulk {
  const app = useAppStore()
  const store = useDomainsStore()
  const tasks = useTasksStore()
  const dialog: DomainBulk['dialog'] = shallowRef(null)
  const result: DomainBulk['result'] = shallowRef(null)
  void tasks.start()

  const accountId = computed(() => store.accountId ?? '')
  const task = computed(() => tasks.find(tasks.followed.get(accountId.value)))

  // Only what ends while somebody looks is told here; the rest stands in Activity.
  watch(task, (now, before) => {
    if (!now || isOpen(now)) return
    if (before?.id === now.id && isOpen(before)) tellEnd(now)
    else if (result.value?.id !== now.id) tasks.followed.delete(now.accountId)
  })
  function tellEnd(ended: Task): void {
    const title = say(ended.title)
    const { done, failed, unclear } = ended.counts
    const kept = ended.kind === 'remove' ? { action: { label: t('removed.title'), run: showRemoved } } : {}
    if (undoneOf(ended) === 0) toast(t('domains.bulk.done', { title }), kept)
    else if (ended.state === 'cancelled' && failed + unclear === 0)
      toast(t('domains.bulk.cancelled', { title, done, left: undoneOf(ended) }), { kind: 'info' })
    else {
      result.value = ended
      return
    }
    tasks.followed.delete(ended.accountId)
  }

  const fits: DomainBulk['fits'] = (act, domains) => domains.filter(CAN[act])

  async function begin(domains: readonly Domain[], work: BulkWork, account = accountId.value): Promise<void> {
    const ids = domains.map(({ id }) => id)
    tasks.followed.set(account, await call('domains:bulk', account, ids, work))
  }

  /** Whom it leaves out, as a sentence; "" when nobody. */
  function leftOut(act: BulkAct, domains: readonly Domain[]): number {
    const so = SO_ALREADY[act]
    return domains.filter((domain) => !CAN[act](domain) && so?.(domain) !== true).length
  }

  async function ask(act: 'pause' | 'remove', domains: readonly Domain[], work: BulkWork): Promise<void> {
    // The question is about this account's domains, whichever is shown when it is answered.
    const account = accountId.value
    const chosen = fits(act, domains)
    const n = chosen.length
    const records = recordsOf(chosen)
    const words = `domains.bulk.${act}Dialog` as const
    const rest = leftOut(act, domains)
    const text = records === null ? t(`${words}.textUnknown`, { n }) : t(`${words}.text`, { n, records })
    await confirm({
      title: t(`${words}.title`, { n }),
      text: rest === 0 ? text : `${text} ${t('domains.bulk.leftOut', { n: rest })}`,
      verb: t(`${words}.button`, { n }),
      danger: true,
      // One is removed by its name, many by their number.
      ...(act === 'remove' ? { typed: n === 1 ? (chosen[0]?.name ?? '') : String(n) } : {}),
      run: () => begin(chosen, work, account)
    })
  }

  async function act(kind: BulkAct, domains: readonly Domain[]): Promise<void> {
    const chosen = fits(kind, domains)
    if (app.writeBlock !== null || chosen.length === 0) return
    switch (kind) {
      case 'pause':
        return ask(kind, domains, { kind: 'status', enabled: false })
      case 'remove':
        return ask(kind, domains, { kind: 'remove' })
      case 'enable':
        return begin(chosen, { kind: 'status', enabled: true }).catch(tell)
      case 'star':
      case 'unstar':
        return begin(chosen, { kind: 'star', starred: kind === 'star' }).catch(tell)
      case 'group':
      case 'remark':
        dialog.value = {
          kind,
          accountId: accountId.value,
          domains: chosen,
          leftOut: leftOut(kind, domains)
        }
    }
  }

  const item = (kind: BulkAct, domains: readonly Domain[], more: Partial<MenuItem> = {}): MenuItem => {
    const n = fits(kind, domains).length
    return {
      key: kind,
      label: t(`domains.bulk.${kind}`, { n }),
      disabled: app.writeBlock ?? (n === 0 ? t('domains.bulk.noneFits') : null),
      run: () => void act(kind, domains),
      ...more
    }
  }
  const menu = (domains: readonly Domain[]): MenuItem[] => [
    item('star', domains),
    item('unstar', domains),
    item('remark', domains),
    item('group', domains),
    {
      key: 'copy',
      label: t('domains.bulk.copy', { n: domains.length }),
      run: () => void copyText(domains.map(({ name }) => name).join('\n'))
    },
    item('pause', domains, { divided: true }),
    item('enable', domains),
    item('remove', domains, { danger: true })
  ]

  return { fits, act, begin, dialog, task, result, menu }
}
