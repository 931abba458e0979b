import { z } from 'zod'
import type { CallError } from '../../shared/ipc/contract.ts'
import {
  TASK_ITEM_STATES,
  TASK_STATES,
  type TaskItemState,
  type TaskState,
  type TaskWork
} from '../../shared/model/task.ts'
import type { Text } from '../../shared/text.ts'
import { callErrorSchema as callError, textSchema as text } from '../call-error-schema.ts'
import type { Cache } from '../zones/cache.ts'

/** A task as the service holds it. */
export interface KeptTask {
  readonly id: string
  readonly accountId: string
  readonly work: TaskWork
  readonly title: Text
  readonly items: readonly { id: string; label: string }[]
  /** Of each item, in the same order. */
  readonly states: TaskItemState[]
  /** Why an item failed or is unclear, by its place. */
  readonly errors: Map<number, CallError>
  state: TaskState
  error: CallError | null
  startedAt: number
  endedAt: number | null
}

const work = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), enabled: z.boolean() }),
  z.object({ kind: z.literal('star'), starred: z.boolean() }),
  z.object({ kind: z.literal('group'), groupId: z.string() }),
  z.object({ kind: z.literal('remark'), remark: z.string() }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('add'), groupId: z.string().nullable() })
]) satisfies z.ZodType<TaskWork>

const headsSchema = z.object({
  tasks: z.array(
    z.object({
      id: z.string(),
      work,
      title: text,
      state: z.enum(TASK_STATES),
      error: callError.nullable(),
      startedAt: z.number(),
      endedAt: z.number().nullable()
    })
  )
})
const itemsSchema = z.object({ items: z.array(z.object({ id: z.string(), label: z.string() })) })
const progressSchema = z.object({
  /** One sign per item: the place of its state in TASK_ITEM_STATES. */
  states: z.string().regex(/^\d*$/),
  /** Each error once: hundreds of items often fail alike. */
  errors: z.array(callError),
  /** Place of an item, and of its error. */
  errorOf: z.array(z.tuple([z.number(), z.number()]))
})

const HEADS = 'tasks'
const itemsName = (id: string): string => `task ${id}`
const progressName = (id: string): string => `task ${id} progress`

const signOf = (state: TaskItemState): string => String(TASK_ITEM_STATES.indexOf(state))
const stateOf = (sign: string | undefined): TaskItemState => TASK_ITEM_STATES[Number(sign)] ?? 'skipped'

/**
 * The journal of an account's tasks in the encrypted cache: their heads in one file, the items of each, written once, in
 * another, and its progress in a third, which is small, for it is written before and after every item.
 */
export interface Journal {
  /** The tasks that were kept, newest first. Throws LOCKED. */
  read(accountId: string): Promise<KeptTask[]>
  /** Keeps which tasks there are and how they stand. */
  heads(accountId: string, tasks: readonly KeptTask[]): void
  items(task: KeptTask): void
  progress(task: KeptTask): void
  drop(task: KeptTask): void
  /** Forgets the heads too. */
  forget(accountId: string, tasks: readonly KeptTask[]): void
  /** Waits until everything is on the disk. */
  flush(): Promise<void>
}

export function createJournal(cache: Cache): Journal {
  function drop({ accountId, id }: KeptTask): void {
    cache.drop(accountId, itemsName(id))
    cache.drop(accountId, progressName(id))
  }
  return {
    async read(accountId) {
      const heads = await cache.get(accountId, HEADS, headsSchema)
      const tasks: KeptTask[] = []
      for (const head of heads?.tasks ?? []) {
        const known = await cache.get(accountId, itemsName(head.id), itemsSchema)
        // Damaged and set aside: the cache has said so.
        if (known === null) continue
        const progress = await cache.get(accountId, progressName(head.id), progressSchema)
        const errors = new Map<number, CallError>()
        for (const [item, place] of progress?.errorOf ?? []) {
          const error = progress?.errors[place]
          if (error !== undefined) errors.set(item, error)
        }
        const states = known.items.map((_item, place) => stateOf(progress?.states[place]))
        tasks.push({ ...head, accountId, items: known.items, states, errors })
      }
      return tasks
    },
    heads(accountId, tasks) {
      cache.put(accountId, HEADS, {
        tasks: tasks.map(({ id, work, title, state, error, startedAt, endedAt }) => ({
          id,
          work,
          title,
          state,
          error,
          startedAt,
          endedAt
        }))
      } satisfies z.infer<typeof headsSchema>)
    },
    items({ accountId, id, items }) {
      cache.put(accountId, itemsName(id), { items: [...items] } satisfies z.infer<typeof itemsSchema>)
    },
    progress({ accountId, id, states, errors }) {
      const places = new Map<string, number>()
      const distinct: CallError[] = []
      const errorOf = [...errors].map(([item, error]): [number, number] => {
        const key = JSON.stringify(error)
        const known = places.get(key)
        if (known !== undefined) return [item, known]
        places.set(key, distinct.length)
        return [item, distinct.push(error) - 1]
      })
      cache.put(accountId, progressName(id), {
        states: states.map(signOf).join(''),
        errors: distinct,
        errorOf
      } satisfies z.infer<typeof progressSchema>)
    },
    drop,
    forget(accountId, tasks) {
      tasks.forEach(drop)
      cache.drop(accountId, HEADS)
    },
    flush: () => cache.flush()
  }
}
