import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until } from './harness.ts'
import {
  atRequest,
  bulk,
  ended,
  openList,
  PAUSE,
  plainOnes,
  statesOf,
  taskOf,
  waitFor
} from './tasks-scene.ts'

const MINUTE = 60_000

/** Tells the governor of an account that `used` requests were sent in this minute. */
function spend(folder: string, accountId: string, now: number, used: number): void {
  const file = join(folder, 'governor', `${accountId}.json`)
  const state = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...state, minutes: { [Math.floor(now / MINUTE)]: used } }))
}

// Dozens of real requests each, on a machine that may be busy.
describe('a task that meets a limit', { timeout: 60_000 }, () => {
  it('waits as long as the service asks (-2), and goes on with the same item', async () => {
    const open = await openList()
    const { app, clock, sandbox } = open
    const domains = plainOnes(open, 3)
    atRequest(open, 4, () => sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Domain.Status' }))
    const taskId = await bulk(open, domains, PAUSE)
    const task = await waitFor(app, taskId, (one) => one.until !== null)
    expect(task).toMatchObject({
      state: 'running',
      until: clock.now() + 5 * MINUTE,
      current: null,
      error: null,
      counts: { done: 1, waiting: 2, running: 0, failed: 0 }
    })
    open.sent()
    await open.pass(5 * MINUTE - 1000)
    expect(open.sent()).toEqual([])
    expect((await taskOf(app, taskId)).until).not.toBeNull()
    await open.pass(1000)
    expect(await ended(app, taskId)).toMatchObject({
      state: 'done',
      until: null,
      error: null,
      counts: { done: 3 }
    })
    expect(open.sent()).toEqual(['Domain.Info', 'Domain.Status', 'Domain.Info', 'Domain.Status'])
  })

  it('leaves a share of the hourly budget to the person, and goes on when the hour has passed', async () => {
    const first = await openList()
    await first.app.close()
    // Of 3000, tasks may use 2700.
    spend(first.folder, first.id, first.clock.now(), 2697)
    const app = await first.start()
    const open = { ...first, app }
    const domains = plainOnes(open, 3)
    const taskId = await bulk(open, domains, PAUSE)
    const task = await waitFor(app, taskId, (one) => one.until !== null)
    expect(task.counts).toMatchObject({ done: 1, waiting: 2 })
    expect(task.until).toBe(Math.floor(first.clock.now() / MINUTE) * MINUTE + 61 * MINUTE)
    // The person is not held up.
    await app.call('domains:star', open.id, domains[0]!.id, !domains[0]!.starred)
    await open.pass(61 * MINUTE)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', counts: { done: 3 } })
  })

  it('says so in the request log: a task asks, not a person', async () => {
    const open = await openList()
    const taskId = await bulk(open, plainOnes(open, 1), PAUSE)
    await ended(open.app, taskId)
    const log = await open.app.call('requests:list')
    expect(log.slice(0, 2).map(({ action, origin }) => [action, origin])).toEqual([
      ['Domain.Status', 'task'],
      ['Domain.Info', 'task']
    ])
  })

  it('can be cancelled while it waits: nothing more is sent', async () => {
    const open = await openList()
    const { app, sandbox } = open
    atRequest(open, 3, () => sandbox.faults.inject({ kind: 'code', code: '-2' }))
    const taskId = await bulk(open, plainOnes(open, 3), PAUSE)
    await waitFor(app, taskId, (one) => one.until !== null)
    open.sent()
    await app.call('tasks:cancel', taskId)
    expect(await ended(app, taskId)).toMatchObject({
      state: 'cancelled',
      until: null,
      counts: { done: 1, skipped: 2 }
    })
    await open.pass(10 * MINUTE)
    expect(open.sent()).toEqual([])
  })

  it('is interrupted when the app is closed, with nothing unclear; a retry waits on, then does the rest', async () => {
    const open = await openList()
    const { app, sandbox } = open
    const domains = plainOnes(open, 3)
    atRequest(open, 4, () => sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Domain.Status' }))
    const taskId = await bulk(open, domains, PAUSE)
    await waitFor(app, taskId, (one) => one.until !== null)
    await app.close()
    open.sent()
    const again = await open.start()
    expect(await taskOf(again, taskId)).toMatchObject({
      state: 'interrupted',
      fresh: true,
      until: null,
      counts: { done: 1, skipped: 2, unclear: 0 }
    })
    await again.call('tasks:retry', taskId)
    await waitFor(again, taskId, (one) => one.until !== null)
    expect(open.sent()).toEqual([])
    await open.pass(5 * MINUTE)
    expect(await ended(again, taskId)).toMatchObject({ state: 'done', counts: { done: 3 } })
    expect(statesOf(await again.call('tasks:items', taskId))).toEqual(['done', 'done', 'done'])
  })

  it('waits with the reading that settles what is unclear, too', async () => {
    const open = await openList()
    const { app, sandbox } = open
    const domains = plainOnes(open, 2)
    atRequest(open, 2, () => sandbox.faults.inject({ kind: 'drop', when: 'after', action: 'Domain.Status' }))
    const taskId = await bulk(open, domains, PAUSE)
    expect((await ended(app, taskId)).counts).toMatchObject({ unclear: 1, skipped: 1 })
    sandbox.faults.inject({ kind: 'code', code: '-2', action: 'Domain.List' })
    await app.call('tasks:retry', taskId)
    await waitFor(app, taskId, (one) => one.until !== null)
    open.sent()
    await open.pass(5 * MINUTE)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', counts: { done: 2 } })
    // The first was done: it is not sent again.
    expect(open.sent().filter((action) => action === 'Domain.Status')).toHaveLength(1)
  })

  it('goes soon after the computer has slept through the wait', async () => {
    const open = await openList()
    const { app, clock, sandbox } = open
    atRequest(open, 3, () => sandbox.faults.inject({ kind: 'code', code: '-2' }))
    const taskId = await bulk(open, plainOnes(open, 2), PAUSE)
    await waitFor(app, taskId, (one) => one.until !== null)
    clock.sleep(10 * MINUTE)
    await open.pass(MINUTE)
    expect(await ended(app, taskId)).toMatchObject({ state: 'done', counts: { done: 2 } })
  })

  it('ends with its account', async () => {
    const open = await openList()
    const { app, clock, sandbox } = open
    atRequest(open, 3, () => sandbox.faults.inject({ kind: 'code', code: '-2' }))
    const taskId = await bulk(open, plainOnes(open, 3), PAUSE)
    await waitFor(app, taskId, (one) => one.until !== null)
    await app.call('accounts:sign-out', open.id, true)
    open.sent()
    await open.pass(10 * MINUTE)
    await until(() => clock.pending === 0)
    expect(await app.call('tasks:list')).toEqual([])
    expect(open.sent()).toEqual([])
  })
})
