import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import type { CallError } from '../../shared/ipc/contract.ts'
import { isOpen, type Task, type TaskChange, type TaskItem } from '../../shared/model/task.ts'
import { call, callErrorOf, on } from '../api/call.ts'

/** Work on many things, of all accounts: a mirror of the main process's list. Items are held where they are looked at. */
export const useTasksStore = defineStore('tasks', () => {
  const tasks = shallowRef<readonly Task[]>([])
  /** The list was read, or told of. */
  const ready = shallowRef(false)
  /** Why it could not be read. */
  const error = shallowRef<CallError | null>(null)
  /** Interruptions that the person has put aside in this run. */
  const seen = shallowReactive(new Set<string>())
  /** The task that was last begun from an account's domain list. */
  const followed = shallowReactive(new Map<string, string>())
  const watchers = new Set<(change: TaskChange) => void>()
  let listening = false
  /** An event has brought the list. */
  let told = false

  const running = computed(() => tasks.value.filter(isOpen))
  const interrupted = computed(() => tasks.value.filter((task) => task.fresh && !seen.has(task.id)))
  const find = (id: string | undefined): Task | null => tasks.value.find((task) => task.id === id) ?? null

  function receive(change: TaskChange): void {
    told = true
    tasks.value = change.tasks
    ready.value = true
    error.value = null
    for (const watcher of watchers) watcher(change)
  }

  /** Subscribes and reads the list once. An event that overtakes the answer wins: it is newer. */
  async function start(): Promise<void> {
    if (!listening) {
      listening = true
      on('tasks:changed', receive)
    }
    if (ready.value) return
    try {
      const first = await call('tasks:list')
      if (!told) tasks.value = first
      ready.value = true
      error.value = null
    } catch (thrown) {
      error.value = callErrorOf(thrown)
    }
  }

  /** Tells `watcher` of every change; the answer stops it. */
  function follow(watcher: (change: TaskChange) => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }

  return { tasks, ready, error, seen, followed, running, interrupted, find, start, follow }
})

/** The items of one task for as long as the caller lives: read once, then kept up by events. */
export function useTaskItems(taskId: () => string): {
  items: ShallowRef<readonly TaskItem[] | null>
  error: ShallowRef<CallError | null>
  read: () => Promise<void>
} {
  const store = useTasksStore()
  const items = shallowRef<readonly TaskItem[] | null>(null)
  const error = shallowRef<CallError | null>(null)

  async function read(): Promise<void> {
    const id = taskId()
    error.value = null
    try {
      const found = await call('tasks:items', id)
      if (id === taskId()) items.value = found
    } catch (thrown) {
      if (id === taskId()) error.value = callErrorOf(thrown)
    }
  }
  onScopeDispose(
    store.follow((change) => {
      const changed = change.items.find((one) => one.taskId === taskId())?.changed
      if (!changed || !items.value) return
      const next = new Map(changed.map((item) => [item.id, item]))
      items.value = items.value.map((item) => next.get(item.id) ?? item)
    })
  )
  watch(
    taskId,
    () => {
      items.value = null
      void read()
    },
    { immediate: true }
  )
  return { items, error, read }
}
