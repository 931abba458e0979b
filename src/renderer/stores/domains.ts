import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { Domain, DomainGroup, DomainList } from '../../shared/model/domain.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { reconcile } from './reconcile.ts'

/** Writes to one account, whichever is active meanwhile; each throws what the call throws. */
export interface DomainsWriter {
  create: (name: string, groupId: string | null) => Promise<void>
  remove: (id: string) => Promise<void>
  setStatus: (id: string, enabled: boolean) => Promise<void>
  star: (id: string, starred: boolean) => Promise<void>
  remark: (id: string, remark: string) => Promise<void>
  setGroup: (id: string, groupId: string) => Promise<void>
  createGroup: (name: string) => Promise<void>
  renameGroup: (groupId: string, name: string) => Promise<void>
  removeGroup: (groupId: string) => Promise<void>
}

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
  /** Counts the accounts opened: a refresh begun for an earlier one neither holds up the next nor speaks for it. */
  let visit = 0

  const domains = computed<readonly Domain[]>(() => list.value?.domains ?? [])
  const groups = computed<readonly DomainGroup[]>(() => list.value?.groups ?? [])

  function receive(account: string, next: DomainList | null): void {
    if (account !== accountId.value || !next) return
    // Read from the service since the failure; after a mere write the cache keeps its time.
    if (next.fetchedAt !== list.value?.fetchedAt) error.value = null
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
    const mine = visit
    refreshing.value = true
    try {
      receive(account, await call('domains:refresh', account))
      if (mine === visit) error.value = null
    } catch (thrown) {
      if (mine === visit) error.value = callErrorOf(thrown)
    } finally {
      if (mine === visit) refreshing.value = false
    }
  }

  /** Shows the account's list: the cached one at once, then a fresh one. */
  async function open(account: string): Promise<void> {
    listen()
    if (account !== accountId.value) {
      visit += 1
      refreshing.value = false
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

  /** Writes to the account shown now; throws when none is. Whatever goes on for a while takes its writer first. */
  function writer(): DomainsWriter {
    const account = accountId.value
    if (account === null) throw new Error('no account is open')
    const keep = async (asked: Promise<DomainList>): Promise<void> => receive(account, await asked)
    return {
      create: (name, groupId) => keep(call('domains:create', account, name, groupId)),
      remove: (id) => keep(call('domains:remove', account, id)),
      setStatus: (id, enabled) => keep(call('domains:set-status', account, id, enabled)),
      star: (id, starred) => keep(call('domains:star', account, id, starred)),
      remark: (id, remark) => keep(call('domains:remark', account, id, remark)),
      setGroup: (id, groupId) => keep(call('domains:set-group', account, id, groupId)),
      createGroup: (name) => keep(call('groups:create', account, name)),
      renameGroup: (groupId, name) => keep(call('groups:rename', account, groupId, name)),
      removeGroup: (groupId) => keep(call('groups:remove', account, groupId))
    }
  }

  return { accountId, list, domains, groups, ready, refreshing, error, open, refresh, writer }
})
