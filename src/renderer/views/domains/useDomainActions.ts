import { shallowRef, type ShallowRef } from 'vue'
import type { Domain } from '../../../shared/model/domain.ts'
import { copyText } from '../../components/clipboard.ts'
import { confirm } from '../../components/confirm.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { toast } from '../../components/toasts.ts'
import { t } from '../../i18n/index.ts'
import { keyCaps } from '../../keys.ts'
import { useAppStore } from '../../stores/app.ts'
import { useDomainsStore } from '../../stores/domains.ts'
import { extHint } from './labels.ts'
import { tell } from './tell.ts'
import { toastRemoved } from './removed.ts'
import type { DomainBulk } from './useDomainBulk.ts'

export interface DomainActions {
  /** The dialog on the screen, and for which domain. */
  dialog: ShallowRef<{ kind: 'remark' | 'group' | 'ext'; domain: Domain } | null>
  menu: (domains: readonly Domain[]) => MenuItem[]
  star: (domain: Domain) => Promise<void>
  remove: (domain: Domain) => Promise<void>
}

/** What can be done with a domain of the list; with several of them, by `bulk`. */
export function useDomainActions(
  open: (domain: Domain) => void,
  bulk: DomainBulk,
  showRemoved: () => void
): DomainActions {
  const app = useAppStore()
  const store = useDomainsStore()
  const dialog: DomainActions['dialog'] = shallowRef(null)

  /** Why this domain cannot be changed now; null when it can. */
  function block({ status }: Domain): string | null {
    if (status === 'locked') return t('domains.menu.locked')
    if (status === 'banned') return t('domains.menu.banned')
    return app.writeBlock
  }

  async function star(domain: Domain): Promise<void> {
    if (app.writeBlock !== null) return
    await store.writer().star(domain.id, !domain.starred).catch(tell)
  }

  async function enable({ id, name }: Domain): Promise<void> {
    try {
      await store.writer().setStatus(id, true)
      toast(t('domains.enableDone', { name }))
    } catch (thrown) {
      tell(thrown)
    }
  }

  async function pause({ id, name, records }: Domain): Promise<void> {
    const writer = store.writer()
    const yes = await confirm({
      title: t('domains.pauseDialog.title', { name }),
      text:
        records === null
          ? t('domains.pauseDialog.textUnknown', { name })
          : t('domains.pauseDialog.text', { name, n: records }),
      verb: t('domains.pauseDialog.button'),
      danger: true,
      run: () => writer.setStatus(id, false)
    })
    if (yes)
      toast(t('domains.pauseDialog.done', { name }), { undo: () => writer.setStatus(id, true).catch(tell) })
  }

  async function remove(domain: Domain): Promise<void> {
    const { id, name, records } = domain
    if (block(domain) !== null || domain.sharedToMe) return
    const writer = store.writer()
    const yes = await confirm({
      title: t('domains.removeDialog.title', { name }),
      text:
        records === null
          ? t('domains.removeDialog.textUnknown')
          : t('domains.removeDialog.text', { n: records }),
      verb: t('domains.removeDialog.button'),
      danger: true,
      typed: name,
      run: () => writer.remove(id)
    })
    if (yes) toastRemoved(name, showRemoved)
  }

  function menu(domains: readonly Domain[]): MenuItem[] {
    const [domain] = domains
    if (!domain) return []
    if (domains.length > 1) return bulk.menu(domains)
    const disabled = block(domain)
    const paused = domain.status === 'paused'
    const hint = extHint(domain)
    return [
      { key: 'open', label: t('domains.menu.open'), shortcut: 'Enter', run: () => open(domain) },
      {
        key: 'star',
        label: t(domain.starred ? 'domains.menu.unstar' : 'domains.menu.star'),
        divided: true,
        disabled: app.writeBlock,
        run: () => void star(domain)
      },
      {
        key: 'remark',
        label: t('domains.menu.remark'),
        disabled,
        run: () => (dialog.value = { kind: 'remark', domain })
      },
      {
        key: 'group',
        label: t('domains.menu.group'),
        disabled: disabled ?? (domain.sharedToMe ? t('domains.menu.sharedGroup') : null),
        run: () => (dialog.value = { kind: 'group', domain })
      },
      ...(hint
        ? [
            {
              key: 'ext',
              label: t('domains.menu.ext', { word: hint.word }),
              run: () => {
                dialog.value = { kind: 'ext', domain }
              }
            }
          ]
        : []),
      { key: 'copy', label: t('domains.menu.copyName'), run: () => void copyText(domain.name) },
      {
        key: 'status',
        label: t(paused ? 'domains.menu.enable' : 'domains.menu.pause'),
        divided: true,
        disabled,
        run: () => void (paused ? enable(domain) : pause(domain))
      },
      {
        key: 'remove',
        label: t('domains.menu.remove'),
        danger: true,
        shortcut: keyCaps('Delete').join('+'),
        disabled: disabled ?? (domain.sharedToMe ? t('domains.menu.sharedRemove') : null),
        run: () => void remove(domain)
      }
    ]
  }

  return { dialog, menu, star, remove }
}
