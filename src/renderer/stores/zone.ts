import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { DnsRecord, RecordDraft, Zone } from '../../shared/model/record.ts'
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
  const place = shallowRef<Place | null>(null)
  const zone = shallowRef<Zone | null>(null)
  /** The cache was asked: until then there is nothing to say about the zone. */
  const ready = shallowRef(false)
  const refreshing = shallowRef(false)
  /** Why the last refresh failed; null after one that worked. */
  const error = shallowRef<CallError | null>(null)
  let listening = false
  let reading = false
  let readAgain = false

  const records = computed<readonly DnsRecord[]>(() => zone.value?.records ?? [])

  function receive(from: Place, next: Zone | null): void {
    if (!samePlace(place.value, from) || !next) return
    zone.value = { ...next, records: reconcile(zone.value?.records ?? [], next.records) }
  }

  async function readCache(from: Place): Promise<void> {
    receive(from, await call('zones:cached', from.accountId, from.domainId))
  }

  /** Reads the cache after an event; a burst of events (many records in a row) costs two readings, not one each. */
  async function follow(): Promise<void> {
    if (reading) {
      readAgain = true
      return
    }
    reading = true
    try {
      do {
        readAgain = false
        // Set by another event while this one waits, which the checker does not see.
        if (place.value) await readCache(place.value)
      } while (readAgain as boolean)
    } catch {
      // The next event or refresh reads it again; what is shown stays.
    } finally {
      reading = false
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
      if (samePlace(place.value, from)) error.value = null
    } catch (thrown) {
      if (samePlace(place.value, from)) error.value = callErrorOf(thrown)
    } finally {
      refreshing.value = false
    }
    // Another zone was opened meanwhile: it is still to be read.
    if (place.value && !samePlace(place.value, from)) await refresh()
  }

  /** Shows a zone: the cached one at once, then a fresh one. */
  async function open(accountId: string, domainId: string): Promise<void> {
    listen()
    const to = { accountId, domainId }
    if (!samePlace(place.value, to)) {
      place.value = to
      zone.value = null
      error.value = null
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

  /** Puts one record into the zone shown, or takes it out, without reading all of it again. */
  function put(at: Place, id: string, record: DnsRecord | null): void {
    const now = zone.value
    if (!now || !samePlace(place.value, at)) return
    const known = now.records.some((one) => one.id === id)
    const next = record
      ? known
        ? now.records.map((one) => (one.id === id ? record : one))
        : [...now.records, record]
      : now.records.filter((one) => one.id !== id)
    zone.value = { ...now, records: next }
  }

  /** Runs a write on the zone shown and puts its answer in; throws what the call throws. */
  async function write<R extends DnsRecord | null>(ask: (at: Place) => Promise<R>, id?: string): Promise<R> {
    const at = place.value
    if (!at) throw new Error('no zone is open')
    const answer = await ask(at)
    const key = id ?? answer?.id
    if (key !== undefined) put(at, key, answer)
    return answer
  }

  return {
    place,
    zone,
    records,
    ready,
    refreshing,
    error,
    open,
    refresh,
    create: (draft: RecordDraft) => write((at) => call('records:create', at.accountId, at.domainId, draft)),
    modify: (id: string, draft: RecordDraft) =>
      write((at) => call('records:modify', at.accountId, at.domainId, id, draft), id),
    setStatus: (id: string, enabled: boolean) =>
      write((at) => call('records:set-status', at.accountId, at.domainId, id, enabled), id),
    remark: (id: string, remark: string) =>
      write((at) => call('records:remark', at.accountId, at.domainId, id, remark), id),
    remove: (id: string) => write((at) => call('records:remove', at.accountId, at.domainId, id), id)
  }
})
