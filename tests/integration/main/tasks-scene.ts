import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import type { Domain, DomainList } from '../../../src/shared/model/domain.ts'
import { isOpen, type BulkWork, type Task, type TaskItem } from '../../../src/shared/model/task.ts'
import { settle } from '../../support/fake-clock.ts'
import { bench, signIn, type App, type Bench } from './harness.ts'

export interface Open extends Bench {
  app: App
  id: string
  list: DomainList
}

/** Signed in, with the list of 40 domains read. */
export async function openList(options: SandboxOptions = {}): Promise<Open> {
  const b = await bench({ scenario: 'default', ...options })
  const app = await b.start()
  const id = await signIn(app, b)
  const list = await app.call('domains:refresh', id)
  b.sent()
  app.events.length = 0
  return { ...b, app, id, list }
}

/** Domains that are at work and this account's own. */
export const plainOnes = ({ list }: Open, count: number): Domain[] =>
  list.domains.filter(({ status, sharedToMe }) => status === 'enabled' && !sharedToMe).slice(0, count)
export const ids = (domains: readonly Domain[]): string[] => domains.map(({ id }) => id)

export async function taskOf(app: App, taskId: string): Promise<Task> {
  const found = (await app.call('tasks:list')).find(({ id }) => id === taskId)
  if (found === undefined) throw new Error('no such task')
  return found
}
/** Waits until the task is as wanted. */
export async function waitFor(app: App, taskId: string, wanted: (task: Task) => boolean): Promise<Task> {
  const end = Date.now() + 20_000
  for (;;) {
    const task = await taskOf(app, taskId)
    if (wanted(task)) return task
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(task)}`)
    await settle()
  }
}
export const ended = (app: App, taskId: string): Promise<Task> =>
  waitFor(app, taskId, (task) => !isOpen(task))
export const bulk = ({ app, id }: Open, domains: readonly Domain[], work: BulkWork): Promise<string> =>
  app.call('domains:bulk', id, ids(domains), work)
export const statesOf = (items: readonly TaskItem[]): string[] => items.map(({ state }) => state)
export const PAUSE: BulkWork = { kind: 'status', enabled: false }

/** Calls `then` when the `count`th request is about to be sent. */
export function atRequest({ network }: Bench, count: number, then: () => void): void {
  let seen = 0
  let on = true
  Object.defineProperty(network, 'on', {
    configurable: true,
    set: (value: boolean) => (on = value),
    get: () => {
      if (++seen === count) then()
      return on
    }
  })
}
