import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { CallError } from '../../../shared/ipc/contract.ts'
import type { Snapshot } from '../../../shared/model/history.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'
import { call, callErrorOf, on } from '../../api/call.ts'

/** The snapshots of a zone, followed for as long as the caller lives. */
export function useSnapshots(at: { accountId: string; domainId: string }): {
  /** Newest first; null until read. */
  list: ShallowRef<readonly Snapshot[] | null>
  error: ShallowRef<CallError | null>
  read: () => Promise<void>
} {
  const list = shallowRef<readonly Snapshot[] | null>(null)
  const error = shallowRef<CallError | null>(null)

  async function read(): Promise<void> {
    try {
      list.value = await call('history:list', at.accountId, at.domainId)
      error.value = null
    } catch (thrown) {
      error.value = callErrorOf(thrown)
    }
  }
  onScopeDispose(
    on('history:changed', ({ accountId, domainId }) => {
      if (accountId === at.accountId && domainId === at.domainId) void read()
    })
  )
  void read()
  return { list, error, read }
}

/** What one snapshot holds, or why it cannot be had; both null while it is being read. */
export interface Held {
  records: ShallowRef<readonly DnsRecord[] | null>
  error: ShallowRef<CallError | null>
  again: () => Promise<void>
}

/** The records of the snapshot that `id` names; of none while it is null. */
export function useHeld(at: { accountId: string; domainId: string }, id: () => string | null): Held {
  const records = shallowRef<readonly DnsRecord[] | null>(null)
  const error = shallowRef<CallError | null>(null)

  async function again(): Promise<void> {
    const wanted = id()
    error.value = null
    if (wanted === null) return
    try {
      const found = await call('history:records', at.accountId, at.domainId, wanted)
      if (id() === wanted) records.value = found
    } catch (thrown) {
      if (id() === wanted) error.value = callErrorOf(thrown)
    }
  }
  watch(
    id,
    () => {
      records.value = null
      void again()
    },
    { immediate: true }
  )
  return { records, error, again }
}
