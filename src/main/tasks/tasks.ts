import type { Events } from '../../shared/ipc/contract.ts'
import type { DomainList } from '../../shared/model/domain.ts'
import { isOpen, type Task, type TaskItem, type TaskState, type TaskWork } from '../../shared/model/task.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Clock, Random } from '../ports.ts'
import { throttle } from '../throttle.ts'
import type { Cache } from '../zones/cache.ts'
import type { Domains } from '../zones/domains.ts'
import { createJournal } from './journal.ts'
import { createPauses } from './pauses.ts'
import { createRunner } from './runner.ts'
import { headOf, itemAt, set, setAll, type LiveTask } from './state.ts'
import { FAILURES, titleOf } from './words.ts'
import { isSo } from './work.ts'

export interface Tasks {
  /** Loads what earlier runs of the app left. Starts no request. Call when the vault has been opened. */
  open(accountIds: readonly string[]): Promise<void>
  /** Newest first. */
  list(): Task[]
  items(taskId: string): TaskItem[]
  /** Begins a task behind those of its account that are still open; answers its id. */
  start(
    accountId: string,
    work: TaskWork,
    items: readonly { id: string; label: string }[],
    group?: string
  ): string
  /** Begins no further item; the one under way is finished, for it may have reached the service already. */
  cancel(taskId: string): void
  /** Begins again whatever is not done. */
  retry(taskId: string): void
  /** Takes an ended task out of the list. */
  dismiss(taskId: string): void
  /** The domain list was read, beginning at `begun`: it settles what was unclear by then. */
  settle(accountId: string, list: DomainList, begun: number): void
  /** The account goes, and its tasks with it. */
  forget(accountId: string): void
  /** All of them go. */
  clear(): void
  /** Nothing is begun or noted any more: what is under way stands in the journal as such. */
  close(): void
}

export interface TasksWorld {
  cache: Cache
  clock: Clock
  random: Random
  domains: () => Domains
  emit: (event: 'tasks:changed', payload: Events['tasks:changed']) => void
  /** Tells of a defect. */
  onDefect: (error: unknown) => void
}

/** Ended tasks of one account that are kept. */
const KEPT = 50
/** The page is told four times a second at most. */
const EVERY = 250

/** Work on many domains, one by one, through the services of single changes, with a journal that outlives the app. */
export function createTasks(world: TasksWorld): Tasks {
  const { clock } = world
  const journal = createJournal(world.cache)
  /** Newest first, by account. */
  const byAccount = new Map<string, LiveTask[]>()
  /** The end of each account's line of tasks. */
  const lines = new Map<string, Promise<void>>()
  const pauses = createPauses<LiveTask>(clock)
  let closed = false

  const all = (): LiveTask[] => [...byAccount.values()].flat().sort((a, b) => b.startedAt - a.startedAt)
  const of = (accountId: string): LiveTask[] => byAccount.get(accountId) ?? []
  /** Whether nothing may be noted about it any more. */
  const gone = (task: LiveTask): boolean => closed || !of(task.accountId).includes(task)

  function find(taskId: string): LiveTask {
    const task = all().find(({ id }) => id === taskId)
    if (task === undefined) throw new CallFailure(FAILURES.noTask)
    return task
  }

  const news = throttle(clock, EVERY, () => {
    const tasks = all()
    const items = tasks
      .filter(({ changed }) => changed.size > 0)
      .map((task) => ({
        taskId: task.id,
        changed: [...task.changed].flatMap((place) => itemAt(task, place) ?? [])
      }))
    for (const { changed } of tasks) changed.clear()
    world.emit('tasks:changed', { tasks: tasks.map(headOf), items })
  })

  /** Keeps how the task stands, and tells the page. */
  function keep(task: LiveTask): void {
    if (gone(task)) return
    journal.progress(task)
    journal.heads(task.accountId, of(task.accountId))
    news.touch()
  }

  /** The same while only its items change. */
  function note(task: LiveTask): void {
    journal.progress(task)
    news.touch()
  }

  function end(task: LiveTask, state: TaskState): void {
    setAll(task, clock.now(), ['waiting'], 'skipped')
    task.state = state
    task.until = null
    task.endedAt = clock.now()
    task.cancelling = false
    const ended = of(task.accountId).filter((one) => !isOpen(one))
    for (const old of ended.slice(KEPT)) remove(old)
    keep(task)
  }

  function remove(task: LiveTask): void {
    byAccount.set(
      task.accountId,
      of(task.accountId).filter((one) => one !== task)
    )
    journal.drop(task)
  }

  /** Puts the task at the end of its account's line. */
  function enqueue(task: LiveTask): void {
    const before = lines.get(task.accountId) ?? Promise.resolve()
    lines.set(
      task.accountId,
      before
        .then(() => run(task))
        .catch((error: unknown) => {
          world.onDefect(error)
          if (!gone(task)) end(task, 'stopped')
        })
    )
  }

  const run = createRunner({ ...world, journal, pauses, gone, keep, note, end })

  return {
    async open(accountIds) {
      for (const accountId of accountIds) {
        if (byAccount.has(accountId)) continue
        byAccount.set(accountId, [])
        const kept = (await journal.read(accountId)).map((task): LiveTask => ({
          ...task,
          cancelling: false,
          until: null,
          fresh: false,
          unclearAt: clock.now(),
          changed: new Set()
        }))
        // Whatever was begun while the files were read is newer.
        byAccount.set(accountId, [...of(accountId), ...kept])
        for (const task of kept.filter(isOpen)) {
          task.fresh = true
          setAll(task, clock.now(), ['running'], 'unclear')
          end(task, 'interrupted')
        }
      }
      if (all().length > 0) news.touch()
    },
    list: () => all().map(headOf),
    items(taskId) {
      const task = find(taskId)
      return task.items.flatMap((_item, place) => itemAt(task, place) ?? [])
    },
    start(accountId, work, items, group = '') {
      const task: LiveTask = {
        id: `t${Buffer.from(world.random(9)).toString('hex')}`,
        accountId,
        work,
        title: titleOf(work, items.length, group),
        items,
        states: items.map(() => 'waiting' as const),
        errors: new Map(),
        state: 'waiting',
        error: null,
        startedAt: clock.now(),
        endedAt: null,
        cancelling: false,
        until: null,
        fresh: false,
        unclearAt: 0,
        changed: new Set()
      }
      byAccount.set(accountId, [task, ...of(accountId)])
      journal.items(task)
      keep(task)
      enqueue(task)
      return task.id
    },
    cancel(taskId) {
      const task = find(taskId)
      if (task.state === 'waiting') end(task, 'cancelled')
      if (task.state !== 'running') return
      task.cancelling = true
      pauses.wake(task)
      news.touch()
    },
    retry(taskId) {
      const task = find(taskId)
      if (isOpen(task)) return
      setAll(task, clock.now(), ['failed', 'skipped'], 'waiting')
      task.state = 'waiting'
      task.error = null
      task.endedAt = null
      task.fresh = false
      keep(task)
      enqueue(task)
    },
    dismiss(taskId) {
      const task = find(taskId)
      if (isOpen(task)) throw new CallFailure(FAILURES.running)
      remove(task)
      journal.heads(task.accountId, of(task.accountId))
      news.touch()
    },
    settle(accountId, list, begun) {
      for (const task of of(accountId)) {
        if (!task.states.includes('unclear') || begun < task.unclearAt) continue
        for (const [place, state] of task.states.entries()) {
          const item = state === 'unclear' ? itemAt(task, place) : null
          if (item !== null) set(task, place, clock.now(), isSo(list, task.work, item) ? 'done' : 'skipped')
        }
        keep(task)
      }
    },
    forget(accountId) {
      const tasks = of(accountId)
      byAccount.delete(accountId)
      tasks.forEach(pauses.wake)
      journal.forget(accountId, tasks)
      news.touch()
    },
    clear() {
      byAccount.clear()
      pauses.wakeAll()
      news.touch()
    },
    close() {
      closed = true
      pauses.wakeAll()
      news.stop()
    }
  }
}
