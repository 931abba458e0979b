import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { Domain, DomainGroup, DomainList } from '../../shared/model/domain.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { reconcile } from './reconcile.ts'

/** The active account's domains: a mirror of the main process's cache, replaced whole, rows kept where unchanged. */
export const useDomainsStore = defineStore('domains', () => {
  const accountId = shallowRef<string | null>(null)
  const list = shallowRef<DomainList | null>(null)
  /** The cache was asked: until then there is nothing to say about the list. */
  const ready = shallowRef(false)
  const refreshing = shallowRef(false)
  /** Why the last refresh failed; null after one that worked. */
  const error = shallowRef<CallError | null>(null)
  let listening = false

  const domains = computed<readonly Domain[]>(() => list.value?.domains ?? [])
  const groups = computed<readonly DomainGroup[]>(() => list.value?.groups ?? [])

  function receive(account: string, next: DomainList | null): void {
    if (account !== accountId.value || !next) return
    list.value = { ...next, domains: reconcile(list.value?.domains ?? [], next.domains) }
  }

  async function readCache(account: string): Promise<void> {
    receive(account, await call('domains:cached', account))
  }

  function listen(): void {
    if (listening) return
    listening = true
    on('domains:changed', (event) => {
      if (event.accountId === accountId.value) void readCache(event.accountId).catch(() => undefined)
    })
  }

  /** Asks the service for the list; what went wrong is in `error`, what was there stays. */
  async function refresh(): Promise<void> {
    const account = accountId.value
    if (account === null || refreshing.value) return
    refreshing.value = true
    try {
      receive(account, await call('domains:refresh', account))
      if (account === accountId.value) error.value = null
    } catch (thrown) {
      if (account === accountId.value) error.value = callErrorOf(thrown)
    } finally {
      refreshing.value = false
    }
    // The account was switched meanwhile: its list is still to be read.
    if (account !== accountId.value) await refresh()
  }

  /** Shows the account's list: the cached one at once, then a fresh one. */
  async function open(account: string): Promise<void> {
    listen()
    if (account !== accountId.value) {
      accountId.value = account
      list.value = null
      error.value = null
      ready.value = false
    }
    try {
      await readCache(account)
    } catch (thrown) {
      if (account === accountId.value) error.value = callErrorOf(thrown)
    }
    if (account !== accountId.value) return
    ready.value = true
    await refresh()
  }

  /** Runs a write whose answer is the new list; throws what the call throws. */
  async function write(ask: (account: string) => Promise<DomainList>): Promise<void> {
    const account = accountId.value
    if (account === null) return
    receive(account, await ask(account))
  }

  return {
    accountId,
    list,
    domains,
    groups,
    ready,
    refreshing,
    error,
    open,
    refresh,
    create: (name: string, groupId: string | null) =>
      write((account) => call('domains:create', account, name, groupId)),
    remove: (id: string) => write((account) => call('domains:remove', account, id)),
    setStatus: (id: string, enabled: boolean) =>
      write((account) => call('domains:set-status', account, id, enabled)),
    star: (id: string, starred: boolean) => write((account) => call('domains:star', account, id, starred)),
    remark: (id: string, remark: string) => write((account) => call('domains:remark', account, id, remark)),
    setGroup: (id: string, groupId: string) =>
      write((account) => call('domains:set-group', account, id, groupId))
  }
})
