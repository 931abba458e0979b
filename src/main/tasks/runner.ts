import type { TaskState } from '../../shared/model/task.ts'
import type { Clock } from '../ports.ts'
import type { Domains } from '../zones/domains.ts'
import type { Journal } from './journal.ts'
import { outcomeOf, stopsAll, waitsUntil } from './outcome.ts'
import type { Pauses } from './pauses.ts'
import { itemAt, set, setAll, type LiveTask } from './state.ts'
import { runItem } from './work.ts'

export interface RunnerWorld {
  clock: Clock
  domains: () => Domains
  journal: Pick<Journal, 'flush'>
  pauses: Pauses<LiveTask>
  /** Whether nothing may be noted about it any more. */
  gone: (task: LiveTask) => boolean
  /** Keeps how the task stands, and tells the page. */
  keep: (task: LiveTask) => void
  /** The same while only its items change. */
  note: (task: LiveTask) => void
  end: (task: LiveTask, state: TaskState) => void
  onDefect: (error: unknown) => void
}

/** Answers what runs one task to its end: one item after the other, waiting where a limit of the service holds it up. */
export function createRunner(world: RunnerWorld): (task: LiveTask) => Promise<void> {
  const { clock, gone, keep, note, end } = world

  /** Waits until the service lets the task go on. False when it is cancelled or gone meanwhile. */
  async function pause(task: LiveTask, until: number): Promise<boolean> {
    task.until = until
    keep(task)
    await world.pauses.wait(task, until)
    task.until = null
    if (gone(task)) return false
    keep(task)
    return !task.cancelling
  }

  /**
   * Before a retry: what is unclear is settled by reading the list, lest it be done twice. False when the task has ended
   * over it, or is gone.
   */
  async function clearUp(task: LiveTask): Promise<boolean> {
    try {
      // The first reading may have been under way already when the item was sent.
      for (let reading = 0; reading < 2 && task.states.includes('unclear'); reading++)
        await world.domains().refresh(task.accountId, 'task')
      setAll(task, clock.now(), ['unclear', 'skipped'], 'waiting')
      return true
    } catch (error) {
      if (gone(task)) return false
      const until = waitsUntil(error)
      if (until !== null && (await pause(task, until))) return clearUp(task)
      if (gone(task)) return false
      if (until === null) task.error = outcomeOf(error, world.onDefect).error
      end(task, until === null ? 'stopped' : 'cancelled')
      return false
    }
  }

  /** Sends one item. False when every further one would fail alike, or nothing may be sent or noted any more. */
  async function runOne(task: LiveTask, place: number): Promise<boolean> {
    const item = itemAt(task, place)
    if (item === null) return true
    try {
      await runItem(world.domains(), task.accountId, task.work, item)
      if (gone(task)) return false
      set(task, place, clock.now(), 'done')
    } catch (error) {
      if (gone(task)) return false
      const until = waitsUntil(error)
      if (until !== null) {
        // The service did not carry it out: a crash meanwhile leaves nothing unclear.
        set(task, place, clock.now(), 'waiting')
        return pause(task, until)
      }
      const { state, error: why } = outcomeOf(error, world.onDefect)
      set(task, place, clock.now(), state)
      if (state !== 'done') task.errors.set(place, why)
      if (stopsAll(why)) task.error = why
    }
    note(task)
    return task.error === null
  }

  return async (task) => {
    // Cancelled, or gone, while it waited.
    if (task.state !== 'waiting' || gone(task)) return
    task.state = 'running'
    keep(task)
    if (!(await clearUp(task))) return
    for (let place = 0; place < task.states.length; place++) {
      if (task.states[place] !== 'waiting') continue
      if (task.cancelling || gone(task)) break
      set(task, place, clock.now(), 'running')
      note(task)
      // On the disk before it is sent: a crash then finds what was under way.
      await world.journal.flush()
      if (gone(task)) return
      // Asked for while the journal was written, which the checker does not see.
      if (task.cancelling as boolean) {
        set(task, place, clock.now(), 'waiting')
        break
      }
      if (!(await runOne(task, place))) break
      // Held up by a limit: its turn comes once more.
      if (task.states[place] === 'waiting') place--
    }
    if (gone(task)) return
    const left = task.states.includes('waiting')
    end(task, task.error !== null ? 'stopped' : task.cancelling && left ? 'cancelled' : 'done')
  }
}
