import { watch } from 'vue'
import { isNavigationFailure, NavigationFailureType, type Router } from 'vue-router'
import { call, callErrorOf } from '../api/call.ts'
import { toast } from '../components/toasts.ts'
import { say, t } from '../i18n/index.ts'
import { useAppStore } from '../stores/app.ts'

/** Waits until the app shows this account. */
function shown(accountId: string): Promise<void> {
  const app = useAppStore()
  return new Promise((resolve) => {
    const stop = watch(
      () => app.account?.id,
      (id) => {
        if (id !== accountId) return
        resolve()
        // Called at once where it is the account already, before the watcher is there.
        queueMicrotask(() => stop())
      },
      { immediate: true }
    )
  })
}

/**
 * Makes an account the active one. A domain's page belongs to its account and is left first; what is not saved there is
 * asked about. Answers whether the account is active now; a failure is told.
 */
export async function switchAccount(router: Router, accountId: string): Promise<boolean> {
  const app = useAppStore()
  if (app.account?.id === accountId) return true
  if (router.currentRoute.value.name === 'domain') {
    const left = await router.push('/domains')
    if (isNavigationFailure(left, NavigationFailureType.aborted)) return false
  }
  try {
    await call('accounts:switch', accountId)
    await shown(accountId)
    return true
  } catch (thrown) {
    toast(`${t('frame.account.switchFailed')} ${say(callErrorOf(thrown).message)}`, { kind: 'fail' })
    return false
  }
}
