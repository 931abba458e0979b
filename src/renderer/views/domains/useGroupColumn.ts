import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useAppStore } from '../../stores/app.ts'
import { tell } from './tell.ts'

/** From this width of the window on the groups are shown unless a person says otherwise, px. */
const WIDE = 1400

/** Whether the groups stand beside the list. */
export function useGroupColumn(): {
  groupsShown: ComputedRef<boolean>
  toggleGroups: () => Promise<void>
} {
  const app = useAppStore()
  const windowWidth = shallowRef(window.innerWidth)
  const onResize = (): void => {
    windowWidth.value = window.innerWidth
  }
  window.addEventListener('resize', onResize)
  onScopeDispose(() => window.removeEventListener('resize', onResize))
  const groupsShown = computed(() => app.state?.settings.groupList ?? windowWidth.value >= WIDE)
  async function toggleGroups(): Promise<void> {
    await app.setSettings({ groupList: !groupsShown.value }).catch(tell)
  }
  return { groupsShown, toggleGroups }
}
