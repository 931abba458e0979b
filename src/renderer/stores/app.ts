import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { Account } from '../../shared/model/account.ts'
import type { AppState, Settings } from '../../shared/model/app.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { setLocale, t } from '../i18n/index.ts'
import { applyLook } from '../theme/apply.ts'

/**
 * The mirror of the main process's AppState. It holds no truth: every change is asked for by a call and comes back
 * with `app:changed`.
 */
export const useAppStore = defineStore('app', () => {
  const state = shallowRef<AppState | null>(null)
  /** Why the state could not be had at start; null when all is well. */
  const failure = shallowRef<CallError | null>(null)
  let unsubscribe: (() => void) | null = null

  function receive(next: AppState): void {
    state.value = next
    setLocale(next.locale)
    applyLook(next.settings)
  }

  /** Subscribes and fetches the first state. An event that overtakes the answer wins: it is newer. */
  async function start(): Promise<void> {
    failure.value = null
    try {
      unsubscribe ??= on('app:changed', receive)
      const first = await call('app:state')
      if (state.value === null) receive(first)
    } catch (thrown) {
      failure.value = callErrorOf(thrown)
    }
  }

  /** The embedded sandbox has no name until a person gives it one. */
  const accounts = computed<Account[]>(
    () =>
      state.value?.accounts.map((one) =>
        one.name === '' ? { ...one, name: t('frame.account.sandboxName') } : one
      ) ?? []
  )
  /** The account whose domains are on the screen; null before the first sign-in. */
  const account = computed<Account | null>(
    () => accounts.value.find((one) => one.id === state.value?.activeAccountId) ?? null
  )

  /** Why nothing of an account can be changed right now, as a sentence; null when writing is possible. */
  function blockOf(one: Account | null): string | null {
    if (!one) return t('frame.block.noAccount')
    if (!one.hasCredentials) return t('frame.block.noCredentials')
    switch (one.service.state) {
      case 'offline':
        return t('frame.block.offline')
      case 'stopped':
        return t('frame.block.stopped')
      case 'banned':
        return t('frame.block.banned')
      default:
        return null
    }
  }
  /** The same for the active account. */
  const writeBlock = computed<string | null>(() => blockOf(account.value))

  /** Changes settings; throws ApiError when they could not be kept. */
  const setSettings = (patch: Partial<Settings>): Promise<null> => call('app:set-settings', patch)

  return { state, failure, start, accounts, account, blockOf, writeBlock, setSettings }
})
