import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { reconcile } from './reconcile.ts'

interface Place {
  accountId: string
  domainId: string
}

const samePlace = (a: Place | null, b: Place): boolean =>
  a?.accountId === b.accountId && a.domainId === b.domainId

/** The zone on the screen: a mirror of the main process's cache, records kept where unchanged. */
export const useZoneStore = defineStore('zone', () => {
  /** A new object with each opening, so that a refresh can tell whether it is still the one waited for. */
  const place = shallowRef<Place | null>(null)
  const zone = shallowRef<Zone | null>(null)
  /** The cache was asked: until then there is nothing to say about the zone. */
  const ready = shallowRef(false)
  const refreshing = shallowRef(false)
  /** Why the last refresh failed; null after one that worked. */
  const error = shallowRef<CallError | null>(null)
  let listening = false
  let reading: Promise<void> | null = null
  let readAgain = false

  const records = computed<readonly DnsRecord[]>(() => zone.value?.records ?? [])

  function receive(from: Place, next: Zone | null): void {
    if (!samePlace(place.value, from) || !next) return
    // Read from the service since the failure; after a mere write the cache keeps its time.
    if (next.fetchedAt !== zone.value?.fetchedAt) error.value = null
    zone.value = { ...next, records: reconcile(zone.value?.records ?? [], next.records) }
  }

  async function readCache(from: Place): Promise<void> {
    receive(from, await call('zones:cached', from.accountId, from.domainId))
  }

  /** Reads the cache, as after an event; a burst of events (many records in a row) costs two readings, not one each. */
  function follow(): Promise<void> {
    if (reading) readAgain = true
    return (reading ??= readOn().finally(() => (reading = null)))
  }

  async function readOn(): Promise<void> {
    try {
      do {
        readAgain = false
        // Set by another event while this one waits, which the checker does not see.
        if (place.value) await readCache(place.value)
      } while (readAgain as boolean)
    } catch {
      // The next event or refresh reads it again; what is shown stays.
    }
  }

  function listen(): void {
    if (listening) return
    listening = true
    on('zone:changed', (event) => {
      if (samePlace(place.value, event)) void follow()
    })
  }

  /** Asks the service for the zone; what went wrong is in `error`, what was there stays. */
  async function refresh(): Promise<void> {
    const from = place.value
    if (from === null || refreshing.value) return
    refreshing.value = true
    try {
      receive(from, await call('zones:refresh', from.accountId, from.domainId))
      if (place.value === from) error.value = null
    } catch (thrown) {
      if (place.value === from) error.value = callErrorOf(thrown)
    } finally {
      if (place.value === from) refreshing.value = false
    }
  }

  /** Shows a zone: the cached one at once, then a fresh one. */
  async function open(accountId: string, domainId: string): Promise<void> {
    listen()
    const to = { accountId, domainId }
    if (!samePlace(place.value, to)) {
      place.value = to
      zone.value = null
      error.value = null
      refreshing.value = false
      ready.value = false
    }
    try {
      await readCache(to)
    } catch (thrown) {
      if (samePlace(place.value, to)) error.value = callErrorOf(thrown)
    }
    if (!samePlace(place.value, to)) return
    ready.value = true
    await refresh()
  }

  return { place, zone, records, ready, refreshing, error, open, refresh, follow }
})
