import { defineStore } from 'pinia'
import { computed, shallowRef, triggerRef } from 'vue'
import { EDITS_MOST, kindOf, type Change, type ChangesDelta } from '../../shared/model/changes.ts'
import { call, on } from '../api/call.ts'

interface Place {
  accountId: string
  domainId: string
}

/** Characters of one call to stage; the door of main lets 600,000 through. */
const CHARACTERS_MOST = 400_000

/** `edits` in parts that one call can carry. */
function parts(edits: readonly Change[]): Change[][] {
  const all: Change[][] = []
  let size = Infinity
  for (const edit of edits) {
    const own = JSON.stringify(edit).length
    if (size + own > CHARACTERS_MOST || (all.at(-1)?.length ?? 0) >= EDITS_MOST) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(edit)
    size += own
  }
  return all
}

let steps = 0

/** What is staged for the zone on the screen: a mirror of the main process's change set. */
export const useChangesStore = defineStore('changes', () => {
  const place = shallowRef<Place | null>(null)
  /** By record id, in the order of the first edits. One map, told of its changes by hand: it may hold thousands. */
  const staged = shallowRef<ReadonlyMap<string, Change>>(new Map())
  const revision = shallowRef(0)
  const canUndo = shallowRef(false)
  const canRedo = shallowRef(false)
  let listening = false

  const counts = computed(() => {
    const found = { add: 0, change: 0, delete: 0 }
    for (const change of staged.value.values()) found[kindOf(change)]++
    return found
  })

  const isAt = (at: Place): boolean =>
    place.value?.accountId === at.accountId && place.value.domainId === at.domainId

  async function read(at: Place): Promise<void> {
    const set = await call('changes:read', at.accountId, at.domainId)
    if (!isAt(at)) return
    staged.value = new Map(set.changes.map((change) => [change.id, change]))
    revision.value = set.revision
    canUndo.value = set.canUndo
    canRedo.value = set.canRedo
  }

  /** Takes in what a call answered; whatever it does not follow from is read anew. */
  async function absorb(at: Place, delta: ChangesDelta): Promise<void> {
    if (!isAt(at)) return
    // Told of it by the event already, and read.
    if (delta.revision < revision.value) return
    if (delta.revision > revision.value + 1) {
      await read(at)
      return
    }
    // Ours alone: nobody else holds the map.
    const map = staged.value as Map<string, Change>
    for (const id of delta.dropped) map.delete(id)
    for (const change of delta.set) map.set(change.id, change)
    revision.value = delta.revision
    canUndo.value = delta.canUndo
    canRedo.value = delta.canRedo
    if (delta.set.length + delta.dropped.length > 0) triggerRef(staged)
  }

  function listen(): void {
    if (listening) return
    listening = true
    on('changes:changed', (event) => {
      if (isAt(event) && waiting === 0 && event.revision > revision.value) void read(event)
    })
  }

  /** Calls of ours that are under way: their answers say what the events say, and cheaper. */
  let waiting = 0
  async function ask(work: (at: Place) => Promise<ChangesDelta>): Promise<void> {
    const at = place.value
    if (at === null) throw new Error('no zone is open')
    waiting++
    try {
      await absorb(at, await work(at))
    } finally {
      waiting--
    }
  }

  /** Shows what is staged for a zone. */
  async function open(accountId: string, domainId: string): Promise<void> {
    listen()
    const to = { accountId, domainId }
    if (!isAt(to)) {
      place.value = to
      staged.value = new Map()
      revision.value = 0
    }
    await read(to)
  }

  /** Stages edits as one step of undo. Throws what the call throws; parts sent before stay. */
  async function edit(edits: readonly Change[]): Promise<void> {
    const step = `page-${Date.now()}-${++steps}`
    for (const part of parts(edits))
      await ask(({ accountId, domainId }) => call('changes:edit', accountId, domainId, part, step))
  }

  return {
    place,
    staged,
    counts,
    revision,
    canUndo,
    canRedo,
    open,
    edit,
    undo: () => ask(({ accountId, domainId }) => call('changes:undo', accountId, domainId)),
    redo: () => ask(({ accountId, domainId }) => call('changes:redo', accountId, domainId)),
    discard: (ids: string[] | null) =>
      ask(({ accountId, domainId }) => call('changes:discard', accountId, domainId, ids)),
    rebase: (ids: string[]) =>
      ask(({ accountId, domainId }) => call('changes:rebase', accountId, domainId, ids)),
    /** Runs a call that stages something (an import, a restore) and shows what it did. */
    ask
  }
})

/** An id for a record to add, unique in its change set. */
export const newId = (): string => `new-${Date.now().toString(36)}-${++steps}`
