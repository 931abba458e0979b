import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import type { RequestLogEntry } from '../../shared/model/request-log.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { reconcile } from './reconcile.ts'

/** The log of requests, newest first; followed only while somebody looks at it. */
export const useRequestsStore = defineStore('requests', () => {
  /** null as long as it was never read. */
  const entries = shallowRef<RequestLogEntry[] | null>(null)
  const error = shallowRef<CallError | null>(null)

  async function read(): Promise<void> {
    try {
      entries.value = reconcile(entries.value ?? [], await call('requests:list'))
      error.value = null
    } catch (thrown) {
      error.value = callErrorOf(thrown)
    }
  }

  /** Reads it now and after every change, for as long as the caller lives. */
  function useLog(): void {
    onScopeDispose(on('requests:changed', () => void read()))
    void read()
  }

  return { entries, error, read, useLog }
})
