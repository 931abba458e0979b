import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { SHARED_GROUP_ID, type Domain, type DomainGroup } from '../../../shared/model/domain.ts'
import { confirm } from '../../components/confirm.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import { useAppStore } from '../../stores/app.ts'
import { useDomainsStore } from '../../stores/domains.ts'
import { tell } from './tell.ts'
import type { DomainBulk } from './useDomainBulk.ts'

/** What a drop on a group would do: move these, or nothing, for a reason. */
export type Drop = { moves: readonly Domain[]; words: string } | { moves: null; words: string }

export interface GroupActions {
  /** The dialog on the screen: for a new group (null), or to rename one. */
  dialog: ShallowRef<{ group: DomainGroup | null } | null>
  /** Why the group can be neither renamed nor deleted; null when it can. */
  fixed: (group: DomainGroup) => string | null
  create: () => void
  rename: (group: DomainGroup) => void
  remove: (group: DomainGroup) => Promise<void>
  menu: (group: DomainGroup) => MenuItem[]
  /** What dropping `domains` on the group would do. */
  drop: (group: DomainGroup, domains: readonly Domain[]) => Drop
  /** Does it. */
  move: (group: DomainGroup, domains: readonly Domain[]) => Promise<void>
  block: ComputedRef<string | null>
}

/** What can be done with the groups of the active account. */
export function useGroups(bulk: Pick<DomainBulk, 'fits' | 'begin'>): GroupActions {
  const app = useAppStore()
  const store = useDomainsStore()
  const dialog: GroupActions['dialog'] = shallowRef(null)
  const block = computed(() => app.writeBlock)

  const fixed: GroupActions['fixed'] = ({ id, name, kind }) => {
    if (kind !== 'system') return null
    return id === SHARED_GROUP_ID ? t('groups.shared', { name }) : t('groups.system')
  }
  const create = (): void => {
    if (block.value === null) dialog.value = { group: null }
  }
  const rename = (group: DomainGroup): void => {
    if (block.value === null && fixed(group) === null) dialog.value = { group }
  }

  async function remove(group: DomainGroup): Promise<void> {
    if (block.value !== null || fixed(group) !== null) return
    const { id, name } = group
    const writer = store.writer()
    const n = store.domains.filter(({ groupId }) => groupId === id).length
    const yes = await confirm({
      title: t('groups.removeDialog.title', { name }),
      text:
        n === 0
          ? t('groups.removeDialog.textEmpty')
          : t('groups.removeDialog.text', { n, group: store.groups[0]?.name ?? '' }),
      verb: t('groups.removeDialog.button'),
      danger: true,
      run: () => writer.removeGroup(id)
    })
    if (yes) toast(t('groups.removeDialog.done', { name }))
  }

  const drop: GroupActions['drop'] = (group, domains) => {
    const { id, name } = group
    const no = (words: string): Drop => ({ moves: null, words })
    if (block.value !== null) return no(block.value)
    if (id === SHARED_GROUP_ID) return no(t('groups.shared', { name }))
    const can = bulk.fits('group', domains)
    if (can.length === 0) return no(t('groups.drop.none'))
    const moves = can.filter(({ groupId }) => groupId !== id)
    if (moves.length === 0) return no(t('groups.drop.already', { name }))
    const left = domains.length - can.length
    return {
      moves,
      words: left === 0 ? t('groups.drop.move', { name }) : t('groups.drop.leftOut', { name, n: left })
    }
  }

  async function move(group: DomainGroup, domains: readonly Domain[]): Promise<void> {
    const { moves, words } = drop(group, domains)
    const [one] = moves ?? []
    if (moves === null || !one) {
      toast(words, { kind: 'info' })
      return
    }
    const writer = store.writer()
    try {
      if (moves.length > 1) {
        await bulk.begin(moves, { kind: 'group', groupId: group.id })
        return
      }
      await writer.setGroup(one.id, group.id)
      toast(t('domains.groupDialog.done', { group: group.name }), {
        undo: () => writer.setGroup(one.id, one.groupId).catch(tell)
      })
    } catch (thrown) {
      tell(thrown)
    }
  }

  const menu = (group: DomainGroup): MenuItem[] => {
    const disabled = fixed(group) ?? block.value
    return [
      { key: 'rename', label: t('groups.rename'), shortcut: 'F2', disabled, run: () => rename(group) },
      {
        key: 'remove',
        label: t('groups.remove'),
        shortcut: 'Del',
        danger: true,
        disabled,
        run: () => void remove(group)
      }
    ]
  }

  return { dialog, fixed, create, rename, remove, menu, drop, move, block }
}
