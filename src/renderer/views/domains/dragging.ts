import { shallowRef } from 'vue'
import type { Domain } from '../../../shared/model/domain.ts'
import { t } from '../../i18n/index.ts'

/** The domains that are being dragged right now; none most of the time. */
export const dragged = shallowRef<readonly Domain[]>([])

/** Takes domains along with the pointer. */
export function beginDrag(domains: readonly Domain[], event: DragEvent): void {
  dragged.value = domains
  document.addEventListener('dragend', () => (dragged.value = []), { once: true })
  const { dataTransfer } = event
  if (!dataTransfer) return
  dataTransfer.effectAllowed = 'move'
  // Outside the app a drop gives their names.
  dataTransfer.setData('text/plain', domains.map(({ name }) => name).join('\n'))
  const chip = document.createElement('div')
  chip.className = 'zd-drag-chip'
  const [first] = domains
  chip.textContent =
    domains.length === 1 && first ? first.name : t('groups.drop.dragged', { n: domains.length })
  document.body.append(chip)
  dataTransfer.setDragImage(chip, -8, -8)
  // The picture is taken when the handler returns.
  window.setTimeout(() => chip.remove())
}
